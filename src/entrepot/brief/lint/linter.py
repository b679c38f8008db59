"""From a brief, its claims and findings to what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from entrepot.brief.lint.citations import lacks_citation, misquotes, misquotes_answer
from entrepot.brief.lint.figures import changes_number
from entrepot.brief.lint.stages import raises_status
from entrepot.brief.lint.told import Told
from entrepot.brief.lint.verdicts import gives_verdict, verdicts_in
from entrepot.brief.lint.voices import changes_polarity, drops_attribution, drops_hedge, omits_denial
from entrepot.brief.replies import ANCHOR as REPLIES
from entrepot.model.brief import Brief, Maker, Note, Section, Sentence, SourceEntry, Statement, Wording
from entrepot.model.claims import Claim
from entrepot.model.complaints import Complaint, Rule
from entrepot.model.documents import Document
from entrepot.model.findings import Finding, OriginKind

# In short a statement has room for one denial; where it is told in full, for three deniers.
MOST_DENIERS = 3
_BRIEFLY = frozenset({"in-short", "unknown", "disagreements"})
# Sentences that count over the claims, and name origins that may be parties too.
_COUNTED = frozenset({"origins"})
_SLOTS = ("sentences", "gaps", "origins", "remarks", "contradictions", "denials")

REMEDIES: Mapping[Rule, str] = MappingProxyType(
    {
        Rule.CITATION: "cite the claim and its footnote, or leave the sentence out",
        Rule.QUOTATION: "quote the words as they stand, and name the document",
        Rule.ATTRIBUTION: "name the source in the sentence: “According to ...”",
        Rule.HEDGE: "say “reportedly”, “allegedly”, “probably” or “may”, as the claim does",
        Rule.STATUS: "say that it is planned, ordered, explored or possible, as the claim does",
        Rule.NEGATION: "tell the denial as a denial, and add none",
        Rule.DENIAL: "put the denial beside what it denies",
        Rule.NUMBER: "give the number of the claim",
        Rule.WORD: "leave the word out, quote it, or name the source whose word it is",
    }
)


@dataclass(frozen=True)
class _Facts:
    """What a brief is held against."""

    claims: Mapping[str, Claim]
    findings: Mapping[str, Finding]
    documents: Mapping[str, Document]
    recorded: frozenset[str]
    notes: Mapping[int, Note]
    sources: Mapping[str, SourceEntry]

    def told(self, sentence: Sentence, where: str, slot: str) -> Told:
        """A sentence with the claims and footnotes that it cites."""
        claims = tuple(self.claims[one] for one in sentence.claims if one in self.claims)
        return Told(sentence, where, slot, claims, tuple(map(self.notes.get, sentence.notes)), self.sources)


def lint(
    brief: Brief, claims: Mapping[str, Claim], findings: Sequence[Finding], documents: Mapping[str, Document]
) -> tuple[Complaint, ...]:
    """What is wrong with a brief, sentence by sentence; nothing where every sentence says what its claims say.

    The brief is checked as text: nothing is known of how its sentences were made. `claims` and `documents` are those
    of the case, by id. Source: docs/method/brief.md, section "What the linter refuses".
    """
    facts = _Facts(
        claims,
        {one.finding_id: one for one in findings},
        documents,
        _recorded(findings),
        {note.number: note for note in brief.notes},
        {source.document_id: source for source in brief.sources},
    )
    found = [*_headings(brief), *_timeline(brief, facts)]
    for section in (brief.summary, *brief.sections):
        for statement in section.statements:
            found.extend(_statement(statement, section, facts))
    return tuple(dict.fromkeys(found))


def blamed_claims(brief: Brief, complaints: Iterable[Complaint]) -> frozenset[str]:
    """The claims of the sentences made by rule that a complaint is about: to be told in the documents' own words."""
    texts = {one.sentence for one in complaints}
    statements = (one for section in (brief.summary, *brief.sections) for one in section.statements)
    sentences = (sentence for one in statements for slot in _SLOTS for sentence in getattr(one, slot))
    return frozenset(
        claim_id
        for sentence in sentences
        if sentence.text in texts and sentence.wording is Wording.RULE and sentence.made_by is Maker.RULE
        for claim_id in sentence.claims
    )


