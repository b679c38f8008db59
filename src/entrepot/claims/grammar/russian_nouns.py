"""Who stands in which grammatical function of a Russian noun: of a deed, a post, a maker.

Functions are those of `grammar.clauses`: `of` is a genitive, `by` who does it in the instrumental, `possessor`
его, её, их, `compound` an adjective of nationality, `planner` who plans, weighs or ends the deed.
"""

from __future__ import annotations

from collections import defaultdict

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.russian_clauses import (
    NOMINALS,
    SUBJECTS,
    is_passive_verb,
    turn_undeclined,
    verb_functions_ru,
)
from entrepot.claims.grammar.russian_phrases import (
    Functions,
    complex_phrase,
    means_actor,
    place_phrase,
    replace_relatives,
    take_products,
    take_syncretic_dative,
)
from entrepot.claims.words.parsed import ParsedSentence

_PLANS = frozenset(("planned", "explored", "begun", "cancelled", "hypothetical", "refused", "agreed"))
_SPEECH = frozenset(("said", "believed", "factive", "denied", "doubted", "accused", "requested"))


def noun_functions_ru(sentence: ParsedSentence, noun: int) -> Functions:
    """Functions for a Russian noun: its own complements, and those of the verb that it belongs to."""
    found: Functions = defaultdict(list)
    for kid in sentence.children[noun]:
        relation = sentence.deprels[kid]
        if relation == "det" and sentence.upos[kid] == "PRON":
            found["possessor"].append(kid)
        elif relation in ("amod", "appos") and kid in sentence.named and sentence.named[kid].basis is not None:
            found["compound"].append(kid)
        elif relation == "appos" and _is_body_of(sentence, noun, kid):
            found["of"].append(kid)
        elif relation in ("nmod", "obl", "iobj", "obj", "obl:agent") and sentence.upos[kid] in NOMINALS:
            place_phrase(sentence, kid, found)
    found["by"] = [kid for kid in found["instrumental"] if means_actor(sentence, kid)]
    found["instrumental"] = [kid for kid in found["instrumental"] if kid not in found["by"]]
    found["of"] += found.pop("object", [])
    _take_inner_phrases(sentence, found)
    turn_undeclined(sentence, noun, found)
    found["self"] = [referent_ru(sentence, noun)]
    take_products(sentence, found)
    _from_governing_verb(sentence, noun, found)
    replace_relatives(sentence, noun, found)
    return found


def _is_body_of(sentence: ParsedSentence, noun: int, kid: int) -> bool:
    """True for the firm in "директор «Волна» Иванов", whose name shows no case."""
    mention = sentence.named.get(kid)
    is_firm = mention is not None and (mention.entity or "").startswith("org:")
    return is_firm and sentence.lemmas[noun] in cue_list("nouns", "persons")


def _take_inner_phrases(sentence: ParsedSentence, found: Functions) -> None:
    """Phrases that hang on the goods but belong to the deed: "поставки [снарядов из КНДР] в Россию"."""
    loose = cue_list("prepositions", "loose")
    holders = [word for name in ("of", *(set(found) & loose)) for word in found.get(name, [])]
    for kid in [kid for holder in holders for kid in sentence.kids(holder, "nmod", "obl", "iobj")]:
        mark = sentence.preposition(kid)
        if mark == "dat" or sentence.deprels[kid] == "iobj":
            found["indirect"].append(kid)
        elif mark == "ins" and means_actor(sentence, kid):
            found["by"].append(kid)  # "передача [ракет Ираном]"
        elif complex_phrase(sentence, kid) or (mark in loose and mark not in found):
            place_phrase(sentence, kid, found)
    # The country behind the goods receives them, if no other does: "поставки оружия России".
    goods: Functions = defaultdict(list, {"object": found.get("of", []), "indirect": found.get("indirect", [])})
    take_syncretic_dative(sentence, goods)
    found["indirect"] = goods["indirect"]


