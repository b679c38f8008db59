"""The terms that Entrepot uses, each with its meaning in one line and its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from entrepot.errors import UnknownTerm
from entrepot.reference.tables import table_text


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term, what it means in one line, and where the meaning comes from."""

    term: str
    meaning: str
    source: str


def explain(term: str) -> GlossaryEntry:
    """The entry of a term, however it is spelled ("re export", "Re-Export", "re_exports").

    Raises UnknownTerm that names the nearest terms.

    >>> explain("Mirror gap").meaning
    'Difference between what the importer and the exporter report of the same flow.'
    """
    folded = _folded(term)
    for spelling in (folded, folded.removesuffix("s"), folded.removesuffix("es")):
        entry = _by_spelling().get(spelling)
        if entry:
            return entry
    near = [_by_spelling()[spelling].term for spelling in get_close_matches(folded, _by_spelling(), cutoff=0.5)]
    hint = f"; the nearest terms are: {', '.join(near)}" if near else "; try another spelling"
    raise UnknownTerm(f"the glossary has no term {term!r}{hint}")


@cache
def glossary() -> tuple[GlossaryEntry, ...]:
    """All entries in the order of their terms, upper and lower case alike."""
    import yaml  # costs 20 ms, and only this table and the manifest need it

    entries = yaml.safe_load(table_text("glossary.yml"))
    return tuple(sorted((GlossaryEntry(term, **entry) for term, entry in entries.items()), key=_order))


def _order(entry: GlossaryEntry) -> str:
    return entry.term.lower()


@cache
def _by_spelling() -> dict[str, GlossaryEntry]:
    return {_folded(entry.term): entry for entry in glossary()}


def _folded(term: str) -> str:
    """A term without case, and with one blank for blanks, underscores and hyphens inside it."""
    return re.sub(r"[\s_‐‑–-]+(?=\w)", " ", term).strip().lower()
