"""Noun phrases as candidates for a role: their words, their key, and what kind of thing they are."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.coreference import Discourse, is_called_carrier, is_year, speaks_of_own_body
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Basis
from entrepot.model.spans import Quote
from entrepot.reference.goods import goods_class

ACTOR, PLACE, GOODS, ABSTRACT, NUMBER, UNKNOWN, CARRIER = (
    "actor",
    "place",
    "goods",
    "abstract",
    "number",
    "unknown",
    "carrier",
)
_NATURES = {
    "country": {ACTOR, PLACE},
    "org": {ACTOR},
    "person": {ACTOR},
    "group": {ACTOR},
    "place": {PLACE},
    "product": {GOODS},
    "class": {GOODS},
}
_BEFORE = ("det", "amod", "compound", "nmod:poss", "flat", "nmod:desc", "punct", "case", "advmod", "nmod:unmarked")
_LONGEST_NAME = 8
_WORDS_AFTER = 6  # how far a phrase may run on behind its head ("a plant in Belarus")


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase. `natures` are the kinds of thing it may be; `head` is its word in the sentence."""

    head: int
    quote: Quote
    entity: str | None
    basis: Basis | None
    natures: frozenset[str]

    @property
    def is_named(self) -> bool:
        """True if a key stands for it."""
        return self.entity is not None

    @property
    def is_actor(self) -> bool:
        """True if it may act."""
        return ACTOR in self.natures


def nominal(sentence: ParsedSentence, head: int, discourse: Discourse) -> Nominal:
    """The noun phrase of a head word; what a measure measures where the head is one ("two batches of shells")."""
    head = _meant(sentence, head)
    mention = sentence.named.get(head)
    if mention is not None and mention.entity is not None:
        natures = frozenset(_NATURES.get(mention.entity.split(":")[0], {UNKNOWN}))
        quote = mention.quote if GOODS not in natures else phrase(sentence, head)
        if _is_owned_by_name(sentence, head):
            natures |= {ACTOR}
        is_called_so = mention.entity.startswith("product:") and is_called_carrier(sentence, head)
        is_ship = mention.entity in discourse.carriers or is_called_so
        if is_ship or sentence.lemmas[head] in cue_list("nouns", "carriers"):
            natures |= {CARRIER}
        return Nominal(head, quote, mention.entity, mention.basis, natures)
    if sentence.upos[head] == "PRON" or _is_definite(sentence, head) or speaks_of_own_body(sentence, head):
        found = discourse.resolve(sentence, head)
        if found is not None:
            natures = frozenset(_NATURES.get(found.split(":")[0], {UNKNOWN}))
            return Nominal(head, phrase(sentence, head), found, Basis.COREFERENCE, natures)
    if (name := _named_before(sentence, head)) is not None:
        return nominal(sentence, name, discourse)
    named = _named_town(sentence, head) or _by_name(sentence, head, discourse)
    if named is not None:
        return named
    designated = _designated(sentence, head)
    if designated is not None:
        carries = {CARRIER} if sentence.lemmas[head] in cue_list("nouns", "carriers") else set()
        return Nominal(head, phrase(sentence, head), designated, None, frozenset({GOODS, *carries}))
    is_bare = sentence.upos[head] == "ADJ" or sentence.deprels[head] == "compound"  # "Chadian crude", "drone plant"
    known = goods_class([sentence.lemmas[head]]) if is_bare else None
    if known is not None:
        return Nominal(head, phrase(sentence, head), f"class:{known[0]}", None, frozenset({GOODS}))
    natures = frozenset(_natures_of_common_noun(sentence, head))
    return Nominal(
        head, long_phrase(sentence, head) if ACTOR in natures else phrase(sentence, head), None, None, natures
    )


