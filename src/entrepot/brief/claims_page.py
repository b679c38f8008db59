"""Texts with their claims highlighted, as one HTML page that loads nothing and needs no scripts."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from entrepot import __version__
from entrepot.brief.exports.words import told_as
from entrepot.brief.render_html import template_file
from entrepot.brief.safe_text import visible, without_hidden
from entrepot.claims.why import Fired, Why
from entrepot.model.claims import Claim
from entrepot.model.documents import Block, BlockKind, Document, Refusal
from entrepot.model.spans import Span

_TAGS = {BlockKind.TITLE: "h2", BlockKind.HEADING: "h3", BlockKind.QUOTATION: "blockquote"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in which nothing begins or ends: its words, what it is (CSS classes) and says (tool tip)."""

    text: str
    classes: str
    title: str


@dataclass(frozen=True, slots=True)
class Card:
    """A claim beside its text; `number` counts from 1 within the document."""

    number: int
    fired: Fired

    @property
    def claim(self) -> Claim:
        """The claim on the card."""
        return self.fired.claim

    @property
    def told(self) -> str:
        """How far it has got, how sure the author is, and who says so."""
        return told_as(self.claim)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a document: the HTML element it becomes, its pieces, the claims that it is the first to tell."""

    tag: str
    is_item: bool
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    rejected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document on the page."""

    document: Document
    passages: tuple[Passage, ...]
    claims: int


def claims_page(documents: Iterable[tuple[Document, tuple[Why, ...]]], refusals: Sequence[Refusal] = ()) -> str:
    """The page. Words of documents are escaped, hidden characters are written out."""
    texts = [_read_text(document, sentences) for document, sentences in documents]
    return _template().render(
        texts=texts,
        refusals=refusals,
        version=__version__,
        amount=amount,
        style=Markup(template_file("brief.css") + template_file("claims.css")),
    )


def amount(low: float | None, high: float | None) -> str:
    """Bounds in words.

    >>> amount(2400, None), amount(5, 5), amount(None, 0.5), amount(3, 4), amount(None, None)
    ('2,400 or more', '5', 'up to 0.5', '3 to 4', 'amount not told')
    """
    if low is None and high is None:
        return "amount not told"
    if low is None or high is None:
        return f"up to {high:,.10g}" if low is None else f"{low:,.10g} or more"
    return f"{low:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}"


def _read_text(document: Document, sentences: tuple[Why, ...]) -> ReadText:
    blocks = document.blocks or (Block(0, len(document.text), BlockKind.PARAGRAPH),)
    claims = {fired.claim.claim_id: fired.claim for each in sentences for fired in each.fired}
    numbers = {claim_id: number for number, claim_id in enumerate(claims, start=1)}
    shown: set[str] = set()
    passages = tuple(
        _passage(document, block, inside, numbers, shown) for block, inside in _in_blocks(blocks, sentences)
    )
    return ReadText(document, passages, len(claims))


def _in_blocks(blocks: Iterable[Block], sentences: tuple[Why, ...]) -> Iterator[tuple[Block, list[Why]]]:
    """Each block with its sentences; both are in text order."""
    waiting = list(reversed(sentences))
    for block in blocks:
        inside = []
        while waiting and waiting[-1].sentence.start < block.end:
            inside.append(waiting.pop())
        yield block, inside


def _passage(
    document: Document, block: Block, sentences: list[Why], numbers: Mapping[str, int], shown: set[str]
) -> Passage:
    fired = [one for each in sentences for one in each.fired if one.claim.claim_id not in shown]
    shown.update(one.claim.claim_id for one in fired)
    claims = [one.claim for each in sentences for one in each.fired]
    rejected = [
        f"“{one.word.text}” as {one.kind.value} (frame {one.frame}): {one.reason}"
        for each in sentences
        for one in each.not_taken
    ]
    return Passage(
        _TAGS.get(block.kind, "p"),
        block.kind is BlockKind.LIST_ITEM,
        tuple(_pieces(document.text, block, claims)),
        tuple(Card(numbers[one.claim.claim_id], one) for one in fired),
        tuple(dict.fromkeys(rejected)),
    )


def _pieces(text: str, block: Block, claims: list[Claim]) -> Iterator[Piece]:
    """The block cut wherever a sentence with a claim, a trigger, an argument or a source begins or ends."""
    marks = [mark for claim in claims for mark in _marks(claim) if block.contains(mark[0])]
    cuts = sorted({block.start, block.end, *(mark[0].start for mark in marks), *(mark[0].end for mark in marks)})
    for start, end in itertools.pairwise(cuts):
        over = [mark for mark in marks if mark[0].contains(Span(start, end))]
        classes = " ".join(dict.fromkeys(name for _, name, _ in over))
        yield Piece(text[start:end], classes, "; ".join(dict.fromkeys(words for _, _, words in over if words)))


def _marks(claim: Claim) -> Iterator[tuple[Span, str, str]]:
    """The spans of a claim with the class and the words that the page gives them."""
    for quote in claim.evidence:
        yield Span(quote.start, quote.end), "told", ""
    yield Span(claim.predicate.start, claim.predicate.end), "trigger", f"{claim.kind.value}"
    for argument in claim.arguments:
        yield Span(argument.quote.start, argument.quote.end), "part", f"{argument.role.value} of {claim.kind.value}"
    for source in claim.sources:
        if source.who is not None:
            yield Span(source.who.start, source.who.end), "voice", f"source, {source.stance.value}"


def _shown(value: object) -> object:
    return without_hidden(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _template() -> Template:
    rules = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    rules.filters["line"] = visible
    return rules.from_string(template_file("claims.html.j2"))
