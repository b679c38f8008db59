"""Words of saying, denying, doubting and believing above an event: who speaks, and what it leaves certain."""

from __future__ import annotations

from collections.abc import Callable

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.clauses import is_passive
from entrepot.claims.standing.attribution import agent_of, quoted_at, relay_of, speaker_of
from entrepot.claims.standing.modality import Modality, is_negated, modality
from entrepot.claims.standing.newsrooms import stance_at
from entrepot.claims.standing.russian_falsity import calls_subject_false
from entrepot.claims.standing.sayings import is_wrong, manner_of_saying
from entrepot.claims.standing.walk import RANK, Walk, deny, governor_class, take_modality
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Factuality, Source, Stance, Status
from entrepot.model.spans import Quote


def _said(walk: Walk, head: int) -> None:
    """Somebody says it: neutral, so probable at most; a denial where what is said is negative."""
    if not any(_is_remark(walk.sentence, kid) for kid in walk.sentence.kids(head, "xcomp", "csubj")):
        _voice(walk, head, "PR")  # no "следует отметить"


def _admitted(walk: Walk, head: int) -> None:
    """Somebody admits or shows it: as sure as before."""
    _voice(walk, head, "CT")


def _accused(walk: Walk, head: int) -> None:
    """Somebody accuses; "обвиняемый в контрабанде" is a charge that nobody in particular reports."""
    is_adjective = walk.sentence.language == "ru" and walk.sentence.feature(head, "VerbForm") != "Fin"
    if is_adjective and speaker_of(walk.sentence, head, walk.discourse) is None:
        walk.weaken("PS")
        if walk.sentence.upos[walk.trigger] == "NOUN":
            walk.settle(Status.OCCURRED)
        walk.needs_tense = False
        return
    _voice(walk, head, "PS")


def _believed(walk: Walk, head: int) -> None:
    """Somebody believes it: the source itself is not certain."""
    walk.weaken("PR")
    _voice(walk, head, "PR")


_TOLD = frozenset(["claimed", "supported", "indicated", "denied"])  # nouns for what is told
_NOBODY = frozenset(["few", "nobody", "none", "neither"])


def _voice(walk: Walk, head: int, certainty: str) -> None:
    """Add who speaks at a word of saying, and what remains certain."""
    sentence = walk.sentence
    if walk.is_future_in_past:
        walk.status, walk.is_open, walk.is_future_in_past = Status.PLANNED, False, False
    above = modality(sentence, head)
    if _is_told_by_manner(walk, head):
        return
    if is_author(walk, head) and not above.is_negated:
        _vouch(walk, head, certainty)
        return
    if _is_refused(sentence, head) or _is_said_by_nobody(walk, head):
        walk.is_open = walk.is_presupposed = True
        return
    if above.is_negated:
        walk.is_negative, walk.is_open = (True, False) if _is_belief_passive(sentence, head) else (False, True)
        if not _is_belief_passive(sentence, head):
            return
    if is_of_told(sentence, head):
        walk.weaken(certainty)
        walk.needs_tense = False
        return
    who, is_unnamed = _speaker(walk, head)
    if walk.denies and who is not None:
        deny(walk, who)
    elif who is None and not is_unnamed:
        walk.needs_tense = False
    else:
        _add_voice(walk, head, who, certainty)
        take_modality(walk, Modality(None, False, above.hedge, False))


def _is_told_by_manner(walk: Walk, head: int) -> bool:
    """Whether how it is said settles all, and let it: "falsely claimed", "it is commonplace to say"."""
    if is_wrong(walk.sentence, head):
        _correct(walk, head)
        return True
    manner = manner_of_saying(walk.sentence, head)
    if manner is not None:
        _take_manner(walk, manner)
    return manner is not None


def is_of_told(sentence: ParsedSentence, verb: int) -> bool:
    """True for "claims suggesting that", "signs proving that": nobody speaks, the noun tells it."""
    noun = sentence.heads[verb]
    return sentence.deprels[verb] == "acl" and noun >= 0 and governor_class(sentence, noun) in _TOLD


