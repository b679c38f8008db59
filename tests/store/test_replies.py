"""Letters and replies are entries of the journal: whole, chained, and never erased."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entrepot.errors import CaseDamaged
from entrepot.model.letter import Party
from entrepot.model.replies import Asked, Reply
from entrepot.store import Case, verify_case

FIRM = Party("Lac Avia", ("org:lac-avia", "org:lavia"))
ANSWER = Reply(
    0, "Lac Avia", FIRM.keys, "No.\n“Never.”", "2026-12-01", "2026-12-15", "2026-12-10", (2,), ("c2",), ("c1", "c2")
)


def test_a_letter_comes_back_as_it_was_written(case: Case) -> None:
    case.note_letter(FIRM, "2026-12-15", [["c1", "c2"], ["c3"]])
    assert case.letters() == (Asked(2, "Lac Avia", FIRM.keys, "2026-12-15", (("c1", "c2"), ("c3",))),)


def test_the_same_letter_is_noted_once_and_another_one_anew(case: Case) -> None:
    for deadline in ("2026-12-15", "2026-12-15", "2026-12-20"):
        case.note_letter(FIRM, deadline, [["c1"]])
    assert [letter.deadline for letter in case.letters()] == ["2026-12-15", "2026-12-20"]


def test_a_reply_comes_back_word_for_word_under_its_number(case: Case) -> None:
    noted = case.note_reply(ANSWER)
    case.close()
    with Case.open(case.path) as again:
        assert again.replies() == (noted,)
    assert (noted.number, noted.text) == (2, ANSWER.text)


def test_a_withdrawn_reply_stays_and_says_by_what(case: Case) -> None:
    noted = case.note_reply(Reply(0, "Lac Avia", FIRM.keys, asked="2026-12-01"))
    case.withdraw_reply(noted)
    (found,) = case.replies()
    assert (found.text, found.withdrawn_by) == (None, 3)
    assert [entry.action for entry in case.journal()][1:] == ["no reply", "reply withdrawn"]


def test_a_case_with_replies_is_whole(case: Case) -> None:
    case.withdraw_reply(case.note_reply(ANSWER))
    case.close()
    assert verify_case(case.path).is_whole


def test_a_changed_answer_breaks_the_chain(filled: Case, spoil: Callable[[str], None]) -> None:
    filled = Case.open(filled.path)
    number = filled.note_reply(ANSWER).number
    filled.close()
    spoil(
        "DROP TRIGGER journal_is_not_changed;"
        f"UPDATE journal SET detail = replace(detail, 'Never', 'Always') WHERE number = {number};"
    )
    (problem,) = verify_case(filled.path).problems
    assert problem.where == f"journal entry {number}"


@pytest.mark.parametrize(
    ("action", "subject", "detail"),
    [
        ("reply withdrawn", "99", {}),
        ("reply received", "x", {"party": "Lac Avia"}),
        ("letter written", "x", {}),
        ("judged", "join", {"ruling": "marry"}),
        ("judgement undone", "x", {}),
    ],
)
def test_an_entry_that_cannot_be_read_is_told(case: Case, action: str, subject: str, detail: dict[str, str]) -> None:
    case.record(action, subject, detail)
    with pytest.raises(CaseDamaged):
        case.letters(), case.replies(), case.judgements()
    case.close()
    assert [problem.where for problem in verify_case(case.path).problems] == ["journal"]
