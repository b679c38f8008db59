"""Sentences of a document with exact offsets, by rules; the word lists stand beside this file as tables.

Method: docs/method/documents.md, section "Sentences".
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from entrepot.documents.datelines import dateline_at
from entrepot.documents.plain_text import LIST_MARK, structure
from entrepot.model.documents import Block, BlockKind, Document
from entrepot.model.spans import Span
from entrepot.reference.gazetteer import NameForm, known_names

_END = re.compile(
    r"""(?P<stop>[.!?…]+)
    (?P<closers>['"”’»“)\]]*)
    (?P<notes>(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)*)
    (?P<gap>\s*)""",
    re.VERBOSE,
)
_OPENERS = "\"'“‘«„([*—–- "
_WORD_BEFORE = re.compile(r"((?:[^\W\d_]+[.-]\s?)*[^\W\d_]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s(\"“«‑-]|\b[^\W\d_a-zа-яё]\.)[^\W\d_a-zа-яё]\.$")
_LABEL_BEFORE = re.compile(r"([^\W\d_]+)\s+\S{1,4}\.$")
_BRACKET = re.compile(r"\([^()\n]{1,400}\)")
# A word or two that ends a quotation whose speaker follows: 'has not been delivered. Period," he told reporters'.
_QUOTE_TAIL = re.compile(r"\w+(?:\s\w+){0,2},[\"”»']")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]\s|[¹²³⁰⁴-⁹]+\s")
_MISSING_SPACE = re.compile(r"(?:[^\W\d_]{2}|\d|[\"”»)])[.!?…]+[\"”»)]*$")
_CAPITALISED = re.compile(r"[\"“«]?[^\W\d_](?:[^\W\d_]*[a-zа-яёß-ÿ]|\s)")
# Not "the U.S. Iran envoy", not "in Jan. Iran": these go on with a country more often than not.
# A sum whose currency is told: nothing of it follows ("€7,8 млн. Получателями стали").
_SUM_END = re.compile(
    r"[$€£¥₽]\s?\d[\d.,\s\u00a0]*\s?(?:тыс|млн|млрд|трлн|bn|mn)\.?$|\d[\d.,\s\u00a0]*(?:(?:тыс|млн|млрд|трлн)\.?\s)?руб\.?$"
)
_NAME_OR_SUM_END = re.compile(
    r"(?:\S+\s+){3,}(?:\S*\s)?(?:Ltd|Co|Inc|Corp|LLC|FZE|GmbH|JSC|PLC|plc|Pty|p\.m|a\.m|etc|bn|bln|mln"
    r"|млн|млрд|тыс|руб|долл|т\. ?д|т\. ?п|др|шт)\.$"
)
# A measured amount in Russian, after which a new sentence begins unless a name may go on ("млн руб. Ирану").
_AMOUNT_END = re.compile(
    r"\d\s?(?:(?:тыс|млн|млрд|трлн)\.?\s)?"
    r"(?:долл|руб|т|кг|км|м|л|га|шт|ед|экз|чел|барр|куб\.? ?м|кв\.? ?м|млн|млрд|трлн)\.$"
)
_RUSSIAN_WORD = re.compile("[а-яё-]+")
_RUSSIAN_ADJECTIVE = re.compile(r"\w{3,}(?:ий|ый|ая|ое|ее|ие|ые)")
_COUNTRY_STEM = 4  # letters that the cases of a country's name share: "Иран", "Ирану"
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
_YEAR_BEFORE = re.compile(r"\b\d{4}(?:[-–]\d{2,4})?\s?(?:г|гг)\.$")
# "WHAT WE SEE. Shipments rose": a heading set into the line belongs to what it heads.
_RUN_IN_HEAD = re.compile(r"[^\W\d_a-zа-яё]{3,}(?:[ -][^\W\d_a-zа-яё]+){0,4}\.")
# A quotation that opened farther back than this is taken for closed: keeps the work linear.
_FARTHEST_LOOK = 3_000
_ENOUGH_LETTERS = 40
_FEW_CAPITALS = 0.01
_TABULAR = (BlockKind.TABLE_HEADER, BlockKind.TABLE_ROW)


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence, headline, list item with its mark, or table row; `block` is the block that it stands in."""

    block: Block | None = None


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order, never across a block and without white space around them.

    Furniture has none, nor have signs without a letter or figure; a table row is one sentence. Where the document has
    no blocks, those of plain text are taken.
    """
    blocks = document.blocks or structure(document.text)[0]
    return tuple(
        Sentence(span.start, span.end, block)
        for block in blocks
        if block.kind is not BlockKind.FURNITURE
        for span in ((block,) if block.kind in _TABULAR else sentence_spans(document.text, block.start, block.end))
        if any(sign.isalnum() for sign in span.quote(document.text))
    )


def sentence_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Spans of the sentences in one block of running text.

    >>> text = "He met Lt. Gen. A. G. Ivanov in the U.S. on 5 Aug. It cost 2.5 mln.These were denied."
    >>> [span.quote(text) for span in sentence_spans(text, 0, len(text))]
    ['He met Lt. Gen. A. G. Ivanov in the U.S. on 5 Aug.', 'It cost 2.5 mln.', 'These were denied.']
    """
    held: Span | None = None
    for span in _pieces(text, start, end):
        if held and not any(sign.isalnum() for sign in span.quote(text)):
            # Stray signs (" . .") belong to the sentence before.
            held = Span(held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between two boundaries, without the white space around it."""
    begin = _skip_space(text, start, end)
    brackets = [match.span() for match in _BRACKET.finditer(text, start, end)]
    for stop in _END.finditer(text, start, end):
        if stop.end() >= end or stop.start() < begin or _is_bracketed(brackets, begin, stop.start()):
            continue
        if _is_boundary(text, begin, stop, end):
            yield Span(begin, stop.end("notes"))
            begin = stop.end()
    last = begin + len(text[begin:end].rstrip())
    if last > begin:
        yield Span(begin, last)


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _is_bracketed(brackets: list[tuple[int, int]], begin: int, position: int) -> bool:
    """True inside a bracket that opened within the sentence, before its last sign."""
    number = bisect_left(brackets, (position,)) - 1
    return number >= 0 and begin < brackets[number][0] and position < brackets[number][1] - 1


def _is_boundary(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """True if a sentence that began at `begin` ends with these signs."""
    after = text[stop.end() : min(end, stop.end() + 80)]
    said = text[max(begin, stop.end() - _FARTHEST_LOOK) : stop.end()]
    before = text[max(begin, stop.start() - 60) : stop.start() + 1]
    if _is_list_number(text, begin, stop) or _is_dateline(text, begin, stop.end(), end):
        return False
    if _RUN_IN_HEAD.fullmatch(before):
        return False
    if not stop["gap"]:
        return _lacks_space(said[-60:], after)
    if not _can_start(after) and not _writes_small(text[begin : min(end, begin + _FARTHEST_LOOK)]):
        return False
    if _QUOTE_TAIL.match(after) and _is_quote_open(said):
        return False
    if stop["stop"] != "." or stop["notes"] or stop["closers"] not in ("", ")"):
        return True
    return stop["closers"] == ")" or _is_full_stop(before, after)


def _is_list_number(text: str, begin: int, stop: re.Match[str]) -> bool:
    """True for the period of "2. " at the start of an item."""
    mark = LIST_MARK.match(text, begin)
    return mark is not None and stop.start() < mark.end()


def _is_dateline(text: str, begin: int, position: int, end: int) -> bool:
    """True inside "MINSK, 5 Aug. 2024 (Agency) — "."""
    dateline = dateline_at(text, begin, end)
    return dateline is not None and position <= dateline.end


def _lacks_space(before: str, after: str) -> bool:
    """True for "through Belarus.These drones", where the space was forgotten."""
    if not _MISSING_SPACE.search(before) or not _CAPITALISED.match(after) or _ADDRESS.search(before):
        return False
    if not after.lstrip(_OPENERS)[0].isupper():
        return False
    word = _WORD_BEFORE.search(before)
    use = _abbreviation_at_end(before)
    return word is None or use is None or (use == "may" and _first_word(after) in _starters())


def _can_start(after: str) -> bool:
    """True if a sentence can begin like this: not with a small letter or a bracket that only explains."""
    if _FOOTNOTE.match(after):
        return True
    if after.startswith("("):
        return re.match(r"\([^()]*[.!?…]['\"”»]*\)", after) is not None or ")" not in after
    first = after.lstrip(_OPENERS)[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())


def _writes_small(words: str) -> bool:
    """True where hardly a capital is written, so that a sentence may begin with a small letter."""
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) > _ENOUGH_LETTERS and sum(map(str.isupper, letters)) < _FEW_CAPITALS * len(letters)


def _is_quote_open(words: str) -> bool:
    """True if the words hold an opening quotation mark that is not closed."""
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”") or words.count("«") > words.count("»")


def _is_full_stop(before: str, after: str) -> bool:
    """True unless the period belongs to an abbreviation, an initial or a number."""
    following = _first_word(after)
    if _YEAR_BEFORE.search(before):
        return len(before.split()) > 5 or following in _starters() or _is_told_before_year(before, following)
    if _INITIAL.search(before):
        return _names_a_label(before) or (following in _starters() and len(before.split()) > 2)
    if _RUSSIAN_WORD.fullmatch(following) and _AMOUNT_END.search(before):
        return _begins_anew(following, after)
    use = _abbreviation_at_end(before)
    if use == "number":
        return not _starts_with_number(after)
    if use != "may":
        return use is None
    is_sum_told = _SUM_END.search(before) is not None and following != ""
    return is_sum_told or following in _starters() or _begins_with_country(before, following)


def _is_told_before_year(before: str, following: str) -> bool:
    """True for "Договор подписан в 2023 г. Чад": no preposition begins the words before the year, a country follows."""
    words = before.split()
    return len(words) > 4 and words[0].lower() not in _words("year_prepositions.csv") and following in _countries()


def _begins_anew(following: str, after: str) -> bool:
    """True for a capitalised Russian word behind an amount, unless it is a country in another case than its first.

    >>> _begins_anew("девять", "Девять партий"), _begins_anew("ирану", "Ирану"), _begins_anew("иран", "Иран")
    (True, False, True)
    """
    if _CAPITALISED.match(after) is None or after[0] in _OPENERS:
        return False
    if following in _countries() or _RUSSIAN_ADJECTIVE.fullmatch(following):
        return True
    return following[:_COUNTRY_STEM] not in _country_stems()


def _begins_with_country(before: str, following: str) -> bool:
    """True for "bought from Acme Co. Iran denied it": after a firm's name or a sum a country's begins a sentence."""
    return _NAME_OR_SUM_END.search(before) is not None and following in _countries()


def _abbreviation_at_end(before: str) -> str | None:
    """How the abbreviation at the end is used: never at a sentence end, maybe, before a number; None if there is none.

    >>> _abbreviation_at_end("to the U.S."), _abbreviation_at_end("и т. д."), _abbreviation_at_end("to Minsk.")
    ('may', 'may', None)
    """
    word = _WORD_BEFORE.search(before)
    if word is None:
        return None
    parts = word[1].lower().split()
    for tail in (" ".join(parts[-2:]), parts[-1] if parts else "", word[1].lower().rsplit(".", 1)[-1].strip()):
        if tail in _abbreviations():
            return None if _is_word_too(tail, word[1]) else _abbreviations()[tail]
    return "may" if _is_dotted(parts[-1]) else None


def _is_word_too(abbreviation: str, written: str) -> bool:
    """True for a short form written as the ordinary word that it also is: "SAN", "Fig" are, "No", "fig" are not."""
    return len(abbreviation) > 3 and written.isupper() and abbreviation.isascii() and "." not in abbreviation


def _is_dotted(word: str) -> bool:
    """True for letters with periods between them: "U.S", "a.k.a"."""
    return re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word) is not None


def _names_a_label(before: str) -> bool:
    """True for "any buyer listed in Annex C.": the letter is a label, not an initial."""
    label = _LABEL_BEFORE.search(before)
    return label is not None and label[1].lower() in _words("label_nouns.csv")


def _first_word(after: str) -> str:
    """The capitalised word that follows, in small letters; "" if there is none or it is an initial."""
    match = re.match(r"(?![^\W\d_]\.)[^\W\d_]+(?:-[^\W\d_]+)?(?!\.\s?[^\W\d_])", after.lstrip(_OPENERS))
    return match[0].lower() if match and match[0][0].isupper() else ""


def _starts_with_number(after: str) -> bool:
    return re.match(r"[\d№#]|[IVXLC]+\b|[A-ZА-Я]{1,4}-?\d", after) is not None


def _starters() -> frozenset[str]:
    return _words("sentence_starters.csv")


@cache
def _countries() -> frozenset[str]:
    """Names of one word of countries and their adjectives, in small letters."""
    forms = (NameForm.NAME, NameForm.ADJECTIVE)
    return frozenset(known.name.lower() for known in known_names() if known.form in forms and " " not in known.name)


@cache
def _country_stems() -> frozenset[str]:
    return frozenset(name[:_COUNTRY_STEM] for name in _countries())


@cache
def _words(table: str) -> frozenset[str]:
    """The words of a one-column table beside this file."""
    return frozenset((files(__package__) / table).read_text("utf-8").split()[1:])


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviation without its last period, and when it can be the end of a sentence: never, may, number."""
    rows = csv.DictReader((files(__package__) / "abbreviations.csv").read_text("utf-8").splitlines())
    return {row["word"]: row["when"] for row in rows}
