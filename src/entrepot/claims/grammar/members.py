"""Who is meant by "those designated": the ones that the sentence lists."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.words.parsed import ParsedSentence

_LISTS = ("include", "comprise", "be")


def listed_members(sentence: ParsedSentence, verb: int) -> list[int]:
    """X for a participle beside "those": "those listed include X", "among the firms listed is X"; else nobody."""
    group = sentence.heads[verb]
    if (
        sentence.language != "en"
        or group < 0
        or sentence.deprels[verb] not in ("acl", "amod")
        or not _is_group(sentence, group)
    ):
        return []
    above = sentence.heads[group]
    if sentence.preposition(group) == "among":
        return sentence.kids(group, "nsubj") or (sentence.kids(above, "nsubj") if above >= 0 else [])
    lists = sentence.deprels[group] == "nsubj" and sentence.lemmas[above] in _LISTS
    return sentence.kids(above, "obj") if lists else []


def _is_group(sentence: ParsedSentence, word: int) -> bool:
    """True for "those", "the individuals", "the entities"."""
    is_plural = sentence.upos[word] == "NOUN" and sentence.word(word) != sentence.lemmas[word]
    return sentence.word(word) == "those" or (is_plural and sentence.lemmas[word] in cue_list("nouns", "actors"))
