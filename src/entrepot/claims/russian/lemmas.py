"""Dictionary forms of Russian words: those of pymorphy3, chosen by the word class and features that slovnet reads."""

from __future__ import annotations

from functools import cache, lru_cache

import pymorphy3  # type: ignore[import-untyped]  # it ships no types

_CLASSES = {
    "NOUN": ("NOUN",),
    "PROPN": ("NOUN", "ADJF"),
    "ADJ": ("ADJF", "ADJS", "COMP", "PRTF", "PRTS"),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"),
    "AUX": ("VERB", "INFN", "PRTF", "GRND"),
    "ADV": ("ADVB", "COMP", "PRED"),
    "DET": ("ADJF", "NPRO"),
    "PRON": ("NPRO", "ADJF", "NOUN"),
    "NUM": ("NUMR", "NOUN", "ADJF"),
    "ADP": ("PREP",),
    "SCONJ": ("CONJ",),
    "CCONJ": ("CONJ",),
    "PART": ("PRCL",),
}
# Universal Dependencies' values and the signs that OpenCorpora has for them.
_SIGNS = {
    "Case=Nom": ("nomn",),
    "Case=Gen": ("gent", "gen1", "gen2"),
    "Case=Dat": ("datv",),
    "Case=Acc": ("accs", "acc2"),
    "Case=Ins": ("ablt",),
    "Case=Loc": ("loct", "loc1", "loc2"),
    "Case=Par": ("gen2", "gent"),
    "Case=Voc": ("voct",),
    "Number=Sing": ("sing",),
    "Number=Plur": ("plur",),
    "Gender=Masc": ("masc",),
    "Gender=Fem": ("femn",),
    "Gender=Neut": ("neut",),
    "Animacy=Anim": ("anim",),
    "Animacy=Inan": ("inan",),
    "Aspect=Perf": ("perf",),
    "Aspect=Imp": ("impf",),
    "Tense=Past": ("past",),
    "Tense=Pres": ("pres",),
    "Tense=Fut": ("futr",),
    "Voice=Act": ("actv",),
    "Voice=Pass": ("pssv",),
    "VerbForm=Fin": ("VERB",),
    "VerbForm=Inf": ("INFN",),
    "VerbForm=Part": ("PRTF", "PRTS"),
    "VerbForm=Conv": ("GRND",),
    "Variant=Short": ("ADJS", "PRTS"),
    "Degree=Cmp": ("COMP",),
}
_PERSONS = frozenset({"Name", "Surn", "Patr"})
_NAMES = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn", "Trad", "Abbr"})
# The right word class outweighs all features together.
_CLASS_WEIGHT = 20


@lru_cache(maxsize=100_000)
def russian_lemma(word: str, upos: str, features: str = "") -> str:
    """Dictionary form of a word in lower case; of participles, short forms and passives in -ся the active infinitive.

    `features` are those of Universal Dependencies, "Case=Gen|Number=Plur". Aspects stay apart: поставить, поставлять.
    The dictionary's "ё" is written also where the text has "е"; an abbreviation in capitals stays as it is.

    >>> russian_lemma("поставлены", "VERB", "VerbForm=Part|Variant=Short|Voice=Pass")
    'поставить'
    >>> russian_lemma("поставляются", "VERB", "VerbForm=Fin|Voice=Pass"), russian_lemma("стали", "NOUN", "Case=Gen")
    ('поставлять', 'сталь')
    """
    lower = word.lower()
    is_abbreviation = word.isupper() and len(word) > 1
    if upos in ("PUNCT", "SYM") or is_abbreviation or not any("а" <= sign <= "ё" for sign in lower):
        return lower
    found = best_parse(lower, upos, features)
    if "Voice=Pass" in features and found.normal_form.endswith("ся"):
        return _without_reflexive(found.normal_form)
    return str(found.normal_form)


def lemma_of(word: str, upos: str = "") -> str:
    """The dictionary form of a word that stands alone; the nominative is taken before other cases.

    >>> lemma_of("зенитная"), lemma_of("Гераней", "NOUN"), lemma_of("БПЛА")
    ('зенитный', 'герань', 'бпла')
    """
    return russian_lemma(word, upos or _class_alone(word.lower()), "Case=Nom")


