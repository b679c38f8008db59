"""Who gives or receives where a sentence leaves it out, and only one pair spoken of just before fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Argument, Basis, Claim, Kind, Role
from entrepot.model.documents import BlockKind

_HANDS_OVER = frozenset({Kind.SUPPLY, Kind.SALE, Kind.AID})
_WINDOW = 3  # sentences back in which a pair may have been spoken of
_SOMEWHERE = (Role.DESTINATION, Role.ORIGIN, Role.PARTY)
_APART = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
_ALSO = frozenset(("also", "further", "additionally", "также", "ещё"))
_DEFINITE = ("the ", "these ", "those ", "both ", "such ")
_IN_RETURN = ("in return", "in exchange", "in turn")


@dataclass(frozen=True, slots=True)
class _Deal:
    """A giver and a recipient that a claim names, with the keys of the goods and the number of the sentence."""

    giver: Argument
    recipient: Argument
    goods: frozenset[str]
    sentence: int

    def turned(self) -> _Deal:
        """The same pair the other way round."""
        return _Deal(self.recipient, self.giver, self.goods, self.sentence)


@dataclass(slots=True)
class Deals:
    """Pairs of giver and recipient of the last sentences."""

    told: list[_Deal] = field(default_factory=list)
    paragraph: int = -1

    def complete(self, sentence: ParsedSentence, claims: list[Claim]) -> list[Claim]:
        """The claims of a sentence with givers and recipients that only the sentences before name, as ellipses."""
        is_new_item = sentence.block in _APART and sentence.paragraph != self.paragraph
        self.paragraph = sentence.paragraph
        self.told = [deal for deal in self.told if sentence.number - deal.sentence <= _WINDOW and not is_new_item]
        completed = []
        for claim in claims:
            whole = replace(claim, arguments=(*claim.arguments, *self._left_out(sentence, claim)))
            self.told += _deals(whole, sentence.number)
            completed.append(whole)
        return completed

    def _left_out(self, sentence: ParsedSentence, claim: Claim) -> Iterator[Argument]:
        """The arguments that a claim leaves out."""
        giver, recipient = _only(claim, Role.GIVER), _only(claim, Role.RECIPIENT)
        if claim.kind is Kind.PAYMENT:
            yield from self._of_payment(claim)
        if claim.kind not in _HANDS_OVER or claim.filling(*_SOMEWHERE):
            return
        words = sentence.evidence.text.lower()
        goes_on = words.startswith(_IN_RETURN) or not _ALSO.isdisjoint(words.split())
        if giver is not None and not claim.filling(Role.RECIPIENT):
            others = [deal for deal in self.told if deal.giver.entity == giver.entity]
            if words.startswith(_IN_RETURN):
                others = [deal.turned() for deal in self.told if deal.recipient.entity == giver.entity]
            if goes_on or any(_may_be_of(deal, claim) for deal in others):
                yield from _ellipsis(Role.RECIPIENT, [deal.recipient for deal in others])
        elif recipient is not None and not claim.filling(Role.GIVER):
            others = [deal for deal in self.told if deal.recipient.entity == recipient.entity]
            if goes_on or any(_may_be_of(deal, claim) for deal in others):
                yield from _ellipsis(Role.GIVER, [deal.giver for deal in others])
        elif not claim.filling(Role.GIVER, Role.RECIPIENT, Role.INITIATOR):
            same = [deal for deal in self.told if deal.goods & _goods(claim) and _points_back(claim)]
            yield from _ellipsis(Role.GIVER, [deal.giver for deal in same])
            yield from _ellipsis(Role.RECIPIENT, [deal.recipient for deal in same])

    def _of_payment(self, claim: Claim) -> Iterator[Argument]:
        """Who pays whom for goods that were told of: who receives them pays who gives them."""
        if claim.filling(Role.GIVER, Role.RECIPIENT):
            return
        same = [deal for deal in self.told if deal.goods & _goods(claim)]
        yield from _ellipsis(Role.GIVER, [deal.recipient for deal in same])
        yield from _ellipsis(Role.RECIPIENT, [deal.giver for deal in same])


def _deals(claim: Claim, number: int) -> Iterator[_Deal]:
    giver, recipient = _only(claim, Role.GIVER), _only(claim, Role.RECIPIENT)
    if claim.kind in _HANDS_OVER and giver is not None and recipient is not None:
        yield _Deal(giver, recipient, _goods(claim), number)


def _only(claim: Claim, role: Role) -> Argument | None:
    """The argument of a role if one alone is named, by a key."""
    named = {argument.entity: argument for argument in claim.filling(role) if argument.entity}
    return next(iter(named.values())) if len(named) == 1 else None


def _goods(claim: Claim) -> frozenset[str]:
    return frozenset(argument.entity for argument in claim.filling(Role.GOODS) if argument.entity)


def _may_be_of(deal: _Deal, claim: Claim) -> bool:
    """Whether a claim may be about a pair's goods: other goods may well come from somebody else."""
    goods = _goods(claim)
    return not goods or bool(deal.goods & goods) or _points_back(claim)


def _points_back(claim: Claim) -> bool:
    """Whether the goods are spoken of as known: "the missiles", "they"."""
    goods = claim.filling(Role.GOODS)
    return any(each.basis is Basis.COREFERENCE or each.quote.text.lower().startswith(_DEFINITE) for each in goods)


def _ellipsis(role: Role, known: list[Argument]) -> Iterator[Argument]:
    """The one that all of `known` mean, by the last words that name it; nothing where several are meant."""
    if len({argument.entity for argument in known}) == 1:
        yield Argument(role, known[-1].quote, known[-1].entity, Basis.ELLIPSIS)
