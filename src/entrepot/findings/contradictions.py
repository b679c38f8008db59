"""Where two findings do not agree: other numbers, planned in one and done in the other, the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from entrepot.findings.denials import is_denial
from entrepot.findings.goods import covers, goods_keys, telling_classes
from entrepot.findings.likeness import loose_key
from entrepot.findings.numbers import figures_agree, figures_contradict, times_agree
from entrepot.findings.parties import all_keys
from entrepot.findings.periods import days_of
from entrepot.model.claims import Claim, Family, Kind, Role, Status
from entrepot.model.documents import Document
from entrepot.model.findings import Contradiction, ContradictionKind

_COMPARED = frozenset({Family.TRANSFER, Family.PRODUCTION})
_GIVERS = (Role.GIVER, Role.ORIGIN, Role.PRODUCER)
_RECIPIENTS = (Role.RECIPIENT, Role.DESTINATION, Role.END_USER)
_BETWEEN = (Role.INTERMEDIARY, Role.TRANSIT)
_NOT_YET = frozenset({Status.PLANNED, Status.EXPLORED, Status.OFFERED, Status.REQUESTED, Status.PREDICTED})
_CALLED_OFF = frozenset({Status.CANCELLED})
# What is ordered may be delivered too, and what is only possible may be so: these do not contradict each other.
_AT_ODDS = ({"not yet", "done"}, {"called off", "done"}, {"called off", "ordered"})
# Claims about one pair of parties beyond which only the first are compared: a trade table has hundreds of rows.
MOST_COMPARED = 80

_Ends = tuple[frozenset[str], frozenset[str]]


def contradictions_of(
    groups: Sequence[Sequence[Claim]], documents: Mapping[str, Document]
) -> Mapping[str, tuple[Contradiction, ...]]:
    """The contradictions of each claim that leads a group, by its id; both claims of a contradiction have it."""
    by_pair: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for group in groups:
        lead = group[0]
        if lead.kind.family in _COMPARED and not is_denial(lead):
            for pair in _pairs(lead):
                by_pair[pair].append(lead)
    found: dict[str, list[Contradiction]] = defaultdict(list)
    for contradiction in dict.fromkeys(_all(by_pair.values(), documents)):
        found[contradiction.claim].append(contradiction)
        found[contradiction.other].append(contradiction)
    return {claim_id: tuple(listed) for claim_id, listed in found.items()}


def contradictions_within(group: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[Contradiction, ...]:
    """The contradictions between the claims of one group, which a person put together although they do not agree."""
    found = []
    for one, other in combinations(group[:MOST_COMPARED], 2):
        kind = _kind(one, other) if one.kind.family is Family.TRANSFER else None
        if kind is None and not figures_agree(one, other):
            kind = ContradictionKind.NUMBERS
        if kind is not None:
            found.append(_contradiction(kind, one, other, documents))
    return tuple(found)


def _pairs(claim: Claim) -> Iterator[tuple[str, str]]:
    """Giver and recipient, in a fixed order so that both directions meet; of production, the maker and the goods."""
    giving, taking = _ends(claim)
    if claim.kind.family is Family.PRODUCTION:
        taking = frozenset(f"class:{name}" for name in telling_classes(claim))
    for giver, taker in product(sorted(giving), sorted(taking)):
        first, second = sorted((giver, taker))
        yield first, second


def _ends(claim: Claim) -> _Ends:
    return (
        frozenset(loose_key(key) for key in all_keys(claim, *_GIVERS)),
        frozenset(loose_key(key) for key in all_keys(claim, *_RECIPIENTS)),
    )


def _all(buckets: Iterable[Sequence[Claim]], documents: Mapping[str, Document]) -> Iterator[Contradiction]:
    for bucket in buckets:
        for one, other in combinations(bucket[:MOST_COMPARED], 2):
            if one.claim_id == other.claim_id or not _same_goods(one, other):
                continue
            if (kind := _kind(one, other)) is not None:
                yield _contradiction(kind, one, other, documents)


def _kind(one: Claim, other: Claim) -> ContradictionKind | None:
    """In what two claims about one pair of parties and the same goods do not agree; None where they may both be so."""
    if not times_agree(one.time, other.time):
        return None
    if one.kind.family is not other.kind.family or not _same_way(one, other):
        return None
    if one.kind.family is Family.PRODUCTION:  # what is made in one place may be planned for another
        is_comparable = one.kind is other.kind and _stage(one) == _stage(other)
        return ContradictionKind.NUMBERS if is_comparable and figures_contradict(one, other) else None
    (giving, taking), (other_giving, other_taking) = _ends(one), _ends(other)
    if giving & other_taking and taking & other_giving and not giving & other_giving:
        return ContradictionKind.DIRECTION
    stages = {_stage(one), _stage(other)}
    if len(stages) == 2:
        is_elsewhere = one.document_id != other.document_id
        return ContradictionKind.STAGE if is_elsewhere and stages in _AT_ODDS and figures_agree(one, other) else None
    if Kind.TRANSPORT not in (one.kind, other.kind) and figures_contradict(one, other):
        return ContradictionKind.NUMBERS
    return None


def _stage(claim: Claim) -> str:
    """How far it has got: done, ordered, not yet, called off; open for what is only possible."""
    if claim.status.is_fact:
        return "done"
    if claim.status in (Status.ORDERED, Status.AGREED):
        return "ordered"
    if claim.status in _NOT_YET:
        return "not yet"
    return "called off" if claim.status in _CALLED_OFF else "open"


def _same_way(one: Claim, other: Claim) -> bool:
    """True unless both name who stands between, and not the same."""
    mine, theirs = all_keys(one, *_BETWEEN), all_keys(other, *_BETWEEN)
    return not (mine and theirs) or bool(mine & theirs)


def _same_goods(one: Claim, other: Claim) -> bool:
    """The same product, or goods of one class; goods that nothing tells apart ("goods", "cargo") never contradict."""
    if {key for key in goods_keys(one) & goods_keys(other) if key.startswith("product:")}:
        return True
    classes, others = telling_classes(one), telling_classes(other)
    return bool(classes and others) and (covers(classes, others) or covers(others, classes))


def _contradiction(
    kind: ContradictionKind, one: Claim, other: Claim, documents: Mapping[str, Document]
) -> Contradiction:
    """The earlier document's claim first; a later one that tells it further on tells what came of it."""
    earlier, later = sorted((one, other), key=lambda claim: (_published(claim, documents), claim.claim_id))
    is_later = _is_after(_published(later, documents), _published(earlier, documents))
    is_development = kind is ContradictionKind.STAGE and is_later and _rank(later) > _rank(earlier)
    return Contradiction(kind, earlier.claim_id, later.claim_id, is_development)


def _rank(claim: Claim) -> int:
    return ("not yet", "ordered", "done", "called off").index(_stage(claim))


def _is_after(date: str, earlier: str) -> bool:
    """True if a date surely lies after another one: a year is not before a day within it."""
    days, other_days = days_of(date), days_of(earlier)
    return days is not None and other_days is not None and other_days[1] < days[0]


def _published(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document_id)
    return (document.published if document else None) or "~"
