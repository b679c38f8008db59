from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.claims.names.mentions import Mention, find_mentions
from entrepot.claims.reading_model import Analysis, ReadingModel
from entrepot.claims.words.tokens import tokenise
from entrepot.model.claims import Basis
from entrepot.model.entities import EntityKind


def mentions_of(text: str) -> tuple[Mention, ...]:
    tokens = tokenise(text, 0, len(text))
    (analysis,) = ReadingModel.load().analyse([[token.text for token in tokens]])
    return find_mentions(text, tokens, analysis)


def found(text: str) -> list[tuple[str, str | None]]:
    return [(mention.quote.text, mention.entity) for mention in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Officials in belarus denied it.", "belarus", "country:by"),
        ("The goods went to the uae last year.", "uae", "country:ae"),
        ("Türkiye sold them to the Kyrgyz Republic.", "Kyrgyz Republic", "country:kg"),
        ("The EU listed the company.", "EU", "group:eu"),
        ("It was shipped through Central Asia.", "Central Asia", "place:central-asia"),
        ("The Kremlin rejected the report.", "Kremlin", "country:ru"),
        ("Iranian drones were shot down.", "Iranian", "country:ir"),
        (
            "The Russian Ministry of Defence bought it.",
            "Russian Ministry of Defence",
            "org:russian-ministry-of-defence",
        ),
        ("Kazakhstan's trade ministry denied it.", "Kazakhstan's trade ministry", "org:kazakh-trade-ministry"),
        ("The parts came from OOO Ural-Servis in Perm.", "OOO Ural-Servis", "org:ural-servis"),
        ('Customs fined the haulier, UAB "Krantas", in May.', 'UAB "Krantas"', "org:krantas"),
        ("The lorries went to the 144th plant near Minsk.", "144th plant", "org:144th-plant"),
        ("Russia fired artillery shells.", "artillery shells", "class:ammunition"),
        ("They bought drone engines.", "drone engines", "class:other"),
        ("It makes casings for 122-mm rockets.", "casings for 122-mm rockets", "class:ammunition"),
        ("Iran showed the Bavar-373 on a truck.", "Bavar-373", "product:bavar-373"),
        ("Russia launched Shahed-type drones.", "Shahed-type drones", "product:shahed"),
        ("Crews repaired T-72 tanks.", "T-72 tanks", "product:t-72"),
        ("It is carried by the tanker Blue Star.", "Blue Star", "product:blue-star"),
        ("The Blue Star, IMO 9434761, carried oil.", "Blue Star", "product:blue-star"),
        ("He works for Permpribor.", "Permpribor", "org:permpribor"),
        ("Poland handed over 13 MiG-29s.", "MiG-29s", "product:mig-29"),
        ("Germany sent Leopard 2 tanks.", "Leopard 2 tanks", "product:leopard-2"),
        ("Smolensk-based Kvant-Elektro bought chips.", "Smolensk", "place:smolensk"),
        ("They used a Toufan ballistic missile.", "Toufan ballistic missile", "product:toufan"),
        ("The 41st Guards Tank Brigade got them.", "41st Guards Tank Brigade", "org:41st-guards-tank-brigade"),
        ("The factory ordered five CNC machining centres.", "CNC machining centres", "class:machine-tools"),
        (
            "The Ministry of Defence of Belarus bought it.",
            "Ministry of Defence of Belarus",
            "org:belarusian-ministry-of-defence",
        ),
        ("The Government of Sudan denied it.", "Government of Sudan", "country:sd"),
        ("The Syrian government bought it.", "Syrian government", "country:sy"),
        ('He heads the Production Concern "Volna".', 'Production Concern "Volna"', "org:production-concern-volna"),
        ("Iran sent shahed drones.", "shahed drones", "product:shahed"),
        ("Brazil sold MANSUP anti-ship missiles.", "MANSUP anti-ship missiles", "product:mansup"),
        ("They fly Sukhoi Su-57 fighters.", "Sukhoi Su-57 fighters", "product:su-57"),
        ("They lost 9K720 Iskander-M systems.", "9K720 Iskander-M systems", "product:iskander-m"),
        ("It bought Shahed-136 engines.", "Shahed-136 engines", "class:other"),
        ("It bought Patriot radar parts.", "Patriot radar parts", "class:electronics"),
        ("It ships palm oil and tear gas.", "palm oil", "class:other"),
        (
            "He runs Limited Liability Company Baltmash in Pskov.",
            "Limited Liability Company Baltmash",
            "org:baltmash",
        ),
    ],
)
def test_a_name_is_found_with_its_key(text: str, words: str, key: str) -> None:
    assert (words, key) in found(text)


