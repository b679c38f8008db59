"""Ordinary prose is full of deliveries, orders and sales that are none of ours."""

from pathlib import Path

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes

ORDINARY = sorted((Path(__file__).parents[1] / "corpus" / "ordinary").glob("*.txt"))


def read(name, content):
    (document,) = read_bytes(name, content)
    return read_claims(document)


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.stem)
def test_ordinary_prose_gives_no_claims(path):
    assert read(path.name, path.read_bytes()) == ()


def test_there_is_ordinary_prose_of_several_kinds():
    assert len(ORDINARY) == 6


def test_a_claim_about_goods_between_named_parties_makes_the_rest_count():
    letter = ORDINARY[0].read_text(encoding="utf-8") + "\n\nThe day before, Oman had delivered 40 drones to Chad.\n"
    kinds = [claim.kind.value for claim in read("letter.txt", letter.encode())]
    assert "supply" in kinds
    assert len(kinds) > 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Missiles were shipped at night.", "supply"),
        ("Oman and Chad signed a treaty.", "agree"),
        ("Ali Haddad is the director of Slavna Radio Works.", "direct"),
        ("The trucks carried oil to Peru.", "transport"),
    ],
)
def test_a_single_sentence_may_be_enough(text, kind):
    assert kind in [claim.kind.value for claim in read("note.txt", text.encode())]
