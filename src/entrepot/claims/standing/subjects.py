"""What the subject of a clause says of its deeds: an offer that includes them, talks on them, a licence for them."""

from __future__ import annotations

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.standing.modality import modality
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Status

_NOT_YET = frozenset("planned agreed offered explored requested".split())
_ABOUT = ("on", "about", "over", "for")


def class_by_subject(sentence: ParsedSentence, place: int, head: int) -> str:
    """The class that the subject gives to a deed, "" where it gives none.

    "The offer includes the supply" (offered), "the licence allows it to export" (agreed): only in the present, for what
    a deal allowed may well have been done. "Talks are under way on the supply" (explored).
    """
    if sentence.lemmas[head] in cue_list("light_verbs", "holding"):
        is_now = modality(sentence, head).status in (Status.HABITUAL, Status.ONGOING)
        return _class_of(sentence, head) if is_now else ""
    if sentence.upos[place] == "NOUN" and sentence.preposition(place) in _ABOUT:
        return _class_of(sentence, head) or _class_of(sentence, place)
    return ""


def _class_of(sentence: ParsedSentence, word: int) -> str:
    """The class of a word's subject, if it names what is not done yet."""
    table = cue_table("governors", "nouns")
    classes = [table.get(sentence.lemmas[kid], "") for kid in sentence.kids(word, "nsubj", "nsubj:pass")]
    return classes[0] if classes and classes[0] in _NOT_YET else ""
