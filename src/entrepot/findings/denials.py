"""Which denials stand against which claims: the same giver and recipient, the same goods or wider ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from entrepot.findings.goods import classes_of, covers, goods_keys
from entrepot.findings.numbers import times_agree
from entrepot.findings.parties import all_keys
from entrepot.model.claims import Claim, Factuality, Family, Kind, Role

# A denied supply speaks against every way of telling one, but not against making or owning something.
_MOVES_GOODS = frozenset({Family.TRANSFER})
_TRADE = frozenset({Kind.TRADE_LEVEL, Kind.TRADE_CHANGE})
_GIVERS = (Role.GIVER, Role.ORIGIN)
_RECIPIENTS = (Role.RECIPIENT, Role.DESTINATION)
_ACTORS = (Role.INITIATOR, Role.PRODUCER)
_COUNTERPARTS = (Role.TARGET, Role.BENEFICIARY)
_SIDES = (*_GIVERS, *_RECIPIENTS, *_ACTORS, *_COUNTERPARTS, Role.PARTY)


def is_denial(claim: Claim) -> bool:
    """True if a source denies the claim, or the author says that it is not so."""
    return claim.is_denied or claim.factuality is Factuality.CERTAINLY_NOT


def denials_of(groups: Iterable[tuple[Claim, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Ids of the claims that deny each claim, by the id of the denied claim."""
    listed = [claim for group in groups for claim in group]
    denials = [claim for claim in listed if is_denial(claim)]
    told = [claim for claim in listed if not is_denial(claim)]
    about = _by_key(told)
    found: dict[str, list[str]] = {}
    for denial in denials:
        near = {claim.claim_id: claim for key in all_keys(denial, *_SIDES) for claim in about.get(key, ())}
        for claim in near.values():
            if denies(denial, claim):
                found.setdefault(claim.claim_id, []).append(denial.claim_id)
    return MappingProxyType({claim_id: tuple(against) for claim_id, against in found.items()})


def _by_key(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims by each party that they name: only these can be denied by a denial that names the party."""
    index: dict[str, list[Claim]] = {}
    for claim in claims:
        for key in all_keys(claim, *_SIDES):
            index.setdefault(key, []).append(claim)
    return index


def denies(denial: Claim, claim: Claim) -> bool:
    """True if the denial speaks against the claim: same direction, goods equal or wider, times that may overlap."""
    if not _comparable(denial.kind, claim.kind) or not times_agree(denial.time, claim.time):
        return False
    if denial.change is not None and denial.change != claim.change:
        return False
    return _same_direction(denial, claim) and _goods_within(claim, denial)


def _comparable(denied: Kind, told: Kind) -> bool:
    if denied.family in _MOVES_GOODS or denied in _TRADE:
        return told.family in _MOVES_GOODS or (denied in _TRADE and told in _TRADE) or told in _TRADE
    return denied is told


def _same_direction(denial: Claim, claim: Claim) -> bool:
    if denial.kind.family in _MOVES_GOODS or denial.kind in _TRADE:
        ends = ((_GIVERS, _GIVERS), (_RECIPIENTS, _RECIPIENTS))
    else:
        ends = ((_ACTORS, _ACTORS), (_COUNTERPARTS, _COUNTERPARTS))
    denied = [(all_keys(denial, *mine), all_keys(claim, *theirs)) for mine, theirs in ends]
    parties = all_keys(denial, Role.PARTY), all_keys(claim, Role.PARTY)
    named = [pair for pair in (*denied, parties) if pair[0]]
    return bool(named) and all(mine & theirs for mine, theirs in named) and _is_specific(named)


def _is_specific(named: list[tuple[frozenset[str], frozenset[str]]]) -> bool:
    """A denial that names one side only ("we do not export") is too wide to be set against a single claim."""
    return len(named) > 1 or any(len(mine & theirs) > 1 for mine, theirs in named)


def _goods_within(claim: Claim, denial: Claim) -> bool:
    denied, told = goods_keys(denial), goods_keys(claim)
    if not denied:
        return True
    if denied & told:
        return True
    told_classes = classes_of(claim)
    return bool(told_classes) and covers(classes_of(denial), told_classes)
