"""Who is contradicted by what the author says: "contrary to what Minsk announced", "despite Minsk's claims"."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.attribution import speaker_of
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.spans import Quote


def contradicted(sentence: ParsedSentence, path: list[int], discourse: Discourse) -> Quote | None:
    """Whose words stand behind "contrary to" beside a path from an event to the root; None for nobody's."""
    contrary = cue_list("governors", "contrary")
    for place in range(len(sentence.tokens)):
        if sentence.heads[place] not in path or sentence.preposition(place).split(" gen")[0] not in contrary:
            continue
        for word in sentence.below(place):
            if _tells(sentence, word) and (who := speaker_of(sentence, word, discourse)) is not None:
                return who
    return None


def _tells(sentence: ParsedSentence, word: int) -> bool:
    """True for a verb or noun of saying."""
    return sentence.upos[word] in ("VERB", "NOUN") and governor_class(sentence, word) in (
        "said",
        "claimed",
        "indicated",
    )
