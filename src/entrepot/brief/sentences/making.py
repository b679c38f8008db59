"""Templates for making things and for things in use: production, repair, know-how, parts, displays, attacks."""

from __future__ import annotations

import re

from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.naming import adjective
from entrepot.brief.sentences.nouns import Noun
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.verbs import verb, verb_in
from entrepot.model.claims import Basis, Kind, Role, Status

_MAKES = re.compile(r"maker|manufactur|produc|assembl|turn\w* out|output|built|build")
_SETS_UP = re.compile(r"establish|set(?:ting)? up|build|creat|open|launch|found|start|construct")
# How one thing sits in another: cue in the predicate, verb, preposition before the larger thing.
_JOINED = (
    (re.compile(r"\bmounted on\b"), "mount", "on"),
    (re.compile(r"\bfound\b"), "find", "in"),
    (re.compile(r"\brebuilt from\b"), "rebuild", "from"),
    (re.compile(r"\bbuilt on\b"), "build", "on"),
    (re.compile(r"\bused in\b"), "use", "in"),
)
_AT = {"fire": "at", "launch": "at"}


def produced(telling: Telling) -> Clause | None:
    """Making: the maker, or only the adjective where no maker is named ("Belarusian-made")."""
    goods = telling.goods()
    if goods is None or any(amount.unit == "%" for amount in telling.claim.quantities):
        return None
    if telling.is_bare_demonym(Role.PRODUCER):
        return _made_somewhere(telling, goods)
    producer = telling.noun(Role.PRODUCER, Role.INITIATOR)
    what = verb_in(telling.predicate, telling.claim.kind)
    if what is None and not _MAKES.search(telling.predicate):
        return None
    what = what or verb("produce")
    tail = (_where(telling), telling.phrase("for", Role.END_USER), telling.when())
    if producer is None:
        return None if telling.has(Role.PRODUCER) else Clause(goods, what, "", tail, passive=True)
    return Clause(producer, what, goods.text, tail)


def set_up(telling: Telling) -> Clause | None:
    """A plant or line: who sets up production of what, where."""
    initiator, goods = telling.noun(Role.INITIATOR), telling.goods()
    if initiator is None or goods is None or not _SETS_UP.search(telling.predicate):
        return None
    return Clause(
        initiator, verb("set up"), f"production of {goods.text}", (_where(telling, initiator.text), telling.when())
    )


def maintained(telling: Telling) -> Clause | None:
    """Repair and modernisation, for whom and where."""
    initiator, goods = telling.noun(Role.INITIATOR, Role.PRODUCER, Role.GIVER), telling.goods()
    what = verb_in(telling.predicate, Kind.MAINTAIN)
    if initiator is None or goods is None or what is None:
        return None
    thing, helped = goods.text, ""
    if telling.is_bare_demonym(Role.BENEFICIARY):
        thing = f"{adjective(telling.claim.filling(Role.BENEFICIARY)[0])} {thing}"
    else:
        helped = telling.phrase("for", Role.BENEFICIARY, Role.RECIPIENT)
    return Clause(initiator, what, thing, (helped, telling.phrase("at", Role.PLACE), telling.when()))


def helped(telling: Telling) -> Clause | None:
    """Know-how handed on: who helps whom with what."""
    giver, recipient = telling.noun(Role.GIVER), telling.noun(Role.RECIPIENT)
    topic = telling.phrase("with", Role.TOPIC)
    if giver is None or recipient is None or not topic or "help" not in telling.predicate:
        return None
    return Clause(giver, verb("help"), recipient.text, (topic, telling.when()))


def joined(telling: Telling) -> Clause | None:
    """One thing in, on or from another."""
    part = telling.goods(Role.COMPONENT) if telling.has(Role.COMPONENT) else telling.goods()
    whole = telling.goods(Role.PLATFORM)
    found = next((row for row in _JOINED if row[0].search(telling.predicate)), None)
    if part is None or whole is None or found is None:
        return None
    tail = (telling.phrase("near" if " near " in telling.evidence else "in", Role.PLACE), telling.when())
    return Clause(part, verb(found[1]), f"{found[2]} {whole.text}", tail, passive=True, stative=True)


def displayed(telling: Telling) -> Clause | None:
    """Shown, paraded, tested."""
    initiator, goods = telling.noun(Role.INITIATOR), telling.goods()
    if initiator is None or goods is None:
        return None
    what = verb_in(telling.predicate, Kind.DISPLAY) or verb("show")
    return Clause(initiator, what, goods.text, (telling.phrase("in", Role.PLACE), telling.when()))


def used(telling: Telling) -> Clause | None:
    """Used against something; passive where the text does not itself name who uses it."""
    goods, target = telling.goods(), telling.noun(Role.TARGET)
    if goods is None or target is None or "could" in telling.predicate:
        return None
    what = verb_in(telling.predicate, Kind.USE) or verb("use")
    towards = f"{_AT.get(what.lemma, 'against')} {target.text}"
    named = [argument for argument in telling.claim.filling(Role.INITIATOR) if argument.basis is not Basis.ELLIPSIS]
    initiator = telling.noun(Role.INITIATOR) if named else None
    if initiator is None:
        return Clause(goods, what, towards, (telling.when(),), passive=True)
    return Clause(initiator, what, goods.text, (towards, telling.when()))


def _made_somewhere(telling: Telling, goods: Noun) -> Clause | None:
    word = adjective(telling.claim.filling(Role.PRODUCER)[0])
    if f"{word}-made" in goods.text:
        return None
    bare = goods.text.removeprefix(f"{word} ")
    place = _where(telling)
    if place:
        occurring = telling.claim.status in (Status.ONGOING, Status.HABITUAL)
        return (
            Clause(Noun(f"{word} production of {bare}"), verb("go"), "on", (place, telling.when()))
            if occurring
            else None
        )
    return Clause(Noun(_definite(goods.text, word), goods.plural), verb("be"), f"{word}-made", timeless=True)


def _definite(text: str, adjective: str) -> str:
    """The goods without the adjective that the predicate will say: "an Iranian truck" is "the truck"."""
    named = re.sub(rf"^(?:an? |the )?{adjective} ", "", text)
    singular = text.startswith(("a ", "an ", "the "))
    return f"the {named}" if singular else named


def _where(telling: Telling, besides: str = "") -> str:
    """The place, unless the words of the subject have it already."""
    place = telling.noun(Role.PLACE)
    if place is None or place.text == besides:
        return ""
    makers = telling.claim.filling(Role.PRODUCER, Role.INITIATOR)
    inside = any(maker.quote.contains(where.quote) for maker in makers for where in telling.claim.filling(Role.PLACE))
    return "" if inside else f"in {place.text}"
