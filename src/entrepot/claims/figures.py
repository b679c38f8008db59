"""Which numbers, sums and dates of a sentence belong to an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from entrepot.claims.changes import FoundChange, find_changes
from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.dates import FoundDate, find_dates
from entrepot.claims.figure_words import alternation, figure_language, listed
from entrepot.claims.moments import find_moments
from entrepot.claims.money import FoundMoney, find_money
from entrepot.claims.nominals import measured, phrase
from entrepot.claims.parsed import ParsedSentence
from entrepot.claims.quantities import FoundQuantity, find_quantities
from entrepot.model.claims import Money, Quantity, When
from entrepot.model.documents import Document
from entrepot.model.spans import Span

_HEAD_OF_DOCUMENT = 400  # characters in which a dateline stands
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_LINKS = frozenset("nummod compound advmod amod nmod det nmod:unmarked conj flat appos obl dep case".split())
_SPEECH = frozenset("said factive believed denied accused doubted".split())

SpanT = TypeVar("SpanT", bound=Span)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything countable of a document, in text order."""

    quantities: tuple[FoundQuantity, ...]
    money: tuple[FoundMoney, ...]
    changes: tuple[FoundChange, ...]
    dates: tuple[FoundDate, ...]

    @classmethod
    def of(cls, document: Document) -> Figures:
        """The figures of a whole document; dates without a year take it from the document's own date."""
        text, language = document.text, figure_language(document.language)
        return cls(
            tuple(find_quantities(text, 0, len(text), language)),
            tuple(find_money(text, 0, len(text), language)),
            tuple(find_changes(text, 0, len(text), language)),
            tuple(find_dates(text, 0, len(text), document_day(document), language)),
        )


def document_day(document: Document) -> date | None:
    """The day that a document is dated: as its file tells, else by a dateline at its head; None if neither does."""
    if document.published and _FULL_DAY.match(document.published):
        return date.fromisoformat(document.published)
    if document.published:
        return None
    text, language = document.text, figure_language(document.language)
    dated = re.compile(rf"(?:^|[\s(])(?:{alternation(listed(language, 'moments', 'dated'))})\s*:?\s*(?:on\s+)?$", re.I)
    for found in find_dates(text, 0, min(len(text), _HEAD_OF_DOCUMENT), None, language):
        (moment,) = find_moments(text, found.start, found.end, language)[:1] or (found,)
        is_bare = moment.start == found.start or dated.search(text, max(0, moment.start - 40), moment.start)
        if is_bare and found.first and found.first == found.last and _FULL_DAY.match(found.first):
            return date.fromisoformat(found.first)
    return None


def within(spans: Sequence[SpanT], sentence: ParsedSentence) -> list[SpanT]:
    """The spans that start in a sentence."""
    first = bisect_left(spans, sentence.tokens[0].start, key=lambda span: span.end)
    end = bisect_left(spans, sentence.span.end, key=lambda span: span.start)
    return list(spans[first:end])


def word_at(sentence: ParsedSentence, offset: int) -> int | None:
    """The word that an offset stands in, or the next one."""
    place = bisect_left(sentence.tokens, offset, key=lambda token: token.end - 1)
    return place if place < len(sentence.tokens) else None


def quantities_of(sentence: ParsedSentence, figures: Figures, trigger: int, heads: Sequence[int]) -> list[Quantity]:
    """The amounts of the nouns at `heads`, and of the trigger itself."""
    found: list[Quantity] = []
    counted: set[tuple[int, str]] = set()
    for quantity in _outermost(within(figures.quantities, sentence)):
        word = word_at(sentence, quantity.number.end - 1)
        head = None if word is None else _counted(sentence, word, trigger, heads)
        if head is not None and (head, quantity.unit) not in counted:  # "12 of the 40 tanks" are twelve
            counted.add((head, quantity.unit))
            of = phrase(sentence, head).text if head != trigger else _guess(sentence, quantity)
            found.append(Quantity(of, quantity.low, quantity.high, quantity.unit))
    return found


def shares_of(sentence: ParsedSentence, figures: Figures, trigger: int) -> list[Quantity]:
    """Shares and tonnages in the clause of a word that tells a level or change of trade."""
    return [
        Quantity(_guess(sentence, quantity), quantity.low, quantity.high, quantity.unit)
        for quantity in _outermost(within(figures.quantities, sentence))
        if quantity.unit != "1"
        and (word := word_at(sentence, quantity.number.end - 1)) is not None
        and _clause(sentence, word, trigger)
    ]


def per_period(money: list[Money], when: When | None) -> list[Money]:
    """Sums of trade with the period that they are for: a year's where the time is one year, a month's for a month."""
    if when is None or when.start is None or when.start != when.end:
        return money
    period = {4: "year", 7: "month"}.get(len(when.start), "total")
    return [replace(each, per=period) if each.per == "total" else each for each in money]


