"""A claim about to be told: its parts as noun phrases, its goods with number and origin, its closing phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entrepot.brief.sentences.amounts import counted, sum_of_money
from entrepot.brief.sentences.naming import Naming, adjective, tidy
from entrepot.brief.sentences.nouns import Noun, has_determiner, indefinite, inside_sentence, is_plural, listing
from entrepot.brief.sentences.times import when_in_words
from entrepot.brief.sentences.words import words_in
from entrepot.findings.goods import words_of
from entrepot.findings.parties import outermost
from entrepot.model.claims import Argument, Basis, Claim, Factuality, Quantity, Role

_EXAMPLE = re.compile(r"^\W*(among them|including|such as|like)\W*$", re.IGNORECASE)
_SUCH_AS = {"like": "like", "such as": "such as"}
_ALIAS = re.compile(r"^\W*(?:under the name|also known as|known as|a\.k\.a\.|called)\W*$", re.IGNORECASE)
_COUNTED_ALREADY = re.compile(
    r"^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|both) ", re.IGNORECASE
)
_COUNTABLE = frozenset({"class:uav", "class:missile", "class:vehicle", "class:aircraft"})
_UNCOUNTED = frozenset({"class:oil", "class:gas", "class:fertiliser", "class:electronics"})
_ARTICLE_BEFORE = re.compile(r"\b(a|an|no|the|its|his|her|their)\s+(?:[\w'’“”-]+\s+){0,2}[“\"']?$", re.IGNORECASE)
_POINTER = re.compile(r"^(?:these|those|this|that|such|the same)\s+(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim, the text that it stands in, and what its parts are called."""

    claim: Claim
    naming: Naming
    text: str

    @property
    def evidence(self) -> str:
        """All words that say it."""
        return " ".join(quote.text for quote in self.claim.evidence)

    @property
    def predicate(self) -> str:
        """The trigger words in lower case."""
        return self.claim.predicate.text.casefold()

    @property
    def lead_in(self) -> str:
        """The trigger with the words just before it, in lower case: "is reportedly considering repairing"."""
        start = self.claim.predicate.start
        first = min((quote.start for quote in self.claim.evidence if quote.start <= start), default=start)
        return self.text[max(first, start - 40) : self.claim.predicate.end].casefold()

    @property
    def before_trigger(self) -> str:
        """The words of the sentence before the trigger."""
        claim = self.claim
        holding = [quote.start for quote in claim.evidence if quote.contains(claim.predicate)]
        return self.text[max(holding, default=claim.predicate.start) : claim.predicate.start]

    def has(self, *roles: Role) -> bool:
        """True if any of the roles is filled."""
        return bool(self.claim.filling(*roles))

    def noun(self, *roles: Role) -> Noun | None:
        """What fills the first of the roles that is filled; None where it cannot be named in full."""
        for role in roles:
            arguments = outermost(self.claim.filling(role))
            if arguments:
                nouns = [self.naming.noun(argument, self.claim) for argument in arguments]
                return self._listed(arguments, nouns)
        return None

    def phrase(self, preposition: str, *roles: Role) -> str:
        """A closing phrase such as "through Belarus", empty where nothing can be named."""
        noun = self.noun(*roles)
        return f"{preposition} {noun.text}" if noun else ""

    def is_bare_demonym(self, role: Role) -> bool:
        """True if the role rests on a demonym alone ("Iranian drones"): no supplier is told, only an origin."""
        filled = self.claim.filling(role)
        return bool(filled) and all(argument.basis is Basis.DEMONYM for argument in filled)

    def goods(self, *roles: Role) -> Noun | None:
        """The goods with number, origin and article: "over 2,400 Iranian drones"; None where they cannot be named."""
        arguments = self._without_aliases(outermost(self.claim.filling(*(roles or (Role.GOODS,)))))
        nouns = [self._thing(argument) for argument in arguments]
        if not nouns:
            return self._only_counted()
        told = [noun and self._with_number(a, noun, len(nouns)) for a, noun in zip(arguments, nouns, strict=True)]
        return self._listed(arguments, told)

    @property
    def all_goods(self) -> str:
        """The words of all goods."""
        return " ".join(argument.quote.text for argument in self.claim.filling(Role.GOODS))

    def worth(self, preposition: str) -> str:
        """The money as a closing phrase: "worth $158 million", or "in dirhams" where only the currency is told."""
        sums = self.claim.money
        if not sums:
            return ""
        known = [money for money in sums if money.low is not None or money.high is not None]
        words = [sum_of_money(money, self.evidence) for money in known]
        if not words:
            return f"in {sum_of_money(sums[0], self.evidence)}"
        return f"{preposition} {words[0]}" + (f" ({', '.join(words[1:])})" if len(words) > 1 else "")

    def when(self) -> str:
        """The time as a closing phrase."""
        return when_in_words(self.claim.time)

    def purpose(self) -> str:
        """What for ("for the war in Ukraine"), where the text itself says "for"."""
        for argument in self.claim.filling(Role.PURPOSE):
            noun = self.naming.phrase(argument, self.claim)
            if noun and self.text[: argument.quote.start].rstrip().endswith((" for", " For")):
                return f"for {noun.text}"
        return ""

    def _listed(self, arguments: Sequence[Argument], nouns: Sequence[Noun | None]) -> Noun | None:
        """The noun phrases as one, None unless each could be named; examples stay examples ("nations (like Iran)").

        What is denied is denied of each: "to Russians or Armenians".
        """
        told: list[Noun] = []
        for place, (argument, noun) in enumerate(zip(arguments, nouns, strict=True)):
            if noun is None:
                return None
            between = self.text[arguments[place - 1].quote.end : argument.quote.start] if place else ""
            if told and (example := _EXAMPLE.match(between)):
                told[-1] = Noun(
                    f"{told[-1].text} ({_SUCH_AS.get(example[1].casefold(), 'including')} {noun.text})", True
                )
            else:
                told.append(noun)
        negative = self.claim.is_denied or self.claim.factuality is Factuality.CERTAINLY_NOT
        one_of = negative and arguments[0].role in (Role.GOODS, Role.RECIPIENT, Role.DESTINATION)
        return listing(told, "or" if one_of else "and")

    def _without_aliases(self, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
        """Without a second name for the thing just named ("the Shahed under the name Geran-2")."""
        ends = [argument.quote.end for argument in arguments]
        return tuple(
            argument
            for place, argument in enumerate(arguments)
            if not place or not _ALIAS.match(self.text[ends[place - 1] : argument.quote.start])
        )

    def _thing(self, argument: Argument) -> Noun | None:
        noun = self.naming.noun(argument, self.claim)
        if argument.basis is not None and (argument.entity or "").startswith("class:"):
            noun = self._pointed_at(argument)
        if noun is None:
            return None
        return self._with_origin(Noun(self._with_article(argument, noun), noun.plural))

    def _pointed_at(self, argument: Argument) -> Noun | None:
        """Goods that the text only points at: "these drones" are drones, "the boxes" are what the key says."""
        whole = tidy(argument.quote.text)
        words = _POINTER.sub("", whole)
        points = words != whole and words.casefold() not in words_in("vague")
        words = words if points or words == whole else whole
        label = self.naming.label(argument.entity or "") or ""
        if words_of(whole) == words_of(label):
            return Noun(inside_sentence(whole), is_plural(label))
        if whole.casefold() in words_in("bare_pointer"):
            return Noun(label, is_plural(label)) if label else None
        if (points or argument.basis is Basis.ELLIPSIS) and (noun := self.naming.phrase(argument, self.claim)):
            kept = inside_sentence(words if points else noun.text)
            return Noun(kept, is_plural(kept))
        return Noun(f"{label} (“{inside_sentence(words)}”)", is_plural(label)) if label else None

    def _with_article(self, argument: Argument, noun: Noun) -> str:
        """A singular thing takes the article that stands before it in the document, a named product "the"."""
        named = (argument.entity or "").startswith(("org:", "person:", "group:", "country:", "place:"))
        if named or noun.plural or has_determiner(noun.text) or noun.text.startswith("“") or argument.basis is not None:
            return noun.text
        before = _ARTICLE_BEFORE.search(self.text[max(0, argument.quote.start - 60) : argument.quote.start])
        if before is None:
            return indefinite(noun.text) if argument.entity in _COUNTABLE else noun.text
        if argument.entity in _UNCOUNTED and before[1].casefold() in ("a", "an"):
            return noun.text  # "an oil trader" sells oil
        if before[1].casefold() == "no":
            return f"any {noun.text}" if self.claim.is_denied else noun.text
        if before[1].casefold() not in ("a", "an"):
            return f"the {noun.text}"
        return indefinite(noun.text)

    def _with_origin(self, noun: Noun) -> Noun:
        """The goods with a demonym before them, where the text has one."""
        bare = [a for a in self.claim.filling(Role.ORIGIN) if a.basis is Basis.DEMONYM]
        if not bare or adjective(bare[0]).casefold() in noun.text.casefold() or noun.text.startswith("“"):
            return noun
        word = adjective(bare[0])
        first, _, rest = noun.text.partition(" ")
        if first in ("a", "an"):
            return Noun(indefinite(f"{word} {rest}"), noun.plural)
        return Noun(f"the {word} {rest}" if first == "the" else f"{word} {noun.text}", noun.plural)

    def _with_number(self, argument: Argument, noun: Noun, listed: int) -> Noun | None:
        amount = self._amount_of(argument, listed)
        if amount is None or amount.unit == "%":
            return noun
        if _COUNTED_ALREADY.match(noun.text) and " and " in noun.text:
            return noun
        bare = _COUNTED_ALREADY.sub("", re.sub(r"^(?:the|a|an) ", "", noun.text))
        if amount.of and amount.of in noun.text and noun.text[:1].isdigit():
            bare = noun.text[noun.text.index(amount.of) :]
        if argument.basis is Basis.COREFERENCE and amount.of and (argument.entity or "").startswith("class:"):
            return self._counted_by_label(argument, amount)
        if amount.unit == "1" and amount.low != 1 and not is_plural(bare):
            return None  # "306 military equipment"
        same = not amount.of or bool(set(words_of(amount.of).split()) & set(words_of(bare).split()))
        if same or amount.unit != "1" or amount.of is None:
            return Noun(counted(amount, bare, self.evidence), plural=True)
        return Noun(f"{counted(amount, amount.of, self.evidence)} ({bare})", plural=True)

    def _amount_of(self, argument: Argument, listed: int) -> Quantity | None:
        amounts = self.claim.quantities
        words = set(words_of(argument.quote.text).split())
        for amount in amounts:
            if amount.of and words & set(words_of(amount.of).split()):
                return amount
        if listed != 1 or len(amounts) != 1:
            return None
        others = [other for other in self.claim.arguments if other.role is not argument.role]
        of = set(words_of(amounts[0].of or "").split())
        return None if any(of & set(words_of(other.quote.text).split()) for other in others) else amounts[0]

    def _counted_by_label(self, argument: Argument, amount: Quantity) -> Noun:
        """Goods only pointed at, with the words that were counted: "61,000 pieces (ammunition)"."""
        label = self.naming.label(argument.entity or "") or ""
        number = counted(amount, amount.of or label, self.evidence)
        vague = words_of(amount.of or "") in words_in("vague")
        return Noun(f"{number} ({label})" if vague else number, plural=True)

    def _only_counted(self) -> Noun | None:
        counts = [amount for amount in self.claim.quantities if amount.unit != "%" and amount.of]
        if not counts:
            return None
        return listing([Noun(counted(amount, amount.of or "", self.evidence), plural=True) for amount in counts])
