"""Sources and remarks that stand beside an event, not above it in the tree."""

from __future__ import annotations

from entrepot.claims.attribution import said_beside, speaker_of, speaker_words
from entrepot.claims.cues import cue_list
from entrepot.claims.modality import is_negated
from entrepot.claims.stray_speech import speech_nearby
from entrepot.claims.walk import Walk, deny
from entrepot.model.claims import Source, Stance
from entrepot.model.spans import Quote


def add_voices_beside(walk: Walk, path: list[int]) -> None:
    """Let count what stands beside an event: "according to X", an open quotation, ", X said", ", a claim that ...".

    `path` leads from the trigger to the root; the walk along it is over.
    """
    _add_sources(walk, path)
    _add_open_quotation(walk, path[0])
    _add_nearby(walk, path[0])
    _add_remark(walk, path)


def _add_sources(walk: Walk, path: list[int]) -> None:
    """Sources that stand beside the event: "according to X", ", X said", "in X's words"."""
    for voice in said_beside(walk.sentence, path, walk.discourse):
        if any(source.who == voice for source in walk.voices):
            continue
        walk.voices = [source for source in walk.voices if source.who is not None]
        if walk.is_negative and not walk.is_presupposed:
            deny(walk, voice)
            continue
        source = Source(voice, Stance.ASSERTS, walk.commitment)
        walk.voices.insert(0 if _is_cited_within(walk, voice, path[0]) else len(walk.voices), source)
        walk.weaken("PR")


def _add_nearby(walk: Walk, trigger: int) -> None:
    """The speaker at a word of saying that stands beside the event though the tree does not say so."""
    nearby = None if walk.voices else speech_nearby(walk.sentence, trigger)
    if nearby is None:
        return
    place, group = nearby
    who = _speaker_nearby(walk, place, trigger)
    if group == "denied" or walk.is_negative:
        deny(walk, who)
        return
    walk.voices.append(Source(who, Stance.ASSERTS if who else Stance.REPORTS, walk.commitment))
    walk.weaken({"accused": "PS", "factive": "CT"}.get(group, "PR"))


def _speaker_nearby(walk: Walk, place: int, trigger: int) -> Quote | None:
    """Who speaks at a word of saying beside the event; behind it, whoever stands between the two."""
    if place < trigger:
        return speaker_of(walk.sentence, place, walk.discourse)
    subjects = [kid for kid in walk.sentence.kids(place, "nsubj") if kid > trigger]
    return speaker_words(walk.sentence, subjects[-1], walk.discourse) if subjects else None


def _add_remark(walk: Walk, path: list[int]) -> None:
    """What a remark behind the clause makes of it: ", a claim that could not be verified"."""
    sentence = walk.sentence
    nouns = cue_list("falsity", "checked")
    for place in {word for step in path for word in (step, *sentence.children[step])}:
        for remark in sentence.kids(place, "appos", "parataxis"):
            if remark < path[0] or sentence.lemmas[remark] not in nouns or sentence.upos[remark] != "NOUN":
                continue
            if not walk.voices:
                walk.voices.append(Source(None, Stance.REPORTS, walk.commitment))
            walk.weaken("PR")
            walk.is_open |= any(is_negated(sentence, kid) for kid in sentence.kids(remark, "acl:relcl", "acl"))


def _is_cited_within(walk: Walk, voice: Quote, trigger: int) -> bool:
    """True for B in "A wrote that, according to B, ...": B stands between A and the event, and A passes it on."""
    outer = walk.voices[-1].who if walk.voices else None
    return outer is not None and outer.start < voice.start < walk.sentence.tokens[trigger].start


def _add_open_quotation(walk: Walk, trigger: int) -> None:
    """The last speaker, where the event stands in a quotation and nobody is named in the sentence."""
    speaker = walk.discourse.quoted_speaker(walk.sentence, trigger)
    if speaker is None or walk.voices:
        return
    if walk.is_negative:
        deny(walk, speaker)
        return
    walk.voices.append(Source(speaker, Stance.ASSERTS, walk.commitment))
    walk.weaken("PR")
