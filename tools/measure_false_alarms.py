"""How often nobody is told as a listed person: `python -m tools.measure_false_alarms [--lists FOLDER]`.

100,000 invented persons are compared with the persons of the UN list that share a word with them, spelled or as
consonants, and counted where one is a possible match; so are 683 listed persons, plain and with mangled names, of whom
all should be.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from entrepot.entities.matching import Matcher, Prepared, prepare
from entrepot.model.parties import NameUse, PartyKind, PartyName, PartyRecord
from entrepot.reference.country_codes import country_of

LISTS = Path("../shared/data/lists")
MOST_COMPARED = 30  # listed persons, those who share most words
_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")


class Listed:
    """Listed persons, found by the words of their names."""

    def __init__(self, people: list[Prepared]) -> None:
        self._people = people
        self._matcher = Matcher()
        self._by_word: dict[str, set[int]] = defaultdict(set)
        for place, person in enumerate(people):
            for key in _keys(person):
                self._by_word[key].add(place)

    def has(self, person: Prepared) -> bool:
        """True if somebody listed is a possible match."""
        shared = Counter(place for key in _keys(person) for place in self._by_word.get(key, ()))
        near = (self._people[place] for place, _ in shared.most_common(MOST_COMPARED))
        return any(self._matcher.score(person, each) >= self._matcher.bars(person, each).possible for each in near)


def _keys(person: Prepared) -> set[str]:
    words = [word for name in person.persons for word in name.words if len(word.form) > 2]
    return {word.form for word in words} | {f"={word.skeleton}" for word in words if len(word.skeleton) > 2}


def un_persons(path: Path) -> Iterator[Prepared]:
    """The persons of the UN list, without the aliases that it calls of low quality."""
    for entry in parse(path).getroot().iter("INDIVIDUAL"):
        full = " ".join(filter(None, (_text(entry, part) for part in _PARTS)))
        aliases = (
            _text(each, "ALIAS_NAME") for each in entry.iter("INDIVIDUAL_ALIAS") if _text(each, "QUALITY") != "Low"
        )
        names = [
            PartyName(full),
            *(PartyName(one, NameUse.ALIAS) for text in aliases for one in text.split(";") if one),
        ]
        births = (_text(each, "DATE") or _text(each, "YEAR") for each in entry.iter("INDIVIDUAL_DATE_OF_BIRTH"))
        countries = (country_of(_text(each, "VALUE")) for each in entry.iter("NATIONALITY"))
        yield prepare(
            PartyRecord(
                _text(entry, "DATAID"),
                PartyKind.PERSON,
                tuple(names),
                countries=tuple(key.removeprefix("country:") for key in countries if key),
                birth_dates=tuple(date[:10] for date in births if date),
            )
        )


def _text(entry: Element, name: str) -> str:
    return (entry.findtext(name) or "").strip()


def queries(path: Path) -> Iterator[Prepared]:
    """The persons of a table of names, dates of birth and nationalities."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield prepare(_person(row))


def _person(row: Mapping[str, str]) -> PartyRecord:
    told = row["nationality"]
    country = told if len(told) == 2 else (country_of(told) or "").removeprefix("country:")
    return PartyRecord(
        row["full_name"],
        PartyKind.PERSON,
        (PartyName(row["full_name"]),),
        countries=(country,) if country else (),
        birth_dates=(row["date_of_birth"],) if row["date_of_birth"] else (),
    )


def main() -> None:
    """Print the share of each table that is told as possibly listed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, default=LISTS)
    lists = parser.parse_args().lists
    listed = Listed(list(un_persons(lists / "un-consolidated-2026-02-27.xml")))
    for table in ("negatives_global", "negatives_us", "positives_un_untreated", "positives_un_treated"):
        told = [listed.has(person) for person in queries(lists / "yente_fixtures" / f"{table}.csv")]
        print(f"{table}: {sum(told):,} of {len(told):,} told, {100 * sum(told) / len(told):.3f} %", flush=True)


if __name__ == "__main__":
    main()
