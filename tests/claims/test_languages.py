import pytest

from entrepot.claims.languages import sentence_languages, unread_notice
from entrepot.claims.words.parsing import parse
from entrepot.model.documents import Document


def document(text, language):
    return Document("d", "d", sha256="", media_type="text/plain", text=text, language=language)


@pytest.mark.parametrize(
    ("text", "own", "languages"),
    [
        ("Завод закупил станки в Китае. The ministry denied this.", "ru", ["ru", "en"]),
        ("The ministry denied this. Завод закупил двадцать станков в Китае.", "en", ["en", "ru"]),
        ("The ministry denied this. Завод закупив двадцять верстатів у Китаї.", "en", ["en", "en"]),
        ("Груз шёл через склад. Golden Lagoon Trading (Dubai).", "ru", ["ru", "ru"]),
        ("They met. ООО «Вектор».", "en", ["en", "en"]),
    ],
)
def test_each_sentence_is_read_in_its_own_language(text, own, languages):
    sentences = list(parse(document(text, own)))
    assert sentence_languages(document(text, own), [sentence.span for sentence in sentences]) == languages
    assert [sentence.language for sentence in sentences] == languages


@pytest.mark.parametrize("language", ["en", "ru", "und"])
def test_nothing_is_said_of_languages_that_are_read(language):
    assert unread_notice(document("", language)) is None


@pytest.mark.parametrize("language", ["be", "bg", "sr", "fa", "xx"])
def test_a_document_in_another_language_says_so(language):
    assert "claims are not read in this language" in (unread_notice(document("", language)) or "")
