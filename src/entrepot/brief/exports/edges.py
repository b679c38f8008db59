"""The edges of the supply network with all that other programs are told of each, in words and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from entrepot.brief.exports.contents import WholeCase
from entrepot.brief.exports.days import first_day, last_day
from entrepot.brief.exports.words import deniers, source_words
from entrepot.brief.provenance import origin_words
from entrepot.findings.judging import origin_judgements
from entrepot.findings.lineage import Tracer
from entrepot.model.claims import Claim, When
from entrepot.model.network import Certainty, Edge
from entrepot.model.spans import Quote
from entrepot.network.certainty import claim_certainty

AUTHOR = "the author"


@dataclass(frozen=True, slots=True)
class EdgeFacts:
    """An edge and what its claims say of it.

    `number` counts from 1 in the order of the network. `polarity` is "affirmed", "disputed" where somebody says it and
    somebody denies it, "denied" where nobody says it. `start` and `end` are the first and last day (ISO 8601) of the
    times that the claims tell, None where none does or an end is open. `lead` is a claim that the certainty rests on,
    `quote` the first sentence of it. `origins` are those who first said it, none where nobody says it; as some may be
    one under two names, they are `fewest_origins` at least.
    """

    number: int
    edge: Edge
    polarity: str
    claim_kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    factualities: tuple[str, ...]
    goods: tuple[str, ...]
    said_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    origins: tuple[str, ...]
    fewest_origins: int
    documents: tuple[str, ...]
    start: str | None
    end: str | None
    lead: Claim
    quote: Quote


def edge_facts(case: WholeCase) -> Iterator[EdgeFacts]:
    """The facts of all edges, in the order of the network."""
    tracer = Tracer(case.documents, origin_judgements(case.judgements))
    for number, edge in enumerate(case.network.edges, start=1):
        yield _facts(number, edge, case, tracer)


def route_words(facts: EdgeFacts, case: WholeCase) -> str:
    """The way in one phrase: "Iran -> Belarus -> Russia", with "--" where it has no direction."""
    return (" -> " if facts.edge.directed else " -- ").join(case.label(key) for key in facts.edge.path)


def edge_label(facts: EdgeFacts) -> str:
    """What passes or ties, how far it is from a fact, in a few words: "order: drones (not_yet)"."""
    goods = f": {', '.join(facts.goods)}" if facts.goods else ""
    disputed = ", disputed" if facts.polarity == "disputed" else ""
    return f"{', '.join(facts.claim_kinds).replace('_', ' ')}{goods} ({facts.edge.certainty.value}{disputed})"


def _facts(number: int, edge: Edge, case: WholeCase, tracer: Tracer) -> EdgeFacts:
    told = [case.claims[claim_id] for claim_id in edge.claims]
    against = [case.claims[claim_id] for claim_id in edge.denied_by]
    lead = next((claim for claim in told if claim_certainty(claim) is edge.certainty), told[0])
    lineage = None if edge.certainty is Certainty.DENIED else tracer.lineage(tracer.tellings(told))
    start, end = _days([claim.time for claim in told if claim.time])
    return EdgeFacts(
        number=number,
        edge=edge,
        polarity=_polarity(edge),
        claim_kinds=_unique(claim.kind.value for claim in told),
        statuses=_unique(claim.status.value for claim in told),
        factualities=_unique(claim.factuality.value for claim in told),
        goods=_unique(case.label(key) for key in edge.goods),
        said_by=_unique(who for claim in told if edge.certainty is not Certainty.DENIED for who in _tellers(claim)),
        denied_by=_unique(who for claim in against for who in deniers(claim) or [AUTHOR]),
        origins=_unique(origin_words(origin) for origin in lineage.origins) if lineage else (),
        fewest_origins=lineage.fewest if lineage else 0,
        documents=_unique(claim.document_id for claim in (*told, *against)),
        start=start,
        end=end,
        lead=lead,
        quote=lead.evidence[0],
    )


def _days(times: Sequence[When]) -> tuple[str | None, str | None]:
    """From the first day to the last; a side that is open in one of the times is open in all."""
    firsts, lasts = [first_day(time.start) for time in times], [last_day(time.end) for time in times]
    start = min((day for day in firsts if day), default=None) if None not in firsts else None
    end = max((day for day in lasts if day), default=None) if None not in lasts else None
    return (None, None) if start and end and start > end else (start, end)


def _polarity(edge: Edge) -> str:
    if edge.certainty is Certainty.DENIED:
        return "denied"
    return "disputed" if edge.denied_by else "affirmed"


def _tellers(claim: Claim) -> list[str]:
    return [source_words(source) for source in claim.sources] or [f"{AUTHOR} asserts"]


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