def _add_voice(walk: Walk, head: int, who: Quote | None, certainty: str) -> None:
    """Add who speaks, and who passes it on, and leave no more certain than that."""
    stance = Stance.DOUBTS if walk.is_unsupported else stance_at(walk.sentence, head, who)
    if not (walk.voices and walk.voices[-1].who == who and who is not None):
        own = walk.commitment if who is not None or certainty == "CT" else Factuality(_lower(walk, certainty))
        walk.voices.append(Source(who, stance if who is not None else Stance.REPORTS, own))
    relay = relay_of(walk.sentence, head, walk.discourse)
    if relay is not None:
        walk.voices.append(Source(relay, Stance.REPORTS, walk.commitment))
    walk.weaken(certainty)
    walk.needs_tense = False


def is_author(walk: Walk, head: int) -> bool:
    """True for "we" and "I" outside of quotations, interviews and what others say."""
    sentence = walk.sentence
    if walk.discourse.turn is not None or walk.discourse.quoted_speaker(sentence, head) is not None:
        return False
    subjects = sentence.kids(head, "nsubj")
    if not subjects and sentence.language == "ru":
        return sentence.feature(head, "Person") == "1" or _is_remark(sentence, head)
    return any(sentence.word(subject) in ("we", "i", "мы", "я") for subject in subjects)


def _is_remark(sentence: ParsedSentence, verb: int) -> bool:
    """True for "следует отметить", "можно предположить": the author says so."""
    above = sentence.heads[verb]
    is_bare = sentence.feature(verb, "VerbForm") == "Inf" and above >= 0 and not sentence.kids(above, "iobj", "nsubj")
    return is_bare and sentence.lemmas[above] in cue_list("governors", "remarking")


def _vouch(walk: Walk, head: int, certainty: str) -> None:
    """Let authors say that they wrote, believe or know: what they once wrote has them as a source."""
    walk.needs_tense = False
    if walk.sentence.feature(head, "VerbForm") == "Inf":
        walk.is_settled = walk.is_presupposed = True  # "следует отметить" obliges to nothing else
    group = governor_class(walk.sentence, head)
    if group == "said" and walk.sentence.lemmas[head] in cue_list("governors", "published"):
        speaks = next(iter(walk.sentence.kids(head, "nsubj")), head)
        walk.voices.append(Source(walk.sentence.quote(speaks, speaks + 1), Stance.ASSERTS, walk.commitment))
    if group in ("believed", "accused") or walk.voices:
        walk.weaken(certainty)


def _correct(walk: Walk, head: int) -> None:
    """Let the author say that what somebody told, or the author before, is not so."""
    sentence = walk.sentence
    subjects = sentence.kids(head, "nsubj") if is_author(walk, head) else []
    who = sentence.quote(subjects[0], subjects[0] + 1) if subjects else _speaker(walk, head)[0]
    walk.voices = [Source(who, Stance.ASSERTS if who is not None else Stance.REPORTS, walk.commitment)]
    walk.is_negative, walk.is_presupposed, walk.certainty = True, True, "CT"


def _take_manner(walk: Walk, manner: str) -> None:
    """Let "it is commonplace to say" have a source without a name, and "it is fair to say" none."""
    walk.is_settled, walk.needs_tense = True, False
    if manner == "commonplace":
        walk.voices.append(Source(None, Stance.REPORTS, walk.commitment))
        walk.weaken("PR")


def _is_said_by_nobody(walk: Walk, head: int) -> bool:
    """True for "few believe that", "no one has said that"."""
    subjects = walk.sentence.kids(head, "nsubj")
    return any(walk.sentence.word(word) in _NOBODY or is_negated(walk.sentence, word) for word in subjects)


def _is_refused(sentence: ParsedSentence, head: int) -> bool:
    """True for "declined to confirm", "was unable to say"."""
    above = sentence.heads[head]
    return sentence.deprels[head] == "xcomp" and governor_class(sentence, above) in ("refused", "impossible")


def _lower(walk: Walk, certainty: str) -> str:
    weaker = certainty if RANK[certainty] > RANK[walk.certainty] else walk.certainty
    return weaker + ("-" if walk.is_negative else "+")


def _is_belief_passive(sentence: ParsedSentence, head: int) -> bool:
    """True for "is not believed to"."""
    return governor_class(sentence, head) == "believed" and is_passive(sentence, head)


