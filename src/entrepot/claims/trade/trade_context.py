"""Whose trade a note is about, and what a clause without a verb takes from the one before it.

"Внешняя торговля Чада в 2023 г." stands over figures that name only the other side; "..., импорт — 4 млрд" leaves
out both; "китайская статистика показывает" tells whose figures they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import measure_frames
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.nominals import Nominal, nominal, phrase
from entrepot.claims.grammar.own_clause import is_without_verb
from entrepot.claims.roles.filled import Filled
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Basis, Role
from entrepot.model.spans import Quote

_OWN_SIDE = {"exports": Role.GIVER, "imports": Role.RECIPIENT}
_TELLING = ("Fin", "Conv", "Inf")
_SWAPPED = {Role.GIVER: Role.RECIPIENT, Role.RECIPIENT: Role.GIVER}


def is_gapped(sentence: ParsedSentence, place: int) -> bool:
    """True for the trade noun of a clause without a verb: "импорт" in "экспорт составил 2 млрд, импорт — 4 млрд"."""
    return sentence.lemmas[place] in measure_frames() and is_without_verb(sentence, place)


def gapped_roles(
    measure: str, own: tuple[Filled, ...], before: tuple[Filled, ...], measure_before: str
) -> tuple[Filled, ...]:
    """The roles of a figure without a verb: its own, and those it leaves out from the figure `before` it.

    Imports after exports run the other way. Of shares the holder is its own, the whole that of the one before.
    """
    taken = {filled.nominal.entity for filled in own}
    if measure == "share":
        kept = before[1:] if measure_before == "share" else ()
        return (*own, *(_left_out(filled) for filled in kept if filled.nominal.entity not in taken))
    turns = {measure, measure_before} == set(_OWN_SIDE)
    sides = {filled.role for filled in own}
    left_out = []
    for filled in before:
        role = _SWAPPED.get(filled.role, filled.role) if turns else filled.role
        if role not in sides and filled.role is not Role.GOODS:
            left_out.append(_left_out(replace(filled, role=role)))
    return (*own, *left_out)


def _left_out(filled: Filled) -> Filled:
    return replace(filled, nominal=replace(filled.nominal, basis=filled.nominal.basis or Basis.ELLIPSIS))


def with_own_side(measure: str, roles: tuple[Filled, ...], whose: Nominal | None) -> tuple[Filled, ...]:
    """The roles with the country whose trade it is, where the words name the other side only."""
    side = _OWN_SIDE.get(measure)
    others = [filled for filled in roles if side and filled.role is _SWAPPED[side] and filled.nominal.is_named]
    if whose is None or side is None or not others or any(filled.role in (side, Role.PARTY) for filled in roles):
        return roles
    if any(filled.nominal.entity == whose.entity for filled in roles):
        return roles
    return (Filled(side, whose), *roles)


def with_things_told(
    sentence: ParsedSentence, roles: tuple[Filled, ...], whose: Nominal | None, before: tuple[Filled, ...]
) -> tuple[Filled, ...]:
    """The roles with "республика" as the country whose trade it is, "её вывоз" as that of the goods told `before`.

    What only counts ("т", "штук") is no goods.
    """
    goods = [filled.nominal for filled in before if filled.role is Role.GOODS]
    taken = {filled.nominal.entity for filled in roles}
    mended = []
    for filled in roles:
        told, lemma = filled.nominal, sentence.lemmas[filled.nominal.head]
        if told.basis is not Basis.ELLIPSIS and lemma in cue_list("trade", "counted_in"):
            continue
        is_state = lemma in cue_list("nouns", "states") and not sentence.kids(told.head, "nmod", "flat")
        if is_state and whose is not None and whose.entity not in taken:
            filled = replace(filled, nominal=replace(told, entity=whose.entity, basis=Basis.COREFERENCE))
        elif goods and sentence.word(told.head) in cue_list("pronouns", "possessive"):
            filled = Filled(Role.GOODS, replace(told, entity=goods[0].entity, basis=Basis.COREFERENCE))
        mended.append(filled)
    return tuple(mended)


def mirrored(measure: str, keeper: Nominal, whose: Nominal | None, before: tuple[Filled, ...]) -> tuple[Filled, ...]:
    """The roles of a figure that another country's statistics set against the one `before`: same goods, same sides.

    Empty where it is not clear whose trade is told.
    """
    side = _OWN_SIDE.get(measure)
    if side is None or whose is None or whose.entity == keeper.entity:
        return ()
    goods = [_left_out(filled) for filled in before if filled.role is Role.GOODS]
    return (Filled(side, keeper), Filled(_SWAPPED[side], whose), *goods)


def reporting(sentence: ParsedSentence, place: int) -> Quote | None:
    """The words for the statistics that show a figure: "казахстанская статистика показывает ввоз 240 т"."""
    if sentence.lemmas[place] not in cue_list("trade", "recording"):
        return None
    subjects = [kid for kid in _keepers(sentence, place) if sentence.deprels[kid] == "nsubj"]
    return _words_for(sentence, subjects[0]) if subjects else None


def _words_for(sentence: ParsedSentence, keeper: int) -> Quote:
    """The phrase with the adjectives before it, whose country is an argument: "казахстанская статистика"."""
    whole = phrase(sentence, keeper)
    first = min([keeper, *(kid for kid in sentence.kids(keeper, "amod") if kid < keeper)])
    return Quote.cut(sentence.text, min(whole.start, sentence.tokens[first].start), whole.end)


def country_of_figures(sentence: ParsedSentence, discourse: Discourse) -> Nominal | None:
    """The country whose statistics or customs a sentence takes its figures from, as what the words imply."""
    for place, lemma in enumerate(sentence.lemmas):
        if lemma not in cue_list("trade", "recorders") or sentence.upos[place] != "NOUN":
            continue
        for kid in sentence.kids(place, "amod", "nmod"):
            found = nominal(sentence, kid, discourse)
            if (found.entity or "").startswith("country:"):
                return replace(found, basis=found.basis or Basis.ELLIPSIS)
    return None


def country_of_trade(sentence: ParsedSentence, discourse: Discourse) -> Nominal | None:
    """The country that a sentence tells the trade of: "внешняя торговля Чада", "товарооборот Чада с Перу"."""
    for place, lemma in enumerate(sentence.lemmas):
        trigger = measure_frames().get(lemma)
        if trigger is None or trigger.frame.name == "share":
            continue
        for kid in sentence.kids(place, "nmod"):
            found = nominal(sentence, kid, discourse)
            if sentence.preposition(kid) in ("", "gen") and (found.entity or "").startswith("country:"):
                return replace(found, basis=Basis.ELLIPSIS)
    return None


def is_heading(sentence: ParsedSentence) -> bool:
    """Whether a Russian sentence has no finite verb, and so stands over what follows."""
    told = range(len(sentence.tokens))
    return not any(sentence.feature(place, "VerbForm") in _TELLING for place in told)


def unrecorded(sentence: ParsedSentence) -> Iterator[tuple[int, int, Quote]]:
    """Trade that somebody's statistics do not show: the verb, the word for the trade, the words for the statistics.

    "Чадская статистика экспорта нефти не показывает": an authority whose figures show none denies it.
    """
    for place, lemma in enumerate(sentence.lemmas):
        if lemma in cue_list("trade", "recording") and is_negated(sentence, place):
            for keeper in _keepers(sentence, place):
                below = sentence.kids(place, "obj", "nsubj", "nsubj:pass", "obl", "iobj")
                told = [word for word in (*below, *sentence.kids(keeper, "nmod")) if word != keeper]
                trade = [word for word in told if sentence.lemmas[word] in measure_frames()]
                yield from ((place, word, _words_before(sentence, keeper, word)) for word in trade)


def _keepers(sentence: ParsedSentence, verb: int) -> list[int]:
    """The statistics or customs that a verb of recording is told of."""
    recorders = cue_list("trade", "recorders")
    return [kid for kid in sentence.kids(verb, "nsubj", "nsubj:pass", "obl") if sentence.lemmas[kid] in recorders]


def _words_before(sentence: ParsedSentence, keeper: int, trade: int) -> Quote:
    """The words for the statistics, without the trade that the tree hangs on them."""
    whole = _words_for(sentence, keeper)
    first = sentence.tokens[trade].start
    if not whole.start < first < whole.end:
        return whole
    left = [kid for kid in sentence.kids(trade) if kid < trade and kid > keeper]
    first = min([first, *(sentence.tokens[kid].start for kid in left)])
    return Quote.cut(sentence.text, whole.start, whole.start + len(sentence.text[whole.start : first].rstrip()))
