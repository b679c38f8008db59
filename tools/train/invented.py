"""Sentences of our own about arms deliveries: templates with labelled slots."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpora import Example, Spans
from names import Names

from entrepot.claims.words.tokens import Token, tokenise

_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_LOWER = re.compile(r"\{\w+:lower\}")
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
    """Words for a slot: the part that is labelled, what UNER would label of it, and its labels by kind of name.

    UNER leaves article and title out of a name, re3d takes them in.
    """

    text: str
    labelled: str
    inner: str
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """What may fill a slot, and its labels by kind of name."""

    choices: Sequence[str]
    labels: dict[str, str]


def invented_examples(folder: Path, names: Names, count: int, seed: int) -> Iterator[Example]:
    """Yield `count` sentences made from templates.txt and lists.txt in `folder`, with `core`, `mil` and `oth` names."""
    rng = random.Random(seed)
    templates = _lines(folder / "templates.txt")
    sections = _sections(folder / "lists.txt")
    sections["org"] = Section(names.organisations, {"core": "ORG", "mil": "Organisation"})
    sections["person"] = Section(names.persons, {"core": "PER", "mil": "Person"})
    sections["ship"] = Section(names.ships, {"oth": "OTH"})
    for place in range(count):
        yield _filled(templates[place % len(templates)], sections, rng)


def _lines(path: Path) -> list[str]:
    """Lines of a data file without comments and empty lines."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _sections(path: Path) -> dict[str, Section]:
    """The sections of lists.txt by their slots."""
    found: dict[str, Section] = {}
    choices: list[str] = []
    for line in _lines(path):
        if line.startswith("["):
            slot, *given = line.strip("[]").split()
            labels = {kind: label for kind, label in zip(("mil", "core", "oth"), given, strict=False) if label != "-"}
            choices = []
            found[slot] = Section(choices, labels | ({"oth": "OTH"} if slot == "nationality" else {}))
        else:
            choices.append(line)
    return found


def _filled(template: str, sections: dict[str, Section], rng: random.Random) -> Example:
    """One sentence: every slot filled at random, its labels turned into spans of words."""
    text, place = "", 0
    spans: dict[str, list[tuple[int, int, str]]] = {"core": [], "mil": [], "oth": []}
    for slot in _SLOT.finditer(template):
        text += template[place : slot.start()]
        filler = _filler(slot, template[slot.end() :], sections, rng)
        for kind, label in filler.labels.items():
            # The noun after a designator belongs to it: "XK-417 rifles" is one weapon.
            tail = len(template[slot.end() :].split()[0]) + 1 if slot[1] == "designator" else 0
            part = filler.inner if kind == "core" else filler.labelled
            start = len(text) + filler.text.index(part)
            spans[kind].append((start, start + len(part) + tail, label))
        text += filler.text
        # "Ltd." at the end of a sentence is followed by no other full stop.
        place = slot.end() + (filler.text.endswith(".") and template.startswith(".", slot.end()))
    text += template[place:]
    text = text if _LOWER.search(template) else text[0].upper() + text[1:]
    tokens = tokenise(text, 0, len(text))
    return Example(
        tuple(token.text for token in tokens), spans={kind: _in_words(found, tokens) for kind, found in spans.items()}
    )


def _filler(slot: re.Match[str], tail: str, sections: dict[str, Section], rng: random.Random) -> Filler:
    """Words for one slot: `{town:lower}` has them in lower case, `{unit:bare}` without article."""
    if slot[1] == "designator":
        code = _designator(rng)
        return Filler(code, code, code, {"mil": _NOUNS[tail.split()[0]]})
    if slot[1] in _MADE:
        made = _MADE[slot[1]](rng)
        return Filler(made, made, made, {})
    section = sections[slot[1]]
    pattern = rng.choice(section.choices)
    text = _CHANGES[slot[2]](_SLOT.sub(lambda inner: _filler(inner, "", sections, rng).text, pattern))
    text, _, labelled = text.partition("|")
    inner = re.search("<(.+)>", text)
    text = text.replace("<", "").replace(">", "")
    whole = labelled or text
    return Filler(text, whole, inner[1] if inner else whole.removeprefix("the "), section.labels)


def _designator(rng: random.Random) -> str:
    """A designator that no list holds."""
    letters = "".join(rng.choices("ABCDEFGHIKLMNPRSTUVXZ", k=rng.randint(1, 4)))
    number = str(rng.randint(1, 9999))[: rng.randint(1, 4)]
    suffix = rng.choice(["", "", "", "M", "A", "MK2", "E"])
    return letters + rng.choice(["-", "-", "", " "]) + number + suffix


_MADE: dict[str, Callable[[random.Random], str]] = {
    "code": _designator,
    "n": lambda rng: f"{rng.choice(('', rng.randint(1, 99)))}{rng.randint(4, 9)}",  # before "th" too
    "nnnn": lambda rng: str(rng.randint(1000, 99999)),
    "letters": lambda rng: "".join(rng.choices("ABCDEFGHIKLMNOPRSTUVZ", k=rng.randint(3, 5))),
}
_CHANGES: dict[str | None, Callable[[str], str]] = {
    None: str,
    "lower": str.lower,
    "bare": lambda name: name.removeprefix("the "),
}


def _in_words(spans: list[tuple[int, int, str]], tokens: list[Token]) -> Spans:
    """Spans of words for spans of characters that begin and end with words."""
    found = []
    for start, end, label in spans:
        inside = [place for place, token in enumerate(tokens) if token.start < end and token.end > start]
        found.append((inside[0], inside[-1] + 1, label))
    return tuple(found)
