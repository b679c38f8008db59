"""Russian phrases: which function their preposition and case give them, and whose they are inside other phrases."""

from __future__ import annotations

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.words.parsed import ParsedSentence

Functions = dict[str, list[int]]

_OF_TIME = ("за acc", "на acc", "в acc", "через")
_BARE_FUNCTIONS = {"gen": "of", "dat": "indirect", "ins": "instrumental", "acc": "object"}


def without_denied(sentence: ParsedSentence, found: Functions) -> Functions:
    """The functions without phrases that are denied: "не в Армению, а в Россию" goes to Russia."""
    return {
        name: words if name in ("clause", "self") else [told for word in words for told in _left_of(sentence, word)]
        for name, words in found.items()
    }


def _left_of(sentence: ParsedSentence, word: int) -> list[int]:
    """The word, or what is coordinated with it where it is denied."""
    denied = [kid for kid in sentence.children[word] if sentence.word(kid) == "не"]
    is_only = any(kid + 1 < len(sentence.tokens) and sentence.word(kid + 1) in ("только", "лишь") for kid in denied)
    return [word] if not denied or is_only else sentence.kids(word, "conj")


def place_phrase(sentence: ParsedSentence, kid: int, found: Functions) -> None:
    """Sort a noun by its preposition and case; "при посредничестве X" counts as one preposition of X."""
    mark, relation = sentence.preposition(kid), sentence.deprels[kid]
    if is_amount(sentence, kid, mark):
        mark = "gen"
    if mark in _BARE_FUNCTIONS or not mark:
        named = sentence.named.get(kid)
        is_person = named is not None and (named.entity or "").startswith("person:")
        undeclined = "of" if relation in ("nmod", "appos") and not is_person else ""  # "директор Skyreach"
        by_relation = "object" if relation == "obj" else "indirect" if relation == "iobj" and mark != "ins" else ""
        bare = by_relation or _BARE_FUNCTIONS.get(mark, undeclined)
        if bare and not (bare == "object" and relation == "obl"):  # a bare accusative of time: "весь год"
            found["object" if bare == "of" and relation in ("obj", "obl") else bare].append(kid)
        return
    if mark in _OF_TIME and sentence.lemmas[kid] in cue_list("nouns", "spans"):
        return  # "за полтора года"
    inner = complex_phrase(sentence, kid)
    if inner is not None:
        found[inner[0]].append(inner[1])
    else:
        found[mark].append(kid)


def is_amount(sentence: ParsedSentence, noun: int, mark: str) -> bool:
    """True for "до 500 станков", "около тонны": the preposition belongs to the number."""
    if mark not in cue_list("prepositions", "vague"):
        return False
    counted = sentence.upos[noun] == "NUM" or sentence.lemmas[noun] in cue_list("nouns", "measures")
    return counted or bool(sentence.kids(noun, "nummod")) or sentence.deprels[noun] in ("obj", "nsubj", "nsubj:pass")


def complex_phrase(sentence: ParsedSentence, kid: int) -> tuple[str, int] | None:
    """The several words that act as one preposition, and the noun that they belong to: при посредничестве + X."""
    first = next((case for case in sentence.kids(kid, "case") if case < kid), None)
    if first is None:
        return None
    start = f"{sentence.preposition(kid).split()[0]} {sentence.word(kid).replace('ё', 'е')}"
    listed = cue_list("prepositions", "complex")
    for noun in sentence.kids(kid, "nmod", "obl", "iobj", "appos"):
        mark = sentence.preposition(noun)
        if mark in ("gen", "dat", "") and start in listed:
            return start, noun
        longer = f"{start} {mark.split()[0]}" if mark else start
        if longer in listed:
            return longer, noun
    return None


def means_actor(sentence: ParsedSentence, noun: int) -> bool:
    """Whether a noun names one who acts."""
    mention = sentence.named.get(noun)
    if mention is not None and mention.entity:
        return mention.entity.startswith(("country:", "org:", "person:", "group:"))
    return sentence.lemmas[noun] in cue_list("nouns", "actors") or sentence.feature(noun, "Animacy") == "Anim"


def take_syncretic_dative(sentence: ParsedSentence, found: Functions) -> None:
    """Who receives and hangs on the goods: a dative, or a country whose genitive looks like it ("ракеты России")."""
    if found["indirect"]:
        return
    for thing in found["object"][:1]:
        for kid in sentence.kids(thing, "nmod", "iobj"):
            mention = sentence.named.get(kid)
            is_country = mention is not None and (mention.entity or "").startswith(("country:", "group:"))
            is_given = sentence.preposition(kid) == "dat" or (
                sentence.deprels[kid] == "iobj" and sentence.preposition(kid) == ""
            )
            if is_given and means_actor(sentence, kid):
                found["indirect"].append(kid)  # "передал [хуситам ракеты]"
                return
            if is_country and sentence.preposition(kid) in ("gen", "") and _looks_like_dative(sentence, kid):
                found["indirect"].append(kid)
                return


def _looks_like_dative(sentence: ParsedSentence, word: int) -> bool:
    """True for России, Мали, КНДР: the genitive and the dative are one."""
    is_undeclined = sentence.tokens[word].text.isupper() or sentence.lemmas[word] == sentence.word(word)
    return sentence.word(word).endswith(("ии", "ье", "си")) or is_undeclined


def take_products(sentence: ParsedSentence, found: Functions) -> None:
    """What is made where one speaks of the making: "наладить выпуск X", "завод по производству X"."""
    holders = [word for name in ("object", "of", "для", "по dat", "в acc") for word in found.get(name, [])]
    inner = [kid for word in holders for kid in sentence.kids(word, "nmod", "obl")]
    for word in [*holders, *(kid for kid in inner if sentence.preposition(kid) in ("по dat", "для"))]:
        if sentence.lemmas[word] in cue_list("light_verbs", "making"):
            found["made"] += [kid for kid in sentence.kids(word, "nmod") if sentence.preposition(kid) == "gen"]


def add_loose_phrases(sentence: ParsedSentence, found: Functions) -> None:
    """Add phrases that hang on the object but may belong to the event: "продал [грузовики через Дубай]"."""
    for word in found.get("object", [])[:1]:
        for kid in sentence.kids(word, "nmod", "obl"):
            mark = sentence.preposition(kid)
            is_party = mark == "с ins" and cue_table("governors", "nouns").get(sentence.lemmas[word]) == "agreed"
            is_loose = mark in cue_list("prepositions", "loose") or is_party  # "заключил [договор с фирмой]"
            if complex_phrase(sentence, kid) or (is_loose and mark not in found):
                place_phrase(sentence, kid, found)


def replace_relatives(sentence: ParsedSentence, verb: int, found: Functions) -> None:
    """Put the noun that a relative clause describes in the place of который."""
    clause = next((w for w in (verb, *sentence.above(verb)) if sentence.deprels[w] == "acl:relcl"), None)
    if clause is None:
        return
    antecedent = sentence.heads[clause]
    for name, words in found.items():
        found[name] = [antecedent if stands_for(sentence, word) else word for word in words]


def stands_for(sentence: ParsedSentence, word: int) -> bool:
    """True for который, часть которых, 60% акций которой."""
    return sentence.lemmas[word] in cue_list("pronouns", "relative") or any(
        stands_for(sentence, kid) for kid in sentence.kids(word, "nmod")
    )
