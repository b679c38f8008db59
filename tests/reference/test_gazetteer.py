from __future__ import annotations

from collections import defaultdict

import pytest

from entrepot.reference.gazetteer import NameForm, common_words, country_adjective, known_names, plural_of
from entrepot.reference.tables import table_rows

KEYS: dict[tuple[str, NameForm], set[str]] = defaultdict(set)
for known in known_names():
    KEYS[known.name, known.form].add(known.key)


@pytest.mark.parametrize(
    ("name", "form", "key"),
    [
        ("Belarus", NameForm.NAME, "country:by"),
        ("Türkiye", NameForm.NAME, "country:tr"),
        ("Turkey", NameForm.NAME, "country:tr"),
        ("UAE", NameForm.NAME, "country:ae"),
        ("DPRK", NameForm.NAME, "country:kp"),
        ("Kyrgyz Republic", NameForm.NAME, "country:kg"),
        ("Hong Kong", NameForm.NAME, "country:hk"),
        ("Беларусь", NameForm.NAME, "country:by"),
        ("Белоруссия", NameForm.NAME, "country:by"),
        ("Iranian", NameForm.ADJECTIVE, "country:ir"),
        ("Emirati", NameForm.ADJECTIVE, "country:ae"),
        ("Dutch", NameForm.ADJECTIVE, "country:nl"),
        ("Iranians", NameForm.PEOPLE, "country:ir"),
        ("Swiss", NameForm.PEOPLE, "country:ch"),
        ("Minsk", NameForm.CAPITAL, "country:by"),
        ("Kyiv", NameForm.CAPITAL, "country:ua"),
        ("Kiev", NameForm.CAPITAL, "country:ua"),
        ("Kremlin", NameForm.PALACE, "country:ru"),
        ("European Union", NameForm.GROUP, "group:eu"),
        ("Central Asia", NameForm.REGION, "place:central-asia"),
    ],
)
def test_a_name_leads_to_its_key(name: str, form: NameForm, key: str) -> None:
    assert KEYS[name, form] == {key}


def test_no_name_of_a_form_leads_to_two_keys() -> None:
    shared = {name: keys for (name, form), keys in KEYS.items() if len(keys) > 1 and form is not NameForm.PEOPLE}
    assert set(shared) <= {"Congolese", "Guinean"}


def test_every_table_uses_codes_that_have_a_name() -> None:
    codes = {row["alpha2"] for row in table_rows("country_names.csv")}
    for table in ("country_aliases.csv", "demonyms.csv"):
        assert {row["alpha2"] for row in table_rows(table)} <= codes
    seats = {row["key"] for row in table_rows("seats_of_state.csv")}
    assert seats <= {f"country:{code}" for code in codes} | {"group:eu"}


def test_a_people_has_a_plural() -> None:
    assert plural_of("Kazakh") == "Kazakhs"
    assert country_adjective("kp") == "North Korean"
    assert country_adjective("zz") is None


def test_names_that_are_words_in_lower_case_are_listed() -> None:
    assert {"turkey", "china", "chad", "us"} <= common_words()
    assert "belarus" not in common_words()
