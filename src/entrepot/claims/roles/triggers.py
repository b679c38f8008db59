"""Where in a sentence a frame is announced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Trigger, frames_by_word
from entrepot.claims.grammar.attachments import is_deed
from entrepot.claims.grammar.members import listed_members
from entrepot.claims.grammar.russian_clauses import active_lemma, is_passive_verb
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.spans import Quote

_PART_OF_SPEECH = {
    "VERB": ("verb",),
    "AUX": ("verb",),
    "NOUN": ("noun",),
    "PROPN": ("noun",),
    "ADJ": ("adjective", "verb"),
}
_PARTNERS = (
    "obj",
    "nsubj:pass",
    "compound:prt",
    "advmod",
    "xcomp",
    "obl",
    "nmod",
    "advcl",
    "compound",
    "amod",
    "ccomp",
)
_BARE = ("", "gen", "dat", "ins", "acc")
_HYPHENS = "-‐‑–"


@dataclass(frozen=True, slots=True)
class Announcement:
    """A trigger at a word; `partner` is the word that completes it, where it needs one.

    `is_stated` tells of a noun that it is said of somebody named: "the consignee was Y".
    """

    trigger: Trigger
    place: int
    partner: int | None = None
    is_stated: bool = False


def find_triggers(sentence: ParsedSentence) -> Iterator[list[Announcement]]:
    """For each word that announces something, the frames that it may announce, the most specific first."""
    by_word = frames_by_word()
    for place, upos in enumerate(sentence.upos):
        found = [
            announcement
            for part_of_speech in _PART_OF_SPEECH.get(upos, ())
            for word in dict.fromkeys((joined_word(sentence, place), active_lemma(sentence, place)))
            for trigger in by_word.get((part_of_speech, word), ())
            if (announcement := _announced(sentence, place, trigger)) is not None
        ]
        if found and not objection(sentence, place):
            yield found
        elif not found and _stands_for_a_clause(sentence, place):
            yield [Announcement(trigger, place) for trigger in by_word.get(("thing", "goods"), ())]


def _stands_for_a_clause(sentence: ParsedSentence, place: int) -> bool:
    """True for goods on top of a sentence without a verb: "- 200 shells from Chad to Peru"."""
    mention = sentence.named.get(place)
    if mention is None or mention.goods_class is None or sentence.language != "en" or sentence.heads[place] >= 0:
        return False
    return not sentence.kids(place, "cop", "nsubj") and len(sentence.kids(place, "nmod")) > 1


def unannounced(sentence: ParsedSentence) -> Iterator[tuple[Trigger, int, str]]:
    """Words that stand in a frame and announce nothing here, each with a frame, its place, and why, in a few words."""
    by_word = frames_by_word()
    for place, upos in enumerate(sentence.upos):
        triggers = [
            trigger
            for part_of_speech in _PART_OF_SPEECH.get(upos, ())
            for trigger in by_word.get((part_of_speech, joined_word(sentence, place)), ())
        ]
        if not triggers:
            continue
        if reason := objection(sentence, place):
            yield triggers[0], place, reason
        elif all(_announced(sentence, place, trigger) is None for trigger in triggers):
            partners = [" ".join(filter(None, (t.preposition, t.partner))) for t in triggers if t.partner]
            missing = f'it takes "{partners[0]}" beside it' if partners else "another verb with its particle"
            yield triggers[0], place, missing


def objection(sentence: ParsedSentence, place: int) -> str:
    """Why a word that stands in a frame announces nothing, in a few words; "" where nothing speaks against it."""
    if _is_inside_name(sentence, place):
        return "part of a name"
    return "only describes its noun" if _is_mere_attribute(sentence, place) else ""


def _announced(sentence: ParsedSentence, place: int, trigger: Trigger) -> Announcement | None:
    """The trigger at a word, if the word that completes it is there."""
    if trigger.partner is None:
        return None if _is_another_verb(sentence, place) else Announcement(trigger, place)
    is_russian = sentence.language == "ru"
    has_two = is_russian and len(sentence.kids(place, "nsubj")) > 1  # "аккредитив открыл банк": one is its object
    subject = ("nsubj",) if has_two or (is_russian and is_passive_verb(sentence, place)) else ()
    kids = [_of_batch(sentence, kid) for kid in sentence.kids(place, *_PARTNERS, *subject)]
    for kid in kids:
        if trigger.partner in (sentence.lemmas[kid], joined_word(sentence, kid)):
            mark = sentence.preposition(kid)
            if sentence.language == "en" and trigger.preposition is None and mark and sentence.deprels[kid] == "obl":
                continue  # "bought drones from a company" is not "bought a company"
            if is_russian and trigger.preposition is None and sentence.upos[place] == "VERB" and mark not in _BARE:
                continue  # "приобрела у завода" is not "приобрела завод"
            # A Russian mark tells the case too.
            if trigger.preposition in (None, mark, mark.partition(" ")[0], *_particles(sentence, place)):
                return Announcement(trigger, place, kid)
        elif trigger.preposition in _particles(sentence, place) and sentence.preposition(kid) == trigger.partner:
            return Announcement(trigger, place)  # "ended up with"
        elif trigger.preposition is None and sentence.preposition(kid) == trigger.partner:
            return Announcement(trigger, place)
    return None


def _of_batch(sentence: ParsedSentence, noun: int) -> int:
    """What a batch is of: "imposed a round of sanctions" imposes sanctions; other words stand for themselves."""
    if sentence.lemmas[noun] not in cue_list("nouns", "batches"):
        return noun
    inner = (kid for kid in sentence.kids(noun, "nmod") if sentence.preposition(kid) == "of")
    return next(inner, noun)


def _particles(sentence: ParsedSentence, verb: int) -> list[str]:
    """Particles of a verb: "set the plant up"."""
    return [sentence.word(kid) for kid in sentence.kids(verb, "compound:prt", "advmod")]


def _is_another_verb(sentence: ParsedSentence, place: int) -> bool:
    """True for a verb that means something else with its particle: "carry out", "give up"."""
    if sentence.lemmas[place] in cue_list("light_verbs", "empty") and any(
        is_deed(sentence, kid) for kid in sentence.kids(place, "obj", "nsubj:pass")
    ):
        return True
    if sentence.lemmas[place] in cue_list("light_verbs", "turning") and sentence.kids(place, "xcomp"):
        return True
    others = cue_list("light_verbs", "phrasal")
    following = [*(sentence.word(at) for at in range(1, len(sentence.tokens))), ""]
    particles = [kid for kid in sentence.kids(place, "compound:prt", "advmod") if kid > place]
    particles = [kid for kid in particles if following[kid] != "to"]  # "make up to 100 a month"
    beside = [sentence.word(kid) for kid in particles]
    roles = [sentence.preposition(kid) for kid in sentence.kids(place, "obl", "xcomp")]
    beside += [mark for mark in roles if mark == "as"]  # "is listed as director"; "gave in 2022" gives all the same
    return any(f"{sentence.lemmas[place]} {word}" in others for word in beside)


def _is_mere_attribute(sentence: ParsedSentence, place: int) -> bool:
    """True for a participle that only describes ("integrated circuits"); "Polish-made rifles" says who made them."""
    if sentence.deprels[place] != "amod" or sentence.upos[place] not in ("VERB", "ADJ"):
        return False
    if sentence.lemmas[place] in cue_list("falsity", "restricting") and _names_somebody(
        sentence, sentence.heads[place]
    ):
        return False  # "the sanctioned tanker Adriana"
    if any(kid in sentence.named for kid in sentence.kids(place, "amod")) or listed_members(sentence, place):
        return False  # "Russian-made", "those sanctioned include"
    return not sentence.kids(place, "compound", "obl", "obl:unmarked", "obl:agent", "nsubj", "obj", "nmod")


def _names_somebody(sentence: ParsedSentence, head: int) -> bool:
    words = [head, *sentence.kids(head, "flat", "appos", "compound")]
    keys = [sentence.named[word].entity or "" for word in words if word in sentence.named]
    return any(key.startswith(("org:", "person:", "product:")) for key in keys)


def _is_inside_name(sentence: ParsedSentence, place: int) -> bool:
    """True for a word that is part of a longer name: "Export" in "Export Finance Bank"."""
    return any(
        mention.first <= place < mention.end and mention.end - mention.first > 1 and mention.basis is None
        for mention in sentence.mentions
        if not (mention.entity or "").startswith(("class:", "product:")) or mention.head != place
        if sentence.upos[place] not in ("VERB", "AUX") or mention.goods_class is None
    )


def joined_word(sentence: ParsedSentence, place: int) -> str:
    """A word with the parts that hyphens join to it, its last part in dictionary form: "go-between".

    The word's own dictionary form where nothing is joined.
    """
    first = last = place
    while first >= 2 and _is_joint(sentence, first - 1):
        first -= 2
    while last + 2 < len(sentence.tokens) and _is_joint(sentence, last + 1):
        last += 2
    if first == last:
        return sentence.lemmas[place]
    return "".join([*(sentence.word(at) for at in range(first, last)), sentence.lemmas[last]])


def _is_joint(sentence: ParsedSentence, place: int) -> bool:
    """True for a hyphen without space around it."""
    before, here, after = sentence.tokens[place - 1 : place + 2]
    return here.text in _HYPHENS and before.end == here.start and here.end == after.start


def predicate(sentence: ParsedSentence, announcement: Announcement) -> Quote:
    """The words of the trigger with its auxiliaries and what completes it.

    Words between auxiliary and verb come along ("has reportedly ordered"); a far partner stays out.
    """
    place, partner = announcement.place, announcement.partner
    auxiliaries = [kid for kid in sentence.kids(place, "aux", "aux:pass", "cop") if place - 5 <= kid < place]
    first, end = min([place, *auxiliaries]), place + 1
    if partner is not None and abs(partner - place) <= 5:
        first, end = min(first, partner), max(end, partner + 1)
    while end + 1 < len(sentence.tokens) and _is_joint(sentence, end):
        end += 2  # "go-between" is whole
    for kid in sentence.kids(place, "compound:prt"):
        end = max(end, kid + 1) if kid - place <= 2 else end
    if any(sentence.deprels[word] in ("nsubj", "nsubj:pass") for word in range(first, place)):
        first = place if partner is None else min(place, partner)
    return sentence.quote(first, end)
