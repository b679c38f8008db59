from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.reference.goods import designator_class, families, goods_class, goods_terms
from entrepot.reference.tables import table_rows

CLASSES = set(
    "uav missile ammunition air-defence armour artillery aircraft vehicle electronics machine-tools arms goods oil gas "
    "fertiliser other none".split()
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("kamikaze drones", "uav"),
        ("loitering munitions", "uav"),
        ("artillery shells", "ammunition"),
        ("152 mm rounds", "ammunition"),
        ("explosives", "ammunition"),
        ("ballistic missiles", "missile"),
        ("anti-aircraft missile system", "air-defence"),
        ("battle tanks", "armour"),
        ("heavy chassis", "vehicle"),
        ("lorries", "vehicle"),
        ("batteries", "other"),
        ("guidance units", "electronics"),
        ("integrated circuits", "electronics"),
        ("machining centres", "machine-tools"),
        ("dual-use goods", "goods"),
        ("diesel fuel", "oil"),
        ("potash", "fertiliser"),
    ],
)
def test_a_term_has_a_class(words: str, expected: str) -> None:
    found = goods_class(words.replace("-", " ").split())
    assert found is not None
    assert found[0] == expected


def test_the_head_of_a_compound_decides() -> None:
    assert goods_class(["drone", "engines"]) == ("other", 2)
    assert goods_class(["missile", "launchers"]) == ("missile", 2)
    assert goods_class(["tank", "engines"]) == ("other", 2)


def test_an_idiom_names_no_goods() -> None:
    assert goods_class(["shell", "companies"]) is None
    assert goods_class(["the", "ministry"]) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("MZKT-791300", "vehicle"),
        ("Shahed-136", "uav"),
        ("Geran-2", "uav"),
        ("Bavar-373", "air-defence"),
        ("S-400", "air-defence"),
        ("Su-35", "aircraft"),
        ("Mi-8", "aircraft"),
        ("T-72B3", "armour"),
        ("Kh-101", "missile"),
        ("9M723", "missile"),
        ("BM-21", "artillery"),
        ("Iskander-M", "missile"),
        ("Kalibr", "missile"),
        ("Polonez", "artillery"),
        ("XQ-58", "other"),
    ],
)
def test_a_designator_has_the_class_of_its_family(word: str, expected: str) -> None:
    assert designator_class(word) == expected


@pytest.mark.parametrize(
    "word",
    [
        "COVID-19",
        "A4",
        "G-20",
        "G7",
        "UTC-3",
        "HS-8542",
        "ISO-9001",
        "2231",
        "Q1",
        "Iran",
        "Tor",
        "long-range",
        "T-shirt",
        "mid-2022",
    ],
)
def test_a_word_that_only_looks_like_a_designator_is_none(word: str) -> None:
    assert designator_class(word) is None


def test_the_tables_use_the_classes_of_the_method_page() -> None:
    assert set(goods_terms().values()) == CLASSES
    assert {family.goods_class for family in families().values()} <= CLASSES
    names = [row["term"] for row in table_rows("goods_terms.csv")]
    assert len(names) == len(set(names))


@given(st.text(max_size=30))
def test_any_word_may_be_asked_for(word: str) -> None:
    assert designator_class(word) in {*CLASSES, None}
    assert goods_class(word.split()) is None or goods_class(word.split())[0] in CLASSES
