"""What readers see an entity called: the fullest well-written name that the documents have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from entrepot.entities.mentions import Mention
from entrepot.entities.names import tokens
from entrepot.model.entities import EntityKind
from entrepot.reference.gazetteer import country_name
from entrepot.reference.tables import table_rows

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_ABBREVIATION = 4  # letters: longer words before a number are names ("Shahed-136")
_WORD = re.compile(r"[^\W_]+")


def label(key: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> str:
    """The label of an entity: takes its key, its mentions and the texts of the documents that they stand in."""
    kind, _, name = key.partition(":")
    if (known := _group_names().get(key)) and not any(_is_latin(each.argument.quote.text) for each in mentions):
        return known
    return _LABELS.get(EntityKind(kind), _name_in_documents)(name, mentions, texts)


@cache
def _group_names() -> Mapping[str, str]:
    """The fullest English name of each group of states and of the bodies known with them, by key."""
    found: dict[str, str] = {}
    for row in table_rows("groups.csv"):
        found[row["key"]] = max(found.get(row["key"], ""), row["name"], key=len)
    return found


@cache
def goods_names() -> Mapping[str, str]:
    """Plain words by goods class.

    >>> goods_names()["uav"]
    'drones'
    """
    return {row["class"]: row["label"] for row in table_rows("goods_classes.csv")}


def _country(name: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> str:
    try:
        return country_name(name)
    except KeyError:
        return name.upper()  # a code that ISO 3166 does not have, from somebody else's claims file


def _goods_class(name: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> str:
    return goods_names().get(name, name.replace("-", " "))


def _description(name: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> str:
    """The words that describe it, as first written; an article at the start of a sentence in lower case."""
    words = " ".join(mentions[0].argument.quote.text.split())
    return _ARTICLE.sub(lambda article: article[0].lower(), words)


def _name_in_documents(name: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> str:
    """The name as a text writes it: in full if any does, otherwise the most of it that an argument has."""
    wanted = tokens(name)
    documents = sorted({mention.document_id for mention in mentions})
    written = [words for document in documents if (words := _written_in_full(wanted, texts.get(document, "")))]
    written += [_matching_words(wanted, mention.argument.quote.text) for mention in mentions]
    best = min((words for words in written if words), key=lambda words: _preference(words, wanted), default="")
    if any(map(str.isalpha, best)) and _is_latin(best):
        return _well_cased(best)
    return _other_name(mentions) or _from_key(wanted)


def _other_name(mentions: Sequence[Mention]) -> str:
    """The fullest name in Latin letters among the arguments, for a key that abbreviates it ("European Union", eu)."""
    quotes = (mention.argument.quote.text for mention in mentions if not mention.argument.is_implicit)
    names = {_ARTICLE.sub("", " ".join(quote.split())) for quote in quotes}
    return max(
        (name for name in names if name[:1].isupper() and _is_latin(name)),
        key=lambda name: (len(name), name),
        default="",
    )


def _written_in_full(wanted: tuple[str, ...], text: str) -> str:
    """The words of a name where a text in Latin letters has them one after another; empty where it has not."""
    name = r"[\W_]{1,3}".join(map(re.escape, wanted))
    pattern = re.compile(rf"(?<!\w){name}(?!\w)", re.IGNORECASE)
    found = [match[0] for match in pattern.finditer(text) if match[0][0].isupper() or match[0][0].isdigit()]
    return " ".join(found[0].split()) if found else ""


def _matching_words(wanted: tuple[str, ...], quote: str) -> str:
    """The stretch of the quote from the first to the last word of the name: titles and places around it fall off."""
    words = [match for match in _WORD.finditer(quote) if set(tokens(match[0])) & set(wanted)]
    return " ".join(quote[words[0].start() : words[-1].end()].split()) if words else ""


def _preference(words: str, wanted: tuple[str, ...]) -> tuple[int, bool, bool, bool, int, str]:
    """Sorting key: most words of the name first, then Latin letters, capitals within bounds, and the shorter."""
    missing = len(set(wanted) - set(tokens(words)))
    return missing, not _is_latin(words), words.islower(), words.isupper(), len(words), words


def _is_latin(words: str) -> bool:
    return all(ord(letter) < 0x250 for letter in words if letter.isalpha())


def _from_key(wanted: tuple[str, ...]) -> str:
    """The name as the key spells it, for a name that the documents write in other letters; designators as one word.

    >>> _from_key(("andrei", "a", "volkov")), _from_key(("t", "90m")), _from_key(("mzkt", "79221"))
    ('Andrei A. Volkov', 'T-90M', 'MZKT-79221')
    """
    name = ""
    for word in wanted:
        if word[0].isdigit() and name:
            last = name.split()[-1]
            designator = last.rstrip(".").upper() if len(last) <= _ABBREVIATION else last
            name = f"{name[: -len(last)]}{designator}-{word.upper()}"
        else:
            name = f"{name} {word.upper()}." if len(word) == 1 else f"{name} {word.capitalize()}"
    return name.strip()


def _well_cased(words: str) -> str:
    return words if not words.islower() else words[:1].upper() + words[1:]


_LABELS: Mapping[EntityKind, Callable[[str, Sequence[Mention], Mapping[str, str]], str]] = {
    EntityKind.COUNTRY: _country,
    EntityKind.GOODS_CLASS: _goods_class,
    EntityKind.UNNAMED: _description,
}
