"""The language that a text is written in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

# Languages of the press, registers and ministries that report on the trade; more would cost short texts accuracy.
LANGUAGES = (
    "ar az be bg cs da de el en es et fa fi fr he hi hu hy it ja ka kk ko ky lt lv mn nl no pl pt ro ru sk sr sv tr uk"
    " ur zh"
)
_FEWEST_LETTERS = 20
_SAMPLE = 3_000


def language_of(text: str) -> str:
    """ISO 639-1 code of the language most of the text is in, "und" under twenty letters.

    The start, middle and end of a long text are looked at. Source: py3langid (Lui and Baldwin 2012).

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
    return str(_classifier()(sample)[0])


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """py3langid with its choice narrowed; it is imported here because its model takes a moment to load."""
    # The package has no types of its own.
    import py3langid  # type: ignore[import-untyped]

    py3langid.set_languages(LANGUAGES.split())
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify
