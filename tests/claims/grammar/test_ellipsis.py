"""Givers and recipients that a sentence leaves out."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Basis, Role
from entrepot.model.documents import Document


def last_arguments(text: str, role: Role) -> list[tuple[str | None, Basis | None]]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    claims = sorted(read_claims(document), key=lambda claim: claim.predicate.start)
    return [(argument.entity, argument.basis) for argument in claims[-1].filling(role)]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Chad sold 40 tanks to Peru. Chad also supplied 200 shells.", Role.RECIPIENT, "country:pe"),
        ("Chad sold 40 tanks to Peru. In return, Peru supplied grain.", Role.RECIPIENT, "country:td"),
        ("Chad sold 40 tanks to Peru. The tanks were delivered to Peru in May.", Role.GIVER, "country:td"),
        ("Chad sold 40 tanks to Peru. The tanks were paid for in gold.", Role.GIVER, "country:pe"),
        ("Chad sold 40 tanks to Peru. The tanks were delivered in May.", Role.GIVER, "country:td"),
    ],
)
def test_the_only_one_spoken_of_is_meant(text, role, expected):
    assert last_arguments(text, role) == [(expected, Basis.ELLIPSIS)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad sold 40 tanks to Peru. Chad sold 20 guns to Mali. Chad also supplied 200 rifles.",
        "Chad sold 40 tanks to Peru. It rained. Nobody came. The match was off. Chad supplied 200 rifles.",
    ],
)
def test_of_two_or_of_one_spoken_of_long_ago_nobody_is_meant(text):
    assert last_arguments(text, Role.RECIPIENT) == []


def test_other_goods_may_come_from_somebody_else():
    assert last_arguments("Chad sold 40 tanks to Peru. Shells were delivered to Peru in May.", Role.GIVER) == []
