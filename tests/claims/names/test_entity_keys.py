from __future__ import annotations

import json
from pathlib import Path

import pytest

from entrepot.claims.names.entity_keys import EntityKeys
from entrepot.claims.names.mention import Mention
from entrepot.model.entities import EntityKind
from entrepot.model.spans import Quote

PERSON, ORG, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def mention(text: str, words: str, kind: EntityKind, key: str | None, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mention(Quote.cut(text, start, start + len(words)), 0, 1, 0, kind, key)


def test_a_last_name_stands_for_the_only_full_name_that_ends_with_it() -> None:
    text = "Anna Petrova leads it. Petrova denied it."
    mentions = [
        mention(text, "Anna Petrova", PERSON, "person:anna-petrova"),
        mention(text, "Petrova", PERSON, "person:petrova", nth=1),
    ]
    keys = EntityKeys.of(text, mentions)
    assert [keys.key(each) for each in mentions] == ["person:anna-petrova"] * 2


def test_a_last_name_shared_by_two_stays_as_it_is() -> None:
    text = "Anna Petrova met Olga Petrova. Petrova spoke."
    mentions = [
        mention(text, "Anna Petrova", PERSON, "person:anna-petrova"),
        mention(text, "Olga Petrova", PERSON, "person:olga-petrova"),
        mention(text, "Petrova", PERSON, "person:petrova", nth=2),
    ]
    assert EntityKeys.of(text, mentions).key(mentions[2]) == "person:petrova"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Acme Radio Plant (ARP) sold it. ARP denies it.", "ARP"),
        ("Acme Radio Plant (“Acme”) sold it. Acme denies it.", "Acme"),
        ('Acme Radio Plant (ARP; a.k.a. "Volna"), No. 3, sold it. Volna denies it.', "Volna"),
    ],
)
def test_a_name_in_brackets_stands_for_the_name_before_it(text: str, short: str) -> None:
    full = mention(text, "Acme Radio Plant", ORG, "org:acme-radio-plant")
    keys = EntityKeys.of(text, [full])
    assert keys.key_of(short) == "org:acme-radio-plant"
    again = mention(text, short, ORG, f"org:{short.lower()}", nth=1)
    assert EntityKeys.of(text, [full, again]).resolved(again).entity == "org:acme-radio-plant"


def test_a_place_in_brackets_is_no_short_name() -> None:
    text = "Acme Radio Plant (Minsk) sold it."
    assert EntityKeys.of(text, [mention(text, "Acme Radio Plant", ORG, "org:acme-radio-plant")]).key_of("Minsk") is None


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Anna Petrova, better known as Volna, sold it.", "Volna"),
        ("Anna Petrova (alias Volna) sold it.", "Volna"),
        ("Anna Petrova, a.k.a. “Volna”, sold it.", "Volna"),
        ("Anna Petrova, doing business as Volna, sold it.", "Volna"),
    ],
)
def test_another_name_of_one_has_the_key_of_the_first(text: str, other: str) -> None:
    first = mention(text, "Anna Petrova", PERSON, "person:anna-petrova")
    second = mention(text, other, ORG, "org:volna")
    assert EntityKeys.of(text, [first, second]).resolved(second).entity == "person:anna-petrova"


@pytest.mark.parametrize(
    "text", ["Anna Petrova, formerly of Volna, sold it.", "Anna Petrova knows Volna.", "Anna Petrova, formerly Volna."]
)
def test_a_former_firm_is_no_other_name_of_a_person(text: str) -> None:
    first = mention(text, "Anna Petrova", PERSON, "person:anna-petrova")
    second = mention(text, "Volna", ORG, "org:volna")
    assert EntityKeys.of(text, [first, second]).resolved(second).entity == "org:volna"


def test_a_short_form_of_another_language_counts_and_one_of_a_country_does_not() -> None:
    text = "The Acme Works (ZVA) sold it. The Acme Works (UAE) did."
    full = mention(text, "Acme Works", ORG, "org:acme-works")
    keys = EntityKeys.of(text, [full, mention(text, "Acme Works", ORG, "org:acme-works", nth=1)])
    assert (keys.key_of("ZVA"), keys.key_of("UAE")) == ("org:acme-works", None)


def test_the_short_form_of_a_country_is_another_where_the_document_says_so() -> None:
    text = "Candid Arms Review (CAR) said it. CAR said it."
    full = mention(text, "Candid Arms Review", ORG, "org:candid-arms-review")
    short = mention(text, "CAR", EntityKind.COUNTRY, "country:cf", nth=1)
    assert EntityKeys.of(text, [full, short]).resolved(short).entity == "org:candid-arms-review"


