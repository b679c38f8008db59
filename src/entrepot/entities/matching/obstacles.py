"""What forbids that a machine joins two records, however alike their names are."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.entities.matching.pairs import Pair
from entrepot.entities.matching.prepared import Prepared
from entrepot.entities.naming.disguises import disguises
from entrepot.model.parties import PartyKind

# Numbers of which a party has one; others (passports, phone numbers, tax numbers of branches) it may have several of.
UNIQUE = frozenset({"inn", "ogrn", "ogrnip", "unp", "edrpou", "imo", "lei", "uscc"})
STRONG = UNIQUE | {"passport", "registration", "tax", "id", "mmsi", "okpo", "swift", "duns"}


# Schemes that say no more than that it is a number of some register: their values may be those of any scheme.
GENERAL = frozenset({"registration", "tax", "id"})
_SHORT = 5  # letters of an acronym or a word that many firms may have
_SURE_LENGTH = 8  # shorter numbers of registers are given twice, in two countries or two registers


def shared_identifiers(left: Prepared, right: Prepared) -> tuple[str, ...]:
    """The identifiers that both have, as "SCHEME value"; a number of no told register is looked for in all."""
    return tuple(f"{scheme.upper()} {value}" for scheme, value in sorted(_shared(left, right)))


def shares_sure_number(left: Prepared, right: Prepared) -> bool:
    """True if both have a number that only one party has: unique by its scheme, or long enough."""
    return any(scheme in UNIQUE or len(value) >= _SURE_LENGTH for scheme, value in _shared(left, right))


def _shared(left: Prepared, right: Prepared) -> set[tuple[str, str]]:
    if not left.identifiers or not right.identifiers:
        return set()
    return {
        (one if one in UNIQUE else other, value)
        for one in left.identifiers.keys() & STRONG
        for other in right.identifiers.keys() & STRONG
        if one == other or GENERAL & {one, other}
        for value in left.identifiers[one] & right.identifiers[other]
        if one == other or len(value) >= _SURE_LENGTH
    }


def contradicting_schemes(left: Prepared, right: Prepared) -> tuple[str, ...]:
    """The kinds of number of which a party has one, and these two have different ones."""
    both = left.identifiers.keys() & right.identifiers.keys() & UNIQUE
    return tuple(scheme for scheme in sorted(both) if not left.identifiers[scheme] & right.identifiers[scheme])


def births_contradict(left: Prepared, right: Prepared) -> bool:
    """True if both have dates of birth and no two of them can be one day, a slip of one part aside."""
    ones, others = left.record.birth_dates, right.record.birth_dates
    return bool(ones and others) and all(dates_contradict(a, b) for a in ones for b in others)


def dates_contradict(one: str, other: str) -> bool:
    """True if two dates, of years or days, differ by more than one part or by day and month swapped.

    >>> dates_contradict("1960-03-12", "1960-12-03"), dates_contradict("1960", "1971"), dates_contradict("1960", "1961")
    (False, True, False)
    """
    a, b = one.split("-"), other.split("-")
    if len(a) == len(b) == 3:
        swapped = a[0] == b[0] and a[1:] == b[:0:-1]
        return not swapped and sum(x == y for x, y in zip(a, b, strict=True)) < 2
    return abs(int(a[0]) - int(b[0])) > 1


def obstacles(pair: Pair) -> tuple[str, ...]:
    """Sentences that say what contradicts that the two are one."""
    return tuple(_obstacles(pair))


def disguises_in(pair: Pair) -> tuple[str, ...]:
    """What the eye does not see in the names of the two, a sentence for each."""
    names = (name.text for side in (pair.left, pair.right) for name in side.record.names)
    return tuple(dict.fromkeys(told for name in names for told in disguises(name)))


def _obstacles(pair: Pair) -> Iterator[str]:
    left, right = pair.left, pair.right
    for scheme in contradicting_schemes(left, right):
        ones, others = (", ".join(sorted(side.identifiers[scheme])) for side in (left, right))
        yield f"The {scheme.upper()} numbers differ: {ones} and {others}."
    if told := _only_short_word(pair):
        yield told
    if PartyKind.PERSON in (left.kind, right.kind) and births_contradict(left, right):
        ones, others = (", ".join(side.record.birth_dates) for side in (left, right))
        yield f"The dates of birth differ: {ones} and {others}."


def _only_short_word(pair: Pair) -> str | None:
    """Says so where one short word, such as an acronym, is all that two organisations' names share."""
    is_person = PartyKind.PERSON in (pair.left.kind, pair.right.kind)
    if is_person or pair.names is None or not pair.names.is_short or shares_sure_number(pair.left, pair.right):
        return None
    shortest = min((word for one, other, _ in pair.names.pairs for word in (one, other)), key=len, default="")
    return f"Only one short word agrees: {shortest}." if 0 < len(shortest) <= _SHORT else None