def _named_town(sentence: ParsedSentence, head: int) -> Nominal | None:
    """A Russian noun for a place with its name behind it: "порт Оля", "на станцию Достык"."""
    if sentence.language != "ru" or sentence.lemmas[head] not in cue_list("nouns", "town_types"):
        return None
    for kid in sentence.kids(head, "appos", "flat", "nmod"):
        mention = sentence.named.get(kid)
        if kid == head + 1 and mention is not None and (mention.entity or "").startswith("place:"):
            whole = Quote.cut(sentence.text, sentence.tokens[head].start, mention.quote.end)
            return Nominal(head, whole, mention.entity, None, frozenset({PLACE}))
    return None


def _meant(sentence: ParsedSentence, head: int) -> int:
    """What a measure measures, or the name beside it ("one of the founders, Ann Lee"); other words themselves."""
    inner = measured(sentence, head)
    names = [kid for kid in sentence.kids(head, "appos") if kid in sentence.named] if inner != head else []
    return next((kid for kid in names if (sentence.named[kid].entity or "").startswith(("person:", "org:"))), inner)


def stand_in(head: int, known: tuple[str, Quote], basis: Basis) -> Nominal:
    """One who is meant and not named at `head`: his key, and the words that stand for him."""
    key, quote = known
    return Nominal(head, quote, key, basis, frozenset(_NATURES.get(key.split(":")[0], {UNKNOWN})))


def owner(sentence: ParsedSentence, found: Nominal, discourse: Discourse) -> Nominal | None:
    """The named actor whose act or thing stands for him: "backed by China's silence", "from Rosneft's account"."""
    if GOODS in found.natures:
        return None
    for kid in possessors(sentence, found.head):
        possessor = nominal(sentence, kid, discourse)
        if possessor.is_named and possessor.is_actor:
            return possessor
    return None


def possessors(sentence: ParsedSentence, noun: int) -> list[int]:
    """Whose a noun's thing is: "Chad's", or a Russian genitive."""
    genitives = [kid for kid in sentence.kids(noun, "nmod", "det") if sentence.preposition(kid) == "gen"]
    return [*sentence.kids(noun, "nmod:poss"), *(kid for kid in genitives if sentence.upos[kid] != "DET")]


def _designated(sentence: ParsedSentence, head: int) -> str | None:
    """Key of the product that a general noun is named by: "Su-30 fighters"."""
    if sentence.lemmas[head] not in cue_list("nouns", "models") | cue_list("nouns", "carriers"):
        return None
    beside = ("appos", "flat", "nmod") if sentence.language == "ru" else ("compound", "amod")
    named = [sentence.named[kid].entity for kid in sentence.kids(head, *beside) if kid in sentence.named]
    return next((key for key in named if key and key.startswith("product:")), None)


def _named_before(sentence: ParsedSentence, head: int) -> int | None:
    """The name that a description follows: X for "firm" in "X, a Minsk firm"."""
    name = sentence.heads[head]
    if sentence.deprels[head] != "appos" or sentence.upos[head] != "NOUN" or name not in sentence.named:
        return None
    return name if (sentence.named[name].entity or "").startswith(("org:", "person:")) else None


def _by_name(sentence: ParsedSentence, head: int, discourse: Discourse) -> Nominal | None:
    """The name that follows a description: "the operator, OJSC X", "a customer called X"."""
    after = [kid for kid in sentence.kids(head, "compound", "flat", "nmod:unmarked") if kid > head]
    for kid in (*sentence.kids(head, "appos", "acl"), *after):
        if sentence.deprels[kid] == "acl":
            inner = sentence.kids(kid, "xcomp", "obj", "obl") if sentence.lemmas[kid] in ("call", "name", "dub") else []
        else:
            inner = [kid]
        for word in inner:
            mention = sentence.named.get(word)
            if (
                mention is not None
                and mention.entity
                and not mention.entity.startswith(("class:", "place:", "country:"))
            ):
                return nominal(sentence, word, discourse)
    return None


def thing(sentence: ParsedSentence, head: int, discourse: Discourse) -> Nominal | None:
    """The goods that a pronoun stands for, None where it stands for none."""
    key = discourse.thing(sentence, measured(sentence, head))
    if key is None or sentence.kids(measured(sentence, head), "nmod"):
        return None
    natures = frozenset({GOODS, CARRIER} if key in discourse.carriers else {GOODS})
    return Nominal(head, sentence.quote(head, head + 1), key, Basis.COREFERENCE, natures)


