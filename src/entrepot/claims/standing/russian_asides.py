"""Who says so in a Russian sentence: subjects of verbs of saying, "в МИД заявили", "по словам X", "со ссылкой на X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.russian_clauses import SUBJECTS, is_passive_verb, verb_functions_ru
from entrepot.claims.standing.russian_modality import is_conditional_ru
from entrepot.claims.words.parsed import ParsedSentence

_CERTAINTY = {"said": "PR", "believed": "PR", "appears": "PR", "factive": "CT", "accused": "PS"}
_NAMING = frozenset(["NOUN", "PROPN", "PRON", "X", "DET"])
_FIRST_WORDS = 2  # a source that begins the sentence holds for all of it
_LEADS = frozenset(("судя", "если", "судить", "верить", "по", "исходя", "из"))
_BELIEVING = ("верить", "поверить")
_DASHES = frozenset("—–-")
_CLOSING = frozenset(",?!…»")
_QUOTATION = frozenset('«»"“”')
_QUOTES_AND_BOUNDS = frozenset(',—–-()«»"“”.')


@dataclass(frozen=True, slots=True)
class AsideRu:
    """The word for a speaker beside an event, how sure it stays by him, whether others cite him, and his verb."""

    speaker: int
    certainty: str = "PR"
    is_cited: bool = False
    verb: int | None = None


def speaker_at_verb_ru(sentence: ParsedSentence, verb: int) -> int | None:
    """The word for who speaks at a verb of saying: its subject, an agent, "в компании", "из документов"."""
    subjects = [kid for kid in sentence.kids(verb, *SUBJECTS) if sentence.upos[kid] in _NAMING]
    if subjects and not is_passive_verb(sentence, verb):
        return _who(sentence, subjects[0], verb)
    many = sentence.feature(verb, "Number") == "Plur" and sentence.deprels[verb] in ("conj", "acl:relcl", "advcl")
    if many and not subjects and (place := _place_that_speaks(sentence, verb)) is not None:
        return place  # "..., что в Тегеране отвергают"
    agents = verb_functions_ru(sentence, verb).get("subject", [])
    if agents and sentence.deprels[verb] != "parataxis":
        return _who(sentence, agents[0], verb)
    return _behind(sentence, verb) or _place_that_speaks(sentence, verb)


def _behind(sentence: ParsedSentence, verb: int) -> int | None:
    """The nominative behind ", сообщила во вторник организация", wherever the tree hangs it."""
    if sentence.deprels[verb] != "parataxis" or is_passive_verb(sentence, verb):
        return None
    for place in range(verb + 1, len(sentence.tokens)):
        if sentence.upos[place] == "PUNCT" and sentence.word(place) in ",.;:—–":
            return None
        is_name = sentence.upos[place] in ("NOUN", "PROPN", "X", "PRON")
        if is_name and sentence.feature(place, "Case") in ("Nom", "") and not sentence.kids(place, "case"):
            return place
    return None


def _who(sentence: ParsedSentence, word: int, verb: int) -> int | None:
    """The speaker himself; for "это" nobody."""
    return None if sentence.word(word) in ("это", "что") or word == verb else word


def _place_that_speaks(sentence: ParsedSentence, verb: int) -> int | None:
    """The body, town or document of "в Пекине заявили", "говорится в докладе", "из документов следует"."""
    table = cue_table("governors", "verbs")
    charges = "accused" in (table.get(sentence.lemmas[verb], ""), table.get(f"{sentence.lemmas[verb]} в loc", ""))
    for kid in sentence.kids(verb, "obl", "nmod", "iobj"):
        mark = sentence.preposition(kid)
        if charges and mark == "в loc" and kid not in sentence.named:
            continue  # "обвиняется в поставках"
        if mark in ("в loc", "на loc", "из", "со стороны") and _may_speak(sentence, kid):
            return kid
    return None


def _may_speak(sentence: ParsedSentence, noun: int) -> bool:
    """True for a body, a country, a capital, a document; not for a year."""
    mention = sentence.named.get(noun)
    if mention is not None and mention.entity:
        return mention.entity.startswith(("country:", "org:", "person:", "group:", "place:"))
    lemma = sentence.lemmas[noun]
    spoken = cue_list("nouns", "actors") | cue_list("nouns", "media") | cue_list("governors", "reckonings")
    silent = cue_list("nouns", "abstract") | cue_list("nouns", "occasions")
    return lemma in spoken or (sentence.upos[noun] in ("NOUN", "PROPN", "X") and lemma not in silent)


def speaker_at_noun_ru(sentence: ParsedSentence, noun: int) -> int | None:
    """Who says at a noun of saying: "заявление министра", "обвинения со стороны США", "его слова"."""
    for kid in sentence.kids(noun, "nmod", "det", "obl"):
        mark = sentence.preposition(kid)
        whose = sentence.upos[kid] not in ("DET", "ADJ") or sentence.lemmas[kid] in (
            cue_list("pronouns", "last_named") | cue_list("pronouns", "possessive")
        )
        if whose and (mark in ("gen", "ins", "от", "из", "со стороны") or sentence.deprels[kid] == "det"):
            return kid
    return None


def asides_ru(sentence: ParsedSentence, path: list[int]) -> Iterator[AsideRu]:
    """Speakers beside the words between a trigger and the root; those whom others cite come last."""
    for place in range(len(sentence.tokens)):
        if place not in path and (owner := reckoner_ru(sentence, place)) is not None and _frames(sentence, place, path):
            yield AsideRu(owner)
    for verb in range(len(sentence.tokens)):
        group = _class_of_aside(sentence, verb)
        if group in _CERTAINTY and _is_aside(sentence, verb, path):
            speaker = speaker_at_verb_ru(sentence, verb)
            if speaker is not None:
                yield AsideRu(speaker, _CERTAINTY[group], verb=verb)
    for place in range(len(sentence.tokens)):
        if (cited := cited_ru(sentence, place)) is not None and cited not in path:
            yield AsideRu(cited, is_cited=True)


def _class_of_aside(sentence: ParsedSentence, verb: int) -> str:
    """Class of a verb as one of saying; what the tagger took for other words counts where nothing else can stand."""
    if sentence.lemmas[verb] in cue_list("governors", "relaying") and not sentence.kids(verb, "obj", "iobj"):
        return "said"  # "передаёт агентство"
    group = cue_table("governors", "verbs").get(sentence.lemmas[verb], "") if sentence.upos[verb] == "VERB" else ""
    return group or ("said" if closes_quotation_ru(sentence, verb) else "")


def closes_quotation_ru(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb with a subject behind "», —", whatever it means: "«...», — отрезал министр"."""
    if verb < 3 or sentence.tokens[verb - 1].text not in _DASHES or not sentence.kids(verb, *SUBJECTS):
        return False
    marks = [token.text for token in sentence.tokens[: verb - 1]]
    return marks[-1] in _CLOSING and any(mark in _QUOTATION for mark in marks)


