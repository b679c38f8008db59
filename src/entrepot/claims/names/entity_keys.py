"""Keys over a whole document: short names, abbreviations and nicknames joined with the full name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from entrepot.claims.names.mention import Mention
from entrepot.model.entities import EntityKind
from entrepot.reference.currencies import currency_codes
from entrepot.reference.gazetteer import NameForm, country_adjective, known_names
from entrepot.reference.naming import organisation_words, slug

_NAMED = (EntityKind.PERSON, EntityKind.ORGANISATION)
_CONFUSABLE = (EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.PLACE)
_BRACKET = re.compile(
    r"\s*\((?:(?:the\s+|hereinafter\s+)?[“\"'‘]?)(?P<short>[^\W\d_][^()\";“”,]{1,30}?)[”\"'’]?(?:[;,)][^()]*)?\)?(?=\W|$)"
)
_ALSO = re.compile(
    r"(?:a\.?k\.?a\.?|also known as|alias|formerly)\s+[“\"'‘](?P<other>[^“”\"]{2,40})[”\"'’]", re.IGNORECASE
)
# Between two names of one: "Volna Trading (a.k.a. Volna Star; f.k.a. Priboy)", "Ivan Petrov, better known as Grek".
_OTHER_NAME = re.compile(
    r"[\s,;(“”\"'‘’]*\b(?P<how>(?:and |or )?(?:(?:also|better|widely|commonly|formerly|now) )?"
    r"(?:known|trading|doing business)(?: locally)? as|alias|nicknamed|formerly|previously"
    r"|a\.?/?k\.?/?a\.?|f\.?/?k\.?/?a\.?|d\.?/?b\.?/?a\.?)"
    r"[\s:“\"'‘]*(?:the )?",
    re.IGNORECASE,
)
_ONE_KIND_ONLY = frozenset({"formerly", "previously"})
_ABBREVIATION = re.compile(r"[A-Z]{3,6}")
_TIED = re.compile(r"\b(?:(?:own|controll)ed (?:\w+ ){0,4}by|subsidiary of|part of|belongs to)\b")
_TIE_LENGTH = 80
# What has no kit or casing of its own.
_MATERIALS = frozenset({"fertiliser", "gas", "goods", "machine-tools", "oil", "other"})
# "The North" is North Korea in a document that names it.
_COMPASS_BODY = re.compile(r"org:the-(?P<side>north|south)-(?P<rest>.+)")
_COMPASS = re.compile(r"^(?P<side>North|South)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EntityKeys:
    """Which key each short name of a document stands for.

    `full_keys` maps a key made from a short name to that of the full name; `names` maps words in lower case to a key.
    """

    full_keys: dict[str, str]
    names: dict[str, str]
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, text: str, mentions: Iterable[Mention]) -> EntityKeys:
        """The keys of a document from all its mentions, in text order.

        A person's last or first name, the first words of an organisation's name, and an abbreviation or short name in
        brackets after the name stand for the full name, where only one full name fits.
        """
        ordered = tuple(sorted(mentions, key=lambda mention: mention.quote))
        names = dict(_other_names(text, ordered)) | dict(_nicknames(text, ordered))
        steps = (
            _without_told_apart(text, ordered, _full_keys(ordered, names))
            | _usual_kinds(ordered)
            | _compass_bodies(ordered, names)
        )
        return cls({short: _followed(short, steps) for short in steps}, names, ordered)

    def key(self, mention: Mention) -> str | None:
        """The key of a mention within its document; None where no key fits."""
        if mention.kind is EntityKind.GOODS_CLASS:
            return mention.entity or self._whole_of(mention)
        words = _folded(mention.quote.text)
        if mention.entity and mention.kind is EntityKind.COUNTRY:
            # "CAR" is no country where the document gives the name to somebody.
            return self.names.get(words, mention.entity) if mention.quote.text.isupper() else mention.entity
        known = self.names.get(words) or self.names.get(f"the {words}")
        key = known or mention.entity
        return self.full_keys.get(key, key) if key else None

    def resolved(self, mention: Mention) -> Mention:
        """The mention with its key within the document, and the kind that the key says."""
        key = self.key(mention)
        if key is None or key == mention.entity:
            return mention
        return replace(mention, entity=key, kind=EntityKind(key.partition(":")[0]))

    def _whole_of(self, kit: Mention) -> str | None:
        """The key of the goods named last before such a kit was first named: what it is a kit of."""
        twin = next((m for m in self.mentions if m.quote.text.lower() == kit.quote.text.lower()), kit)
        before = [m.goods_class for m in self.mentions if m.goods_class and m.quote.end <= twin.quote.start]
        whole = [goods for goods in before if goods not in _MATERIALS]
        return f"class:{whole[-1]}" if whole else None

    def key_of(self, words: str) -> str | None:
        """The key that words stand for in this document, such as an abbreviation; None where they name nothing."""
        return self.names.get(_folded(words))


def _nicknames(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Words that a document introduces for an entity, with its key."""
    for mention in mentions:
        if mention.entity is None:
            continue
        if mention.kind in _NAMED or mention.kind is EntityKind.PRODUCT:
            following = text[mention.quote.end : mention.quote.end + 80]
            bracket = _BRACKET.match(following)
            if bracket and (_shortens(bracket["short"], mention.quote.text) or _abbreviates(bracket["short"], mention)):
                yield _folded(bracket["short"]), mention.entity
            also = _ALSO.search(following.partition(")")[0]) if following.lstrip().startswith("(") else None
            if also:
                yield _folded(also["other"]), mention.entity
        compass = _COMPASS.match(mention.quote.text) if mention.kind is EntityKind.COUNTRY else None
        if compass:
            yield f"the {compass['side'].lower()}", mention.entity