def _is_owned_by_name(sentence: ParsedSentence, head: int) -> bool:
    """True for a class of goods that is also one who acts: "carrier", "front"."""
    return sentence.lemmas[head] in cue_list("nouns", "actors")


def measured(sentence: ParsedSentence, head: int) -> int:
    """What a measure, container or number at `head` holds, whose organ it is; `head` itself for other words."""
    if (whole := _whole_of(sentence, head)) is not None:
        return whole
    measures = cue_list("nouns", "measures")
    if sentence.lemmas[head] in measures or sentence.word(head) in measures or sentence.upos[head] in ("NUM", "SYM"):
        for kid in sentence.kids(head, "nmod"):
            if _is_measured_by(sentence, head, kid) and kid > head:
                return measured(sentence, kid)
    return head


def _whole_of(sentence: ParsedSentence, head: int) -> int | None:
    """The body whose organ a word is ("an account of X"), that it is a share of, or the town whose port it is."""
    lemma, kids = sentence.lemmas[head], sentence.kids(head, "nmod")
    if lemma in cue_list("nouns", "organs"):
        belonging = cue_list("prepositions", "belonging")
        owners = [kid for kid in kids if sentence.preposition(kid) in belonging]
        whole = [kid for kid in (*sentence.kids(head, "nmod:poss"), *owners) if _may_own(sentence, kid)]
    elif lemma in cue_list("nouns", "holdings"):  # "49 per cent of the shares in X"
        whole = [kid for kid in kids if sentence.preposition(kid) in ("in", "of")] or sentence.kids(head, "nmod:poss")
    elif lemma in cue_list("nouns", "places"):  # "the port of Rajin"
        keys = {kid: sentence.named[kid].entity or "" for kid in kids if kid in sentence.named}
        whole = [kid for kid in keys if sentence.preposition(kid) == "of" and keys[kid].startswith("place:")]
    else:
        return None
    return next(iter(whole), None)


def _may_own(sentence: ParsedSentence, word: int) -> bool:
    return word in sentence.named or sentence.lemmas[word] in cue_list("nouns", "actors")


def _is_measured_by(sentence: ParsedSentence, measure: int, kid: int) -> bool:
    """Whether a phrase names what a measure holds: "a box of", партия ракет, одна из сторон, контейнер с ракетами."""
    mark = sentence.preposition(kid)
    if sentence.language != "ru":
        return mark in cue_list("prepositions", "belonging")
    holds = mark == "с ins" and sentence.lemmas[measure] in cue_list("nouns", "loads")
    return holds or mark in ("gen", "из", "")


def _natures_of_common_noun(sentence: ParsedSentence, head: int) -> set[str]:
    """Kinds of thing of a word without a key."""
    lemma, upos = sentence.lemmas[head], sentence.upos[head]
    found = {
        nature
        for nature, section in ((ACTOR, "actors"), (PLACE, "places"), (ABSTRACT, "abstract"), (CARRIER, "carriers"))
        if lemma in cue_list("nouns", section)
    }
    relation = sentence.deprels[sentence.heads[head]] if sentence.deprels[head] == "conj" else sentence.deprels[head]
    acts = relation not in ("obj", "iobj", "nsubj:pass", "compound")
    if ACTOR in found and any(_is_sum(sentence, kid) for kid in sentence.kids(head, "nmod")):
        return {ABSTRACT}  # "a commission of $400,000"
    if lemma in cue_list("nouns", "given") and not acts:
        return {UNKNOWN}
    if not found and upos == "NOUN" and acts and _means_somebody(lemma):
        found.add(ACTOR)
    counted = upos == "NOUN" and any(not is_year(sentence.word(kid)) for kid in sentence.kids(head, "nummod"))
    if lemma in cue_list("nouns", "sent") and (counted or relation in ("obj", "nsubj:pass")):
        return {ACTOR, GOODS}  # "направила 15 тыс. рабочих"
    is_model = upos in ("NOUN", "PROPN") and head > 0 and sentence.tokens[head].text[:1].isupper()
    is_one = is_model and any(sentence.word(kid) in ("a", "an") for kid in sentence.kids(head, "det"))  # "a Leopard"
    if (counted or is_one) and not found & {ACTOR, ABSTRACT, PLACE}:
        found.add(GOODS)
    if (
        upos == "NUM"
        or upos == "SYM"
        or lemma in cue_list("nouns", "currencies")
        or lemma in cue_list("nouns", "magnitudes")
        or sentence.tokens[head].text[:1].isdigit()
    ):
        return {NUMBER}
    if CARRIER in found or (upos == "NOUN" and lemma in cue_list("nouns", "loads")):
        found = found - {ABSTRACT} | {GOODS}
    if upos == "PROPN" and ABSTRACT not in found:
        is_model = any(sign.isdigit() for sign in sentence.tokens[head].text) or bool(sentence.kids(head, "nummod"))
        return {GOODS} if is_model else found | {ACTOR, PLACE}
    if upos in ("PRON", "DET"):
        return {ACTOR, UNKNOWN} if lemma in cue_list("pronouns", "acting") else {UNKNOWN}
    return found or {UNKNOWN}


