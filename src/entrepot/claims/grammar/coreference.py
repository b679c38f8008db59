"""Whom "he", "it" and "the company" mean, from what the document has named before."""

from __future__ import annotations

from dataclasses import dataclass, field

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.cast import Cast
from entrepot.claims.grammar.russian_coreference import Named, named_in, resolve_ru
from entrepot.claims.speakers.quotations import is_quoted, runs_on
from entrepot.claims.speakers.turns import Turn
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.documents import BlockKind
from entrepot.model.spans import Quote

_PERSON = cue_list("pronouns", "person")
_THING = cue_list("pronouns", "thing")
_MANY = cue_list("pronouns", "many")
_POINTING = cue_list("pronouns", "pointing")
_SPEAKER = cue_list("pronouns", "speaker")
_NAMES = ("appos", "flat", "compound", "nmod:desc")
_NEAR_PEOPLE = 3
_NEAR_UNNAMED = 3
_PATIENCE = 2  # sentences without goods after which "it" means none
_MEMORY = 12  # how many names back a pronoun may look


@dataclass(slots=True)
class Discourse:
    """What has been named so far, last one last; grows sentence by sentence.

    `turn` is who holds the floor, `speaker` who spoke last, `publisher` the key of whom the whole text is by;
    `open_quote` says that a quotation runs on at the end of the last sentence. `is_about_supply` says that a claim
    about goods between named parties has been read: from then on the unnamed are taken for its people and things.
    """

    people: list[tuple[str, Quote]] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    cast: Cast = field(default_factory=Cast)
    carriers: set[str] = field(default_factory=set)
    since_things: int = 0
    unnamed: list[str] = field(default_factory=list)
    person_subject: str | None = None
    has_rival: bool = False
    speaker: Quote | None = None
    speaker_key: str | None = None
    person_speaking: Quote | None = None
    body: Quote | None = None
    body_before: Quote | None = None
    turn: Turn | None = None
    publisher: str | None = None
    list_lead: tuple[Quote, str] | None = None  # who tells the list that begins here, and how sure that leaves it
    list_end: int = 0  # how far that list, or whatever stood there last, has been read
    open_quote: bool = False
    paragraph: int = -1
    quote_paragraph: int = -1
    named: list[Named] = field(default_factory=list)  # in Russian documents
    is_about_supply: bool = False

    def resolve(self, sentence: ParsedSentence, head: int) -> str | None:
        """Key of what a pronoun or definite noun points back to, None if that is not clear."""
        word = sentence.word(head)
        if sentence.language == "ru":
            own = word in _SPEAKER or speaks_of_own_body(sentence, head)
            return self._own(sentence, head) if own else resolve_ru(self.named[-_MEMORY:], sentence, head)
        if word in _PERSON:
            return self._person(sentence, head)
        if word in _SPEAKER or speaks_of_own_body(sentence, head):
            return self._own(sentence, head)
        if word in _THING:
            return self._thing(sentence, head)
        if word in _MANY:
            return None
        if sentence.upos[head] == "NOUN":
            return self._organisation(sentence, head)
        return None

    def _own(self, sentence: ParsedSentence, head: int) -> str | None:
        """Whom "we" and "our company" mean: who is quoted, else who holds the floor, else whose text it is."""
        if self.turn is not None and self.turn.who is not None:
            key = self.turn.entity
        elif self.quoted_speaker(sentence, head) is not None or _somebody_says(sentence):
            key = self.speaker_key
        else:
            key = self.publisher
        if sentence.word(head) == "our" and (key or "").startswith("person:"):
            key = self.publisher  # "our director", says she herself
        return key if key is None or sentence.upos[head] != "NOUN" or _is_body(sentence, head, key) else None

    def thing(self, sentence: ParsedSentence, head: int) -> str | None:
        """Key of the goods that "it", "they" or "those" point back to; None for other words, or if none were named."""
        if sentence.word(head) not in _THING | _MANY | _POINTING and not _counts_or_points(sentence, head):
            return None
        here = [m.entity for m in sentence.mentions if m.head < head and m.entity and _is_goods(m.entity)]
        known = here or self.things
        return known[-1] if known else None

    def _person(self, sentence: ParsedSentence, head: int) -> str | None:
        """The only person named just before; of several, the one who was the last sentence's subject."""
        people = [mention for mention in sentence.mentions if mention.head < head and _is_person(mention.entity)]
        here = [mention for mention in people if not _describes(sentence, mention.head)]
        near = {mention.entity for mention in here}
        if not any(_is_subject(sentence, mention.head) for mention in here):
            near |= {key for key, _ in self.people[-_NEAR_PEOPLE:]}
        if len(near) <= 1:
            return next(iter(near), None)
        return self.person_subject if self.person_subject in near else None  # a wrong name accuses the wrong man

    def _thing(self, sentence: ParsedSentence, head: int) -> str | None:
        """The last country or organisation that was a subject: of this sentence, else of the last one."""
        beside = _doers_beside(sentence, head)  # "Chad sanctioned it": not itself
        named = [m for m in sentence.mentions if m.head < head and m.head not in beside and m.entity]
        hears = cue_list("governors", "telling_somebody")  # "Volta told Reuters that it sold": not Reuters
        told = {m.head for m in named if sentence.deprels[m.head] in ("obj", "iobj")}
        told = {word for word in told if sentence.lemmas[sentence.heads[word]] in hears}
        acting = [mention for mention in named if _acts(mention.entity or "") and mention.head not in told]
        here = {mention.entity for mention in acting}
        if len(here) > 1 and not _is_subject(sentence, head) and sentence.deprels[head] != "nmod:poss":
            return None  # "X is owned by Y and provides support to it": which of the two?
        for mention in acting:
            if _is_subject(sentence, mention.head):
                return None if _is_another_brought_in(sentence, mention.head, head) else mention.entity
        if sentence.word(head) == "its" and len(here) == 1 and not _has_unnamed_subject(sentence, head, others=True):
            return next(iter(here))  # "the minister thanked Chad for its help"
        if _has_unnamed_subject(sentence, head, but=beside):
            return None  # "if such a plant were built, it could": the plant, whoever was named before
        if not self.subjects or (sentence.block is BlockKind.LIST_ITEM and self.paragraph != sentence.paragraph):
            return None  # items of a list do not speak of each other
        return None if self.has_rival else self.subjects[-1]

    def _organisation(self, sentence: ParsedSentence, head: int) -> str | None:
        """The last organisation named, one whose name holds the noun before others."""
        lemma = sentence.lemmas[head]
        if lemma in self.unnamed:
            return None  # "a group named after ...": "the group" is that one, whatever firms were named before
        here = [m.entity for m in sentence.mentions if m.head < head and m.entity and m.entity.startswith("org:")]
        recent = (self.organisations + here)[-_MEMORY:]
        same = [key for key in recent if lemma in key.split(":", 1)[-1].split("-")]
        if same:
            return same[-1]
        return recent[-1] if recent and lemma in ("company", "firm", "group", "bank", "institute") else None

    def hear(self, sentence: ParsedSentence) -> None:
        """Remember what a sentence named."""
        self.cast.hear(sentence)
        self._forget_things(sentence)
        if sentence.language == "ru":
            self.named.extend(named_in(sentence))
        self.unnamed = [*self.unnamed, *_unnamed_actors(sentence)][-_NEAR_UNNAMED:]
        for mention in sentence.mentions:
            key = mention.entity
            if key is None or mention.basis is not None:
                continue
            if key.startswith("person:"):
                if _describes(sentence, mention.head):
                    continue
                self.people.append((key, mention.quote))
            elif key.startswith("org:"):
                self.organisations.append(key)
            elif _is_goods(key):
                self.things.append(key)
                is_ship = key.startswith("product:") and is_called_carrier(sentence, mention.head)  # not "jet fuel"
                self.carriers |= {key} if is_ship else set()
        persons = [m.entity for m in sentence.mentions if _is_person(m.entity) and _is_subject(sentence, m.head)]
        self.person_subject = persons[0] if persons else self.person_subject
        subjects = [
            m.entity for m in sentence.mentions if m.entity and _acts(m.entity) and _is_subject(sentence, m.head)
        ]
        if subjects:
            earlier = set(self.subjects) - {subjects[0]}
            self.has_rival = any(m.entity in earlier for m in sentence.mentions)
            self.subjects.append(subjects[0])
            self.paragraph = sentence.paragraph
        is_open = self.open_quote and self.quote_paragraph == sentence.paragraph
        self.open_quote = runs_on(sentence, is_open)
        self.quote_paragraph = sentence.paragraph

    def _forget_things(self, sentence: ParsedSentence) -> None:
        """Let go of goods that have not been spoken of for some sentences: "it" is something else by now."""
        if any(mention.entity and _is_goods(mention.entity) for mention in sentence.mentions):
            self.since_things = 0
            return
        self.since_things += 1
        if self.since_things > _PATIENCE:
            self.things.clear()

    def hold(self, turn: Turn | None) -> None:
        """Let somebody hold the floor, or nobody."""
        if turn is not None and turn is not self.turn and turn.who is not None:
            self.speaker, self.person_speaking, self.speaker_key = turn.who, turn.who, turn.entity
        self.turn = None if turn is not None and turn.asks else turn

    def quoted_speaker(self, sentence: ParsedSentence, place: int) -> Quote | None:
        """The last speaker, if the word stands in a quotation that is more than a word or two."""
        is_open = self.open_quote and self.quote_paragraph == sentence.paragraph
        return self.speaker if is_quoted(sentence, place, is_open) else None

    def last_person(self) -> Quote | None:
        """The words that last named a person."""
        return self.people[-1][1] if self.people else None


