"""Claims that say the same, put together; careful rather than complete (docs/method/findings.md)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from entrepot.findings.goods import goods_keys
from entrepot.findings.numbers import figures_agree, times_agree
from entrepot.findings.parties import PARTY_ROLES, filler_keys
from entrepot.model.claims import Claim, Kind, Role, Stance

# Two words for one event: who sells also supplies. Everything else is a group of its own.
_SAME_EVENT = {Kind.SALE: Kind.SUPPLY, Kind.AID: Kind.SUPPLY, Kind.RE_EXPORT: Kind.SUPPLY}
# Named parties, places and products that two claims must share; a class of goods ("drones") is too common to count.
LEAST_SHARED = 2

Signature = tuple[str, ...]


@dataclass(slots=True)
class _Candidate:
    """A claim with all that comparing needs, worked out once."""

    claim: Claim
    fillers: dict[Role, frozenset[str]]
    goods: frozenset[str]

    @property
    def pairs(self) -> set[tuple[str, str]]:
        roles = {(role.value, key) for role, keys in self.fillers.items() for key in keys}
        return roles | {("goods", key) for key in self.goods if not key.startswith(("class:", "words:"))}

    def shares_enough_with(self, other: _Candidate) -> bool:
        return len({key for _, key in self.pairs & other.pairs}) >= LEAST_SHARED


@dataclass(slots=True)
class _Gathering:
    members: list[_Candidate] = field(default_factory=list)


def group_claims(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that say the same, in order of their first claim; every claim is in exactly one group.

    Each member agrees with every other member of its group, not only with one.
    """
    gatherings: list[_Gathering] = []
    index: dict[tuple[Signature, tuple[str, str]], list[int]] = defaultdict(list)
    for claim in claims:
        candidate = _candidate(claim)
        signature = _signature(claim)
        place = _matching(candidate, signature, gatherings, index)
        if place is None:
            place = len(gatherings)
            gatherings.append(_Gathering())
        gatherings[place].members.append(candidate)
        for pair in candidate.pairs:
            if place not in index[signature, pair]:
                index[signature, pair].append(place)
    return tuple(tuple(member.claim for member in gathering.members) for gathering in gatherings)


def _matching(
    candidate: _Candidate,
    signature: Signature,
    gatherings: list[_Gathering],
    index: dict[tuple[Signature, tuple[str, str]], list[int]],
) -> int | None:
    shared = Counter(place for pair in candidate.pairs for place in index.get((signature, pair), ()))
    near = sorted(place for place, count in shared.items() if count >= LEAST_SHARED)
    return next((p for p in near if all(_say_the_same(candidate, m) for m in gatherings[p].members)), None)


def _candidate(claim: Claim) -> _Candidate:
    fillers = {role: keys for role in PARTY_ROLES if (keys := filler_keys(claim, role))}
    return _Candidate(claim, fillers, goods_keys(claim))


def _signature(claim: Claim) -> Signature:
    """What two claims must have in common before anything else is compared."""
    kind = _SAME_EVENT.get(claim.kind, claim.kind)
    stage = "fact" if claim.status.is_fact else claim.status.value
    return kind.value, _voice(claim), "" if claim.is_denied else stage


def _voice(claim: Claim) -> str:
    """Who denies, or the polarity where nobody does: a denial is never grouped with another denier's."""
    denying = [source.who for source in claim.sources if source.stance is Stance.DENIES]
    deniers = [who.text.casefold() if who else "" for who in denying]
    return "denied by " + "|".join(deniers) if deniers else claim.factuality.polarity


def _say_the_same(one: _Candidate, other: _Candidate) -> bool:
    return (
        one.claim.kind is not Kind.UNKNOWN
        and one.shares_enough_with(other)
        and bool(one.goods) == bool(other.goods)
        and (not one.goods or bool(one.goods & other.goods))
        and all(one.fillers[role] == other.fillers[role] for role in one.fillers.keys() & other.fillers.keys())
        and times_agree(one.claim.time, other.claim.time)
        and figures_agree(one.claim, other.claim)
    )
