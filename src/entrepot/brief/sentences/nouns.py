"""Noun phrases: article, number, capitals, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entrepot.brief.sentences.words import words_in

_HEAD_ENDS = re.compile(r"\s(?:in|of|from|for|to|at|by|on|near|between|with|who|which|that|called|based|listed)\b|,|\(")
_TAKES_ARTICLE = re.compile(
    r"^(?:United (?:States|Kingdom|Arab Emirates|Nations)|European (?:Union|Commission|Council|Parliament)"
    r"|Netherlands|Philippines|Bahamas|Maldives|Comoros"
    r"|Gambia|EU|UN|US|UK|UAE|CIS|G7|G20|Gulf|West|.* (?:Islands|Republic|Federation|Union|Emirates|Plant|Ministry"
    r"|Committee|Institute|Office|Council|Department|Government|Navy|Army|Guards|Guard Corps"
    r"|Center|Centre|Agency|Organi[sz]ation|army|navy|military)|Institute for .*)$"
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase as it stands inside a sentence."""

    text: str
    plural: bool = False


def listing(nouns: Sequence[Noun], conjunction: str = "and") -> Noun:
    """Several noun phrases as one.

    >>> listing([Noun("food"), Noun("fuel"), Noun("machine parts", True)]).text
    'food, fuel and machine parts'
    """
    texts = list(dict.fromkeys(noun.text for noun in nouns))
    if len(texts) == 1:
        return Noun(texts[0], nouns[0].plural)
    return Noun(f"{', '.join(texts[:-1])} {conjunction} {texts[-1]}", plural=True)


def indefinite(text: str) -> str:
    """A singular noun phrase with "a" or "an", by sound: letters spoken one by one count too.

    >>> indefinite("MZKT-791300 truck"), indefinite("drone"), indefinite("unit")
    ('an MZKT-791300 truck', 'a drone', 'a unit')
    """
    spelled = re.match(r"[FHLMNRSX](?:[A-Z\d]|[-\s])", text)
    vowel = text[:1].casefold() in "aeio" or (text[:1] in "uU" and not re.match(r"(?i)uni|uk|us[ea]|ur", text))
    return f"{'an' if spelled or vowel else 'a'} {text}"


def with_article(name: str) -> str:
    """A proper name with the article that English gives it.

    >>> with_article("United States"), with_article("Iran")
    ('the United States', 'Iran')
    """
    return f"the {name}" if _TAKES_ARTICLE.match(name) and not has_determiner(name) else name


def possessive(text: str) -> str:
    """The noun phrase as an owner.

    >>> possessive("Iran"), possessive("the United States")
    ("Iran's", "the United States'")
    """
    return f"{text}'" if text.endswith("s") else f"{text}'s"


def opens_sentence(text: str) -> str:
    """The text with a capital letter at its start, leaving "de Gaulle" and "iPhone" to their own spelling inside.

    >>> opens_sentence("the plant")
    'The plant'
    """
    for place, character in enumerate(text):
        if character.isalnum():
            return text[:place] + character.upper() + text[place + 1 :]
    return text


def as_sentence(text: str) -> str:
    """The text from a capital letter to one full stop, also after "Ltd.".

    >>> as_sentence("the plant supplies Acme Co., Ltd.")
    'The plant supplies Acme Co., Ltd.'
    """
    return f"{opens_sentence(text).removesuffix('.')}."


def inside_sentence(text: str) -> str:
    """The phrase as it stands in the middle of a sentence: "The plant" becomes "the plant", names stay.

    >>> inside_sentence("The plant"), inside_sentence("Hubei Sanjiang")
    ('the plant', 'Hubei Sanjiang')
    """
    first, _, _ = text.partition(" ")
    common = words_in("opener") | words_in("determiner") | words_in("pointing")
    return text[0].lower() + text[1:] if first.casefold() in common and first != "US" else text


def has_determiner(text: str) -> bool:
    """True if the phrase brings its own article, possessive or number."""
    first = text.split(" ", 1)[0].casefold()
    return first in words_in("determiner") or first.endswith(("'s", "’s")) or first[:1].isdigit()


def is_plural(text: str) -> bool:
    """True if the head of an English noun phrase is plural.

    >>> is_plural("officials in Seoul"), is_plural("the Tula works"), is_plural("a flexible network")
    (True, False, False)
    """
    bare = text.strip("“”\"'‘’ ")
    if bare.split(" ", 1)[0].casefold() in {"a", "an", "every", "each", "one", "this", "that"}:
        return False
    head = _HEAD_ENDS.split(bare, maxsplit=1)[0].split()
    last = head[-1].casefold().strip("“”\"'‘’.") if head else ""
    if last in words_in("plural") or " and " in bare:
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "’s")) and last not in words_in("singular")
