"""All mentions of one Russian sentence: who, where and what, each word in at most one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.reading_model.analysis import Analysis
from entrepot.claims.russian.goods import goods_mentions
from entrepot.claims.russian.known_names import known_name_mentions
from entrepot.claims.russian.proper_names import proper_name_mentions
from entrepot.claims.russian.state_bodies import state_body_mentions
from entrepot.claims.words.tokens import Token
from entrepot.model.entities import EntityKind


def find_russian_mentions(text: str, tokens: Sequence[Token], analysis: Analysis) -> tuple[Mention, ...]:
    """Mentions of one sentence in order; none overlaps another.

    Bodies of states come first, then the longer of known names and names that the model finds, then goods among the
    words that are left. Keys are as the sentence alone tells them, and the same as in English texts.
    """
    if not tokens:
        return ()
    sentence = Sentence(text, tokens, analysis)
    known = list(known_name_mentions(sentence))
    at_word = {index: mention for mention in known for index in range(mention.first, mention.end)}
    countries = {index: mention for index, mention in at_word.items() if mention.kind is EntityKind.COUNTRY}
    names = proper_name_mentions(sentence, at_word)
    longest_first = sorted((*known, *names), key=lambda mention: mention.first - mention.end)
    chosen = _without_overlap((*state_body_mentions(sentence, countries), *longest_first))
    taken = {index for mention in chosen for index in range(mention.first, mention.end)}
    return tuple(sorted((*chosen, *goods_mentions(sentence, taken)), key=lambda mention: mention.first))


def _without_overlap(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that overlap none before them."""
    chosen: list[Mention] = []
    for mention in mentions:
        if not any(mention.overlaps(other) for other in chosen):
            chosen.append(mention)
    return chosen
