"""Organisations' names as words that can be compared."""

import pytest

from entrepot.entities.naming.organisations import organisation_names


def written(name: str) -> list[list[str]]:
    return [[word.form for word in one.words] for one in organisation_names(name)]


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("ООО «Калина»", {"limited"}),
        ("OOO Kalina", {"limited"}),
        ("Kalina LLC", {"limited"}),
        ("Kalina Co., Ltd.", {"limited"}),
        ("Kalina GmbH", {"limited"}),
        ("ТАА «Каліна»", {"limited"}),
        ("Obshchestvo s ogranichennoi otvetstvennostyu Kalina", {"limited"}),
        ("АО «Калина»", {"stock"}),
        ("ПАО «Калина»", {"stock"}),
        ("Kalina PJSC", {"stock"}),
        ("Joint Stock Company Kalina", {"stock"}),
        ("Kalina", set()),
    ],
)
def test_a_legal_form_is_told_apart_in_any_language(name: str, legal: set[str]) -> None:
    (one,) = organisation_names(name)
    assert (len(one.words), one.legal) == (1, legal)


@pytest.mark.parametrize("name", ["星海科技有限公司", "주식회사 星海科技"])
def test_a_legal_form_falls_off_characters(name: str) -> None:
    assert [one.characters for one in organisation_names(name)] == ["星海科技"]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Kalina Mill (AO ‘KALW’)", [["kalina", "mil"], ["kalv"]]),
        ("Star Sea (Hong Kong) Limited", [["star", "sea", "hong", "kong"]]),
        ("Plant named after Ivan Kalin", [["plant", "ivan", "kalin"]]),
    ],
)
def test_brackets_give_a_name_of_its_own_or_a_part(name: str, names: list[list[str]]) -> None:
    assert written(name) == names
