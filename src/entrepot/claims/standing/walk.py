"""What is known of an event on the way up from its trigger: status, certainty, polarity, voices."""

from __future__ import annotations

from dataclasses import dataclass, field

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.frames import Frame
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.modality import Modality
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Factuality, Source, Stance, Status
from entrepot.model.spans import Quote

RANK = {"CT": 0, "PR": 1, "PS": 2}
_WEIGHING = ("explored", "planned", "agreed", "requested", "offered")
_HEDGES = {"probable": "PR", "possible": "PS", "reported": "PR", "alleged": "PS"}


@dataclass(frozen=True, slots=True)
class Step:
    """What is known after a word on the way up; sources are outermost first."""

    place: int
    status: Status | None
    factuality: Factuality
    sources: tuple[Source, ...]

    def is_other_than(self, later: Step) -> bool:
        """Whether a later step knows something else."""
        mine, others = (self.status, self.factuality, self.sources), (later.status, later.factuality, later.sources)
        return mine != others


@dataclass(slots=True)
class Walk:
    """What is known so far on the way up; `voices` are innermost first."""

    sentence: ParsedSentence
    discourse: Discourse
    frame: Frame
    trigger: int
    status: Status | None = None
    is_settled: bool = False
    certainty: str = "CT"
    is_negative: bool = False
    is_prevented: bool = False
    false_report: int | None = None  # the word for a report that a predicate calls false
    is_open: bool = False
    is_presupposed: bool = False
    needs_tense: bool = False
    is_future_in_past: bool = False
    is_cut_off: bool = False
    is_purpose: bool = False
    is_unsupported: bool = False
    voices: list[Source] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def note(self, place: int) -> None:
        """Keep what is known after a word, if that word changed it."""
        before = self.steps[-1] if self.steps else None
        now = Step(place, self.status, self.commitment, tuple(reversed(self.voices)))
        if before is None or before.is_other_than(now):
            self.steps.append(now)

    def weaken(self, certainty: str) -> None:
        """Lower the certainty to at most the given one."""
        if RANK[certainty] > RANK[self.certainty]:
            self.certainty = certainty

    def settle(self, status: Status) -> None:
        """Set the status unless a word nearer to the event has."""
        if not self.is_settled:
            self.status, self.is_settled = status, True

    @property
    def denies(self) -> bool:
        """Whether who tells it denies it: what is told to have been prevented or forbidden is no denial."""
        return self.is_negative and not self.is_prevented

    @property
    def commitment(self) -> Factuality:
        """What has been committed to so far."""
        if self.is_open:
            return Factuality.UNCOMMITTED
        return Factuality(self.certainty + ("-" if self.is_negative else "+"))


def take_modality(walk: Walk, own: Modality) -> None:
    """Let a verb's modals, negation and hedges count."""
    if own.is_negated:
        walk.is_negative = not walk.is_negative
    if own.hedge:
        walk.weaken(_HEDGES[own.hedge])
        if own.hedge in ("reported", "alleged"):
            walk.voices.append(Source(None, Stance.REPORTS, Factuality(_HEDGES[own.hedge] + "+")))
    if own.is_conditional:
        walk.is_open = True
        walk.is_future_in_past = own.is_future_in_past


def governor_class(sentence: ParsedSentence, head: int, preposition: str = "") -> str:
    """Class of a word that may govern an event: "planned", "said", "denied" ...; "" for other words.

    `preposition` is that of the event ("provides for the delivery").
    """
    lemma, upos = sentence.lemmas[head], sentence.upos[head]
    if lemma == "have" and _has_it(sentence, head):
        return "said"  # "the ministry's account has it that", "word has it that"
    if upos in ("VERB", "AUX"):
        table = cue_table("governors", "verbs")
        beside = [sentence.word(kid) for kid in sentence.kids(head, "compound:prt", "advmod")]
        beside += [preposition, *(sentence.preposition(kid) for kid in sentence.kids(head, "obl"))]
        joined = (f"{lemma} {word}" for word in beside)
        group = next((table[words] for words in joined if words in table), table.get(lemma, ""))
        return "believed" if lemma in cue_list("governors", "weighed") and _has_told_clause(sentence, head) else group
    if upos == "ADJ":
        if blaming_verb(sentence, head) is not None:
            return "accused"
        if lemma in cue_list("governors", "sure") and _is_somebodys(sentence, head):
            return "believed"
        return cue_table("governors", "adjectives").get(lemma, "")
    group = cue_table("governors", "nouns").get(lemma, "")
    above = sentence.heads[head]
    if group == "hypothetical" and above >= 0 and sentence.deprels[head] in ("obj", "nsubj:pass", "obl"):
        weighing = governor_class(sentence, above) if sentence.upos[above] in ("VERB", "AUX") else ""
        return weighing if weighing in _WEIGHING else group  # "considers the possibility of buying"
    return group


def _has_told_clause(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb with a clause that tells something: "assesses that", not "assesses whether"."""
    clauses = sentence.kids(verb, "ccomp")
    asking = cue_list("pronouns", "whether") | {"how", "what", "why", "when", "where", "who", "which"}
    return any(sentence.word(sentence.below(clause)[0]) not in asking for clause in clauses)


def _has_it(sentence: ParsedSentence, head: int) -> bool:
    """True for "has it" before the clause that tells what."""
    it = head + 1
    if it >= len(sentence.tokens) or sentence.word(it) != "it":
        return False
    return bool(sentence.kids(it, "acl", "acl:relcl")) or any(kid > it for kid in sentence.kids(head, "ccomp"))


def blaming_verb(sentence: ParsedSentence, adjective: int) -> int | None:
    """The verb of "held Oman responsible for selling", wherever the tree hangs the adjective; None for others."""
    if sentence.upos[adjective] != "ADJ" or sentence.lemmas[adjective] not in cue_list("governors", "blamed"):
        return None
    near = [above for _, above in zip(range(2), sentence.above(adjective), strict=False)]
    return next((verb for verb in near if sentence.lemmas[verb] in cue_list("governors", "blaming")), None)


def _is_somebodys(sentence: ParsedSentence, adjective: int) -> bool:
    """True for "the minister is sure that"; not for "it is certain that", "is sure to"."""
    subjects = [sentence.word(word) for word in sentence.kids(adjective, "nsubj")]
    return bool(subjects) and subjects != ["it"] and bool(sentence.kids(adjective, "ccomp"))


def deny(walk: Walk, who: Quote | None) -> None:
    """What is denied is open, and nobody below the denial counts as its source."""
    walk.status, walk.is_settled = Status.UNKNOWN, True
    walk.is_open, walk.is_negative = True, False
    walk.voices = [Source(who, Stance.DENIES, Factuality.CERTAINLY_NOT)]