def _class_alone(word: str) -> str:
    part = str(morphology().parse(word)[0].tag.POS)
    return {"ADJF": "ADJ", "PREP": "ADP", "CONJ": "CCONJ", "PRTF": "VERB"}.get(part, "NOUN")


@lru_cache(maxsize=100_000)
def best_parse(word: str, upos: str, features: str) -> pymorphy3.analyzer.Parse:
    """The reading in the dictionary that fits word class and features best, between equals the most frequent one."""
    classes = _CLASSES.get(upos, ())
    wanted = [_SIGNS[feature] for feature in features.split("|") if feature in _SIGNS]

    def fit(parse: pymorphy3.analyzer.Parse) -> float:
        signs = parse.tag.grammemes
        met = sum(any(sign in signs for sign in alternatives) for alternatives in wanted)
        return met + (_CLASS_WEIGHT if parse.tag.POS in classes else 0) + float(parse.score)

    return max(morphology().parse(word), key=fit)


@lru_cache(maxsize=10_000)
def may_be_instrumental(word: str) -> bool:
    """Whether a form can stand in the instrumental, as far as the dictionary tells; true for words without cases.

    >>> may_be_instrumental("Москве"), may_be_instrumental("Москвой"), may_be_instrumental("NASA")
    (False, True, True)
    """
    cases = {str(parse.tag.case) for parse in morphology().parse(word.lower())} - {"None"}
    return not cases or "ablt" in cases


def dictionary_aspect(word: str, upos: str, features: str) -> str:
    """The aspect of a verb form as the dictionary has it, "Perf" or "Imp"; "" for other words and where it tells none.

    >>> dictionary_aspect("переправляют", "VERB", "VerbForm=Fin|Aspect=Perf"), dictionary_aspect("дом", "NOUN", "")
    ('Imp', '')
    """
    if upos != "VERB":
        return ""
    found = best_parse(word.lower(), upos, features)
    return {"perf": "Perf", "impf": "Imp"}.get(str(found.tag.aspect), "") if found.is_known else ""


@cache
def morphology() -> pymorphy3.MorphAnalyzer:
    """The Russian dictionary (OpenCorpora, CC BY-SA 3.0, in pymorphy3-dicts-ru)."""
    return pymorphy3.MorphAnalyzer(lang="ru")


def _without_reflexive(infinitive: str) -> str:
    """The active verb of a passive in -ся where the dictionary has it: поставляться -> поставлять."""
    active = infinitive.removesuffix("ся")
    return active if morphology().word_is_known(active) else infinitive


@lru_cache(maxsize=10_000)
def is_common_word(word: str) -> bool:
    """Whether the dictionary has a word that is no name in this form: "того", "мали", "чад".

    >>> is_common_word("Того"), is_common_word("Минск"), is_common_word("Шахед")
    (True, False, False)
    """
    parses = morphology().parse(word.lower())
    return any(parse.is_known and not _NAMES.intersection(parse.tag.grammemes) for parse in parses)


def may_be_person(word: str) -> bool:
    """Whether the dictionary takes a word for a name of a person, or for none that it knows.

    >>> may_be_person("Лавров"), may_be_person("Наладка")
    (True, False)
    """
    parses = morphology().parse(word.lower())
    is_name = any(_PERSONS.intersection(parse.tag.grammemes) for parse in parses)
    return is_name or not any("NOUN" in parse.tag and "inan" in parse.tag for parse in parses[:1])


def is_common_noun(word: str) -> bool:
    """Whether the dictionary's most frequent reading of a word is a noun that names nobody and no place.

    >>> is_common_noun("Доля"), is_common_noun("Минск")
    (True, False)
    """
    tag = morphology().parse(word.lower())[0].tag
    return "NOUN" in tag and "inan" in tag and not {"Geox", "Orgn", "Trad", "Name", "Surn"} & set(tag.grammemes)


def may_be_name(word: str) -> bool:
    """Whether a word is most often a name, or in no dictionary: "тегеран", "белметформ", not "нашёл".

    >>> may_be_name("тегеран"), may_be_name("лавров"), may_be_name("снаряды")
    (True, True, False)
    """
    likeliest = morphology().parse(word)[0]
    return bool(_NAMES.intersection(likeliest.tag.grammemes)) or not is_common_word(word)
