from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.reference.naming import organisation_slug, person_slug, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("OOO Volna-Impeks", "volna-impeks"),
        ("Bright Harbour Electronics Limited", "bright-harbour-electronics"),
        ("Northgate Components (HK) Ltd", "northgate-components"),
        ('UAB "Krantas"', "krantas"),
        ("Kaya Makina Dış Ticaret Ltd. Şti.", "kaya-makina-dis-ticaret"),
        ("the Vega institute", "vega"),
        ("the trading house Volkhov", "volkhov"),
        ("Minsk Wheeled Tractor Plant", "minsk-wheeled-tractor-plant"),
        ("Gulfline DMCC", "gulfline-dmcc"),
        ("Limited", "limited"),
    ],
)
def test_an_organisation_loses_article_legal_form_and_type(name: str, expected: str) -> None:
    assert organisation_slug(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lt. Gen. Ivan Petrov", "ivan-petrov"),
        ("Prime Minister Li Qiang", "li-qiang"),
        ("Ms Chan Mei-ling", "chan-mei-ling"),
        ("Minister", "minister"),
    ],
)
def test_a_person_loses_the_title(name: str, expected: str) -> None:
    assert person_slug(name) == expected


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=40))
def test_a_slug_of_latin_text_is_stable_and_without_signs(name: str) -> None:
    once = slug(name)
    assert slug(once) == once
    assert re.fullmatch(r"[^\s_A-Z'\"-]*(?:-[^\s_A-Z'\"-]+)*", once)