def test_a_possessive_ends_a_name() -> None:
    assert found("Viktor Orlov's Rostekh bought the plant.")[:2] == [
        ("Viktor Orlov", "person:viktor-orlov"),
        ("Rostekh", "org:rostekh"),
    ]


def test_a_person_is_named_with_title_and_nationality() -> None:
    assert found("Belarusian President Lukashenko expressed support.")[0] == (
        "Belarusian President Lukashenko",
        "person:lukashenko",
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Minsk denies that it repaired tanks.", "country:by"),
        ("He says that Tehran's drones were sold to Moscow.", "country:ir"),
        ("A dealer in Yerevan sold the chips.", "place:yerevan"),
        ("A Bishkek company ordered chips.", "place:bishkek"),
        ("The boxes were flown to Bishkek.", "place:bishkek"),
        ("Talks with Tehran continued.", "country:ir"),
        ("Wagner received rockets from Pyongyang.", "country:kp"),
        ("The plane flew from Tehran with cargo.", "place:tehran"),
    ],
)
def test_a_capital_is_its_state_when_it_acts_and_else_a_place(text: str, key: str) -> None:
    assert key in [entity for _, entity in found(text)]


@pytest.mark.parametrize("text", ["They ate turkey on fine china.", "He told us so.", "The jordan almonds were sold."])
def test_common_words_in_lower_case_are_no_countries(text: str) -> None:
    assert not [mention for mention in mentions_of(text) if mention.kind is EntityKind.COUNTRY]


def test_a_common_word_with_a_possessive_is_the_country() -> None:
    assert ("china", "country:cn") in found("It was backed by china's silence.")


@pytest.mark.parametrize(
    "text", ["We sold it to them.", "The Deputy Minister of Defence signed it.", "The Director left."]
)
def test_pronouns_and_titles_alone_are_no_persons(text: str) -> None:
    assert not [mention for mention in mentions_of(text) if mention.kind is EntityKind.PERSON]


def test_a_demonym_says_so_and_a_possessive_does_not() -> None:
    demonym, possessive = (
        next(mention for mention in mentions_of(text) if mention.kind is EntityKind.COUNTRY)
        for text in ("Iranian drones arrived.", "Iran's drones arrived.")
    )
    assert (demonym.basis, possessive.basis) == (Basis.DEMONYM, None)
    assert demonym.entity == possessive.entity == "country:ir"


def test_what_modifies_goods_is_no_goods_and_an_idiom_is_none() -> None:
    assert [entity for _, entity in found("The spare parts were paid by shell companies.")] == ["class:other"]


def test_a_product_with_a_name_keeps_its_class() -> None:
    drones = next(mention for mention in mentions_of("They launched Shahed-type drones.") if mention.goods_class)
    assert (drones.kind, drones.goods_class) == (EntityKind.PRODUCT, "uav")


@pytest.mark.parametrize(
    ("text", "goods_class"),
    [
        ("Korea sold Chunmoo launchers.", "artillery"),
        ("Moscow showed Kornet launchers.", "missile"),
        ("They fired Kh-101 warheads.", "ammunition"),
        ("They sold S-400 launchers.", "air-defence"),
        ("They exported gyroscopes.", "electronics"),
        ("They exported muriate of potash.", "fertiliser"),
    ],
)
def test_the_class_of_goods_is_that_of_the_head_or_of_its_family(text: str, goods_class: str) -> None:
    assert goods_class in {mention.goods_class for mention in mentions_of(text)}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            (
                "the Iran Iranian drones “ ” - T-72 Minsk 's plant 152 mm Ministry of Trading President North kits for"
            ).split(" ")
        ),
        min_size=1,
        max_size=12,
    )
)
def test_mentions_of_any_words_are_grounded_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    mentions = mentions_of(text)
    covered = [index for mention in mentions for index in range(mention.first, mention.end)]
    assert len(covered) == len(set(covered))
    assert all(mention.quote.is_grounded(text) and mention.first <= mention.head < mention.end for mention in mentions)


def test_an_empty_sentence_has_no_mentions() -> None:
    assert find_mentions("", [], Analysis()) == ()
