"""What the linter finds wrong with a brief."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What a sentence of a brief must not do."""

    CITATION = "citation"  # no claim, no footnote, or words that are not there
    QUOTATION = "quotation"  # quoted words that no cited sentence has, or no word on who is quoted
    ATTRIBUTION = "attribution"  # told without the named source that it rests on
    HEDGE = "hedge"  # told as sure what the source tells as unsure, or nobody named tells
    STATUS = "status"  # told as done what is planned, ordered, explored, possible
    NEGATION = "negation"  # a denial or a "not" lost, or added
    DENIAL = "denial"  # an allegation without the denial of it
    NUMBER = "number"  # a number that no cited claim has
    WORD = "word"  # a verdict that no named source and no record gives


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong: the rule, where in the brief, the sentence, what is wrong with it and what to do."""

    rule: Rule
    where: str
    sentence: str
    what: str
    remedy: str
