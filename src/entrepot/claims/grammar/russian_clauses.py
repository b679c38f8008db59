"""Who stands in which grammatical function of a Russian verb or noun: case, voice, control, relatives, coordination.

Functions are those of `grammar.clauses`, with `instrumental` beside them; of a noun `of` is its genitive, `by`
who does it in the instrumental, `possessor` его, её, их, `compound` an adjective of nationality. Relations are those of
Universal Dependencies as annotated in SynTagRus.
"""

from __future__ import annotations

from collections import defaultdict

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.frames import frames_by_word
from entrepot.claims.grammar.russian_phrases import (
    Functions,
    add_loose_phrases,
    means_actor,
    place_phrase,
    replace_relatives,
    take_products,
    take_syncretic_dative,
)
from entrepot.claims.words.parsed import ParsedSentence

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
NOMINALS = ("NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "DET", "ADJ")
_SUBJECT_CONTROL = frozenset(("planned", "agreed", "offered", "explored", "begun", "refused", "said", "believed"))
_UNDECLINED = ("и", "о", "у", "ю", "э")
_CLAUSES_WITHOUT_SUBJECT = ("xcomp", "advcl", "ccomp", "csubj", "acl")


def is_passive_verb(sentence: ParsedSentence, verb: int) -> bool:
    """True for поставлен, поставленный, поставляется: what stands in the nominative is acted upon."""
    if sentence.feature(verb, "Voice") == "Pass":
        return True
    return active_lemma(sentence, verb) != sentence.lemmas[verb]


def is_active_participle(sentence: ParsedSentence, verb: int) -> bool:
    """True for поставляя, поставляющий, поставлявший."""
    form = sentence.feature(verb, "VerbForm")
    return form == "Conv" or (form == "Part" and not is_passive_verb(sentence, verb))


def active_lemma(sentence: ParsedSentence, verb: int) -> str:
    """The verb without -ся where only that announces a frame and no infinitive follows: дроны собираются на заводе."""
    lemma = sentence.lemmas[verb]
    if not lemma.endswith(("ся", "сь")) or sentence.upos[verb] != "VERB":
        return lemma
    bare = lemma[:-2]
    if ("verb", lemma) in frames_by_word() or ("verb", bare) not in frames_by_word():
        return lemma
    if sentence.kids(verb, "xcomp", "ccomp", "obj") or any(
        means_actor(sentence, s) for s in sentence.kids(verb, "nsubj")
    ):
        return lemma
    return bare


def verb_functions_ru(sentence: ParsedSentence, verb: int) -> Functions:
    """Functions for a Russian verb, with what it shares with others."""
    found: Functions = defaultdict(list)
    passive = is_passive_verb(sentence, verb)
    for kid in sentence.children[verb]:
        _place_dependent(sentence, kid, found)
    if not found["surface"]:
        found["surface"] = shared_subject_ru(sentence, verb)
    surface = found.pop("surface")
    turn_undeclined(sentence, verb, found)
    surface = _with_right_case(sentence, surface, found)
    if passive:
        found["object"] += surface
        found["instrumental"] += found.pop("of", [])  # a foreign name that shows no case
        _take_agent(sentence, found)
    else:
        _settle_actives(sentence, verb, surface, found)
    take_syncretic_dative(sentence, found)
    take_products(sentence, found)
    found["helper"] += _helper(sentence, verb)
    found["workplace"] += _workplace(sentence, found)
    add_loose_phrases(sentence, found)
    replace_relatives(sentence, verb, found)
    return found


def _settle_actives(sentence: ParsedSentence, verb: int, surface: list[int], found: Functions) -> None:
    """Subject and object of an active verb, where the tree may have mixed them up ("Станки поставила фирма")."""
    objects = found["object"]
    is_own = len(surface) == 1 and sentence.heads[surface[0]] == verb
    if is_own and len(objects) == 1 and not _agrees(sentence, surface[0], verb):
        if _agrees(sentence, objects[0], verb) and sentence.feature(objects[0], "Case") in ("Nom", "Acc", ""):
            surface, objects = objects, surface
    elif len(surface) > 1 and not objects and surface[0] < verb < surface[1]:
        if means_actor(sentence, surface[0]) and not means_actor(sentence, surface[1]):
            surface, objects = surface[:1], surface[1:]  # "ЕС включил 557 судов"
        else:
            surface, objects = surface[1:], surface[:1]  # "завод возглавляет Петров": the tree has two subjects
    elif surface and not objects and _is_object_in_front(sentence, verb, surface[0]):
        surface, objects = [], surface
    found["object"], found["subject"] = list(objects), [*found["subject"], *surface]
    if not objects:
        found["object"] = _object_from_elsewhere(sentence, verb, surface)


def _is_object_in_front(sentence: ParsedSentence, verb: int, noun: int) -> bool:
    """True for the noun of "дроны собирали под Минском": nobody is said to do it."""
    many = sentence.feature(verb, "Number") == "Plur" and sentence.feature(verb, "VerbForm") == "Fin"
    is_thing = not means_actor(sentence, noun) and sentence.upos[noun] in ("NOUN", "PROPN")
    return many and is_thing and (sentence.feature(noun, "Case") == "Acc" or not _agrees(sentence, noun, verb))


def turn_undeclined(sentence: ParsedSentence, deed: int, found: Functions) -> None:
    """A town without cases is a goal where the deed goes somewhere: "доставил в Батуми", "поставки в Перу"."""
    part_of_speech = "verb" if sentence.upos[deed] == "VERB" else "noun"
    frames = frames_by_word().get((part_of_speech, active_lemma(sentence, deed)), ())
    if not any("в acc" in trigger.frame.slots for trigger in frames) or found.get("в acc"):
        return
    towns = [
        word
        for word in found.get("в loc", [])
        if sentence.upos[word] in ("PROPN", "X")
        and sentence.word(word).endswith(_UNDECLINED)
        and word in sentence.named
    ]
    found["в acc"] += towns
    found["в loc"] = [word for word in found["в loc"] if word not in towns]


def _with_right_case(sentence: ParsedSentence, surface: list[int], found: Functions) -> list[int]:
    """The subjects, without a country in another case that stands before the true one: "России Чад поставил"."""
    told = list(surface)
    for word in surface:
        behind = [kid for kid in sentence.kids(word, "appos", "flat") if sentence.feature(kid, "Case") == "Nom"]
        if sentence.feature(word, "Case") in ("Gen", "Dat") and means_actor(sentence, word) and behind:
            told[told.index(word)] = behind[0]
            found["indirect"].append(word)
    return told


def _workplace(sentence: ParsedSentence, found: Functions) -> list[int]:
    """The plant at which a deed of nobody named is done: "ремонтируются на заводе X", "на заводе собирают"."""
    if found["subject"]:
        return []
    places = [word for mark in ("на loc", "в loc") for word in found.get(mark, [])]
    works = [word for word in places if sentence.lemmas[word] in cue_list("nouns", "works")]
    for word in works:
        for mark in ("на loc", "в loc"):
            found[mark] = [other for other in found.get(mark, []) if other != word]
    return works


def _agrees(sentence: ParsedSentence, noun: int, verb: int) -> bool:
    """Whether number and gender of a noun let it be the subject of a finite verb; unknown features agree."""
    if sentence.kids(noun, "nummod", "conj") or sentence.upos[noun] in ("NUM", "X"):
        return True
    pairs = ((sentence.feature(noun, name), sentence.feature(verb, name)) for name in ("Number", "Gender"))
    return all(not left or not right or left == right for left, right in pairs)


def _place_dependent(sentence: ParsedSentence, kid: int, found: Functions) -> None:
    """Sort one dependent of a verb into its function."""
    relation = sentence.deprels[kid]
    if relation in SUBJECTS:
        if sentence.upos[kid] not in ("VERB", "AUX"):
            found["surface"].append(kid)
    elif relation == "obl:agent":
        found["subject"].append(kid)
    elif relation in ("ccomp", "xcomp") and sentence.upos[kid] in ("VERB", "ADJ"):
        found["clause"].append(kid)
    elif relation in ("obj", "iobj", "obl", "nmod", "xcomp", "advmod", "parataxis") and sentence.upos[kid] in NOMINALS:
        place_phrase(sentence, kid, found)


def _take_agent(sentence: ParsedSentence, found: Functions) -> None:
    """The doer of a passive in the instrumental, where it is one who acts: поставлены Ираном."""
    doers = [kid for kid in found["instrumental"] if means_actor(sentence, kid)]
    if doers and not found["subject"]:
        found["subject"] = doers
        found["instrumental"] = [kid for kid in found["instrumental"] if kid not in doers]


def _helper(sentence: ParsedSentence, verb: int) -> list[int]:
    """Who helps another to do a verb: X in "X помог Чаду закупить"."""
    head = sentence.heads[verb]
    if head < 0 or sentence.feature(verb, "VerbForm") != "Inf":
        return []
    helped = [kid for kid in sentence.kids(head, "iobj", "obl") if sentence.preposition(kid) == "dat"]
    helps = sentence.lemmas[head] in cue_list("light_verbs", "helping") and helped
    return surface_subject_ru(sentence, head) if helps else []


def surface_subject_ru(sentence: ParsedSentence, verb: int) -> list[int]:
    """The words that agree with a verb, its own or shared."""
    own = [kid for kid in sentence.kids(verb, *SUBJECTS) if sentence.upos[kid] not in ("VERB", "AUX")]
    return own or shared_subject_ru(sentence, verb)


def shared_subject_ru(sentence: ParsedSentence, verb: int) -> list[int]:
    """Subject that a verb takes from its surroundings: control, participles, relatives, coordination."""
    relation, head = sentence.deprels[verb], sentence.heads[verb]
    if head < 0:
        return []
    if sentence.feature(verb, "VerbForm") == "Part" and relation in ("acl", "amod", "acl:relcl", "appos"):
        is_second = sentence.feature(head, "VerbForm") == "Part" and relation == "acl"
        return shared_subject_ru(sentence, head) if is_second else [head]
    if sentence.upos[verb] == "ADJ" and relation in ("acl", "amod"):
        return [head]  # "фирмы, причастные к поставкам"
    if relation == "conj" and sentence.feature(verb, "VerbForm") == "Part" and sentence.upos[head] == "NOUN":
        first = sentence.heads[head]  # "изготовленные фирмой и купленные", hung on the firm
        is_first = first >= 0 and sentence.feature(first, "VerbForm") == "Part"
        return shared_subject_ru(sentence, first) if is_first else []
    if relation == "acl" and sentence.feature(verb, "VerbForm") == "Inf":
        return _owner_of_plan(sentence, head)
    if relation == "conj" and sentence.upos[head] in ("VERB", "AUX", "ADJ"):
        return _subject_of_conjunct(sentence, verb, head)
    if relation == "ccomp" and sentence.feature(verb, "VerbForm") == "Fin":
        return _speaker_himself(sentence, verb, head)
    if relation in _CLAUSES_WITHOUT_SUBJECT or sentence.feature(verb, "VerbForm") in ("Inf", "Conv"):
        return _controller(sentence, verb, head)
    return []


def _speaker_himself(sentence: ParsedSentence, verb: int, head: int) -> list[int]:
    """Who says so and did it: "Чад признал, что поставлял", "в фирме подтвердили, что закупают"."""
    if sentence.upos[head] != "VERB":
        return []
    said = [word for word in surface_subject_ru(sentence, head) if _agrees(sentence, word, verb)]
    many = {sentence.feature(place, "Number") for place in (verb, head)} == {"Plur"}
    places = [kid for kid in sentence.kids(head, "obl") if sentence.preposition(kid) == "в loc" and many]
    return said or [kid for kid in places if means_actor(sentence, kid)]


def _subject_of_conjunct(sentence: ParsedSentence, verb: int, head: int) -> list[int]:
    """The first verb's subject, unless the second stands in a form that does not agree with it."""
    shared = surface_subject_ru(sentence, head)
    if any(sentence.word(at) == ";" for at in range(head, verb)):
        return []
    if is_passive_verb(sentence, head) == is_passive_verb(sentence, verb) or sentence.feature(verb, "Voice") != "Pass":
        return [word for word in shared if _agrees(sentence, word, verb)]
    return shared


def _owner_of_plan(sentence: ParsedSentence, noun: int) -> list[int]:
    """Who has the plan of "план Ирана построить", "имеет право закупать"."""
    owners = [kid for kid in sentence.kids(noun, "nmod", "det") if sentence.preposition(kid) == "gen"]
    head = sentence.heads[noun]
    if owners or head < 0 or sentence.upos[head] not in ("VERB", "AUX"):
        return owners
    return verb_functions_ru(sentence, head).get("subject", [])


def _controller(sentence: ParsedSentence, verb: int, head: int) -> list[int]:
    """Who does an infinitive or a converb: whom one lets, helps or orders to, else the subject above."""
    form = sentence.feature(verb, "VerbForm")
    if form not in ("Inf", "Conv") or sentence.upos[head] not in ("VERB", "AUX", "ADJ", "NOUN", "ADV"):
        return []
    if form == "Inf" and sentence.deprels[verb] != "advcl":
        group = cue_table("governors", "verbs").get(sentence.lemmas[head], "")
        receivers = [kid for kid in sentence.kids(head, "iobj", "obl") if sentence.preposition(kid) == "dat"]
        if receivers and group not in _SUBJECT_CONTROL:
            return receivers
        if group in ("requested", "passed", "prevented") and sentence.kids(head, "obj"):
            return sentence.kids(head, "obj")
    return surface_subject_ru(sentence, head)


def _object_from_elsewhere(sentence: ParsedSentence, verb: int, surface: list[int]) -> list[int]:
    """An active verb's missing object: what a conjoined verb has ("закупает и перевозит станки")."""
    head, relation = sentence.heads[verb], sentence.deprels[verb]
    for sibling in sentence.kids(verb, "conj"):
        if sentence.upos[sibling] == "VERB" and not sentence.kids(sibling, *SUBJECTS):
            return sentence.kids(sibling, "obj")
    if (
        relation == "conj"
        and head >= 0
        and sentence.upos[head] == "VERB"
        and not sentence.kids(verb, "obj", "obl", "iobj")
    ):
        return [word for word in sentence.kids(head, "obj") if word not in surface]
    return []
