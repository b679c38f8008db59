"""Sources and remarks that stand beside an event, not above it in the tree."""

from __future__ import annotations

import re
from dataclasses import replace

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.clauses import is_passive
from entrepot.claims.standing.asides import said_beside
from entrepot.claims.standing.attribution import agent_of, speaker_of, speaker_words
from entrepot.claims.standing.contradictions import contradicted
from entrepot.claims.standing.denied_beside import is_denied_beside
from entrepot.claims.standing.estimates import estimate_above
from entrepot.claims.standing.modality import Modality, is_negated
from entrepot.claims.standing.papers import told_by_papers
from entrepot.claims.standing.speech import is_author, is_of_told
from entrepot.claims.standing.stray_speech import Stray, speech_nearby
from entrepot.claims.standing.walk import Walk, deny, take_modality
from entrepot.model.claims import Factuality, Source, Stance
from entrepot.model.documents import BlockKind
from entrepot.model.spans import Quote


def add_voices_beside(walk: Walk, path: list[int]) -> None:
    """Let count what stands beside an event: "according to X", an open quotation, ", X said", ", a claim that ...".

    `path` leads from the trigger to the root; the walk along it is over.
    """
    _add_sources(walk, path)
    if walk.false_report is not None and not walk.voices:  # the author calls false what others report
        who = speaker_of(walk.sentence, walk.false_report, walk.discourse)
        walk.voices.append(Source(who, Stance.ASSERTS if who else Stance.REPORTS, Factuality.CERTAIN))
    _add_phrases(walk)
    _add_open_quotation(walk, path[0])
    _add_nearby(walk, path)
    _add_estimate(walk, path)
    _add_remark(walk, path)
    _add_contradicted(walk, path)


def _add_phrases(walk: Walk) -> None:
    """Let a phrase that hedges the whole sentence count: "as far as is known", "it is alleged"."""
    words = " ".join(walk.sentence.word(place) for place in range(len(walk.sentence.tokens)))
    for phrase, group in cue_table("governors", "phrases").items():
        if phrase not in words or (walk.voices and group != "probable"):
            continue
        opens = group == "probable" and words.startswith(phrase)
        if opens or re.search(rf"\b{re.escape(phrase)}(?=$| [^\w\s])", words):
            take_modality(walk, Modality(None, False, group, False))


def add_lead(walk: Walk) -> None:
    """Let the line before a list say whose words the list gives, where an item names nobody else."""
    lead = walk.discourse.list_lead
    if lead is None or walk.voices or walk.sentence.block is not BlockKind.LIST_ITEM:
        return
    who, certainty = lead
    if walk.denies:
        deny(walk, who)
        return
    walk.voices.append(Source(who, Stance.ASSERTS, walk.commitment))
    walk.weaken(certainty)


def add_turn(walk: Walk) -> None:
    """Whoever holds the floor says it, or passes on what others say."""
    turn = walk.discourse.turn
    if turn is None or (turn.who is not None and any(source.who == turn.who for source in walk.voices)):
        return
    if walk.denies and not walk.voices:
        deny(walk, turn.who)
        return
    doubts = walk.is_unsupported and not walk.voices
    source = turn.source(walk.commitment)
    walk.voices.append(replace(source, stance=Stance.DOUBTS) if doubts else source)
    walk.weaken("PR")


def _add_sources(walk: Walk, path: list[int]) -> None:
    """Sources that stand beside the event: "according to X", ", X said", "in X's words"."""
    trigger = walk.sentence.tokens[path[0]].start
    voices = [*said_beside(walk.sentence, path, walk.discourse), *told_by_papers(walk.sentence, path, walk.discourse)]
    for voice in sorted(voices, key=lambda each: (each.is_cited, abs(each.who.start - trigger))):
        if any(source.who is not None and source.who.overlaps(voice.who) for source in walk.voices):
            continue
        walk.voices = [source for source in walk.voices if source.who is not None]
        if walk.denies:
            deny(walk, voice.who)
            continue
        source = Source(voice.who, voice.stance, walk.commitment)
        walk.voices.insert(0 if voice.is_cited else _rank(walk, voice.who, path[0]), source)
        walk.weaken(voice.certainty)


