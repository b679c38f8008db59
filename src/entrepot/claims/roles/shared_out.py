"""One deed told of several parties or years with a number for each: "40 tanks to Mali and 20 to Chad".

Each share but the first leaves out the deed and mostly what was handed over; it makes a claim of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from entrepot.claims.cues import cue_list
from entrepot.claims.figures.counted import own_quantities
from entrepot.claims.figures.dates import FoundDate
from entrepot.claims.figures.figures import Figures, last_word, within, word_at
from entrepot.claims.figures.money import FoundMoney
from entrepot.claims.figures.quantities import FoundQuantity
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.nominals import Nominal, nominal
from entrepot.claims.roles.filled import Filled
from entrepot.claims.roles.filling import Candidate
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Basis, Claim, Family, Kind, Money, Quantity, Role, When

_PARTED = (Family.TRANSFER, Family.PRODUCTION)
_PAID = (Kind.PAYMENT, Kind.TRADE_LEVEL)
_PARTIES = (Role.RECIPIENT, Role.DESTINATION, Role.PLACE, Role.BENEFICIARY, Role.GIVER, Role.PRODUCER)
_NOUNS = ("NOUN", "PROPN")
_LIKE_DATIVE = {"gen": "dat", "loc": "dat"}  # "Эфиопии" may be either
_DASHES = ("—", "–", "-")
_LONGEST_ASIDE = 7  # words between commas, "12, free of charge, to Chad"

Amount = FoundQuantity | FoundMoney


@dataclass(frozen=True, slots=True)
class Share:
    """What one more party, or one more year, has of a deed; the words [first, end) tell it.

    `party` is who has it in `role`, `goods` other goods than those of the first share; None where nothing new is told.
    """

    amount: Amount
    first: int
    end: int
    role: Role | None = None
    party: Nominal | None = None
    goods: Nominal | None = None
    when: FoundDate | None = None
    date_words: str = ""


def shares_beside(
    sentence: ParsedSentence, figures: Figures, found: Candidate, discourse: Discourse
) -> tuple[Share, ...]:
    """The shares that a sentence tells behind the first, in order; none where a deed is not parted."""
    if found.kind.family not in _PARTED and found.kind not in _PAID:
        return ()
    amounts: list[Amount] = [*own_quantities(sentence, figures), *within(figures.money, sentence)]
    amounts.sort(key=lambda amount: amount.start)
    shares: list[Share] = []
    for before, amount in pairwise(amounts):
        is_same_sort = isinstance(before, FoundMoney) is isinstance(amount, FoundMoney)
        if is_same_sort and _is_in_one_clause(sentence, before, amount, found.announcement.place):
            shares += _Reader(sentence, figures, found, discourse).share(before, amount)
    return tuple(shares)


def without_dates(sentence: ParsedSentence, figures: Figures, found: Candidate) -> Candidate:
    """The candidate without roles that a date fills: "in the summer of that year" is no topic."""
    dates = [date for date in within(figures.dates, sentence) if date.first or date.last]
    roles = tuple(f for f in found.roles if not any(date.contains(f.nominal.quote) for date in dates))
    return found if len(roles) == len(found.roles) else replace(found, roles=roles)


def without_shares(figures: Figures, shares: Sequence[Share]) -> Figures:
    """The figures without those of the shares, which belong to claims of their own."""
    taken = [share.amount for share in shares]
    dates = [share.when for share in shares if share.when]
    return replace(
        figures,
        quantities=tuple(each for each in figures.quantities if each not in taken),
        money=tuple(each for each in figures.money if each not in taken),
        dates=tuple(each for each in figures.dates if each not in dates),
    )


def first_share(found: Candidate, shares: Sequence[Share]) -> Candidate:
    """The candidate without what the words of other shares fill."""
    apart = {place for share in shares for place in range(share.first, share.end)}
    return replace(found, roles=tuple(filled for filled in found.roles if filled.nominal.head not in apart))


def claim_of_share(claim: Claim, share: Share) -> Claim:
    """The claim of the deed for one more share."""
    arguments = [each for each in claim.arguments if each.role is not share.role or share.party is None]
    arguments = [each for each in arguments if each.role is not Role.GOODS or share.goods is None]
    arguments = [replace(a, basis=a.basis or Basis.ELLIPSIS) if a.role is Role.GOODS else a for a in arguments]
    for role, new in ((share.role, share.party), (Role.GOODS, share.goods)):
        if role is not None and new is not None:
            arguments.append(Filled(role, new).argument)
    amount, when = share.amount, claim.time
    quantities: tuple[Quantity, ...] = ()
    money: tuple[Money, ...] = ()
    if isinstance(amount, FoundMoney):
        money = (Money(amount.low, amount.high, amount.currency, amount.per),)
    else:
        inherited = claim.quantities[0] if claim.quantities else None
        unit = inherited.unit if inherited and amount.unit == "1" and share.goods is None else amount.unit
        quantities = (Quantity(inherited.of if inherited else None, amount.low, amount.high, unit),)
    if share.when:
        when = When(share.when.first, share.when.last, share.date_words)
    return replace(claim, arguments=tuple(arguments), quantities=quantities, money=money, time=when)


def _is_in_one_clause(sentence: ParsedSentence, before: Amount, amount: Amount, trigger: int) -> bool:
    """Whether no verb but the deed's own, and no sign of a new clause, stands between two amounts."""
    first, last = word_at(sentence, before.end), word_at(sentence, amount.start)
    if first is None or last is None:
        return False
    own = {trigger, *sentence.kids(trigger, "aux", "aux:pass", "cop")}
    between = [place for place in range(first, last) if place not in own and not _is_followed_by(sentence, place)]
    return not any(
        sentence.upos[place] in ("VERB", "AUX") or sentence.tokens[place].text in (";", ":") for place in between
    )