def _outermost(quantities: Sequence[FoundQuantity]) -> list[FoundQuantity]:
    """The quantities without those that stand inside another: "two" in "two thirds"."""
    return [q for q in quantities if not any(other is not q and other.contains(q) for other in quantities)]


def _guess(sentence: ParsedSentence, quantity: FoundQuantity) -> str | None:
    return quantity.of.quote(sentence.text) if quantity.of else None


_CITING = frozenset(["according to", "per", "as per", "citing", "by"])  # "according to two officials" counts no goods


def _counted(sentence: ParsedSentence, word: int, trigger: int, heads: Sequence[int]) -> int | None:
    """The head among `heads` that a number word counts, the trigger for a number that depends on it, else None."""
    place = word
    for _ in range(len(sentence.tokens)):
        if place in heads:
            return place
        if measured(sentence, place) in heads and place != trigger:
            return measured(sentence, place)
        above = sentence.heads[place]
        if above < 0:
            return None
        if above == trigger and sentence.upos[place] in ("NUM", "NOUN", "SYM") and sentence.deprels[place] in (
            "obj", "nsubj:pass", "obl", "nmod", "obl:unmarked", "nummod",
        ):  # fmt: skip
            return None if sentence.preposition(place) in _CITING else trigger
        if sentence.deprels[place] not in _LINKS or sentence.upos[above] in ("VERB", "AUX"):
            return None
        if sentence.deprels[place] in ("nmod", "obl") and sentence.preposition(place) not in cue_list(
            "prepositions", "belonging"
        ) | {""}:
            return None
        place = above
    return None


def money_of(sentence: ParsedSentence, figures: Figures, trigger: int) -> list[Money]:
    """The sums of money in the trigger's own clause."""
    return [
        Money(sum_.low, sum_.high, sum_.currency, sum_.per)
        for sum_ in within(figures.money, sentence)
        if (word := word_at(sentence, sum_.amount.end - 1)) is not None
        and _clause(sentence, word, trigger)
        and not _is_comparison(sentence, word, trigger)
    ]


def _is_comparison(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a sum is one that the trigger's is only compared with."""
    for above in [word, *sentence.above(word)]:
        if above == trigger:
            return False
        if sentence.preposition(above) in ("against", "versus", "compared with", "compared to", "as against"):
            return True
    return False


def _clause(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a word belongs to the trigger's clause: no other verb, colon or semicolon stands between."""
    first, last = sorted((word, trigger))
    if any(token.text in (";", ":") for token in sentence.tokens[first:last]):
        return False
    place = word
    for _ in range(len(sentence.tokens)):
        if place == trigger:
            return True
        above = sentence.heads[place]
        if above < 0 or (sentence.upos[place] in ("VERB", "AUX") and not _is_light(sentence, place)):
            return False
        place = above
    return False


def _is_light(sentence: ParsedSentence, place: int) -> bool:
    return sentence.deprels[place] == "acl" and sentence.lemmas[place] in ("worth", "value", "total", "cost")


def time_of(sentence: ParsedSentence, figures: Figures, trigger: int) -> When | None:
    """When the event was: the first date of its clause, or of the verb above that is not one of saying."""
    here = [
        (found, word)
        for found in within(figures.dates, sentence)
        if (word := word_at(sentence, found.end - 1)) is not None
    ]
    for verb in _verbs_that_date(sentence, trigger):
        for found, word in here:
            if _clause(sentence, word, verb) and not _dates_another_noun(sentence, word, verb):
                return When(found.first, found.last, found.quote(sentence.text))
    return None


def _dates_another_noun(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """True for "2020" in "in the wake of the 2020 election": the date of a noun that is no part of what is told."""
    noun = sentence.heads[word]
    if noun in (-1, trigger) or sentence.upos[noun] != "NOUN" or sentence.deprels[word] not in ("compound", "nummod"):
        return False
    return noun > word and sentence.deprels[noun] not in ("obj", "nsubj", "nsubj:pass", "root")


def _verbs_that_date(sentence: ParsedSentence, trigger: int) -> list[int]:
    """The trigger, then the verbs above that share its time."""
    found, place = [trigger], trigger
    while sentence.deprels[place] in ("xcomp", "obj", "nsubj", "nsubj:pass", "conj", "obl", "nmod"):
        if sentence.deprels[place] == "conj" and sentence.kids(place, "aux", "aux:pass", "cop"):
            break  # "was built in 1990 and is headed by X": another tense, another time
        place = sentence.heads[place]
        if cue_table("governors", "verbs").get(sentence.lemmas[place], "") in _SPEECH:
            break
        if sentence.deprels[place] == "conj" and sentence.kids(place, "nsubj", "nsubj:pass"):
            break
        if sentence.upos[place] in ("VERB", "AUX", "NOUN"):
            found.append(place)
        if len(found) > 3:
            break
    return found
