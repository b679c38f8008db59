"""Which sums of money of a sentence belong to an event: by tree, else by place."""

from __future__ import annotations

from dataclasses import replace

from entrepot.claims.cues import cue_list
from entrepot.claims.figures.deal_sums import is_sum_of_deal
from entrepot.claims.figures.figures import Figures, last_word, within
from entrepot.claims.figures.money import FoundMoney
from entrepot.claims.grammar.own_clause import hangs_beside, in_clause, in_same_stretch, is_unclaimed
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Money, When


def money_of(sentence: ParsedSentence, figures: Figures, trigger: int) -> list[Money]:
    """The sums of money that belong to the trigger, none that it is only compared with or that tells a difference."""
    differences = [change.span for change in within(figures.changes, sentence) if change.delta]
    first = sentence.tokens[trigger].start
    return [
        Money(sum_.low, sum_.high, sum_.currency, sum_.per)
        for sum_ in within(figures.money, sentence)
        if (word := last_word(sentence, sum_.amount)) is not None
        and _belongs(sentence, sum_, word, trigger)
        and not (sum_.is_part and sum_.start > first)
        and not is_against(sentence, word, trigger)
        and not _is_deducted(sentence, word, trigger)
        and not any(span.contains(sum_.amount) for span in differences)
    ]


def per_period(money: tuple[Money, ...], when: When | None, *, is_change: bool = False) -> tuple[Money, ...]:
    """Sums of trade with the period that they are for: a year's where the time is one year, a month's for a month.

    Of a change the ends are two such periods: "from £70,000 in 2021 to £6.2 million in 2023".
    """
    if when is None or when.start is None or when.end is None:
        return money
    is_one = when.start == when.end or (is_change and len(when.start) == len(when.end) == 4)
    period = {4: "year", 7: "month"}.get(len(when.start), "total") if is_one else "total"
    return tuple(replace(each, per=period) if each.per == "total" else each for each in money)


def is_flow(sentence: ParsedSentence, figures: Figures) -> bool:
    """True for "$90 million worth of coal": what went in a stretch of time, and no price."""
    return any(sum_.is_flow for sum_ in within(figures.money, sentence))


def per_year(money: tuple[Money, ...], when: When | None) -> tuple[Money, ...]:
    """Sums that were paid in one year as that year's."""
    is_year = when is not None and when.start == when.end and when.start is not None and len(when.start) == 4
    return per_period(money, when) if is_year else money


def is_against(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a sum is one that the trigger's is only compared with: "against 1.8 million in 2021"."""
    for above in [word, *sentence.above(word)]:
        if above == trigger:
            return False
        if sentence.preposition(above) in cue_list("trade", "against"):
            return True
    return False


def _is_deducted(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a sum is no price but what is taken off or put on one: "at a discount of $12 a barrel"."""
    for above in sentence.above(word):
        if above == trigger or sentence.upos[above] == "VERB":
            return False
        if sentence.lemmas[above] in cue_list("trade", "deductions"):
            return True
    return False


def _belongs(sentence: ParsedSentence, sum_: FoundMoney, word: int, trigger: int) -> bool:
    """Whether a sum stands in the trigger's clause, describes its deal, or is the price that nothing else claims."""
    if in_clause(sentence, word, trigger) or hangs_beside(sentence, word, trigger):
        return True
    if is_sum_of_deal(sentence, word, trigger):
        return True
    if level := level_beside(sentence, trigger):
        return any(in_clause(sentence, word, place) for place in level)
    return is_unclaimed(sentence, word, trigger) and word > trigger and in_same_stretch(sentence, word, trigger)


def level_beside(sentence: ParsedSentence, trigger: int) -> list[int]:
    """Words of level that go on with a change: "doubled, reaching $158m", "grew and totalled"."""
    return [
        kid
        for kid in sentence.kids(trigger, "advcl", "conj", "xcomp", "parataxis")
        if sentence.lemmas[kid] in cue_list("trade", "levels") and not sentence.kids(kid, "nsubj", "nsubj:pass")
    ]
