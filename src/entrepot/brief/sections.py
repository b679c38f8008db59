"""Which finding stands in which section, and under which subheading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from entrepot.model.claims import Claim, Factuality, Family, Kind, Role, Status
from entrepot.model.entities import Entity
from entrepot.model.findings import Finding, FindingKind

# A section with more statements than this gets subheadings; below each, the rest is folded after so many.
MOST_WITHOUT_SUBHEADINGS = 9
SHOWN_OPEN = 6
LEAST_UNDER_SUBHEADING = 3
OTHERS = "Others"

_NOT_YET = frozenset(
    {Status.PLANNED, Status.EXPLORED, Status.OFFERED, Status.REQUESTED, Status.PREDICTED, Status.HYPOTHETICAL}
)
_DONE_BY_SPEAKING = frozenset({Kind.REQUEST, Kind.SUPPORT, Kind.OPPOSE, Kind.CONSULT})


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A section: its place in the address, its title, what it says of itself, and what belongs to it."""

    anchor: str
    title: str
    lead: str
    holds: Callable[[Finding, Claim], bool]


def is_denial(finding: Finding, _: Claim) -> bool:
    """Told by somebody as not being so."""
    return finding.kind is FindingKind.DENIAL


def is_unknown(finding: Finding, claim: Claim) -> bool:
    """Said to be unknown, or mentioned and left open ("whether X sold Y cannot be established")."""
    is_open = claim.factuality is Factuality.UNCOMMITTED and claim.status not in _NOT_YET
    return finding.kind is FindingKind.UNKNOWN or is_open


def is_not_yet(_: Finding, claim: Claim) -> bool:
    """Planned, explored, offered, expected or only possible; calls and support are done by saying them."""
    return claim.status in _NOT_YET and claim.kind not in _DONE_BY_SPEAKING


def is_supply(_: Finding, claim: Claim) -> bool:
    """Goods, money and go-betweens."""
    return claim.kind.family is Family.TRANSFER or claim.kind in (Kind.PAYMENT, Kind.INTERMEDIATE)


def is_making(_: Finding, claim: Claim) -> bool:
    """Production, parts, displays, use."""
    return claim.kind.family in (Family.PRODUCTION, Family.EQUIPMENT)


def is_trade(_: Finding, claim: Claim) -> bool:
    """Figures of trade."""
    return claim.kind.family is Family.MONEY


def is_restriction(_: Finding, claim: Claim) -> bool:
    """Sanctions and seizures, and what is hidden."""
    return claim.kind.family is Family.RESTRICTION


def is_standing(_: Finding, claim: Claim) -> bool:
    """Ownership, posts, alliances, politics."""
    return claim.kind.family in (Family.STRUCTURE, Family.POLITICS)


# In the order of the brief. A finding stands in one section only: the first of _PRIORITY that holds it.
SECTIONS: tuple[SectionRule, ...] = (
    SectionRule("supply", "Who supplies whom, and through whom", "Goods, money and go-betweens.", is_supply),
    SectionRule("production", "Production and equipment", "Who makes, repairs, shows and uses what.", is_making),
    SectionRule(
        "trade", "Trade figures", "Each figure is that of the side that is named; mirror figures may differ.", is_trade
    ),
    SectionRule(
        "standing",
        "Who stands behind whom",
        "Ownership, posts, alliances and what states say of each other.",
        is_standing,
    ),
    SectionRule(
        "restrictions",
        "Restrictions, and what is hidden",
        "Listings, seizures and fines; labels and papers that are said to be false.",
        is_restriction,
    ),
    SectionRule("plans", "Plans and possibilities", "None of this is told as having happened.", is_not_yet),
    SectionRule(
        "denials",
        "Denials",
        "What parties deny, and what the documents say is not so. A denial is told as fully as what it denies.",
        is_denial,
    ),
    SectionRule(
        "disagreements",
        "Where documents do not agree",
        "Numbers, directions and stages that cannot all be so. Each side is told as its document tells it.",
        lambda _finding, _claim: False,
    ),
    SectionRule("unknown", "What is not known", "", is_unknown),
)
_PRIORITY = ("denials", "unknown", "plans", "restrictions", "supply", "production", "trade", "standing")


def section_of(finding: Finding, claim: Claim) -> str:
    """The anchor of the section that a finding belongs to, told by its first claim."""
    rules = {rule.anchor: rule for rule in SECTIONS}
    return next(anchor for anchor in _PRIORITY if rules[anchor].holds(finding, claim))


def subheadings(
    findings: Sequence[Finding], claims: Mapping[str, Claim], entities: Mapping[str, Entity]
) -> tuple[tuple[str | None, tuple[Finding, ...]], ...]:
    """The findings of one section under subheadings, each group and the groups themselves weightiest first."""
    if len(findings) <= MOST_WITHOUT_SUBHEADINGS:
        return ((None, tuple(findings)),) if findings else ()
    keys = {finding.finding_id: _topics(claims[finding.claims[0]], entities) for finding in findings}
    counts = Counter(key for listed in keys.values() for key in listed)
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        fitting = [key for key in keys[finding.finding_id] if counts[key] >= LEAST_UNDER_SUBHEADING]
        title = entities[fitting[0]].label if fitting else OTHERS
        groups.setdefault(title, []).append(finding)
    large = {
        title: listed for title, listed in groups.items() if len(listed) >= LEAST_UNDER_SUBHEADING and title != OTHERS
    }
    others = tuple(f for f in findings if not any(f in listed for listed in large.values()))
    return (*((title, tuple(listed)) for title, listed in large.items()), *(((OTHERS, others),) if others else ()))


_TOPIC_ROLES = (
    (Role.RECIPIENT, Role.DESTINATION, Role.END_USER, Role.BENEFICIARY, Role.TARGET),
    (Role.PRODUCER, Role.INITIATOR, Role.GIVER, Role.PARTY),
)


def _topics(claim: Claim, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Keys under which a reader looks for a claim: the other side's state, then the actor's; a firm by its state."""
    found: list[str] = []
    for roles in _TOPIC_ROLES:
        for argument in claim.filling(*roles):
            found.extend(_state_of(argument.entity, entities))
    return tuple(dict.fromkeys(found))


def _state_of(key: str | None, entities: Mapping[str, Entity]) -> Iterable[str]:
    entity = entities.get(key or "")
    if entity is None:
        return
    state = f"country:{entity.country}" if entity.country else entity.key
    if state in entities and state.startswith(("country:", "org:", "group:")):
        yield state
