"""What a brief says of a finding beyond its words: how many origins, and where other documents do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from entrepot.brief.lint.verdicts import verdicts_in
from entrepot.brief.sentences.naming import tidy
from entrepot.brief.sentences.words import in_words
from entrepot.brief.statements import Writer
from entrepot.model.brief import Sentence, Statement, Wording
from entrepot.model.findings import Contradiction, ContradictionKind, Finding, Lineage, Origin, OriginKind

MOST_CONTRADICTIONS_BESIDE = 2
_MOST_ORIGINS_NAMED = 4
_POINTS_BACK = re.compile(r"^(?:its|his|her|their|our)\s+", re.IGNORECASE)
_BESIDE: Mapping[ContradictionKind, str] = MappingProxyType(
    {
        ContradictionKind.NUMBERS: "Another number elsewhere",
        ContradictionKind.STAGE: "Told otherwise elsewhere",
        ContradictionKind.DIRECTION: "The other way round elsewhere",
    }
)
_BETWEEN: Mapping[ContradictionKind, str] = MappingProxyType(
    {
        ContradictionKind.NUMBERS: "The numbers do not agree; they may not count the same thing.",
        ContradictionKind.STAGE: "One document tells as done what the other does not.",
        ContradictionKind.DIRECTION: "One document tells it the other way round.",
    }
)
_DEVELOPMENT = "The second document is later: it may tell what came of the first."


def with_provenance(statement: Statement, finding: Finding, writer: Writer) -> Statement:
    """The statement with how the finding stands, its origins and what does not agree with it."""
    return replace(
        statement,
        origins=origins_told(finding, writer),
        contradictions=contradictions_beside(finding, writer),
        standing=finding.standing,
    )


def origins_told(finding: Finding, writer: Writer) -> tuple[Sentence, ...]:
    """How many origins stand behind what several documents tell, in one sentence; nothing for a single document."""
    lineage = finding.lineage
    if lineage is None or len(finding.documents) < 2:
        return ()
    claims = [writer.claims[claim_id] for claim_id in finding.claims]
    words = _counted(lineage, len(finding.documents))
    return (Sentence(words, finding.claims, writer.notebook.cite(claims), Wording.COMPUTED),)


def contradictions_beside(finding: Finding, writer: Writer) -> tuple[Sentence, ...]:
    """What other documents say that does not agree with the finding, each with its own footnotes."""
    own = set(finding.claims)
    others = [(each, each.other if each.claim in own else each.claim) for each in finding.contradictions]
    return tuple(_beside(each, other, writer) for each, other in others[:MOST_CONTRADICTIONS_BESIDE])


def disagreements(findings: Sequence[Finding], writer: Writer) -> Iterator[Statement]:
    """Every two claims that do not agree, side by side, in the order of the findings' weight."""
    seen: set[Contradiction] = set()
    for finding in findings:
        for each in finding.contradictions:
            if each not in seen:
                seen.add(each)
                yield _side_by_side(finding, each, writer)


def _beside(contradiction: Contradiction, other: str, writer: Writer) -> Sentence:
    claim = writer.claims[other]
    when = "Earlier" if other == contradiction.claim else "Later"
    lead = f"{when} told otherwise" if contradiction.is_development else _BESIDE[contradiction.kind]
    words = f"{lead}: {writer.told(other).text}"
    return Sentence(words, (other,), writer.notebook.cite([claim]), writer.told(other).wording)


def _side_by_side(finding: Finding, contradiction: Contradiction, writer: Writer) -> Statement:
    ids = contradiction.claim, contradiction.other
    sentences = tuple(sentence for claim_id in ids for sentence in writer.sentences([claim_id]))
    words = _DEVELOPMENT if contradiction.is_development else _BETWEEN[contradiction.kind]
    notes = tuple(sorted({number for sentence in sentences for number in sentence.notes}))
    return Statement(
        finding.finding_id, sentences, writer.denials(finding)[:1], (Sentence(words, ids, notes, Wording.COMPUTED),)
    )


def _counted(lineage: Lineage, documents: int) -> str:
    told = f"{in_words(documents).capitalize()} documents"
    if lineage.most == 1:
        return f"{told}, one origin: {origin_words(lineage.origins[0])}."
    names = "; ".join(origin_words(origin) for origin in lineage.origins[:_MOST_ORIGINS_NAMED])
    rest = lineage.most - _MOST_ORIGINS_NAMED
    names += f"; {in_words(rest)} more" if rest > 0 else ""
    if lineage.fewest == lineage.most:
        return f"{told}, {in_words(lineage.most)} independent origins: {names}."
    joined = "or" if lineage.most - lineage.fewest == 1 else "to"
    count = f"{in_words(lineage.fewest)} {joined} {in_words(lineage.most)}"
    return f"{told}, {count} origins, for nothing tells whether some of these are one: {names}."


def origin_words(origin: Origin) -> str:
    """An origin as a reader can look it up; an unnamed one is said to be unnamed."""
    name = tidy(_POINTS_BACK.sub("", origin.name))
    if origin.kind is OriginKind.UNNAMED:
        return f"a source that none names (“{name}”)" if name else "a source that none names"
    if any(verdicts_in(name)):  # the document's words, not ours
        return f"“{name}”"
    is_outlet = origin.kind is OriginKind.OWN and not name.startswith("“")
    return f"the report of {name}" if is_outlet else name
