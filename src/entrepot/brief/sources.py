"""The list of sources: what each document is, what was noticed while reading it, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from entrepot.brief.sentences.naming import tidy
from entrepot.claims import UNDETERMINED
from entrepot.claims.languages import unread_notice
from entrepot.findings.dependence import Dependence, by_document, dependences
from entrepot.model.brief import SourceEntry
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Notice, NoticeKind, Refusal
from entrepot.reference.language_names import language_name

_NOTICED = {
    NoticeKind.REPLACED_CHARACTERS: "{count} characters could not be decoded",
    NoticeKind.PAGE_WITHOUT_TEXT: "{count} pages without text were not read",
    NoticeKind.PAGE_READ_BY_OCR: "{count} pages were read by character recognition and may hold errors",
    NoticeKind.TEXT_CUT: "a limit was reached; the rest was not read",
    NoticeKind.TEXT_LOST: "part of the original's text may be missing",
    NoticeKind.ODD_CHARACTERS: "{count} invisible or misleading characters",
}

_DIGEST = "a digest of another text, not a source of its own"


def source_entries(documents: Iterable[Document], claims: Iterable[Claim]) -> tuple[SourceEntry, ...]:
    """One entry for each document, sorted by title and id."""
    documents, claims = tuple(documents), tuple(claims)
    counts = Counter(claim.document_id for claim in claims)
    digests = {claim.document_id for claim in claims if claim.derivation}
    rests_on = by_document(dependences(claims, documents))
    titles = {document.document_id: tidy(document.title or document.name) for document in documents}
    entries = [
        _entry(
            document,
            counts[document.document_id],
            (*_remarks(document, digests), *_resting(rests_on.get(document.document_id, ()), titles)),
        )
        for document in documents
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.title.casefold(), entry.document_id)))


def _remarks(document: Document, digests: Collection[str]) -> Iterator[str]:
    if document.document_id in digests:
        yield _DIGEST
    notice = unread_notice(document)
    if notice:
        yield notice


def _resting(found: Iterable[Dependence], titles: Mapping[str, str]) -> Iterator[str]:
    """Which other documents of the case a document has its claims from; of many, how many and whose."""
    for one in found:
        named = f"“{titles[one.others[0]]}”"
        if len(one.others) > 1:
            named = f"{tidy(one.publisher)}, who published {len(one.others):,} of these documents,"
        yield f"names {named} as the source of {one.claims} of its {_counted(one.of, 'claim')}"


def unread(
    documents: Sequence[Document], refusals: Sequence[Refusal], claims: Iterable[Claim], languages: Collection[str]
) -> tuple[str, ...]:
    """What was given and not read, and what only tells of something that was not given, in a sentence each."""
    claims = tuple(claims)
    telling = {claim.document_id for claim in claims}
    read = {*languages, UNDETERMINED}  # of a text too short to tell, both languages are tried
    foreign = [one for one in documents if one.language not in read and one.document_id not in telling]
    scans = sum(n.count for one in documents for n in one.notices if n.kind is NoticeKind.PAGE_WITHOUT_TEXT)
    digests = len({claim.document_id for claim in claims if claim.derivation})
    resting = len({one.document for one in dependences(claims, documents)})
    return tuple(
        sentence
        for sentence, applies in (
            (f"{_counted(len(refusals), 'file')} could not be read (see Sources).", refusals),
            (
                f"{_counted(len(foreign), 'document')} in other languages {_were(len(foreign))} not read for claims:"
                f" {_languages(foreign)}.",
                foreign,
            ),
            (f"{_counted(scans, 'page')} without text {_were(scans)} not read.", scans),
            (f"{_counted(digests, 'document')} {_is_digest(digests)} of another text that was not given.", digests),
            (f"{_counted(resting, 'document')} {_repeats(resting)} what others here say (see Sources).", resting),
        )
        if applies
    )


def _entry(document: Document, claims: int, remarks: Iterable[str]) -> SourceEntry:
    return SourceEntry(
        document.document_id,
        tidy(document.title or document.name),
        document.name,
        document.publisher,
        document.published,
        document.url,
        document.language,
        document.media_type,
        document.pages,
        claims,
        (*remarks, *(_noticed(notice) for notice in document.notices)),
    )


def _noticed(notice: Notice) -> str:
    words = _NOTICED[notice.kind].format(count=notice.count)
    if notice.count == 1:
        words = words.replace("characters", "character").replace("pages", "page").replace("were", "was")
    return f"{words} (page {notice.page})" if notice.page else words


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _languages(documents: Iterable[Document]) -> str:
    """The languages of documents by name, the most frequent first."""
    counts = Counter(language_name(document.language) for document in documents)
    return ", ".join(sorted(counts, key=lambda name: (-counts[name], name)))


def _repeats(count: int) -> str:
    return "repeats" if count == 1 else "repeat"


def _is_digest(count: int) -> str:
    return "is a digest" if count == 1 else "are digests"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
