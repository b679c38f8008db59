"""A process that is killed at any moment loses nothing that it has acknowledged, and its work can be resumed."""

from tools.kill_trial import kill_trial


def test_a_case_survives_kills_at_random_moments() -> None:
    tally = kill_trial(25)
    assert tally.lost == []
    assert tally.kills == 25
    assert tally.acknowledged > 25


def test_a_case_survives_kills_of_the_real_parsers_and_reader() -> None:
    tally = kill_trial(2, is_real=True)
    assert tally.lost == []
    assert tally.kills == 2
