"""Lists that a line before them attributes: "According to the report:", "Key findings of the panel:"."""

from __future__ import annotations

import re

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.asides import CERTAINTY, Voice, according, said_beside
from entrepot.claims.standing.attribution import speaker_of, speaker_words
from entrepot.claims.standing.russian_asides import reckoner_ru
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.documents import BlockKind
from entrepot.model.spans import Quote

_LONGEST_LEAD = 30  # words


def keep_lead(text: str, sentence: ParsedSentence, discourse: Discourse) -> None:
    """Let a line say who tells the list below it, for as long as nothing but items of the list follows."""
    between = text[discourse.list_end : sentence.span.start]
    if sentence.block is not BlockKind.LIST_ITEM or re.search(r"\w{3}", between):
        discourse.list_lead = None
    discourse.list_end = sentence.span.end


def lead_of_list(sentence: ParsedSentence, discourse: Discourse) -> tuple[Quote, str] | None:
    """Who tells all that stands in the list below a sentence, and how sure it is told; None where nobody is named.

    The sentence ends in a colon, or is a heading of nothing but findings and whose they are.
    """
    leads = sentence.tokens[-1].text == ":"
    if len(sentence.tokens) > _LONGEST_LEAD or not (leads or sentence.block in (BlockKind.TITLE, BlockKind.HEADING)):
        return None
    for place, relation in enumerate(sentence.deprels):
        found = _at_finding(sentence, place, discourse)
        if found is None and relation == "root" and (leads or sentence.word(0) == "what"):
            found = _at_root(sentence, place, discourse)
        if found is not None:
            return found
    return None


def _at_root(sentence: ParsedSentence, root: int, discourse: Discourse) -> tuple[Quote, str] | None:
    """The speaker of "The report says:", "According to court documents, they did the following:"."""
    bare = _bare(sentence, root, discourse)
    for voice in [bare] if bare is not None else said_beside(sentence, [root], discourse):
        return voice.who, voice.certainty
    group = governor_class(sentence, root)
    if sentence.upos[root] == "VERB" and group in CERTAINTY and not sentence.kids(root, "ccomp"):
        who = speaker_of(sentence, root, discourse)
        return None if who is None else (who, CERTAINTY[group])
    return None


def _bare(sentence: ParsedSentence, root: int, discourse: Discourse) -> Voice | None:
    """The speaker of a line that is nothing but "According to the report:"."""
    if sentence.language == "en":
        return according(sentence, root, discourse)
    word = reckoner_ru(sentence, root)
    who = None if word is None else speaker_words(sentence, word, discourse)
    return None if who is None else Voice(who)


def _at_finding(sentence: ParsedSentence, noun: int, discourse: Discourse) -> tuple[Quote, str] | None:
    """The panel of "Key findings of the panel", "the panel's main findings"."""
    is_top = sentence.deprels[noun] in ("root", "nsubj")
    if not is_top or sentence.lemmas[noun] not in cue_list("governors", "findings"):
        return None
    whose = speaker_of(sentence, noun, discourse)
    if whose is None and sentence.language == "en":
        owner = next((kid for kid in sentence.kids(noun, "nmod") if sentence.preposition(kid) == "of"), None)
        whose = None if owner is None else speaker_words(sentence, owner, discourse)
    return None if whose is None else (whose, "PR")