def reckoner_ru(sentence: ParsedSentence, place: int) -> int | None:
    """X of "по данным X", "со слов X", "по его мнению", "согласно X", "судя по X"."""
    mark = sentence.preposition(place)
    if mark in ("по dat", "с gen") and sentence.lemmas[place] in cue_list("governors", "reckonings"):
        return speaker_at_noun_ru(sentence, place)
    above = sentence.heads[place]
    if mark == "dat" and above >= 0 and sentence.word(above) in _BELIEVING and is_conditional_ru(sentence, above):
        return place  # "если верить снимкам"
    if mark in ("согласно", "в соответствии с", "судя по") or (
        mark == "по dat" and above >= 0 and sentence.word(above) in ("судя", "судить", "если")
    ):
        is_all = sentence.word(place) == "всему"
        return None if is_all else place
    return None


def _frames(sentence: ParsedSentence, place: int, path: list[int]) -> bool:
    """Whether a phrase hangs on the path, or opens or closes the sentence and so holds for all of it."""
    above = sentence.heads[place]
    if above >= 0 and sentence.word(above) in ("судя", "судить", *_BELIEVING):
        above = sentence.heads[above]
    if above in path:
        return True
    below = [word for word in sentence.below(place) if sentence.upos[word] != "PUNCT"]
    closes = below[-1] >= len(sentence.tokens) - 2 and sentence.word(below[0] - 1) in _QUOTES_AND_BOUNDS
    return below[0] < _FIRST_WORDS or closes or _is_set_apart(sentence, below[0], below[-1], path[0])


def _is_set_apart(sentence: ParsedSentence, first: int, last: int, trigger: int) -> bool:
    """Whether a phrase stands between commas in the clause of the trigger: "груз, судя по накладным, отправлен"."""
    while first > 0 and sentence.word(first - 1) in _LEADS:
        first -= 1
    if sentence.word(first - 1) not in ",—–" or sentence.word(min(last + 1, len(sentence.tokens) - 1)) not in ",—–":
        return False
    between = range(last + 2, trigger) if trigger > last else range(trigger + 1, first - 1)
    openers = cue_list("prepositions", "clause_openers")
    return not any(sentence.word(at) in openers or sentence.word(at) in ";:" for at in between)


def _stands_behind(sentence: ParsedSentence, verb: int) -> bool:
    """True for ", свидетельствуют документы", which the tree takes for a second verb of the sentence."""
    if sentence.deprels[verb] != "conj" or sentence.word(verb - 1) != "," or sentence.kids(verb, "cc", "obj"):
        return False
    subjects = sentence.kids(verb, *SUBJECTS)
    return bool(subjects) and subjects[0] > verb


def _is_aside(sentence: ParsedSentence, verb: int, path: list[int]) -> bool:
    """Whether a verb of saying is an aside: "как сообщает X", ", сообщил X", "— заявил X"."""
    if verb in path or any(
        kid not in path for kid in sentence.kids(verb, "ccomp") if sentence.deprels[verb] != "parataxis"
    ):
        return False
    as_told = any(sentence.word(kid) == "как" for kid in sentence.kids(verb, "mark", "advmod"))
    if not as_told and sentence.deprels[verb] not in ("parataxis", "root") and not _stands_behind(sentence, verb):
        return False
    if sentence.deprels[verb] == "root":
        return False
    below = [word for word in sentence.below(verb) if sentence.upos[word] != "PUNCT"]
    frames = below[0] < _FIRST_WORDS or below[-1] >= len(sentence.tokens) - 2  # it holds for all clauses
    hears = sentence.heads[verb] in path or (frames and any(word in path for word in sentence.above(verb)))
    return hears and not sentence.kids(verb, "ccomp")


def cited_ru(sentence: ParsedSentence, place: int) -> int | None:
    """X of "со ссылкой на X", "ссылаясь на X", "цитируя X"."""
    lemma = sentence.lemmas[place]
    if lemma == "ссылка" or (lemma in ("ссылаться", "сослаться") and sentence.feature(place, "VerbForm") == "Conv"):
        return next((k for k in sentence.kids(place, "nmod", "obl") if sentence.preposition(k) == "на acc"), None)
    if lemma in ("цитировать", "процитировать") and sentence.feature(place, "VerbForm") == "Conv":
        return sentence.kid(place, "obj")
    return None
