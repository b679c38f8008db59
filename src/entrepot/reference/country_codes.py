"""Countries as tables write them: a name, or an ISO 3166 code."""

from __future__ import annotations

from functools import cache

from entrepot.reference.gazetteer import NameForm, known_names
from entrepot.reference.tables import table_rows


def country_of(words: str) -> str | None:
    """The key of the country that a name or an ISO 3166 code in capitals names, None where it names none.

    >>> country_of("BLR"), country_of("Iran"), country_of(" Russian Federation "), country_of("World")
    ('country:by', 'country:ir', 'country:ru', None)
    """
    words = words.strip()
    return _codes().get(words) or _names().get(words.casefold())


@cache
def _codes() -> dict[str, str]:
    rows = list(table_rows("country_codes.csv"))
    return {code: f"country:{row['alpha2']}" for row in rows for code in (row["alpha2"].upper(), row["alpha3"])}


@cache
def _names() -> dict[str, str]:
    return {known.name.casefold(): known.key for known in known_names() if known.form is NameForm.NAME}
