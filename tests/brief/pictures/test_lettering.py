"""Words measured and broken without a font at hand."""

from hypothesis import given
from hypothesis import strategies as st

from entrepot.brief.pictures.lettering import text_width, wrap

TEXT = st.text(st.sampled_from("abc XYZ мир 中-…"), max_size=60)


@given(TEXT, st.floats(40, 300), st.integers(1, 4))
def test_no_row_is_wider_than_the_room_and_no_more_rows_than_allowed(text: str, width: float, most: int) -> None:
    rows = wrap(text, 12, width, most)
    assert len(rows) <= most
    assert all(text_width(row, 12) <= width for row in rows)


@given(st.lists(st.sampled_from(["Minsk", "Tractor", "Plant", "of", "Ann"]), max_size=6))
def test_words_that_fit_are_all_kept(words: list[str]) -> None:
    assert " ".join(wrap(" ".join(words), 12, 80, 6)) == " ".join(words)


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert wrap("one two three four", 12, 30, 2)[-1].endswith("…")
    assert wrap("Incomprehensibilities", 12, 50)[0].endswith("…")


def test_a_figure_and_its_unit_stay_together() -> None:
    assert wrap("fertiliser, 1,000\u00a0t", 12, 80) == ("fertiliser,", "1,000\u00a0t")


def test_a_long_designator_breaks_after_its_hyphen() -> None:
    assert wrap("MZKT-791300", 12, 60) == ("MZKT-", "791300")
