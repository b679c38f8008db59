"""Templates for who stands where: go-betweens, owners, directors, staff, partners, and what states do to each other."""

from __future__ import annotations

import re

from entrepot.brief.sentences.amounts import bounds
from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.verbs import Verb, verb, verb_in
from entrepot.findings.parties import outermost
from entrepot.model.claims import Kind, Role, Status

_BETWEEN = re.compile(r"intermediar|go-between|middlem[ae]n|broker|liais|mediat|conduit|facilitat|hub")
_POST = re.compile(
    r"director|head|chair|chief|president|manager|\bceo\b|engineer|adviser|advisor|secretary|boss|deputy|agent"
)
_ONLY = re.compile(r"^(?:sole|only)\b")
_TIE = re.compile(r"alliance|partnership|joint venture|cooperation|collaboration")
_EITHER = re.compile(r"\bown(?:ed|s|ing)? or (?:\w+ly )?control")
_PARTLY = re.compile(
    r"\b(?:(major(?:ity|ly)|mostly|mainly)|part(?:ly|ially|ial)?|co|jointly)[ -]own"
    r"|\bown(?:s|ed|ing)? (?:\w+ ){0,3}(?:shares?|stakes?)\b"
)
_SELLS_PAPER = re.compile(r"\bsigned\b|\bsigns?\b")


def stood_between(telling: Telling) -> Clause | None:
    """A go-between and the two sides."""
    between, sides = telling.noun(Role.INTERMEDIARY, Role.INITIATOR), telling.noun(Role.PARTY)
    if between is None or sides is None or not _BETWEEN.search(telling.predicate):
        return None
    if len(telling.claim.filling(Role.PARTY)) < 2:
        return None
    role = "as intermediaries" if between.plural else "as an intermediary"
    return Clause(between, verb("act"), role, (f"between {sides.text}", telling.when()), stative=True)


def owned(telling: Telling) -> Clause | None:
    """Ownership and founding; a state's through the words "state-owned"."""
    owner, target = telling.noun(Role.INITIATOR), telling.noun(Role.TARGET)
    if target is None:
        return None
    if "state-owned" in telling.predicate:
        return Clause(target, verb("be"), "state-owned", stative=True)
    if owner is None:
        return None
    if owner.text.casefold() in ("state", "the state"):
        return Clause(target, verb("be"), "state-owned", stative=True)
    if "found" in telling.predicate:
        is_dated = telling.claim.time is not None and telling.claim.time.start is not None
        return Clause(owner, verb("found"), target.text, (telling.when() if is_dated else "",), done=True)
    if "own" not in telling.predicate:
        return None
    what = _owns_or_controls(telling) or verb("own")
    return Clause(owner, what, f"{_share(telling)}{target.text}", (telling.when(),), stative=True)


def controlled(telling: Telling) -> Clause | None:
    """Control and management, through whom."""
    controller, target = telling.noun(Role.INITIATOR), telling.noun(Role.TARGET)
    if controller is None or target is None:
        return None
    what = _owns_or_controls(telling) or verb_in(telling.predicate, Kind.CONTROL)
    if what is None:
        return None
    return Clause(
        controller, what, target.text, (telling.phrase("through", Role.INTERMEDIARY), telling.when()), stative=True
    )


def directed(telling: Telling) -> Clause | None:
    """Posts and running: "is managing director of", "runs"."""
    person, target = telling.noun(Role.INITIATOR), telling.noun(Role.TARGET, Role.BENEFICIARY)
    if person is None or target is None:
        return None
    if what := verb_in(telling.predicate, Kind.DIRECT):
        if telling.claim.status.is_fact:
            return Clause(person, what, target.text, (_only_in(telling), telling.when()), stative=True)
        return None
    return _holds_post(telling)


def employed(telling: Telling) -> Clause | None:
    """Posts below the top, and acting for somebody."""
    person, principal = telling.noun(Role.INITIATOR), telling.noun(Role.BENEFICIARY, Role.TARGET)
    if person is None or principal is None:
        return None
    if telling.predicate in ("acted for or on behalf of", "acts for or on behalf of", "acted on behalf of"):
        return Clause(person, verb("act"), f"for or on behalf of {principal.text}", (telling.when(),), stative=True)
    return _holds_post(telling)


def partnered(telling: Telling) -> Clause | None:
    """Alliances and joint ventures; a party that only helps them along is named as such."""
    parties, tie = telling.noun(Role.PARTY), _TIE.search(telling.predicate)
    if telling.has(Role.INTERMEDIARY):
        return None  # somebody behind the tie ("facilitated by"): the document's own words say it better
    named = outermost(telling.claim.filling(Role.PARTY))
    if parties is None or tie is None or len(named) < 2 or not telling.claim.status.is_fact:
        return None
    article = "an" if tie[0][0] in "aeiou" else "a"
    return Clause(parties, verb("be"), f"in {article} {tie[0]}", (telling.when(),), stative=True)


def agreed(telling: Telling) -> Clause | None:
    """Agreements signed."""
    parties, topic = telling.noun(Role.PARTY, Role.INITIATOR), telling.noun(Role.TOPIC)
    if parties is None or topic is None or not _SELLS_PAPER.search(telling.predicate):
        return None
    when = telling.when()  # "a road map from 2023 to 2026" tells it already
    tail = (telling.phrase("in", Role.PLACE), "" if when and when in topic.text else when)
    return Clause(parties, verb("sign"), topic.text, tail)


