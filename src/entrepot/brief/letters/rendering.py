"""A letter as Markdown and as plain text: the same words, ready to be signed and sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from entrepot.brief.safe_text import markdown_text, visible
from entrepot.brief.sentences.times import date_in_words
from entrepot.model.brief import Sentence, Wording
from entrepot.model.findings import FindingKind
from entrepot.model.letter import Assertion, Letter, Quotation

WIDTH = 78  # characters of a line of plain text, as mail shows it

_OPENING = (
    "We are writing about the matters below. Documents that we have read name you in connection with them. Each "
    "number gives what documents say, the words that it rests on, and what we ask you. We have not established "
    "whether it is so. That documents say something does not mean that we do."
)
_NONE = "In the documents that we have read, nothing is said of you as a party of any delivery, order or other dealing."


def render_letter_markdown(letter: Letter) -> str:
    """The letter as Markdown; no document can open a link or a heading in it."""
    lines: list[str] = []
    for name, value in _head(letter):
        lines += [f"**{name}:** {markdown_text(value)}".rstrip(), ""]
    lines += ["# Request for comment", ""]
    for paragraph in _opening(letter):
        lines += [markdown_text(paragraph), ""]
    for assertion in letter.assertions:
        lines += _markdown_of(assertion)
    for paragraph in _closing(letter):
        lines += [markdown_text(paragraph), ""]
    return "\n".join(lines)


def render_letter_text(letter: Letter) -> str:
    """The letter as plain text in lines of 78 characters."""
    lines = [f"{name}: {visible(value)}".rstrip() for name, value in _head(letter)]
    lines += ["", "REQUEST FOR COMMENT", ""]
    for paragraph in _opening(letter):
        lines += [_filled(paragraph), ""]
    for assertion in letter.assertions:
        lines += _text_of(assertion)
    for paragraph in _closing(letter):
        lines += [_filled(paragraph), ""]
    return "\n".join(lines)


def _head(letter: Letter) -> Iterator[tuple[str, str]]:
    also = f" (in the documents also: {', '.join(letter.party.names)})" if letter.party.names else ""
    yield "To", f"{letter.party.name}{also}"
    yield "From", letter.sender or ""
    yield "Date", date_in_words(letter.dated) if letter.dated else ""
    yield "Please answer by", date_in_words(letter.deadline)


def _opening(letter: Letter) -> Iterator[str]:
    yield _OPENING if letter.assertions else _NONE


def _closing(letter: Letter) -> Iterator[str]:
    if not letter.assertions:
        return
    yield (
        "Please name the numbers that you answer. Your answer will be given beside what it answers, in your own words "
        "and at equal size. Papers that show something else are welcome, and we will read them."
    )
    yield (
        f"If we have no answer from you by {date_in_words(letter.deadline)}, we will say that we asked you and that "
        "you did not answer by then. An answer that comes later will be added."
    )


def _markdown_of(assertion: Assertion) -> Iterator[str]:
    told = _told(assertion.sentences)
    yield from (f"**{assertion.number}.** {markdown_text(told)}", "")
    yield from _markdown_quotations(assertion.quotations, told)
    if assertion.denials:
        denied = _joined(assertion.denials)
        yield from (f"**Denied:** {markdown_text(denied)}", "")
        yield from _markdown_quotations(assertion.denial_quotations, denied)
    elif assertion.kind is FindingKind.TOLD:
        yield from (f"*{_NOT_DENIED}*", "")
    yield from (f"**We ask:** {markdown_text(' '.join(assertion.questions))}", "")


def _markdown_quotations(quotations: Iterable[Quotation], told: str) -> Iterator[str]:
    for one in quotations:
        if not _repeats(one, told):
            yield f"> “{markdown_text(one.words)}”  "
        yield from (f"> {markdown_text(_whence(one))}", "")


_NOT_DENIED = "The documents that we have read hold no denial of this."


def _text_of(assertion: Assertion) -> Iterator[str]:
    told = _told(assertion.sentences)
    yield from (_filled(f"{assertion.number}. {told}", "   ", hang=True), "")
    yield from _quoted_text(assertion.quotations, told)
    if assertion.denials:
        denied = _joined(assertion.denials)
        yield from (_filled(f"Denied: {denied}", "   "), "")
        yield from _quoted_text(assertion.denial_quotations, denied)
    elif assertion.kind is FindingKind.TOLD:
        yield from (_filled(_NOT_DENIED, "   "), "")
    yield from (_filled(f"We ask: {' '.join(assertion.questions)}", "   "), "")


def _quoted_text(quotations: Iterable[Quotation], told: str) -> Iterator[str]:
    for one in quotations:
        if not _repeats(one, told):
            yield _filled(f"“{one.words}”", "     > ")
        yield from (_filled(_whence(one), "       "), "")


def _repeats(quotation: Quotation, told: str) -> bool:
    """True if the sentence above has quoted the same words."""
    return quotation.words.replace("“", "‘").replace("”", "’") in told


def _joined(sentences: Iterable[Sentence]) -> str:
    return " ".join(one.text for one in sentences)


def _told(sentences: Iterable[Sentence]) -> str:
    """The sentences, the first of ours said to be what documents say; a quotation says itself whose words it is."""
    listed = list(sentences)
    ours = next((place for place, one in enumerate(listed) if one.wording is Wording.RULE), None)
    return " ".join(f"Documents say: {one.text}" if place == ours else one.text for place, one in enumerate(listed))


def _whence(quotation: Quotation) -> str:
    date = date_in_words(quotation.published) if quotation.published else "no date"
    facts = ", ".join(filter(None, (f"“{quotation.title}”", quotation.publisher, date, quotation.place)))
    who = f"Who says so, by these words: {', '.join(quotation.who)}." if quotation.who else "No other source is named."
    return f"{facts}. {who}"


def _filled(text: str, indent: str = "", hang: bool = False) -> str:
    first = "" if hang else indent
    return fill(
        visible(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
