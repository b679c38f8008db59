"""The nominative of names as they stand in the text: of organisations and places, and of persons with their sex."""

from __future__ import annotations

from collections.abc import Sequence

from pymorphy3.analyzer import Parse  # type: ignore[import-untyped]  # it ships no types

from entrepot.claims.names.mention import Sentence
from entrepot.claims.russian.lemmas import morphology

_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_GENDERS = {"Masc": "masc", "Fem": "femn"}
_NAME_SIGNS = ("Name", "Patr", "Surn")
_PATRONYMIC_ENDINGS = ("ович", "евич", "ьич", "овна", "евна", "ична")
_AGREEING = ("ADJF", "PRTF")
# What a reading that fits the tagger's case or gender is worth, beside the dictionary's certainty (0 to 1).
_CONTEXT = 0.6
_SURE = 2.0  # the case, or one that looks like it, and the number
_NAME_BONUS = 1.0


def nominative_words(sentence: Sentence, first: int, end: int) -> list[str]:
    """The words [first, end) with their head noun and the adjectives before it in the nominative.

    What follows the head stays. Signs are left out. A word that is in no dictionary is inflected by its ending.
    """
    places = [i for i in range(first, end) if sentence.word(i)[:1].isalnum()]
    nouns = [i for i in places if sentence.upos(i) in ("NOUN", "PROPN", "X")]
    if not nouns:
        return [sentence.word(i) for i in places]
    head = nouns[0]
    parse = _parse_in_text(sentence, head)
    if (
        parse is not None
        and not parse.is_known
        and sentence.feature(head, "Case") == "Acc"
        and _is_feminine(sentence, head)
    ):
        return [_feminine(sentence.word(place)) if place == head else sentence.word(place) for place in places]
    changed = {head: _nominative_noun(sentence.word(head), parse)} if parse else {}
    for place in places:
        if place < head and sentence.upos(place) == "ADJ" and parse is not None:
            changed[place] = _nominative_adjective(sentence.word(place), parse)
    return [changed.get(place, sentence.word(place)) for place in places]


def person_nominative(sentence: Sentence, places: Sequence[int]) -> list[str]:
    """The words of a person's name in the nominative: given names tell the sex, and all words stand in one case.

    The case that fits all words best is taken; the tagger's own case and gender weigh in.
    """
    words = [sentence.word(place) for place in places]
    known = [_name_parses(word) for word in words]
    case, gender = _best_case(sentence, places, known)
    return [_person_word(word, parses, case, gender) for word, parses in zip(words, known, strict=True)]


def singular_nominative(word: str) -> str:
    """A surname in the genitive in the nominative, of a man where both sexes are possible.

    >>> singular_nominative("Дегтярёва"), singular_nominative("Козицкого")
    ('Дегтярёв', 'Козицкий')
    """
    parses = [p for p in _name_parses(word) if _fits(p, "gent", "masc")]
    changed = max(parses, key=_worth).inflect({"nomn", "sing"}) if parses else None
    return _cased(word, changed.word) if changed else word


def is_patronymic(word: str) -> bool:
    """Whether a word in the nominative has the ending of a patronymic, as some surnames have too.

    >>> is_patronymic("Викторович"), is_patronymic("Ильинична"), is_patronymic("Попович"), is_patronymic("Иванов")
    (True, True, True, False)
    """
    return word.lower().endswith(_PATRONYMIC_ENDINGS)


def is_given_name(word: str) -> bool:
    """Whether a word in the nominative is a given name.

    >>> is_given_name("Иван"), is_given_name("Иванов")
    (True, False)
    """
    parses = morphology().parse(word.lower())
    return any("Name" in parse.tag and parse.tag.case == "nomn" and parse.tag.number == "sing" for parse in parses)


