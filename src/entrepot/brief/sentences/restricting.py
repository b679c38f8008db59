"""Templates for restrictions, and for what is hidden or relabelled, in the document's own verbs only."""

from __future__ import annotations

import re

from entrepot.brief.sentences.amounts import sum_of_money
from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.naming import adjective
from entrepot.brief.sentences.nouns import Noun, listing
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.verbs import verb, verb_in
from entrepot.model.claims import Basis, Kind, Role

_LISTED = re.compile(r"^(?:has been|is|was|remains) on the [\w ]{2,20} list$")


def restricted(telling: Telling) -> Clause | None:
    """Listings, seizures and fines: who did it to whom; or that somebody is under sanctions."""
    target = telling.goods(Role.TARGET)
    if target is None or telling.has(Role.TOPIC):
        return None
    what = verb_in(telling.predicate, Kind.SANCTION)
    if what is None or (what.lemma == "sanction" and "sanctioned" not in telling.predicate) or what.lemma == "list":
        return _under_sanctions(telling, target) or _acted(telling, target)
    return _acted(telling, target)


def hidden(telling: Telling) -> Clause | None:
    """What somebody hid or relabelled; an aim ("to conceal") is left to the document's own words."""
    who = telling.noun(Role.INITIATOR)
    what = verb_in(telling.predicate, Kind.EVADE)
    thing = telling.goods() if telling.has(Role.GOODS) and not telling.has(Role.TOPIC) else telling.noun(Role.TOPIC)
    if who is None or what is None or thing is None or telling.predicate.startswith("to ") or "'" in telling.predicate:
        return None
    return Clause(who, what, thing.text, (telling.when(),))


def _acted(telling: Telling, target: Noun) -> Clause | None:
    who = telling.noun(Role.INITIATOR)
    what = verb_in(telling.predicate, Kind.SANCTION)
    if what is None or (telling.has(Role.INITIATOR) and who is None):
        return None
    sums = [sum_of_money(money, telling.evidence) for money in telling.claim.money]
    load = telling.goods() if telling.has(Role.GOODS) else None
    tail = (f"with {load.text}" if load else "", f"from {place.text}" if (place := _place(telling, what.lemma)) else "")
    if who is None:
        return Clause(target, what, "", (*tail, telling.when()), passive=True)
    amount = sums[0] if sums and what.lemma == "fine" else ""
    return Clause(who, what, f"{target.text} {amount}".strip(), (*tail, telling.when()))


def _place(telling: Telling, lemma: str) -> Noun | None:
    return telling.noun(Role.PLACE) if lemma in ("ban", "bar") else None


def _under_sanctions(telling: Telling, target: Noun) -> Clause | None:
    if _LISTED.match(telling.predicate):
        return Clause(
            target,
            verb("be"),
            telling.claim.predicate.text.split(" ", 1)[1].removeprefix("been "),
            (telling.when(),),
            stative=True,
        )
    initiators = telling.claim.filling(Role.INITIATOR)
    if not initiators or "sanction" not in f"{telling.predicate} {telling.evidence.casefold()}":
        return None
    if not (telling.predicate.startswith(("has been under", "remain", "is under")) or telling.predicate == "sanctions"):
        return None
    names = [Noun(_as_adjective(telling, place)) for place in range(len(initiators))]
    return Clause(target, verb("be"), f"under {listing(names).text} sanctions", (telling.when(),), stative=True)


def _as_adjective(telling: Telling, place: int) -> str:
    argument = telling.claim.filling(Role.INITIATOR)[place]
    return adjective(argument) if argument.basis in (Basis.DEMONYM, None) else argument.quote.text
