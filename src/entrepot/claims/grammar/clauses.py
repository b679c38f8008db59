"""Who stands in which grammatical function of a verb or noun, across passives, control, relatives and coordination.

Functions are `subject`, `object` and `indirect` as in an active clause, `possessor` and `compound` of a noun, and
prepositions by their own words ("to", "on behalf of"). Relations are those of Universal Dependencies as annotated in
the English Web Treebank.
"""

from __future__ import annotations

from collections import defaultdict

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.attachments import add_nested, instrument, phrases_of_value, place_oblique, shared_noun
from entrepot.claims.grammar.control import charged_with, enabled_by, is_headline
from entrepot.claims.grammar.copulas import is_in_list, told_by_copula
from entrepot.claims.grammar.members import listed_members
from entrepot.claims.grammar.relatives import is_relative, replace_relatives
from entrepot.claims.grammar.russian_clauses import (
    is_active_participle,
    is_passive_verb,
    shared_subject_ru,
    surface_subject_ru,
    verb_functions_ru,
)
from entrepot.claims.grammar.russian_nouns import noun_functions_ru, referent_ru
from entrepot.claims.grammar.russian_phrases import Functions, without_denied
from entrepot.claims.words.parsed import ParsedSentence

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_OBLIQUE = ("obl", "obl:agent", "nmod", "advmod", "obl:unmarked")
_NO_SUBJECT_OF_ITS_OWN = ("xcomp", "advcl", "ccomp", "acl")


def functions(sentence: ParsedSentence, trigger: int) -> Functions:
    """Words by the function they have for a verb or noun; the words are heads of their phrases.

    A relative pronoun is replaced by what it stands for; coordinated words are all given.
    """
    found = noun_functions(sentence, trigger) if is_nominal(sentence, trigger) else verb_functions(sentence, trigger)
    found = without_denied(sentence, found) if sentence.language == "ru" else found
    return {name: _with_conjuncts(sentence, _unique(words)) for name, words in found.items() if words}


def is_nominal(sentence: ParsedSentence, place: int) -> bool:
    """True for a word that takes its arguments as a noun does."""
    return sentence.upos[place] in ("NOUN", "PROPN", "PRON")


def is_participle(sentence: ParsedSentence, place: int) -> bool:
    """True for a verb form in -ing, also in "having sold"."""
    if sentence.language == "ru":
        return is_active_participle(sentence, place)
    return sentence.word(place).endswith("ing") or any(
        sentence.word(kid) in ("having", "being") for kid in sentence.kids(place, "aux", "aux:pass")
    )