def _other_names(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Names that follow another with words that say that both are one's, with the key of the other."""
    for left, right in pairwise(mentions):
        if left.entity is None or left.kind not in _NAMED or right.kind not in (*_NAMED, EntityKind.PLACE):
            continue
        link = _OTHER_NAME.fullmatch(text[left.quote.end : right.quote.start][:_TIE_LENGTH])
        if link and (left.kind is right.kind or link["how"].lower() not in _ONE_KIND_ONLY):
            yield _folded(right.quote.text), left.entity


def _abbreviates(short: str, mention: Mention) -> bool:
    """Whether capitals in a bracket after an organisation are its short form in another language: "(GUR)"."""
    if mention.kind is not EntityKind.ORGANISATION or not _ABBREVIATION.fullmatch(short):
        return False
    return short not in organisation_words("no_name") | organisation_words("legal_form") | _codes()


@cache
def _codes() -> frozenset[str]:
    """Abbreviations of countries, groups and currencies."""
    return frozenset(known.name for known in known_names() if known.name.isupper()) | frozenset(currency_codes())


def _shortens(short: str, full: str) -> bool:
    """Whether a bracketed name can stand for the full one: its initials, or some of its words.

    >>> _shortens("QPI", "Qods Parvaz Industries"), _shortens("Kuzey", "Kuzey Makina"), _shortens("Moscow", "Rostec")
    (True, True, False)
    """
    words = [word for word in re.split(r"[^\w]+", full) if word]
    if short.isupper() and len(short) >= 2:
        return short[0].lower() in {word[0].lower() for word in words}
    return all(word.lower() in {each.lower() for each in words} for word in re.split(r"[^\w]+", short) if word)


def _full_keys(mentions: Sequence[Mention], names: dict[str, str]) -> dict[str, str]:
    """Keys of short names, each with that of the only full name that it can stand for.

    An organisation must have been named in full before; a person may be named in full later, as under a headline.
    """
    keys: dict[str, int] = {}
    for mention in mentions:
        if mention.entity and mention.kind in _NAMED:
            keys.setdefault(mention.entity, mention.quote.start)
    candidates: dict[str, set[str]] = defaultdict(set)
    for short in keys:
        name = short.partition(":")[2]
        for full in keys.keys() - {short}:
            full_kind, _, full_name = full.partition(":")
            is_introduced = full_kind == "person" or keys[full] < keys[short]
            if is_introduced and _is_short_for(name, full_name, full_kind):
                candidates[short].add(full)
    joined = {short: next(iter(_longest(fulls))) for short, fulls in candidates.items() if len(_longest(fulls)) == 1}
    for words, key in names.items():
        joined.setdefault(f"{key.partition(':')[0]}:{slug(words)}", key)
    return {short: full for short, full in joined.items() if short != full}


def _without_told_apart(text: str, mentions: Sequence[Mention], full_keys: dict[str, str]) -> dict[str, str]:
    """The joined keys without those of a parent whose name begins its firm's: "Volta Trading is owned by Volta"."""
    apart = {
        (right.entity, left.entity)
        for left, right in pairwise(mentions)
        if _TIED.search(text[left.quote.end : right.quote.start][:_TIE_LENGTH])
    }
    return {short: full for short, full in full_keys.items() if (short, full) not in apart}


def _followed(short: str, steps: dict[str, str]) -> str:
    """Where the steps from a key lead; two names that introduce each other lead no further than once around."""
    seen = {short}
    key = steps[short]
    while key in steps and key not in seen:
        seen.add(key)
        key = steps[key]
    return key


def _usual_kinds(mentions: Sequence[Mention]) -> dict[str, str]:
    """Keys of names that the document's sentences read as different kinds, each with its most frequent kind's.

    Between equals an organisation is taken before a person, and a person before a place. What is called a ship or a
    programme once is one throughout.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    ships = {m.entity for m in mentions if m.entity and m.kind is EntityKind.PRODUCT and m.goods_class is None}
    for mention in mentions:
        if mention.entity and mention.kind in _CONFUSABLE:
            kind, _, name = mention.entity.partition(":")
            counts[name][kind] += 1
    rank = [kind.value for kind in _CONFUSABLE]
    joined: dict[str, str] = {}
    for name, kinds in counts.items():
        usual = min(kinds, key=lambda kind: (-kinds[kind], rank.index(kind)))
        if f"{EntityKind.PRODUCT.value}:{name}" in ships:
            usual = EntityKind.PRODUCT.value
        joined |= {f"{kind}:{name}": f"{usual}:{name}" for kind in kinds if kind != usual}
    return joined


def _compass_bodies(mentions: Sequence[Mention], names: dict[str, str]) -> dict[str, str]:
    """Keys of "the North's ministry" with the adjective of the country that "the North" is here."""
    joined: dict[str, str] = {}
    for mention in mentions:
        body = _COMPASS_BODY.match(mention.entity or "")
        country = names.get(f"the {body['side']}") if body else None
        adjective = country_adjective(country.partition(":")[2]) if country else None
        if body and mention.entity and adjective:
            joined[mention.entity] = f"org:{slug(adjective)}-{body['rest']}"
    return joined


def _longest(fulls: set[str]) -> set[str]:
    """The full names that are not themselves short for another of them."""
    return {full for full in fulls if not any(full != other and other.startswith(f"{full}-") for other in fulls)}


def _is_short_for(short: str, full: str, full_kind: str) -> bool:
    """Whether a slug is a person's last or first name, or an organisation's first words or those after its state."""
    if not short or short == full:
        return False
    if full_kind == "person":
        return full.endswith(f"-{short}") or full.startswith(f"{short}-")
    return full.startswith(f"{short}-") or full.removesuffix(f"-{short}") in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    """Slugs of the adjectives of countries: "russian-ministry-of-defence" is "ministry-of-defence" for short."""
    return frozenset(slug(known.name) for known in known_names() if known.form is NameForm.ADJECTIVE)


def _folded(words: str) -> str:
    return re.sub(r"\s+", " ", words.strip().lower())
