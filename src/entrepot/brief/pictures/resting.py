"""What a picture rests on, in a sentence: how many claims of which documents, from when, and what times they tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from entrepot.brief.sentences.times import date_in_words
from entrepot.model.claims import Claim
from entrepot.model.documents import Document

_MOST_PUBLISHERS = 3


def provenance(claims: Sequence[Claim], documents: Iterable[Document]) -> str:
    """Source and date of a picture. The date is that of the newest document drawn from, never that of the drawing."""
    used = {claim.document_id for claim in claims}
    known = [document for document in documents if document.document_id in used]
    return (
        f"Source: {counted(len(claims), 'claim')} of {counted(len(used), 'document')}{_publishers(known)}"
        f"{_newest(known)}. {_times(claims)}"
    )


def counted(number: int, thing: str) -> str:
    """A number of things in words.

    >>> counted(1, "claim"), counted(2, "claim")
    ('1 claim', '2 claims')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _publishers(documents: Sequence[Document]) -> str:
    """Who published most of them; empty where none tells."""
    many = Counter(document.publisher for document in documents if document.publisher)
    names = sorted(many, key=lambda name: (-many[name], name))
    if not names:
        return ""
    more = len(names) - _MOST_PUBLISHERS
    listed = [*names[:_MOST_PUBLISHERS], *([f"{more} more"] if more > 0 else [])]
    return " by " + " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def _newest(documents: Sequence[Document]) -> str:
    dates = sorted(document.published for document in documents if document.published)
    if not dates:
        return ", none of which gives its date"
    newest = date_in_words(dates[-1])
    if len(documents) == 1:
        return f", dated {newest}"
    undated = len(documents) - len(dates)
    give = "gives" if undated == 1 else "give"
    return f", the newest dated {newest}" + (f"; {undated} {give} no date" if undated else "")


def _times(claims: Iterable[Claim]) -> str:
    """The years that the claims tell of."""
    edges = [edge for claim in claims if claim.time for edge in (claim.time.start, claim.time.end) if edge]
    years = sorted({edge[:4] for edge in edges})
    if not years:
        return "No claim tells when."
    return f"Times told: {years[0]}." if len(years) == 1 else f"Times told: {years[0]} to {years[-1]}."
