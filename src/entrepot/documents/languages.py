"""The language that a text is written in."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

# Languages of the press, registers and ministries that report on the trade; more would cost short texts accuracy.
LANGUAGES = (
    "ar az be bg cs da de el en es et fa fi fr he hi hu hy it ja ka kk ko ky lt lv mn nl no pl pt ro ru sk sr sv tr uk"
    " ur zh"
)
_FEWEST_LETTERS = 20
_CYRILLIC = frozenset("be bg kk ky mn ru sr uk".split())
# Letters of languages that the classifier is not offered, or takes for others in short texts.
_OWN_LETTERS = {
    "be": re.compile("ў"),
    "mk": re.compile("[ѓќѕ]"),
    "tg": re.compile("[ҷӣӯ]"),
    "tt": re.compile("[җ]"),
    "uk": re.compile("[їєґ]"),
}
_LETTERS_PER_SIGN = 400  # fewer such letters than one in so many are a name or a quotation
_BULGARIAN = re.compile(r"ъ|\b(?:да|е|се|са|че|ще|през|във|със|към|след|които)\b|[а-я]{3}(?:ата|ите|ото|ета)\b")
_NOT_BULGARIAN = re.compile(r"[ыэё]|ь(?!о)")
_SAMPLE = 3_000


def language_of(text: str) -> str:
    """ISO 639-1 code of the language most of the text is in, "und" under twenty letters.

    The start, middle and end of a long text are looked at. Source: py3langid (Lui and Baldwin 2012), put right by
    letters and words that only one of the languages in Cyrillic has.

    >>> language_of("Завод поставил в Тулу шестьдесят одну тысячу корпусов."), language_of("12,4 % (2023)")
    ('ru', 'und')
    """
    sample = text
    if len(text) > _SAMPLE:
        third, middle = _SAMPLE // 3, len(text) // 2
        sample = text[:third] + text[middle : middle + third] + text[-third:]
    letters = sum(sign.isalpha() for sign in sample)
    if letters < _FEWEST_LETTERS:
        return "und"
    if sample.isupper():
        sample = sample.lower()
    return _by_cyrillic_signs(sample, str(_classifier()(sample)[0]))


def _by_cyrillic_signs(text: str, guess: str) -> str:
    """The guess, or what letters and words of one language alone say against it.

    Short Russian is often taken for Bulgarian, and languages that the classifier does not offer for their neighbours.

    >>> _by_cyrillic_signs("Лукашенко приехал в Сочи", "bg"), _by_cyrillic_signs("Заводът купи машини", "bg")
    ('ru', 'bg')
    """
    lower = text.lower()
    counts = {language: len(letters.findall(lower)) for language, letters in _OWN_LETTERS.items()}
    own = max(counts, key=lambda language: counts[language])
    if guess in _CYRILLIC and counts[own] >= max(1, len(lower) // _LETTERS_PER_SIGN):
        return own
    is_bulgarian = _BULGARIAN.search(lower) is not None and not _NOT_BULGARIAN.search(lower)
    return "ru" if guess == "bg" and not is_bulgarian else guess


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """py3langid with its choice narrowed; it is imported here because its model takes a moment to load."""
    # The package has no types of its own.
    import py3langid  # type: ignore[import-untyped]

    py3langid.set_languages(LANGUAGES.split())
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify
