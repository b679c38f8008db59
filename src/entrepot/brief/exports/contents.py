"""What an exporter is given of a case, and what it makes of it where one pass over the documents is not enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from entrepot.entities import join_entities
from entrepot.findings import joined_claims
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.judgements import Judgement
from entrepot.model.network import Network
from entrepot.network import supply_network


@dataclass(frozen=True, slots=True)
class Contents:
    """Documents with their claims, to be gone through once; the entities, which cost work, come when asked for.

    `judgements` are what persons decided about the findings.
    """

    readings: Iterable[tuple[Document, tuple[Claim, ...]]]
    entities: Callable[[], tuple[Entity, ...]]
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class WholeCase:
    """A case in memory: documents in their order, claims with the keys of the joined entities, the network.

    `documents` are by id.
    """

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    network: Network
    judgements: tuple[Judgement, ...] = ()

    @classmethod
    def of(cls, contents: Contents) -> WholeCase:
        """The case of which these are the contents."""
        readings = list(contents.readings)
        documents = [document for document, _ in readings]
        claims = [claim for _, found in readings for claim in found]
        entities = join_entities(documents, claims)
        return cls(
            {document.document_id: document for document in documents},
            {claim.claim_id: claim for claim in joined_claims(claims, entities)},
            {entity.key: entity for entity in entities},
            supply_network(entities, claims),
            contents.judgements,
        )

    def label(self, key: str) -> str:
        """What readers call an entity."""
        entity = self.entities.get(key)
        return entity.label if entity else key.partition(":")[2].replace("-", " ")