def lint_note(text: str, claims: Sequence[Claim], findings: Sequence[Finding]) -> tuple[Complaint, ...]:
    """What is wrong with a sentence that a person wants to put beside these claims."""
    sentence = Sentence(text, tuple(claim.claim_id for claim in claims), (), made_by=Maker.PERSON)
    told = Told(sentence, "the note", "remarks", tuple(claims), (), {})
    return tuple(_words(told, _Facts({}, {}, {}, _recorded(findings), {}, {})))


def _recorded(findings: Sequence[Finding]) -> frozenset[str]:
    """The claims that rest on an official record."""
    return frozenset(
        claim_id
        for finding in findings
        for origin in (finding.lineage.origins if finding.lineage else ())
        if origin.kind is OriginKind.RECORD
        for claim_id in origin.claims
    )


def _headings(brief: Brief) -> Iterator[Complaint]:
    """Headings and leads of sections cite nothing, so that no verdict may stand in them."""
    sections = (brief.summary, *brief.sections)
    texts = [(one.title, words) for one in sections for words in (one.title, one.lead)]
    for where, words in texts:
        for match in verdicts_in(words):
            yield _complaint(Rule.WORD, where, words, f"“{match[0]}” is a verdict, and a heading cites nobody")


def _timeline(brief: Brief, facts: _Facts) -> Iterator[Complaint]:
    """The rows of the timeline tell their claims too; their footnotes hold the denials beside them."""
    for row in brief.timeline.rows if brief.timeline else ():
        wording = Wording.QUOTATION if row.text.endswith("”") else Wording.RULE
        told = facts.told(Sentence(row.text, row.claims, row.notes, wording), f"timeline, row {row.number}", "timeline")
        allegations = tuple(claim for claim in told.claims if not claim.is_denied)
        yield from _words(replace(told, claims=allegations or told.claims), facts)


def _statement(statement: Statement, section: Section, facts: _Facts) -> Iterator[Complaint]:
    where = f"{section.title}, finding {statement.finding_id}"

    if section.anchor == REPLIES:
        statement = replace(statement, replies=statement.sentences, sentences=())

    listed = [facts.told(sentence, where, slot) for slot in _SLOTS for sentence in getattr(statement, slot)]
    for answer in (facts.told(sentence, where, "replies") for sentence in statement.replies):
        yield from (_complaint(Rule.QUOTATION, where, answer.sentence.text, what) for what in misquotes_answer(answer))
    for one in listed:
        yield from _sentence(one, facts)
    if section.anchor == REPLIES:
        return
    finding = facts.findings.get(statement.finding_id)
    if finding is None:
        first = statement.sentences[0].text if statement.sentences else ""
        yield _complaint(Rule.CITATION, where, first, "the finding is not one of these documents")
        return
    most = 1 if section.anchor in _BRIEFLY else MOST_DENIERS
    for what in omits_denial(listed, finding, _deniers(finding, facts.claims), most):
        yield _complaint(Rule.DENIAL, where, statement.sentences[0].text, what)


def _sentence(told: Told, facts: _Facts) -> Iterator[Complaint]:
    for what in lacks_citation(told, facts.documents):
        yield _complaint(Rule.CITATION, told.where, told.sentence.text, what)
    yield from _words(told, facts)


def _words(told: Told, facts: _Facts) -> Iterator[Complaint]:
    """What the words of a sentence say more, or less, than its claims."""
    checked = [
        (Rule.QUOTATION, misquotes(told)),
        (Rule.WORD, gives_verdict(told, facts.recorded)),
    ]
    if told.tells and told.slot not in _COUNTED:
        checked += [
            (Rule.ATTRIBUTION, drops_attribution(told)),
            (Rule.HEDGE, drops_hedge(told)),
            (Rule.STATUS, raises_status(told)),
            (Rule.NEGATION, changes_polarity(told)),
            (Rule.NUMBER, changes_number(told)),
        ]
    for rule, wrong in checked:
        for what in wrong:
            yield _complaint(rule, told.where, told.sentence.text, what)


def _deniers(finding: Finding, claims: Mapping[str, Claim]) -> dict[str, set[str]]:
    """Who denies a finding, with the ids of the denials of each."""
    found: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for claim_id in finding.denials:
        if claim_id in claims:
            named = " ".join(source.who.text for source in claims[claim_id].sources if source.who)
            who = names.setdefault(named.casefold() or claim_id, named or "somebody unnamed")
            found.setdefault(who, set()).add(claim_id)
    return found


def _complaint(rule: Rule, where: str, sentence: str, what: str) -> Complaint:
    return Complaint(rule, where, sentence, what, REMEDIES[rule])
