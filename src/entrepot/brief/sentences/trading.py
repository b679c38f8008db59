"""Templates for trade figures: levels and changes, always of the flow that the text names."""

from __future__ import annotations

import re

from entrepot.brief.sentences.amounts import SMALL_NUMBERS, figure, percentage, small_number, sum_of_money
from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.nouns import Noun, listing
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.verbs import Verb, verb, verb_in
from entrepot.model.claims import Change, Kind, Role

_BY_FACTOR = {2: "double", 3: "triple", 4: "quadruple"}
_DOUBLING_CUE = re.compile(r"\b(more than|nearly|almost|about) (?=doubl|tripl|quadrupl)")
_FLOWS = frozenset({"exports", "imports", "deliveries", "shipments", "supplies", "sales", "trade", "turnover"})


def changed(telling: Telling) -> Clause | None:
    """Growth or fall of a named flow: "Trade between Belarus and Iran tripled between 2021 and 2022"."""
    change = telling.claim.change
    if change is None:
        return None
    flow = _flow(telling, change.measure)
    if flow is None or telling.claim.quantities:
        return None
    if change.direction == "flat":
        return Clause(flow, verb("be"), "flat", (_level(telling, "at"), telling.when()), stative=True)
    if _runs_against(change, telling):
        return None
    what, by = _how(change, telling)
    return Clause(flow, what, by, (_from_to(telling), _when_beside_money(telling)))


def stood(telling: Telling) -> Clause | None:
    """A level: what a named flow was worth, or how much was imported."""
    if telling.has(Role.TOPIC) or any(amount.unit == "%" for amount in telling.claim.quantities):
        return None
    if telling.claim.money:
        flow = _flow(
            telling, "imports" if "import" in telling.evidence.casefold() and not telling.has(Role.GIVER) else ""
        )
        return (
            None
            if flow is None
            else Clause(flow, verb("be"), _level(telling, "worth"), (telling.when(),), stative=True)
        )
    recipient, goods = telling.noun(Role.RECIPIENT), telling.goods()
    if recipient is None or goods is None or not telling.claim.quantities:
        return None
    giver = "" if telling.is_bare_demonym(Role.GIVER) else telling.phrase("from", Role.GIVER)
    what = verb_in(telling.predicate, Kind.SUPPLY) or verb("import")
    return Clause(recipient, what if what.frame == "receive" else verb("import"), goods.text, (giver, telling.when()))


def _flow(telling: Telling, measure: str) -> Noun | None:
    """The flow as a subject: "exports of dual-use goods from Turkey to Russia"."""
    words = measure.casefold().strip()
    parties = telling.noun(Role.PARTY)
    if parties is not None and telling.has(Role.PARTY) and not telling.has(Role.GIVER, Role.RECIPIENT):
        return _two_sided(telling, words, parties)
    giver = telling.noun(Role.GIVER)
    recipient = telling.noun(Role.RECIPIENT)
    goods = telling.goods()
    if (giver is None and recipient is None) or (goods is None and telling.has(Role.GOODS)):
        return None
    name = words or "exports"
    if name.split(" ")[0] not in _FLOWS:
        return None
    of = f" of {goods.text}" if goods and " of " not in name else ""
    ends = (f" from {giver.text}" if giver else "") + (_towards(name) + recipient.text if recipient else "")
    return Noun(f"{name}{of}{ends}", plural=name.split(" ")[0].endswith("s"))


def _towards(name: str) -> str:
    return " by " if name.startswith("imports") else " to "


def _two_sided(telling: Telling, words: str, parties: Noun) -> Noun | None:
    name = words or "trade"
    if name not in _FLOWS:
        return None
    if len(telling.claim.filling(Role.PARTY)) > 1:
        return Noun(f"{name} between {parties.text}")
    return Noun(f"the {name} of {parties.text}")


def _runs_against(change: Change, telling: Telling) -> bool:
    """True if "from A to B" would fall where the change rises, or rise where it falls."""
    values = [money.low if money.low is not None else money.high for money in telling.claim.money]
    if len(values) != 2 or values[0] is None or values[1] is None:
        return False
    return (values[0] > values[1]) if change.direction == "up" else (values[0] < values[1])


def _how(change: Change, telling: Telling) -> tuple[Verb, str]:
    """The verb and what stands right after it."""
    cue = _DOUBLING_CUE.search(telling.evidence.casefold())
    if change.factor in _BY_FACTOR and change.direction == "up":
        before = f"{cue[1]} " if cue else ""
        what = verb(_BY_FACTOR[int(change.factor or 0)])
        return (what, "") if not before else (_prefixed(what, before), "")
    what = verb("rise" if change.direction == "up" else "fall")
    if change.factor:
        return what, _times_over(
            change.factor
        ) if change.direction == "up" else f"by a factor of {figure(change.factor)}"
    if change.percent:
        return what, f"by {percentage(change.percent, telling.evidence)}"
    return what, ""


def _times_over(factor: float) -> str:
    if factor != int(factor):
        return f"by a factor of {figure(factor)}"
    return f"{small_number(int(factor))}fold" if factor < len(SMALL_NUMBERS) else f"{figure(factor)}-fold"


def _prefixed(what: Verb, before: str) -> Verb:
    """The verb with a cue before each of its forms: "more than doubled"."""
    return Verb(
        before + what.lemma,
        before + what.third,
        before + what.past,
        before + what.participle,
        before + what.gerund,
        what.frame,
        what.kinds,
    )


def _level(telling: Telling, preposition: str) -> str:
    sums = [sum_of_money(money, telling.evidence) for money in telling.claim.money]
    return f"{preposition} {listing([Noun(one) for one in sums]).text}" if sums else ""


def _from_to(telling: Telling) -> str:
    sums = [sum_of_money(money, telling.evidence) for money in telling.claim.money]
    match sums:
        case [only]:
            return f"to {only}"
        case [first, last]:
            return f"from {first} to {last}"
        case _:
            return ""


def _when_beside_money(telling: Telling) -> str:
    words = telling.when()
    return words if not words.startswith("(“") else ""
