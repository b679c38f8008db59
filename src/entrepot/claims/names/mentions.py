"""All mentions of one sentence: who, where and what, each word in at most one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entrepot.claims.names.goods_phrases import goods_mentions
from entrepot.claims.names.known_names import known_name_mentions
from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.names.proper_names import proper_name_mentions
from entrepot.claims.names.state_bodies import state_body_mentions
from entrepot.claims.reading_model.analysis import Analysis
from entrepot.claims.words.tokens import Token

__all__ = ["Mention", "find_mentions"]


def find_mentions(text: str, tokens: Sequence[Token], analysis: Analysis) -> tuple[Mention, ...]:
    """Mentions of one sentence in order; none overlaps another.

    Bodies of states come first ("the Russian Defence Ministry" is one), then names that the model finds, where they
    are longer than a known name inside, then known names, then goods among the words that are left. The keys are as
    the sentence alone tells them: `EntityKeys` joins short names with full ones over the document.
    """
    if not tokens:
        return ()
    sentence = Sentence(text, tokens, analysis)
    known = list(known_name_mentions(sentence))
    countries = {index: mention for mention in known for index in range(mention.first, mention.end)}
    nationalities = {index for index, mention in countries.items() if mention.basis is not None}
    names = proper_name_mentions(sentence, countries, nationalities)
    chosen = _without_overlap((*state_body_mentions(sentence, countries), *_longest_first((*known, *names))))
    taken = {index for mention in chosen for index in range(mention.first, mention.end)}
    return tuple(sorted((*chosen, *goods_mentions(sentence, taken)), key=lambda mention: mention.first))


def _longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    """Longer mentions before shorter ones; of equal length known names, which come first, before the model's."""
    return sorted(mentions, key=lambda mention: mention.first - mention.end)


def _without_overlap(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that overlap none before them."""
    chosen: list[Mention] = []
    for mention in mentions:
        if not any(mention.overlaps(other) for other in chosen):
            chosen.append(mention)
    return chosen
