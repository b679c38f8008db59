"""Numbers that authorities give to parties: recognised, written in one form, and checked by their own digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from entrepot.entities.tables import rows
from entrepot.model.parties import Identifier

_PUNCTUATION = re.compile(r"[\s.\-–—/№#:'’\"]+")
_DIGITS = re.compile(r"\d+")
_VALUE = r"[\s:№#.]*(?P<value>[A-Z0-9А-Я][A-Z0-9А-Я\-/ ]{2,28}[A-Z0-9А-Я])"
_GENERAL = frozenset({"registration", "tax", "id"})
# Countries whose companies have one number of this form; the general labels of lists mean it.
_BY_COUNTRY: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ru": (("ogrn", r"\d{13}"), ("ogrnip", r"\d{15}"), ("inn", r"\d{10}|\d{12}")),
    "by": (("unp", r"\d{9}"),),
    "ua": (("edrpou", r"\d{8}"),),
    "cn": (("uscc", r"[0-9A-Z]{18}"),),
}


def normalise(scheme: str, value: str, country: str | None = None) -> Identifier | None:
    """The identifier that a value tells, None where it tells none: too short, or no digit in it.

    A general scheme ("registration", "tax", "id") becomes that of the country where the number has its form and its
    check digits are right; a scheme whose check digits are wrong becomes the general one, so that it decides nothing.

    >>> normalise("registration", "1027700381290", "ru").scheme, normalise("inn", "7704863783").scheme
    ('ogrn', 'tax')
    >>> normalise("tax", "100534485", "by").scheme, normalise("imo", "IMO 9187629").value
    ('unp', '9187629')
    """
    written = _PUNCTUATION.sub("", value).upper()
    if scheme in _DIGITS_ONLY:
        written = "".join(_DIGITS.findall(written))
    if len(written) < 4 or not any(map(str.isdigit, written)):
        return None
    if scheme in _GENERAL:
        return Identifier(_refined(scheme, written, country), written, country)
    if (check := _CHECKS.get(scheme)) and not check(written):
        return Identifier(_refined(_GENERAL_OF.get(scheme, "id"), written, country), written, country)
    return Identifier(scheme, written, country)


def identifiers_in(text: str, country: str | None = None) -> tuple[Identifier, ...]:
    """The numbers that a text tells behind a word for them, in order, each once.

    >>> identifiers_in("Registration number: 100534485 (UNP); ИНН 7704863782, IMO number 9187629")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Identifier(scheme='registration', value='100534485', country=None),
     Identifier(scheme='inn', value='7704863782', country=None),
     Identifier(scheme='imo', value='9187629', country=None))
    """
    found = (normalise(scheme, value, country) for scheme, value in _labelled(text))
    return tuple(dict.fromkeys(one for one in found if one))


def number_in(value: str, scheme: str, country: str | None = None) -> tuple[Identifier, ...]:
    """The numbers of one cell of a list that holds numbers of a kind, with remarks around them.

    >>> [one.scheme for one in number_in("7804137537 (Tax ID/INN); KPP 780401001", "registration", "ru")]
    ['inn', 'kpp']
    """
    found: list[Identifier] = []
    for part in re.split(r"[;,]|\band\b", value):
        inside = identifiers_in(part, country)
        bare = re.sub(r"\(.*?\)", " ", part)
        labelled = _label_of(part)
        one = normalise(labelled or scheme, _without_words(bare), country)
        found += inside or ((one,) if one else ())
    return tuple(dict.fromkeys(found))


def _without_words(text: str) -> str:
    """The words of a text that have a digit, as one."""
    return " ".join(word for word in text.split() if any(map(str.isdigit, word)))


def _label_of(text: str) -> str | None:
    """The scheme of a label that stands anywhere in a cell, also behind its number."""
    found = _labels().search(text)
    return _schemes()[_key(found[1])] if found else None


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    for found in _label_and_value().finditer(text):
        value = found["value"].strip()
        first = re.match(r"[A-ZА-Я]{0,3}[\s\-]?\d[\d\-/ ]*[A-ZА-Я0-9]*|[A-Z0-9]{6,20}", value)
        if first and any(map(str.isdigit, first[0])):
            yield _schemes()[_key(found[1])], first[0]


def _refined(scheme: str, written: str, country: str | None) -> str:
    for candidate, form in _BY_COUNTRY.get(country or "", ()):
        check = _CHECKS.get(candidate)
        if re.fullmatch(form, written) and (check is None or check(written)):
            return candidate
    return scheme


def _key(label: str) -> str:
    return " ".join(label.casefold().replace(".", "").split())


@cache
def _schemes() -> dict[str, str]:
    return {row["label"]: row["scheme"] for row in rows("identifier_labels")}


@cache
def _labels() -> re.Pattern[str]:
    longest = sorted(_schemes(), key=len, reverse=True)
    written = (re.escape(label).replace(r"\ ", r"\.?\s+") for label in longest)
    return re.compile(rf"(?<!\w)({'|'.join(written)})(?!\w)", re.IGNORECASE)


@cache
def _label_and_value() -> re.Pattern[str]:
    return re.compile(_labels().pattern + rf"(?-i:{_VALUE})", re.IGNORECASE)


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def is_inn(value: str) -> bool:
    """True for a Russian taxpayer number of 10 or 12 digits with right check digits (order of the tax service).

    >>> is_inn("7704863782"), is_inn("7704863783"), is_inn("500100732259")
    (True, False, True)
    """
    if not value.isdigit() or len(value) not in (10, 12):
        return False
    if len(value) == 10:
        return _weighted(value, (2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(value[9])
    eleventh = _weighted(value, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    twelfth = _weighted(value, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return value[10:] == f"{eleventh}{twelfth}"


def is_ogrn(value: str) -> bool:
    """True for a Russian state registration number of 13 digits whose last is right: the rest mod 11, mod 10.

    >>> is_ogrn("1027700381290"), is_ogrn("1027700381291")
    (True, False)
    """
    return value.isdigit() and len(value) == 13 and int(value[:12]) % 11 % 10 == int(value[12])


def is_ogrnip(value: str) -> bool:
    """True for the registration number of a Russian sole trader: 15 digits, the last the rest mod 13, mod 10."""
    return value.isdigit() and len(value) == 15 and int(value[:14]) % 13 % 10 == int(value[14])


def is_imo(value: str) -> bool:
    """True for a ship's IMO number of 7 digits: the first six times 7 to 2 end in the last (Resolution A.1117(30)).

    >>> is_imo("9187629"), is_imo("9187628")
    (True, False)
    """
    return value.isdigit() and len(value) == 7 and _weighted(value, (7, 6, 5, 4, 3, 2)) % 10 == int(value[6])


def is_lei(value: str) -> bool:
    """True for a legal entity identifier of 20 signs: as a number, letters from 10, it is 1 mod 97 (ISO 17442).

    >>> is_lei("6556009FCJ7O8QPFTC19"), is_lei("6556009FCJ7O8QPFTC18")
    (True, False)
    """
    if not re.fullmatch(r"[0-9A-Z]{18}\d{2}", value):
        return False
    return int("".join(str(int(sign, 36)) for sign in value)) % 97 == 1


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    "inn": is_inn,
    "ogrn": is_ogrn,
    "ogrnip": is_ogrnip,
    "imo": is_imo,
    "lei": is_lei,
    "unp": lambda value: bool(re.fullmatch(r"\d{9}", value)),
    "edrpou": lambda value: bool(re.fullmatch(r"\d{8}", value)),
    "mmsi": lambda value: bool(re.fullmatch(r"\d{9}", value)),
}
_DIGITS_ONLY = frozenset({"inn", "ogrn", "ogrnip", "imo", "unp", "edrpou", "mmsi", "kpp", "okpo"})
_GENERAL_OF: Mapping[str, str] = {
    "inn": "tax",
    "ogrn": "registration",
    "ogrnip": "registration",
    "unp": "registration",
    "edrpou": "registration",
}