def _speaker(walk: Walk, head: int) -> tuple[Quote | None, bool]:
    """Who speaks, and whether it is somebody whom the words leave unnamed ("is said to")."""
    sentence = walk.sentence
    if sentence.language == "ru":
        who = speaker_of(sentence, head, walk.discourse)
        return who, who is None  # "сообщили", "сообщается": somebody
    if sentence.upos[head] == "VERB" and is_passive(sentence, head) and quoted_at(sentence, head) is None:
        who = agent_of(sentence, head, walk.discourse)
        return who, who is None
    if any(sentence.lemmas[word] in cue_list("governors", "hearsay") for word in sentence.kids(head, "nsubj")):
        return None, True  # "rumour has it"
    return speaker_of(sentence, head, walk.discourse), False


def _denied(walk: Walk, head: int) -> None:
    """Somebody denies it; "does not deny" leaves it open without a source."""
    sentence = walk.sentence
    above = sentence.heads[head]
    is_infinitive = sentence.feature(head, "VerbForm") == "Inf" and above >= 0  # "не стал отрицать"
    if modality(sentence, head).is_negated or (is_infinitive and is_negated(sentence, above)):
        walk.is_open = True
        walk.settle(Status.UNKNOWN)
        return
    if walk.is_negative and any(source.stance is Stance.DENIES for source in walk.voices):
        return
    if is_author(walk, head):
        walk.is_negative = True  # "we deny that we sold": it is not so
        return
    deny(walk, _speaker(walk, head)[0])


def _doubted(walk: Walk, head: int) -> None:
    """Somebody doubts it; who disputes having done it denies."""
    who = _speaker(walk, head)[0]
    contests = walk.sentence.lemmas[head] in cue_list("governors", "contesting")
    if contests and _is_own_deed(walk) and not is_negated(walk.sentence, head):
        deny(walk, who)
        return
    walk.is_open = True
    if who is not None:
        walk.voices.append(Source(who, Stance.DOUBTS, Factuality.UNCOMMITTED))


def _is_own_deed(walk: Walk) -> bool:
    """True for an event without a subject of its own, or with a pronoun for one: "disputes having bought"."""
    subjects = walk.sentence.kids(walk.trigger, "nsubj", "nsubj:pass")
    deeds = cue_list("pronouns", "thing") | cue_list("pronouns", "person") | cue_list("pronouns", "many")
    is_verb = walk.sentence.upos[walk.trigger] == "VERB"
    return is_verb and all(walk.sentence.word(subject) in deeds for subject in subjects)


def _claimed(walk: Walk, head: int) -> None:
    """A noun of saying: "claims by X that", "reports that"."""
    who = speaker_of(walk.sentence, head, walk.discourse)
    is_none = is_negated(walk.sentence, head)  # "no reports of"
    walk.is_open |= is_none
    stance = Stance.ASSERTS if who else Stance.REPORTS
    if who is None and not is_none and walk.sentence.word(head) == "reports":
        who = walk.sentence.quote(head, head + 1)  # "reports that X sold" pass on what somebody says
    walk.voices.append(Source(who, stance, walk.commitment))
    walk.weaken("PS" if walk.sentence.lemmas[head] in cue_list("governors", "charges") else "PR")
    walk.needs_tense = False


def _supported(walk: Walk, head: int) -> None:
    """Evidence leaves it as it is; no evidence leaves it open."""
    if modality(walk.sentence, head).is_negated or _is_missing(walk.sentence, head):
        walk.status, walk.is_settled, walk.is_open = Status.UNKNOWN, True, True


def _is_missing(sentence: ParsedSentence, noun: int) -> bool:
    """True for the signs of "have not seen signs", "found no proof or evidence"."""
    verb = sentence.heads[noun]
    return verb >= 0 and sentence.deprels[noun] == "obj" and modality(sentence, verb).is_negated


def _indicated(walk: Walk, head: int) -> None:
    """A sign of it, somebody's estimate: probable; no sign of it: open."""
    _supported(walk, head)
    walk.weaken("PR")
    who = speaker_of(walk.sentence, head, walk.discourse)
    if who is not None and not walk.voices:
        walk.voices.append(Source(who, Stance.ASSERTS, walk.commitment))
    walk.needs_tense = False


