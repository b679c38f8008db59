"""Which organisations, ships and products may be one."""

from dataclasses import replace

import pytest

from entrepot.entities.matching import Explanation, Matcher, prepare
from entrepot.model.parties import Identifier, PartyKind, PartyName, PartyRecord

MATCHER = Matcher()


def firm(*names: str, kind: PartyKind = PartyKind.ORGANISATION, number: str = "", scheme: str = "unp") -> PartyRecord:
    identifiers = (Identifier(scheme, number),) if number else ()
    return PartyRecord(names[0], kind, tuple(map(PartyName, names)), identifiers)


def explained(one: PartyRecord, other: PartyRecord) -> Explanation:
    return MATCHER.explain(prepare(one), prepare(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ООО «Калина»", "Kalina LLC"),
        ("АО «КАЛИП»", "KALIP JSC"),
        ("OOO 'VO Kalinexport' (OOO 'VO KE')", "VO Kalinexport LLC"),
        ("АО «Волгоградский ремонтный завод»", "Volgograd Repair Plant JSC"),
        ("АО «Самарский телевизионный завод»", "Samara Television Plant JSC"),
        ("صنایع سپهر", "Sepehr Industries"),
        ("深圳市星海科技有限公司", "Shenzhen Xinghai Technology Co Ltd"),
    ],
)
def test_one_firm_in_two_spellings_or_languages_is_possible(one: str, other: str) -> None:
    assert explained(firm(one), firm(other)).is_possible


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kalina Bank", "Kalina Plant"),
        ("Kalina Plant No. 1", "Kalina Plant No. 2"),
        ("Kalina Trading", "Kalina"),
        ("Kalina Trading LLC", "Sova Trading LLC"),
        ("深圳市星海科技有限公司", "Shenzhen Haixing Trading Co Ltd"),
        ("АО «Калужский ремонтный завод»", "Omsk Repair Plant JSC"),
    ],
)
def test_a_common_word_or_another_number_is_not_enough(one: str, other: str) -> None:
    assert not explained(firm(one), firm(other)).is_possible


@pytest.mark.parametrize(("one", "other"), [("Sin Dal 2", "Sin Dal 3"), ("Sin Dal", "Sin Dal 3")])
def test_a_number_tells_ships_apart(one: str, other: str) -> None:
    assert not explained(firm(one, kind=PartyKind.VESSEL), firm(other, kind=PartyKind.VESSEL)).is_possible


def test_a_former_name_in_brackets_is_a_name() -> None:
    ships = (firm(name, kind=PartyKind.VESSEL) for name in ("Severny Veter (ex Kem Star 7)", "Kem Star 7"))
    assert explained(*ships).is_possible


@pytest.mark.parametrize(("one", "other"), [("KALINA", "KALINA"), ("Sin Dal 2", "Sindal 2")])
def test_a_ship_of_the_same_name_is_possible_but_not_joined(one: str, other: str) -> None:
    found = explained(firm(one, kind=PartyKind.VESSEL), firm(other, kind=PartyKind.VESSEL))
    assert found.is_possible
    assert not found.may_be_joined


def test_a_designator_tells_products_apart() -> None:
    products = (firm(name, kind=PartyKind.PRODUCT) for name in ("Sova-10", "Sova-30"))
    assert not explained(*products).is_possible


@pytest.mark.parametrize("scheme", ["unp", "registration"])
def test_one_number_joins_what_shares_no_word(scheme: str) -> None:
    one, other = firm("KZRT", number="100200309"), firm("Kalina Repair Works", number="100200309", scheme=scheme)
    found = explained(one, other)
    assert found.may_be_joined
    assert "100200309" in found.sentence
    assert not explained(one, replace(other, identifiers=())).is_possible


def test_different_numbers_forbid_joining() -> None:
    one, other = firm("Kalina Works", number="100200309"), firm("Kalina Works", number="100200310")
    assert not explained(one, other).may_be_joined
    assert explained(one, other).obstacles


def test_a_short_number_of_some_register_does_not_outweigh_names() -> None:
    one, other = (firm(name, number="10020", scheme="registration") for name in ("Kalina Works", "Sova Bank"))
    assert not explained(one, other).may_be_joined


@pytest.mark.parametrize("name", ["Kalin\u0430 Works", "Kali\u200bna Works"])
def test_a_disguised_name_is_a_question_and_says_why(name: str) -> None:
    found = explained(firm(name), firm("Kalina Works"))
    assert found.is_possible
    assert found.remarks == found.obstacles
    assert found.remarks
    assert not found.may_be_joined


def test_a_number_joins_in_spite_of_a_disguise_but_tells_it() -> None:
    found = explained(firm("Kalin\u0430 Works", number="100200309"), firm("Kalina Works", number="100200309"))
    assert found.may_be_joined
    assert found.remarks


@pytest.mark.parametrize("long", ["Kalina Avtomobil Repair Plant", "Калининский авторемонтный ремонтный пункт"])
def test_an_acronym_stands_for_its_name_but_is_only_a_question(long: str) -> None:
    found = explained(firm("KARP"), firm(long))
    assert found.is_possible
    assert "Only one short word agrees: KARP." in found.obstacles


def test_two_letters_stand_for_too_many_names() -> None:
    assert not explained(firm("KA"), firm("Kalina Avtomatika")).is_possible
