"""What the parts of a claim are called in a sentence: by the entity's label, or by the document's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from entrepot.brief.sentences.nouns import Noun, inside_sentence, is_plural, with_article
from entrepot.brief.sentences.words import words_in
from entrepot.findings.parties import outermost
from entrepot.model.claims import Argument, Basis, Claim, Role
from entrepot.model.entities import Entity
from entrepot.model.spans import Quote
from entrepot.reference.tables import table_rows

_FOREIGN = re.compile(r"[\u0370-\u1dff\u2e80-\uffff]")
_WORD = re.compile(r"[\w'’.-]+")
_LONGEST_PHRASE = 110
_CLASS_WORDS = {"uav": "drones", "missile": "missiles", "armour": "armoured vehicles", "aircraft": "aircraft"}
_CLASS_WORDS |= {"air-defence": "air-defence equipment", "artillery": "artillery", "vehicle": "vehicles"}
_CLASS_WORDS |= {"machine-tools": "machine tools", "other": "goods"}


@dataclass(frozen=True, slots=True)
class Naming:
    """Labels of the case's entities, by key."""

    labels: Mapping[str, str]
    capitals: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Naming:
        """The naming that the entities of a case give."""
        labels = {entity.key: entity.label.removesuffix(" SAR China") for entity in entities if entity.is_named}
        return cls(MappingProxyType(labels), MappingProxyType(_capitals(labels)))

    def label(self, key: str) -> str | None:
        """What readers call the entity, None for a key that nobody named."""
        if key.startswith("class:"):
            name = key.removeprefix("class:")
            return _CLASS_WORDS.get(name, name)
        return self.labels.get(key) or _country_names().get(key)

    def nouns(self, claim: Claim, *roles: Role) -> tuple[Noun, ...]:
        """The noun phrases that fill the roles, without those that nothing can name."""
        listed = [self.noun(argument, claim) for argument in outermost(claim.filling(*roles))]
        return tuple(dict.fromkeys(noun for noun in listed if noun is not None))

    def noun(self, argument: Argument, claim: Claim) -> Noun | None:
        """The noun phrase for an argument, None where only a pronoun or a foreign word stands for it."""
        key = argument.entity
        if key is None:
            return None if argument.basis is Basis.COREFERENCE else self.phrase(argument, claim)
        if key.startswith("country:"):
            return self._country(argument, key)
        if key.startswith("group:") and not self._is_telling(argument, key):
            return Noun(with_article(self.label(key) or tidy(argument.quote.text)))
        if argument.basis is None and self._is_telling(argument, key):
            return self.phrase(argument, claim)
        label = self.label(key)
        if label is None:
            return None if argument.basis is Basis.COREFERENCE else self.phrase(argument, claim)
        return Noun(with_article(label), key.startswith(("class:", "product:")) and is_plural(label))

    def _country(self, argument: Argument, key: str) -> Noun | None:
        words = argument.quote.text
        if argument.basis is Basis.DEMONYM and words.endswith("s") and not words.endswith("ss"):
            return Noun(words, plural=True)  # "Russians": people, not their state
        label = self.label(key)
        return Noun(with_article(label)) if label else None

    def _is_telling(self, argument: Argument, key: str) -> bool:
        """True if the words say more than the label: "the Istanbul firm Ayazma Dış Ticaret"."""
        label = self.label(key)
        words = argument.quote.text
        if label is None or key.startswith(("class:", "product:")):
            return True
        if key.startswith("group:"):
            return not any(word in words.split() for word in label.split())
        names = [word for word in _WORD.findall(label.casefold()) if len(word) > 2]
        return len(words) >= len(label) or not any(name in words.casefold() for name in names)

    def phrase(self, argument: Argument, claim: Claim) -> Noun | None:
        """The document's own words as a noun phrase; None for foreign or overlong words and bare pronouns."""
        words = self._with_capitals(tidy(argument.quote.text))
        if (
            not words
            or _FOREIGN.search(words)
            or len(words) > _LONGEST_PHRASE
            or words.casefold() in words_in("pronoun")
        ):
            return None
        text = with_article(inside_sentence(words))
        if words_in("pointing") & {word.casefold() for word in _WORD.findall(words) if word != "US"}:
            return Noun(f"“{text}”", is_plural(text))
        return Noun(text, is_plural(text) and not _is_proper(argument))

    def _with_capitals(self, words: str) -> str:
        """The words, with a capital for each name that the document wrote small ("a plant in khabarovsk")."""
        return _WORD.sub(lambda found: self.capitals.get(found[0], found[0]), words)

    def speaker(self, who: Quote, claim: Claim) -> Noun | None:
        """Whoever says so, by the label where an argument at the same place has a key, else by the words."""
        same = [one for one in claim.arguments if (one.quote.start, one.quote.end) == (who.start, who.end)]
        if same and (noun := self.noun(same[0], claim)):
            return noun
        named = _APPOSED.fullmatch(who.text)
        if named:
            who = Quote(who.start, who.end, f"{named['office']} {named['name']}")
        return self.phrase(Argument(Role.PARTY, who), claim)


# "Its foreign minister, Ana Lopez": whose minister that is stands elsewhere, and the name says enough.
_APPOSED = re.compile(r"(?i:its|his|her|their) (?P<office>[a-z][^,]{2,40}), (?P<name>[^\W\d_a-z][^,]{2,60})")


def tidy(words: str) -> str:
    r"""Words in one line, without marks that only made sense where they stood.

    >>> tidy("the eight-axle\n vehicles,")
    'the eight-axle vehicles'
    """
    text = " ".join(words.split()).strip(" ,;:*•").removeprefix("' ").removesuffix(" '")
    for opening, closing in ("“”", "()", '""'):
        if opening == closing:
            text = text.replace(opening, "") if text.count(opening) % 2 else text
        elif (opening in text) != (closing in text):
            text = text.replace(opening, "").replace(closing, "")
    return text


def adjective(argument: Argument) -> str:
    """The demonym of an argument, with its capital: "Iranian".

    Only for arguments that stand on a demonym.
    """
    return argument.quote.text[:1].upper() + argument.quote.text[1:]


def _is_proper(argument: Argument) -> bool:
    key = argument.entity or ""
    return key.startswith(("org:", "person:", "place:")) and argument.basis is None


def _capitals(labels: Mapping[str, str]) -> dict[str, str]:
    """Proper words by their lower case: places of this case, countries, their adjectives and seats of state."""
    places = (label for key, label in labels.items() if key.startswith("place:"))
    return {
        word.casefold(): word
        for word in (*_always_capital(), *places)
        if " " not in word and len(word) > 3 and word[:1].isupper()
    }


@cache
def _always_capital() -> tuple[str, ...]:
    adjectives = (word for row in table_rows("demonyms.csv") for word in row["adjectives"].split("|"))
    seats = (row["name"] for row in table_rows("seats_of_state.csv"))
    return (*_country_names().values(), *adjectives, *seats, *(word.capitalize() for word in words_in("capital")))


@cache
def _country_names() -> dict[str, str]:
    return {
        f"country:{row['alpha2']}": row["name_en"].removesuffix(" SAR China") for row in table_rows("country_names.csv")
    }
