"""Which quantities of a sentence belong to an event: by tree, else by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.figure_words import figure_language, listed, value_of, valued
from entrepot.claims.figures.figures import Figures, last_word, within, word_at
from entrepot.claims.figures.numerals import find_numerals
from entrepot.claims.figures.quantities import FoundQuantity
from entrepot.claims.figures.sums import level_beside
from entrepot.claims.grammar.nominals import measured, phrase
from entrepot.claims.grammar.own_clause import in_clause, in_same_stretch, is_unclaimed
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Quantity, When

_LINKS = frozenset("nummod compound advmod amod nmod det nmod:unmarked conj flat appos obl dep case".split())
_MEASURED = ("t", "kg", "bbl", "m3", "l")
_OF_A_TRIGGER = ("obj", "nsubj:pass", "obl", "nmod", "obl:unmarked", "nummod")


def quantities_of(sentence: ParsedSentence, figures: Figures, trigger: int, heads: Sequence[int]) -> list[Quantity]:
    """The amounts of the nouns at `heads`, and of the trigger itself."""
    found: list[Quantity] = []
    counted: set[tuple[int, str]] = set()
    own = own_quantities(sentence, figures)
    for quantity in [each for each in own if _is_part_told(sentence, each, trigger)] or own:
        word = last_word(sentence, quantity.number)
        head = None if word is None else _counted(sentence, word, trigger, heads)
        if head is None and word is not None:
            head = _named_after(sentence, quantity, word, heads)
        if word is not None and _is_outside(sentence, quantity, word, trigger):
            continue
        # "12 of the 40 tanks" are twelve, "half of the 40 tanks" one half.
        if head is not None and not {(head, quantity.unit), (head, "%")} & counted:
            counted.add((head, quantity.unit))
            of = phrase(sentence, head).text if head != trigger else _guess(sentence, quantity)
            found.append(Quantity(of, quantity.low, quantity.high, quantity.unit))
    return found


def times_of(sentence: ParsedSentence, trigger: int) -> list[Quantity]:
    """How often something was done: "met three times", "дважды встречался"."""
    language = figure_language(sentence.language)
    for kid in sentence.kids(trigger, "advmod", "obl", "obl:unmarked", "obl:tmod", "nmod:unmarked"):
        count = value_of(sentence.word(kid), valued(language, "measures", "times"))
        if sentence.word(kid) in listed(language, "measures", "times_nouns"):
            words = [sentence.word(number) for number in sentence.kids(kid, "nummod")]
            found = find_numerals(words[0], 0, len(words[0]), language) if words else []
            count = found[0].value if found else None
        if count is not None:
            return [Quantity(None, count, count, "1")]
    return []


def loose_quantities(sentence: ParsedSentence, figures: Figures, trigger: int) -> list[Quantity]:
    """What a deed moved or made where no goods were read: an amount right behind it that no other verb has."""
    for quantity in own_quantities(sentence, figures):
        word = last_word(sentence, quantity.number)
        if word is None or word < trigger or quantity.unit == "%" or quantity.of is None:
            continue
        if in_same_stretch(sentence, word, trigger) and is_unclaimed(sentence, word, trigger):
            return [Quantity(_guess(sentence, quantity), quantity.low, quantity.high, quantity.unit)]
    return []


def of_a_year(quantities: tuple[Quantity, ...], when: When | None) -> tuple[Quantity, ...]:
    """What was put out in one year, in tonnes and the like, as that year's: "an output of 51 tonnes last year"."""
    if when is None or when.start is None or when.start != when.end or len(when.start) != len("2023"):
        return quantities
    return tuple(replace(each, unit=f"{each.unit}/a") if each.unit in _MEASURED else each for each in quantities)


def shares_of(sentence: ParsedSentence, figures: Figures, trigger: int) -> list[Quantity]:
    """Shares and tonnages in the clause of a word that tells a level or change of trade."""
    told = own_quantities(sentence, figures)
    ends = _ends_of_movement(sentence, told)
    return [
        Quantity(_guess(sentence, quantity), quantity.low, quantity.high, quantity.unit)
        for quantity in told
        if (quantity.unit != "1" or quantity in ends)
        and (word := last_word(sentence, quantity.number)) is not None
        and any(in_clause(sentence, word, place) for place in (trigger, *level_beside(sentence, trigger)))
    ]


