"""Mentions become entities: what is joined, what stays apart, what readers see."""

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from entrepot.entities import entity_index, join_entities
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity, EntityKind
from entrepot.model.exchange import from_exchange
from entrepot.model.spans import Quote

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))


def document(text: str, name: str = "d1") -> Document:
    return Document(name, name, "", "text/plain", text)


def labels(entities: tuple[Entity, ...]) -> dict[str, str]:
    return {entity.key: entity.label for entity in entities}


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("OOO_Ural-Aero org:ural-aero", "Ural-Aero_LLC org:ural-aero-llc", True),
        ("Volga_LLC org:volga-llc", "Volga_JSC org:volga-jsc", False),
        ("Defence_Ministry org:ruritanian-defence-ministry", "Ministry org:ruritanian-ministry-of-defence", True),
        ("China_Bank org:china-bank", "Bank_of_China org:bank-of-china", False),
        ("Rosneft org:rosneft", "Rosneft_Trading org:rosneft-trading", False),
        ("Shahed-136 product:shahed-136", "Shahed_136 product:shahed136", True),
        ("Shahed-136 product:shahed-136", "Shahed-type_drones product:shahed", False),
        ("Belarus country:by", "Belarus org:belarus", False),
        ("Chad country:td", "Chad person:chad", False),
    ],
)
def test_names_are_joined_within_one_kind_only_where_nothing_speaks_against_it(tell, one, other, joined) -> None:
    entities = join_entities([], [tell("supply", f"giver {one}"), tell("supply", f"giver {other}")])
    assert len(entities) == (1 if joined else 2)
    assert bool(entities[0].reasons) is joined


@pytest.mark.parametrize(
    ("acronym", "joined"),
    [
        ("GSB", True),
        ("SB", True),  # without the town
        ("GKB", True),  # of its name in another language
        ("HK", False),  # a place
        ("XYZ", False),
    ],
)
def test_an_acronym_in_brackets_names_the_organisation_before_it(tell, acronym: str, joined: bool) -> None:
    text = f"The Gomel Special Bureau ({acronym}) sold it. {acronym} denies it."
    full = _at(tell("sale", "giver Gomel_Special_Bureau org:gomel-special-bureau"), text)
    short = tell("sale", f"giver {acronym} org:{acronym.lower()}")
    entities = join_entities([document(text)], [full, short])
    assert len(entities) == (1 if joined else 2)
    reasons = {reason for entity in entities for reason in entity.reasons}
    assert reasons == ({f"“Gomel Special Bureau ({acronym})” gives the short name."} if joined else set())


def test_a_bracket_names_what_the_reader_left_without_a_name(tell) -> None:
    text = "It came from the Gomel Special Bureau (GSB). GSB denies it."
    unnamed = _at(tell("sale", "giver the_Gomel_Special_Bureau -"), text)
    (entity,) = join_entities([document(text)], [unnamed, tell("sale", "giver GSB org:gsb")])
    assert (entity.key, entity.kind, entity.label) == ("org:gsb", EntityKind.ORGANISATION, "GSB")


def test_labels_are_the_fullest_well_written_names(tell) -> None:
    text = "The plant, Slavna Radio Works, is known."
    claims = [
        tell("supply", "giver belarus country:by", "recipient slavna org:slavna-radio-works"),
        tell("direct", "initiator President_Ivan_Orlov person:ivan-orlov"),
        tell("supply", "giver A_dealer_in_Yerevan -", "goods drones class:uav"),
        tell("supply", "giver «Белметформ» org:belmetform"),
        tell("consult", "party the_EU group:eu", "party the_United_Nations group:un"),
    ]
    assert labels(join_entities([document(text)], claims)) == {
        "country:by": "Belarus",
        "org:slavna-radio-works": "Slavna Radio Works",
        "person:ivan-orlov": "Ivan Orlov",
        "unnamed:d1:dealer-in-yerevan": "a dealer in Yerevan",
        "class:uav": "drones",
        "org:belmetform": "Belmetform",
        "group:eu": "EU",
        "group:un": "United Nations",
    }


def test_names_in_other_letters_are_labelled_as_english_writes_them(tell) -> None:
    claims = [
        tell("sanction", "initiator Евросоюза group:eu", "target Волгамаш org:volgamash"),
        tell("produce", "producer Волгамаш org:volgamash", "goods Т-90М product:t-90m"),
        tell("part_of", "platform МЗКТ-79221 product:mzkt-79221", "component Шахед-136 product:shahed-136"),
        tell("direct", "initiator А._Волковым person:a-volkov"),
    ]
    found = labels(join_entities([document("Не по-английски.")], claims))
    assert found["group:eu"] == "European Union"
    assert found["product:t-90m"] == "T-90M"
    assert found["product:mzkt-79221"] == "MZKT-79221"
    assert found["product:shahed-136"] == "Shahed-136"
    assert found["person:a-volkov"] == "A. Volkov"
    assert found["org:volgamash"] == "Volgamash"


def test_the_unnamed_belong_to_one_document_and_know_their_country(tell) -> None:
    arguments = ("recipient a_Russian_plant -", "recipient Russian country:ru*")
    claims = [tell("supply", *arguments), tell("supply", *arguments, document="d2")]
    unnamed = [entity for entity in join_entities([], claims) if entity.kind is EntityKind.UNNAMED]
    assert [entity.key for entity in unnamed] == ["unnamed:d1:russian-plant", "unnamed:d2:russian-plant"]
    assert {entity.country for entity in unnamed} == {"ru"}


def test_topics_without_a_key_are_no_entities(tell) -> None:
    assert join_entities([], [tell("agree", "topic closer_ties -", "purpose the_war -")]) == ()


def test_an_unknown_kind_of_key_counts_as_none(tell) -> None:
    (entity,) = join_entities([], [tell("supply", "giver the_Works factory:works")])
    assert entity.kind is EntityKind.UNNAMED


def read_corpus() -> tuple[list[Document], list[Claim]]:
    read = [from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in CORPUS]
    return [document for document, _ in read], [claim for _, claims in read for claim in claims]


def test_every_named_argument_of_the_corpus_has_an_entity_of_its_kind() -> None:
    documents, claims = read_corpus()
    index = entity_index(join_entities(documents, claims))
    for claim in claims:
        for position, argument in enumerate(claim.arguments):
            if argument.entity:
                assert index[claim.claim_id, position].kind.value == argument.entity.partition(":")[0]


def test_the_order_of_documents_and_claims_changes_nothing() -> None:
    documents, claims = read_corpus()
    expected = join_entities(documents, claims)
    for seed in range(3):
        chance = Random(seed)
        assert join_entities(chance.sample(documents, len(documents)), chance.sample(claims, len(claims))) == expected


def test_no_two_entities_share_a_key_or_an_argument() -> None:
    entities = join_entities(*read_corpus())
    for one, other in combinations(entities, 2):
        assert one.key != other.key
        assert not set(one.appearances) & set(other.appearances)


def _at(claim: Claim, text: str) -> Claim:
    """The claim with its first argument at its place in the text."""
    argument = claim.arguments[0]
    start = text.index(argument.quote.text)
    quote = Quote.cut(text, start, start + len(argument.quote.text))
    return replace(claim, arguments=(replace(argument, quote=quote),))
