"""Whether two keys of different documents can name one party though spelling, case form or kind differ."""

from __future__ import annotations

from entrepot.findings.speakers import same_names

_NAMED = ("org", "person", "vessel", "product")
# Endings of Russian cases and of transliterations stand behind these letters.
_LETTERS = 7


def loose_key(key: str) -> str:
    """A key under which spellings of one name meet: countries as they are, other names by the first letters of words.

    >>> loose_key("org:uralbronya") == loose_key("person:uralbrone"), loose_key("country:ir")
    (True, 'country:ir')
    """
    kind, _, name = key.partition(":")
    if kind not in _NAMED:
        return key
    return "name:" + "-".join(word[:_LETTERS] for word in name.split("-"))


def names_one_party(one: str, other: str) -> bool:
    """True for equal keys and for names whose words are the same but for case endings and spelling.

    >>> names_one_party("org:uralbronya", "org:uralbrone"), names_one_party("org:volga-jsc", "org:volga-llc")
    (True, False)
    """
    if one == other:
        return True
    (kind, _, name), (other_kind, _, other_name) = one.partition(":"), other.partition(":")
    if kind not in _NAMED or other_kind not in _NAMED:
        return False
    return same_names(name.split("-"), other_name.split("-"))
