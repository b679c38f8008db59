"""Words of a Russian sentence with their place in the document, cut as in the corpora that slovnet learnt from."""

from __future__ import annotations

import re

from entrepot.claims.words.tokens import Token

_WORD = r"[\w\u0300-\u036f]+(?:['’ʼ][\w\u0300-\u036f]+)*"
_PIECE = re.compile(
    rf"""
    (?:https?://|www\.)\S*[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | (?:[A-Za-z0-9-]+\.)+(?:com|org|net|gov|mil|info|eu|ru|by|ua|ir|kz|cn|uk)\b
    | \d+(?:[.,:/]\d+)+(?:[-–]\d+(?:[.,:/]\d+)*)*(?:[-‐‑]\w+)*
    | \d+[–]\d+
    | {_WORD}(?:[-‐‑]{_WORD})*
    | \.{{2,}} | -{{2,}} | [!?]{{2,}} | \S
    """,
    re.VERBOSE,
)


def russian_words(text: str, start: int, end: int) -> list[Token]:
    """Words and signs of the sentence at [start, end), in order, with white space alone between them.

    Hyphenated words, designators, decimal numbers, dates and ranges stay whole; the period of an abbreviation or an
    initial is a word of its own. Source: tokenisation of razdel 0.5, which slovnet was trained with; razdel itself
    leaves a comma on some numbers ("12.03.2024,") and cuts Ту-22М3 in three, and is therefore not used.

    >>> text = "В 2024 г. А. Г. Иванов получил 14,7 % акций «Ту-22М3», 155-мм снаряды."
    >>> " ".join(token.text for token in russian_words(text, 0, len(text)))
    'В 2024 г . А . Г . Иванов получил 14,7 % акций « Ту-22М3 » , 155-мм снаряды .'
    """
    return [Token(piece.start(), piece.end(), piece.group()) for piece in _PIECE.finditer(text, start, end)]
