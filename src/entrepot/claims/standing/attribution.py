"""Who says so: the words for a speaker, beside or above what is said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.clauses import is_passive, surface_subject, verb_functions
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.nominals import long_phrase
from entrepot.claims.names.mention import Mention
from entrepot.claims.standing.quoting import stands_within_marks, tells_quotation
from entrepot.claims.standing.russian_asides import closes_quotation_ru, speaker_at_noun_ru, speaker_at_verb_ru
from entrepot.claims.standing.walk import blaming_verb
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.spans import Quote

_PERSONAL = frozenset("he she his her we i our my".split())
_OF_BODIES = frozenset("it they its their".split())
_RELATIVE = frozenset(("who", "which", "that"))
_GIVES_ACCOUNT = frozenset("paint draw give present offer provide make issue publish".split())
_CLOSES_QUOTATION = frozenset(("”", "»", '"', "''", "’", ","))
_ENDS_NAME = frozenset((",", ".", ";", ":", "“", '"', "—", "–", "(", "«"))
_SPEAKS = ("said", "factive", "denied", "accused")
_AUTHOR_WORDS = 5  # behind "figures" in "figures compiled by the customs service"
_APPOSED_WORDS = 4  # how far behind "its foreign minister" his name may begin


def speaker_words(sentence: ParsedSentence, head: int, discourse: Discourse) -> Quote | None:
    """The words for a speaker: his phrase, or for a pronoun the words that last named him."""
    if (meant := _antecedent(sentence, head)) is not None:
        head = meant
    if sentence.word(head) in _PERSONAL or sentence.lemmas[head] in cue_list("pronouns", "last_named"):
        return _person_before(sentence, head) or _personal(sentence, head, discourse) or sentence.quote(head, head + 1)
    if sentence.word(head) in _OF_BODIES or sentence.lemmas[head] in ("оно", "они"):
        return _named_before(sentence, head) or discourse.body_before or sentence.quote(head, head + 1)
    if sentence.upos[head] == "PRON":
        return sentence.quote(head, head + 1) if sentence.word(head) not in ("it", "there", "that", "which") else None
    if sentence.lemmas[head] in cue_list("pronouns", "possessive"):  # "по её данным"
        return _person_before(sentence, head) or discourse.speaker or sentence.quote(head, head + 1)
    mention = sentence.named.get(head)
    if mention is not None and mention.entity is not None:
        return mention.quote
    phrase = long_phrase(sentence, head)
    for kid in sentence.kids(head, "appos"):
        name = sentence.named.get(kid)
        if name is not None and name.quote.start > phrase.start and name.first - head <= _APPOSED_WORDS:
            return _closed(sentence, Quote.cut(sentence.text, phrase.start, max(phrase.end, name.quote.end)))
    return _with_author(sentence, head, phrase)


def _with_author(sentence: ParsedSentence, head: int, words: Quote) -> Quote:
    """The words for a paper with who made it: "a report by the panel", "figures compiled by the customs service"."""
    if sentence.lemmas[head] not in cue_list("nouns", "media") or words.end > sentence.tokens[head].end:
        return words
    makers = [kid for kid in sentence.kids(head, "nmod") if sentence.preposition(kid) == "by"]
    makers += [kid for made in sentence.kids(head, "acl") for kid in sentence.kids(made, "obl:agent")]
    for maker in makers:
        mention = sentence.named.get(maker)
        last = maker if mention is None else mention.end - 1
        if 0 < last - head <= _AUTHOR_WORDS:
            return Quote.cut(sentence.text, words.start, sentence.tokens[last].end)
    return words


def _closed(sentence: ParsedSentence, words: Quote) -> Quote:
    """The words with the quotation mark behind them that closes a name in them: "the magazine “Volta”"."""
    mark = sentence.text[words.end : words.end + 1]
    opened = {"”": "“", "»": "«"}.get(mark)
    is_open = opened is not None and words.text.count(opened) > words.text.count(mark)
    return Quote.cut(sentence.text, words.start, words.end + 1) if is_open else words


def _antecedent(sentence: ParsedSentence, pronoun: int) -> int | None:
    """The noun before a relative clause of whose subject a pronoun speaks: Oman of "Oman, which denies".

    "He" in the clause on a person means that person: "a dealer, who, as he wrote, intends to sell".
    """
    is_person = sentence.word(pronoun) in ("he", "she")
    if not is_person and sentence.word(pronoun) not in _RELATIVE:
        return None
    if sentence.deprels[pronoun] not in ("nsubj", "nsubj:pass"):
        return None
    clause = next((at for at in sentence.above(pronoun) if sentence.deprels[at] == "acl:relcl"), None)
    noun = None if clause is None else sentence.heads[clause]
    if noun is None or sentence.upos[noun] not in ("NOUN", "PROPN"):
        return None
    fits = sentence.lemmas[noun] in cue_list("nouns", "persons") or _names_person(sentence.named.get(noun))
    return noun if fits or not is_person else None


def _personal(sentence: ParsedSentence, head: int, discourse: Discourse) -> Quote | None:
    """Who "he", "we" or "I" is that speaks: the person who spoke last, not a body that spoke in between."""
    if sentence.word(head) in cue_list("pronouns", "person"):
        return discourse.person_speaking or discourse.speaker or discourse.last_person()
    return discourse.speaker or discourse.last_person()


def _person_before(sentence: ParsedSentence, head: int) -> Quote | None:
    """The words for the last person whom a Russian sentence names before "по его словам"."""
    if sentence.language != "ru":
        return None
    people = [m.quote for m in sentence.mentions if m.head < head and (m.entity or "").startswith("person:")]
    return people[-1] if people else None


def _named_before(sentence: ParsedSentence, head: int) -> Quote | None:
    """The words of the subject that a pronoun of the same sentence stands for."""
    for mention in sentence.mentions:
        acts = (mention.entity or "").startswith(("country:", "org:", "group:"))
        if mention.head < head and acts and sentence.deprels[mention.head] in ("nsubj", "nsubj:pass"):
            return None if stands_within_marks(sentence, mention.head, head) else mention.quote
    return None


def speaker_of(sentence: ParsedSentence, head: int, discourse: Discourse) -> Quote | None:
    """Who speaks at a verb or noun of saying; None where the words do not tell."""
    if sentence.language == "ru":
        is_noun = sentence.upos[head] in ("NOUN", "PROPN")
        word = speaker_at_noun_ru(sentence, head) if is_noun else speaker_at_verb_ru(sentence, head)
        return None if word is None else speaker_words(sentence, word, discourse)
    if (quoted := quoted_at(sentence, head)) is not None:
        return speaker_words(sentence, quoted, discourse)
    head = head if (verb := blaming_verb(sentence, head)) is None else verb
    if sentence.upos[head] in ("VERB", "AUX", "ADJ"):
        found = surface_subject(sentence, head) or _after_verb(sentence, head)
        if found and sentence.word(found[0]) == "it" and is_passive(sentence, head):
            return None
        found = [_issuer(sentence, head, found[0])] if found else []
        return speaker_words(sentence, found[0], discourse) if found else _named_next(sentence, head)
    verb = sentence.heads[head]
    if sentence.deprels[head] == "obj" and sentence.lemmas[verb] in _GIVES_ACCOUNT:
        found = surface_subject(sentence, verb)
        return speaker_words(sentence, found[0], discourse) if found else None
    for kid in sentence.kids(head, "nmod:poss", "nmod", "compound", "amod"):
        if sentence.deprels[kid] == "nmod:poss" or sentence.preposition(kid) in ("by", "from"):
            return speaker_words(sentence, kid, discourse)
    return _named_before_noun(sentence, head)


def _named_before_noun(sentence: ParsedSentence, noun: int) -> Quote | None:
    """The body or country of "a US announcement", "Ukrainian claims", "the Pentagon report"."""
    for kid in sentence.kids(noun, "compound", "amod"):
        mention = sentence.named.get(kid)
        if mention is not None and (mention.entity or "").startswith(("country:", "org:", "group:")):
            return mention.quote
    return None


def _issuer(sentence: ParsedSentence, verb: int, subject: int) -> int:
    """Who published what tells: the paper of "the paper published an article stating that", else the subject itself."""
    above = sentence.heads[subject]
    is_of_noun = sentence.deprels[verb] == "acl" and sentence.heads[verb] == subject
    if not is_of_noun or sentence.deprels[subject] != "obj" or sentence.lemmas[above] not in _GIVES_ACCOUNT:
        return subject
    return next(iter(sentence.kids(above, "nsubj")), subject)


def quoted_at(sentence: ParsedSentence, verb: int) -> int | None:
    """Who is quoted: X of "quoted X as saying", "X was quoted as saying", at either verb; None at other verbs."""
    quoting = quoting_verb(sentence, verb)
    if quoting is None:
        return None
    if is_passive(sentence, quoting):
        return sentence.kid(quoting, "nsubj:pass", "nsubj")
    return sentence.kid(quoting, "obj", "iobj") if quoting != verb else None


def quoting_verb(sentence: ParsedSentence, verb: int) -> int | None:
    """The verb of quoting that a verb of saying is or hangs on, None for others."""
    for place in (verb, sentence.heads[verb]):
        if place >= 0 and sentence.lemmas[place] in ("quote", "cite"):
            return place if place == verb or sentence.deprels[verb] in ("advcl", "xcomp") else None
    return None


def relay_of(sentence: ParsedSentence, verb: int, discourse: Discourse) -> Quote | None:
    """Who passes on what somebody is quoted as saying, None where the words do not tell."""
    quoting = quoting_verb(sentence, verb)
    if quoting is None or quoted_at(sentence, verb) is None:
        return None
    if not is_passive(sentence, quoting):
        subject = sentence.kid(quoting, "nsubj")
        return speaker_words(sentence, subject, discourse) if subject is not None else None
    for place in (quoting, *sentence.kids(quoting, "advcl", "xcomp")):
        for kid in sentence.kids(place, "obl", "obl:agent"):
            if sentence.preposition(kid) in ("by", "in"):
                return speaker_words(sentence, kid, discourse)
    return None


def _after_verb(sentence: ParsedSentence, verb: int) -> list[int]:
    """The speaker of an inverted "..., says an expert", which the parser takes for an object."""
    quoted = [word for word in sentence.kids(verb, "ccomp", "parataxis") if word < verb]
    if not quoted:
        return []
    if sentence.lemmas[verb] in cue_list("governors", "telling_somebody"):
        return _named_right_before(sentence, quoted[-1], verb)
    found = [kid for kid in sentence.kids(verb, "iobj", "obj") if kid > verb]
    return found or [
        kid
        for kid in sentence.kids(verb, "obl")
        if min(sentence.below(kid)) == verb + 1 and _names_person(sentence.named.get(kid))
        if sentence.word(verb + 1) != "under"  # "said Under Secretary Roe"
    ]


def _named_right_before(sentence: ParsedSentence, said: int, verb: int) -> list[int]:
    """Whoever is named between what is said and ", told a newspaper": of "a spokesman, Ann Roe," the name."""
    last = verb - 2 if sentence.word(verb - 1) == "," else verb - 1
    near = [m.head for m in sentence.mentions if m.first > said and m.end == last + 1 and _may_speak(m)]
    return near[-1:]


def agent_of(sentence: ParsedSentence, verb: int, discourse: Discourse) -> Quote | None:
    """Who does a passive verb of saying, None where it is left out."""
    found = verb_functions(sentence, verb).get("subject", [])
    return speaker_words(sentence, found[0], discourse) if found else None


def remember_speaker(sentence: ParsedSentence, discourse: Discourse) -> None:
    """Keep the last speaker of a sentence for "he added" and for quotations that run on."""
    discourse.body_before, discourse.body = discourse.body, _body(sentence)
    for subject in _speaking(sentence):
        if sentence.upos[subject] == "PRON" or sentence.lemmas[subject] in cue_list("nouns", "media"):
            continue
        mention = sentence.named.get(subject)
        discourse.speaker = speaker_words(sentence, subject, discourse)
        discourse.speaker_key = mention.entity if mention else None
        if sentence.lemmas[subject] in cue_list("nouns", "persons") or _names_person(mention):
            discourse.person_speaking = discourse.speaker


def _speaking(sentence: ParsedSentence) -> Iterator[int]:
    """Who speaks in a sentence: at verbs of saying, and before a colon whoever issues "the following statement"."""
    table, texts = cue_table("governors", "verbs"), cue_list("publishers", "texts")
    announces = any(token.text == ":" for token in sentence.tokens)
    for place, upos in enumerate(sentence.upos):
        if _comments_quotation(sentence, place):
            yield from (sentence.kids(place, "nsubj") or sentence.kids(place, "obj"))[:1]
            continue
        if upos != "VERB":
            continue
        issues = announces and any(sentence.lemmas[kid] in texts for kid in sentence.kids(place, "obj"))
        if issues or (table.get(sentence.lemmas[place]) in _SPEAKS and _has_content(sentence, place)):
            yield from (
                sentence.kids(place, "nsubj") or _last_name_next(sentence, place) or _after_verb(sentence, place)
            )


def _comments_quotation(sentence: ParsedSentence, place: int) -> bool:
    """True for the verb of "“...,” he laughed" and "«...», — смеётся он"."""
    if sentence.language == "ru":
        return closes_quotation_ru(sentence, place)
    return any(tells_quotation(sentence, kid, place) for kid in sentence.kids(place, "ccomp", "parataxis"))


def _last_name_next(sentence: ParsedSentence, verb: int) -> list[int]:
    """Head of the last name between an inverted verb of saying and the next comma or stop, else of the bare noun there.

    The verb stands behind a quotation or a comma: "..., said Under Secretary Ann Roe", "..., says watchdog".
    """
    if verb == 0 or sentence.tokens[verb - 1].text not in _CLOSES_QUOTATION:
        return []
    behind = range(verb + 1, len(sentence.tokens))
    words = list(takewhile(lambda place: sentence.tokens[place].text not in _ENDS_NAME, behind))
    names = [place for place in words if place in sentence.named and _may_speak(sentence.named[place])]
    is_bare = len(words) == 1 and sentence.upos[words[0]] == "NOUN"
    return names[-1:] or (words if is_bare else [])


def _may_speak(mention: Mention) -> bool:
    return (mention.entity or "").startswith(("person:", "org:", "country:", "group:"))


def _named_next(sentence: ParsedSentence, verb: int) -> Quote | None:
    """The office and name behind an inverted verb where the tree has no subject: "said Under Secretary Ann Roe"."""
    names = _last_name_next(sentence, verb) if sentence.upos[verb] == "VERB" else []
    if not names:
        return None
    named = sentence.named.get(names[0])
    return sentence.quote(verb + 1, named.end if named is not None else names[0] + 1)


def _has_content(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a verb of saying says something, in a clause or as a quotation: "holds drones" does not."""
    if cue_table("governors", "verbs").get(sentence.lemmas[verb]) in ("denied", "accused"):
        return True  # "denied the sale"
    quotes = any(token.text in '"“”«»' for token in sentence.tokens)
    clauses = sentence.kids(verb, "ccomp", "parataxis", "xcomp", "advcl")
    return quotes or sentence.deprels[verb] == "parataxis" or bool(clauses)


def _body(sentence: ParsedSentence) -> Quote | None:
    """The words for an organisation or document that is the main subject, for a later "it says"."""
    root = next((at for at, relation in enumerate(sentence.deprels) if relation == "root"), None)
    subject = None if root is None else sentence.kid(root, "nsubj", "nsubj:pass")
    if subject is None or sentence.upos[subject] not in ("NOUN", "PROPN"):
        return None
    mention = sentence.named.get(subject)
    named = mention is not None and (mention.entity or "").startswith(("org:", "country:", "group:"))
    speaks = sentence.lemmas[subject] in cue_list("nouns", "media") | cue_list("nouns", "organisations")
    return long_phrase(sentence, subject) if named or speaks else None


def _names_person(mention: Mention | None) -> bool:
    return mention is not None and (mention.entity or "").startswith("person:")
