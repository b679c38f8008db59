"""A mention: words of one sentence that name an actor, a place or goods."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from entrepot.claims.reading_model.analysis import ROOT, Analysis
from entrepot.claims.words.tokens import Token
from entrepot.model.claims import Basis
from entrepot.model.entities import EntityKind
from entrepot.model.spans import Quote

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words [first, end) of a sentence, the index of their head, and what they name.

    `entity` is the key as far as the sentence alone tells it, None where no key fits; `basis` is DEMONYM for an
    adjective or people ("Iranian", "Russians"), None for a name. `goods_class` is the class of goods, also of a product
    with a name of its own; None for anything that is no goods, and where the words do not tell.
    """

    quote: Quote
    first: int
    end: int
    head: int
    kind: EntityKind
    entity: str | None
    basis: Basis | None = None
    goods_class: str | None = None

    def overlaps(self, other: Mention) -> bool:
        """True if both share a word."""
        return self.first < other.end and other.first < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence with their analysis, and the text of the document they stand in."""

    text: str
    tokens: Sequence[Token]
    analysis: Analysis

    def word(self, index: int) -> str:
        """The word at an index; nothing outside the sentence."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def upos(self, index: int) -> str:
        """The word class at an index; nothing outside the sentence."""
        return self.analysis.upos[index] if 0 <= index < len(self.analysis.upos) else ""

    def lemma(self, index: int) -> str:
        """The dictionary form of the word at an index; nothing outside the sentence or where the language has none."""
        return self.analysis.lemmas[index] if 0 <= index < len(self.analysis.lemmas) else ""

    def feature(self, index: int, name: str) -> str:
        """A feature of the word's form ("Gen" for "Case"); nothing outside the sentence or where it has none."""
        return self.analysis.features[index].get(name, "") if 0 <= index < len(self.analysis.features) else ""

    def relation(self, index: int) -> str:
        """The relation of a word to its head, without subtype; nothing outside the sentence."""
        relations = self.analysis.deprels
        return relations[index].partition(":")[0] if 0 <= index < len(relations) else ""

    def kids(self, index: int, *relations: str) -> list[int]:
        """The words that depend on a word by one of the relations, in order."""
        heads = self.analysis.heads
        return [place for place, head in enumerate(heads) if head == index and self.relation(place) in relations]

    def matches(
        self, match_at: Callable[[Sentence, int], tuple[Found, int] | None]
    ) -> Iterator[tuple[int, Found, int]]:
        """What is found at the words, none overlapping another: the first word, the find, and where it ends.

        `match_at` gives for a word what begins there and the word behind its end, None where nothing begins.
        """
        position = 0
        while position < len(self.tokens):
            match = match_at(self, position)
            if match is None:
                position += 1
                continue
            yield position, *match
            position = match[1]

    def head_of(self, first: int, end: int) -> int:
        """The word of [first, end) whose head lies outside; the last such word that is not a clitic or sign."""
        heads = self.analysis.heads
        tops = [i for i in range(first, end) if heads[i] == ROOT or not first <= heads[i] < end]
        named = [i for i in tops if self.upos(i) not in ("PUNCT", "PART", "ADP", "DET")]
        return (named or tops or [end - 1])[-1]

    def goods(self, first: int, end: int, goods_class: str | None, product: str | None = None) -> Mention:
        """The mention of goods: with the key of the product where one is named, else with that of the class."""
        if product:
            named = self.mention(first, end, EntityKind.PRODUCT, f"product:{product}")
        else:
            named = self.mention(first, end, EntityKind.GOODS_CLASS, goods_class and f"class:{goods_class}")
        return replace(named, goods_class=goods_class)

    def mention(
        self, first: int, end: int, kind: EntityKind, entity: str | None, basis: Basis | None = None
    ) -> Mention:
        """The mention of the words [first, end)."""
        quote = Quote.cut(self.text, self.tokens[first].start, self.tokens[end - 1].end)
        return Mention(quote, first, end, self.head_of(first, end), kind, entity, basis)
