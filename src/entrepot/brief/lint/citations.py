"""Rules on what a sentence rests on: claims, footnotes, and the words that it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from entrepot.brief.lint.told import Told
from entrepot.model.documents import Document

_TITLE = 24  # letters of a title that are compared: long titles are cut
_CUT = "[more in the note]"
_ELLIPSIS = re.compile(r"\s?…\s?|\s?\[\.\.\.\]\s?")


def lacks_citation(told: Told, documents: Mapping[str, Document]) -> Iterator[str]:
    """Every sentence has claims and footnotes that are there, and each footnote's words stand in its document."""
    if not told.sentence.claims or not told.sentence.notes:
        yield "the sentence cites nothing"
        return
    if len(told.claims) < len(told.sentence.claims):
        yield "a claim that it cites is not among the claims of these documents"
    for note in told.notes:
        if note is None:
            yield "a footnote that it cites is not there"
        elif not _stands_in_document(note.document_id, note.quote.start, note.quote.text, documents):
            yield f"the words of footnote {note.number} do not stand in the document"
        elif not any(claim.document_id == note.document_id and note.quote in claim.evidence for claim in told.claims):
            yield f"footnote {note.number} holds words on which none of its claims rests"
    cited = {note.document_id for note in told.notes if note}
    if any(claim.document_id not in cited for claim in told.claims):
        yield "a claim that it cites has no footnote"


def _stands_in_document(document_id: str, start: int, words: str, documents: Mapping[str, Document]) -> bool:
    document = documents.get(document_id)
    return document is not None and document.text[start : start + len(words)] == words


def misquotes(told: Told) -> Iterator[str]:
    """What a quotation puts in quotation marks stands in the words that it cites, and it says who is quoted."""
    if not told.is_quotation or not told.quoted:
        if told.is_quotation:
            yield "the sentence is marked as a quotation and quotes nothing"
        return
    evidence = [_letters(quote.text) for claim in told.claims for quote in claim.evidence]
    for piece in filter(None, map(_letters, _ELLIPSIS.split(told.quoted[-1]))):
        if evidence and not any(piece in words for words in evidence):
            yield "the quoted words do not stand in what it cites"
            return
    if told.claims and not any(_names_document(told, claim.document_id) for claim in told.claims):
        yield "the sentence does not say which document it quotes"


def misquotes_answer(told: Told) -> Iterator[str]:
    """What a party answered stands in its footnote, which holds the answer."""
    noted = [_letters(note.quote.text) for note in told.notes if note is not None]
    if not noted:
        yield "the sentence cites nothing"
    elif told.is_quotation and told.quoted:
        words = told.quoted[-1].replace(_CUT, "")
        if not all(any(piece in text for text in noted) for piece in map(_letters, _ELLIPSIS.split(words))):
            yield "the quoted words do not stand in the answer that it cites"


def _names_document(told: Told, document_id: str) -> bool:
    source = told.sources.get(document_id)
    if source is None:
        return False
    before = _letters(told.sentence.text[: told.sentence.text.rfind("“")])
    names = (source.title, source.name, source.publisher or "")
    return any((start := _letters(name)[:_TITLE]) and start in before for name in names)


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text)).casefold()
