"""The network: edges that carry their claims and never say more than they do."""

import json
from pathlib import Path
from random import Random

import pytest

from entrepot.entities import join_entities
from entrepot.model.claims import Claim
from entrepot.model.exchange import from_exchange
from entrepot.model.network import Certainty, Edge, Network
from entrepot.network import supply_network
from entrepot.network.certainty import claim_certainty

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))
IRAN, RUSSIA, BELARUS = "Iran country:ir", "Russia country:ru", "Belarus country:by"
DELIVERY = (f"giver {IRAN}", f"recipient {RUSSIA}")
DRONES, ARMS, OIL = "goods drones class:uav", "goods arms class:arms", "goods oil class:oil"


def network_of(*claims: Claim) -> Network:
    return supply_network(join_entities([], claims), claims)


def only_edge(*claims: Claim) -> Edge:
    (edge,) = network_of(*claims).edges
    return edge


@pytest.mark.parametrize(
    ("status", "factuality", "sources", "certainty"),
    [
        ("occurred", "CT+", (), Certainty.STATED),
        ("habitual", "CT+", ("asserts customs",), Certainty.STATED),
        ("occurred", "PR+", ("asserts an official",), Certainty.REPORTED),
        ("occurred", "PS+", (), Certainty.REPORTED),
        ("occurred", "Uu", ("asserts an official",), Certainty.REPORTED),
        ("ordered", "CT+", (), Certainty.NOT_YET),
        ("ordered", "PR+", ("reports",), Certainty.NOT_YET),
        ("cancelled", "CT+", (), Certainty.NOT_YET),
        ("hypothetical", "Uu", (), Certainty.NOT_YET),
        ("unknown", "Uu", ("denies Iran",), Certainty.DENIED),
        ("occurred", "CT-", (), Certainty.DENIED),
        ("occurred", "PR-", ("reports",), Certainty.DENIED),
    ],
)
def test_an_edge_is_as_sure_as_its_claim(tell, status, factuality, sources, certainty) -> None:
    claim = tell("supply", *DELIVERY, status=status, factuality=factuality, sources=sources)
    assert only_edge(claim).certainty is certainty


def test_what_nobody_says_draws_no_edge(tell) -> None:
    assert network_of(tell("transport", *DELIVERY, status="unknown", factuality="Uu")).edges == ()


def test_the_surest_claim_decides_and_all_are_kept(tell) -> None:
    planned = tell("supply", *DELIVERY, DRONES, status="planned")
    done = tell("sale", *DELIVERY, DRONES, factuality="PR+", sources=("asserts an official",))
    edge = only_edge(planned, done)
    assert edge.certainty is Certainty.REPORTED
    assert edge.claims == (planned.claim_id, done.claim_id)


def test_one_kind_of_goods_lends_no_certainty_to_another(tell) -> None:
    sold = tell("sale", *DELIVERY, DRONES)
    planned = tell("supply", *DELIVERY, OIL, status="planned")
    assert [(edge.goods, edge.certainty) for edge in network_of(sold, planned).edges] == [
        (("class:oil",), Certainty.NOT_YET),
        (("class:uav",), Certainty.STATED),
    ]


def test_goods_without_a_class_are_told_apart_by_their_words(tell) -> None:
    flour, pumps = (tell("supply", *DELIVERY, f"goods {words} class:other") for words in ("flour", "pumps"))
    assert len(network_of(flour, pumps).edges) == 2


