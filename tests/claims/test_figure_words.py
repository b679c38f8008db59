"""The words of numbers, sums and dates: what is in their files can be used."""

from __future__ import annotations

import re

import pytest

from entrepot.claims.figure_words import LANGUAGES, alternation, listed, patterns, section, value_of
from entrepot.claims.figures import moment_readings, relative_readings


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("file", "part"),
    [("moments", "rules"), ("changes", "rules"), ("measures", "rates"), ("measures", "not_counts"), ("money", "after")],
)
def test_every_pattern_of_a_file_can_be_read(language: str, file: str, part: str) -> None:
    assert all(re.compile(re.sub(r"\?P<\w+>", "?:", pattern)) for _, pattern in patterns(language, file, part))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_a_date_has_its_reading(language: str) -> None:
    named = {reading.rstrip("!") for reading, _ in patterns(language, "moments")}
    assert named <= moment_readings.READINGS.keys() | relative_readings.READINGS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_read_as_yes_or_no(language: str) -> None:
    words = [*listed(language, "measures", "stop"), *listed(language, "moments", "openings")]
    assert not {"True", "False", "None"} & set(words)


def test_a_star_stands_for_any_ending() -> None:
    assert re.fullmatch(alternation(["тонн*"]), "тоннами")
    assert value_of("тысячами", {"тысяч*": 1000.0}) == 1000.0
    assert value_of("тонна", {"тысяч*": 1000.0}) is None


def test_a_section_that_a_language_lacks_is_empty() -> None:
    assert section("en", "money", "no such section") is None
    assert listed("en", "money", "no such section") == ()
