"""Where something goes, told by names of one form and by two places in a row."""

from dataclasses import replace

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes


def ends(text: str) -> dict[str, str | None]:
    """The roles of the first claim with their keys."""
    document = replace(read_bytes("a.txt", text.encode())[0], language="ru")
    return {argument.role.value: argument.entity for argument in read_claims(document)[0].arguments}


@pytest.mark.parametrize(
    ("text", "role", "key"),
    [
        ("Россия отправила 8 вертолётов в Зимбабве.", "recipient", "country:zw"),
        ("Поставки вертолётов в Мали выросли вдвое.", "recipient", "country:ml"),
        ("Станки закупили в Зимбабве.", "origin", "country:zw"),
        ("Вертолёты собирают в Перу.", "place", "country:pe"),
        ("Судно доставило боеприпасы в порт Оля.", "destination", "place:olya"),
        ("Судно доставило боеприпасы из порта Амирабад в порт Оля.", "destination", "place:olya"),
        ("На заводе установлено оборудование компании Siemens.", "origin", "org:siemens"),
    ],
)
def test_the_verb_tells_whether_a_place_is_where_or_where_to(text: str, role: str, key: str) -> None:
    assert ends(text)[role] == key