def _is_sum(sentence: ParsedSentence, word: int) -> bool:
    """True for the head of a sum after "of"."""
    is_money = sentence.upos[word] == "SYM" or sentence.lemmas[word] in cue_list("nouns", "currencies")
    return is_money and sentence.preposition(word) == "of"


def _means_somebody(lemma: str) -> bool:
    """True for a noun that is formed to name one who does something: "refiner", "inspector", "lobbyist".

    >>> _means_somebody("refiner"), _means_somebody("border")
    (True, False)
    """
    if lemma.endswith(tuple(cue_list("nouns", "named_bodies"))):
        return True
    is_formed_so = lemma.endswith(("er", "or", "ist", "man", "woman", "cian")) and len(lemma) > 5
    return is_formed_so and lemma not in cue_list("nouns", "no_agents")


def _is_definite(sentence: ParsedSentence, head: int) -> bool:
    """True for "the company", "this plant": a noun that points back."""
    if sentence.upos[head] != "NOUN" or sentence.lemmas[head] not in cue_list("nouns", "organisations"):
        return False
    others = sentence.kids(head, "amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "appos")
    if sentence.language == "ru":
        bare = [kid for kid in others if sentence.lemmas[kid] not in cue_list("pronouns", "pointing")]
        some = {sentence.lemmas[kid] for kid in sentence.kids(head, "det")} & cue_list("pronouns", "indefinite")
        is_one = sentence.feature(head, "Number") != "Plur" and not sentence.kids(head, "nummod")
        return not bare and is_one and not some
    return not others and any(sentence.word(kid) in ("the", "this", "that") for kid in sentence.kids(head, "det"))


def phrase(sentence: ParsedSentence, head: int) -> Quote:
    """The words of a noun phrase up to its head and what is flat with it, without number and nationality."""
    mention = sentence.named.get(head)
    is_short = mention is not None and mention.end - mention.first <= _LONGEST_NAME
    first, end = (mention.first, mention.end) if mention and is_short else (head, head + 1)
    own = set(sentence.below(head))
    while first > 0 and first - 1 in own and _belongs_before(sentence, first - 1, head):
        first -= 1
    while first < head and (sentence.upos[first] == "NUM" or sentence.word(first) in cue_list("nouns", "quantifiers")):
        first += 1
    while sentence.upos[first] == "PUNCT" and first < head and sentence.tokens[first].text not in "“\"'‘«":
        first += 1
    for kid in sentence.kids(head, "flat"):
        end = max(end, kid + 1) if kid - head <= _WORDS_AFTER else end
    return sentence.quote(first, end)


def _belongs_before(sentence: ParsedSentence, word: int, head: int) -> bool:
    """Whether a word before a head is part of its phrase and no argument of its own."""
    if (
        sentence.upos[word] in ("NUM", "SYM", "ADP", "SCONJ", "CCONJ", "VERB", "AUX")
        and sentence.deprels[word] != "amod"
    ):
        return sentence.deprels[word] == "compound" and sentence.heads[word] != head
    top = word
    while sentence.heads[top] != head and sentence.heads[top] >= 0:
        top = sentence.heads[top]
    if sentence.deprels[top] not in _BEFORE or (
        sentence.deprels[word] == "punct" and sentence.tokens[word].text in ",;:()"
    ):
        return False
    if sentence.deprels[top] == "nmod:poss" or (sentence.deprels[top] == "case" and sentence.upos[word] != "DET"):
        return False
    named = sentence.named.get(top)
    is_other = sentence.language == "ru" and _is_other_phrase(sentence, top, head)
    return not is_other and (named is None or named.basis is None)


def _is_other_phrase(sentence: ParsedSentence, word: int, head: int) -> bool:
    """True for a noun in another case than the one behind it, and for an adverb: "хуситам ракеты", "также ракеты"."""
    if sentence.upos[word] in ("ADV", "PART", "CCONJ"):
        return True
    cases = {sentence.feature(place, "Case") for place in (word, head)} - {""}
    return sentence.upos[word] in ("NOUN", "PROPN", "PRON") and len(cases) > 1


def long_phrase(sentence: ParsedSentence, head: int) -> Quote:
    """The phrase with its owner and what says where it is: "a plant in Belarus", "South Korea's defence minister"."""
    short = phrase(sentence, head)
    own = sentence.below(head)
    first = next((word for word in own if sentence.tokens[word].start >= short.start), head)
    end = head + 1
    for owner in possessors(sentence, head):
        first = min(first, sentence.below(owner)[0])
    for kid in sentence.kids(head, "amod", "compound", "det"):
        if kid < head:
            first = min(first, sentence.below(kid)[0])
    for kid in sentence.kids(head, "nmod", "flat"):
        last = _last_before_comma(sentence, kid)
        if kid > head and last - head <= _WORDS_AFTER and _belongs_behind(sentence, kid):
            end = max(end, last + 1)
    first = first if head - first <= _WORDS_AFTER else head
    return sentence.quote(first, end)


def _last_before_comma(sentence: ParsedSentence, kid: int) -> int:
    """The last word of a phrase, of a Russian one the last before a clause of its own: "завод в Чаде, где ..."."""
    below = sentence.below(kid)
    if sentence.language != "ru":
        return below[-1]
    comma = next((word for word in below if word > kid and sentence.word(word) == ","), len(sentence.tokens))
    return max(word for word in below if word < comma)


def _belongs_behind(sentence: ParsedSentence, kid: int) -> bool:
    """Whether a phrase behind a noun tells which it is: "a plant in Chad"; of Russian ones inside, places only."""
    preposition = sentence.preposition(kid)
    if sentence.language == "ru" and preposition in cue_list("prepositions", "inside"):
        mention = sentence.named.get(kid)
        is_named = mention is not None and (mention.entity or "").startswith(("country:", "place:"))
        return is_named or sentence.lemmas[kid] in cue_list("nouns", "places")
    return preposition in cue_list("prepositions", "inner") | {""}


def whole_phrase(sentence: ParsedSentence, head: int, longest: int = 12, *, keeps_mark: bool = False) -> Quote:
    """Everything that hangs on a word, cut where it grows longer than `longest` words.

    The preposition or conjunction before it stays out, unless `keeps_mark` ("whether they came").
    """
    own = sentence.below(head)
    words = [word for word in own if word >= head - longest and word <= head + longest]
    first, last = words[0], words[-1]
    outside = ("case", "cc") if keeps_mark else ("case", "mark", "cc")
    while first < head and (sentence.deprels[first] in outside or sentence.upos[first] == "PUNCT"):
        first += 1
    while last > head and sentence.upos[last] == "PUNCT" and sentence.tokens[last].text not in "”\"'’)»":
        last -= 1
    return sentence.quote(first, last + 1)
