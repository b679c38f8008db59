"""A person, organisation, ship or product as a list, a register or a case describes it, for comparing with others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PartyKind(StrEnum):
    """What sort of party; `unknown` where the source does not tell (FollowTheMoney's LegalEntity, a bare name)."""

    PERSON = "person"
    ORGANISATION = "organisation"
    VESSEL = "vessel"
    PRODUCT = "product"
    UNKNOWN = "unknown"


class NameUse(StrEnum):
    """How a source gives a name."""

    PRIMARY = "primary"
    ALIAS = "alias"
    WEAK = "weak"  # a nickname or a common word that the list itself calls a weak alias
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class PartyName:
    """One name as written. `given` and `family` are filled only where the source itself tells the parts apart."""

    text: str
    use: NameUse = NameUse.PRIMARY
    given: str | None = None
    family: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """A number that an authority gave: `scheme` is "inn", "ogrn", "unp", "imo", "mmsi", "lei", "passport" and so on.

    `value` is as `entities.identifiers` writes it: no blanks or punctuation, capitals. A scheme of "registration",
    "tax" or "id" says no more than that; `country` (ISO 3166 alpha-2, lower case) is None where it is not told.
    """

    scheme: str
    value: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """Everything that one source tells of one party; empty where it tells nothing.

    `countries` (of residence, registration, flag or nationality) are ISO 3166 alpha-2, lower case; `birth_dates` (or
    dates of incorporation) are "1960", "1960-12" or "1960-12-30"; `gender` is "male" or "female"; `addresses` are as
    written.
    """

    record_id: str
    kind: PartyKind
    names: tuple[PartyName, ...]
    identifiers: tuple[Identifier, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    gender: str | None = None

    @property
    def label(self) -> str:
        """The first primary name, or the first of any."""
        return next((name.text for name in self.names if name.use is NameUse.PRIMARY), self.names[0].text)
