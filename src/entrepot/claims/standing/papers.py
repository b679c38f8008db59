"""Papers and bookkeepers that tell an event: "judging by the manifests", "the consignee on the invoice"."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.asides import Voice
from entrepot.claims.standing.attribution import speaker_words
from entrepot.claims.words.parsed import ParsedSentence


def told_by_papers(sentence: ParsedSentence, path: list[int], discourse: Discourse) -> Iterator[Voice]:
    """The papers, records and those who keep them that an event is told by, without a verb of saying.

    `path` leads from the trigger to the root.
    """
    if sentence.language != "en":
        return
    for owner in (*_judged_by(sentence, path), *_trusted(sentence, path), *_written_on(sentence, path)):
        who = speaker_words(sentence, owner, discourse)
        if who is not None:
            yield Voice(who)
    for owner in _booking(sentence, path):
        yield Voice(speaker_words(sentence, owner, discourse) or sentence.quote(owner, owner + 1))


def _judged_by(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    """X of "judging by X", "to go by X", "on the evidence of X"."""
    for place in path:
        for clause in sentence.kids(place, "advcl"):
            words = cue_list("governors", "judging_by")
            if sentence.lemmas[clause] in words and not sentence.kids(clause, "nsubj", "aux"):
                yield from (
                    kid for kid in sentence.kids(clause, "obl") if sentence.preposition(kid) in ("by", "from", "on")
                )
        for phrase in sentence.kids(place, "obl"):
            if sentence.lemmas[phrase] == "evidence" and sentence.preposition(phrase) == "on":
                yield from (kid for kid in sentence.kids(phrase, "nmod") if sentence.preposition(kid) == "of")


def _trusted(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    """X of "if X is anything to go by", "if X is right"."""
    for place in path:
        for clause in sentence.kids(place, "advcl"):
            if not any(sentence.word(kid) == "if" for kid in sentence.kids(clause, "mark")):
                continue
            subjects = [kid for kid in sentence.kids(clause, "nsubj", "nsubj:pass") if _may_tell(sentence, kid)]
            if any(sentence.word(kid) in ("one", "you") for kid in sentence.kids(clause, "nsubj")):
                yield from (kid for kid in sentence.kids(clause, "obj") if _may_tell(sentence, kid))  # "if one adds up"
            words = {sentence.lemmas[word] for word in (clause, *sentence.kids(clause, "acl", "xcomp"))}
            if words & cue_list("governors", "trusted"):
                yield from subjects


def _written_on(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    """The bill of "the consignee on the bill of lading", "is named as the buyer in the contract"."""
    if sentence.upos[path[0]] not in ("NOUN", "PROPN"):
        return
    names = [word for word in path[1:2] if sentence.lemmas[word] in cue_list("governors", "naming")]
    participles = sentence.kids(path[0], "acl")
    names += [word for word in participles if sentence.lemmas[word] in cue_list("governors", "naming")]
    for place in (path[0], *names):
        for kid in sentence.kids(place, "nmod", "obl"):
            if sentence.preposition(kid) in ("on", "in") and sentence.lemmas[kid] in cue_list("nouns", "papers"):
                yield kid


def _booking(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    """The authorities of "the authorities booked imports": who keeps the books tells what stands in them."""
    for place in path[:3]:
        if sentence.lemmas[place] not in cue_list("governors", "booking") or sentence.upos[place] != "VERB":
            continue
        for subject in sentence.kids(place, "nsubj"):
            if {sentence.lemmas[subject], sentence.word(subject)} & cue_list("nouns", "bookkeepers"):
                yield subject


def _may_tell(sentence: ParsedSentence, noun: int) -> bool:
    """True for a paper, a report or a person, not for the weather."""
    words = {sentence.lemmas[noun], sentence.word(noun)}
    return any(words & cue_list("nouns", kind) for kind in ("papers", "media", "voices", "persons"))
