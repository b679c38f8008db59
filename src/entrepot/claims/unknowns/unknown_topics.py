"""What a sentence says is not known, where one of its words says so: a question, a noun, or data that are lacking."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.clauses import is_passive, surface_subject
from entrepot.claims.grammar.coreference import is_pronoun
from entrepot.claims.grammar.nominals import whole_phrase
from entrepot.claims.roles.triggers import joined_word
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.unknowns.russian_questions import asked_about, is_asking, question_in_front
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.spans import Quote

_LONGEST = 25
_HAS_OTHER_USES = frozenset("when where why if".split())  # "When asked, ..."


@dataclass(frozen=True, slots=True)
class Topic:
    """What is not known: its head and its words. `is_question` says that a clause asks for it."""

    head: int
    words: tuple[int, ...]
    quote: Quote
    is_question: bool = False


def topic_of(sentence: ParsedSentence, place: int) -> Topic | None:
    """What is not known, if the word at `place` says that something is not."""
    if sentence.deprels[place] in ("amod", "compound") and sentence.upos[place] != "VERB":
        return None
    if sentence.lemmas[place] in cue_list("unknowns", "pending"):
        return _before_ru(sentence, place)
    if _is_in(sentence, place, "unknown_words") or _is_open_question(sentence, place):
        is_none = is_negated(sentence, place) or _is_sorted(sentence, place)
        return None if is_none else _before(sentence, place) or _topic(sentence, _asked(sentence, place))
    if _is_scarce(sentence, place):
        subject = _asked(sentence, place)
        return _topic(sentence, subject) if subject is not None and is_lackable(sentence, subject) else None
    if (lacking := _no_data(sentence, place)) is not None:
        return _topic(sentence, lacking)
    return _of_failing(sentence, place) if fails(sentence, place) else None


def _is_scarce(sentence: ParsedSentence, place: int) -> bool:
    """True for "данные скудны", and for "отсутствуют" of what is asked for."""
    if sentence.lemmas[place] in cue_list("unknowns", "absent"):
        return sentence.upos[place] == "VERB" and not is_negated(sentence, place)
    return sentence.lemmas[place] in cue_list("unknowns", "scarce") and bool(sentence.kids(place, "cop", "nsubj"))


def _of_failing(sentence: ParsedSentence, place: int) -> Topic | None:
    """What "has not been disclosed", "could not say" are about."""
    passive = sentence.kids(place, "nsubj:pass", "aux:pass", "cop", "csubj:pass") or is_passive(sentence, place)
    if _is_in(sentence, place, "known_words") and (passive or sentence.upos[place] == "ADJ"):
        about = _about(sentence, place)
        found = about if about is not None else _asked(sentence, place)
        return _before(sentence, place) or _topic(sentence, found)
    if sentence.lemmas[place] in cue_list("unknowns", "failing_verbs") and sentence.upos[place] == "VERB":
        front = _before_ru(sentence, place) if sentence.language == "ru" else None
        return front or _topic(sentence, _question(sentence, place))
    return None


def _is_in(sentence: ParsedSentence, place: int, section: str) -> bool:
    words = cue_list("unknowns", section)
    if section == "unknown_words" and sentence.lemmas[place] == "вопрос" and sentence.preposition(place) == "под ins":
        return True  # "остаётся под вопросом"
    return sentence.lemmas[place] in words or sentence.word(place) in words


def _is_open_question(sentence: ParsedSentence, place: int) -> bool:
    """True for "an open question", "one of the unanswered questions"."""
    return sentence.lemmas[place] in cue_list("unknowns", "questions") and any(
        sentence.lemmas[kid] in cue_list("unknowns", "open") for kid in sentence.kids(place, "amod")
    )


def _is_sorted(sentence: ParsedSentence, place: int) -> bool:
    """True for "classified as a weapon": no secret."""
    return any(sentence.preposition(kid) in ("as", "under") for kid in sentence.kids(place, "obl", "advcl"))


def _no_data(sentence: ParsedSentence, place: int) -> int | None:
    """Head of what is lacking in "there are no data on", "nobody has exact numbers", "no idea who"."""
    lemma, head = sentence.lemmas[place], sentence.heads[place]
    if sentence.upos[place] != "NOUN":
        return None
    if sentence.language == "ru":
        return place if is_lackable(sentence, place) and head >= 0 and sentence.word(head) == "нет" else None
    if lemma in cue_list("unknowns", "ignorance"):
        about = _question(sentence, place)
        about = next(iter(sentence.kids(place, "nmod", "acl", "advcl")), None) if about is None else about
        return about if is_negated(sentence, place) or (head >= 0 and is_negated(sentence, head)) else None
    if not is_lackable(sentence, place):
        return None
    is_given = head >= 0 and sentence.lemmas[head] in cue_list("unknowns", "giving")
    if is_given and sentence.deprels[place] == "obj" and is_negated(sentence, head):
        return place
    return place if is_negated(sentence, place) and (sentence.kids(place, "expl", "cop") or is_given) else None


def fails(sentence: ParsedSentence, place: int) -> bool:
    """Whether a word is negated, by itself or by "unable to", "has yet to", "little"."""
    if is_negated(sentence, place):
        return True
    subjects = surface_subject(sentence, place)
    if any(sentence.word(subject) in cue_list("unknowns", "little") for subject in subjects):
        return True
    head = sentence.heads[place]
    if head < 0 or sentence.deprels[place] not in ("xcomp", "csubj", "ccomp"):
        return False
    if sentence.deprels[place] != "ccomp" and is_negated(sentence, head):  # "has not been made public"
        return True
    is_to_come = any(sentence.word(word) == "yet" for word in (head, *sentence.kids(head, "advmod")))
    return is_to_come or sentence.lemmas[head] in cue_list("unknowns", "failing")


def _subject(sentence: ParsedSentence, place: int) -> int | None:
    """What is said to be unknown: "it has yet to be settled" too."""
    head = sentence.heads[place]
    verb = sentence.heads[head] if head >= 0 and sentence.word(head) == "yet" else place
    return next(iter(surface_subject(sentence, verb)), None)


def _about(sentence: ParsedSentence, place: int) -> int | None:
    """What "little is known about" is about."""
    subject = next(iter(surface_subject(sentence, place)), None)
    if subject is None or sentence.word(subject) not in cue_list("unknowns", "little") | {"nothing"}:
        return None
    phrases = [*sentence.kids(place, "obl"), *sentence.kids(subject, "nmod")]
    return next((kid for kid in phrases if sentence.preposition(kid) in ("about", "of", "on")), None)


def _asked(sentence: ParsedSentence, place: int) -> int | None:
    """Subject of "is not known": a noun, or the clause that stands for it; "this" where it could not be checked."""
    head = sentence.heads[place]
    is_predicate = head >= 0 and sentence.lemmas[head] in cue_list("unknowns", "linking")
    if is_predicate and not sentence.kids(place, "nsubj", "csubj"):  # "кто это, остается неизвестным"
        place = head
    clause = sentence.kid(place, "csubj", "csubj:pass", "ccomp", "parataxis", "advcl")
    subject = _subject(sentence, place)
    if clause is not None and (subject is None or is_pronoun(sentence.word(subject))):
        return clause
    may_be_pronoun = sentence.lemmas[place] in cue_list("falsity", "checking")
    is_told = subject is not None and (may_be_pronoun or not is_pronoun(sentence.word(subject)))
    return subject if is_told else clause


def _before(sentence: ParsedSentence, place: int) -> Topic | None:
    """The question that stands before what says that it is open: "How they came there remains a mystery".

    Its words count, whatever the tree makes of a clause at the head of the sentence.
    """
    if sentence.language == "ru":
        return _before_ru(sentence, place)
    verb = sentence.heads[place] if sentence.deprels[place] in ("obj", "xcomp") else place
    signs = [kid for kid in sentence.kids(verb, "aux", "aux:pass", "cop") if kid < verb]
    end = min([verb, *signs])
    first = next((word for word in range(end) if sentence.upos[word] not in ("PUNCT", "CCONJ", "ADV")), end)
    first = next((word for word in range(first + 1) if is_asking(sentence, word)), end)
    marks = {token.text for token in sentence.tokens[first:end]}
    is_clause = end - first > 1 and not marks & {";", ":"} and not (marks & {","} and _has_other_use(sentence, first))
    if not is_clause or end - first > _LONGEST or verb < end:
        return None
    words = tuple(range(first, end))
    verbs = (word for word in words if sentence.upos[word] in ("VERB", "AUX") and sentence.heads[word] not in words)
    return Topic(next(verbs, first), words, sentence.quote(first, end), True)


def _before_ru(sentence: ParsedSentence, place: int) -> Topic | None:
    """The Russian question before what says that it is open."""
    asked = question_in_front(sentence, place)
    if asked is None or len(asked) > _LONGEST:
        return None
    verbs = (word for word in asked if sentence.upos[word] in ("VERB", "AUX") and sentence.heads[word] not in asked)
    return Topic(next(verbs, asked[0]), tuple(asked), sentence.quote(asked[0], asked[-1] + 1), True)


def _has_other_use(sentence: ParsedSentence, word: int) -> bool:
    return sentence.word(word) in _HAS_OTHER_USES | {"what"}


def _question(sentence: ParsedSentence, place: int) -> int | None:
    """The question or the lacking thing that a failing verb has: "who supplies it", "no detailed data"."""
    for kid in (*sentence.kids(place, "ccomp", "xcomp", "advcl", "acl"), *_beside(sentence, place)):
        if any(is_asking(sentence, word) for word in sentence.below(kid)[:3]):
            return kid
    for kid in asked_about(sentence, place) if sentence.language == "ru" else ():
        if sentence.upos[kid] == "VERB" or is_lackable(sentence, kid):
            return kid
    for kid in sentence.kids(place, "advmod"):
        if kid > place and is_asking(sentence, kid):  # "cannot say when"
            return kid
    lemma = sentence.lemmas[place]
    for kid in (*sentence.kids(place, "obj"), *_subject_of_failing(sentence, place)):
        is_thing = sentence.upos[kid] in ("NOUN", "PROPN")
        is_named = is_thing and lemma in cue_list("unknowns", "naming_verbs")
        if is_named or is_lackable(sentence, kid) or lemma in cue_list("falsity", "checking"):
            return kid
    return None


def _subject_of_failing(sentence: ParsedSentence, place: int) -> list[int]:
    """What the tree takes for the subject of "проверить цифру невозможно", "число назвать трудно"."""
    head = sentence.heads[place]
    is_open = head >= 0 and sentence.upos[head] == "ADJ" and sentence.feature(place, "VerbForm") == "Inf"
    return sentence.kids(head, "nsubj") if is_open else []


def _beside(sentence: ParsedSentence, place: int) -> list[int]:
    """The clauses beside a Russian infinitive: "кто поставляет сталь, установить не удалось"."""
    head = sentence.heads[place]
    if sentence.language != "ru" or head < 0 or sentence.feature(place, "VerbForm") != "Inf":
        return []
    return [kid for kid in sentence.kids(head, "csubj", "ccomp", "parataxis", "advcl") if kid != place]


def is_lackable(sentence: ParsedSentence, noun: int) -> bool:
    """True for data and details, which may be lacking."""
    return sentence.lemmas[noun] in cue_list("unknowns", "lackable")


def _topic(sentence: ParsedSentence, head: int | None) -> Topic | None:
    if head is None:
        return None
    quote = _with_question_word(sentence, whole_phrase(sentence, head, _LONGEST, keeps_mark=True))
    if (break_at := quote.text.find(";")) > 0:  # what follows is another sentence
        quote = Quote.cut(sentence.text, quote.start, quote.start + break_at)
    words = tuple(word for word in sentence.below(head) if sentence.tokens[word].start < quote.end)
    asks = any(is_asking(sentence, word) for word in words[:3])
    return Topic(head, words, _without_no(sentence, quote), asks)


def _with_question_word(sentence: ParsedSentence, topic: Quote) -> Quote:
    """The topic with a "whether" before it that the parser hung on another word: without it, it would be told as so."""
    first = next((at for at, token in enumerate(sentence.tokens) if token.start == topic.start), 0)
    if first == 0 or sentence.word(first - 1) != "whether":
        return topic
    return Quote.cut(sentence.text, sentence.tokens[first - 1].start, topic.end)


def _without_no(sentence: ParsedSentence, topic: Quote) -> Quote:
    """The topic without "no" before it: what lacks in "no figures" are figures."""
    first = next((at for at, token in enumerate(sentence.tokens) if token.start == topic.start), 0)
    if sentence.word(first) not in ("no", "any") or topic.end <= sentence.tokens[first].end:
        return topic
    return Quote.cut(sentence.text, sentence.tokens[first + 1].start, topic.end)


def missing(sentence: ParsedSentence, topic: Topic) -> tuple[str, ...]:
    """What the topic asks for, in the words of the claim's field of that name."""
    table = cue_table("unknowns", "missing")
    texts = [sentence.word(word) for word in topic.words if sentence.upos[word] != "SCONJ" or sentence.language != "ru"]
    if any(text in cue_list("unknowns", "vague") for text in texts):
        return ()  # "what became of the cargo"
    pairs = [f"{left} {right}" for left, right in pairwise(texts)]
    asks = any(text in cue_list("pronouns", "asking") for text in texts[:3])
    joined = [joined_word(sentence, word) for word in topic.words[:8] if sentence.upos[word] != "SCONJ"]
    firsts = [] if asks and sentence.language == "en" else joined
    asked = [table[text] for text in [*pairs, *firsts, *texts[:3]] if text in table]
    if asks and any(text in ("which", "what") for text in texts[:2]) and _asks_for_actor(sentence, topic):
        return ("party",)
    return tuple(dict.fromkeys(asked[:1]))


def _asks_for_actor(sentence: ParsedSentence, topic: Topic) -> bool:
    """True for "which firm"."""
    return any(
        sentence.lemmas[word] in cue_list("nouns", "actors") and sentence.word(word - 1) in ("which", "what")
        for word in topic.words[1:3]
    )
