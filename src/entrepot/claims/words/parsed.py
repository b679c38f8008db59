"""A sentence with everything that the readers of claims ask of it: words, tree, names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from entrepot.claims.grammar.case_marks import case_mark
from entrepot.claims.names.mention import Mention
from entrepot.claims.reading_model.analysis import ROOT, Analysis, without_circles
from entrepot.claims.speakers.turns import Turn
from entrepot.claims.words.lemmas import lemma
from entrepot.claims.words.tokens import Token
from entrepot.model.documents import BlockKind
from entrepot.model.spans import Quote, Span

# Relations whose words stand between the parts of a name or hold a preposition together.
_CASE = ("case", "mark")
_DESCRIBES = ("compound", "nmod:desc", "amod", "nmod:unmarked", "flat")


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence of a document; words are counted from 0 within the sentence, offsets are the document's.

    `features` holds what the form of each word tells (Case, Number, Voice, Tense, ... as in Universal Dependencies); it
    is empty for English. `turn` is whose turn it is in an interview or a record, None in running text.
    """

    text: str
    span: Span
    block: BlockKind
    paragraph: int
    number: int
    tokens: tuple[Token, ...]
    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    mentions: tuple[Mention, ...]
    named: dict[int, Mention] = field(default_factory=dict)  # by head word
    language: str = "en"
    features: tuple[Mapping[str, str], ...] = ()
    turn: Turn | None = None

    def kids(self, place: int, *relations: str) -> list[int]:
        """Dependents of a word in text order, of the given relations only where some are given."""
        return [kid for kid in self.children[place] if not relations or self.deprels[kid] in relations]

    def kid(self, place: int, *relations: str) -> int | None:
        """The first such dependent, or None."""
        found = self.kids(place, *relations)
        return found[0] if found else None

    def word(self, place: int) -> str:
        """A word in lower case, with a straight apostrophe."""
        return self.tokens[place].text.lower().replace("’", "'")

    def feature(self, place: int, name: str) -> str:
        """A feature of a word's form ("Gen" for "Case"), "" where the word has none of that name."""
        return self.features[place].get(name, "") if self.features else ""

    def above(self, place: int) -> Iterator[int]:
        """The word's head, its head, and so on up to the root."""
        steps = 0
        while (place := self.heads[place]) != ROOT and steps < len(self.tokens):
            steps += 1
            yield place

    def below(self, place: int) -> list[int]:
        """The word and everything under it, in text order."""
        found, waiting = [], [place]
        while waiting:
            now = waiting.pop()
            found.append(now)
            waiting.extend(self.children[now])
        return sorted(found)

    def preposition(self, place: int) -> str:
        """The preposition of a noun in lower case, with all its words ("according to"), or "".

        Only what stands before the noun counts: a possessive 's is no preposition. For a Russian noun it is the mark
        of `case_mark`, a bare case too.
        """
        words = self._marks(place)
        if not words and self.language == "en":  # "on [the Chinese firm] Redlepus"
            words = [mark for kid in self.kids(place, *_DESCRIBES) for mark in self._marks(kid) if mark < place]
        before = [self.word(word) for word in sorted(words) if self.tokens[word].text != "@"]
        return case_mark(before, self.feature(place, "Case")) if self.language == "ru" else " ".join(before)

    def _marks(self, place: int) -> list[int]:
        words: list[int] = []
        for kid in self.kids(place, *_CASE):
            if kid < place and self.upos[kid] in ("ADP", "SCONJ", "VERB", "ADV", "ADJ", "PART"):
                words += [kid, *self.kids(kid, "fixed")]
        return words

    def quote(self, first: int, end: int) -> Quote:
        """The words [first, end) with the offsets they have in the document."""
        return Quote.cut(self.text, self.tokens[first].start, self.tokens[end - 1].end)

    @property
    def evidence(self) -> Quote:
        """The whole sentence."""
        return Quote.cut(self.text, self.span.start, self.span.end)


@dataclass(frozen=True, slots=True)
class SentencePlace:
    """Where a sentence stands: its span, kind and offset of its block, its number in the document, whose turn it is."""

    span: Span
    block: BlockKind
    paragraph: int
    number: int
    turn: Turn | None = None


def parsed_sentence(
    text: str, place: SentencePlace, tokens: list[Token], analysis: Analysis, mentions: tuple[Mention, ...]
) -> ParsedSentence:
    """The record of one sentence, from what tokeniser, reading model and name finder say of it."""
    heads = without_circles(analysis.heads)
    children: list[list[int]] = [[] for _ in tokens]
    for dependent, head in enumerate(heads):
        if head != ROOT:
            children[head].append(dependent)
    return ParsedSentence(
        text=text,
        span=place.span,
        block=place.block,
        paragraph=place.paragraph,
        number=place.number,
        tokens=tuple(tokens),
        upos=analysis.upos,
        lemmas=analysis.lemmas
        or tuple(lemma(token.text, upos) for token, upos in zip(tokens, analysis.upos, strict=True)),
        heads=heads,
        deprels=analysis.deprels,
        children=tuple(tuple(kids) for kids in children),
        mentions=mentions,
        named={mention.head: mention for mention in mentions},
        language="ru" if analysis.features else "en",
        features=analysis.features,
        turn=place.turn,
    )
