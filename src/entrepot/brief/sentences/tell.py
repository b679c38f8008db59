"""From a claim to the sentence that tells it: a template where one is faithful, else the document's own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from unicodedata import combining, normalize

from entrepot.brief.lint.verdicts import verdicts_in
from entrepot.brief.sentences import making, moving, restricting, standing, trading
from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.naming import Naming, tidy
from entrepot.brief.sentences.nouns import as_sentence
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.tenses import tense_of
from entrepot.brief.sentences.unknown import not_known
from entrepot.brief.sentences.verbs import Tense
from entrepot.brief.sentences.voices import deniers, voice_of
from entrepot.model.brief import Wording
from entrepot.model.claims import Argument, Claim, Kind, Role
from entrepot.model.documents import Document

Template = Callable[[Telling], Clause | None]
# The language whose words the templates can put into an English sentence.
_WRITTEN = "en"
_LONGEST_QUOTE = 320
_NEGATED = re.compile(r"\b(?:not|never|without|neither|nor)\s+(?:\w+\s+)?$|n[’']t\s+(?:\w+\s+)?$")
_LONGEST_TITLE = 72
_POINTS = re.compile(r"“(?:its|his|her|their|our|my|these|those|this|that)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|neither|none|nobody)\b", re.IGNORECASE)
# What only somebody can do; goods as a subject cannot plan or try.
_ACTED = ("plans", "intends", "is exploring", "is considering", "has tried", "is in talks", "has offered")
_MEANT = re.compile(r"\b(?:designed|meant|intended|supposed|aimed|aims|able|unable|in order|failed|refused) to\s+$")
# "Whether they sold trucks cannot be established": an indirect question tells nothing as done.
_ASKED = re.compile(r"\b(?:whether|if)\b[^,;:.]*$", re.IGNORECASE)
_DONE = re.compile(r"\b(?:having|had|has|have|never|ever|sold|bought|delivered)\b")

TEMPLATES: MappingProxyType[Kind, Template] = MappingProxyType(
    {
        Kind.SUPPLY: moving.handed_over,
        Kind.SALE: moving.handed_over,
        Kind.AID: moving.handed_over,
        Kind.RE_EXPORT: moving.handed_over,
        Kind.ORDER: moving.ordered,
        Kind.TRANSPORT: moving.transported,
        Kind.PAYMENT: moving.paid,
        Kind.PRODUCE: making.produced,
        Kind.SET_UP_PRODUCTION: making.set_up,
        Kind.MAINTAIN: making.maintained,
        Kind.TECH_TRANSFER: making.helped,
        Kind.PART_OF: making.joined,
        Kind.DISPLAY: making.displayed,
        Kind.USE: making.used,
        Kind.TRADE_CHANGE: trading.changed,
        Kind.TRADE_LEVEL: trading.stood,
        Kind.INTERMEDIATE: standing.stood_between,
        Kind.OWN: standing.owned,
        Kind.CONTROL: standing.controlled,
        Kind.DIRECT: standing.directed,
        Kind.EMPLOY: standing.employed,
        Kind.PARTNER: standing.partnered,
        Kind.AGREE: standing.agreed,
        Kind.CONSULT: standing.consulted,
        Kind.SUPPORT: standing.supported,
        Kind.REQUEST: standing.called_for,
        Kind.OPPOSE: standing.opposed,
        Kind.SANCTION: restricting.restricted,
        Kind.EVADE: restricting.hidden,
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence without its footnotes."""

    text: str
    wording: Wording


def tell(claim: Claim, document: Document, naming: Naming) -> Told:
    """The sentence that tells a claim. It never says more than the claim, and is never empty."""
    telling = Telling(claim, naming, document.text)
    text = _by_rule(telling) if document.language == _WRITTEN else None
    if text is not None and not _gives_verdict(text, claim):
        return Told(text, Wording.RULE)
    return Told(_quotation(telling, document), Wording.QUOTATION)


def quoted(claim: Claim, document: Document, naming: Naming) -> Told:
    """The claim in the document's own words, and who says so."""
    return Told(_quotation(Telling(claim, naming, document.text), document), Wording.QUOTATION)


def _gives_verdict(text: str, claim: Claim) -> bool:
    """True if a word such as "illegally" would stand as ours: nobody is named whose word it is."""
    is_attributed = bool(claim.sources) and all(source.who is not None for source in claim.sources)
    return not is_attributed and any(verdicts_in(re.sub("“[^”]*”", "", text)))