def speaks_of_own_body(sentence: ParsedSentence, head: int) -> bool:
    """True for "our company", "our country", "наше ведомство"."""
    own = [kid for kid in sentence.kids(head, "nmod:poss", "det", "amod") if sentence.word(kid) in _SPEAKER]
    return bool(own) and sentence.lemmas[head] in cue_list("nouns", "own_states") | cue_list("nouns", "own_bodies")


def _is_body(sentence: ParsedSentence, head: int, key: str) -> bool:
    """Whether a key can be that of "our country", or of "our company"."""
    return key.startswith("country:" if sentence.lemmas[head] in cue_list("nouns", "own_states") else "org:")


def _somebody_says(sentence: ParsedSentence) -> bool:
    """Whether somebody but the author speaks in a sentence: "the minister said we would"."""
    table = cue_table("governors", "verbs")
    return any(
        sentence.word(subject) not in _SPEAKER
        for place, upos in enumerate(sentence.upos)
        if upos == "VERB" and table.get(sentence.lemmas[place]) in ("said", "factive")
        for subject in sentence.kids(place, "nsubj")
    )


def is_called_carrier(sentence: ParsedSentence, head: int) -> bool:
    """True for a name beside a word for what carries: "the tanker Blue Star", "Blue Star, a tanker"."""
    beside = [head, *sentence.kids(head, "compound", "nmod:desc", "appos", "flat"), sentence.heads[head]]
    near = [word for word in beside if word >= 0 and (word != sentence.heads[head] or sentence.deprels[head] in _NAMES)]
    return any(sentence.lemmas[word] in cue_list("nouns", "carriers") for word in near)


