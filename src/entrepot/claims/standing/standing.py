"""How far an event got, whether it is so, and who says so: read off the words above its trigger in the tree.

The walk starts at the trigger and climbs to the root. Each word on the way may plan, deny, report or doubt what is
below it (cues/en/governors.yml). Source of the values: FactBank (Sauri and Pustejovsky 2009); of the rules:
docs/method/claims.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Frame
from entrepot.claims.grammar.clauses import is_participle, is_passive
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.adverbial import adverbial
from entrepot.claims.standing.beside import add_lead, add_turn, add_voices_beside, chain
from entrepot.claims.standing.modality import Modality, is_negated, modality
from entrepot.claims.standing.own_form import begin, is_intercepted, told
from entrepot.claims.standing.relations import (
    ABOUT_CONTENT,
    class_above,
    is_out_of_question,
    is_told_by_noun,
    relation_to,
    shares_nothing_done,
)
from entrepot.claims.standing.speech import SPEAKING, call_false, is_called_false, is_unsupported
from entrepot.claims.standing.subjects import class_by_subject
from entrepot.claims.standing.verdicts import STATUSES, TRUTHS
from entrepot.claims.standing.walk import Step, Walk, governor_class, take_modality
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Factuality, Source, Stance, Status
from entrepot.model.spans import Quote

# Classes of words that speak of their subject: "deliveries stopped", "the sale is likely".
_OF_SUBJECT = frozenset("cancelled begun continued possible likely unlikely appears planned predicted".split())
# Relations through which a word above governs the event; others only carry attribution on.
_GOVERNED = frozenset("xcomp ccomp csubj csubj:pass obj obl nsubj:pass acl nmod nsubj advcl compound".split())
_PRESUPPOSED = frozenset("acl:relcl appos amod nmod:poss".split())
_NAMING = frozenset("appos compound amod flat nsubj nsubj:pass nmod nmod:poss nmod:desc".split())


@dataclass(frozen=True, slots=True)
class Standing:
    """Status, factuality and the chain of sources, outermost first."""

    status: Status
    factuality: Factuality
    sources: tuple[Source, ...]
    steps: tuple[Step, ...] = ()  # the words that made it so, from the trigger upwards


def standing(sentence: ParsedSentence, trigger: int, frame: Frame, discourse: Discourse) -> Standing:
    """Status, factuality and sources of the event at a trigger."""
    walk = Walk(sentence, discourse, frame, trigger)
    begin(walk, trigger)
    if walk.is_presupposed and sentence.deprels[trigger] in _NAMING:
        return _of_description(walk)
    if is_intercepted(sentence, trigger):
        walk.settle(Status.CANCELLED)
    walk.note(trigger)
    place = trigger
    path = [place]
    while (head := sentence.heads[place]) >= 0 and len(path) <= len(sentence.tokens) and not walk.is_cut_off:
        _step(walk, place, head)
        walk.note(head)
        place = head
        path.append(place)
    if sentence.deprels[trigger] != "amod":  # what a mere attribute tells is the author's own
        add_voices_beside(walk, path)
        walk.note(place)
    add_lead(walk)
    add_turn(walk)
    status = walk.status or frame.nominal
    if walk.is_open and not walk.voices and status.is_fact:
        status = Status.UNKNOWN  # only mentioned: "the challenges of moving drones" tell of no moving
    return Standing(status, walk.commitment, chain(walk.voices), tuple(walk.steps))


def _of_description(walk: Walk) -> Standing:
    """The standing of what only says who somebody is: "Roe, the owner of Volta, sold" is the author's own there."""
    walk.note(walk.trigger)
    add_turn(walk)
    return Standing(walk.status or walk.frame.nominal, walk.commitment, chain(walk.voices), tuple(walk.steps))


def plainly_told(discourse: Discourse) -> tuple[Factuality, tuple[Source, ...]]:
    """Factuality and sources of what is told without any cue: the author's own, or that of whoever holds the floor."""
    if discourse.turn is None:
        return Factuality.CERTAIN, ()
    return Factuality.PROBABLE, (discourse.turn.source(Factuality.CERTAIN),)


def denied_by(who: Quote) -> Standing:
    """The standing of what somebody denies."""
    return Standing(Status.UNKNOWN, Factuality.UNCOMMITTED, (Source(who, Stance.DENIES, Factuality.CERTAINLY_NOT),))


def told_by(told: Standing, who: Quote) -> Standing:
    """The standing of a figure that somebody's statistics show, where nobody else tells it."""
    source = Source(who, Stance.ASSERTS, Factuality.CERTAIN)
    return replace(told, factuality=Factuality.PROBABLE, sources=(source,))


