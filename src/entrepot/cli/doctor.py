"""`entrepot doctor`: whether this installation is whole, and what it can read."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from entrepot import __version__
from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, output_options
from entrepot.errors import EntrepotError


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was checked; `is_needed` is False for extras, without which less can be read."""

    subject: str
    is_well: bool
    detail: str
    is_needed: bool = True


def version() -> Diagnosis:
    """Versions of Entrepot and Python."""
    return Diagnosis("version", True, f"entrepot {__version__}, Python {platform.python_version()} on {sys.platform}")


def bundled_tables() -> Diagnosis:
    """Whether every bundled table has the bytes that its manifest names."""
    from entrepot.reference.tables import verify_tables

    try:
        count = verify_tables()
    except EntrepotError as error:
        return Diagnosis("bundled tables", False, str(error))
    return Diagnosis("bundled tables", True, f"{count} tables, each as its hash says")


def english_reader() -> Diagnosis:
    """Whether a claim that is known beforehand is read out of an English sentence."""
    return _reader("English reader", "en", "Norway has reportedly ordered 40 drones from Turkey.")


def russian_reader() -> Diagnosis:
    """Whether a claim that is known beforehand is read out of a Russian sentence, with the installed weights."""
    return _reader("Russian reader", "ru", "Норвегия закупила в Турции 40 беспилотников.")


def _reader(subject: str, language: str, sentence: str) -> Diagnosis:
    from entrepot.claims import READER_VERSION, read_claims
    from entrepot.model.documents import Document

    document = Document("doctor", "doctor", sha256="", media_type="text/plain", text=sentence, language=language)
    try:
        claims = read_claims(document)
    except (EntrepotError, ImportError, OSError) as error:
        return Diagnosis(subject, False, f"{error}; install entrepot again")
    if not claims:
        return Diagnosis(subject, False, f"version {READER_VERSION} reads nothing; install entrepot again")
    return Diagnosis(subject, True, f"version {READER_VERSION} reads")


def file_kinds() -> Diagnosis:
    """The kinds of file that can be read."""
    from entrepot.documents.kinds import KINDS

    return Diagnosis("file kinds", True, ", ".join(kind.name for kind in KINDS))


def scans() -> Diagnosis:
    """Whether pages without text can be read."""
    program = shutil.which("tesseract")
    if program is None:
        detail = "tesseract is not installed: pages without text are named, not read"
        return Diagnosis("scans", False, detail, is_needed=False)
    told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=10, check=False)
    return Diagnosis("scans", True, (told.stdout or told.stderr).splitlines()[0], is_needed=False)


def extras() -> Diagnosis:
    """Which extras are installed for further forms of briefs and exports."""
    from entrepot.model.formats import BRIEF_FORMATS, EXPORT_FORMATS
    from entrepot.pipeline import lacking

    forms = (*BRIEF_FORMATS.values(), *EXPORT_FORMATS.values())
    absent = sorted({extra for form in forms if (extra := lacking(form))})
    if absent:
        return Diagnosis("extras", False, f"pip install 'entrepot[{','.join(absent)}]'", is_needed=False)
    return Diagnosis("extras", True, "all forms of briefs and exports can be written", is_needed=False)


CHECKS: tuple[Callable[[], Diagnosis], ...] = (
    version,
    bundled_tables,
    english_reader,
    russian_reader,
    file_kinds,
    scans,
    extras,
)


def diagnoses() -> Iterator[Diagnosis]:
    """The results of all checks, in order."""
    for check in CHECKS:
        yield check()


@click.command()
@output_options
def command(rows: Rows) -> None:
    """Check this installation and say what it can read. Exit status 1 if something that is needed is broken."""
    broken = False
    for diagnosis in diagnoses():
        mark = "ok" if diagnosis.is_well else ("broken" if diagnosis.is_needed else "absent")
        broken |= mark == "broken"
        row = {"subject": diagnosis.subject, "state": mark, "detail": diagnosis.detail}
        rows.write(row, f"{mark:7} {diagnosis.subject}: {diagnosis.detail}")
    if broken:
        sys.exit(EXIT_REFUSED)
