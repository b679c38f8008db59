"""Sentences of our own about arms deliveries: templates with labelled slots."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora import Example, Spans
from names import Names

from entrepot.claims.words.tokens import Token, tokenise

_SLOT = re.compile(r"\{(\w+)\}")
# What a designator names is told by the noun after it, as in "XK-417 rifles".
_NOUNS = {
    "missiles": "Weapon",
    "rifles": "Weapon",
    "howitzers": "Weapon",
    "system": "Weapon",
    "drones": "MilitaryPlatform",
    "aircraft": "MilitaryPlatform",
    "tank": "MilitaryPlatform",
    "fighters": "MilitaryPlatform",
    "helicopters": "MilitaryPlatform",
    "trucks": "Vehicle",
}


@dataclass(frozen=True, slots=True)
class Filler:
    """Words for a slot: the part that is labelled, and its labels by kind of name."""

    text: str
    labelled: str
    labels: dict[str, str]


def invented_examples(folder: Path, names: Names, count: int, seed: int) -> Iterator[Example]:
    """Yield `count` sentences made from templates.txt and lists.txt in `folder`, with `core`, `mil` and `oth` names."""
    rng = random.Random(seed)
    templates = _lines(folder / "templates.txt")
    fillers = _fillers(folder / "lists.txt")
    fillers["org"] = [Filler(name, name, {"core": "ORG", "mil": "Organisation"}) for name in names.organisations]
    fillers["person"] = [Filler(name, name, {"core": "PER", "mil": "Person"}) for name in names.persons]
    fillers["ship"] = [Filler(name, name, {"oth": "OTH"}) for name in names.ships]
    for place in range(count):
        yield _filled(templates[place % len(templates)], fillers, rng)


def _lines(path: Path) -> list[str]:
    """Lines of a data file without comments and empty lines."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _fillers(path: Path) -> dict[str, list[Filler]]:
    """Fillers of each slot of lists.txt."""
    found: dict[str, list[Filler]] = {}
    slot, labels = "", dict[str, str]()
    for line in _lines(path):
        if line.startswith("["):
            slot, mil, core = line.strip("[]").split()
            labels = {kind: label for kind, label in (("mil", mil), ("core", core)) if label != "-"}
            labels |= {"oth": "OTH"} if slot == "nationality" else {}
        else:
            text, _, labelled = line.partition("|")
            found.setdefault(slot, []).append(Filler(text, labelled or text, labels))
    return found


def _filled(template: str, fillers: dict[str, list[Filler]], rng: random.Random) -> Example:
    """One sentence: every slot filled at random, its labels turned into spans of words."""
    text, place = "", 0
    spans: dict[str, list[tuple[int, int, str]]] = {"core": [], "mil": [], "oth": []}
    for slot in _SLOT.finditer(template):
        text += template[place : slot.start()]
        filler = _designator(template[slot.end() :], rng) if slot[1] == "designator" else rng.choice(fillers[slot[1]])
        start = len(text) + filler.text.index(filler.labelled)
        for kind, label in filler.labels.items():
            # The noun after a designator belongs to it: "XK-417 rifles" is one weapon.
            tail = len(template[slot.end() :].split()[0]) + 1 if slot[1] == "designator" else 0
            # UNER leaves the article out of a name, re3d takes it in.
            article = 4 if kind == "core" and filler.labelled.startswith("the ") else 0
            spans[kind].append((start + article, start + len(filler.labelled) + tail, label))
        text += filler.text
        place = slot.end()
    text += template[place:]
    text = text[0].upper() + text[1:]
    tokens = tokenise(text, 0, len(text))
    return Example(
        tuple(token.text for token in tokens), spans={kind: _in_words(found, tokens) for kind, found in spans.items()}
    )


def _designator(tail: str, rng: random.Random) -> Filler:
    """A designator that no list holds, labelled by the noun that follows it."""
    letters = "".join(rng.choices("ABCDEFGHIKLMNPRSTUVXZ", k=rng.randint(1, 4)))
    number = str(rng.randint(1, 9999))[: rng.randint(1, 4)]
    suffix = rng.choice(["", "", "", "M", "A", "MK2", "E"])
    label = _NOUNS[tail.split()[0]]
    text = letters + rng.choice(["-", "-", "", " "]) + number + suffix
    return Filler(text, text, {"mil": label})


def _in_words(spans: list[tuple[int, int, str]], tokens: list[Token]) -> Spans:
    """Spans of words for spans of characters that begin and end with words."""
    found = []
    for start, end, label in spans:
        inside = [place for place, token in enumerate(tokens) if token.start < end and token.end > start]
        found.append((inside[0], inside[-1] + 1, label))
    return tuple(found)