def _step(walk: Walk, place: int, head: int) -> None:
    """Let one word above count; what stands across a semicolon does not."""
    sentence = walk.sentence
    first, last = sorted((place, head))
    if any(token.text == ";" for token in sentence.tokens[first:last]):
        walk.is_cut_off = True
        return
    relation = relation_to(sentence, place, head)
    walk.is_unsupported |= is_unsupported(sentence, head)
    walk.is_negative |= is_out_of_question(sentence, place, head)
    is_attribute = (
        walk.is_presupposed and sentence.deprels[walk.trigger] == "amod"
    )  # "warned against Russian-made arms"
    if _is_left_open(sentence, place, head) and not is_attribute:
        walk.is_open = True
        walk.settle(Status.UNKNOWN)
    if _is_use_of_means(sentence, place, head):
        walk.settle(told(walk, modality(sentence, sentence.heads[head]).status or walk.frame.happened))
    if is_called_false(sentence, place, head):
        call_false(walk, place, head)
        return
    if _presupposes(walk, place, head, relation) or _estimates(walk, place, head):
        return
    if relation == "conj":
        _share(walk, place, head)
        return
    group = class_above(sentence, place, head)
    if relation == "advcl" and not (group in SPEAKING and _is_content(sentence, place, group)):
        adverbial(walk, place, head, group)
        return
    if group in SPEAKING and relation in (*_GOVERNED, "parataxis", "dep"):
        _speak(walk, place, head, group)
        return
    if walk.is_presupposed or relation not in _GOVERNED:
        return
    _govern(walk, place, head, group)


def _presupposes(walk: Walk, place: int, head: int, relation: str) -> bool:
    """Whether the event is told as known, in a relative clause or as an attribute, so that nothing above governs it."""
    is_content = is_told_by_noun(walk, place, head, relation)
    if relation not in _PRESUPPOSED and not (relation == "acl" and not is_content):
        return False
    walk.is_presupposed, walk.is_settled = True, True
    return relation != "nmod:poss" or walk.sentence.upos[head] != "NOUN"


def _estimates(walk: Walk, place: int, head: int) -> bool:
    """Whether the measure of something known is an estimate, which then counts: "оценивает объём переданных ракет"."""
    sentence, measures = walk.sentence, cue_list("trade", "holders") | cue_list("falsity", "numbers")
    is_measured = sentence.deprels[place] == "obj" and sentence.lemmas[place] in measures
    if not (walk.is_presupposed and is_measured and sentence.lemmas[head] in cue_list("governors", "measuring")):
        return False
    SPEAKING["believed"](walk, head)
    return True


