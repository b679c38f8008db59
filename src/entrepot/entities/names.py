"""Names in forms that can be compared: Latin, without accents, case and the differences between transliterations."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from entrepot.entities.tables import rows

_LONG = 7  # letters; below this, one letter apart is too often another name (Ivan, Evan; Zhang, Zhong)


def latin(text: str) -> str:
    """The text in plain lower-case Latin letters: Cyrillic transliterated, accents taken off.

    >>> latin("«Белметформ»"), latin("Cengiz Taşkın")
    ('«belmetform»', 'cengiz taskin')
    """
    lowered = text.casefold().replace("ı", "i")
    mapped = unicodedata.normalize("NFC", lowered).translate(_cyrillic())
    return "".join(letter for letter in unicodedata.normalize("NFKD", mapped) if not unicodedata.combining(letter))


@cache
def _cyrillic() -> dict[int, str]:
    return str.maketrans({row["letter"]: row["latin"] for row in rows("cyrillic")})


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a name, as `latin` writes them.

    >>> tokens("OOO Ural-Aero (Izhevsk)")
    ('ooo', 'ural', 'aero', 'izhevsk')
    """
    return tuple(re.findall(r"[^\W_]+", latin(text)))


def slug(text: str) -> str:
    """The words of a name joined by hyphens, as keys have them.

    >>> slug("a dealer in Yerevan")
    'a-dealer-in-yerevan'
    """
    return "-".join(tokens(text))


@cache
def spelling(token: str) -> str:
    """One word of a name in the form in which we compare it: equal for spellings of one name.

    >>> spelling("yuliya") == spelling("julia"), spelling("lukashenka") == spelling("lukashenko")
    (True, True)

    Numbers are compared as they are: "1" and "11" are two.
    """
    if not token.isalpha():
        return token
    form = _given_names().get(token, token)
    for written, compared in _spellings():
        form = form.replace(written, compared)
    form = re.sub(r"(.)\1", r"\1", form)
    # Belarusian writes the unstressed ending of such surnames with "a".
    return re.sub(r"enka$", "enko", form)


@cache
def _given_names() -> dict[str, str]:
    return {row["spelling"]: row["name"] for row in rows("given_names")}


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    return tuple((row["written"], row["compared"]) for row in rows("spellings"))


def same_word(one: str, other: str) -> bool:
    """True if two words are spellings of one: equal once compared, or long and one inner letter apart.

    A difference in the last letter never passes: it tells the two sexes of one surname apart.

    >>> same_word("golestani", "gholestani"), same_word("kalinova", "kalinov"), same_word("zhang", "zheng")
    (True, False, False)
    """
    a, b = spelling(one), spelling(other)
    if a == b:
        return True
    return min(len(a), len(b)) >= _LONG and a[-1] == b[-1] and a[0] == b[0] and _one_apart(a, b)


def _one_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
