"""Frames from their files, checked: an unknown kind, role or key is an error that names file and line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from entrepot.claims.frames.frame import Frame, Slot, Trigger
from entrepot.claims.version import LANGUAGES
from entrepot.errors import EntrepotError
from entrepot.model.claims import Kind, Role, Status

_TRIGGER_KEYS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "things": "thing"}
_PAIRS = "pairs"
_MEASURES = "trade_measures.yml"
_FLAGS = (
    "kind",
    "needs",
    "known_goods",
    "classes",
    "goods_suffice",
    "one_suffices",
    "with_money",
    "if_filled",
    "happened",
    "nominal",
    "present",
)


class FrameError(EntrepotError):
    """A frame file says something that cannot be understood."""


@cache
def frames_by_word() -> Mapping[tuple[str, str], tuple[Trigger, ...]]:
    """All packaged triggers of all languages by part of speech and first word, those of several words first."""
    found: dict[tuple[str, str], list[Trigger]] = defaultdict(list)
    for trigger in (trigger for language in LANGUAGES for trigger in _triggers_of(language)):
        found[trigger.part_of_speech, trigger.word].append(trigger)
    ordered = {key: tuple(sorted(triggers, key=lambda t: t.partner is None)) for key, triggers in found.items()}
    return MappingProxyType(ordered)


def _triggers_of(language: str) -> Iterator[Trigger]:
    """The triggers of one language, file by file, without the nouns of trade statistics."""
    folder = files(__package__).joinpath(language)
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yml") and file.name != _MEASURES:
            yield from read_frames(file.read_text(encoding="utf-8"), file.name, language)


def read_frames(content: str, name: str, language: str = "en") -> list[Trigger]:
    """Triggers of one file. Raises FrameError for what it does not understand, with file and line."""
    root = yaml.compose(content, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise FrameError(f"{name}: a frame file is a table of frames")
    defaults: dict[str, Slot] = {}
    triggers: list[Trigger] = []
    for key, value in root.value:
        reader = _FrameReader(name, key, language)
        if key.value == "defaults":
            defaults = reader.slots(value)
        else:
            triggers += reader.triggers(value, defaults)
    return triggers


@cache
def measure_frames() -> Mapping[str, Trigger]:
    """Frames of the nouns of trade statistics of all languages by noun."""
    found: dict[str, Trigger] = {}
    for language in LANGUAGES:
        content = files(__package__).joinpath(language, _MEASURES).read_text(encoding="utf-8")
        found.update((trigger.word, trigger) for trigger in read_frames(content, _MEASURES, language))
    return MappingProxyType(found)


class _FrameReader:
    """Reads one frame; knows where it stands, for messages."""

    def __init__(self, file: str, key: yaml.ScalarNode, language: str) -> None:
        self.file, self.frame, self.language = file, str(key.value), language

    def fail(self, node: yaml.Node, problem: str) -> FrameError:
        return FrameError(f"{self.file}, line {node.start_mark.line + 1}, frame {self.frame}: {problem}")

    def triggers(self, node: yaml.Node, defaults: Mapping[str, Slot]) -> Iterator[Trigger]:
        """The triggers of a frame."""
        fields = {key.value: value for key, value in node.value}
        frame = self._frame(node, fields, defaults)
        for key, part_of_speech in _TRIGGER_KEYS.items():
            for phrase in self._phrases(fields.get(key)):
                yield _trigger(frame, part_of_speech, phrase)
        for phrase in self._combined(fields.get(_PAIRS)):
            yield _trigger(frame, "verb", phrase)

    def _frame(self, node: yaml.Node, fields: Mapping[str, yaml.Node], defaults: Mapping[str, Slot]) -> Frame:
        if "kind" not in fields or "needs" not in fields:
            raise self.fail(node, "a frame needs `kind` and `needs`")
        own = [(key, value) for key, value in fields.items() if key not in (*_FLAGS, _PAIRS, *_TRIGGER_KEYS)]
        named = [(name, value) for key, value in own for name in key.split(", ")]
        removed = {name for name, value in named if value.value == "none"}
        slots = {**defaults, **{name: self._slot(value) for name, value in named if name not in removed}}
        slots = {name: slot for name, slot in slots.items() if name not in removed}
        return Frame(
            name=self.frame,
            kind=self._one_of(Kind, fields["kind"]),
            slots=MappingProxyType(slots),
            needs=tuple(tuple(self._roles(fields["needs"], part)) for part in _parts(fields["needs"], "|")),
            known_goods=_is_set(fields, "known_goods"),
            classes=frozenset(fields["classes"].value.split()) if "classes" in fields else frozenset(),
            goods_suffice=_is_set(fields, "goods_suffice"),
            one_suffices=_is_set(fields, "one_suffices"),
            with_money=_is_set(fields, "with_money"),
            switches=self._switches(fields.get("if_filled")),
            language=self.language,
            **{
                name: self._one_of(Status, fields[name])
                for name in ("happened", "nominal", "present")
                if name in fields
            },
        )

    def slots(self, node: yaml.Node) -> dict[str, Slot]:
        """The slots of a table from function to roles; several functions may share a line: "through, via"."""
        return {name: self._slot(value) for key, value in node.value for name in key.value.split(", ")}

    def _slot(self, node: yaml.Node) -> Slot:
        parts = node.value.split()
        roles = tuple(tuple(self._roles(node, part.strip("!").replace("+", " "))) for part in parts)
        return Slot(roles, tuple(part.endswith("!") for part in parts))

    def _switches(self, node: yaml.Node | None) -> tuple[tuple[Role, Kind], ...]:
        if node is None:
            return ()
        return tuple((self._one_of(Role, key), self._one_of(Kind, value)) for key, value in node.value)

    def _roles(self, node: yaml.Node, words: str) -> list[Role]:
        try:
            return [Role(word) for word in words.split()]
        except ValueError as error:
            raise self.fail(node, f"{error}; the roles stand in docs/method/claims.md") from error

    def _one_of(self, names: type, node: yaml.Node):  # type: ignore[no-untyped-def]  # the enum that is given
        try:
            return names(node.value)
        except ValueError as error:
            raise self.fail(node, f"{error}; the words allowed stand in docs/method/claims.md") from error

    def _combined(self, node: yaml.Node | None) -> Iterator[str]:
        """Each verb before ">" with each word behind it: "sign conclude > treaty pact"."""
        for line in self._lines(node):
            verbs, sign, partners = line.partition(">")
            if node is not None and not sign:
                raise self.fail(node, "`pairs` are verbs, `>` and the words that complete them")
            yield from (f"{verb}_{partner}" for verb in verbs.split() for partner in partners.split())

    def _lines(self, node: yaml.Node | None) -> list[str]:
        """The items of a list, a single value as a list of one."""
        if node is None:
            return []
        return [str(each.value) for each in (node.value if isinstance(node, yaml.SequenceNode) else [node])]

    def _phrases(self, node: yaml.Node | None) -> list[str]:
        if node is None:
            return []
        if isinstance(node, yaml.SequenceNode):
            return [str(item.value) for item in node.value]
        return str(node.value).split()


def _is_set(fields: Mapping[str, yaml.Node], flag: str) -> bool:
    return flag in fields and fields[flag].value == "true"


def _parts(node: yaml.Node, separator: str) -> list[str]:
    return [part.strip() for part in str(node.value).split(separator)]


def _trigger(frame: Frame, part_of_speech: str, phrase: str) -> Trigger:
    """The trigger that a phrase stands for: "hand_over", "put_into_service".

    >>> from entrepot.model.claims import Kind
    >>> _trigger(Frame("x", Kind.SUPPLY, {}, ()), "verb", "put_into_service").partner
    'service'
    """
    first, *rest = phrase.split("_")
    if not rest:
        return Trigger(frame, part_of_speech, first)
    return Trigger(frame, part_of_speech, first, " ".join(rest[:-1]) or None, rest[-1])
