"""Whether a case is whole and unchanged: the originals, the offsets, the claims, the journal, the database itself."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from entrepot.errors import CaseDamaged
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.journal import JournalEntry
from entrepot.model.spans import Quote, Span
from entrepot.store import journal
from entrepot.store.case import Case, claims_digest, documents_digest
from entrepot.store.originals import hash_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was stored: the file or row, and what is wrong with it."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked and what was found wrong.

    `head` is the digest of the journal's last entry: noted down elsewhere, it proves later that no entry was cut off
    and the chain was not written anew.
    """

    path: str
    files: int
    documents: int
    claims: int
    entries: int
    head: str
    problems: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        """True if nothing is wrong."""
        return not self.problems

    def line(self) -> str:
        """The report in one line."""
        counted = f"{self.files} files, {self.documents} documents, {self.claims} claims, {self.entries} entries"
        if self.is_whole:
            return f"{self.path} is whole: {counted}; journal head {self.head}"
        first = self.problems[0]
        return f"{self.path} is damaged: {len(self.problems)} problems in {counted}; first: {first.where}: {first.what}"


def verify_case(path: Path | str) -> VerifyReport:
    """Check all that can be checked of a case; nothing is changed.

    What the checks prove and what they cannot is said in docs/method/journal.md. Raises CaseNotFound, CaseTooNew, and
    CaseDamaged where the database cannot be opened at all.
    """
    with Case.open(path) as case, case.snapshot():
        problems = tuple(problem for check in CHECKS for problem in _findings(check, case))
        try:
            return _report(case, problems)
        except sqlite3.DatabaseError:  # so damaged that it cannot be counted; `problems` has the same error
            return VerifyReport(str(path), 0, 0, 0, 0, journal.GENESIS, problems)


def database(case: Case) -> Iterator[Problem]:
    """What SQLite finds wrong with its pages, indexes and references."""
    for fault in case.database_faults():
        yield Problem("case.sqlite", fault)


def kept_originals(case: Case) -> Iterator[Problem]:
    """Originals that are gone or whose bytes are not those of their hash."""
    for given in case.files():
        try:
            found = hash_of(case.original(given.sha256))
        except OSError as error:
            yield Problem(f"originals/{given.sha256}", f"cannot be read ({error.strerror}); it was {given.name}")
            continue
        if found != given.sha256:
            yield Problem(f"originals/{given.sha256}", f"its bytes have changed; it was {given.name}")


def layouts(case: Case) -> Iterator[Problem]:
    """Blocks and anchors that reach outside their document's text, overlap, or are out of order."""
    for document in case.documents():
        for what, spans in (("blocks", document.blocks), ("anchors", document.anchors)):
            if not _in_order(spans, len(document.text)):
                yield Problem(f"document {document.document_id}", f"{what} that overlap or lie outside its text")


def grounding(case: Case) -> Iterator[Problem]:
    """Words of claims that do not stand in the document at their place, and claims without evidence."""
    for document in case.documents():
        for claim in case.claims_of(document.document_id):
            for fault in _ungrounded(claim, document):
                yield Problem(f"claim {claim.claim_id} of document {document.document_id}", fault)


def chain(case: Case) -> Iterator[Problem]:
    """Journal entries whose digest does not follow from the entry before."""
    previous = journal.GENESIS
    for number, entry in enumerate(case.journal(), start=1):
        if entry.number != number:
            yield Problem(f"journal entry {number}", f"is missing; entry {entry.number} stands in its place")
            return
        if journal.chained_digest(previous, entry) != entry.digest:
            yield Problem(f"journal entry {number}", "was changed, or one before it was")
            return
        previous = entry.digest


def files_as_journalled(case: Case) -> Iterator[Problem]:
    """Documents that are not those which the journal says were read from their file."""
    told = _last(case, "file added")
    for given in case.files():
        found = documents_digest(case.documents_of(given.sha256))
        if given.sha256 not in told:
            yield Problem(f"file {given.name}", "no journal entry tells of it")
        elif json.loads(told.pop(given.sha256).detail)["documents"] != found:
            yield Problem(f"file {given.name}", "its documents are not those that the journal tells of")
    for sha256 in told:
        yield Problem(f"file {sha256}", "the journal tells of it, but it is gone")


def claims_as_journalled(case: Case) -> Iterator[Problem]:
    """Claims that are not those which the journal says were read from their document."""
    told = _last(case, "document read")
    for document_id, (_state, _count, digest) in case.readings().items():
        found = claims_digest(case.claims_of(document_id))
        if document_id not in told:
            yield Problem(f"document {document_id}", "no journal entry tells of its reading")
        elif not found == digest == json.loads(told.pop(document_id).detail)["digest"]:
            yield Problem(f"document {document_id}", "its claims are not those that the journal tells of")
    for document_id in told:
        yield Problem(f"document {document_id}", "the journal tells of its reading, but it is gone")


def judgements_and_replies(case: Case) -> Iterator[Problem]:
    """Entries of judgements, letters and replies that cannot be read, and withdrawals of what was never noted."""
    try:
        case.judgements()
        case.letters()
        case.replies()
    except CaseDamaged as error:
        yield Problem("journal", str(error))


Check = Callable[[Case], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    database,
    kept_originals,
    layouts,
    grounding,
    chain,
    files_as_journalled,
    claims_as_journalled,
    judgements_and_replies,
)


def _findings(check: Check, case: Case) -> Iterator[Problem]:
    """The problems that a check finds; one that the damage itself stops is a problem too."""
    try:
        yield from check(case)
    except (CaseDamaged, sqlite3.DatabaseError, ValueError, KeyError) as error:
        yield Problem("case.sqlite", f"the check of {check.__name__.replace('_', ' ')} stopped: {error}")


def _report(case: Case, problems: tuple[Problem, ...]) -> VerifyReport:
    entries = list(case.journal())
    readings = case.readings()
    return VerifyReport(
        path=str(case.path),
        files=sum(1 for _ in case.files()),
        documents=case.document_count(),
        claims=sum(count for _state, count, _digest in readings.values()),
        entries=len(entries),
        head=entries[-1].digest if entries else journal.GENESIS,
        problems=problems,
    )


def _in_order(spans: tuple[Span, ...], length: int) -> bool:
    end = 0
    for span in spans:
        if not end <= span.start <= span.end <= length:
            return False
        end = span.end
    return True


def _ungrounded(claim: Claim, document: Document) -> Iterator[str]:
    sources = [source.who for source in claim.sources if source.who]
    quotes: list[Quote] = [claim.predicate, *(a.quote for a in claim.arguments), *claim.evidence, *sources]
    for quote in quotes:
        if not quote.is_grounded(document.text):
            yield f'"{quote.text}" does not stand at {quote.start}-{quote.end} of {document.name}'
    if not claim.evidence:
        yield "it has no evidence"


def _last(case: Case, action: str) -> dict[str, JournalEntry]:
    """Subject -> the last journal entry of an action on it."""
    return {entry.subject: entry for entry in case.journal() if entry.action == action}