def is_passive(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb whose surface subject is acted upon, and for a bare past participle ("tanks sold by X")."""
    if sentence.language == "ru":
        return is_passive_verb(sentence, verb)
    is_helped = bool(sentence.kids(verb, "aux:pass", "obl:agent"))
    has_object = any(not is_money(sentence, kid) and kid > verb for kid in sentence.kids(verb, "obj"))
    if is_helped or (sentence.kids(verb, "nsubj:pass", "csubj:pass") and not has_object):
        return True  # "was sold"; "the ship, which was called X, loaded oil" is none, whatever the tree says
    if sentence.kids(verb, "nsubj", "aux") or any(
        sentence.lemmas[kid] not in cue_list("nouns", "currencies") for kid in sentence.kids(verb, "obj")
    ):
        return False
    bare = sentence.deprels[verb] in ("acl", "amod", "advcl") or (
        sentence.deprels[verb] == "conj"
        and sentence.upos[sentence.heads[verb]] == "VERB"
        and is_passive(sentence, sentence.heads[verb])
    )
    if sentence.lemmas[verb] in cue_list("light_verbs", "never_passive"):
        return False
    past = sentence.word(verb) != sentence.lemmas[verb] or sentence.lemmas[verb] in ("put", "set", "cut")
    return bare and past and not is_participle(sentence, verb) and not sentence.kids(verb, "mark")


def is_money(sentence: ParsedSentence, word: int) -> bool:
    """True for the head of a sum: "$2m", "two million euros", a bare number."""
    return sentence.upos[word] in ("SYM", "NUM") or sentence.lemmas[word] in cue_list("nouns", "currencies")


def verb_functions(sentence: ParsedSentence, verb: int) -> Functions:
    """Functions for a verb, with what it shares with others."""
    if sentence.language == "ru":
        return verb_functions_ru(sentence, verb)
    passive, found = is_passive(sentence, verb), _dependents(sentence, verb)
    if not passive and len(found["object"]) == 2:
        priced = any(sentence.word(kid) == "worth" for kid in sentence.children[found["object"][1]])
        if priced:
            found["object"].pop()
        else:
            found["indirect"].append(found["object"].pop(0))
    surface = found.pop("surface")
    gap = [word for word in surface if is_relative(sentence, word)]
    if gap and len(surface) > len(gap) and sentence.deprels[verb] == "acl:relcl":  # "which X controls"
        surface = [word for word in surface if word not in gap]
        found["object"] += gap if not passive else []
    if passive:
        found["object"] = [word for word in found["object"] if not is_money(sentence, word)]  # "was fined $2m"
    receives = passive and bool(found["object"])  # "they were issued rifles"
    found["indirect" if receives else "object" if passive else "subject"] += surface
    if not passive and not found["object"]:
        found["object"] = _object_from_elsewhere(sentence, verb, surface)
    _add_helpers(sentence, verb, found)
    if (shared := shared_noun(sentence, verb)) is not None:
        found[shared[0]] += [shared[1]]
    add_nested(sentence, found)
    replace_relatives(sentence, verb, found)
    return found


def _dependents(sentence: ParsedSentence, verb: int) -> Functions:
    """The dependents of a verb, with the subject that it shares with others as "surface"."""
    found: Functions = defaultdict(list)
    for kid in sentence.children[verb]:
        _place_dependent(sentence, kid, found)
    for kid in phrases_of_value(sentence, verb):
        place_oblique(sentence, kid, found)
    before = [word for word in found["surface"] if word < verb]
    own = before or found["surface"]  # a second subject behind the verb belongs to another clause
    found["surface"] = listed_members(sentence, verb) or own or shared_subject(sentence, verb)
    return found


def _place_dependent(sentence: ParsedSentence, kid: int, found: Functions) -> None:
    """Sort one dependent of a verb into its function."""
    relation = sentence.deprels[kid]
    if relation in _SUBJECTS:
        found["surface"].append(kid)
    elif relation == "obj":
        found["object"].append(kid)
    elif relation == "iobj":
        found["indirect"].append(kid)
    elif relation == "obl:agent" and sentence.preposition(kid) in ("by", ""):
        found["subject"].append(kid)
    elif (relation in ("obl:unmarked", "compound") and sentence.upos[kid] in ("ADJ", "PROPN", "NOUN")) or (
        relation == "amod" and kid in sentence.named
    ):
        found["compound"].append(kid)
    elif relation in ("ccomp", "xcomp"):
        found["clause"].append(kid)
    elif relation in ("advcl", "acl") and sentence.kids(kid, "mark"):
        _place_purpose(sentence, kid, found)
    elif relation in _OBLIQUE:
        place_oblique(sentence, kid, found)


def _place_purpose(sentence: ParsedSentence, kid: int, found: Functions) -> None:
    """Sort a clause with "to", "of", "for", "against": what it is for, and what is made in it ("plant to make X")."""
    mark = sentence.word(sentence.kids(kid, "mark")[0])
    if mark in ("to", "of", "for", "against"):
        found[f"{mark} do"].append(kid)
    if mark in ("to", "for") and sentence.lemmas[kid] in cue_list("light_verbs", "making"):
        found["made"] += sentence.kids(kid, "obj")


def noun_functions(sentence: ParsedSentence, noun: int) -> Functions:
    """Functions for a noun: its own complements, and those of the verb that it belongs to."""
    if sentence.language == "ru":
        return noun_functions_ru(sentence, noun)
    found: Functions = defaultdict(list)
    for kid in sentence.children[noun]:
        relation = sentence.deprels[kid]
        if relation == "nmod:poss":
            found["possessor"].append(kid)
        elif relation in ("compound", "nmod:unmarked", "nmod:desc", "amod") and kid < noun:
            if sentence.upos[kid] in ("NOUN", "PROPN") or kid in sentence.named:
                found["compound"].append(kid)
        elif relation in ("nmod", "obl"):
            place_oblique(sentence, kid, found)
        elif relation in ("acl", "advcl") and sentence.kids(kid, "mark"):
            _place_purpose(sentence, kid, found)
    if sentence.deprels[noun] in ("compound", "amod", "nmod:desc", "flat") and not found["possessor"]:
        found["possessor"] = [kid for kid in sentence.kids(sentence.heads[noun], "nmod:poss") if kid < noun]
    add_nested(sentence, found)
    found["self"] = [referent(sentence, noun)]
    found["host"] = _host(sentence, noun)
    _from_governing_verb(sentence, noun, found)
    replace_relatives(sentence, noun, found)
    return found


def _host(sentence: ParsedSentence, noun: int) -> list[int]:
    """Whom a noun is over: X in "X, under sanctions since May", "X is under sanctions"."""
    head = sentence.heads[noun]
    if sentence.preposition(noun) != "under":
        return []
    if sentence.deprels[noun] == "nmod":
        return [head]
    if sentence.deprels[noun] == "conj" and sentence.deprels[head] in ("acl", "amod"):
        return [sentence.heads[head]]  # "a firm run by Ann Lee and under sanctions"
    return sentence.kids(noun, "nsubj") or (surface_subject(sentence, head) if sentence.deprels[noun] == "obl" else [])


def referent(sentence: ParsedSentence, noun: int) -> int:
    """The word for whom or what a noun means: X in "X is a maker of", "X, a maker of", "director X".

    The noun itself where nothing else tells.
    """
    if sentence.language == "ru":
        return referent_ru(sentence, noun)
    relation, head = sentence.deprels[noun], sentence.heads[noun]
    subject = sentence.kid(noun, "nsubj", "nsubj:outer")
    named = [kid for kid in sentence.kids(noun, "appos", "flat") if sentence.upos[kid] == "PROPN"]
    subject = told_by_copula(sentence, noun) if subject is None and not named else subject
    if subject is not None:
        return subject
    if relation == "appos" and is_in_list(sentence, noun, head):
        return noun
    if any(sentence.word(kid) == "whose" for kid in sentence.kids(noun, "nmod:poss")):
        return named[0] if named else noun
    if (
        relation in ("appos", "nmod:desc", "flat", "compound")
        and head >= 0
        and sentence.upos[head] in ("PROPN", "NOUN")
    ):
        return head if relation == "appos" or sentence.upos[head] == "PROPN" else noun
    if named:
        return named[0]
    if relation == "conj" and head >= 0 and sentence.upos[head] == "NOUN":
        return referent(sentence, head) if referent(sentence, head) != head else noun
    if sentence.preposition(noun) == "among" and relation == "obl" and sentence.kids(head, "cop"):
        return head
    if relation in ("obl", "xcomp") and (relation == "xcomp" or sentence.preposition(noun) == "as"):
        return next(iter(surface_subject(sentence, head)), noun)
    return noun


def _from_governing_verb(sentence: ParsedSentence, noun: int, found: Functions) -> None:
    """Add what a noun gets from its verb: "X halted deliveries to Y", "deliveries went through Z"."""
    relation, verb = sentence.deprels[noun], sentence.heads[noun]
    if relation == "obl" and sentence.upos[verb] == "ADJ":  # "is responsible for the procurement of"
        is_attribute = sentence.deprels[verb] in ("amod", "acl")
        meant = sentence.lemmas[verb] in cue_list("light_verbs", "meaning")
        found["of" if meant else "governor"] += [sentence.heads[verb]] if is_attribute else sentence.kids(verb, "nsubj")
        return
    if relation not in ("obj", "nsubj", "nsubj:pass", "obl", "xcomp") or sentence.upos[verb] not in ("VERB", "AUX"):
        return
    if relation in ("obj", "obl"):
        found["governor"] += _subject_words(sentence, verb) or surface_subject(sentence, verb)
    if sentence.preposition(noun) == "for" and sentence.lemmas[verb] in cue_list("light_verbs", "meaning"):
        found["of"] += verb_functions(sentence, verb).get("object", [])  # "are foreseen for export"
    if relation == "nsubj" and sentence.lemmas[verb] in cue_list("light_verbs", "hurting"):
        found["on"] += sentence.kids(verb, "obj")  # "a strike killed twelve people"
    if relation in ("obj", "nsubj", "nsubj:pass", "xcomp") or sentence.preposition(noun) == "as":
        for kid in sentence.kids(verb, "obl"):
            if kid != noun:
                place_oblique(sentence, kid, found)


def _subject_words(sentence: ParsedSentence, verb: int) -> list[int]:
    """Who does a verb: its logical subject."""
    return verb_functions(sentence, verb).get("subject", [])


def shared_subject(sentence: ParsedSentence, verb: int) -> list[int]:
    """Surface subject that a verb takes from its surroundings: control, participles, relatives, coordination."""
    if sentence.language == "ru":
        return shared_subject_ru(sentence, verb)
    relation, head = sentence.deprels[verb], sentence.heads[verb]
    if head < 0:
        return []
    if relation in ("acl:relcl", "acl"):
        return _antecedent_as_subject(sentence, verb, head)
    if relation == "amod":
        return [] if is_participle(sentence, verb) else [head]
    if relation == "conj" and sentence.upos[head] in ("VERB", "AUX"):
        return surface_subject(sentence, head)
    if relation == "advcl" and (beside := _doer_beside(sentence, verb)) is not None:
        return [beside]
    if relation in _NO_SUBJECT_OF_ITS_OWN:
        return _controller(sentence, verb, head)
    return []


def _doer_beside(sentence: ParsedSentence, verb: int) -> int | None:
    """The noun right before a participle, where it names one who acts: "works in a sector earning currency"."""
    noun = verb - 1
    if noun < 0 or not is_participle(sentence, verb) or sentence.upos[noun] != "NOUN":
        return None
    return noun if sentence.lemmas[noun] in cue_list("nouns", "actors") else None


def _antecedent_as_subject(sentence: ParsedSentence, verb: int, noun: int) -> list[int]:
    """The noun that a relative clause or participle belongs to, if that is the clause's subject."""
    is_infinitive = any(sentence.word(kid) == "to" for kid in sentence.kids(verb, "mark"))
    if sentence.deprels[verb] == "acl" and is_infinitive:
        owner = sentence.kids(noun, "nmod:poss", "nsubj")  # "its plan to sell", "is in talks to sell"
        owner = owner or enabled_by(sentence, noun)
        has_one = sentence.deprels[noun] in ("obj", "obl") and sentence.upos[sentence.heads[noun]] == "VERB"
        return owner or (_subject_words(sentence, sentence.heads[noun]) if has_one else [])
    return [noun]


def _controller(sentence: ParsedSentence, verb: int, head: int) -> list[int]:
    """Who does the verb of an infinitive or participle: the object of "order X to", else the subject above."""
    if is_headline(sentence, verb, head):
        return [head]
    if sentence.upos[head] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return []
    if sentence.deprels[verb] == "ccomp" and not is_participle(sentence, verb):
        return []
    if sentence.lemmas[head] == "use":
        return [] if sentence.kids(head, "nsubj:pass", "aux:pass") else surface_subject(sentence, head)
    objects = [word for word in sentence.kids(head, "obj", "iobj") if not is_money(sentence, word)]
    marks = {sentence.word(kid) for kid in sentence.kids(verb, "mark")}
    called_on = [
        kid for kid in sentence.kids(head, "obl") if sentence.preposition(kid) in ("on", "upon") and kid < verb
    ]
    if sentence.lemmas[head] in ("call", "prevail", "rely", "count") and called_on:
        return called_on
    if marks & {"from", "against"} and objects:  # "bars Peru from selling", "warns Peru against selling"
        return objects
    if marks & {"for", "of"} and sentence.deprels[verb] == "advcl":  # "fined the bank for wiring": the bank did it
        return objects or surface_subject(sentence, head)
    if "to" in marks and (charged := charged_with(sentence, head, objects)):
        return charged
    if (
        objects
        and sentence.deprels[verb] in ("xcomp", "ccomp")
        and sentence.lemmas[head] not in ("promise", "threaten")
    ):
        return objects
    return surface_subject(sentence, head)


def surface_subject(sentence: ParsedSentence, verb: int) -> list[int]:
    """The words before a verb that agree with it, its own or shared."""
    if sentence.language == "ru":
        return surface_subject_ru(sentence, verb)
    own = sentence.kids(verb, *_SUBJECTS)
    return own or shared_subject(sentence, verb)


def _object_from_elsewhere(sentence: ParsedSentence, verb: int, surface: list[int]) -> list[int]:
    """An active verb's missing object: what a relative clause belongs to, or what a conjoined verb has."""
    head, relation = sentence.heads[verb], sentence.deprels[verb]
    if relation == "acl:relcl" and head not in surface and not any(is_relative(sentence, word) for word in surface):
        return [head]
    for clause in sentence.kids(verb, "ccomp"):
        if "to" in map(sentence.word, sentence.kids(clause, "mark")):
            return sentence.kids(clause, "nsubj")  # "teach crews to fly", where the crews hang on "fly"
    for sibling in sentence.kids(verb, "conj"):
        if sentence.upos[sibling] == "VERB" and not sentence.kids(sibling, *_SUBJECTS):
            return sentence.kids(sibling, "obj")
    if relation == "conj" and head >= 0 and sentence.upos[head] == "VERB" and not sentence.children[verb]:
        return sentence.kids(head, "obj")
    return []


def _add_helpers(sentence: ParsedSentence, verb: int, found: Functions) -> None:
    """Add who or what is used, who helps, and what is made where the verb's clause is one of making."""
    found["using"] += instrument(sentence, verb)
    found["helper"] += _helper(sentence, verb)
    making = cue_list("light_verbs", "making")
    found["made"] += [
        kid for way in found["clause"] if sentence.lemmas[way] in making for kid in sentence.kids(way, "obj")
    ]


def _helper(sentence: ParsedSentence, verb: int) -> list[int]:
    """Who helps another to do a verb: X in "X helped Chad obtain the parts"."""
    head = sentence.heads[verb]
    if head < 0 or sentence.deprels[verb] not in ("xcomp", "ccomp", "advcl"):
        return []
    helps = sentence.lemmas[head] in cue_list("light_verbs", "helping") and sentence.kids(head, "obj", "nsubj:pass")
    return _subject_words(sentence, head) if helps else []


def _with_conjuncts(sentence: ParsedSentence, words: list[int]) -> list[int]:
    """The words with those that are coordinated with them."""
    return _unique([found for word in words for found in (word, *nominal_conjuncts(sentence, word))])


def nominal_conjuncts(sentence: ParsedSentence, word: int) -> list[int]:
    """Nouns coordinated with a noun."""
    return [kid for kid in sentence.kids(word, "conj") if sentence.upos[kid] in ("NOUN", "PROPN", "PRON", "NUM", "X")]


def _unique(words: list[int]) -> list[int]:
    return list(dict.fromkeys(words))
