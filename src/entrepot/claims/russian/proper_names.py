"""Mentions of persons, organisations, places and ships in Russian: spans of slovnet, completed by rule, with keys."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.reading_model.analysis import NamedSpan
from entrepot.claims.russian.goods import is_product_name, vessel_before
from entrepot.claims.russian.lemmas import is_common_noun, is_common_word, may_be_person
from entrepot.claims.russian.name_keys import (
    NAMED_AFTER,
    organisation_name_slug,
    person_slug,
    place_name_slug,
    place_of_adjective,
)
from entrepot.model.entities import EntityKind
from entrepot.reference.goods import designator_class
from entrepot.reference.naming import organisation_words
from entrepot.reference.russian import (
    context_words,
    russian_organisation_words,
    russian_person_titles,
    russian_vessel_words,
)

_OPENING = frozenset('«"“„')
_CLOSING = frozenset('»"”“')
_LONGEST_QUOTED = 6
_LINKS = frozenset({".", ",", "&", "and", "of", "for", "the", "und", "de", "di", "da", "du", "et", "van", "y", "ve"})
_LONGEST_ABBREVIATION = 4
_DOTTED_FORMS = (
    "A.Ş.",
    "A.S.",
    "S.A.",
    "Ltd.",
    "Inc.",
    "Co.",
    "Corp.",
    "B.V.",
    "N.V.",
    "S.r.l.",
    "S.p.A.",
    "Şti.",
    "a.s.",
)
_KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj", "root", "flat", "parataxis"})
_KIND_ROLES = ("descriptor", "type")


def proper_name_mentions(sentence: Sentence, known: Collection[int]) -> Iterator[Mention]:
    """Mentions of names; `known` are the words of names that tables have. They may overlap known names, not each other.

    A person takes the title right before the name, an organisation the noun for its kind, legal forms and quotation
    marks: 'завод «Белметформ»', 'ООО «Лакоинвест»'.
    """
    taken: set[int] = set()
    by_rule = (*_quoted_names(sentence), *_named_after(sentence), *latin_names(sentence))
    typed = (*_typed_names(sentence, known), *_model_spans(sentence))
    for span in (*by_rule, *(span for span in typed if _has_word_of_its_own(sentence, span, known))):
        inside = [place for place in range(span.first, span.end) if sentence.word(place)[:1].isalnum()]
        is_known = all(place in known for place in inside) and not _names_a_body(sentence, span)
        if taken.intersection(inside) or is_known:
            continue
        mention = _mention(sentence, span)
        if mention is not None:
            taken.update(range(mention.first, mention.end))
            yield mention


def _names_a_body(sentence: Sentence, span: NamedSpan) -> bool:
    """True for 'завод «Волга»': in quotation marks after a noun for a body a river's name is the body's."""
    before = span.first - 1
    is_body = _is_kind(sentence, before) or sentence.word(before) in russian_organisation_words("legal_form")
    return sentence.word(span.first) in _OPENING and before >= 0 and is_body


def _has_word_of_its_own(sentence: Sentence, span: NamedSpan, known: Collection[int]) -> bool:
    """False for "Доля Китая" and "Китайской компании": a common noun that begins the sentence, and a country."""
    own = [place for place in range(span.first, span.end) if place not in known and sentence.word(place)[:1].isupper()]
    if own[:1] != [0] or len(own) > 1 or span.end == 1:
        return bool(own)
    return not is_common_noun(sentence.word(0))


def _mention(sentence: Sentence, span: NamedSpan) -> Mention | None:
    if span.label == "PER":
        return _person(sentence, span)
    if span.label == "LOC":
        return _keyed(sentence, span.first, span.end, EntityKind.PLACE, place_name_slug(sentence, span.first, span.end))
    first, end = _whole_organisation(sentence, span.first, span.end)
    name = organisation_name_slug(sentence, first, end)
    if vessel_before(sentence, first):
        begin = first - (sentence.lemma(first - 1) in russian_vessel_words())
        return _keyed(sentence, begin, end, EntityKind.PRODUCT, name)
    return _keyed(sentence, first, end, EntityKind.ORGANISATION, name)


def _keyed(sentence: Sentence, first: int, end: int, kind: EntityKind, name: str) -> Mention | None:
    return sentence.mention(first, end, kind, f"{kind.value}:{name}") if name else None


def _person(sentence: Sentence, span: NamedSpan) -> Mention | None:
    first = span.first
    while first > 0 and sentence.lemma(first - 1) in russian_person_titles():
        first -= 1
    words = [sentence.word(i) for i in range(span.first, span.end) if sentence.word(i)[:1].isalpha()]
    if not words or all(word.islower() for word in words):
        return None
    end = span.end + (len(sentence.word(span.end - 1)) == 1 and sentence.word(span.end) == ".")
    return _keyed(sentence, first, end, EntityKind.PERSON, person_slug(sentence, span.first, span.end))


def _model_spans(sentence: Sentence) -> Iterator[NamedSpan]:
    """The names of the model without those that are goods, common words in capitals or nothing but signs."""
    for span in sentence.analysis.names:
        words = [sentence.word(i) for i in range(span.first, span.end)]
        letters = [word for word in words if word[:1].isalpha()]
        is_shouted = len(letters) > 3 and all(word.isupper() for word in letters)
        is_goods = span.end == span.first + 1 and designator_class(words[0]) is not None
        is_name = letters and not is_shouted and not is_goods and not _is_no_name(sentence, span)
        if is_name and not is_product_name(sentence, span.first, span.end):
            yield span


def _is_no_name(sentence: Sentence, span: NamedSpan) -> bool:
    """Whether one word is a general abbreviation ("НПЗ"), or begins a sentence and is an adjective or common noun."""
    if span.end > span.first + 1:
        return False
    word = sentence.word(span.first)
    if word in context_words("general"):
        return True
    is_adjective = sentence.upos(span.first) == "ADJ" and sentence.relation(span.first) == "amod"
    is_common = is_common_word(word)
    if span.label != "PER" or (sentence.upos(span.first) != "PROPN" and is_common):
        return is_adjective or span.label == "PER"
    is_subject = sentence.relation(span.first) == "nsubj" and not is_common
    return is_adjective or (span.first == 0 and not is_subject and not may_be_person(word))


def _quoted_names(sentence: Sentence) -> Iterator[NamedSpan]:
    """Names in quotation marks that begin with a capital: organisations, unless the model takes them for persons.

    A quotation of speech, which holds a verb or many words, is none; nor is the name of a product, or one after a noun
    that is of no organisation ("акция «День гнева»") where the model knows no better.
    """
    labelled = {i for span in sentence.analysis.names for i in range(span.first, span.end)}
    for opening in range(len(sentence.tokens)):
        first = opening + 1
        if sentence.word(opening) not in _OPENING or not sentence.word(first)[:1].isupper():
            continue
        limit = min(first + _LONGEST_QUOTED, len(sentence.tokens) - 1)
        closing = next((i for i in range(first + 1, limit + 1) if sentence.word(i) in _CLOSING), None)
        if closing is None or not _may_be_name(sentence, first, closing):
            continue
        is_told = not labelled.isdisjoint(range(first, closing)) or not _is_of_other_thing(sentence, opening)
        is_other = sentence.lemma(opening - 1) in context_words("not_organisation")
        if is_told and not is_other and not is_product_name(sentence, first, closing):
            yield NamedSpan(opening, closing + 1, "ORG")


def _is_of_other_thing(sentence: Sentence, opening: int) -> bool:
    """Whether the noun before a name in quotes says that it is of something else than an organisation or a ship."""
    before = opening - 1
    is_form = sentence.word(before) in russian_organisation_words("legal_form")
    return sentence.upos(before) == "NOUN" and not (
        is_form or _is_kind(sentence, before) or vessel_before(sentence, opening)
    )


def _may_be_name(sentence: Sentence, first: int, end: int) -> bool:
    has_verb = any(
        sentence.upos(i) in ("VERB", "AUX", "PRON") and sentence.word(i)[0].islower() for i in range(first, end)
    )
    has_stop = any(sentence.word(i) in (".", "!", "?", ":") for i in range(first, end - 1))
    return not has_verb and not has_stop and sentence.relation(sentence.head_of(first, end)) in _ARGUMENTS


def latin_names(sentence: Sentence) -> Iterator[NamedSpan]:
    """Runs of capitalised words in Latin letters: "Ostwerk Chemie GmbH"; one word counts where the model has it."""
    labels = {i: span.label for span in sentence.analysis.names for i in range(span.first, span.end)}
    first = 0
    while first < len(sentence.tokens):
        end = _latin_end(sentence, first)
        if end == first:
            first += 1
            continue
        found = {labels[i] for i in range(first, end) if i in labels}
        is_name = end > first + 1 or found or _is_kind(sentence, first - 1)
        if is_name and designator_class(sentence.word(end - 1)) is None and sentence.word(first - 1) not in _OPENING:
            yield NamedSpan(first, end, "PER" if found == {"PER"} else "LOC" if found == {"LOC"} else "ORG")
        first = end


def _latin_end(sentence: Sentence, first: int) -> int:
    """The end of a run of Latin names that begins at a word; the word itself where none begins."""
    end = first
    while _is_latin_name(sentence.word(end)):
        end += 1
        if sentence.word(end) == "." and _text(sentence, end - 3, end + 1).endswith(_DOTTED_FORMS):
            end += 1
        is_linked = sentence.word(end) in _LINKS and _is_latin_name(sentence.word(end + 1))
        if is_linked and (sentence.word(end) != "," or sentence.word(end + 1) in organisation_words("legal_form")):
            end += sentence.word(end) != "." or len(sentence.word(end - 1)) <= _LONGEST_ABBREVIATION
    return end


def _is_latin_name(word: str) -> bool:
    """Whether a word begins with a Latin capital."""
    return word[:1].isupper() and word[0] < "Ѐ"


def _text(sentence: Sentence, first: int, end: int) -> str:
    return sentence.text[sentence.tokens[max(first, 0)].start : sentence.tokens[end - 1].end]


def _typed_names(sentence: Sentence, known: Collection[int]) -> Iterator[NamedSpan]:
    """Names built on a type: a capitalised adjective of a place, others of the table, "завод", and what it makes.

    At the beginning of a sentence "Минский завод" may be any plant of Minsk; "Минский тракторный завод" is not.
    """
    types, parts = russian_organisation_words("type"), russian_organisation_words("part")
    for first in range(len(sentence.tokens)):
        if not sentence.word(first).istitle() or first in known or place_of_adjective(sentence.lemma(first)) is None:
            continue
        head = first + 1
        while sentence.lemma(head) in parts and sentence.upos(head) == "ADJ":
            head += 1
        end = head + 1
        while sentence.lemma(end) in parts and sentence.feature(end, "Case") == "Gen":
            end += 1
        kind = types.get(sentence.lemma(head), "")
        if kind and (first > 0 or end > first + 2 or " " in kind):
            yield NamedSpan(first, end, "ORG")


def _named_after(sentence: Sentence) -> Iterator[NamedSpan]:
    """Types with the person whom they are named after: "завод имени Дегтярёва"."""
    for first in range(len(sentence.tokens)):
        if (
            sentence.lemma(first) not in russian_organisation_words("type")
            or sentence.word(first + 1) not in NAMED_AFTER
        ):
            continue
        end = first + 2
        while sentence.word(end) == "." or sentence.word(end)[:1].isupper():
            end += 1
        if sentence.word(end - 1)[:1].isupper():
            yield NamedSpan(first, end, "ORG")


def _whole_organisation(sentence: Sentence, first: int, end: int) -> tuple[int, int]:
    """The span with its quotation marks, legal forms on both sides and the noun for its kind before it."""
    forms = {*russian_organisation_words("legal_form"), *organisation_words("legal_form")}
    opened = sum(sentence.word(i) in _OPENING for i in range(first, end)) % 2 == 1
    if not opened and sentence.word(first - 1) in _OPENING and sentence.word(end) in _CLOSING:
        first, end = first - 1, end + 1
    elif opened and sentence.word(end) in _CLOSING:
        end += 1
    while sentence.word(end) in forms:
        end += 1
    while first > 0 and (sentence.word(first - 1) in forms or _is_kind(sentence, first - 1)):
        is_owner = sentence.word(first)[:1].islower() and _is_kind(sentence, first)
        if is_owner and sentence.feature(first - 1, "Case") != sentence.feature(first, "Case"):
            break  # "дочка [корпорации «Заря»]"
        first -= 1
    return first, end


def _is_kind(sentence: Sentence, index: int) -> bool:
    """Whether a word is a noun for a kind of organisation: "завод", "фирмой", "банка"."""
    return sentence.upos(index) in ("NOUN", "PROPN") and any(
        sentence.lemma(index) in russian_organisation_words(role) for role in _KIND_ROLES
    )
