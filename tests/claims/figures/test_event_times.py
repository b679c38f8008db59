"""Which date belongs to which event."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def first_claim(text: str, kind: Kind, published: str | None = None) -> Claim:
    document = Document("d0", "t", "", "text/plain", text, language="en", published=published)
    return next(claim for claim in read_claims(document) if claim.kind is kind)


def time_of(claim: Claim) -> tuple[str | None, str | None] | None:
    return (claim.time.start, claim.time.end) if claim.time else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 2023 Peru delivered 40 trucks to Chad.", ("2023-05", "2023-05")),
        ("Peru used a front company in 2022 to deliver 40 trucks to Chad.", ("2022", "2022")),
        ("Peru delivered 40 trucks to Chad, more than in 2021.", None),
        ("Nine days later, on 3 May 2023, Peru delivered 40 trucks to Chad.", ("2023-05-03", "2023-05-03")),
        ("Peru delivered 40 trucks to Chad in violation of Resolution 2231 of 20 July 2015.", None),
        ("Peru delivered 40 trucks to the March 23 Movement.", None),
        ("Peru, whose president was born in 1950, delivered 40 trucks to Chad.", None),
        ("Peru has delivered 40 trucks to Chad, the largest number since August 2022.", None),
    ],
)
def test_an_event_has_the_date_that_is_its_own(text: str, expected: tuple[str, str] | None) -> None:
    assert time_of(first_claim(text, Kind.SUPPLY)) == expected


def test_what_happened_when_is_dated_by_the_time_before_it() -> None:
    claim = first_claim("We wrote in May 2023, when Chad's president met Peru's foreign minister.", Kind.CONSULT)
    assert time_of(claim) == ("2023-05", "2023-05")


def test_the_day_of_a_plea_is_not_that_of_the_deed() -> None:
    claim = first_claim("Ivanov pleaded guilty in May 2023 to smuggling 40 engines to Chad.", Kind.SUPPLY)
    assert time_of(claim) is None


def test_who_has_been_director_since_a_date_was_not_before() -> None:
    claim = first_claim("Since March 2023, Ann Lee has been the director of the Volta plant.", Kind.DIRECT)
    assert time_of(claim) == ("2023-03", None)


def test_nothing_is_counted_from_the_day_of_the_document() -> None:
    text = "LIMA, 3 March 2023 (Wire) - Three months later Peru delivered 40 trucks to Chad."
    assert time_of(first_claim(text, Kind.SUPPLY)) in (None, (None, None))


def test_a_listing_in_force_began_at_its_date() -> None:
    claim = first_claim("Volta is a firm that has been on the EU list since June 2022.", Kind.SANCTION)
    assert time_of(claim) == ("2022-06", None)


def test_the_day_of_a_pledge_is_not_that_of_what_is_pledged() -> None:
    claim = first_claim("Peru pledged last July to deliver 40 trucks to Chad.", Kind.SUPPLY, "2024-03-12")
    assert time_of(claim) is None


def test_the_date_of_the_document_dates_no_event() -> None:
    claim = first_claim("LIMA, 3 March 2023 (Wire) - Peru delivered 40 trucks to Chad last year.", Kind.SUPPLY)
    assert time_of(claim) == ("2022", "2022")


def test_a_date_before_a_word_of_the_sentence_is_no_dateline() -> None:
    claim = first_claim("3 March 2023 saw a party. On Monday Peru delivered 40 trucks to Chad.", Kind.SUPPLY)
    assert time_of(claim) in (None, (None, None))


def test_a_change_runs_from_the_date_that_it_is_told_from() -> None:
    claim = first_claim("Trade between Peru and Chad rose to $13m in 2022 from $2m in 2021.", Kind.TRADE_CHANGE)
    assert time_of(claim) == ("2021", "2022")


def test_a_date_inside_a_russian_participle_is_that_of_its_deed() -> None:
    text = "Сеул оценивает объём переданных Чаду с августа 2023 года снарядов в 28 тыс. контейнеров."
    (claim,) = read_claims(Document("d0", "t", "", "text/plain", text, language="ru"))
    assert time_of(claim) == ("2023-08", None)


def test_the_same_year_is_the_twelve_months_named_before() -> None:
    over = "Volta sold ten tanks to Oman in the year {} March 2024. It sold five to Chad in the same year."
    for words in ("to", "ended", "that ended in"):
        assert _times(over.format(words))[-1] == ("2023-04", "2024-03")
    assert _times("In May 2022 Volta sold ten tanks to Oman. In the same year it sold five to Chad.")[-1] == (
        "2022",
        "2022",
    )


def _times(text: str) -> list[tuple[str | None, str | None]]:
    claims = read_claims(read_bytes("a.txt", text.encode())[0])
    return [(claim.time.start, claim.time.end) for claim in claims if claim.time]
