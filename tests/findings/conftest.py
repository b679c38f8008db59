"""Short forms of documents and of the claims that they tell."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from entrepot.documents import read_bytes
from entrepot.model.claims import Argument, Claim, Extractor, Factuality, Kind, Role, Source, Stance, Status
from entrepot.model.documents import Document
from entrepot.model.spans import Quote


@dataclass(frozen=True, slots=True)
class Page:
    """A document and the claim that one of its sentences tells."""

    document: Document
    claim: Claim


@pytest.fixture
def page() -> Callable[..., Page]:
    """A page from its text; the claim is told by the sentence that begins with `starts`, `who` is its named source."""
    numbers = itertools.count(1)

    def build(text: str, starts: str, who: str | None = None, **more: object) -> Page:
        number = next(numbers)
        document = read_bytes(f"page-{number}.txt", text.encode())[0]
        assert isinstance(document, Document)
        start = document.text.index(starts)
        end = document.text.find("\n", start)
        quote = Quote.cut(document.text, start, end if end > 0 else len(document.text))
        sources = ()
        if who is not None:
            place = document.text.index(who)
            sources = (Source(Quote.cut(document.text, place, place + len(who)), Stance.ASSERTS, Factuality.CERTAIN),)
        fields = {"status": Status.OCCURRED, "factuality": Factuality.CERTAIN, "sources": sources} | more
        claim = Claim(
            f"c{number}",
            document.document_id,
            Kind.SUPPLY,
            quote,
            _parties(quote),
            (quote,),
            Extractor("test", "1"),
            **fields,
        )
        return Page(document, claim)

    return build


def _parties(quote: Quote) -> tuple[Argument, ...]:
    """The two invented firms of these tests, where the sentence names them."""
    found = []
    for role, name, key in ((Role.GIVER, "Vedra", "org:vedra"), (Role.RECIPIENT, "Kolosok", "org:kolosok")):
        at = quote.text.find(name)
        if at >= 0:
            start = quote.start + at
            found.append(Argument(role, Quote(start, start + len(name), name), key))
    return tuple(found)
