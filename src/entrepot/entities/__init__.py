"""Mentions -> entities: who and what the claims are about, joined by name within and across documents."""

from entrepot.entities.joining import entity_index, join_entities

__all__ = ["entity_index", "join_entities"]
