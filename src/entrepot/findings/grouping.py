"""Claims that say the same, put together; careful rather than complete (docs/method/findings.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from entrepot.findings.goods import covers, goods_keys, telling_classes
from entrepot.findings.likeness import loose_key, names_one_party
from entrepot.findings.numbers import figures_agree, times_agree
from entrepot.findings.parties import PARTY_ROLES, all_keys, filler_keys
from entrepot.model.claims import Claim, Family, Kind, Role, Stance

# Two words for one event: who sells also supplies. Everything else is a group of its own.
_SAME_EVENT = {Kind.SALE: Kind.SUPPLY, Kind.AID: Kind.SUPPLY, Kind.RE_EXPORT: Kind.SUPPLY}
# Across documents a shipment told as transport in one is told as supply in another.
_SAME_EVENT_ELSEWHERE = {**_SAME_EVENT, Kind.TRANSPORT: Kind.SUPPLY}
# The sides of a transfer; two documents seldom choose the same of the roles of one side.
_SIDES = (
    (Role.GIVER, Role.ORIGIN),
    (Role.RECIPIENT, Role.DESTINATION, Role.END_USER),
    (Role.INTERMEDIARY, Role.TRANSIT, Role.CARRIER),
)
_STATES = ("country:", "group:", "place:")
# Named parties, places and products that two claims must share; a class of goods ("drones") is too common to count,
# unless it stands beside a firm, person or vessel.
LEAST_SHARED = 2

Signature = tuple[str, ...]
Point = tuple[str, str]


@dataclass(eq=False)
class _Candidate:
    """A claim with all that comparing needs, worked out once."""

    claim: Claim

    @cached_property
    def fillers(self) -> dict[Role, frozenset[str]]:
        """What fills each role of a party."""
        return {role: keys for role in PARTY_ROLES if (keys := filler_keys(self.claim, role))}

    @cached_property
    def sides(self) -> tuple[frozenset[str], ...]:
        """Who gives, who receives and who stands between, as keys; countries within longer names too."""
        giving, taking, between = (all_keys(self.claim, *roles) for roles in _SIDES)
        if self.claim.kind is Kind.ORDER and not taking:
            taking = all_keys(self.claim, Role.INITIATOR)
        return giving, taking, between

    @cached_property
    def told_by_role(self) -> tuple[frozenset[str], ...]:
        """Who gives and who receives where those very roles are told, not only an origin or destination."""
        return all_keys(self.claim, Role.GIVER), all_keys(self.claim, Role.RECIPIENT)

    @cached_property
    def goods(self) -> frozenset[str]:
        """Keys of the goods."""
        return goods_keys(self.claim)

    @cached_property
    def classes(self) -> frozenset[str]:
        """Classes of the goods that tell something."""
        return telling_classes(self.claim)

    @cached_property
    def points(self) -> frozenset[Point]:
        """What can be shared with another claim: sides or roles with who fills them, goods, figures."""
        if self.claim.kind.family is Family.TRANSFER:
            parties = {(str(side), loose_key(key)) for side, keys in enumerate(self.sides) for key in keys}
        else:
            parties = {(role.value, loose_key(key)) for role, keys in self.fillers.items() for key in keys}
        products = {("product", key) for key in self.goods if not key.startswith(("class:", "words:"))}
        classes = {("class", name) for name in self.classes}
        figures = {("figure", f"{q.low}-{q.high} {q.unit}") for q in self.claim.quantities}
        return frozenset(parties | products | classes | figures)

    @cached_property
    def signature(self) -> Signature:
        """What two claims must have in common before anything else is compared."""
        kind = _SAME_EVENT_ELSEWHERE.get(self.claim.kind, self.claim.kind)
        stage = "fact" if self.claim.status.is_fact else self.claim.status.value
        return kind.value, _voice(self.claim), "" if self.claim.is_denied else stage


@dataclass(slots=True)
class _Gathering:
    members: list[_Candidate] = field(default_factory=list)


def group_claims(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that say the same, in order of their first claim; every claim is in exactly one group.

    Each member agrees with every other member of its group, and shares enough with one of them.
    """
    gatherings: list[_Gathering] = []
    index: dict[tuple[Signature, Point, Point], list[int]] = defaultdict(list)
    for claim in claims:
        candidate = _Candidate(claim)
        pairs = [(candidate.signature, one, other) for one, other in combinations(sorted(candidate.points), 2)]
        near = sorted({place for pair in pairs for place in index.get(pair, ())})
        place = next((place for place in near if _belongs(candidate, gatherings[place].members)), None)
        if place is None:
            place = len(gatherings)
            gatherings.append(_Gathering())
        gatherings[place].members.append(candidate)
        for pair in pairs:
            if place not in index[pair]:
                index[pair].append(place)
    return tuple(tuple(member.claim for member in gathering.members) for gathering in gatherings)


def _voice(claim: Claim) -> str:
    """Who denies, or the polarity where nobody does: a denial is never grouped with another denier's."""
    denying = [source.who for source in claim.sources if source.stance is Stance.DENIES]
    deniers = [who.text.casefold() if who else "" for who in denying]
    return "denied by " + "|".join(deniers) if deniers else claim.factuality.polarity


def _belongs(candidate: _Candidate, members: Sequence[_Candidate]) -> bool:
    return all(_agree(candidate, member) for member in members) and any(
        _shares_enough(candidate, member) for member in members
    )


def _agree(one: _Candidate, other: _Candidate) -> bool:
    """True if nothing that one says speaks against the other."""
    if one.claim.kind is Kind.UNKNOWN or not _goods_agree(one, other):
        return False
    if not (times_agree(one.claim.time, other.claim.time) and figures_agree(one.claim, other.claim)):
        return False
    if one.claim.document_id != other.claim.document_id and one.claim.kind.family is Family.TRANSFER:
        return all(
            _sides_agree(*pair)
            for pair in (
                *zip(one.sides, other.sides, strict=True),
                *zip(one.told_by_role, other.told_by_role, strict=True),
            )
        )
    shared = one.fillers.keys() & other.fillers.keys()
    return _is_one_event(one, other) and all(one.fillers[role] == other.fillers[role] for role in shared)


def _is_one_event(one: _Candidate, other: _Candidate) -> bool:
    kinds = (_SAME_EVENT.get(each.claim.kind, each.claim.kind) for each in (one, other))
    return len(set(kinds)) == 1


def _sides_agree(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """True unless both sides are told and differ; firms and persons are compared before the states beside them."""
    firms, other_firms = _without_states(mine), _without_states(theirs)
    if firms and other_firms:
        mine, theirs = firms, other_firms
    return not (mine and theirs) or any(names_one_party(one, other) for one in mine for other in theirs)


def _without_states(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if not key.startswith(_STATES))


def _goods_agree(one: _Candidate, other: _Candidate) -> bool:
    """The same goods, or in two documents a product and its class; no goods agree with none only."""
    if bool(one.goods) != bool(other.goods):
        return False
    if not one.goods or one.goods & other.goods:
        return True
    is_elsewhere = one.claim.document_id != other.claim.document_id
    alike = covers(one.classes, other.classes) or covers(other.classes, one.classes)
    return is_elsewhere and bool(one.classes and other.classes) and alike


def _shares_enough(one: _Candidate, other: _Candidate) -> bool:
    shared = one.points & other.points
    weighty = {name for kind, name in shared if kind not in ("class", "figure")}
    if len(weighty) >= LEAST_SHARED:
        return True
    return any(name.startswith("name:") for name in weighty) and len(shared) >= LEAST_SHARED