def _from_governing_verb(sentence: ParsedSentence, noun: int, found: Functions) -> None:
    """Add what a noun gets from its verb: "X прекратил поставки", "поставки шли через Z"."""
    relation, verb = sentence.deprels[noun], sentence.heads[noun]
    if relation == "nmod" and sentence.preposition(noun) == "в loc" and _is_accused(sentence, verb):
        found["possessor"].append(verb)  # "обвинил фирму в поставках", where the tree hangs the deed on the firm
    if relation == "nmod":
        found["planner"] += _planner(sentence, noun, verb)
    if (
        verb < 0
        or relation not in ("obj", "obl", "iobj", "xcomp", *SUBJECTS)
        or sentence.upos[verb] not in ("VERB", "AUX", "ADJ")
    ):
        return
    if relation in ("obj", "obl", "iobj", "xcomp"):
        does = "object" if sentence.preposition(noun) == "в loc" and _accuses(sentence, verb) else "subject"
        found["governor"] += verb_functions_ru(sentence, verb).get(does, [])
    if relation in ("obj", *SUBJECTS):
        for kid in sentence.kids(verb, "obl", "iobj"):
            if (
                kid != noun
                and sentence.preposition(kid) not in ("ins", "acc", "gen")
                and sentence.preposition(kid) not in found
            ):
                place_phrase(sentence, kid, found)


def _planner(sentence: ParsedSentence, deed: int, plan: int) -> list[int]:
    """Who plans, weighs, begins or ends a deed: X in "X рассматривает возможность закупки".

    Who talks of handing over may be either side, so nobody is taken for the giver then.
    """
    verb = sentence.heads[plan]
    group = cue_table("governors", "nouns").get(sentence.lemmas[plan], "")
    if verb < 0 or sentence.deprels[plan] not in ("obj", "obl", "iobj") or sentence.upos[verb] not in ("VERB", "ADJ"):
        return []
    verb_group = cue_table("governors", "verbs").get(sentence.lemmas[verb], "")
    is_two_sided = "explored" in (group, verb_group) or group in ("agreed", "hypothetical")
    if group not in _PLANS or verb_group in _SPEECH:
        return []
    if is_two_sided and sentence.lemmas[deed] in cue_list("light_verbs", "handing"):
        return []
    return verb_functions_ru(sentence, verb).get("subject", [])


def _is_accused(sentence: ParsedSentence, noun: int) -> bool:
    """True for the object of a verb of accusing."""
    above = sentence.heads[noun]
    return sentence.deprels[noun] in ("obj", "nsubj:pass") and above >= 0 and _accuses(sentence, above)


def _accuses(sentence: ParsedSentence, verb: int) -> bool:
    """True for "обвинил X в", "подозревает X в": the deed is that of X."""
    table = cue_table("governors", "verbs")
    return "accused" in (table.get(sentence.lemmas[verb]), table.get(f"{sentence.lemmas[verb]} в loc"))


def referent_ru(sentence: ParsedSentence, noun: int) -> int:
    """The word for whom a noun means: X in "X — директор", "директор X", "X является директором", "X, директор"."""
    relation, head = sentence.deprels[noun], sentence.heads[noun]
    subject = sentence.kid(noun, "nsubj", "nsubj:pass")
    if subject is not None:
        return subject
    named = [
        kid
        for kid in sentence.kids(noun, "appos", "flat")
        if (sentence.upos[kid] in ("PROPN", "X") or _is_person_or_firm(sentence, kid))
        and not _is_body_of(sentence, noun, kid)
    ]
    if named:
        return named[0]
    if relation in ("appos", "flat") and head >= 0:
        return head
    if relation == "conj" and head >= 0 and sentence.upos[head] == "NOUN":
        found = referent_ru(sentence, head)
        return found if found != head else noun
    is_predicate = relation == "xcomp" or (relation == "obl" and sentence.preposition(noun) == "ins")
    if is_predicate and head >= 0 and sentence.upos[head] in ("VERB", "AUX"):
        acted = verb_functions_ru(sentence, head)
        of_object = is_passive_verb(sentence, head) or sentence.lemmas[head] in cue_list("light_verbs", "naming")
        return next(iter(acted.get("object" if of_object else "subject", [])), noun)
    return noun


def _is_person_or_firm(sentence: ParsedSentence, word: int) -> bool:
    mention = sentence.named.get(word)
    return mention is not None and (mention.entity or "").startswith(("person:", "org:"))
