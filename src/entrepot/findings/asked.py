"""Which findings concern a party: where it acts or is dealt with, not where it is a place or an adjective."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from entrepot.entities.names import tokens
from entrepot.findings.parties import ACTING_ROLES, outermost
from entrepot.model.claims import Basis, Claim, Stance
from entrepot.model.findings import Finding
from entrepot.model.letter import Party


def is_party(claim: Claim, keys: Collection[str]) -> bool:
    """True if one of the keys fills a role in which somebody acts, and not as an adjective ("Iranian drones").

    A name inside a longer phrase ("Iran" in "Iran's ally") is the party of that phrase, not itself.
    """
    filling = outermost(claim.filling(*ACTING_ROLES))
    return any(one.entity in keys and one.basis is not Basis.DEMONYM for one in filling)


def denies_for(claim: Claim, names: Iterable[str]) -> bool:
    """True if whoever denies it is called by one of the names: "a spokesperson for Lac Avia"."""
    deniers = [
        f" {' '.join(tokens(one.who.text))} " for one in claim.sources if one.stance is Stance.DENIES and one.who
    ]
    return any(f" {' '.join(tokens(name))} " in denier for name in names for denier in deniers)


def findings_about(findings: Iterable[Finding], claims: Mapping[str, Claim], party: Party) -> tuple[Finding, ...]:
    """The findings of which a claim has the party as one, or is denied in its name; in their order."""
    names = (party.name, *party.names)

    def is_about(claim: Claim) -> bool:
        return is_party(claim, party.keys) or denies_for(claim, names)

    return tuple(one for one in findings if any(is_about(claims[claim_id]) for claim_id in one.claims))
