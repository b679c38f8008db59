"""`entrepot findings CASE_OR_FILES`: what the claims come to, with all that a person needs to judge the grouping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from entrepot.cli.output import Rows, counted, output_options
from entrepot.cli.progress import TerminalProgress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrepot.model.claims import Claim
    from entrepot.model.findings import Contradiction, Finding, Lineage
    from entrepot.pipeline import Gathered

LEAST_OF_ID = 6  # characters of an id that are shown even where fewer would do
LONGEST_QUOTE = 100
TIED = {
    "same_source": "same source as",
    "same_author": "same author as",
    "same_publisher": "same publisher as",
    "judged": "one origin, by a person, with",
}


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path())
@click.option("--containing", metavar="WORDS", default="", help="Only findings with these words in a claim's sentence.")
@click.option("--documents-at-least", metavar="N", type=int, default=1, help="Only findings that N documents tell.")
@output_options
def command(sources: tuple[str, ...], containing: str, documents_at_least: int, rows: Rows) -> None:
    """Print the findings of SOURCES, one case or files: what is told, how it stands, and each claim that tells it.

    Of a case, what has been read is shown, as persons have judged it. Correct a grouping with entrepot join, split and
    origin.
    """
    found = findings_of(sources, rows)
    shown = [
        finding
        for finding in found.findings
        if len(finding.documents) >= documents_at_least and _contains(finding, containing, found)
    ]
    short = short_ids([*found.claims, *(finding.finding_id for finding in found.findings)])
    for finding in shown:
        rows.write(_row(finding, found), "\n".join(_lines(finding, found, short)))
    rows.say(f"{counted(len(shown), 'finding')} of {len(found.findings)}, {counted(len(found.documents), 'document')}")


def findings_of(sources: tuple[str, ...], rows: Rows) -> Gathered:
    """The findings of one case, or of files, which are read with a bar."""
    from entrepot.pipeline import findings_of_case, findings_of_files
    from entrepot.store import Case

    if len(sources) == 1 and Case.is_at(sources[0]):
        with Case.open(sources[0]) as case:
            return findings_of_case(case)
    with TerminalProgress("Reading", rows) as progress:
        return findings_of_files(sources, progress)


def short_ids(ids: Sequence[str]) -> dict[str, str]:
    """Each id cut to where no other begins alike, and not below six characters.

    >>> short_ids(["c46886fed", "c46886aaa", "ce962e89c"])
    {'c46886aaa': 'c46886a', 'c46886fed': 'c46886f', 'ce962e89c': 'ce962e'}
    """
    ordered = sorted(set(ids))
    found = {}
    for place, one in enumerate(ordered):
        beside = (*ordered[max(place - 1, 0) : place], *ordered[place + 1 : place + 2])
        shared = max((_shared(one, other) for other in beside), default=0)
        found[one] = one[: max(shared + 1, LEAST_OF_ID)]
    return found


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _contains(finding: Finding, words: str, found: Gathered) -> bool:
    texts = (quote.text for claim_id in finding.claims for quote in found.claims[claim_id].evidence)
    wanted = words.casefold()
    told = found.sentences[finding.finding_id].casefold()
    return wanted in told or any(wanted in " ".join(text.split()).casefold() for text in texts)


def _lines(finding: Finding, found: Gathered, short: dict[str, str]) -> Iterator[str]:
    standing = [finding.standing.value] if finding.standing else [finding.kind.value]
    origins = [_origins(finding.lineage)] if finding.lineage else []
    told = [*standing, *origins, counted(len(finding.documents), "document")]
    yield f"{short[finding.finding_id]}  {found.sentences[finding.finding_id]}"
    yield f"    {', '.join(told)}"
    for claim_id in finding.claims:
        yield f"    {short[claim_id]}  {_claim(found.claims[claim_id], finding, found)}"
    for claim_id in finding.denials:
        yield f"    denied by {short[claim_id]}  {_claim(found.claims[claim_id], finding, found)}"
    for contradiction in finding.contradictions:
        yield f"    {_at_odds(contradiction, finding, found, short)}"
    for judgement in finding.judgements:
        yield f"    {judgement.decision.ruling.words} by {judgement.who}, {judgement.when}: {judgement.decision.why}"


def _at_odds(contradiction: Contradiction, finding: Finding, found: Gathered, short: dict[str, str]) -> str:
    """The claim that does not agree, or both where a person put them into one finding."""
    own = set(finding.claims)
    others = [claim_id for claim_id in (contradiction.claim, contradiction.other) if claim_id not in own]
    if not others:
        return f"other {contradiction.kind.value} in {short[contradiction.claim]} and {short[contradiction.other]}"
    return f"other {contradiction.kind.value} in {short[others[0]]}  {_claim(found.claims[others[0]], finding, found)}"


def _origins(lineage: Lineage) -> str:
    if lineage.fewest == lineage.most:
        return counted(lineage.most, "origin")
    return f"{lineage.fewest} to {lineage.most} origins"


def _claim(claim: Claim, finding: Finding, found: Gathered) -> str:
    document = found.documents[claim.document_id]
    words = " ".join(claim.evidence[0].text.split())
    quote = words if len(words) <= LONGEST_QUOTE else f"{words[: words.rfind(' ', 0, LONGEST_QUOTE)]} …"
    is_own = claim.claim_id in finding.claims
    tied = [f"{TIED.get(kind, kind)} {name}" for kind, name, _ in _ties(claim, finding, found) if is_own]
    parts = [document.name, document.published or "no date", _said_by(claim), f"“{quote}”", *tied]
    return "  ".join(parts)


def _said_by(claim: Claim) -> str:
    said = [f"{source.who.text if source.who else 'unnamed'} {source.stance.value}" for source in claim.sources]
    return ", ".join(said) or "the author"


def _ties(claim: Claim, finding: Finding, found: Gathered) -> list[tuple[str, str, str]]:
    """What ties the claim's document to others of the finding: kind, the other's name, the words that show it."""
    links = finding.lineage.links if finding.lineage else ()
    return [
        (link.kind.value, found.documents[link.other].name, link.words)
        for link in links
        if link.document == claim.document_id
    ]


def _row(finding: Finding, found: Gathered) -> dict[str, Any]:
    lineage = finding.lineage
    return {
        "finding": finding.finding_id,
        "told": found.sentences[finding.finding_id],
        "kind": finding.kind.value,
        "standing": finding.standing.value if finding.standing else None,
        "origins": {"fewest": lineage.fewest, "most": lineage.most} if lineage else None,
        "claims": [_claim_row(found.claims[claim_id], finding, found) for claim_id in finding.claims],
        "denials": list(finding.denials),
        "contradictions": [
            {"kind": one.kind.value, "claim": one.claim, "other": one.other} for one in finding.contradictions
        ],
        "judgements": [
            {"number": one.number, "ruling": one.decision.ruling.value, "who": one.who, "when": one.when}
            for one in finding.judgements
        ],
    }


def _claim_row(claim: Claim, finding: Finding, found: Gathered) -> dict[str, Any]:
    document = found.documents[claim.document_id]
    return {
        "claim": claim.claim_id,
        "document": claim.document_id,
        "name": document.name,
        "published": document.published,
        "said_by": _said_by(claim),
        "quotation": claim.evidence[0].text,
        "ties": [{"kind": kind, "name": name, "words": words} for kind, name, words in _ties(claim, finding, found)],
    }
