"""How a document tells a claim: the words around it, who is named there as the source, and whom else it names."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files

from entrepot.documents.sentences import split_sentences
from entrepot.entities.names import tokens
from entrepot.findings.speakers import Speaker, same_name, speaker_of
from entrepot.findings.wording import Wording
from entrepot.model.claims import Claim
from entrepot.model.documents import BlockKind, Document
from entrepot.model.findings import OriginKind

# How far a source named before or after a sentence reaches, in sentences.
_BEFORE = 3
_AFTER = 2
_LONGEST_VOICE = 9  # words next to a cue
_ARTICLES = frozenset({"the", "a", "an"})
_BOUNDARY = re.compile(r"[,;:.!?()—–\"“”«»]|\s-\s|\b(?:that|which|who|что|который)\b")
_ITSELF = re.compile(
    r"\b(?:this (?:newspaper|paper|agency|magazine|site|reporter|correspondent)|seen by us|told us|showed us"
    r"|shown to us|we (?:have )?(?:seen|spoke|obtained|checked|found|counted)|our (?:reporter|correspondent|own)"
    r"|нашему изданию|наш корреспондент)\b",
    re.IGNORECASE,
)


_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


class Page:
    """A document with its sentences, split once."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def _sentences(self) -> Sequence[tuple[int, str]]:
        text = self.document.text
        return [(span.start, text[span.start : span.end]) for span in split_sentences(self.document)]

    @cached_property
    def prose(self) -> str:
        """The text without headings, captions and what frames a page; the whole text where nothing else is there."""
        text = self.document.text
        kept = [text[block.start : block.end] for block in self.document.blocks if block.kind in _PROSE]
        return "\n".join(kept) or text

    def around(self, start: int) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """The sentence at an offset, those before it, the nearest first, and those after it."""
        starts = [at for at, _ in self._sentences]
        here = max(bisect_right(starts, start) - 1, 0)
        texts = [text for _, text in self._sentences]
        if not texts:
            return "", (), ()
        return (
            texts[here],
            tuple(reversed(texts[max(here - _BEFORE, 0) : here])),
            tuple(texts[here + 1 : here + 1 + _AFTER]),
        )


@dataclass(frozen=True)
class Telling:
    """One document's claim among those of a group."""

    claim: Claim
    page: Page

    @property
    def document(self) -> Document:
        """The document that tells it."""
        return self.page.document

    @cached_property
    def wording(self) -> Wording:
        """The evidence and the text, for comparison with another telling's."""
        return Wording(self.claim.evidence[0].text, self.page.prose, self.document.language)

    @cached_property
    def surroundings(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """The sentence of the claim, the sentences before it and those after it."""
        quote = self.claim.evidence[0]
        _, before, after = self.page.around(quote.start)
        return quote.text, before, after

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The sources that the document names for this claim, the one that knew it first.

        The claim's own chain leads; where it names nobody, or only points back, those named in the sentence and next
        to it follow. Empty where the author alone tells it.
        """
        own = tuple(speaker_of(source.who.text) for source in reversed(self.claim.sources) if source.who is not None)
        named = tuple(speaker for speaker in own if speaker.is_named and not speaker.is_pronoun)
        if named:
            return self._in_full(named)
        here = tuple(_voices(self.surroundings[0]))
        if any(speaker.is_named for speaker in here):
            return self._in_full(tuple(speaker for speaker in here if speaker.is_named))
        if not (here or own or self.claim.sources):
            return ()
        return (*self.near[:1], *here, *own)

    @cached_property
    def near(self) -> tuple[Speaker, ...]:
        """Those named as sources in the sentences before and after, the nearest first."""
        _, before, after = self.surroundings
        return self._in_full(tuple(s for text in (*before, *after) for s in _voices(text) if s.is_named))

    def _in_full(self, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
        """The speakers with the office that the document gives them wherever it names them."""
        return tuple(_with_office(speaker, self.document.text) for speaker in speakers)

    @property
    def is_own(self) -> bool:
        """True where the author tells it on his own account, or says that somebody told it to him."""
        return not self.speakers or bool(_ITSELF.search(self.surroundings[0]))

    def names(self, name: str) -> str | None:
        """The sentence that names an outlet as the source, in the claim's own sentence or next to it; else None.

        Where the claim's own sentence has another named source, sentences next to it do not count.
        """
        sentence, before, after = self.surroundings
        if _has_name(sentence, name):
            return sentence
        if any(speaker.is_named and speaker.kind is not OriginKind.NAMED for speaker in _voices(sentence)):
            return None
        return next((text for text in (*before, *after) if _has_name(text, name)), None)


def _voices(sentence: str) -> Iterator[Speaker]:
    """The speakers that a sentence names beside a word of speaking."""
    for match in _cues().finditer(sentence):
        if match["pronoun"]:
            yield speaker_of("they")
        elif match["before"]:
            yield speaker_of(_first_words(_BOUNDARY.split(sentence[match.end() :].strip(), maxsplit=1)[0]))
        else:
            left = _BOUNDARY.split(sentence[: match.start()])[-1].strip()
            right = _BOUNDARY.split(sentence[match.end() :], maxsplit=1)[0].strip()
            yield speaker_of(_last_words(left) if left else _first_words(right))


def _with_office(speaker: Speaker, text: str) -> Speaker:
    """A person called by the surname, with the state and body that stand beside the name elsewhere in the text."""
    if speaker.bodies or not speaker.names:
        return speaker
    name = max(speaker.words.split(), key=len)
    told = [speaker_of(part) for part in _BOUNDARY.split(text) if name in part]
    bodies = frozenset(body for each in told for body in each.bodies)
    states = frozenset(state for each in told if each.bodies for state in each.states)
    return replace(speaker, bodies=bodies, states=speaker.states | states) if bodies else speaker


def _first_words(text: str) -> str:
    return " ".join(text.split()[:_LONGEST_VOICE])


def _last_words(text: str) -> str:
    return " ".join(text.split()[-_LONGEST_VOICE:])


def _has_name(text: str, name: str) -> bool:
    """True if the words of a name stand together in a text, in any case form and either alphabet."""
    wanted = [word for word in tokens(name) if word not in _ARTICLES]
    words = tokens(text)
    if not wanted:
        return False
    return any(
        all(same_name(word, other) for word, other in zip(wanted, words[at : at + len(wanted)], strict=True))
        for at in range(len(words) - len(wanted) + 1)
    )


@cache
def _cues() -> re.Pattern[str]:
    forms: dict[str, list[str]] = {"pronoun": [], "before": [], "verb": []}
    table = files("entrepot.findings").joinpath("voice_cues.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        forms[row["form"]].append(re.escape(row["pattern"]))
    patterns = (rf"(?P<{form}>\b(?:{'|'.join(words)})\b)" for form, words in forms.items())
    return re.compile("|".join(patterns), re.IGNORECASE)


def tellings_of(claims: Sequence[Claim], documents: Mapping[str, Document], pages: dict[str, Page]) -> list[Telling]:
    """One telling for each claim whose document is given, in the claims' order; `pages` is filled as needed."""
    found = []
    for claim in claims:
        if (document := documents.get(claim.document_id)) is not None:
            page = pages.setdefault(claim.document_id, Page(document))
            found.append(Telling(claim, page))
    return found