def _is_use_of_means(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for "used the proceeds to buy", where the infinitive hangs on the proceeds: it was bought."""
    above = sentence.heads[head]
    if sentence.deprels[place] != "acl" or above < 0 or sentence.lemmas[above] != "use":
        return False
    return any(sentence.word(kid) == "to" for kid in sentence.kids(place, "mark"))


def _speak(walk: Walk, place: int, head: int, group: str) -> None:
    """Let a word of saying above count."""
    relation = relation_to(walk.sentence, place, head)
    if relation == "xcomp" and walk.status is Status.PLANNED and not walk.is_settled:
        walk.status = walk.frame.present  # "is said to act as", "claims to make": no plan
    if walk.is_presupposed and relation == "obj" and not _is_seen_doing(walk, place, head):
        return  # "showed a launcher mounted on a truck": shown is the launcher, not that it is mounted
    if _governs_by_speech(walk.sentence, place, head, relation) or _is_seen_doing(walk, place, head):
        SPEAKING[group](walk, head)


def _is_seen_doing(walk: Walk, place: int, head: int) -> bool:
    """True for what pictures and records show somebody do: "images show ships loading containers"."""
    sentence, trigger = walk.sentence, walk.trigger
    does = sentence.heads[trigger] == place and sentence.word(trigger).endswith("ing")
    return does and any(sentence.lemmas[word] in cue_list("nouns", "media") for word in sentence.kids(head, "nsubj"))


def _is_left_open(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for what a sentence only asks or knows nothing of: "whether X sold", "no information about X selling"."""
    # At the head of the sentence the parser may hang "whether" on the main verb that follows.
    astray = [kid for kid in sentence.children[head] if kid < place < head]
    if any(sentence.word(kid) in cue_list("pronouns", "whether") for kid in (*sentence.children[place], *astray)):
        return True
    if any(sentence.word(kid) == "against" for kid in sentence.kids(place, "mark")):  # "warned Chad against selling"
        return True
    if sentence.language == "ru" and sentence.deprels[place] in ("csubj", "ccomp"):  # "остаётся неизвестным, кто"
        unknown = cue_list("unknowns", "unknown_words")
        return any(sentence.lemmas[kid] in unknown for kid in sentence.kids(head, "xcomp", "obl", "advmod"))
    return is_unsupported(sentence, head) or _finds_no_proof(sentence, place, head)


def _finds_no_proof(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for "сведения о том, что ..., подтверждения не нашли", "сообщения не подтвердились"."""
    told = governor_class(sentence, place) in ("claimed", "supported", "indicated")
    if sentence.language != "ru" or not told or not is_negated(sentence, head):
        return False
    words = {sentence.lemmas[word].removesuffix("ся") for word in (head, *sentence.kids(head, "obj", "nsubj"))}
    return bool(words & cue_list("falsity", "checking"))


def _governs_by_speech(sentence: ParsedSentence, place: int, head: int, relation: str) -> bool:
    """Whether the word of saying is about the event: not where the event's noun is who says it."""
    group = governor_class(sentence, head)
    if relation in ("nsubj", "compound"):
        return False
    if sentence.preposition(place) == "о":  # "заявил о прекращении поставок"
        return True
    if relation in ("obj", "obl") and sentence.lemmas[head] in cue_list("governors", "telling_of"):
        return relation == "obj" or governor_class(sentence, head, sentence.preposition(place)) == "said"
    if relation == "nsubj:pass" and governor_class(sentence, place) in ABOUT_CONTENT:
        return group in SPEAKING  # "the fact that X sold was reported by Y"
    if relation in ("obj", "obl", "nsubj:pass"):
        return group in ("denied", "doubted", "claimed", "accused") or (group == "factive" and relation == "obj")
    return True


def _share(walk: Walk, place: int, head: int) -> None:
    """A coordinated verb without subject or auxiliary of its own shares those of the first one."""
    sentence = walk.sentence
    if shares_nothing_done(sentence, place, head) and not walk.is_presupposed:
        walk.is_negative = True
    own = sentence.kids(place, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    if own or walk.is_presupposed or sentence.upos[place] not in ("VERB", "AUX"):
        return
    shared = modality(sentence, head)
    take_modality(walk, replace(shared, is_negated=False) if sentence.language == "ru" else shared)  # each has its не
    if shared.status is None:
        walk.needs_tense = True
    elif is_passive(sentence, place):
        walk.status = walk.status if walk.is_settled else told(walk, shared.status)
    elif shared.status in (Status.PREDICTED, Status.HYPOTHETICAL, Status.PLANNED, Status.ONGOING):
        walk.settle(shared.status)


def _is_content(sentence: ParsedSentence, place: int, group: str) -> bool:
    """Whether an adverbial clause is what a word of saying says: "accused X of selling", "denies having sold"."""
    own_subject = sentence.kids(place, "nsubj", "nsubj:pass")
    asks = ("how", "why", "when", "where", "whether", "which", "what", "who")
    if any(sentence.word(word) in asks for word in sentence.below(place)[:2]):
        return True
    marks = {sentence.word(kid) for kid in sentence.kids(place, "mark")}
    if group == "accused" and marks & {"for", "with"}:
        return True  # "blamed Oman for selling", "charged with selling"
    return not own_subject and (not marks or bool(marks & {"of", "that"}))


def _govern(walk: Walk, place: int, head: int, group: str) -> None:
    """A plan, an attempt, an agreement, a stop ... above the event; or just a verb that gives it a tense."""
    sentence = walk.sentence
    above = modality(sentence, head, place)
    relation = sentence.deprels[place]
    if relation == "obl" and above.hedge in ("alleged", "reported"):
        take_modality(walk, Modality(None, False, above.hedge, False))  # "allegedly involved in shipping"
    noun_event = sentence.upos[place] not in ("VERB", "AUX")
    if relation == "nsubj" and group not in _OF_SUBJECT:
        group = ""
    elif relation != "nsubj:pass":
        group = class_by_subject(sentence, place, head) or group
    _settle(walk, place, head, group)
    if group == "cancelled" and above.is_negated:
        walk.status = Status.ONGOING
        return
    gives_tense = group in ("begun", "continued", "passed", "able") or relation in (
        "obj",
        "nsubj",
        "nsubj:pass",
        "xcomp",
        "ccomp",
        "obl",
    )
    if walk.needs_tense and above.status is not None and not walk.is_settled and gives_tense:
        walk.status = told(walk, above.status)
        walk.needs_tense = False
    if walk.is_presupposed:
        return
    if group or relation in ("xcomp", "nsubj:pass") or (noun_event and relation in ("obj", "nsubj")):
        wish = sentence.lemmas[head] in (
            "like",
            "appear",
            "seem",
            "хотеть",
            "желать",
            "хотеться",
        )  # "would like to" is no condition
        take_modality(walk, replace(above, is_conditional=False) if wish else above)
        if sentence.lemmas[head] == "go" and relation == "xcomp" and is_participle(sentence, head):
            walk.settle(Status.PLANNED)
        if sentence.lemmas[head] == "be" and relation == "xcomp":
            walk.settle(Status.PLANNED)


def _settle(walk: Walk, place: int, head: int, group: str) -> None:
    """Let the class of a governing word set status or truth."""
    sentence = walk.sentence
    settle = STATUSES.get(group)
    if _is_done(sentence, head, group) or _tells_its_own_time(walk, place, group):
        return
    if settle is not None and walk.status is Status.CANCELLED and group != "cancelled":
        walk.status, walk.is_settled = Status.UNKNOWN, True  # an end that is planned or asked for is no end
    elif settle is not None and walk.is_purpose and settle is not Status.PLANNED:
        walk.status = settle  # what something is for goes no further than the thing: "considers converting it to make"
    elif settle is not None:
        walk.settle(settle)
    elif _is_yet_to(sentence, head):
        walk.settle(Status.OCCURRED)
        walk.is_negative = not walk.is_negative
    elif group == "continued" and modality(sentence, head).status is Status.HABITUAL and walk.needs_tense:
        walk.settle(told(walk, Status.ONGOING))
    elif group in ("true", "evident") and is_negated(sentence, head):
        _call_untrue(walk, group)
    elif group in TRUTHS:
        TRUTHS[group](walk)
    elif group == "" and _is_infinitive(sentence, place):
        _leave_undone(walk, place, head)


def _is_done(sentence: ParsedSentence, head: int, group: str) -> bool:
    """True for "was able to sell", "had to sell": did."""
    obliged = group == "" and sentence.lemmas[head] == "have"
    return (group == "able" or obliged) and modality(sentence, head).status is Status.OCCURRED


def _tells_its_own_time(walk: Walk, place: int, group: str) -> bool:
    """True for a clause whose verb stands in the past or goes on, which no wish can change: "asked who had sold"."""
    if group not in ("planned", "requested", "agreed", "explored") or walk.sentence.deprels[place] != "ccomp":
        return False
    return modality(walk.sentence, place).status in (Status.OCCURRED, Status.ONGOING)


def _call_untrue(walk: Walk, group: str) -> None:
    """Let "it is not true that" deny, and "it is not clear that" leave open."""
    if group == "true":
        walk.is_negative = not walk.is_negative
    else:
        walk.is_open = walk.is_presupposed = True


def _is_infinitive(sentence: ParsedSentence, place: int) -> bool:
    """True for a verb with "to", or in the Russian form."""
    return sentence.feature(place, "VerbForm") == "Inf" or any(
        sentence.word(kid) == "to" for kid in sentence.kids(place, "mark")
    )


def _leave_undone(walk: Walk, place: int, head: int) -> None:
    """An infinitive under a word of no class is no fact: "has to sell" asks for it, "threatens to sell" plans it."""
    sentence = walk.sentence
    plain = cue_list("light_verbs", "plain")
    if sentence.deprels[place] not in ("xcomp", "ccomp", "csubj", "acl") or sentence.lemmas[head] in plain:
        return
    if sentence.deprels[place] == "acl":
        ordinals = cue_list("governors", "ordinals")
        if any(sentence.word(kid) in ordinals for kid in (head, *sentence.children[head])):
            walk.status, walk.is_settled = walk.frame.happened, True  # "the first to sell"
    elif sentence.upos[head] == "ADJ":
        walk.settle(Status.HYPOTHETICAL)
        walk.is_open |= walk.status is Status.HYPOTHETICAL
    elif sentence.lemmas[head] in cue_list("governors", "obliging"):
        walk.settle(Status.REQUESTED)
    else:
        walk.settle(Status.PLANNED)


def _is_yet_to(sentence: ParsedSentence, head: int) -> bool:
    """True for "has yet to", wherever the tree hangs the infinitive."""
    if sentence.word(head) == "yet":
        return True
    return sentence.lemmas[head] == "have" and any(sentence.word(kid) == "yet" for kid in sentence.children[head])
