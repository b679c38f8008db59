"""Entrepot from Python: five functions, also to be had as `entrepot.open_case` and so on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrepot.model.claims import Claim
    from entrepot.model.documents import Document
    from entrepot.store import Case


def open_case(path: Path | str) -> Case:
    """The case in a folder; a context manager, so that the folder is whole when it is left.

    Documents come from `case.documents()`, claims from `case.claims_of(document.document_id)`, what was refused and
    why from `case.refusals()`, all that was done from `case.journal()`. Reading takes no lock. Raises CaseNotFound
    where the folder is no case, CaseTooNew where a newer Entrepot wrote it, CaseDamaged where it cannot be read.

        with entrepot.open_case("belarus") as case:
            for document in case.documents():
                print(document.name, len(case.claims_of(document.document_id)))
    """
    from entrepot.store import Case

    return Case.open(path)


def read_document(path: Path | str) -> Document:
    """The one document in a file, as text with offsets back to the original, and what the file tells of itself.

    The file is read in a child process held to limits of time and memory. Raises DocumentRefused with the reason
    where it cannot be read, NothingToRead where it holds several documents (an archive): add it to a case instead.
    """
    from entrepot.documents import Limits, SafeReader
    from entrepot.errors import DocumentRefused, NothingToRead
    from entrepot.model.documents import Refusal, RefusalReason

    path = Path(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DocumentRefused(str(path), RefusalReason.UNREADABLE, f"{error.strerror}; check the path") from error
    with SafeReader(Limits()) as reader:
        pieces = reader.read(path.name, content)
    if len(pieces) != 1:
        raise NothingToRead(f"{path}: holds {len(pieces)} documents, not one; add it to a case")
    piece = pieces[0]
    if isinstance(piece, Refusal):
        raise DocumentRefused(piece.name, piece.reason, piece.detail)
    return piece


def read_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of an English document, in text order; each carries its evidence as offsets into `document.text`.

    A claim says who does what with whom, how far it has got (`status`), how sure the author is (`factuality`) and who
    says or denies it (`sources`): read them together, for a plan and a denial are claims too. The same document gives
    the same claims.
    """
    from entrepot.claims import read_claims

    return read_claims(document)


def write_brief(
    source: Case | Path | str | Iterable[Path | str], out: Path | str, forms: Iterable[str] = ()
) -> list[Path]:
    """The paths of a brief, written to the folder `out` as brief.html, brief.md and brief.json.

    `forms` are further forms to write: "pdf", "docx". Raises UnknownFormat, and MissingExtra where a form needs what is
    not installed.

    `source` is a case, open or as a path, of which what is not yet read is read first; or files and folders, which are
    read and stored nowhere. The same source gives the same bytes. Raises NothingToRead where no file is found,
    CaseLocked where another process writes to the case.

        entrepot.write_brief(["articles/", "letter.pdf"], "out")
    """
    from entrepot.pipeline import brief_of_case, brief_of_files, check_forms, read_case, write_files
    from entrepot.store import Case

    forms = tuple(forms)
    check_forms(forms)
    if isinstance(source, Case):
        read_case(source)
        return write_files(brief_of_case(source), out, source, forms)
    paths = [source] if isinstance(source, str | Path) else list(source)
    if len(paths) == 1 and Case.is_at(paths[0]):
        with Case.open(paths[0]) as case:
            return write_brief(case, out, forms)
    return write_files(brief_of_files(paths), out, None, forms)


def write_export(case: Case | Path | str, form: str, out: Path | str) -> list[Path]:
    """The paths of an export of a case for other programs: `out` itself, or the files in it where it is a folder.

    `form` is one of `entrepot.model.formats.EXPORT_FORMATS`. The same case gives the same bytes. Raises UnknownFormat,
    MissingExtra where the form needs what is not installed, CaseLocked where another process writes to the case.

        entrepot.write_export("belarus.case", "graphml", "belarus.graphml")
    """
    from entrepot.pipeline import write_export
    from entrepot.store import Case

    if isinstance(case, Case):
        return write_export(case, form, out)
    with Case.open(case) as opened:
        return write_export(opened, form, out)