def _is_followed_by(sentence: ParsedSentence, place: int) -> bool:
    """True for "followed" in "10 in 2021, followed by another 14 in 2022"."""
    return sentence.word(place) == "followed" and sentence.word(min(place + 1, len(sentence.tokens) - 1)) == "by"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads shares of one deed."""

    sentence: ParsedSentence
    figures: Figures
    found: Candidate
    discourse: Discourse

    def share(self, before: Amount, amount: Amount) -> Iterator[Share]:
        """The share that an amount tells, if it tells one."""
        first, last = word_at(self.sentence, amount.start), last_word(self.sentence, amount)
        if not first or last is None:
            return
        if self._is_linked(first - 1):
            end, goods = self._behind_goods(last)
            yield from self._behind(before, Share(amount, first - 1, end, goods=goods))
        elif self._ends_clause(last + 1):
            yield from self._ahead(amount, first, last + 1)

    def _behind(self, before: Amount, share: Share) -> Iterator[Share]:
        """A share whose party or date stands behind its number: "and 20 to Chad", "and 300 in 2023"."""
        behind = self._past_aside(share.end)
        for found in within(self.figures.dates, self.sentence):
            if word_at(self.sentence, found.start) == behind and self._is_dated(before, share):
                end = (last_word(self.sentence, found) or share.end) + 1
                yield replace(share, end=end, when=found, date_words=found.quote(self.sentence.text))
                return
        head = self._noun_behind(behind)
        role = None if head is None else self._role_of(self.sentence.preposition(head), share.first)
        if head is not None and role is not None:
            yield replace(share, end=head + 1, role=role, party=nominal(self.sentence, head, self.discourse))

    def _noun_behind(self, place: int | None) -> int | None:
        """The noun of a phrase that begins at a word: one with a preposition, or a Russian dative."""
        if place is None or place >= len(self.sentence.tokens):
            return None
        if self.sentence.upos[place] == "ADP":
            head = self.sentence.heads[place]
            return head if head > place else None
        ahead = range(place, min(place + 3, len(self.sentence.tokens)))
        return next((at for at in ahead if self.sentence.upos[at] in _NOUNS), None)

    def _ahead(self, amount: Amount, first: int, end: int) -> Iterator[Share]:
        """A share whose party stands before its number: "а Чаду — 60", "and to Chad 60"."""
        name_end = first - 1 if self.sentence.tokens[first - 1].text in _DASHES else first
        yield from self._dated_ahead(amount, name_end, end)
        mention = next((m for m in self.sentence.mentions if m.end == name_end), None)
        if mention is None or not mention.entity:
            return
        mark = self.sentence.preposition(mention.head)
        begin = mention.first - (self.sentence.upos[mention.first - 1] == "ADP") if mention.first else 0
        is_set_off = name_end < first or begin < mention.first or self.sentence.language == "ru"
        role = self._role_of(mark, begin) or (None if mark else self._doer())
        if begin and is_set_off and role is not None and self._is_linked(begin - 1):
            party = nominal(self.sentence, mention.head, self.discourse)
            yield Share(amount, begin - 1, end, role=role, party=party)

    def _dated_ahead(self, amount: Amount, date_end: int, end: int) -> Iterator[Share]:
        """A share of another time told before its number: "в 2022 году 40 танков, в 2023 году — 60"."""
        dates = within(self.figures.dates, self.sentence)
        for before, found in pairwise(dates):
            first, last = word_at(self.sentence, found.start), last_word(self.sentence, found)
            if first and last == date_end - 1 and self._is_linked(first - 1) and before.end < found.start:
                words = found.quote(self.sentence.text)
                yield Share(amount, first - 1, end, when=found, date_words=words)

    def _is_linked(self, place: int) -> bool:
        """Whether a word joins a further share to the one before."""
        follows = place > 0 and _is_followed_by(self.sentence, place - 1)
        return follows or self.sentence.word(place) in cue_list("prepositions", "sharing")

    def _ends_clause(self, place: int) -> bool:
        """Whether nothing, a sign or a link follows."""
        return place >= len(self.sentence.tokens) or self.sentence.upos[place] in ("PUNCT", "CCONJ")

    def _behind_goods(self, last: int) -> tuple[int, Nominal | None]:
        """Where the words end that name what a number counts, and the goods where they are others than the first."""
        noun = self.sentence.heads[last] if self.sentence.deprels[last] == "nummod" else last
        noun = noun if last <= noun <= last + 3 else last
        end = noun + 1
        while end < len(self.sentence.tokens) and self.sentence.word(end) in cue_list("prepositions", "belonging"):
            noun, end = self.sentence.heads[end], max(end + 1, self.sentence.heads[end] + 1)
        named = self.sentence.named.get(noun)
        first = [filled.nominal.entity for filled in self.found.filling(Role.GOODS)][:1]
        is_other = named is not None and named.goods_class is not None and named.entity not in first
        return end, nominal(self.sentence, noun, self.discourse) if is_other else None

    def _past_aside(self, place: int) -> int | None:
        """The word behind a short aside between commas, or the word itself."""
        if place >= len(self.sentence.tokens):
            return None
        if self.sentence.tokens[place].text in _DASHES:
            return place + 1
        if self.sentence.tokens[place].text != ",":
            return place
        for end in range(place + 1, min(place + 1 + _LONGEST_ASIDE, len(self.sentence.tokens) - 1)):
            if self.sentence.upos[end] == "VERB":
                return None
            if self.sentence.tokens[end].text == ",":
                return end + 1
        return None

    def _is_dated(self, before: Amount, share: Share) -> bool:
        """Whether the amount before has a date of its own, so that the next is that of another time."""
        begin = 0 if share.goods is None else before.start
        return any(begin < found.start < share.amount.start for found in within(self.figures.dates, self.sentence))

    def _role_of(self, mark: str, first: int) -> Role | None:
        """The role that a phrase with the same preposition or case, before the word `first`, fills for the first share.

        Of a Russian preposition the case does not matter: names that do not change tell none.
        """
        before = [f for f in self.found.filling(*_PARTIES) if f.nominal.head < first]
        marks = {self.sentence.preposition(f.nominal.head).split(" ")[0]: f.role for f in reversed(before)}
        return marks.get(_LIKE_DATIVE.get(mark, mark.split(" ")[0])) if mark else None

    def _doer(self) -> Role | None:
        """The role of the deed's subject."""
        subjects = self.sentence.kids(self.found.announcement.place, "nsubj")
        return next((f.role for f in self.found.filling(*_PARTIES) if f.nominal.head in subjects), None)
