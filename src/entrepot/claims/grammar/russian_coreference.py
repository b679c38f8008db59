"""Whom он, она, компания and завод mean in Russian: the last fitting name of the right gender."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entrepot.claims.cues import cue_list
from entrepot.claims.names.mention import Mention
from entrepot.claims.words.parsed import ParsedSentence

_GENDERS = {
    "он": ("Masc",),
    "его": ("Masc", "Neut"),
    "ему": ("Masc", "Neut"),
    "нему": ("Masc", "Neut"),
    "него": ("Masc", "Neut"),
    "нем": ("Masc", "Neut"),
    "она": ("Fem",),
    "ее": ("Fem",),
    "ей": ("Fem",),
    "ней": ("Fem",),
    "нее": ("Fem",),
    "оно": ("Neut",),
}
_NEAR = 2  # sentences that a pronoun looks back over
_FAR = 12  # names that a definite noun looks back over
_ACTS = ("person:", "org:", "country:", "group:")


@dataclass(frozen=True, slots=True)
class Named:
    """One who was named: his key, the gender and words of the name, whether he was a subject, in which sentence."""

    key: str
    gender: str
    words: frozenset[str]
    is_subject: bool
    sentence: int


def named_in(sentence: ParsedSentence) -> Iterator[Named]:
    """Those who can act that a sentence names, in text order; adjectives of nationality name nobody."""
    for mention in _acting(sentence):
        head = mention.head
        holder = sentence.heads[head] if sentence.deprels[head] in ("appos", "flat") else head
        kinds = {sentence.lemmas[place] for place in range(mention.first, mention.end)} | {sentence.lemmas[holder]}
        yield Named(
            mention.entity or "",
            sentence.feature(holder if sentence.upos[holder] == "NOUN" else head, "Gender"),
            frozenset(kinds),
            any(sentence.deprels[place] in ("nsubj", "nsubj:pass") for place in {head, holder}),
            sentence.number,
        )


def resolve_ru(before: Sequence[Named], sentence: ParsedSentence, head: int) -> str | None:
    """Key of what a pronoun or definite noun points back to, None if that is not clear."""
    here = [named for named, mention in _with_places(sentence) if mention < head]
    if sentence.upos[head] == "NOUN":
        return _of_noun([*before, *here][-_FAR:], here, sentence.lemmas[head])
    genders = _GENDERS.get(sentence.word(head).replace("ё", "е"))
    if genders is None:
        return None
    fitting = [n for n in here if n.gender in (*genders, "") and not _describes(sentence, n)]
    if fitting:
        return _clearest(fitting)
    near = [n for n in before if n.gender in (*genders, "") and sentence.number - n.sentence <= _NEAR]
    last = [n for n in near if near and n.sentence == near[-1].sentence]
    return _clearest(last)


def _with_places(sentence: ParsedSentence) -> list[tuple[Named, int]]:
    return [(named, mention.head) for named, mention in zip(named_in(sentence), _acting(sentence), strict=True)]


def _acting(sentence: ParsedSentence) -> list[Mention]:
    """Names of those who act, without those who are only cited ("по данным Reuters")."""
    acting = [m for m in sentence.mentions if m.entity and m.basis is None and m.entity.startswith(_ACTS)]
    return [mention for mention in acting if not _is_cited(sentence, mention.head)]


def _is_cited(sentence: ParsedSentence, head: int) -> bool:
    above = sentence.heads[head]
    return above >= 0 and sentence.lemmas[above] in cue_list("governors", "reckonings") | {"ссылка"}


def _describes(sentence: ParsedSentence, named: Named) -> bool:
    """True for a name in the genitive that only tells whose: "завод Петрова"."""
    for mention in sentence.mentions:
        if mention.entity == named.key and sentence.deprels[mention.head] != "nmod":
            return False
    return True


def _clearest(fitting: Sequence[Named]) -> str | None:
    """The only one of several, else the only subject among them."""
    keys = {named.key for named in fitting}
    if len(keys) <= 1:
        return next(iter(keys), None)
    subjects = {named.key for named in fitting if named.is_subject}
    return next(iter(subjects)) if len(subjects) == 1 else None


def _of_noun(recent: Sequence[Named], here: Sequence[Named], lemma: str) -> str | None:
    """The last one called by the noun; "компания" may be any firm, "республика" a country."""
    same = [named.key for named in recent if lemma in named.words and named.key.startswith("org:")]
    if same:
        return same[-1]
    if lemma in cue_list("nouns", "firms"):
        firms = [named.key for named in recent if named.key.startswith("org:")]
        return firms[-1] if firms else None
    if lemma in cue_list("nouns", "states"):
        states = [named.key for named in here or recent if named.key.startswith("country:")]
        return states[-1] if states else None
    return None
