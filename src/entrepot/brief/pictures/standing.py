"""How far an edge has got and how sure that is, in the few words that a label has room for."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from entrepot.model.claims import Claim, Factuality, Status
from entrepot.model.network import Certainty, Edge
from entrepot.network.certainty import claim_certainty

_HEDGES = {Factuality.PROBABLE: "probable", Factuality.POSSIBLE: "possible", Factuality.UNCOMMITTED: "unverified"}
_SUREST_FIRST = (Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.UNCOMMITTED)


def standing(edge: Edge, claims: Mapping[str, Claim]) -> str:
    """Status and hedge of the surest claims of an edge ("ordered, reported"); empty for a plain fact or a denial."""
    if edge.certainty is Certainty.DENIED:
        return ""
    surest = [claims[claim_id] for claim_id in edge.claims if claim_certainty(claims[claim_id]) is edge.certainty]
    words = sorted({word for claim in surest if (word := _status_words().get(claim.status))}, key=_place)
    return ", ".join(filter(None, [*words, _hedge(surest)]))


def table(name: str) -> list[dict[str, str]]:
    """The rows of a word list of the pictures."""
    text = files("entrepot.brief.pictures").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _hedge(claims: Iterable[Claim]) -> str:
    """The word for the surest of the claims: nothing if an author vouches for it."""
    known = [claim for claim in claims if claim.factuality in _SUREST_FIRST]
    surest = min(known, key=lambda claim: _SUREST_FIRST.index(claim.factuality), default=None)
    if surest is None or surest.factuality is Factuality.CERTAIN:
        return ""
    if surest.sources and surest.factuality is Factuality.PROBABLE:
        return "reported"
    return _HEDGES[surest.factuality]


@cache
def _status_words() -> Mapping[Status, str]:
    return {Status(row["status"]): row["word"] for row in table("status_words.csv")}


def _place(word: str) -> int:
    return list(_status_words().values()).index(word)
