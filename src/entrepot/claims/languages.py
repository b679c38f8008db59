"""Languages that claims are read in, and what is said of a document in another."""

from __future__ import annotations

import re

from entrepot.claims.version import LANGUAGES, UNDETERMINED
from entrepot.documents.languages import language_of
from entrepot.model.documents import Document
from entrepot.model.spans import Span
from entrepot.reference.language_names import language_name

NAMED_ONLY = ("uk",)

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC_WORD = re.compile(r"\b[а-яё]{2,}\b")
_LATIN_WORD = re.compile(r"\b[a-z]{2,}\b")
_FEWEST_WORDS = 2  # in lower case, so that a name in the other script is no sentence in the other language


def unread_notice(document: Document) -> str | None:
    """What to tell of a document whose claims are not read because of its language; None where they are."""
    if document.language in (*LANGUAGES, UNDETERMINED):
        return None
    return notice_of_language(document.language)


def notice_of_language(code: str) -> str:
    """What to tell of a document in a language whose claims are not read.

    >>> notice_of_language("uk")
    'in Ukrainian: claims are not read in this language, only names are found'
    >>> notice_of_language("de")
    'in German: claims are not read in this language'
    """
    only = ", only names are found" if code in NAMED_ONLY else ""
    return f"in {language_name(code)}: claims are not read in this language{only}"


def sentence_languages(document: Document, spans: list[Span]) -> list[str]:
    """The language to read each sentence in, "en" or "ru": that of the document, or the other by its letters.

    Cyrillic sentences in an English document are read only if they are Russian together; names alone are no sentence.
    """
    own, other = ("ru", "en") if document.language == "ru" else ("en", "ru")
    told = [other if _is_in(other, span.quote(document.text)) else own for span in spans]
    if own == "en" and other in told:
        foreign = " ".join(span.quote(document.text) for span, code in zip(spans, told, strict=True) if code == other)
        if language_of(foreign) != other:
            return [own] * len(spans)
    return told


def _is_in(language: str, words: str) -> bool:
    """Whether most letters are of the language's script, and enough words in lower case.

    >>> _is_in("ru", "Он сказал: «Acme Trading ничего не поставлял»."), _is_in("en", "Acme Trading (Дубай)")
    (True, False)
    """
    cyrillic, latin = len(_CYRILLIC.findall(words)), len(_LATIN.findall(words))
    if language == "ru":
        return cyrillic > latin and len(_CYRILLIC_WORD.findall(words)) >= _FEWEST_WORDS
    return latin > cyrillic and len(_LATIN_WORD.findall(words)) >= _FEWEST_WORDS
