"""Which findings concern a party: where it acts or is dealt with, not where it is a place or an adjective."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from entrepot.findings.parties import outermost
from entrepot.model.claims import Basis, Claim, Role
from entrepot.model.findings import Finding

# Where somebody does something or has it done to him; places, ways and topics are not here.
ACTING_ROLES = (
    Role.INITIATOR,
    Role.GIVER,
    Role.RECIPIENT,
    Role.INTERMEDIARY,
    Role.CARRIER,
    Role.PRODUCER,
    Role.PARTY,
    Role.TARGET,
    Role.BENEFICIARY,
    Role.END_USER,
)


def is_party(claim: Claim, keys: Collection[str]) -> bool:
    """True if one of the keys fills a role in which somebody acts, and not as an adjective ("Iranian drones").

    A name inside a longer phrase ("Iran" in "Iran's ally") is the party of that phrase, not itself.
    """
    filling = outermost(claim.filling(*ACTING_ROLES))
    return any(one.entity in keys and one.basis is not Basis.DEMONYM for one in filling)


def findings_about(
    findings: Iterable[Finding], claims: Mapping[str, Claim], keys: Collection[str]
) -> tuple[Finding, ...]:
    """The findings of which a claim has one of the keys as a party, in their order."""
    return tuple(one for one in findings if any(is_party(claims[claim_id], keys) for claim_id in one.claims))