def _rank(walk: Walk, who: Quote, trigger: int) -> int:
    """Where a speaker belongs in the chain: within those on the same side of the event and farther from it."""
    start = walk.sentence.tokens[trigger].start
    for rank, source in enumerate(walk.voices):
        same_side = source.who is not None and (source.who.start < start) == (who.start < start)
        if source.who is not None and same_side and abs(source.who.start - start) > abs(who.start - start):
            return rank
    return len(walk.voices)


def chain(voices: list[Source]) -> tuple[Source, ...]:
    """The sources from the outermost to the innermost; whoever names another as his source passes it on."""
    named = [source for source in voices if source.who is not None] or voices[:1]
    passed_on = [
        replace(source, stance=Stance.REPORTS) if rank and source.stance is Stance.ASSERTS else source
        for rank, source in enumerate(named)
    ]
    return tuple(reversed(passed_on))


def _add_nearby(walk: Walk, path: list[int]) -> None:
    """The speaker at a word of saying that stands beside the event though the tree does not say so."""
    stray = None if walk.voices else speech_nearby(walk.sentence, path)
    if stray is None or (walk.is_open and stray.place in path) or is_author(walk, stray.place):
        return
    if is_denied_beside(walk.sentence, stray.place) or is_of_told(walk.sentence, stray.place):
        return  # a claim of its own, or the sign of one
    who = _speaker_nearby(walk, stray)
    if stray.group == "denied" or walk.denies:
        deny(walk, who)
        return
    walk.voices.append(Source(who, Stance.ASSERTS if who else Stance.REPORTS, walk.commitment))
    walk.weaken({"accused": "PS", "factive": "CT"}.get(stray.group, "PR"))


def _speaker_nearby(walk: Walk, stray: Stray) -> Quote | None:
    """Who speaks at a word of saying beside the event: the words before it in its clause, else the last subject."""
    sentence = walk.sentence
    if stray.first:
        subjects = [kid for kid in sentence.kids(stray.place, "nsubj") if stray.first <= kid < stray.place]
        head = subjects[-1] if subjects else None
        return speaker_words(sentence, head, walk.discourse) if head else sentence.quote(stray.first, stray.place)
    if sentence.upos[stray.place] != "VERB":
        subjects = [at for at in range(stray.place) if sentence.deprels[at] in ("nsubj", "nsubj:pass")]
        return speaker_words(sentence, subjects[-1], walk.discourse) if subjects else None
    if is_passive(sentence, stray.place):
        return agent_of(sentence, stray.place, walk.discourse)
    return speaker_of(sentence, stray.place, walk.discourse)


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


def _add_estimate(walk: Walk, path: list[int]) -> None:
    """Whoever puts the number of what was delivered at so many is the source of the delivery."""
    found = None if walk.voices else estimate_above(walk.sentence, path, walk.discourse)
    if found is not None:
        walk.weaken("PR")
        walk.voices.append(Source(found.who, Stance.ASSERTS if found.who else Stance.REPORTS, walk.commitment))


def _add_contradicted(walk: Walk, path: list[int]) -> None:
    """Of what the author says is not so, whoever said it: "contrary to what Minsk announced, it did not double"."""
    if not walk.is_negative or walk.voices:
        return
    who = contradicted(walk.sentence, path, walk.discourse)
    if who is not None:
        walk.voices.append(Source(who, Stance.ASSERTS, Factuality.CERTAIN))


def _add_open_quotation(walk: Walk, trigger: int) -> None:
    """The last speaker, where the event stands in a quotation and nobody is named in the sentence."""
    speaker = walk.discourse.quoted_speaker(walk.sentence, trigger)
    if speaker is None or walk.voices:
        return
    if walk.denies:
        deny(walk, speaker)
        return
    walk.voices.append(Source(speaker, Stance.ASSERTS, walk.commitment))
    walk.weaken("PR")
