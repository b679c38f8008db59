"""When two names are one organisation: the same but for the legal form, or an acronym given in brackets.

Source: docs/method/entities.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from entrepot.entities.clusters import Join
from entrepot.entities.mentions import Mention
from entrepot.entities.names import slug, spelling, tokens
from entrepot.entities.tables import rows
from entrepot.model.documents import Document
from entrepot.model.entities import EntityKind

_ACRONYM = re.compile(r"\s?\((?:the |“|\")?([A-ZА-ЯЁ][A-ZА-ЯЁ0-9&-]{1,9})(?:”|\")?\)")
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "in", "on", "de", "i", "po", "dlya"})


def organisation_joins(documents: Sequence[Document], mentions: Sequence[Mention]) -> tuple[Join, ...]:
    """The joins among organisations; takes the mentions of organisations and the documents that they stand in.

    Mentions without a name take part in one rule: a bracket after their words may give them one.
    """
    names: dict[str, list[str]] = defaultdict(list)
    for mention in (mention for mention in mentions if mention.kind is EntityKind.ORGANISATION):
        names[mention.key].append("" if mention.argument.is_implicit else mention.argument.quote.text)
    return (*_legal_form_joins(names), *_acronym_joins(documents, mentions, frozenset(names)))


def _legal_form_joins(names: Mapping[str, Sequence[str]]) -> Iterable[Join]:
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in sorted(names):
        core = _compared(core_words(key.removeprefix("org:")))
        if core and len("".join(core)) > 2:
            alike[core].append(key)
    for keys in alike.values():
        for main, other in combinations(sorted(keys, key=lambda key: (len(key), key)), 2):
            if len(_legal_forms(main, names[main]) | _legal_forms(other, names[other])) <= 1:
                short, long = slug(main.partition(":")[2]), slug(other.partition(":")[2])
                yield Join(main, other, f"“{long}” is “{short}” but for legal form, spelling or the order of words.")


def _compared(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words in the form in which they are compared; with three or more their order does not count.

    "Ministry of Defence" and "Defence Ministry" of one country are one; "China Bank" and "Bank of China" are not.
    """
    spelled = tuple(spelling(word) for word in words if word not in _SMALL_WORDS)
    return tuple(sorted(spelled)) if len(spelled) > 2 else tuple(map(spelling, words))


def core_words(name: str) -> tuple[str, ...]:
    """The words of a company's name without those for its legal form.

    >>> core_words("OOO Ural-Aero"), core_words("The Company")
    (('ural', 'aero'), ())
    """
    forms = {row["word"] for row in rows("legal_forms")}
    return tuple(word for word in tokens(name) if word not in forms)


def _legal_forms(key: str, names: Iterable[str]) -> set[str]:
    """The legal forms that key and names tell: two that differ are two companies."""
    forms = {row["word"]: row["form"] for row in rows("legal_forms") if row["form"]}
    told = (word for name in (key.partition(":")[2], *names) for word in tokens(name))
    return {forms[word] for word in told if word in forms}


def _acronym_joins(documents: Sequence[Document], mentions: Sequence[Mention], known: frozenset[str]) -> Iterable[Join]:
    texts = {document.document_id: document.text for document in documents}
    bearers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for mention in mentions:
        text, quote = texts.get(mention.document_id, ""), mention.argument.quote
        match = _ACRONYM.match(text, quote.end)
        if match and not mention.argument.is_implicit and _abbreviates(match[1], quote.text):
            bearers[f"org:{slug(match[1])}"].add((mention.key, f"“{quote.text} ({match[1]})” gives the short name."))
    for acronym, found in sorted(bearers.items()):
        named = {key for key, _ in found if key in known and key != acronym}
        if acronym in known and len(named) <= 1:
            main = next(iter(named), acronym)
            yield from (Join(main, key if key != main else acronym, reason) for key, reason in sorted(found))


def _abbreviates(acronym: str, name: str) -> bool:
    """True if the letters of the acronym begin the words of the name, small words aside or not.

    The acronym of a name in another language need share the first letter only, and have three or more: MZKT for the
    Minsk Wheeled Tractor Plant. A place or legal form in brackets (HK) does not pass.
    """
    letters = "".join(tokens(acronym))
    name_words = core_words(name)
    initials = "".join(word[0] for word in name_words)
    without_small = "".join(word[0] for word in name_words if word not in _SMALL_WORDS)
    spelled = initials.endswith(letters) or without_small.endswith(letters)
    return spelled or (len(letters) > 2 and initials.startswith(letters[0]))
