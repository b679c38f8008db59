"""How far an edge has got and how sure that is, in the few words that a label has room for."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from entrepot.model.claims import Claim, Factuality, Status
from entrepot.model.network import Certainty, Edge
from entrepot.network.certainty import claim_certainty, is_denial

_HEDGES = {Factuality.PROBABLE: "probable", Factuality.POSSIBLE: "possible", Factuality.UNCOMMITTED: "unverified"}
_SUREST_FIRST = (Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.UNCOMMITTED)


class Look(StrEnum):
    """How a line is drawn: each look is a pattern of its own, so that it can be told without colours."""

    STATED = "stated"
    REPORTED = "reported"
    AGREED = "agreed"
    INTENDED = "intended"
    UNTOLD = "untold"
    DENIED = "denied"


def look(edge: Edge, claims: Mapping[str, Claim]) -> Look:
    """The look of an edge: that of its certainty, or of the furthest that its surest claims say it has got."""
    if edge.certainty is not Certainty.NOT_YET:
        return Look(edge.certainty.value)
    return _furthest(claim.status for claim in _surest(edge, claims))


def claim_look(claim: Claim) -> Look:
    """The look of one claim by itself; of one that nobody vouches for, that of what is not told."""
    certainty = claim_certainty(claim)
    if certainty is None:
        return Look.UNTOLD
    return _furthest([claim.status]) if certainty is Certainty.NOT_YET else Look(certainty.value)


@cache
def look_words() -> Mapping[Look, str]:
    """What each look means, in the words of the legend, the surest first."""
    return {Look(row["look"]): row["words"] for row in table("looks.csv")}


def claim_standing(claim: Claim) -> str:
    """Status and hedge of one claim ("ordered, reported"); empty for a plain fact or a denial."""
    if is_denial(claim):
        return ""
    return ", ".join(filter(None, [_status_words().get(claim.status, ""), _hedge([claim])]))


def standing(edge: Edge, claims: Mapping[str, Claim]) -> str:
    """Status and hedge of the surest claims of an edge ("ordered, reported"); empty for a plain fact or a denial."""
    if edge.certainty is Certainty.DENIED:
        return ""
    surest = _surest(edge, claims)
    words = sorted({word for claim in surest if (word := _status_words().get(claim.status))}, key=_place)
    return ", ".join(filter(None, [*words, _hedge(surest)]))


@cache
def table(name: str) -> list[dict[str, str]]:
    """The rows of a word list of the pictures."""
    text = files("entrepot.brief.pictures").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _surest(edge: Edge, claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[claim_id] for claim_id in edge.claims if claim_certainty(claims[claim_id]) is edge.certainty]


def _furthest(statuses: Iterable[Status]) -> Look:
    """The first of the looks of several statuses, in the order of the looks."""
    looks = {Status(row["status"]): Look(row["look"]) for row in table("status_words.csv")}
    order = list(Look)
    return min((looks[status] for status in statuses), key=order.index)


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
