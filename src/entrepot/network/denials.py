"""Which edges a denial denies: same giver and recipient, and goods no wider than the denied ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from entrepot.model.claims import Family, Kind, Role
from entrepot.model.entities import Entity
from entrepot.model.network import Edge, EdgeKind
from entrepot.network.goods import covers, goods_keys
from entrepot.network.parties import Cast
from entrepot.network.routes import routes

# Who denies that goods were delivered denies the trade in them, and the other way round; growth is another matter.
_DELIVERY = (EdgeKind.SUPPLY, EdgeKind.TRADE)
_DENIES_DELIVERY = frozenset({kind for kind in Kind if kind.family is Family.TRANSFER} | {Kind.TRADE_LEVEL})
_RECEIVING = (Role.RECIPIENT, Role.END_USER, Role.DESTINATION, Role.BENEFICIARY)


@dataclass(frozen=True, slots=True)
class Denial:
    """What a denial denies: the ends, go-betweens and goods of its claim. No end told means any."""

    claim_id: str
    kinds: tuple[EdgeKind, ...]
    sources: frozenset[str]
    targets: frozenset[str]
    via: frozenset[str]
    goods: tuple[str, ...]
    directed: bool

    @classmethod
    def read(cls, cast: Cast) -> Denial:
        """The denial that a denied or negated claim makes."""
        told = routes(cast)
        sources = {route.source for route in told} | set(cast.first(Role.GIVER, Role.ORIGIN))
        targets = {route.target for route in told} | set(cast.first(*_RECEIVING))
        kinds = tuple(dict.fromkeys(route.kind for route in told))
        return cls(
            cast.claim.claim_id,
            _DELIVERY if cast.claim.kind in _DENIES_DELIVERY else kinds,
            frozenset(sources) | cast.countries(Role.GIVER),
            frozenset(targets) | cast.countries(Role.RECIPIENT),
            frozenset(key for route in told for key in route.via),
            goods_keys(cast),
            all(route.directed for route in told),
        )


def denies(denial: Denial, edge: Edge, entities: Mapping[str, Entity]) -> bool:
    """True if the denial, taken at its word, says that this edge is not so.

    A denial without goods denies all goods, one without recipient all recipients, one that tells neither denies
    nothing that can be known; one that names go-betweens denies the way through them alone.
    """
    return (
        edge.kind in denial.kinds
        and bool((denial.sources and denial.targets) or (denial.goods and (denial.sources or denial.targets)))
        and _same_ends(denial, edge, entities)
        and denial.via <= set(edge.via)
        and covers(denial.goods, edge.goods, entities)
        and (bool(edge.goods) or not denial.goods)
    )


def _same_ends(denial: Denial, edge: Edge, entities: Mapping[str, Entity]) -> bool:
    source, target = _standing_for(edge.source, entities), _standing_for(edge.target, entities)
    straight = _among(source, denial.sources) and _among(target, denial.targets)
    turned = _among(target, denial.sources) and _among(source, denial.targets)
    return straight or (turned and not (denial.directed and edge.directed))


def _standing_for(key: str, entities: Mapping[str, Entity]) -> frozenset[str]:
    """The key, and for somebody unnamed the country that the words tell: "Chinese buyers" are also China."""
    entity = entities.get(key)
    country = entity.country if entity and not entity.is_named else None
    return frozenset({key, f"country:{country}"}) if country else frozenset({key})


def _among(standing_for: frozenset[str], keys: frozenset[str]) -> bool:
    return not keys or bool(standing_for & keys)
