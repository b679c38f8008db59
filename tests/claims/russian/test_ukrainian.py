import pytest

from entrepot.claims.reader import read_claims
from entrepot.claims.words.parsing import names_in
from entrepot.model.documents import Document


def document(text, language="uk"):
    return Document("d", "d", sha256="", media_type="text/plain", text=text, language=language)


@pytest.mark.parametrize(
    ("text", "said", "key"),
    [
        ("Іран передав Росії дрони.", "Росії", "country:ru"),
        ("Білоруські верстати їдуть через Польщу.", "Білоруські", "country:by"),
        ("Дрони з Південної Кореї не постачали.", "Південної Кореї", "country:kr"),
        ("Збили два «Шахед-136» над Одесою.", "Шахед-136", "product:shahed-136"),
    ],
)
def test_names_that_tables_know_have_keys(text, said, key):
    assert {name.quote.text: name.entity for name in names_in(document(text))}[said] == key


def test_other_names_are_found_without_key():
    names = {name.quote.text: name.entity for name in names_in(document("Про це сказав Олександр Коваленко."))}
    assert names == {"Олександр Коваленко": None}


def test_claims_are_not_read():
    assert read_claims(document("Іран передав Росії дрони.")) == ()


def test_no_names_are_looked_for_in_other_languages():
    assert list(names_in(document("Das Werk in Minsk liefert.", "de"))) == []
