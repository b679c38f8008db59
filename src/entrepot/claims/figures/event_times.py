"""When an event was: which date of a sentence belongs to it."""

from __future__ import annotations

import re

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.figure_words import alternation, figure_language, listed
from entrepot.claims.figures.dates import FoundDate
from entrepot.claims.figures.figures import Figures, last_word, within, word_at
from entrepot.claims.grammar.own_clause import in_clause, in_same_stretch, is_unclaimed
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import When

_SPEECH = frozenset("said factive believed denied accused doubted".split())
_SHARE_TIME = ("xcomp", "obj", "nsubj", "nsubj:pass", "conj", "obl", "nmod", "advcl", "csubj", "csubj:pass", "appos")
_MOST_VERBS = 3


def time_of(sentence: ParsedSentence, figures: Figures, trigger: int) -> When | None:
    """When the event was: the first date of its clause, or of the verb above that is not one of saying."""
    here = [
        (found, word)
        for found in within(figures.dates, sentence)
        if (word := last_word(sentence, found)) is not None
        and _is_own(sentence, found, trigger)
        and not _is_in_name(sentence, word)
    ]
    here.sort(key=lambda each: each[0].first is None and each[0].last is None)  # "nine days later, on 3 May 2023"
    for verb in _verbs_that_date(sentence, trigger):
        for found, word in here:
            if _belongs(sentence, found, word, verb) and not _is_before_plan(sentence, figures, found, verb, trigger):
                return _told_by(sentence, found, word, verb)
    for found, word in here:
        if _stands_beside(sentence, found, word, trigger):
            return When(found.first, found.last, found.quote(sentence.text))
    return None


def sole_date(sentence: ParsedSentence, figures: Figures) -> When | None:
    """The only date of a sentence, such as the period that a heading tells; None where there are more."""
    dates = within(figures.dates, sentence)
    if len(dates) != 1 or (dates[0].first is None and dates[0].last is None):
        return None
    return When(dates[0].first, dates[0].last, dates[0].quote(sentence.text))


def base_of_change(sentence: ParsedSentence, figures: Figures, trigger: int, when: When | None) -> When | None:
    """The time of a change from the date that it began at: "to $13m in 2022 from $2,000 in 2021" is 2021 to 2022."""
    if when is None or when.end is None:
        return when
    for found in within(figures.dates, sentence):
        word = last_word(sentence, found)
        is_own = word is not None and (in_clause(sentence, word, trigger) or in_same_stretch(sentence, word, trigger))
        if is_own and _is_base(sentence, found) and found.first and found.first < when.end:
            return When(found.first, when.end, when.text)
    return when


def _is_base(sentence: ParsedSentence, found: FoundDate) -> bool:
    """Whether a date is compared with by "from": the change began there."""
    openers = alternation(listed(figure_language(sentence.language), "bounds", "from"))
    begin = found.compared_from
    return begin is not None and bool(re.compile(rf"(?:{openers})\s", re.IGNORECASE).match(sentence.text, begin))


def _is_in_name(sentence: ParsedSentence, word: int) -> bool:
    """True for "23" in "the March 23 Movement": the date is part of a name that goes on behind it."""
    return any(mention.first <= word < mention.end - 1 for mention in sentence.mentions if mention.entity)


def _is_own(sentence: ParsedSentence, found: FoundDate, trigger: int) -> bool:
    """False for a date of what is compared with, unless it is the comparison that tells the claim."""
    return found.compared_from is None or sentence.tokens[trigger].start >= found.compared_from


def _belongs(sentence: ParsedSentence, found: FoundDate, word: int, verb: int) -> bool:
    """Whether a date is that of a verb."""
    if found.compared_from is not None and found.compared_from <= sentence.tokens[verb].start < found.end:
        return True
    if _is_told_by_when(sentence, found, verb):
        return True
    return in_clause(sentence, word, verb) and not _dates_another_noun(sentence, word, verb)


def _is_told_by_when(sentence: ParsedSentence, found: FoundDate, verb: int) -> bool:
    """True for "last month" and "met" in "last month, when they met"."""
    whens = [
        kid for kid in sentence.kids(verb, "advmod", "mark") if sentence.word(kid) in cue_list("prepositions", "when")
    ]
    before = sentence.text[found.end : sentence.tokens[whens[0]].start] if whens else None
    return before is not None and before.strip() in ("", ",")


