"""Trees put right where cases tell more than the parser saw: a dative or an agent before the goods, a participle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from entrepot.claims.russian.lemmas import may_be_instrumental
from entrepot.claims.russian.quoted import Tree

_NOUNS = ("NOUN", "PROPN", "X")
_GOVERNS = ("VERB", "NOUN", "ADJ")
_BY_CASE = {"Dat": "iobj", "Ins": "obl"}
_PLACES_OF_NOUNS = ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "root", "conj", "parataxis")
_HELD = ("nmod", "appos", "obj", "flat", "nsubj", "obl", "nsubj:pass")
_OPENING = ("«", "“", "„", '"')
_MAGNITUDES = frozenset("тыс тысяч тысячи тысяча млн млрд миллиона миллионов миллиард миллиардов сотен сотни".split())
_AGREEING = ("Case", "Number")


def by_case(
    words: Sequence[str], classes: Sequence[str], features: Sequence[Mapping[str, str]], tree: Tree
) -> tuple[Tree, list[Mapping[str, str]]]:
    """The tree and features, with nouns hung on what governs them and participles on what they describe.

    A name takes case and number of the participle or adjective before it. "Передал [хуситам ракеты]": the rebels
    receive. "Собранные в Чаде «Герани» содержат": the drones contain.
    """
    mended = _Mended(words, classes, list(features), list(tree[0]), list(tree[1]))
    for word in range(len(words)):
        mended.hang_on_governor(word)
    for word in range(len(words)):
        mended.turn_magnitude(word)
        mended.turn_adjective(word)
        mended.turn_participle(word)
    for word in range(len(words)):
        mended.hang_genitive(word)
        mended.part_objects(word)
    return (mended.heads, mended.relations), mended.features


@dataclass(slots=True)
class _Mended:
    """A sentence whose heads, relations and features are being put right."""

    words: Sequence[str]
    classes: Sequence[str]
    features: list[Mapping[str, str]]
    heads: list[int]
    relations: list[str]

    def hang_on_governor(self, word: int) -> None:
        """Hang a noun in another case than the noun beside it on the word above; a bare nominative is a subject."""
        head = self.heads[word]
        if self.classes[word] not in _NOUNS or head < 0:
            return
        case, above = self.features[word].get("Case", ""), self.heads[head]
        is_beside = self.relations[word] == "appos" and self.words[word - 1] not in _OPENING
        if self.relations[word] == "amod" or is_beside:
            is_other = case in _BY_CASE and self.features[head].get("Case") not in (None, case)
            if is_other and above >= 0 and above != word and self.classes[above] in _GOVERNS:
                self.heads[word], self.relations[word] = above, _BY_CASE[case]
        elif self.relations[word] == "obl:agent" and not may_be_instrumental(self.words[word]):
            self.relations[word] = "iobj"  # "поставленная Москве"
            self.features[word] = {**self.features[word], "Case": "Dat"}
        elif self.relations[word] == "obl" and case == "Nom" and self.classes[head] == "VERB":
            has_preposition = "case" in self._relations_below(word)
            if not has_preposition and not any(each.startswith("nsubj") for each in self._relations_below(head)):
                self.relations[word] = "nsubj"

    def hang_genitive(self, word: int) -> None:
        """Hang a genitive on what it can belong to: nothing behind a preposition, and no verb that has its object."""
        head = self.heads[word]
        if self.features[word].get("Case") != "Gen" or self.classes[word] not in _NOUNS or head < 0:
            return
        between = range(word + 1, max(word, head))
        parted = any(self.heads[at] == head and self.relations[at] == "case" for at in between)
        above = self.heads[head]
        if self.relations[word] == "nmod" and head > word and parted and above >= 0 and self.classes[above] == "VERB":
            is_impersonal = self.features[above].get("Gender") == "Neut"
            has_subject = any(each.startswith("nsubj") for each in self._relations_below(above))
            self.heads[word], self.relations[word] = above, "nsubj" if is_impersonal and not has_subject else "obj"
        elif self.relations[word] == "obj" and word > 0 and self.heads[word - 1] == head:
            others = [at for at, each in enumerate(self.heads) if each == head and self.relations[at] == "obj"]
            is_noun = self.classes[word - 1] == "NOUN" and self.relations[word - 1] in ("iobj", "obl", "obj")
            if is_noun and len(others) > 1:
                self.heads[word], self.relations[word] = word - 1, "nmod"  # "оружие [сторонам конфликта]"

    def turn_magnitude(self, word: int) -> None:
        """Let what is counted take the place of "тыс." where both hang on the verb: "прибыли [3 тыс.] [военных]"."""
        if self.words[word].lower() not in _MAGNITUDES:
            return
        noun = word + 1
        while noun < len(self.heads) and (self.words[noun] == "." or self.classes[noun] == "ADJ"):
            noun += 1
        if noun == len(self.heads) or self.classes[noun] not in _NOUNS:
            return
        is_counted = self.features[noun].get("Case") in ("Gen", "Acc") and self.heads[noun] == self.heads[word] >= 0
        if is_counted and self.relations[word] in _PLACES_OF_NOUNS:
            self.relations[noun] = self.relations[word]
            self.heads[word], self.relations[word] = noun, "nummod"

    def turn_adjective(self, word: int) -> None:
        """Let a foreign name take the place of the adjective before it: "с [тайваньской TSMC]"."""
        name = word + 1
        if self.classes[word] != "ADJ" or self.relations[word] not in _PLACES_OF_NOUNS or name >= len(self.heads):
            return
        is_hung = self.heads[name] == word and self.relations[name] in _HELD
        if not is_hung or self.classes[name] not in ("PROPN", "X"):
            return
        self.heads[name], self.relations[name] = self.heads[word], self.relations[word]
        self.heads = [name if above == word else above for above in self.heads]
        self.heads[word], self.relations[word] = name, "amod"
        self._let_agree(name, word)

    def turn_participle(self, word: int) -> None:
        """Let the noun behind a participle take the place that the parser gave to the participle."""
        told = self.features[word]
        if told.get("VerbForm") != "Part" or told.get("Variant") == "Short":
            return
        above = self.heads[word]
        if above > word and self.relations[word] in ("acl", "amod") and self.words[above - 1] in _OPENING:
            self._let_agree(above, word)
        if self.relations[word] not in _PLACES_OF_NOUNS or (above >= 0 and self.classes[above] in _NOUNS):
            return
        noun = self._described(word)
        if noun is None:
            return
        self.heads[noun], self.relations[noun] = above, self.relations[word]
        self.heads[word], self.relations[word] = noun, "acl"
        for place in range(noun + 1, len(self.heads)):
            if self.heads[place] == word and self.relations[place] == "punct":
                self.heads[place] = noun
        self._let_agree(noun, word)

    def part_objects(self, verb: int) -> None:
        """Let the first of two objects, one before the verb and one behind it, be its subject."""
        told = self.features[verb]
        if self.classes[verb] != "VERB" or told.get("VerbForm") != "Fin" or told.get("Voice") == "Pass":
            return
        objects = [at for at, above in enumerate(self.heads) if above == verb and self.relations[at] == "obj"]
        has_subject = any(each.startswith("nsubj") for each in self._relations_below(verb))
        if has_subject or len(objects) < 2 or not objects[0] < verb < objects[-1]:
            return
        if self.features[objects[0]].get("Number") == told.get("Number") is not None:
            self.relations[objects[0]] = "nsubj"

    def _described(self, participle: int) -> int | None:
        """The noun behind a participle that it describes: one that agrees, or else a name in quotation marks.

        A name shows no case that could be relied upon.
        """
        below = [at for at in range(participle + 1, len(self.heads)) if self._is_below(at, participle)]
        nouns = [at for at in below if self.classes[at] in _NOUNS and self.relations[at] in _HELD]
        agreeing = (at for at in nouns if self.heads[at] == participle and self._agree(participle, at))
        quoted = (at for at in nouns if self.words[at - 1] in _OPENING)
        return next(agreeing, next(quoted, None))

    def _relations_below(self, word: int) -> list[str]:
        return [self.relations[at] for at, above in enumerate(self.heads) if above == word]

    def _is_below(self, place: int, top: int) -> bool:
        """Whether a word hangs on another, directly or not."""
        for _ in self.heads:
            place = self.heads[place]
            if place < 0 or place == top:
                break
        return place == top

    def _agree(self, left: int, right: int) -> bool:
        """Whether case and number are told and the same."""
        told, other = self.features[left], self.features[right]
        return all(told.get(name) is not None and told.get(name) == other.get(name) for name in _AGREEING)

    def _let_agree(self, name: int, other: int) -> None:
        """Give a name the case and number of what describes it."""
        own = {each: self.features[other].get(each, "") for each in _AGREEING}
        self.features[name] = {**self.features[name], **own}
