"""Two dates of one case, and two versions of it."""

from pathlib import Path

import pytest

from entrepot.errors import NothingToCompare, NothingToRead
from entrepot.model.comparison import Comparison, DifferenceKind
from entrepot.pipeline import add_files, compare_dates, compare_versions, read_case, write_comparison
from entrepot.store import Case

EARLY = "<html><head><meta name='date' content='2022-05-03'><title>Deal</title></head><body><p>{}</p></body></html>"
LATE = EARLY.replace("2022-05-03", "2023-08-09")


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """An early and a late page, and a text without a date."""
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "early.html").write_text(EARLY.format("Chad has ordered 40 drones from Turkey, the agency said."))
    (folder / "late.html").write_text(LATE.format("Turkey denies supplying drones to Chad, its ministry said."))
    (folder / "undated.txt").write_text("Niger bought rifles from Serbia.")
    return folder


def kinds(comparison: Comparison) -> set[DifferenceKind]:
    return {section.kind for section in comparison.sections}


def changes(comparison: Comparison) -> set[tuple[str, str]]:
    return {(change.value, source.name) for change, source in comparison.documents}


def test_between_two_days_the_denial_is_new_and_the_undated_text_is_named(given: Path) -> None:
    found = compare_dates([given], "2022-12-31", "2023-12-31")
    assert DifferenceKind.DENIAL in kinds(found)
    assert DifferenceKind.FINDING not in kinds(found)
    assert changes(found) == {("added", "late.html"), ("undated", "undated.txt")}
    assert any("undated.txt" in remark for remark in found.remarks)


def test_what_was_published_after_the_second_day_is_named_and_not_counted(given: Path) -> None:
    found = compare_dates([given], "2021-12-31", "2022-12-31")
    assert DifferenceKind.DENIAL not in kinds(found)
    assert ("later", "late.html") in changes(found)


@pytest.mark.parametrize(("first", "second"), [("2023", None), ("2023-02-30x", None), ("2023-05-01", "2023-05-01")])
def test_days_that_are_none_or_the_wrong_way_round_are_answered(given: Path, first: str, second: str | None) -> None:
    with pytest.raises(NothingToCompare):
        compare_dates([given], first, second)


def test_a_case_and_a_folder_of_files_can_be_compared(given: Path, case: Case) -> None:
    add_files(case, [given / "early.html", given / "undated.txt"])
    read_case(case)
    case.close()
    (given / "undated.txt").write_text("Niger bought trucks from Serbia.")
    found = compare_versions(case.path, given)
    assert changes(found) == {("added", "late.html"), ("replaced", "undated.txt")}
    assert {DifferenceKind.DENIAL, DifferenceKind.FINDING, DifferenceKind.GONE} <= kinds(found)
    assert DifferenceKind.DENIAL not in kinds(compare_versions(given, case.path))


def test_a_copy_of_a_case_has_changed_in_nothing(given: Path, case: Case) -> None:
    add_files(case, [given])
    read_case(case)
    case.close()
    found = compare_versions(case.path, given)
    assert (found.sections, found.documents) == ((), ())


def test_the_files_are_the_same_every_time(given: Path, tmp_path: Path) -> None:
    written = [write_comparison(compare_dates([given], "2022-12-31"), tmp_path / name) for name in ("a", "b")]
    assert [path.name for path in written[0]] == ["diff.md", "diff.html"]
    assert [path.read_bytes() for path in written[0]] == [path.read_bytes() for path in written[1]]


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead):
        compare_dates([tmp_path / "gone"], "2022-12-31")
