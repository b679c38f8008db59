"""Templates for goods and money that move: supply, order, sale, aid, transport, re-export, payment."""

from __future__ import annotations

import re

from entrepot.brief.sentences.amounts import percentage
from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.nouns import Noun
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.verbs import Verb, verb, verb_in
from entrepot.model.claims import Basis, Kind, Role, Status

_PRICED = re.compile(r"[$€£]|\b(?:dollars|euros|yuan|roubles|rubles)\b")
_USUAL = {Kind.SUPPLY: "supply", Kind.SALE: "sell", Kind.AID: "give", Kind.RE_EXPORT: "re-export"}


def handed_over(telling: Telling) -> Clause | None:
    """Supply, sale, aid and re-export, told from the side that the document tells it from."""
    kind = telling.claim.kind
    what = verb_in(telling.predicate, kind)
    if what is not None and what.frame == "arrive":
        return arrived(telling, what)
    assumed = any(argument.basis is Basis.ELLIPSIS for argument in telling.claim.filling(Role.GIVER))
    if what is None and assumed and not telling.claim.is_denied:
        return None  # neither the giver nor the giving is in the words: "most of it ends up with ..."
    giver = None if telling.is_bare_demonym(Role.GIVER) else telling.noun(Role.GIVER)
    if giver and (what is None or what.frame == "give" or not telling.has(Role.RECIPIENT)):
        return _given(telling, giver, what if what and what.frame == "give" else verb(_USUAL[kind]))
    if what is not None and what.frame == "receive":
        return received(telling, what)
    if telling.has(Role.GIVER) and not telling.is_bare_demonym(Role.GIVER):
        return None
    return _passively(telling, what or verb(_USUAL[kind]))


def received(telling: Telling, what: Verb) -> Clause | None:
    """The recipient's side: "Russia bought Iranian arms from ..."."""
    subject = telling.noun(Role.RECIPIENT, Role.INITIATOR)
    goods = telling.goods()
    if subject is None or goods is None or subject.text == goods.text:
        return None
    return Clause(subject, what, _valued(telling, goods), (_from_giver(telling), *_closing(telling)))


def ordered(telling: Telling) -> Clause | None:
    """An order: whoever orders, from whom where a seller is named, through whom."""
    subject = telling.noun(Role.INITIATOR, Role.RECIPIENT)
    goods = telling.goods()
    if subject is None or goods is None:
        return None
    if telling.claim.status is Status.REQUESTED:
        giver = telling.noun(Role.GIVER)
        after = f"{giver.text} for {goods.text}" if giver else f"for {goods.text}"
        return Clause(subject, verb("ask"), after, (telling.when(),))
    what = verb_in(telling.predicate, Kind.ORDER) or verb("order")
    closing = (_for_others(telling, subject), *_closing(telling))
    return Clause(subject, what, _valued(telling, goods), (_from_giver(telling), *closing))


def transported(telling: Telling) -> Clause | None:
    """A journey: what was moved, from where, over which places, to where, by whom."""
    what = verb_in(telling.predicate, Kind.TRANSPORT)
    if what is None or telling.claim.status in (Status.CANCELLED, Status.REQUESTED):
        return None
    if what.frame == "arrive":
        return arrived(telling, what)
    if what.frame == "handle":
        return _handled(telling, what)
    goods = telling.goods()
    if goods is None:
        return None
    giver = telling.noun(Role.GIVER, Role.INITIATOR)
    if giver is not None:
        return Clause(giver, what, goods.text, _journey(telling))
    carrier = telling.phrase("by", Role.CARRIER)
    return Clause(goods, what, "", (*_journey(telling), carrier), passive=True)


def arrived(telling: Telling, what: Verb) -> Clause | None:
    """Goods as subject: "the engines went to Armenia"."""
    goods = telling.goods()
    if goods is None:
        return None
    to = _towards(telling, "at" if what.lemma == "arrive" else "to")
    return Clause(goods, what, to, (_departure(telling, Role.GIVER, Role.ORIGIN), _via(telling), telling.when()))


def paid(telling: Telling) -> Clause | None:
    """A payment: who pays whom how much, in what, through whom, for what."""
    giver, recipient = telling.noun(Role.GIVER), telling.noun(Role.RECIPIENT)
    if giver is None or telling.claim.status is Status.REQUESTED:
        return None
    amount = telling.worth("").strip() or _share(telling)
    in_kind = telling.phrase("with" if "with" in telling.predicate else "in", Role.TOPIC)
    goods = telling.goods()
    thing = f"for {goods.text}" if goods else ""
    tail = (in_kind, thing, telling.phrase("through", Role.INTERMEDIARY), telling.when())
    after = " ".join(part for part in (recipient.text if recipient else "", amount) if part)
    return Clause(giver, verb("pay"), after, tail)


