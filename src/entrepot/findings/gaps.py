"""What a reader asks about a delivery and no claim of a finding answers; computed from the claims' empty places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from entrepot.model.claims import Claim, Family, Kind, Role, Status
from entrepot.model.findings import Gap

# Ordered, promised or meant: words that leave open whether anything was handed over.
_NOT_HANDED_OVER = frozenset(
    {Status.ORDERED, Status.AGREED, Status.PLANNED, Status.EXPLORED, Status.OFFERED, Status.REQUESTED, Status.PREDICTED}
)


def gaps_of(claims: Iterable[Claim]) -> tuple[Gap, ...]:
    """What none of the claims of one finding gives, in a fixed order; empty for anything but a transfer."""
    listed = tuple(claims)
    if not listed or any(claim.kind.family is not Family.TRANSFER for claim in listed):
        return ()
    return tuple(gap for gap, is_answered in _ANSWERS.items() if not any(is_answered(claim) for claim in listed))


def gives_price(claim: Claim) -> bool:
    """True if the claim has an amount of money, or is of a kind that has no price (aid, transport)."""
    return claim.kind in (Kind.AID, Kind.TRANSPORT) or any(
        money.low is not None or money.high is not None for money in claim.money
    )


def gives_route(claim: Claim) -> bool:
    """True if the claim tells through whom or over which place."""
    return bool(claim.filling(Role.INTERMEDIARY, Role.TRANSIT))


def gives_carrier(claim: Claim) -> bool:
    """True if the claim tells who carried."""
    return bool(claim.filling(Role.CARRIER))


def gives_date(claim: Claim) -> bool:
    """True if the claim has at least one end of the time."""
    return claim.time is not None and (claim.time.start is not None or claim.time.end is not None)


def gives_delivery(claim: Claim) -> bool:
    """True if the words go beyond order, plan and offer."""
    return claim.status not in _NOT_HANDED_OVER


def gives_end_user(claim: Claim) -> bool:
    """True if the claim tells who uses the goods in the end, or that a state receives them."""
    recipients = (argument.entity or "" for argument in claim.filling(Role.RECIPIENT))
    return bool(claim.filling(Role.END_USER)) or any(key.startswith("country:") for key in recipients)


_ANSWERS: MappingProxyType[Gap, Callable[[Claim], bool]] = MappingProxyType(
    {
        Gap.PRICE: gives_price,
        Gap.ROUTE: gives_route,
        Gap.CARRIER: gives_carrier,
        Gap.DATE: gives_date,
        Gap.DELIVERY: gives_delivery,
        Gap.END_USER: gives_end_user,
    }
)