def consulted(telling: Telling) -> Clause | None:
    """Meetings and talks."""
    parties = telling.noun(Role.PARTY, Role.INITIATOR)
    if parties is None or len(telling.claim.filling(Role.PARTY)) < 2:
        return None
    about = telling.phrase("about", Role.TOPIC)
    if "talks" in telling.predicate:
        return Clause(
            parties, verb("be"), "in talks", (about, telling.phrase("in", Role.PLACE), telling.when()), stative=True
        )
    if "met" not in telling.predicate or any(key for key in telling.claim.filling(Role.PARTY) if key.is_implicit):
        return None  # "the transport ministers of the two countries" are not the countries
    return Clause(parties, verb("meet"), "", (telling.phrase("in", Role.PLACE), about, telling.when()))


def supported(telling: Telling) -> Clause | None:
    """Support in words or deeds, against whom."""
    who, whom = telling.noun(Role.INITIATOR), telling.noun(Role.BENEFICIARY, Role.RECIPIENT)
    against = telling.phrase("against", Role.TARGET)
    if who is None or whom is None:
        return None
    if "express" in telling.predicate:
        return Clause(who, verb("express"), f"support for {whom.text}", (against, telling.when()))
    if telling.claim.status is Status.PLANNED or telling.has(Role.TOPIC):
        return None
    what = verb_in(telling.predicate, Kind.SUPPORT)
    if any(telling.text[one.quote.end :].startswith(("'s ", "’s ")) for one in telling.claim.filling(Role.INITIATOR)):
        return None  # "backed by its silence": the state itself is not said to back anybody
    return None if what is None else Clause(who, what, whom.text, (against, telling.when()), stative=True)


def called_for(telling: Telling) -> Clause | None:
    """Calls for something that is told as a noun ("closer cooperation")."""
    who, topic = telling.noun(Role.INITIATOR), telling.noun(Role.TOPIC)
    cue = re.search(r"\badvocat|\bcall(?:s|ed|ing)? for|\bdemand|\burg", telling.predicate)
    if who is None or topic is None or cue is None or telling.has(Role.RECIPIENT):
        return None
    return Clause(who, verb("call"), f"for {topic.text}", (telling.when(),))


def opposed(telling: Telling) -> Clause | None:
    """Condemnation and criticism."""
    who, whom = telling.noun(Role.INITIATOR), telling.noun(Role.TARGET)
    what = verb_in(telling.predicate, Kind.OPPOSE)
    if who is None or whom is None or what is None or telling.has(Role.TOPIC):
        return None
    return Clause(who, what, whom.text, (telling.when(),))


def _owns_or_controls(telling: Telling) -> Verb | None:
    """The verb for what is told as one or the other: it is not known which."""
    first, last = telling.claim.predicate.start, telling.claim.predicate.end
    words = telling.text[max(0, first - 10) : last + 15].casefold()
    return verb("own or control") if _EITHER.search(words) else None


def _share(telling: Telling) -> str:
    """How much is owned, where it is not all: "49% of ", "part of "."""
    shares = [amount for amount in telling.claim.quantities if amount.unit == "%"]
    if len(shares) == 1:
        return f"{bounds(shares[0].low, shares[0].high, telling.evidence)}% of "
    after = telling.text[telling.claim.predicate.end :][:40].casefold()
    found = _PARTLY.search(f"{telling.lead_in}{after}")
    return "" if found is None else "most of " if found[1] else "part of "


def _holds_post(telling: Telling) -> Clause | None:
    person = telling.noun(Role.INITIATOR)
    body = telling.goods(Role.TARGET) if telling.has(Role.TARGET) else telling.noun(Role.BENEFICIARY)
    post = (
        telling.predicate.removeprefix("is also named as ")
        .removeprefix("is ")
        .removeprefix("was ")
        .removeprefix("the ")
    )
    if person is None or body is None or person.plural or not _POST.search(post) or len(post.split()) > 5:
        return None
    named = "also " if "is also named as" in telling.predicate else ""
    words = f"{'the ' if _ONLY.match(post) else ''}{post} of {body.text}"
    if named:
        return Clause(person, verb("be"), f"also named as {words}", (telling.when(),), stative=True)
    return Clause(person, verb("be"), words, (_only_in(telling), telling.when()), stative=True)


def _only_in(telling: Telling) -> str:
    """Where a post is held, told with "in" or "for": the head of a guard in Minsk does not head it all."""
    bodies = telling.claim.filling(Role.TARGET, Role.BENEFICIARY)
    places = [
        place
        for place in telling.claim.filling(Role.PLACE)
        if (place.entity or "").startswith(("place:", "country:"))
        and not any(body.quote.start <= place.quote.start < body.quote.end for body in bodies)
    ]
    before = telling.text[: places[0].quote.start].casefold() if places else ""
    found = re.search(r"\b(in|for) (?:the )?$", before)
    noun = telling.naming.noun(places[0], telling.claim) if found else None
    return f"{found[1]} {noun.text}" if found and noun else ""
