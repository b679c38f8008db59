"""What two records can share or contradict each other in: each feature a small function that readers are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from entrepot.entities.matching.obstacles import contradicting_schemes, dates_contradict, shared_identifiers
from entrepot.entities.matching.pairs import Pair
from entrepot.entities.matching.words_alike import ALIKE


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of the table: `compare` gives a value, None where a side tells nothing.

    Its docstring is what readers are shown; `tell` says in words what was compared in a pair.
    """

    name: str
    compare: Callable[[Pair], float | None]
    tell: Callable[[Pair], str]

    @property
    def meaning(self) -> str:
        """The first sentence of the docstring of `compare`."""
        return (self.compare.__doc__ or "").strip().split("\n\n")[0]


def name_agreement(pair: Pair) -> float | None:
    """The part of the shorter name that the longer has too; rare words count more."""
    return pair.names.agreement if pair.names else None


def worst_word(pair: Pair) -> float | None:
    """How alike the least alike word of the shorter name is to a word of the longer."""
    return pair.names.worst if pair.names else None


def whole_name(pair: Pair) -> float | None:
    """How alike the two names are as one string of letters."""
    return pair.names.whole if pair.names else None


def words_missing(pair: Pair) -> float | None:
    """The part of the longer name that the shorter one lacks."""
    return pair.names.missing if pair.names else None


def words_in_conflict(pair: Pair) -> float | None:
    """The part of the shorter name that stands against other words in the longer."""
    return pair.names.conflict if pair.names else None


def rare_words(pair: Pair) -> float | None:
    """How seldom the shared words are in names: few people share a rare name by chance."""
    return pair.names.rarity if pair.names else None


def one_word(pair: Pair) -> float | None:
    """Whether one of the names is a single word, which says little."""
    return pair.names.is_short if pair.names else None


def other_legal_form(pair: Pair) -> float | None:
    """Whether the names tell different legal forms (1): two companies may differ in it alone."""
    ones, others = pair.left.legal_forms, pair.right.legal_forms
    return float(not ones & others) if ones and others else None


def numbers_in_names(pair: Pair) -> float | None:
    """Whether the numbers in both names are the same (1) or not (-1): plant No. 1 is not plant No. 2."""
    numbers = pair.names.numbers if pair.names else None
    return None if numbers is None else 2 * numbers - 1


def addresses(pair: Pair) -> float | None:
    """How much the nearest two addresses share of their words and numbers: all (1) or none (-1)."""
    ones, others = pair.left.addresses, pair.right.addresses
    return max((2 * _share_of(one, other) - 1 for one in ones for other in others), default=None)


def _share_of(one: frozenset[str], other: frozenset[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter > 2 else 0.5


def birth_dates(pair: Pair) -> float | None:
    """Whether dates of birth agree (1, a year alone 0.6), are a slip apart (0.3) or contradict (-1)."""
    return max(
        (_dates_agree(one, other) for one in pair.left.record.birth_dates for other in pair.right.record.birth_dates),
        default=None,
    )


def _dates_agree(one: str, other: str) -> float:
    a, b = one.split("-"), other.split("-")
    shared = min(len(a), len(b))
    if a[:shared] == b[:shared]:
        return 1.0 if shared > 1 else 0.6
    if dates_contradict(one, other):
        return -1.0
    return 0.3 if shared == 3 else 0.0


def countries(pair: Pair) -> float | None:
    """Whether both are tied to one country (1) or to different ones (-1)."""
    one, other = set(pair.left.record.countries), set(pair.right.record.countries)
    return (1.0 if one & other else -1.0) if one and other else None


def gender(pair: Pair) -> float | None:
    """Whether the sexes told are the same (1) or not (-1)."""
    one, other = pair.left.record.gender, pair.right.record.gender
    return (1.0 if one == other else -1.0) if one and other else None


def shared_identifier(pair: Pair) -> float | None:
    """Whether both have the same number from one register: registration, tax, ship, passport (1)."""
    return 1.0 if shared_identifiers(pair.left, pair.right) else None


def other_identifier(pair: Pair) -> float | None:
    """Whether they have different numbers of a kind of which a party has only one (1)."""
    return 1.0 if contradicting_schemes(pair.left, pair.right) else None


def _tell_shared(pair: Pair) -> str:
    return f"both have {', '.join(shared_identifiers(pair.left, pair.right))}"


def _tell_other(pair: Pair) -> str:
    return f"different {', '.join(scheme.upper() for scheme in contradicting_schemes(pair.left, pair.right))}"


def _tell_names(pair: Pair) -> str:
    if pair.names is None:
        return "no names to compare"
    both = [f"{a} = {b}" for a, b, value in pair.names.pairs if value >= ALIKE]
    return ", ".join(both) or f"“{pair.left.record.label}”, “{pair.right.record.label}”"


def _tell_legal(pair: Pair) -> str:
    ones, others = (", ".join(sorted(side.legal_forms)) for side in (pair.left, pair.right))
    return f"legal form: {ones} and {others}"


def _tell_addresses(pair: Pair) -> str:
    both = max((one & other for one in pair.left.addresses for other in pair.right.addresses), key=len)
    return f"address: {', '.join(sorted(both)) or 'nothing in common'}"


def _tell_dates(pair: Pair) -> str:
    return f"born {', '.join(pair.left.record.birth_dates)} and {', '.join(pair.right.record.birth_dates)}"


def _tell_countries(pair: Pair) -> str:
    return f"{', '.join(pair.left.record.countries)} and {', '.join(pair.right.record.countries)}"


def _tell_gender(pair: Pair) -> str:
    return f"{pair.left.record.gender} and {pair.right.record.gender}"


_ALL = (
    Feature("name_agreement", name_agreement, _tell_names),
    Feature("worst_word", worst_word, _tell_names),
    Feature("whole_name", whole_name, _tell_names),
    Feature("words_missing", words_missing, _tell_names),
    Feature("words_in_conflict", words_in_conflict, _tell_names),
    Feature("rare_words", rare_words, _tell_names),
    Feature("one_word", one_word, _tell_names),
    Feature("other_legal_form", other_legal_form, _tell_legal),
    Feature("numbers_in_names", numbers_in_names, _tell_names),
    Feature("addresses", addresses, _tell_addresses),
    Feature("birth_dates", birth_dates, _tell_dates),
    Feature("countries", countries, _tell_countries),
    Feature("gender", gender, _tell_gender),
    Feature("shared_identifier", shared_identifier, _tell_shared),
    Feature("other_identifier", other_identifier, _tell_other),
)
FEATURES: Mapping[str, Feature] = {feature.name: feature for feature in _ALL}
