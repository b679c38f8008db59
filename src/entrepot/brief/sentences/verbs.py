"""English verbs: their forms, and the verb phrase that a status, a hedge and a negation make of them."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from entrepot.model.claims import Kind

_AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "may", "could", "does", "do", "did"})
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "plans": "plan", "intends": "intend"}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its forms; `frame` says who its subject is ("give": the giver, "receive": the recipient)."""

    lemma: str
    third: str
    past: str
    participle: str
    gerund: str
    frame: str
    kinds: frozenset[str]

    @property
    def forms(self) -> frozenset[str]:
        """All forms, for finding the verb in a text."""
        return frozenset({self.lemma, self.third, self.past, self.participle, self.gerund})


@dataclass(frozen=True, slots=True)
class Tense:
    """How a verb is put.

    `modal` is what comes first ("may", "is to", "plans to", "is exploring"), `gerund` True where it takes
    the -ing form.
    `adverb` stands where English puts "reportedly".
    """

    past: bool = False
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negative: bool = False
    modal: str = ""
    gerund: bool = False
    adverb: str = ""


def verb(lemma: str) -> Verb:
    """The verb with this lemma. Raises KeyError for a verb that the table does not have."""
    return _verbs()[lemma]


def verb_in(words: str, kind: Kind) -> Verb | None:
    """The first verb among the words that can tell a claim of this kind, None where there is none.

    >>> verb_in("has shipped", Kind.SUPPLY).lemma
    'ship'
    >>> verb_in("has ordered", Kind.SUPPLY) is None
    True
    """
    listed = re.findall(r"[\w-]+", words.casefold())
    for place, word in enumerate(listed):
        found = _by_form().get((word, kind.value))
        before = listed[place - 1] if place else ""
        if found is not None and (word != found.third or not before or before.endswith("ly")):
            return found  # "changing ships": an -s after another word is a noun
    return None


def verb_phrase(what: Verb, tense: Tense, plural: bool) -> str:
    """The verb as it stands between subject and object.

    >>> verb_phrase(verb("order"), Tense(past=True, adverb="reportedly"), plural=False)
    'reportedly ordered'
    >>> verb_phrase(verb("supply"), Tense(perfect=True, negative=True), plural=True)
    'have not supplied'
    """
    words = _chain(what, tense, plural)
    if tense.negative and (words[0] not in _AUXILIARIES):
        words = _with_do(what, tense, plural)
    return " ".join(_with_inserts(words, tense))


def _chain(what: Verb, tense: Tense, plural: bool) -> list[str]:
    """The words in order: modal, perfect "have", progressive "be", passive "be", verb."""
    links: list[tuple[Verb, str]] = []
    form = "finite"
    words: list[str] = []
    if tense.modal:
        first, *rest = tense.modal.split()
        words = [_PLURAL.get(first, first) if plural else first, *rest]
        form = "gerund" if tense.gerund else "lemma"
    if tense.perfect:
        links.append((verb("have"), "participle"))
    if tense.progressive and not (tense.perfect and tense.passive):  # never "have been being supplied"
        links.append((verb("be"), "gerund"))
    if tense.passive:
        links.append((verb("be"), "participle"))
    for auxiliary, then in links:
        words.append(_form(auxiliary, form, tense.past, plural))
        form = then
    return [*words, _form(what, form, tense.past, plural)]


def _with_do(what: Verb, tense: Tense, plural: bool) -> list[str]:
    do = "did" if tense.past else "do" if plural else "does"
    return [do, what.lemma]


def _with_inserts(words: list[str], tense: Tense) -> list[str]:
    inserts = [word for word in (tense.adverb, "not" if tense.negative else "") if word]
    place = 1 if words[0] in _AUXILIARIES else 0
    if words[0] in ("do", "does", "did") and tense.adverb:
        return [tense.adverb, words[0], "not", *words[1:]]  # "probably did not"
    return [*words[:place], *inserts, *words[place:]]


def _form(what: Verb, form: str, past: bool, plural: bool) -> str:
    if form != "finite":
        return str(getattr(what, form))
    if what.lemma == "be":
        return {(True, True): "were", (True, False): "was", (False, True): "are", (False, False): "is"}[past, plural]
    if past:
        return what.past
    return what.lemma if plural else what.third


@cache
def _verbs() -> dict[str, Verb]:
    table = files("entrepot.brief.sentences").joinpath("verbs.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines())
    return {row["lemma"]: _verb(row) for row in rows}


def _verb(row: dict[str, str]) -> Verb:
    kinds = frozenset(row["kinds"].split())
    return Verb(row["lemma"], row["third"], row["past"], row["participle"], row["gerund"], row["frame"], kinds)


@cache
def _by_form() -> dict[tuple[str, str], Verb]:
    return {(form, kind): one for one in _verbs().values() for kind in one.kinds for form in one.forms}
