"""Who takes part need not be named in a text that is about supply."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes


def told(text):
    (document,) = read_bytes("report.txt", text.encode())
    return [(claim.kind.value, claim.predicate.text) for claim in read_claims(document)]


UNNAMED = "The crates were taken to a warehouse on the river."


def test_after_a_claim_about_goods_the_unnamed_take_part_too():
    assert ("transport", "were taken") in told(f"Oman delivered 40 drones to Chad. {UNNAMED}")


@pytest.mark.parametrize("before", ["", "Oman and Chad met in Lima. ", "The weather was fine. "])
def test_in_other_texts_they_do_not(before):
    assert ("transport", "were taken") not in told(before + UNNAMED)


def test_they_take_part_before_that_claim_as_well():
    assert ("transport", "were taken") in told(f"{UNNAMED} Oman delivered 40 drones to Chad.")
