"""One claim for what one document says twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from entrepot.model.claims import Argument, Claim, Kind, Quantity, Role

_CORE = frozenset({Role.GIVER, Role.RECIPIENT, Role.PRODUCER, Role.GOODS, Role.PARTY, Role.TARGET, Role.PLATFORM})
_FIGURES = (Kind.TRADE_LEVEL, Kind.TRADE_CHANGE)  # two numbers are two of these
_SIMPLE = 2  # entities that two reports of one event must share


def merged(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with repeated statements joined: the same kind, standing, sources and entities, no other number.

    The fuller statement stays and takes over the other's evidence. Work is linear in claims per first entity.
    """
    kept: list[Claim] = []
    by_kind: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for claim in claims:
        group = by_kind[_group(claim)]
        twin = next((at for at in group[-20:] if _is_repetition(kept[at], claim)), None)
        if twin is None:
            group.append(len(kept))
            kept.append(claim)
        else:
            kept[twin] = _joined(kept[twin], claim)
    return tuple(kept)


def _group(claim: Claim) -> tuple[object, ...]:
    """What two statements must have in common before anything else is compared."""
    names = tuple((source.who.text.casefold() if source.who else None, source.stance) for source in claim.sources)
    return (claim.kind, claim.status, claim.factuality, names)


def _is_repetition(first: Claim, second: Claim) -> bool:
    """Whether a second claim says nothing that contradicts or exceeds the first."""
    if first.kind in _FIGURES and (first.quantities, first.money) != (second.quantities, second.money):
        return False
    if (
        first.kind is Kind.UNKNOWN
        or not _compatible(first.quantities, second.quantities)
        or first.change != second.change
    ):
        return False
    if first.money and second.money and first.money != second.money:
        return False
    if first.time and second.time and (first.time.start, first.time.end) != (second.time.start, second.time.end):
        return False
    if contradicts(first, second):
        return False
    left, right = _keys(first.arguments), _keys(second.arguments)
    smaller, larger = sorted((_all(left), _all(right)), key=len)
    return len(smaller) >= _SIMPLE and smaller <= larger


def contradicts(first: Claim, second: Claim) -> bool:
    """Whether two claims name different parties or things in a role that matters."""
    left, right = _keys(first.arguments), _keys(second.arguments)
    return any(left[role] and right[role] and not left[role] & right[role] for role in _CORE)


def _compatible(first: tuple[Quantity, ...], second: tuple[Quantity, ...]) -> bool:
    """Whether two lists of quantities may be of one event: one is missing, or the numbers are the same."""
    if not first or not second:
        return True
    return {(q.low, q.high, q.unit) for q in first} == {(q.low, q.high, q.unit) for q in second}


def _keys(arguments: tuple[Argument, ...]) -> dict[Role, set[str]]:
    found: dict[Role, set[str]] = defaultdict(set)
    for argument in arguments:
        if argument.entity:
            found[argument.role].add(argument.entity)
    return found


def _all(keys: dict[Role, set[str]]) -> set[tuple[Role, str]]:
    return {(role, key) for role, found in keys.items() for key in found}


def _joined(first: Claim, second: Claim) -> Claim:
    """The fuller of two statements with the evidence of both."""
    fuller, other = (first, second) if len(first.arguments) >= len(second.arguments) else (second, first)
    evidence = (*first.evidence, *(quote for quote in second.evidence if quote not in first.evidence))
    return replace(
        fuller,
        claim_id=first.claim_id,
        evidence=evidence,
        quantities=fuller.quantities or other.quantities,
        money=fuller.money or other.money,
        time=fuller.time or other.time,
    )