def test_the_first_words_of_an_organisation_stand_for_it_whatever_kind_the_sentence_told() -> None:
    text = "Acme Foreign Trade bought it. Acme's owner denied it."
    mentions = [
        mention(text, "Acme Foreign Trade", ORG, "org:acme-foreign-trade"),
        mention(text, "Acme", PERSON, "person:acme", nth=1),
    ]
    resolved = EntityKeys.of(text, mentions).resolved(mentions[1])
    assert (resolved.entity, resolved.kind) == ("org:acme-foreign-trade", ORG)


def test_a_name_read_as_two_kinds_takes_the_usual_one() -> None:
    text = "Volna sold it. Volna moved. In Volna they slept."
    mentions = [
        mention(text, "Volna", ORG, "org:volna"),
        mention(text, "Volna", ORG, "org:volna", nth=1),
        mention(text, "Volna", PLACE, "place:volna", nth=2),
    ]
    assert EntityKeys.of(text, mentions).key(mentions[2]) == "org:volna"


def test_a_ministry_named_once_with_its_state_is_the_same_without() -> None:
    text = "The Russian Ministry of Transport sold it. The Ministry of Transport denied it."
    full = mention(text, "Russian Ministry of Transport", ORG, "org:russian-ministry-of-transport")
    again = mention(text, "Ministry of Transport", ORG, "org:ministry-of-transport", nth=1)
    assert EntityKeys.of(text, [full, again]).resolved(again).entity == "org:russian-ministry-of-transport"


def test_the_north_is_the_country_that_the_document_names() -> None:
    text = "North Korea sent them. The North denies it."
    north = mention(text, "North", EntityKind.COUNTRY, None, nth=1)
    named = mention(text, "North Korea", EntityKind.COUNTRY, "country:kp")
    assert EntityKeys.of(text, [named, north]).key(north) == "country:kp"
    assert EntityKeys.of(text, [north]).key(north) is None


def test_a_kit_is_what_was_named_last_before_it() -> None:
    text = "It assembles drones from kits. Oil was sold. The kits came by air."
    drones = Mention(Quote.cut(text, 13, 19), 0, 1, 0, EntityKind.GOODS_CLASS, "class:uav", None, "uav")
    oil = Mention(Quote.cut(text, 31, 34), 0, 1, 0, EntityKind.GOODS_CLASS, "class:oil", None, "oil")
    kits = [mention(text, "kits", EntityKind.GOODS_CLASS, None, nth) for nth in (0, 1)]
    keys = EntityKeys.of(text, [drones, oil, *kits])
    assert [keys.key(each) for each in kits] == ["class:uav", "class:uav"]


def test_two_names_that_introduce_each_other_come_to_an_end() -> None:
    text = "Acme (Acme Trading) and Acme Trading (Acme) signed."
    mentions = [
        mention(text, "Acme", ORG, "org:acme"),
        mention(text, "Acme Trading", ORG, "org:acme-trading", nth=1),
    ]
    assert EntityKeys.of(text, mentions).key(mentions[0]) == "org:acme-trading"


def test_named_arguments_of_the_corpus_are_found_with_their_keys() -> None:
    from entrepot.claims.names.mentions import find_mentions
    from entrepot.claims.reading_model import ReadingModel
    from entrepot.claims.words.tokens import tokenise

    corpus = Path(__file__).parents[2] / "corpus"
    right = total = 0
    for name in ("wire-oil.json", "stats-brief.json", "feature-chips.json"):
        record = json.loads((corpus / name).read_text(encoding="utf-8"))
        text, spans = record["doc"]["text"], {}
        for claim in record["claims"]:
            for sentence in claim["evidence"]:
                spans[sentence["start"], sentence["end"]] = tokenise(text, sentence["start"], sentence["end"])
        analyses = ReadingModel.load().analyse([[token.text for token in tokens] for tokens in spans.values()])
        mentions = [
            m for tokens, read in zip(spans.values(), analyses, strict=True) for m in find_mentions(text, tokens, read)
        ]
        keys = EntityKeys.of(text, mentions)
        for argument in (a for claim in record["claims"] for a in claim["args"] if a["entity"] and not a["implicit"]):
            total += 1
            right += any(
                keys.key(m) == argument["entity"]
                and m.quote.start < argument["end"]
                and argument["start"] < m.quote.end
                for m in mentions
            )
    assert right / total > 0.9
