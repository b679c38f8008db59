"""Who made a sentence, as the forms of a brief show it; and what persons decided about a finding, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from entrepot.brief.sentences.times import date_in_words
from entrepot.model.brief import Maker, Sentence, Statement
from entrepot.model.judgements import Judgement, Ruling

# A letter for a page that can be styled, a raised letter for plain text, and what they mean.
LETTERS: Mapping[Maker, str] = MappingProxyType({Maker.RULE: "R", Maker.MODEL: "M", Maker.PERSON: "P"})
RAISED: Mapping[Maker, str] = MappingProxyType({Maker.RULE: "ᴿ", Maker.MODEL: "ᴹ", Maker.PERSON: "ᴾ"})
MEANINGS: Mapping[Maker, str] = MappingProxyType(
    {
        Maker.RULE: "made by rule from the claims that it cites, or quoted",
        Maker.MODEL: "worded by a language model",
        Maker.PERSON: "written by a person",
    }
)
_DECIDED = MappingProxyType(
    {
        Ruling.JOIN: "Joined by a person",
        Ruling.SPLIT: "Split by a person",
        Ruling.SAME_ORIGIN: "Called one origin by a person",
        Ruling.INDEPENDENT: "Called independent by a person",
        Ruling.NOTE: "Sentence added by a person",
    }
)


def mark_of(sentence: Sentence, notes: Iterable[int], letters: Mapping[Maker, str] = LETTERS) -> str:
    """The letter to print behind a sentence.

    One made by rule that leaves its notes to the sentence after it leaves its mark to that too.
    """
    return letters[sentence.made_by] if sentence.made_by is not Maker.RULE or tuple(notes) else ""


def legend(letters: Mapping[Maker, str] = LETTERS) -> str:
    """What the letters mean, in one line."""
    meanings = "; ".join(f"{letters[one]} {MEANINGS[one]}" for one in Maker)
    return f"Each sentence is marked where its notes stand: {meanings}."


def judgement_words(judgement: Judgement) -> str:
    """What a person decided about a finding: who, when and why."""
    return f"{_DECIDED[judgement.decision.ruling]} ({signature(judgement)}): {judgement.decision.why}"


def signature(judgement: Judgement) -> str:
    """Who judged and on which day."""
    day = judgement.when[:10]
    return f"{judgement.who}, {date_in_words(day) or day}"


def signed(sentence: Sentence, statement: Statement) -> str:
    """The signature of a sentence that a person wrote, to be printed after it; empty for all others."""
    found = (one for one in statement.judgements if one.number == sentence.judgement)
    return next((f"({signature(one)})" for one in found), "")
