"""English names of languages."""

from __future__ import annotations

from entrepot.reference.tables import table_rows

# Languages that are written from right to left, by ISO 639-1 code.
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def language_name(code: str) -> str:
    """The English name of a language by its ISO 639-1 code, the code itself where the table has none.

    >>> language_name("uk"), language_name("xx")
    ('Ukrainian', 'xx')
    """
    return next((row["name"] for row in table_rows("language_names.csv") if row["code"] == code), code)
