"""Where the names of a sentence begin and end: the model's spans, cut, trimmed and completed by rule."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator

from entrepot.claims.figures.periods import MONTHS, WEEKDAYS
from entrepot.claims.names.mention import Sentence
from entrepot.claims.reading_model.analysis import NamedSpan
from entrepot.reference.currencies import currency_codes
from entrepot.reference.goods import SYSTEM_WORDS, designator_class, families, goods_class
from entrepot.reference.naming import offices, organisation_words, title_length

# The labels that name an actor or a place; names and details say the same thing in two vocabularies.
LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "Person": "PER",
    "Organisation": "ORG",
    "Location": "LOC",
}
_POSSESSIVES = frozenset({"'s", "’s"})
_HYPHENS = frozenset({"-", "‐", "–"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_NUMBER_SIGNS = frozenset({"No.", "Nr.", "no."})
# Bodies whose names go on with "of": the Bank of Russia, the University of Minsk.
_NAMED_WITH_OF = frozenset(
    {
        "Academy",
        "Alliance",
        "Association",
        "Bank",
        "Center",
        "Centre",
        "Chamber",
        "College",
        "Command",
        "Confederation",
        "Corps",
        "Federation",
        "Foundation",
        "Fund",
        "Guard",
        "Guards",
        "Institute",
        "Institution",
        "League",
        "Library",
        "Movement",
        "Museum",
        "Organisation",
        "Organization",
        "Party",
        "Port",
        "School",
        "Society",
        "State",
        "States",
        "Union",
        "University",
    }
)
_OPENING = frozenset({"“", '"', "«", "‘", "'"})
_CLOSING = frozenset({"”", '"', "»", "’", "'"})
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
# What follows the name of a region or a works and belongs to it.
_PLACE_TYPES = frozenset(
    {
        "district",
        "region",
        "province",
        "oblast",
        "county",
        "prefecture",
        "raion",
        "territory",
        "municipality",
        "peninsula",
        "island",
        "islands",
    }
)


def name_spans(sentence: Sentence, known: Collection[int]) -> list[NamedSpan]:
    """Names of actors and places with the labels PER, ORG and LOC, in order; none overlaps another.

    `known` are the words of known names; no name is stretched over them. A name is cut at a possessive ("Anna
    Petrova's Volna" is two), loses lower-case words at its ends and takes the capitalised words beside it.
    """
    cut = [piece for span in _model_spans(sentence) for piece in _cut_at_possessives(sentence, span)]
    trimmed = [span for piece in cut if (span := _trimmed(sentence, piece))]
    stretched = [_stretched(sentence, span, known) for span in trimmed]
    typed = [*stretched, *_typed_runs(sentence), *_quoted_after_legal_form(sentence)]
    cut_off = [_without_seat(sentence, span) for span in _merged(typed)]
    return [span for span in cut_off if _is_name(sentence, span) and not _is_goods(sentence, span, known)]


def _model_spans(sentence: Sentence) -> list[NamedSpan]:
    """Names of the model, then the details that no name contradicts."""
    names = list(sentence.analysis.names)
    for detail in sentence.analysis.details:
        label = LABELS.get(detail.label)
        rivals = [name for name in names if detail.first < name.end and name.first < detail.end]
        if label and all(name.label == label for name in rivals):
            names.append(NamedSpan(detail.first, detail.end, label))
    return sorted(names, key=lambda span: (span.first, -span.end))


def _is_name(sentence: Sentence, span: NamedSpan) -> bool:
    """Whether the words can be a name: no pronoun, no title alone, no common noun at the beginning of a sentence."""
    words = [sentence.word(i) for i in range(span.first, span.end)]
    classes = {sentence.upos(i) for i in range(span.first, span.end)}
    if (len(words) == 1 and words[0] in organisation_words("no_name")) or _is_sum(words):
        return False
    if CALENDAR.issuperset(word.lower() for word in words):
        return False
    if classes <= {"PRON", "DET", "ADV", "VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT"}:
        return False
    if (span.label == "PER" and _is_office(words)) or title_length(words) == len(words):
        return False
    return len(words) > 1 or span.first > 0 or classes <= {"PROPN", "X"}


def _is_sum(words: list[str]) -> bool:
    """Whether the words are an amount of money: "USD 5m"."""
    return words[0] in currency_codes() and len(words) > 1 and words[1][:1].isdigit()


def _is_office(words: list[str]) -> bool:
    """Whether no name follows a title: "Director", "Government Minister", "Deputy Minister of Defence"."""
    length = title_length(words)
    if words[-1] in offices():
        return True
    return length == len(words) or (length > 0 and words[length].islower())


def _cut_at_possessives(sentence: Sentence, span: NamedSpan) -> Iterator[NamedSpan]:
    """The span cut at possessives, the name of a place at commas and brackets too; "the People's Republic" is one.

    Of "Ivan Sorokin of the GRU" the person is what stands before "of".
    """
    first = span.first
    for index in range(span.first, span.end + 1):
        is_closed = index < span.end and sentence.word(index) == ")" and not _is_opened(sentence, first, index)
        if index == span.end or is_closed or _is_cut(sentence, index, span.label):
            if first < index:
                yield NamedSpan(first, index, span.label)
            first = index + 1
        if span.label == "PER" and index < span.end and sentence.word(index) in ("of", "from"):
            return


def _is_opened(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a bracket opens inside the words: "Volna (Baku) LLC", but not "IRGC) Regional Corps"."""
    return any(sentence.word(i) == "(" for i in range(first, end))


def _is_cut(sentence: Sentence, index: int, label: str) -> bool:
    word = sentence.word(index)
    if word in _POSSESSIVES:
        return sentence.word(index - 1) not in ("People", "Peoples")
    if label == "PER" and word in ("of", "from", "and", ","):
        return True
    if label == "ORG" and word in organisation_words("descriptor") and word.islower():
        return True
    return label == "LOC" and word in (",", "(", ")")


def _trimmed(sentence: Sentence, span: NamedSpan) -> NamedSpan | None:
    """The span without the words at its ends that are in lower case; one all in lower case stays if it is one word."""
    first, end = span.first, span.end
    while first < end and (not _is_capitalised(sentence.word(first)) or sentence.upos(first) == "DET"):
        first += 1
    while end > first and not _may_end(sentence, end - 1, span.label):
        end -= 1
    if first < end:
        return NamedSpan(first, end, span.label)
    proper = [i for i in range(span.first, span.end) if sentence.upos(i) == "PROPN"]
    return NamedSpan(proper[0], proper[-1] + 1, span.label) if proper else None


def _may_end(sentence: Sentence, index: int, label: str) -> bool:
    """Whether a name may end with a word: a capitalised one, a number, or the rest of a person's ("Ka-yee")."""
    word = sentence.word(index)
    is_tail = label == "PER" and word.isalpha() and sentence.word(index - 1) in _HYPHENS
    return _is_capitalised(word) or word[:1].isdigit() or is_tail


def _stretched(sentence: Sentence, span: NamedSpan, known: Collection[int]) -> NamedSpan:
    """The span with the capitalised proper nouns beside it, a number after "No.", and the type of a region."""
    first, end = span.first, span.end
    while span.label != "PER" and _continues(sentence, first - 1, known):
        first -= 1
    while _continues(sentence, end, known) or (sentence.word(end) in _HYPHENS and _continues(sentence, end + 1, known)):
        end += 1
    if sentence.word(first - 1) in ("St.", "St", "Saint"):
        first -= 1
    if sentence.word(end) in _HYPHENS and sentence.word(end + 1).isalpha() and span.label == "PER":
        end += 2
    if sentence.word(end - 1) in _NUMBER_SIGNS or sentence.word(end) in _NUMBER_SIGNS:
        end += next((step for step in (1, 2) if sentence.word(end + step - 1).isdigit()), 0)
    if span.label == "LOC" and sentence.word(end) in _PLACE_TYPES:
        end += 1
    if span.label == "ORG" and _ORDINAL.fullmatch(sentence.word(first - 1)):
        first -= 1  # "the 37th Motor Rifle Brigade"
    return NamedSpan(first, end, span.label)


def _continues(sentence: Sentence, index: int, known: Collection[int]) -> bool:
    """Whether a name goes on over a word."""
    word = sentence.word(index)
    classes = ("PROPN", "NUM", "ADJ") if index > 0 else ("PROPN", "NUM")  # "the Blue Star"
    if index in known or sentence.upos(index) not in classes or not _is_capitalised(word):
        return False
    return word.lower().rstrip(".") not in CALENDAR and designator_class(word) is None


def _typed_runs(sentence: Sentence) -> Iterator[NamedSpan]:
    """Runs of capitalised words that end with the type of an organisation: "Iran Air", "Acme Trading"."""
    first = 0
    for index in range(len(sentence.tokens) + 1):
        if sentence.upos(index) in ("PROPN", "ADJ", "NOUN") and _is_capitalised(sentence.word(index)):
            continue
        is_named = any(sentence.upos(i) == "PROPN" for i in range(first, index))
        if index - first >= 2 and is_named and sentence.word(index - 1) in organisation_words("type"):
            yield NamedSpan(first, index, "ORG")
        first = index + 1


def _quoted_after_legal_form(sentence: Sentence) -> Iterator[NamedSpan]:
    """A legal form or type with the quoted name after it: `UAB "Acme"`, `Production Enterprise "Acme"`."""
    forms = organisation_words("legal_form")
    for index, token in enumerate(sentence.tokens):
        is_type = token.text in forms or (
            index > 0 and token.text in organisation_words("type") and token.text.istitle()
        )
        if is_type and sentence.word(index + 1) in _OPENING:
            ends = (end for end in range(index + 3, index + 14) if sentence.word(end) in _CLOSING)
            first = index
            while first > 1 and sentence.upos(first - 1) in ("PROPN", "NOUN") and sentence.word(first - 1).istitle():
                first -= 1
            yield from (NamedSpan(first, end + 1, "ORG") for end in itertools.islice(ends, 1))


def _merged(spans: Iterable[NamedSpan]) -> list[NamedSpan]:
    """Overlapping spans as one, with the label of an organisation where one of them has it, else of the longest."""
    merged: list[NamedSpan] = []
    for span in sorted(spans, key=lambda span: (span.first, -span.end)):
        if merged and span.first < merged[-1].end:
            before = merged.pop()
            label = "ORG" if "ORG" in (before.label, span.label) else before.label
            span = NamedSpan(before.first, max(before.end, span.end), label)
        merged.append(span)
    return merged


def _without_seat(sentence: Sentence, span: NamedSpan) -> NamedSpan:
    """An organisation without the place it sits in: "Acme Shipping of Sharjah" is Acme Shipping."""
    if span.label != "ORG":
        return span
    of = next((i for i in range(span.first + 1, span.end) if sentence.word(i) == "of"), None)
    if of is None or sentence.word(of - 1) not in organisation_words("type") - _NAMED_WITH_OF:
        return span
    return NamedSpan(span.first, of, span.label)


def _is_goods(sentence: Sentence, span: NamedSpan, known: Collection[int]) -> bool:
    """Whether what the model took for a name is a designator or ends in a word for goods: "GNSS receivers"."""
    own = [i for i in range(span.first, span.end) if i not in known and sentence.word(i) not in _HYPHENS]
    if not own:
        return False
    words = [sentence.word(i) for i in own]
    if words[0] in organisation_words("legal_form"):
        return False
    last = words[-1]
    if goods_class([last]) is not None and last[:-1].isupper():
        return True
    if len(words) == 1 and (designator_class(last) is not None or _names_goods(sentence, span)):
        return True
    return goods_class([last]) is not None and (last.islower() or (last[:-1].isupper() and len(words) == 1))


def _names_goods(sentence: Sentence, span: NamedSpan) -> bool:
    """Whether one word is the name of a product: quoted, or a known family, before a noun for goods."""
    governor = sentence.analysis.heads[span.end - 1]
    if governor < span.end:
        return False
    noun = sentence.word(governor).lower()
    is_quoted = sentence.word(span.first - 1) in _OPENING and sentence.word(span.end) in _CLOSING
    is_family = sentence.word(span.first) in families()
    return (is_quoted or is_family) and (goods_class([noun]) is not None or (is_family and noun in SYSTEM_WORDS))


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper()
