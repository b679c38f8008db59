"""When what is told was."""

import pytest

from entrepot.claims import read_claims
from entrepot.claims.figures.figures import Figures, document_day
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    return [claim for claim in read_claims(document) if claim.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Volta Group was established in November 2014 and is headed by Ivan Orlov.",
        "The Volta Group is led by Ivan Orlov in the wake of the 2020 presidential election.",
    ],
)
def test_a_date_stays_with_its_own_word(text: str) -> None:
    (claim,) = claims_of(text, Kind.DIRECT)
    assert claim.time is None


def test_a_date_of_the_verb_is_kept() -> None:
    (claim,) = claims_of("Ivan Orlov led the Volta Group in 2014.", Kind.DIRECT)
    assert claim.time is not None
    assert claim.time.start == "2014"


def test_a_date_behind_the_frame_of_a_page_dates_it() -> None:
    menu = "\n".join(f"Menu entry of the ministry, number {number}" for number in range(20))
    text = f"{menu}\nBy Ann Roe\nPublished 3 March 2024\n\nChad bought jets last year.\n"
    day = document_day(Document("d0", "t", "", "text/plain", text, language="en"))
    assert day is not None
    assert day.day.isoformat() == "2024-03-03"


def test_a_magazine_tells_its_year_alone() -> None:
    text = "The Lantern, issue 3/2025\n\nLast year Chad sold 40 tanks to Peru. Last month it sold 20. In five years."
    found = Figures.of(Document("d0", "t", "", "text/plain", text, language="en")).dates
    assert [(each.first, each.last) for each in found] == [("2024", "2024"), (None, None), (None, None)]


def test_a_day_of_a_chat_has_two_digits_for_its_year() -> None:
    text = "12.03.24, 15:30\nВ прошлом году Чад продал Перу 40 танков."
    found = Figures.of(Document("d0", "t", "", "text/plain", text, language="ru")).dates
    assert [(each.first, each.last) for each in found] == [("2023", "2023")]
