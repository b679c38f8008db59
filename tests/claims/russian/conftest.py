import pytest

from entrepot.claims.words.parsing import parse
from entrepot.model.documents import Document


@pytest.fixture
def read():
    """Reads a Russian text as sentences."""

    def read_text(text):
        return list(parse(Document("d", "d", sha256="", media_type="text/plain", text=text, language="ru")))

    return read_text


@pytest.fixture
def named(read):
    """The names of a Russian text: what each key is said as."""

    def names_of(text):
        return {m.quote.text: m.entity for sentence in read(text) for m in sentence.mentions}

    return names_of
