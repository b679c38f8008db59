"""Names of organisations, persons and ships from the published sanctions lists, to put into sentences."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_FIRM = re.compile(
    r"\b(?:Co|Ltd|LLC|JSC|Inc|Corp|Company|Corporation|Limited|Institute|Plant|Factory|Bureau|Group|Trading|"
    r"Technolog\w+|Industr\w+|Electronics?|University|Centre|Center|Enterprise|Holding|Systems?|Engineering)\b"
)
_LEGAL_FORM = re.compile(
    r"^(?:(?:Public |Open |Closed )?Joint[- ]Stock Company|Limited Liability Company"
    r"|JSC|LLC|OOO|OJSC|PJSC|AO|PAO|FGUP|FSUE)\s+"
    r"|,?\s+(?:JSC|LLC|Ltd\.?|Co\.,? Ltd\.?|Limited|Company Limited|OOO|PJSC|FZE|FZCO|GmbH|S\.A\.|Inc\.?)$",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[A-Z][A-Za-zÀ-ž0-9 .,'’&-]{2,60}")


@dataclass(frozen=True, slots=True)
class Names:
    """Names by what they name, each list sorted and without repeats."""

    organisations: tuple[str, ...]
    persons: tuple[str, ...]
    ships: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry of the EU lists: its names, what it is, and why it was listed."""

    names: tuple[str, ...]
    schema: str
    reason: str


def read_listings(folder: Path) -> Iterator[Listing]:
    """Yield the entries of the EU regulations, in the order of files and rows."""
    csv.field_size_limit(10**8)
    for path in sorted((folder / "eu").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                names = [row["name"], *re.split(r";\s*", row["alias"])]
                yield Listing(tuple(filter(None, map(_tidy, names))), row["schema"], row["reason"])


def read_names(folder: Path) -> Names:
    """Names from the EU lists, the US Entity List and military end users, and the UN list."""
    organisations, persons, ships = set(_us_firms(folder)), set(_un_persons(folder)), set[str]()
    for listing in read_listings(folder):
        if listing.schema in ("LegalEntity", "Company", "Organization"):
            organisations.update(listing.names)
        elif listing.schema == "Person":
            persons.update(listing.names)
        elif listing.schema == "Vessel":
            ships.update(listing.names)
    organisations |= {_LEGAL_FORM.sub("", name) for name in organisations}
    persons |= {f"{parts[0]} {parts[-1]}" for name in persons if len(parts := name.split()) == 3}
    return Names(_usable(organisations, 7), _usable(persons, 4), _usable(ships, 3))


def _us_firms(folder: Path) -> Iterator[str]:
    """Yield names of the US lists that say that they are firms or institutes."""
    for name in ("bis_entity_list.json", "bis_meu.json"):
        entries = json.loads((folder / "us" / name).read_text(encoding="utf-8"))["entities"]
        yield from (_tidy(entry["name"]) for entry in entries if _FIRM.search(entry["name"]))


def _un_persons(folder: Path) -> Iterator[str]:
    """Yield the persons of the UN list."""
    for path in sorted(folder.glob("un-consolidated-*.xml")):
        for person in ElementTree.parse(path).iter("INDIVIDUAL"):
            parts = [(person.findtext(f"{order}_NAME") or "").strip() for order in ("FIRST", "SECOND", "THIRD")]
            yield _tidy(" ".join(filter(None, parts)))


def _tidy(name: str) -> str:
    """A name without brackets and quotes; long words in capitals become capitalised, as running text has them."""
    bare = re.sub(r"^The |\(.*?\)|[\"“”‘«»]", "", name).strip(" ,.;’'")
    return re.sub(r"\b[A-Z]{4,}\b", lambda word: word.group().capitalize(), re.sub(r"\s+", " ", bare))


def _usable(names: Iterable[str], most_words: int) -> tuple[str, ...]:
    """Names in Latin letters of at most so many words."""
    return tuple(sorted(name for name in set(names) if _PLAIN.fullmatch(name) and len(name.split()) <= most_words))
