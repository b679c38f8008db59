"""From claims to a letter for right of reply: it tells what documents say, and accuses of nothing."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from entrepot import __version__
from entrepot.brief.lint.verdicts import verdicts_in
from entrepot.brief.notes import Notebook
from entrepot.brief.sections import is_unknown
from entrepot.brief.sentences.naming import Naming, tidy
from entrepot.brief.sentences.tell import quoted
from entrepot.brief.statements import Writer, asked_of
from entrepot.entities.parties import names_like
from entrepot.findings import gather_findings, in_reading_order, joined_claims
from entrepot.findings.asked import findings_about
from entrepot.model.brief import Note, Sentence, Wording
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.findings import Finding, FindingKind, Gap
from entrepot.model.judgements import Judgement
from entrepot.model.letter import Assertion, Letter, Party, Quotation

_QUOTED = re.compile(r"“[^”]*”")
_MARKS = re.compile(r"^[-*•]+ |\*\*")  # of lists and bold type, which belong to a page and not to its words
_QUESTIONS: Mapping[FindingKind, str] = {
    FindingKind.TOLD: "Is this correct? If it is not, what is?",
    FindingKind.DENIAL: "Is this denial given correctly, and does it stand?",
    FindingKind.UNKNOWN: "Can you tell us what the documents say is not known?",
}


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """What a caller must or may give: the last day for an answer; who writes; the day of the letter; judgements."""

    deadline: str
    sender: str | None = None
    dated: str | None = None
    judgements: tuple[Judgement, ...] = ()


def compose_letter(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    entities: Sequence[Entity],
    party: Party,
    options: LetterOptions,
) -> Letter:
    """The letter to a party, weightiest assertion first. The same for any order of documents and claims: no clock.

    What only names the party as a place or an adjective is left out. A sentence with a charged word that is not the
    document's own, in quotation marks, is told as a quotation.
    """
    ordered = sorted(documents, key=lambda one: (one.name, one.document_id))
    listed = in_reading_order(joined_claims(claims, entities), [one.document_id for one in ordered])
    by_id = {claim.claim_id: claim for claim in listed}
    findings = gather_findings(listed, ordered, options.judgements)
    about = findings_about(findings, by_id, party)
    by_document = {document.document_id: document for document in ordered}
    writer = Writer(by_document, by_id, Naming.of(entities), Notebook(by_document))
    drafts = [_draft(finding, writer) for finding in _in_order(about, by_id)]
    quoting = _Quoting(by_document, by_id, {note.number: note for note in writer.notebook.notes()})
    assertions = _numbered(quoting.assertion(draft) for draft in drafts)
    return Letter(
        party, options.deadline, assertions, __version__, options.sender, options.dated, names_like(party, entities)
    )


def _in_order(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[tuple[FindingKind, Finding]]:
    """What is told first, then denials that stand beside none of it, then what is said to be unknown."""
    beside = {claim_id for finding in findings for claim_id in finding.denials}
    kept = [one for one in findings if one.kind is not FindingKind.DENIAL or not beside & set(one.claims)]
    kinds = list(_QUESTIONS)
    return sorted(((_kind(one, claims), one) for one in kept), key=lambda one: kinds.index(one[0]))


def _kind(finding: Finding, claims: Mapping[str, Claim]) -> FindingKind:
    """What is asked of a finding; what is told and left open by its author is asked as an unknown."""
    is_left_open = finding.kind is FindingKind.TOLD and is_unknown(finding, claims[finding.claims[0]])
    return FindingKind.UNKNOWN if is_left_open else finding.kind


def _numbered(told: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """Each sentence once, and each quotation of what is unknown: findings of the same words stand under one number."""
    found: dict[object, Assertion] = {}
    for one in told:
        words = one.quotations if one.kind is FindingKind.UNKNOWN else one.sentences[0].text
        known = found.get(words)
        found[words] = replace(known, claims=(*known.claims, *one.claims)) if known else one
    return tuple(replace(one, number=number) for number, one in enumerate(found.values(), start=1))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A finding in sentences whose footnotes are not yet quotations."""

    kind: FindingKind
    finding: Finding
    sentences: tuple[Sentence, ...]
    gaps: tuple[Sentence, ...]
    denials: tuple[Sentence, ...]


def _draft(told: tuple[FindingKind, Finding], writer: Writer) -> _Draft:
    kind, finding = told
    statement = writer.statement(finding)
    sentences = tuple(_plain(one, writer) for one in statement.sentences)
    denials = tuple(_plain(one, writer) for one in statement.denials)
    return _Draft(kind, finding, sentences, statement.gaps, denials)


def _plain(sentence: Sentence, writer: Writer) -> Sentence:
    """The sentence, or the document's own words where it would charge somebody in ours."""
    if sentence.wording is not Wording.RULE or not is_charged(sentence.text):
        return sentence
    claim = writer.claims[sentence.claims[0]]
    told = quoted(claim, writer.documents[claim.document_id], writer.naming)
    return Sentence(told.text, sentence.claims, sentence.notes, told.wording)


@dataclass(frozen=True, slots=True)
class _Quoting:
    """Puts quotations in the place of footnotes."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    notes: Mapping[int, Note]

    def assertion(self, draft: _Draft) -> Assertion:
        """The draft with its quotations and questions, not yet numbered."""
        return Assertion(
            number=0,
            kind=draft.kind,
            claims=draft.finding.claims,
            sentences=(*draft.sentences, *draft.gaps),
            quotations=self._quotations(draft.sentences),
            denials=draft.denials,
            denial_quotations=self._quotations(draft.denials),
            questions=tuple(_questions(draft)),
        )

    def _quotations(self, sentences: Iterable[Sentence]) -> tuple[Quotation, ...]:
        numbers = dict.fromkeys(number for sentence in sentences for number in sentence.notes)
        return tuple(self._quotation(self.notes[number]) for number in numbers)

    def _quotation(self, note: Note) -> Quotation:
        document = self.documents[note.document_id]
        return Quotation(
            document.document_id,
            tidy(document.title or document.name),
            document.publisher,
            document.published,
            note.place,
            _MARKS.sub("", " ".join(note.quote.text.split())),
            _speakers(self.claims[claim_id] for claim_id in note.claims),
        )


def _speakers(claims: Iterable[Claim]) -> tuple[str, ...]:
    names = (tidy(one.who.text) if one.who else "somebody unnamed" for claim in claims for one in claim.sources)
    return tuple(dict.fromkeys(names))


def _questions(draft: _Draft) -> Iterable[str]:
    yield _QUESTIONS[draft.kind]
    if draft.kind is not FindingKind.TOLD:
        return
    if Gap.DELIVERY in draft.finding.gaps:
        yield "Was it delivered, and if so, when?"
    if asked := asked_of(draft.finding):
        yield f"The documents do not give {asked}. Can you tell us?"


def is_charged(text: str) -> bool:
    """True if a word outside quotation marks is a verdict, or charges somebody with an intent or a part in a crime.

    >>> is_charged("The firm smuggled chips."), is_charged("“Note” says: “The firm smuggled chips.”")
    (True, False)
    """
    own = _QUOTED.sub("", text)
    return any(verdicts_in(own)) or bool(_charged().search(own))


@cache
def _charged() -> re.Pattern[str]:
    table = files("entrepot.brief.letters").joinpath("charged_words.csv").read_text(encoding="utf-8")
    patterns = (row["pattern"] for row in csv.DictReader(table.splitlines()))
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