def _parse_in_text(sentence: Sentence, place: int) -> Parse | None:
    """The reading of a noun in its case, None where it is in the nominative already, indeclinable or not Russian."""
    word, case = sentence.word(place), _CASES.get(sentence.feature(place, "Case"))
    if case == "nomn" or word.isupper() or not _is_cyrillic(word):
        return None
    number = "plur" if sentence.feature(place, "Number") == "Plur" else "sing"
    nouns = [parse for parse in morphology().parse(word.lower()) if parse.tag.POS == "NOUN"]
    best = max(nouns, key=lambda parse: _case_fit(parse, case, number), default=None)
    # A word that no dictionary has may be a foreign nominative: "японская «Нагара бэринг»".
    is_guess = best is not None and not best.is_known and _case_fit(best, case, number) < _SURE and case is not None
    return None if is_guess else best


def _case_fit(parse: Parse, case: str | None, number: str) -> float:
    """How well a reading fits the tagger's case and number; genitive and accusative of men and beasts look alike."""
    is_alike = {parse.tag.case, case} == {"gent", "accs"}
    fit = 2 * (parse.tag.case == case) + is_alike + (parse.tag.number == number)
    return float(fit + parse.score)


def _is_feminine(sentence: Sentence, place: int) -> bool:
    """Whether the accusative of an unknown word ends as only that of words in -а and -я does."""
    return sentence.word(place).endswith(("у", "ю"))


def _feminine(word: str) -> str:
    return word[:-1] + ("а" if word.endswith("у") else "я")


def _nominative_noun(word: str, parse: Parse) -> str:
    changed = parse.inflect({"nomn", parse.tag.number or "sing"})
    return _cased(word, changed.word) if changed else word


def _nominative_adjective(word: str, noun: Parse) -> str:
    signs = {"nomn", noun.tag.number or "sing"}
    if noun.tag.number == "sing" and noun.tag.gender:
        signs.add(noun.tag.gender)
    for parse in morphology().parse(word.lower()):
        if parse.tag.POS in _AGREEING and (changed := parse.inflect(signs)):
            return _cased(word, changed.word)
    return word


def _name_parses(word: str) -> list[Parse]:
    if not _is_cyrillic(word) or len(word) == 1:
        return []
    return [
        parse
        for parse in morphology().parse(word.lower())
        if parse.tag.number == "sing" and parse.tag.POS in ("NOUN", "ADJF") and "Geox" not in parse.tag
    ]


def _best_case(sentence: Sentence, places: Sequence[int], known: list[list[Parse]]) -> tuple[str, str]:
    """Case and gender in which the words of a name fit together and into the sentence."""
    options = [(case, gender) for case in _CASES.values() for gender in _GENDERS.values()]
    told = [(_CASES.get(sentence.feature(i, "Case")), _GENDERS.get(sentence.feature(i, "Gender"))) for i in places]

    def fit(option: tuple[str, str]) -> float:
        case, gender = option
        words = sum(max((_worth(parse) for parse in parses if _fits(parse, *option)), default=0.0) for parses in known)
        context = sum((each[0] == case) + (each[1] == gender) for each in told)
        return words + _CONTEXT * context / max(len(told), 1)

    return max(options, key=fit)


def _fits(parse: Parse, case: str, gender: str) -> bool:
    return parse.tag.case == case and parse.tag.gender in (gender, None)


def _worth(parse: Parse) -> float:
    return float(parse.score) + _NAME_BONUS * any(sign in parse.tag for sign in _NAME_SIGNS)


def _person_word(word: str, parses: list[Parse], case: str, gender: str) -> str:
    fitting = [parse for parse in parses if _fits(parse, case, gender)]
    if case == "nomn" or not fitting:
        return word
    parse = max(fitting, key=_worth)
    changed = parse.inflect({"nomn", "sing", gender}) or parse.inflect({"nomn", "sing"})
    return _cased(word, changed.word) if changed else word


def _cased(written: str, word: str) -> str:
    """A word with the capitals of the form in the text: КамАЗа gives КамАЗ.

    >>> _cased("КамАЗа", "камаз"), _cased("Гомельском", "гомельский")
    ('КамАЗ', 'Гомельский')
    """
    return "".join(
        sign.upper() if place < len(written) and written[place].isupper() else sign for place, sign in enumerate(word)
    )


def _is_cyrillic(word: str) -> bool:
    return any("а" <= sign <= "ё" for sign in word.lower())