def _doers_beside(sentence: ParsedSentence, head: int) -> frozenset[int]:
    """Who does what is done to a pronoun: Chad and Mali in "Chad and Mali sanctioned it"; they are not meant by it."""
    verb = sentence.heads[head]
    if sentence.deprels[head] not in ("obj", "iobj") or verb < 0:
        return frozenset()
    subjects = sentence.kids(verb, "nsubj")
    return frozenset([*subjects, *(kid for subject in subjects for kid in sentence.kids(subject, "conj"))])


def _is_another_brought_in(sentence: ParsedSentence, first: int, pronoun: int) -> bool:
    """Whether "a firm", "a network" stands between a name and "it": either may be meant."""
    return any(
        sentence.upos[place] == "NOUN"
        and sentence.lemmas[place] in cue_list("nouns", "actors")
        and place not in sentence.named
        and any(sentence.word(kid) in ("a", "an", "another") for kid in sentence.kids(place, "det"))
        for place in range(first + 1, pronoun)
    )


def _has_unnamed_subject(
    sentence: ParsedSentence, before: int, *, others: bool = False, but: frozenset[int] = frozenset()
) -> bool:
    """True if a noun that names nobody is a subject earlier in the sentence: a pronoun means that first.

    With `others` persons do not count: "its" is none of theirs; nor do those in `but`.
    """
    persons = cue_list("nouns", "persons") if others else frozenset[str]()
    return any(
        _is_subject(sentence, place) and sentence.upos[place] == "NOUN" and sentence.lemmas[place] not in persons
        for place in range(before)
        if place not in but
    )


