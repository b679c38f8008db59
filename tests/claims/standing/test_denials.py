"""Denials of what stands before them are claims of their own; what they deny stays what it is."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind, Role, Stance
from entrepot.model.documents import Document

SALES = (Kind.SUPPLY, Kind.SALE)


def deals(text: str, language: str = "en") -> list[Claim]:
    found = read_claims(Document("d0", "t", "", "text/plain", text, language=language))
    return [claim for claim in found if claim.kind in SALES]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Oman supplied missiles to Chad, which Mali denies.", "Mali"),
        ("Oman supplied missiles to Chad, something Mali denies.", "Mali"),
        ("Oman supplied missiles to Chad, a fact Tehran disputes.", "Tehran"),
        ("Oman supplied missiles to Chad, an allegation that Mali has repeatedly denied.", "Mali"),
        ("Peru says Oman supplied missiles to Chad, but Mali denies it.", "Mali"),
        ("Peru says Oman supplied missiles to Chad; Mali rejects the charge.", "Mali"),
    ],
)
def test_what_somebody_denies_in_the_same_sentence_is_told_twice(text, denier):
    told, denied = deals(text)
    assert not told.is_denied
    assert denied.is_denied
    assert [source.who.text for source in denied.sources] == [denier]
    assert [a.entity for a in denied.filling(Role.RECIPIENT)] == ["country:td"]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Оман поставил Чаду ракеты, что Мали отрицает.", "Мали"),
        ("Оман поставил Чаду ракеты, но в Бамако это опровергают.", "Бамако"),
    ],
)
def test_a_russian_clause_denies_beside_another(text, denier):
    told, denied = deals(text, "ru")
    assert told.sources == ()
    assert [(source.who.text, source.stance) for source in denied.sources] == [(denier, Stance.DENIES)]


@pytest.mark.parametrize(
    "text",
    [
        "Oman supplied bearings that Mali had rejected.",
        "Oman supplied missiles to Chad. Mali did not deny it.",
        "Oman supplied missiles to Chad, which Mali does not deny.",
    ],
)
def test_goods_that_are_rejected_and_what_is_not_denied_make_no_denial(text):
    assert not any(claim.is_denied for claim in deals(text))
