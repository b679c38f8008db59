"""How a document tells a claim: the words around it, who is named there as the source, and whom else it names."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files

from entrepot.documents.masthead import outlet_words
from entrepot.documents.sentences import split_sentences
from entrepot.entities.names import tokens
from entrepot.findings.speakers import Speaker, same_name, same_names, speaker_of
from entrepot.findings.wording import Wording
from entrepot.model.claims import Claim, Role
from entrepot.model.documents import BlockKind, Document
from entrepot.reference.naming import organisation_words

# How far a source named before or after a sentence reaches, in sentences.
_BEFORE = 3
_AFTER = 2
_LONGEST_VOICE = 9  # words next to a cue
_LONGEST_USUAL = 2  # letters; shorter words ("de", "of") tell nobody apart
_CAPITAL = re.compile(r"\b[A-ZÀ-ÞА-ЯЁ][\w.'’-]*")
_ARTICLES = frozenset({"the", "a", "an"})
_BOUNDARY = re.compile(r"[,;:!?()—–\"“”«»]|\.(?=\s)|\s-\s|\b(?:that|what|что)\b")
_RELATIVE = re.compile(r"\s(?:who|which|whom|котор\w+)\b")
_LEADING = re.compile(
    r"^(?:(?:in|on|by|since)\s[\w\s]{0,20}\b\d{4},?\s+)?"
    r"(?:(?:as|when|and|but|so|that|while|because|как|что|а|и|но)\s+)*",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)$", re.IGNORECASE)
_DESCRIBES_FIRM = re.compile(
    r"\bthe (?:[\w-]+ ){0,3}(?:company|firm|maker|manufacturer|group|producer)\b", re.IGNORECASE
)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


class Page:
    """A document with its sentences and phrases, split once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._in_office: dict[Speaker, Speaker] = {}

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

    @cached_property
    def _phrases(self) -> Sequence[str]:
        return _BOUNDARY.split(self.document.text)

    def with_office(self, speaker: Speaker) -> Speaker:
        """A person called by the surname, with the state and body that stand beside the name elsewhere in the text."""
        if speaker.bodies or not speaker.names:
            return speaker
        if speaker not in self._in_office:
            self._in_office[speaker] = _with_office(speaker, self._phrases)
        return self._in_office[speaker]

    def around(self, start: int) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """The sentence at an offset, those before it, the nearest first, and those after it.

        Points of a list stand each alone: what one of them names is no source of the next.
        """
        starts = [at for at, _ in self._sentences]
        here = max(bisect_right(starts, start) - 1, 0)
        if not starts or self._is_point(start):
            return "", (), ()
        before = reversed(self._sentences[max(here - _BEFORE, 0) : here])
        after = self._sentences[here + 1 : here + 1 + _AFTER]
        return (
            self._sentences[here][1],
            tuple(text for at, text in before if not self._is_point(at)),
            tuple(text for at, text in after if not self._is_point(at)),
        )

    def _is_point(self, offset: int) -> bool:
        blocks = self.document.blocks
        place = bisect_right(blocks, offset, key=lambda block: block.start) - 1
        return place >= 0 and blocks[place].kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


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
    def details(self) -> frozenset[str]:
        """Figures and names of the text beyond the parties of the claim, as `Wording.details` has them."""
        known = [word for argument in self.claim.arguments for word in tokens(argument.quote.text)]
        known += [word for speaker in (*self.speakers, *self.near) for word in tokens(speaker.words)]
        return frozenset(m for m in self.wording.details if not any(word.startswith(m[:4]) for word in known))

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
            return self._in_full(tuple(self._itself(speaker) for speaker in here if speaker.is_named))
        is_left_unnamed = bool(self.claim.sources) and not own
        if is_left_unnamed or not (here or own):
            return ()
        return (*self.near[:1], *here, *own)

    @cached_property
    def near(self) -> tuple[Speaker, ...]:
        """Those named as sources in the sentences before and after, the nearest first."""
        _, before, after = self.surroundings
        found = (speaker for text in (*before, *after) for speaker in _voices(text))
        return self._in_full(tuple(s for s in found if s.is_named and not self._is_party(tuple(s.names))))

    def _itself(self, speaker: Speaker) -> Speaker:
        """A party for the words that only describe it: "the South Korean company announced"."""
        if speaker.names or not _DESCRIBES_FIRM.search(speaker.words):
            return speaker
        givers = self.claim.filling(Role.GIVER, Role.PRODUCER)
        return speaker_of(givers[0].quote.text) if givers else speaker

    def _in_full(self, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
        """The speakers with the office that the document gives them wherever it names them."""
        return tuple(map(self.page.with_office, speakers))

    @cached_property
    def shows_own_work(self) -> bool:
        """True where the author tells what was seen, heard or read for this document."""
        sentence, before, after = self.surroundings
        texts = (sentence, *before, *after)
        return any(_words_for("own").search(text) for text in texts) or bool(_words_for("material").search(sentence))

    @cached_property
    def materials(self) -> frozenset[str]:
        """What the document says was looked at: invoices, pictures, a register."""
        sentence, before, after = self.surroundings
        found = (match[0] for text in (sentence, *before, *after) for match in _words_for("material").finditer(text))
        return frozenset(words.casefold() for words in found)

    def names(self, outlet: str) -> str | None:
        """The sentence that names an outlet as the source, in the claim's own sentence or next to it; else None.

        Where the claim's own sentence has another named source, sentences next to it do not count; an outlet that is a
        party of the claim must be named as speaking.
        """
        sentence, before, after = self.surroundings
        wanted = distinctive_words(outlet)
        if self._is_party(wanted):
            named = self.speakers
            return sentence if any(_stand_in(wanted, tokens(speaker.words)) for speaker in named) else None
        if _is_named(outlet, sentence):
            return sentence
        if any(s.is_named and not self._is_party(tuple(s.names)) for s in _voices(sentence)):
            return None
        return next((text for text in (*before, *after) if _is_named(outlet, text)), None)

    def _is_party(self, words: Sequence[str]) -> bool:
        """True if one of the claim's parties has one of the words in its name."""
        parties = {word for argument in self.claim.arguments for word in tokens(argument.quote.text)}
        return any(same_name(word, party) for word in words if len(word) > 2 for party in parties)


def _voices(sentence: str) -> Iterator[Speaker]:
    """The speakers that a sentence names beside a word of speaking."""
    for match in _cues().finditer(sentence):
        if match["pronoun"]:
            yield speaker_of("they")
        elif match["before"]:
            yield speaker_of(_first_words(_noun_phrase(sentence[match.end() :].strip())))
        else:
            left = _LEADING.sub("", _RELATIVE.split(_BOUNDARY.split(sentence[: match.start()])[-1].strip())[0])
            if _PASSIVE.search(left):
                continue  # "violations were found": what stands before the verb is no speaker
            right = _noun_phrase(sentence[match.end() :])
            yield speaker_of(_last_words(left) if left else _first_words(right))


def _with_office(speaker: Speaker, phrases: Sequence[str]) -> Speaker:
    name = max(speaker.words.split(), key=len)
    told = [speaker_of(part) for part in phrases if name in part]
    bodies = frozenset(body for each in told for body in each.bodies)
    states = frozenset(state for each in told if each.bodies for state in each.states)
    return replace(speaker, bodies=bodies, states=speaker.states | states) if bodies else speaker


def _noun_phrase(text: str) -> str:
    """The words at the start of a text up to the first stop or relative clause."""
    return _RELATIVE.split(f" {_BOUNDARY.split(text, maxsplit=1)[0].strip()}", maxsplit=1)[0].strip()


def _first_words(text: str) -> str:
    return " ".join(text.split()[:_LONGEST_VOICE])


def _last_words(text: str) -> str:
    return " ".join(text.split()[-_LONGEST_VOICE:])


def distinctive_words(outlet: str) -> tuple[str, ...]:
    """The words of an outlet's name that no other outlet has: "Kontur" of "Kontur Magazine"; all where none is left.

    >>> distinctive_words("Kontur Magazine"), distinctive_words("The Daily News")
    (('kontur',), ('daily', 'news'))
    """
    words = tuple(word for word in tokens(outlet) if word not in _ARTICLES)
    own = tuple(word for word in words if word not in _usual() and len(word) > _LONGEST_USUAL)
    return own or words


def _stand_in(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """True if words stand together among others, in any case form and either alphabet."""
    return bool(wanted) and any(
        same_names(wanted, words[at : at + len(wanted)]) for at in range(len(words) - len(wanted) + 1)
    )


def _is_named(outlet: str, text: str) -> bool:
    """True if a text has an outlet's own words in capitals, or its whole name of two words or more in any letters."""
    whole = tuple(word for word in tokens(outlet) if word not in _ARTICLES)
    in_full = len(whole) > 1 and _stand_in(whole, tokens(text))
    return in_full or _stand_in(distinctive_words(outlet), capitalised(text))


def capitalised(text: str) -> tuple[str, ...]:
    """The words of a text that are written with a capital, as names are."""
    return tuple(word for match in _CAPITAL.finditer(text) for word in tokens(match[0]))


def is_vague(speaker: Speaker) -> bool:
    """True for an unnamed source who may be any official: "a Western official", "people familiar with the matter"."""
    return not speaker.is_named and bool(_words_for("vague").search(speaker.words))


@cache
def _usual() -> frozenset[str]:
    """Words in the names of many outlets, in Latin letters."""
    return frozenset(word for line in outlet_words() for word in tokens(line)) | {
        word.casefold().rstrip(".") for word in organisation_words("legal_form")
    }


@cache
def _words_for(ground: str) -> re.Pattern[str]:
    table = files("entrepot.findings").joinpath("ground_words.csv").read_text(encoding="utf-8")
    listed = [re.escape(row["pattern"]) for row in csv.DictReader(table.splitlines()) if row["ground"] == ground]
    return re.compile(rf"\b(?:{'|'.join(listed)})", re.IGNORECASE)


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
