"""Which documents of a case rest on others of it: what they tell, they tell by naming another's publisher."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from entrepot.entities.names import tokens
from entrepot.findings.speakers import same_name
from entrepot.findings.tellings import capitalised, distinctive_words
from entrepot.model.claims import Claim
from entrepot.model.documents import Document

_LOOKED_UP = 3  # first letters of an outlet's first word
_POINTS_BACK = re.compile(
    r"^(?:(?:the|this|its|their)\s+)?(?:report|study|briefing|paper|article|investigation|document|authors?|group"
    r"|доклад\w*|отч[её]т\w*|документ\w*|автор\w*|расследовани\w*|стать\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dependence:
    """A document that names the publisher of others as the source of some of its claims."""

    document: str
    publisher: str
    others: tuple[str, ...]  # all documents of that publisher
    claims: int  # that name the publisher as their source
    of: int  # all claims of the document


def dependences(claims: Iterable[Claim], documents: Sequence[Document]) -> tuple[Dependence, ...]:
    """One for each document and publisher that it names, in the order of `documents`; its own publisher is none.

    "The report" and "the authors" stand for the only publisher of another document that the text names.
    """
    outlets = _Outlets(documents)
    told: Counter[str] = Counter()
    cited: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        told[claim.document_id] += 1
        cited.update((claim.document_id, publisher) for publisher in outlets.cited_by(claim))
    place = {document.document_id: number for number, document in enumerate(documents)}
    found = [
        Dependence(document, publisher, outlets.published_by(publisher), count, told[document])
        for (document, publisher), count in cited.items()
    ]
    return tuple(sorted(found, key=lambda one: (place[one.document], place[one.others[0]])))


class _Outlets:
    """The publishers of a case, found by their words."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.document_id: document for document in documents}
        published: dict[str, list[str]] = defaultdict(list)
        for document in documents:
            if document.publisher:
                published[document.publisher].append(document.document_id)
        self._published = {publisher: tuple(listed) for publisher, listed in published.items()}
        self._index: dict[str, list[str]] = defaultdict(list)
        for publisher in self._published:
            for word in distinctive_words(publisher)[:1]:
                self._index[word[:_LOOKED_UP]].append(publisher)
        self._only: dict[str, str | None] = {}

    def published_by(self, publisher: str) -> tuple[str, ...]:
        """Ids of the documents of a publisher, in their order."""
        return self._published[publisher]

    def cited_by(self, claim: Claim) -> set[str]:
        """The publishers of other documents that stand in the claim's chain of sources."""
        own = self._documents[claim.document_id].publisher
        sources = [source.who.text for source in claim.sources if source.who]
        named = {publisher for words in sources for publisher in self._named(tokens(words))}
        if not named and any(_POINTS_BACK.match(words) for words in sources):
            only = self._only_one_named(claim.document_id)
            named = {only} if only else set()
        return named if own is None else named - {own}

    def _only_one_named(self, document_id: str) -> str | None:
        """The publisher of other documents that a text names, if it is one alone."""
        if document_id not in self._only:
            document = self._documents[document_id]
            named = {name for name in self._named(capitalised(document.text)) if name != document.publisher}
            self._only[document_id] = next(iter(named)) if len(named) == 1 else None
        return self._only[document_id]

    def _named(self, words: Sequence[str]) -> set[str]:
        near = {publisher for word in set(words) for publisher in self._index.get(word[:_LOOKED_UP], ())}
        return {publisher for publisher in near if _stands_in(distinctive_words(publisher), words)}


def _stands_in(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return bool(wanted) and all(any(same_name(word, other) for other in words) for word in wanted)


def by_document(found: Iterable[Dependence]) -> Mapping[str, tuple[Dependence, ...]]:
    """The dependences of each document, the one with most claims first."""
    listed: dict[str, list[Dependence]] = defaultdict(list)
    for one in found:
        listed[one.document].append(one)
    return {document: tuple(sorted(each, key=lambda one: -one.claims)) for document, each in listed.items()}