def _by_rule(telling: Telling) -> str | None:
    if telling.claim.kind is Kind.UNKNOWN:
        return not_known(telling)
    if telling.claim.is_denied:
        return _denial(telling)
    clause, voice = TEMPLATES[telling.claim.kind](telling), voice_of(telling)
    if clause is None or voice is None:
        return None
    tense = tense_of(telling, clause, voice.sure, voice.adverb)
    if tense is None or clause.says_nothing or _is_negated_unseen(telling):
        return None
    if _is_unsound(clause, tense):
        return None
    words = clause.words(tense)
    if voice.speaker is not None and same_name(voice.speaker.text, clause.subject.text):
        own = "their" if voice.speaker.plural or voice.is_person else "its"
        return as_sentence(f"{words}, by {own} own account") + voice.after
    return as_sentence(f"{voice.before}{words}") + voice.after


def _is_unsound(clause: Clause, tense: Tense) -> bool:
    """True for what is wrong or empty whatever the claim: goods that plan, makers that make themselves."""
    subject = clause.subject.text
    return (
        (clause.passive and tense.modal.startswith(_ACTED))
        or (tense.negative and bool(_NOBODY.match(subject)))
        or bool(_POINTS.match(subject))
        or bool(clause.after and not clause.passive and not clause.timeless and same_name(subject, clause.after))
    )


def _is_negated_unseen(telling: Telling) -> bool:
    """True if the words before the trigger turn it round and the claim does not show it: "without yielding"."""
    before = telling.lead_in.removesuffix(telling.predicate)
    if _ASKED.search(telling.before_trigger) and telling.claim.status.is_fact and not telling.claim.is_denied:
        return True
    positive = telling.claim.factuality.polarity == "+"
    return (positive and bool(_NEGATED.search(before))) or (
        telling.claim.status.is_fact and bool(_MEANT.search(before))
    )


def same_name(one: str, other: str) -> bool:
    """True if two noun phrases name the same, as far as their words tell; accents and case do not matter.

    >>> same_name("Cengiz Taşkın", "Cengiz Taskin"), same_name("Iran", "Iraq")
    (True, False)
    """
    first, second = (_plain(text) for text in (one, other))
    return first == second or f" {first} " in f" {second} " or f" {second} " in f" {first} "


def _plain(text: str) -> str:
    letters = normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in letters if not combining(letter))


def _denial(telling: Telling) -> str | None:
    """The denial, with the denier as its subject: "Iran denies providing weapons to Russia"."""
    who = deniers(telling)
    clause = TEMPLATES[telling.claim.kind](telling)
    if (
        who is None
        or clause is None
        or telling.claim.change
        or telling.claim.kind in (Kind.TRADE_LEVEL, Kind.TRADE_CHANGE)
    ):
        return None
    denies = f"{who.text} {'deny' if who.plural else 'denies'}"
    if same_name(who.text, clause.subject.text):
        return as_sentence(f"{denies} {clause.as_gerund(perfect=bool(_DONE.search(telling.predicate)))}")
    return as_sentence(f"{denies} that {clause.words(Tense(perfect=True))}")


def _quotation(telling: Telling, document: Document) -> str:
    who = _cited(telling)
    return f"{name_of(document)}{who}: “{_excerpt(telling)}”"


def name_of(document: Document) -> str:
    """What a sentence calls a document: its publisher with the title, or what the file is named."""
    title = tidy(document.title or document.name)
    if len(title) > _LONGEST_TITLE:
        title = f"{title[: title.rfind(' ', 0, _LONGEST_TITLE)]} …"
    return f"“{title}”" if document.title else title


def _cited(telling: Telling) -> str:
    named = [
        telling.naming.phrase(Argument(Role.PARTY, source.who), telling.claim)
        for source in telling.claim.sources
        if source.who
    ]
    names = [noun.text for noun in named if noun is not None]
    if telling.claim.is_denied:
        return f" gives a denial by {names[-1]}" if names else " gives a denial"
    return f", citing {names[0]}, says" if names else " says"


def _excerpt(telling: Telling) -> str:
    """The shortest sentence that says it, cut at word boundaries around the trigger where it is very long."""
    claim = telling.claim
    holding = [quote for quote in claim.evidence if quote.contains(claim.predicate)] or list(claim.evidence)
    quote = min(holding, key=lambda one: (len(one.text), one.start))
    words = " ".join(quote.text.split()).lstrip("-*• ").strip()
    words = re.sub(r"^\d{1,2}[.)] ", "", words.replace("**", "")).replace("“", "‘").replace("”", "’")
    if len(words) <= _LONGEST_QUOTE:
        return words
    at = max(0, min(claim.predicate.start - quote.start - _LONGEST_QUOTE // 2, len(words) - _LONGEST_QUOTE))
    start = words.find(" ", at) + 1 if at else 0
    end = words.rfind(" ", start, start + _LONGEST_QUOTE)
    end = end if start + _LONGEST_QUOTE < len(words) and end > start else min(len(words), start + _LONGEST_QUOTE)
    return ("… " if start else "") + words[start:end] + (" …" if end < len(words) else "")
