"""Footnotes: one for each quotation, numbered in the order in which the brief first cites it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from entrepot.brief.context import Reader
from entrepot.model.brief import Note
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.spans import Quote

# A claim told three times in one document is cited at its first two different places.
MOST_QUOTES_OF_ONE_CLAIM = 2


class Notebook:
    """Gives each cited quotation its number."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._numbers: dict[tuple[str, Quote], int] = {}
        self._claims: dict[tuple[str, Quote], list[str]] = {}

    def cite(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the quotations that the claims rest on, in rising order."""
        numbers: set[int] = set()
        for claim in claims:
            for quote in _quotes_of(claim):
                key = (claim.document_id, quote)
                numbers.add(self._numbers.setdefault(key, len(self._numbers) + 1))
                known = self._claims.setdefault(key, [])
                if claim.claim_id not in known:
                    known.append(claim.claim_id)
        return tuple(sorted(numbers))

    def cite_words(self, document_id: str, quote: Quote) -> int:
        """The number of words that no claim rests on, such as the answer of a party."""
        key = (document_id, quote)
        self._claims.setdefault(key, [])
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def notes(self) -> tuple[Note, ...]:
        """All footnotes cited so far, by number."""
        readers: dict[str, Reader] = {}
        found = []
        for (document_id, quote), number in self._numbers.items():
            if document_id not in readers:
                readers[document_id] = Reader(self._documents[document_id])
            context = readers[document_id].context(quote)
            claims = tuple(self._claims[document_id, quote])
            found.append(Note(number, document_id, quote, context.before, context.after, context.place, claims))
        return tuple(found)


def _quotes_of(claim: Claim) -> tuple[Quote, ...]:
    """The evidence with the trigger first, without the same words twice."""
    ordered = sorted(claim.evidence, key=lambda quote: (not quote.contains(claim.predicate), quote.start))
    different: dict[str, Quote] = {}
    for quote in ordered:
        different.setdefault(" ".join(quote.text.split()).lstrip("-*• "), quote)
    return tuple(different.values())[:MOST_QUOTES_OF_ONE_CLAIM]