@pytest.mark.parametrize(
    ("denied", "attached"),
    [
        ((*DELIVERY, ARMS), True),  # arms are a wider class than drones
        ((*DELIVERY, DRONES), True),
        (DELIVERY, True),  # no goods: all of them
        ((f"giver {IRAN}", ARMS), True),  # no recipient: any
        ((f"giver {IRAN}",), False),  # neither goods nor recipient: nobody can tell what
        ((*DELIVERY, OIL), False),
        ((*DELIVERY, "goods the_Alfa-3_drones product:alfa-3"), False),  # a narrower denial leaves room
        ((f"giver {IRAN}", f"recipient {BELARUS}", ARMS), False),
        ((f"giver {RUSSIA}", f"recipient {IRAN}", ARMS), False),
        ((*DELIVERY, ARMS, "intermediary China country:cn"), False),
    ],
)
def test_a_denial_stands_on_the_edges_that_it_denies(tell, denied, attached) -> None:
    ordered = tell("order", *DELIVERY, DRONES, f"intermediary {BELARUS}", status="ordered")
    denial = tell("supply", *denied, status="unknown", factuality="Uu", sources=("denies Iran",))
    edge = next(edge for edge in network_of(ordered, denial).edges if ordered.claim_id in edge.claims)
    assert edge.denied_by == ((denial.claim_id,) if attached else ())
    assert edge.certainty is Certainty.NOT_YET


def test_a_product_is_of_the_class_that_its_words_tell(tell) -> None:
    sold = tell("sale", *DELIVERY, "goods Zorro-9_missiles product:zorro-9")
    denial = tell("supply", *DELIVERY, "goods missiles class:missile", sources=("denies Iran",), factuality="Uu")
    assert only_edge(sold, denial).denied_by == (denial.claim_id,)


def test_a_denial_by_a_country_covers_its_unnamed_buyers(tell) -> None:
    sold = tell("supply", f"giver {IRAN}", "recipient Chinese_buyers -", "recipient Chinese country:cn*", OIL)
    denial = tell("supply", f"giver {IRAN}", "recipient China country:cn", OIL, sources=("denies China",))
    assert only_edge(sold, denial).denied_by == (denial.claim_id,)


def test_a_denial_of_growth_denies_no_delivery(tell) -> None:
    sold = tell("sale", *DELIVERY, DRONES)
    denial = tell("trade_change", *DELIVERY, factuality="CT-")
    assert all(edge.denied_by == () for edge in network_of(sold, denial).edges if sold.claim_id in edge.claims)


def test_a_lone_denial_is_an_edge_of_its_own(tell) -> None:
    denial = tell("supply", *DELIVERY, ARMS, factuality="Uu", sources=("denies Iran",))
    edge = only_edge(denial)
    assert edge.certainty is Certainty.DENIED
    assert edge.claims == edge.denied_by == (denial.claim_id,)


def test_claims_with_one_end_are_listed(tell) -> None:
    claim = tell("supply", f"recipient {RUSSIA}", DRONES)
    assert network_of(claim).one_ended == (claim.claim_id,)


def test_the_node_with_most_deliveries_comes_first(tell) -> None:
    claims = [tell("supply", f"giver {name}", f"recipient {RUSSIA}") for name in (IRAN, BELARUS)]
    claims.append(tell("support", "initiator China country:cn", f"beneficiary {IRAN}"))
    assert network_of(*claims).nodes == ("country:ru", "country:ir", "country:by", "country:cn")


def read_corpus() -> list[Claim]:
    return [claim for path in CORPUS for claim in from_exchange(json.loads(path.read_text(encoding="utf-8")))[1]]


def test_no_edge_of_the_corpus_is_surer_than_each_of_its_claims_allows() -> None:
    claims = {claim.claim_id: claim for claim in read_corpus()}
    order = list(Certainty)
    for edge in network_of(*claims.values()).edges:
        allowed = [claim_certainty(claims[claim_id]) for claim_id in edge.claims]
        assert edge.certainty is min(allowed, key=order.index)


def test_each_denied_delivery_of_the_corpus_is_on_an_edge_or_one_ended() -> None:
    claims = read_corpus()
    network = network_of(*claims)
    placed = {claim_id for edge in network.edges for claim_id in (*edge.claims, *edge.denied_by)}
    denied = {claim.claim_id for claim in claims if claim.is_denied}
    assert denied <= placed | set(network.one_ended)


def test_the_order_of_claims_changes_nothing() -> None:
    claims = read_corpus()
    entities = join_entities([], claims)
    expected = supply_network(entities, claims)
    for seed in range(3):
        chance = Random(seed)
        assert supply_network(chance.sample(entities, len(entities)), chance.sample(claims, len(claims))) == expected