def _stands_beside(sentence: ParsedSentence, found: FoundDate, word: int, trigger: int) -> bool:
    """Whether a date that the tree puts elsewhere opens the clause of a verb: "; in November they were down"."""
    first = word_at(sentence, found.start) or 0
    opens = first == 0 or sentence.tokens[first - 1].text in (";", ":", ",", "—", "–")
    has_own_noun = sentence.word(first) in cue_list("prepositions", "belonging") or sentence.word(first).isdigit()
    follows = (
        first > trigger
        and not has_own_noun
        and is_unclaimed(sentence, first, trigger)
        and is_unclaimed(sentence, word, trigger)
    )
    is_inside = sentence.deprels[trigger] in ("acl", "amod") and trigger < first <= word < sentence.heads[trigger]
    is_placed = not sentence.deprels[trigger].startswith("acl") and (follows or (opens and word < trigger))
    return (is_inside or is_placed) and in_same_stretch(sentence, first if follows or is_inside else word, trigger)


def _told_by(sentence: ParsedSentence, found: FoundDate, word: int, verb: int) -> When:
    """The time that a date tells; inside "since the annexation in 2014" it is where the time begins."""
    words = found.quote(sentence.text)
    for place in _nouns_above(sentence, word, verb):
        side = cue_table("prepositions", "open").get(sentence.preposition(place))
        if side and sentence.tokens[place].start < found.start:
            return When(found.first, None, words) if side == "end" else When(None, found.last, words)
    return When(found.first, found.last, words)


def _nouns_above(sentence: ParsedSentence, word: int, verb: int) -> list[int]:
    """The words between a date and the verb that it hangs on."""
    above = list(sentence.above(word))
    return above[: above.index(verb)] if verb in above else []


def _dates_another_noun(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """True for "2020" in "in the wake of the 2020 election": the date of a noun that is no part of what is told."""
    if any(
        sentence.preposition(place) in cue_list("prepositions", "aside") and sentence.upos[place] == "NOUN"
        for place in _nouns_above(sentence, word, trigger)
    ):
        return True  # "following tests in May, they were delivered"
    if any(
        sentence.lemmas[place] in cue_list("prepositions", "papers")
        and sentence.deprels[place] in ("obl", "nmod", "advcl")
        for place in _nouns_above(sentence, word, trigger)
    ):
        return True  # "under a contract of 12 May 2014"
    noun = sentence.heads[word]
    if noun in (-1, trigger) or sentence.upos[noun] != "NOUN" or sentence.deprels[word] not in ("compound", "nummod"):
        return False
    return noun > word and sentence.deprels[noun] not in ("obj", "nsubj", "nsubj:pass", "root")


def _is_before_plan(sentence: ParsedSentence, figures: Figures, found: FoundDate, verb: int, trigger: int) -> bool:
    """True for "last July" in "pledged last July to ban": the day of a pledge is not that of what is pledged."""
    if verb == trigger or cue_table("governors", "verbs").get(sentence.lemmas[verb]) not in ("planned", "agreed"):
        return False
    end = found.last or found.first
    is_settled = sentence.lemmas[verb] in cue_list("trade", "settling")
    if figures.day is None:
        return cue_table("governors", "verbs").get(sentence.lemmas[verb]) == "agreed" and not is_settled
    return not is_settled and (end is None or end < figures.day.isoformat()[: len(end)])


def _verbs_that_date(sentence: ParsedSentence, trigger: int) -> list[int]:
    """The trigger, then the verbs above that share its time."""
    found, place = [trigger], trigger
    while sentence.deprels[place] in _SHARE_TIME and len(found) <= _MOST_VERBS:
        if not _shares_time(sentence, place):
            break
        is_bargain = sentence.lemmas[place] in cue_list("trade", "bargains")  # a contract is "заключён", not said
        place = sentence.heads[place]
        if not is_bargain and cue_table("governors", "verbs").get(sentence.lemmas[place], "") in _SPEECH:
            break
        if sentence.upos[place] in ("VERB", "AUX", "NOUN", "ADJ"):
            found.append(place)
    return found


def _tense(sentence: ParsedSentence, place: int) -> str:
    """The tense of a verb: as its form tells, else "Past" or "Pres" by its ending."""
    word, lemma = sentence.word(place), sentence.lemmas[place]
    return sentence.feature(place, "Tense") or ("Pres" if word == lemma or word.endswith("s") else "Past")


def _shares_time(sentence: ParsedSentence, place: int) -> bool:
    """Whether a word is told for the same time as the word above it."""
    relation = sentence.deprels[place]
    if relation == "conj":  # "was built in 1990 and is headed by X": another tense, another time
        is_plain = not sentence.kids(place, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass")
        return is_plain and _tense(sentence, place) == _tense(sentence, sentence.heads[place])
    if relation == "nmod":
        return sentence.preposition(place) not in cue_list("prepositions", "under")
    if relation == "advcl":
        marks = {sentence.word(kid) for kid in sentence.kids(place, "mark")}
        if marks == {"to"} and sentence.word(place).endswith("ing"):
            return False  # "pleaded guilty on Tuesday to smuggling"
        return marks <= {"to", "by", "чтобы"} and not sentence.kids(place, "nsubj", "nsubj:pass")
    return True
