"""What the picture of a network and the table beside it are made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from entrepot.brief.pictures.strands import Strand, strands
from entrepot.brief.pictures.wording import Wording
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.findings import Finding, Standing
from entrepot.model.network import Network


def disputed_claims(findings: Iterable[Finding]) -> frozenset[str]:
    """The claims of what sources contradict or doubt."""
    return frozenset(claim for one in findings if one.standing is Standing.DISPUTED for claim in one.claims)


@dataclass(frozen=True, slots=True)
class Subject:
    """A network with what its keys and ids stand for.

    `documents` may be left out: then the caption tells no publishers and dates. `disputed` are the ids of claims that
    other sources contradict or doubt.
    """

    network: Network
    entities: Sequence[Entity]
    claims: Sequence[Claim]
    documents: Sequence[Document] = ()
    disputed: frozenset[str] = frozenset()

    @property
    def wording(self) -> Wording:
        """The words for its strands."""
        return Wording.of(self.entities, self.claims, self.disputed)

    @property
    def strands(self) -> tuple[Strand, ...]:
        """All strands, in the order of the table."""
        return strands(self.network, self.entities, self.claims)
