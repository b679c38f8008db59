"""The language of a text is told, or said not to be known."""

from __future__ import annotations

import pytest

from entrepot.documents.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Iran denies supplying weapons to the army.", "en"),
        ("IRAN DENIES SUPPLYING WEAPONS TO THE ARMY.", "en"),
        ("Завод поставил в Тулу шестьдесят одну тысячу корпусов.", "ru"),
        ("Завод поставив до Тули шістдесят одну тисячу корпусів.", "uk"),
        ("Fabrika, İran'a altmış bin parça gönderdiğini açıkladı.", "tr"),
        ("Москва и Минск подписали соглашение.", "ru"),
        ("Лукашенко приехал в город Сочи.", "ru"),
        ("Беларусь паставіла Расіі шасі для комплексаў.", "be"),
        ("Заводът произвежда снаряди за руската армия.", "bg"),
        ("Фабрика производи гранате за руску војску.", "sr"),
        ("Қазақстан Ресейге астық экспорттады.", "kk"),
        ("2021 | 1.8 | 44 % | USD", "und"),
        ("", "und"),
        ("1. " * 9000 + "Iran denies supplying weapons to the army of another country." * 200 + " 2." * 9000, "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