def _share(telling: Telling) -> str:
    shares = [amount for amount in telling.claim.quantities if amount.unit == "%" and amount.low and amount.of]
    return f"{percentage(shares[0].low or 0, telling.evidence)} of the {shares[0].of}" if shares else ""


def _given(telling: Telling, giver: Noun, what: Verb) -> Clause | None:
    goods = telling.goods()
    if goods is None and telling.has(Role.GOODS):
        return None
    to = telling.phrase("to", Role.RECIPIENT, Role.DESTINATION)
    if telling.has(Role.RECIPIENT) and telling.noun(Role.RECIPIENT) is None:
        return None
    if goods is None:
        return _given_something(telling, giver, what, to)
    return Clause(giver, what, _valued(telling, goods), (to, *_closing(telling)))


def _given_something(telling: Telling, giver: Noun, what: Verb, to: str) -> Clause | None:
    """No goods told: "Belarus supplies Russia", "Halden sold to Tengri"."""
    recipient = telling.noun(Role.RECIPIENT)
    if recipient is None:
        return None
    if telling.claim.kind is Kind.SALE:
        return Clause(giver, verb("sell"), to, _closing(telling))
    return Clause(giver, verb("supply"), recipient.text, _closing(telling))


def _passively(telling: Telling, what: Verb) -> Clause | None:
    goods = telling.goods()
    to = telling.phrase("to", Role.RECIPIENT, Role.DESTINATION)
    if goods is None or not to:
        return None
    return Clause(goods, what, to, _closing(telling), passive=True)


def _valued(telling: Telling, goods: Noun) -> str:
    """The goods with what they are worth; a price paid ("for 5.4 million yuan") stands further back."""
    if telling.claim.kind is Kind.SALE or _PRICED.search(goods.text):
        return goods.text
    each = any(money.per == "unit" for money in telling.claim.money)
    return f"{goods.text} {telling.worth('at' if each else 'worth')}".strip()


def _handled(telling: Telling, what: Verb) -> Clause | None:
    place, goods = telling.noun(Role.TRANSIT, Role.CARRIER), telling.goods()
    return None if place is None or goods is None else Clause(place, what, goods.text, (telling.when(),))


def _closing(telling: Telling) -> tuple[str, ...]:
    return (
        telling.phrase("through", Role.INTERMEDIARY),
        _via(telling),
        telling.phrase("carried by", Role.CARRIER),
        telling.purpose(),
        telling.worth("for") if telling.claim.kind is Kind.SALE and not _PRICED.search(telling.all_goods) else "",
        telling.phrase("for", Role.END_USER),
        telling.when(),
    )


def _from_giver(telling: Telling) -> str:
    if telling.has(Role.GIVER):
        return "" if telling.is_bare_demonym(Role.GIVER) else telling.phrase("from", Role.GIVER)
    return "" if telling.is_bare_demonym(Role.ORIGIN) else telling.phrase("from", Role.ORIGIN)


def _for_others(telling: Telling, subject: Noun) -> str:
    recipient = telling.noun(Role.RECIPIENT)
    return f"for {recipient.text}" if recipient and recipient.text != subject.text else ""


def _journey(telling: Telling) -> tuple[str, ...]:
    to = _towards(telling, "to")
    leaves = _departure(telling, Role.ORIGIN)
    return (leaves, telling.phrase("through", Role.INTERMEDIARY), _via(telling), to, telling.when())


def _towards(telling: Telling, preposition: str) -> str:
    place = telling.noun(Role.DESTINATION, Role.RECIPIENT)
    if place is None:
        return ""
    return place.text if place.text in ("abroad", "home", "overseas") else f"{preposition} {place.text}"


def _departure(telling: Telling, *roles: Role) -> str:
    """Where it came from ("from Iran"), unless that only repeats the adjective of the goods."""
    for role in roles:
        filled = [argument for argument in telling.claim.filling(role) if argument.basis is not Basis.DEMONYM]
        if filled:
            return telling.phrase("from", role)
    for place in telling.claim.filling(Role.PLACE):
        if telling.text[: place.quote.start].casefold().endswith("from "):
            return telling.phrase("from", Role.PLACE)
    return ""


def _via(telling: Telling) -> str:
    return telling.phrase("via", Role.TRANSIT)
