"""How many wrong sentences the linter catches, over every sentence of the bundled brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.model.brief import Wording
from entrepot.model.complaints import Rule
from tests.brief.lint.mutations import MUTATIONS, drop_claims, drop_notes, is_open_to, wrong_note

ALWAYS = (drop_notes, drop_claims, wrong_note)  # also of what is only counted
SLOTS = ("sentences", "denials", "contradictions", "gaps")
# Part of the mutants of each kind that must be caught; the numbers stand in docs/method/brief.md.
FLOORS = {**dict.fromkeys(MUTATIONS, 1.0), "source swapped": 0.94}  # "the company" may be called anything


def places(made):
    """Every sentence of the brief, with where it stands."""
    sections = (made.brief.summary, *made.brief.sections)
    stated = ((section, statement, slot) for section in sections for statement in section.statements for slot in SLOTS)
    for section, statement, slot in stated:
        for place, sentence in enumerate(getattr(statement, slot)):
            yield section, statement, slot, place, sentence


def mutants(made, name):
    """Every statement of the brief with one sentence mutated."""
    for section, statement, slot, place, sentence in places(made):
        tells = sentence.wording is not Wording.COMPUTED or ": no document" in sentence.text
        if (tells or MUTATIONS[name] in ALWAYS) and is_open_to(name, sentence, made.draft.claims):
            listed = getattr(statement, slot)
            for wrong in MUTATIONS[name](sentence):
                changed = (*listed[:place], wrong, *listed[place + 1 :])
                yield section, replace(statement, **{slot: changed}), wrong


@pytest.mark.parametrize("name", MUTATIONS)
def test_wrong_sentences_are_caught(bundled, annotated, name):
    missed, count = [], 0
    for made in (bundled, annotated):
        for section, statement, wrong in mutants(made, name):
            count += 1
            if not made.of_statement(section, statement):
                missed.append(wrong.text)
    assert count > 0
    assert 1 - len(missed) / count >= FLOORS[name], f"{len(missed)} of {count} missed: {missed[:12]}"


def test_each_denial_that_is_taken_out_is_missed(bundled):
    wrong = [
        (section, replace(statement, denials=(*statement.denials[:place], *statement.denials[place + 1 :])))
        for section, statement, slot, place, _ in places(bundled)
        if slot == "denials" and statement.sentences
    ]
    assert len(wrong) > 15
    caught = [any(one.rule is Rule.DENIAL for one in bundled.of_statement(*each)) for each in wrong]
    assert all(caught)
