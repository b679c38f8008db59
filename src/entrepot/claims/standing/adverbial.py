"""What an adverbial clause tells of its event: a purpose, a reason, "without", "once something else is done"."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.standing.modality import modality
from entrepot.claims.standing.own_form import told
from entrepot.claims.standing.speech import SPEAKING
from entrepot.claims.standing.verdicts import STATUSES, TRUTHS
from entrepot.claims.standing.walk import Walk, take_modality
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Family, Kind, Status


def _stops_short(sentence: ParsedSentence, head: int) -> bool:
    """True for "stopped short of selling", whichever of the two words the parser hangs it on."""
    words = {sentence.word(kid) for kid in (head, *sentence.children[head])}
    verbs = {sentence.lemmas[head], sentence.lemmas[sentence.heads[head]]}
    return "short" in words and bool(verbs & {"stop", "fall", "pull"})


_GERUND_MARKS = frozenset(["at", "to", "of", "on", "about", "with"])


def adverbial(walk: Walk, place: int, head: int, group: str) -> None:
    """Let an adverbial clause count: a condition, "without", a purpose, or what goes along with the main verb."""
    sentence = walk.sentence
    if sentence.kids(place, "nsubj", "nsubj:pass") and group in SPEAKING:
        walk.is_cut_off = True
        return
    marks = {sentence.word(kid) for kid in sentence.kids(place, "mark", "case")}
    if _settles_truth(walk, head, group, marks):
        return
    if sentence.word(place).endswith("ing") and marks & _GERUND_MARKS and _is_content_of(walk, group):
        return
    if group == "requested" and "to" in marks:  # "called on X to sell"
        walk.settle(Status.REQUESTED)
        return
    if marks & {"without", "instead", "rather"}:
        walk.is_negative = not walk.is_negative
    main = modality(sentence, head)
    _wait_for(walk, main.status, marks)
    if walk.needs_tense and not walk.is_settled:
        _take_tense(walk, place, head, marks)


def _is_content_of(walk: Walk, group: str) -> bool:
    """Let a gerund be what a word above is about: "aimed at hiding", "committed to selling", "capable of making"."""
    if group in STATUSES:
        walk.settle(STATUSES[group])
    elif group == "able":
        TRUTHS[group](walk)
    return group in STATUSES or group == "able"


def _settles_truth(walk: Walk, head: int, group: str, marks: set[str]) -> bool:
    """Whether the main verb says that it was kept from happening: "barred from selling", "cleared of selling"."""
    if group == "cleared" and marks & {"from", "of"}:
        walk.is_open = True
        return True
    if (group == "prevented" and marks & {"from", "of"}) or _stops_short(walk.sentence, head):
        TRUTHS["prevented"](walk)
        return True
    return False


def _take_tense(walk: Walk, place: int, head: int, marks: set[str]) -> None:
    """A clause without tense is a reason, a purpose, or takes the tense of the main verb."""
    sentence, main = walk.sentence, modality(walk.sentence, head)
    is_reason = "for" in marks or ("to" in marks and sentence.word(place).endswith("ing"))
    purposes = marks & cue_list("governors", "purposes") or sentence.feature(place, "VerbForm") == "Inf"
    is_meeting = walk.frame.kind is Kind.CONSULT  # "met to discuss it": they did
    is_purpose = bool(purposes) and not is_reason and not is_meeting
    if is_reason:  # a reason: "fined for selling", "for having sold"
        perfect = any(sentence.word(kid) == "having" for kid in sentence.kids(place, "aux"))
        walk.settle(walk.frame.happened if perfect else walk.frame.present)
    if is_purpose and sentence.lemmas[head] != "use" and walk.frame.kind.family is not Family.RESTRICTION:
        walk.settle(Status.PLANNED)
        walk.is_purpose = True
    elif main.status is not None:
        walk.settle(told(walk, main.status))
    if not sentence.kids(place, "nsubj", "nsubj:pass"):
        take_modality(walk, main)


def _wait_for(walk: Walk, main: Status | None, marks: set[str]) -> None:
    """What is told in the present as the time of something to come is still to come: "once X delivers, Y will"."""
    is_to_come = main in (Status.PREDICTED, Status.REQUESTED) and marks & cue_list("governors", "times")
    if is_to_come and walk.status is Status.HABITUAL:
        walk.settle(Status.PREDICTED)
