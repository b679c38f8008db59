"""Mentions -> entities: joined by name within and across documents, with the reason for each join."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from entrepot.entities.clusters import Clusters, Join
from entrepot.entities.labels import label
from entrepot.entities.mentions import Mention, read_mentions
from entrepot.entities.organisations import organisation_joins
from entrepot.entities.persons import person_joins
from entrepot.entities.products import product_joins
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Appearance, Entity, EntityKind


def join_entities(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Entity, ...]:
    """The entities of a case, most mentioned first; the same for any order of documents and claims.

    Names are joined within one kind only: a country never becomes a person or a company. Source:
    docs/method/entities.md.
    """
    mentions = read_mentions(claims)
    clusters = Clusters()
    clusters.add(_joins(documents, mentions))
    together: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        together[clusters.main(mention.key)].append(mention)
    texts = {document.document_id: document.text for document in documents}
    entities = (_entity(key, found, clusters.reasons(key), texts) for key, found in together.items())
    return tuple(sorted(entities, key=lambda entity: (-len(entity.appearances), entity.key)))


def entity_index(entities: Iterable[Entity]) -> Mapping[tuple[str, int], Entity]:
    """The entity that fills an argument: by claim id and the argument's position in the claim.

    Arguments that stand for no entity (topics, purposes, pronouns without a name) have no entry.
    """
    return {
        (appearance.claim_id, appearance.position): entity for entity in entities for appearance in entity.appearances
    }


def _joins(documents: Sequence[Document], mentions: Sequence[Mention]) -> Iterable[Join]:
    documents_by_key: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind is EntityKind.PERSON:
            documents_by_key[mention.key].add(mention.document_id)
    organisations = [mention for mention in mentions if mention.kind in (EntityKind.ORGANISATION, EntityKind.UNNAMED)]
    products = {mention.key for mention in mentions if mention.kind is EntityKind.PRODUCT}
    yield from person_joins({key: frozenset(found) for key, found in documents_by_key.items()})
    yield from organisation_joins(documents, organisations)
    yield from product_joins(sorted(products))


def _entity(key: str, mentions: Sequence[Mention], reasons: tuple[str, ...], texts: Mapping[str, str]) -> Entity:
    words = Counter(" ".join(mention.argument.quote.text.split()) for mention in mentions)
    return Entity(
        key=key,
        kind=EntityKind(key.partition(":")[0]),
        label=label(key, mentions, texts),
        names=tuple(sorted(words, key=lambda name: (-words[name], name))),
        appearances=tuple(map(_appearance, mentions)),
        country=next((mention.country for mention in mentions if mention.country), None),
        reasons=reasons,
    )


def _appearance(mention: Mention) -> Appearance:
    argument = mention.argument
    return Appearance(
        mention.document_id, mention.claim.claim_id, argument.role.value, argument.quote.text, mention.position
    )