def _excluded(walk: Walk, head: int) -> None:
    """What cannot be excluded is possible; what somebody rules out he denies."""
    of_fact = is_passive(walk.sentence, head) or walk.sentence.kids(head, "ccomp")  # not "did not rule out selling"
    if of_fact and modality(walk.sentence, head).is_negated:
        walk.weaken("PS")
        return
    _denied(walk, head)


def is_unsupported(sentence: ParsedSentence, head: int) -> bool:
    """True for "no evidence", "no sign", and for what cannot be checked."""
    above = sentence.heads[head]
    is_check = sentence.language == "ru" and sentence.lemmas[head] in cue_list("falsity", "checking")
    if is_check and (is_negated(sentence, head) or (above >= 0 and _cannot_be(sentence, above))):
        return True
    return governor_class(sentence, head) in ("supported", "indicated") and is_negated(sentence, head)


def _cannot_be(sentence: ParsedSentence, word: int) -> bool:
    """True for невозможно, не удалось, не могу above an infinitive."""
    return sentence.lemmas[word] in cue_list("unknowns", "failing") or is_negated(sentence, word)


def _known(walk: Walk, head: int) -> None:
    if modality(walk.sentence, head).is_negated:
        walk.is_open = True


def is_called_false(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for a claim that a predicate calls false: "the report that ... is a lie", "called the report a lie"."""
    words = cue_list("falsity", "untrue")
    relation = sentence.deprels[place]
    if sentence.lemmas[head] in words and not is_negated(sentence, head):
        is_content = any(
            sentence.word(word) in ("that", "что") for word in sentence.below(place)[:1]
        )  # "it is a lie that"
        return relation in ("nsubj", "csubj", "nsubj:outer") or is_content
    if relation in ("nsubj", "nsubj:pass", "csubj") and calls_subject_false(sentence, head):
        return True
    if relation == "obj" and _is_judged(sentence, head):
        words = words | cue_list("falsity", "dismissing")
        return any(sentence.lemmas[word] in words for word in sentence.below(head) if word not in (place, head))
    is_report = governor_class(sentence, head) == "claimed" or sentence.word(head) in ("reports", "claims")
    if is_report and not sentence.kids(head, "nsubj"):  # the parser may hang "are untrue" on another word
        judged = [at for at in range(place, len(sentence.tokens)) if sentence.lemmas[at] in words]
        return any(
            sentence.kids(at, "cop") and not sentence.kids(at, "nsubj") and not is_negated(sentence, at)
            for at in judged
        )
    return False


def call_false(walk: Walk, place: int, head: int) -> None:
    """Let the words that call the event false count: whoever judges it so denies it, nobody else vouches for it."""
    who = speaker_of(walk.sentence, head, walk.discourse) if _is_judged(walk.sentence, head) else None
    if _is_called_guesswork(walk.sentence, place, head):
        walk.is_open = walk.is_unsupported = True
        walk.voices += [Source(who, Stance.DOUBTS, Factuality.UNCOMMITTED)] if who is not None else []
        return
    if who is not None:
        deny(walk, who)
        return
    walk.is_negative, walk.is_presupposed, walk.voices, walk.certainty = True, False, [], "CT"
    reports = (word for word in (head, place) if governor_class(walk.sentence, word) == "claimed")
    walk.false_report = next(reports, walk.false_report)


def _is_called_guesswork(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for "is pure speculation", "dismissed it as guesswork": doubted, not denied."""
    said = sentence.below(place)
    words = {sentence.lemmas[word] for word in sentence.below(head) if word not in said}
    return bool(words & cue_list("falsity", "guesswork"))


def _is_judged(sentence: ParsedSentence, verb: int) -> bool:
    """True for "called it a lie", "dismissed it as a lie", "described it as absurd"."""
    return sentence.lemmas[verb] in cue_list("falsity", "judging") and not is_negated(sentence, verb)


SPEAKING: dict[str, Callable[[Walk, int], None]] = {
    "said": _said,
    "factive": _admitted,
    "believed": _believed,
    "accused": _accused,
    "denied": _denied,
    "doubted": _doubted,
    "claimed": _claimed,
    "supported": _supported,
    "indicated": _indicated,
    "excluded": _excluded,
    "known": _known,
}