def _ends_of_movement(sentence: ParsedSentence, told: Sequence[FoundQuantity]) -> list[FoundQuantity]:
    """Both numbers of "fell from 412 units to 36": levels of a trade that is counted."""
    ends = cue_table("trade", "movement_ends")
    sides = [(ends.get(_word_before(sentence, quantity.number.start), ""), quantity) for quantity in told]
    for (first, low), (second, high) in pairwise(sides):
        if (first, second) == ("first", "last") and low.unit == high.unit:
            return [low, high]
    return []


def _word_before(sentence: ParsedSentence, position: int) -> str:
    before = word_at(sentence, max(sentence.span.start, position - 2))
    return "" if before is None else sentence.word(before)


def own_quantities(sentence: ParsedSentence, figures: Figures) -> list[FoundQuantity]:
    """The quantities of a sentence, without what others are compared with and without "two" of "two thirds"."""
    here = [quantity for quantity in within(figures.quantities, sentence) if not quantity.is_compared]
    return [q for q in here if not any(other is not q and other.contains(q) for other in here)]


def _is_part_told(sentence: ParsedSentence, quantity: FoundQuantity, trigger: int) -> bool:
    """True for "300 of which" before the trigger of that clause: it is about no more than those."""
    word = last_word(sentence, quantity.number)
    if word is None or sentence.heads[word] != trigger:
        return False
    pronouns = cue_list("pronouns", "parted")
    return any(sentence.word(kid) in pronouns for kid in sentence.kids(word, "nmod"))


def _is_outside(sentence: ParsedSentence, quantity: FoundQuantity, word: int, trigger: int) -> bool:
    """True for "seven" in "seven of the 12 tanks that Chad sold", or "half": Chad sold more.

    "Dozens of tanks that Chad sold" are those that it sold.
    """
    described = sentence.heads[trigger]
    if sentence.deprels[trigger] not in ("acl", "acl:relcl") or word > described:
        return False
    if quantity.unit == "%":
        return word in sentence.above(described) or sentence.heads[word] != described
    is_definite = bool(sentence.kids(described, "nummod", "det"))
    return is_definite and word in sentence.above(described)


def _guess(sentence: ParsedSentence, quantity: FoundQuantity) -> str | None:
    return quantity.of.quote(sentence.text) if quantity.of else None


def _named_after(sentence: ParsedSentence, quantity: FoundQuantity, word: int, heads: Sequence[int]) -> int | None:
    """The head among `heads` in the words right after a number, or before its bracket, where the tree has lost it."""
    if sentence.text[quantity.start - 1 : quantity.start] == "(":
        before = (word_at(sentence, quantity.start) or 0) - 2
        return before if before in heads else None
    if quantity.of is None:
        return None
    first, last = word_at(sentence, quantity.of.start), word_at(sentence, quantity.of.end - 1)
    named = [head for head in heads if first is not None and last is not None and first <= head <= last]
    between = range(word + 1, named[0]) if named else ()
    return named[0] if named and not any(sentence.upos[place] in ("VERB", "AUX") for place in between) else None


def _holds_amounts(sentence: ParsedSentence, noun: int) -> bool:
    """True for "batch" in "a batch of 15 jets", whose number is its own; "the owner of two firms" is not two."""
    return sentence.lemmas[noun] not in cue_list("nouns", "actors")


def _counted(sentence: ParsedSentence, word: int, trigger: int, heads: Sequence[int]) -> int | None:
    """The head among `heads` that a number word counts, the trigger for a number that depends on it, else None."""
    belonging = cue_list("prepositions", "belonging") | {""}
    place = word
    for _ in range(len(sentence.tokens)):
        if place in heads:
            return place
        if measured(sentence, place) in heads and place != trigger:
            return measured(sentence, place)
        above = sentence.heads[place]
        if above < 0:
            return None
        is_volume = sentence.lemmas[place] in cue_list("nouns", "volumes")  # "powder in the amount of 300 tonnes"
        if is_volume and above in sentence.above(trigger):
            return trigger
        if (
            above == trigger
            and sentence.upos[place] in ("NUM", "NOUN", "SYM")
            and (sentence.deprels[place] in _OF_A_TRIGGER)
        ):
            return None if sentence.preposition(place) in cue_list("prepositions", "citing") else trigger
        if sentence.deprels[place] not in _LINKS or sentence.upos[above] in ("VERB", "AUX"):
            return None
        if (
            sentence.deprels[place] in ("nmod", "obl")
            and not is_volume
            and not (sentence.preposition(place) in belonging and _holds_amounts(sentence, above))
        ):
            return None
        place = above
    return None
