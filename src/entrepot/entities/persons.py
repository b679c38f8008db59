"""When two names are one person: spellings of one name, an initial, or a surname with one possible bearer.

Source: docs/method/entities.md. Conservative: a missed join costs less than a wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, combinations

from entrepot.entities.clusters import Join
from entrepot.entities.names import same_word, spelling

_INITIALS = 2


def person_joins(documents_by_key: Mapping[str, frozenset[str]]) -> tuple[Join, ...]:
    """The joins among persons; takes each person key with the documents that it appears in.

    >>> everywhere = frozenset({"d1"})
    >>> people = {"person:alexander-lukashenko": everywhere, "person:lukashenko": everywhere}
    >>> [(join.main, join.other) for join in person_joins(people)]
    [('person:alexander-lukashenko', 'person:lukashenko')]
    """
    words = {key: tuple(key.removeprefix("person:").split("-")) for key in sorted(documents_by_key)}
    full = [key for key in words if len(words[key]) > 1]
    return (*_spelling_joins(words, full), *_surname_joins(words, full, documents_by_key))


def _spelling_joins(words: Mapping[str, tuple[str, ...]], full: Iterable[str]) -> Iterable[Join]:
    alike: dict[str, list[str]] = defaultdict(list)
    for key in full:
        alike[_ends(words[key][-1]) + spelling(words[key][0])[:1]].append(key)
    for one, other in chain.from_iterable(combinations(keys, 2) for keys in alike.values()):
        if _one_name(words[one], words[other]):
            main, second = sorted((one, other), key=lambda key: (-len(key), key))
            yield Join(main, second, f"“{_title(words[second])}” is a spelling of “{_title(words[main])}”.")


def _ends(surname: str) -> str:
    """First and last letter as compared: two that differ in either are never the same word, so need no comparing."""
    form = spelling(surname)
    return form[:1] + form[-1:]


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same words in the same order, with the surname spelled out; one initial may stand for a given name."""
    return (
        len(one) == len(other)
        and len(one[-1]) > 1
        and same_word(one[-1], other[-1])
        and all(_same_given(a, b) for a, b in zip(one[:-1], other[:-1], strict=True))
        and any(len(a) > 1 and len(b) > 1 for a, b in zip(one[:-1], other[:-1], strict=True))
    )


def _same_given(one: str, other: str) -> bool:
    initial = min(len(one), len(other)) == 1
    return spelling(one)[0] == spelling(other)[0] if initial else same_word(one, other)


def _surname_joins(
    words: Mapping[str, tuple[str, ...]], full: list[str], documents_by_key: Mapping[str, frozenset[str]]
) -> Iterable[Join]:
    alike: dict[str, list[str]] = defaultdict(list)
    for key in full:
        if not _is_in_initials(words[key]):
            alike[_ends(words[key][-1])].append(key)
    for key in words:
        if len(words[key]) == 1 or _is_in_initials(words[key]):
            bearers = [other for other in alike[_ends(words[key][-1])] if _may_bear(words[key], words[other])]
            main = _only_bearer(bearers, words)
            if main is not None:
                shared = documents_by_key[main] & documents_by_key[key]
                where = "in the same document" if shared else "in the case"
                yield Join(main, key, f"“{_title(words[key])}” has one possible bearer {where}: {_title(words[main])}.")


def _is_in_initials(name: tuple[str, ...]) -> bool:
    """Whether a name is a surname behind the initials of given name and patronymic: A. G. Lukashenko."""
    return len(name) > _INITIALS and all(len(word) == 1 for word in name[:-1])


def _may_bear(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a surname, alone or behind initials, may be short for a full name."""
    return same_word(short[-1], full[-1]) and (len(short) == 1 or spelling(full[0])[:1] == spelling(short[0])[:1])


def _only_bearer(bearers: list[str], words: Mapping[str, tuple[str, ...]]) -> str | None:
    """The longest name, if all that bear the surname are spellings of one."""
    if not bearers:
        return None
    longest = min(bearers, key=lambda key: (-len(key), key))
    one_person = all(key == longest or _one_name(words[key], words[longest]) for key in bearers)
    return longest if one_person else None


def _title(words: tuple[str, ...]) -> str:
    return " ".join(word.capitalize() for word in words)
