"""The Russian frames and word lists are written so that they can be found."""

from importlib.resources import files

import pymorphy3
import pytest
import yaml

from entrepot.claims import cues
from entrepot.claims.cues import cue_table
from entrepot.claims.frames import frames_by_word

# Dictionary forms that the parser gives and the dictionary has under another head word.
_AS_PARSED = frozenset("комплектующее управляющий деньги средства".split())


def russian_triggers() -> list[str]:
    words = {
        part
        for triggers in frames_by_word().values()
        for trigger in triggers
        if trigger.frame.language == "ru"
        for part in (trigger.word, trigger.partner)
        if part and part not in _AS_PARSED
    }
    return sorted(words)


def test_every_trigger_is_a_dictionary_form():
    morphology = pymorphy3.MorphAnalyzer(lang="ru")
    wrong = [w for w in russian_triggers() if w not in {p.normal_form for p in morphology.parse(w)} and "«" not in w]
    assert wrong == []


def test_both_languages_are_read_together():
    assert frames_by_word()["verb", "поставить"][0].frame.language == "ru"
    assert frames_by_word()["verb", "deliver"][0].frame.language == "en"


@pytest.mark.parametrize("section", ["verbs", "nouns", "adjectives", "adverbs"])
def test_no_word_stands_in_two_classes(section):
    content = yaml.safe_load(files(cues).joinpath("ru", "governors.yml").read_text(encoding="utf-8"))[section]
    listed = [word for words in content.values() for word in words.split()]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []
    assert cue_table("governors", section)[listed[0].replace("_", " ")] == next(iter(content))