def _unnamed_actors(sentence: ParsedSentence) -> list[str]:
    """Actors with "a" that are not named: "a group", "a firm from Minsk"."""
    actors = cue_list("nouns", "actors")
    return [
        sentence.lemmas[place]
        for place, upos in enumerate(sentence.upos)
        if upos == "NOUN"
        and sentence.lemmas[place] in actors
        and any(sentence.word(kid) in ("a", "an", "another", "one") for kid in sentence.kids(place, "det", "nummod"))
        and not (place in sentence.named and sentence.named[place].entity)
    ]


def _counts_or_points(sentence: ParsedSentence, head: int) -> bool:
    """True for a bare number ("twelve were handed over"), "twelve units" and "the system": they leave out of what."""
    if sentence.upos[head] == "NUM":
        return not sentence.kids(head, "nmod", "compound", "nummod") and not is_year(sentence.word(head))
    if {sentence.word(head), sentence.lemmas[head]} & cue_list("nouns", "pieces"):
        kids = [sentence.upos[kid] for kid in sentence.kids(head, "nummod", "nmod", "compound", "amod")]
        return bool(kids) and set(kids) == {"NUM"}  # "twelve units", "another 20 more"
    is_general = sentence.upos[head] == "NOUN" and sentence.lemmas[head] in cue_list("nouns", "models")
    pointing = {sentence.word(kid) for kid in sentence.kids(head, "det")} & {"the", "this", "these", "that", "those"}
    return is_general and bool(pointing) and not sentence.kids(head, "compound", "amod", "nmod")


def is_year(word: str) -> bool:
    """True for four digits that can be a year.

    >>> is_year("1991"), is_year("250")
    (True, False)
    """
    return word.isdigit() and len(word) == 4 and word[:2] in ("19", "20")


def _is_person(key: str | None) -> bool:
    return key is not None and key.startswith("person:")


def _is_goods(key: str) -> bool:
    return key.split(":")[0] in ("class", "product")


def _acts(key: str) -> bool:
    return key.split(":")[0] in ("country", "org", "group")


def _describes(sentence: ParsedSentence, head: int) -> bool:
    """True for a person who is named only to say which: "the Orlov regime", "Orlov's family"."""
    return sentence.deprels[head] in ("compound", "amod", "nmod:poss")


def _is_subject(sentence: ParsedSentence, head: int) -> bool:
    return sentence.deprels[head] in ("nsubj", "nsubj:pass", "nsubj:outer")


def is_pronoun(word: str) -> bool:
    """True for a word that stands for somebody named elsewhere.

    >>> is_pronoun("she"), is_pronoun("Minsk")
    (True, False)
    """
    return word.lower() in _PERSON | _THING | _MANY | _SPEAKER or word.lower() in cue_list("nouns", "empty")
