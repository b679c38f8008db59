from dataclasses import dataclass, field

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Role
from entrepot.model.documents import Document


@dataclass(frozen=True)
class Case:
    """A sentence, the kind of a claim that it holds, and what of it must come out."""

    text: str
    kind: str
    roles: dict[str, str] = field(default_factory=dict)
    status: str | None = None
    factuality: str | None = None
    sources: list[str] | None = None
    number: tuple[float | None, float | None, str] | None = None


def document(text, language="en"):
    return Document("d0", "test.txt", sha256="", media_type="text/plain", text=text, language=language)


def claims_of(text, kind):
    return [claim for claim in read_claims(document(text)) if claim.kind == kind]


def sources_of(claim):
    return [f"{source.who.text if source.who else None} {source.stance}" for source in claim.sources]


def fits(claim, case):
    """Whether a claim has all that a case demands."""
    filled = {
        role: [f"{argument.entity} {argument.quote.text.lower()}" for argument in claim.filling(Role(role))]
        for role in case.roles
    }
    return (
        all(any(wanted in found for found in filled[role]) for role, wanted in case.roles.items())
        and case.status in (None, claim.status)
        and case.factuality in (None, claim.factuality)
        and case.sources in (None, sources_of(claim))
        and case.number in (None, *((quantity.low, quantity.high, quantity.unit) for quantity in claim.quantities))
    )


TRANSFERS = [
    Case(
        "Pakistan has delivered 42 howitzers to Azerbaijan.",
        "supply",
        {"giver": "country:pk", "recipient": "country:az", "goods": "howitzer"},
        "occurred",
        "CT+",
        [],
        (42, 42, "1"),
    ),
    Case(
        "Forty trucks were shipped to Mali by a Serbian company.",
        "supply",
        {"giver": "country:rs", "recipient": "country:ml"},
        "occurred",
        "CT+",
    ),
    Case(
        "Ethiopia has reportedly ordered more than 30 Turkish drones through Djibouti.",
        "order",
        {"recipient": "country:et", "giver": "country:tr", "intermediary": "country:dj"},
        "ordered",
        "PR+",
        ["None reports"],
        (30, None, "1"),
    ),
    Case(
        "Peru bought ten helicopters from Italy in 2019.",
        "sale",
        {"recipient": "country:pe", "giver": "country:it"},
        "occurred",
        "CT+",
    ),
    Case(
        "Vietnam agreed to supply rifles to Laos.",
        "supply",
        {"giver": "country:vn", "recipient": "country:la"},
        "agreed",
    ),
    Case("Spain plans to send missiles to Morocco.", "supply", {"giver": "country:es"}, "planned"),
    Case(
        "Brazil is considering selling armoured vehicles to Ghana.", "sale", {"giver": "country:br"}, "explored", "CT+"
    ),
    Case(
        "Thailand may be considering selling patrol boats to Myanmar.",
        "sale",
        {"giver": "country:th", "recipient": "country:mm"},
        "explored",
        "PS+",
    ),
    Case("Norway has offered to donate rocket launchers to Moldova.", "aid", {"giver": "country:no"}, "offered"),
    Case(
        "Chile will export copper to Japan.", "supply", {"giver": "country:cl", "recipient": "country:jp"}, "predicted"
    ),
    Case("Qatar could supply gas to Slovakia.", "supply", {"giver": "country:qa"}, "hypothetical", "Uu"),
    Case(
        "Sudan denies having received drones from Egypt.",
        "supply",
        {"recipient": "country:sd", "giver": "country:eg"},
        "unknown",
        "Uu",
        ["Sudan denies"],
    ),
    Case(
        "Algeria rejected reports that it had sold rockets to Niger.",
        "sale",
        {"giver": "country:dz", "recipient": "country:ne"},
        "unknown",
        "Uu",
        ["Algeria denies"],
    ),
    Case(
        "Kenya never delivered ammunition to Somalia.",
        "supply",
        {"giver": "country:ke", "recipient": "country:so"},
        "occurred",
        "CT-",
        [],
    ),
    Case(
        "Officials in Accra said that Togo had sold rifles to Benin.",
        "sale",
        {"giver": "country:tg", "recipient": "country:bj"},
        "occurred",
        "PR+",
        ["Officials in Accra asserts"],
    ),
    Case(
        "According to a UN report, Rwanda supplied mortars to Burundi.",
        "supply",
        {"giver": "country:rw", "recipient": "country:bi"},
        "occurred",
        "PR+",
        ["a UN report asserts"],
    ),
    Case(
        "Jordan sold tanks to Libya, two diplomats said.",
        "sale",
        {"giver": "country:jo", "recipient": "country:ly"},
        "occurred",
        "PR+",
        ["diplomats asserts"],
    ),
    Case(
        "Cuba admitted that it had shipped rifles to Angola.",
        "supply",
        {"recipient": "country:ao"},
        "occurred",
        "CT+",
        ["Cuba asserts"],
    ),
    Case("Chad allegedly smuggled cartridges into Cameroon.", "supply", {}, "occurred", "PS+", ["None reports"]),
    Case(
        "A trader in Dubai resold the pumps to a plant in Omsk.",
        "re_export",
        {"giver": "a trader", "recipient": "a plant", "goods": "pumps"},
        "occurred",
    ),
    Case(
        "Trucks with ammunition crossed from Romania into Moldova.",
        "transport",
        {"origin": "country:ro", "destination": "country:md"},
        "occurred",
    ),
    Case("The rifles were flown to Khartoum via Nairobi.", "transport", {"destination": "khartoum"}, "occurred"),
    Case(
        "Japan has stopped all deliveries of machine tools to Russia.",
        "supply",
        {"recipient": "country:ru"},
        "cancelled",
    ),
    Case("Sales of Swiss watches to Russia were suspended.", "sale", {"recipient": "country:ru"}),
    Case("Deliveries of Iranian drones to Ethiopia continued.", "supply", {"recipient": "country:et"}),
    Case("Greece refused to sell missiles to Serbia.", "sale", {"giver": "country:gr"}, None, "CT-"),
    Case("There is no evidence that Malta shipped arms to Libya.", "supply", {"recipient": "country:ly"}, None, "Uu"),
    Case("Not only did Iran ship drones to Sudan.", "supply", {"recipient": "country:sd"}, "occurred", "CT+"),
]

VOICES = [
    Case("By Kyiv's count, Iran has sent 400 missiles to Russia.", "supply", {}, "occurred", "PR+", ["Kyiv asserts"]),
    Case(
        "Officials are convinced that Chad sold rifles to Mali.", "sale", {}, "occurred", "PR+", ["Officials asserts"]
    ),
    Case("Minsk is said to have bought tanks from Peru.", "sale", {}, "occurred", "PR+", ["None reports"]),
    Case("Peru is suspected of having sold tanks to Chad.", "sale", {}, "occurred", "PS+", ["None reports"]),
    Case(
        "Nordwire reported, citing officials, that Chad had sold rifles to Mali.",
        "sale",
        {"giver": "country:td"},
        "occurred",
        "PR+",
        ["Nordwire reports", "officials asserts"],
    ),
    Case("The claim that Chad sold rifles to Mali is pure fiction, Peru said.", "sale", {}, "unknown", "Uu"),
    Case("Chad has yet to deliver the rifles to Mali.", "supply", {"recipient": "country:ml"}, "occurred", "CT-"),
    Case("Chad has not ruled out selling rifles to Mali.", "sale", {"giver": "country:td"}, "unknown", "Uu"),
    Case("The ministry declined to confirm that Chad had sold rifles to Mali.", "sale", {}, None, "Uu"),
    Case("Japan would like to sell submarines to Peru.", "sale", {"giver": "country:jp"}, "planned", "CT+"),
    Case("If the talks succeed, Japan would sell submarines to Peru.", "sale", {}, "hypothetical", "Uu"),
    Case("Police seized two lorries bound for Chad.", "transport", {"destination": "country:td"}, "cancelled"),
    Case("Peru convicted a trader of selling rifles to Chad.", "sale", {"giver": "trader"}, None, "CT+", []),
    Case("China records no imports of chips from Peru.", "trade_level", {}, "unknown", "Uu", ["China denies"]),
]

OTHERS = [
    Case(
        "A factory in Ankara produces up to 500 shells a month.",
        "produce",
        {"goods": "shells", "place": "ankara"},
        "habitual",
        None,
        [],
        (None, 500, "1/mo"),
    ),
    Case("The Polish-made howitzers arrived in Kyiv.", "produce", {"producer": "country:pl"}),
    Case(
        "Egypt is building a plant for drones near Cairo.", "set_up_production", {"initiator": "country:eg"}, "ongoing"
    ),
    Case("Indonesia repaired two submarines in Surabaya.", "maintain", {"initiator": "country:id"}, "occurred", "CT+"),
    Case("The radar is mounted on a Czech truck.", "part_of", {"component": "radar", "platform": "truck"}),
    Case("Syria showed two new drones at a fair.", "display", {"initiator": "country:sy"}, "occurred"),
    Case("Rebels fired rockets at Aden.", "use", {"goods": "rockets", "target": "aden"}, "occurred"),
    Case("Georgia paid Bulgaria 3 million euros for the mortars.", "payment", {"giver": "country:ge"}, "occurred"),
    Case(
        "Exports of lorries from Sweden to Georgia doubled in 2022.",
        "trade_change",
        {"giver": "country:se", "recipient": "country:ge"},
        "occurred",
    ),
    Case(
        "Trade between Kenya and India reached $3 billion in 2021.", "trade_level", {"party": "country:ke"}, "occurred"
    ),
    Case("Oman acted as a mediator between Iran and Yemen.", "intermediate", {"intermediary": "country:om"}),
    Case("The refinery is owned by Rosneft.", "own", {"initiator": "rosneft", "target": "refinery"}, "ongoing"),
    Case(
        "Maria Lopez is the director of Nordex.", "direct", {"initiator": "maria-lopez", "target": "nordex"}, "ongoing"
    ),
    Case(
        "Mongolia and Nepal signed a treaty on water.", "agree", {"party": "country:mn", "topic": "water"}, "occurred"
    ),
    Case("Hungary has voiced support for Serbia.", "support", {"initiator": "country:hu", "beneficiary": "country:rs"}),
    Case(
        "Estonia urged Finland to close the border.",
        "request",
        {"initiator": "country:ee", "recipient": "country:fi"},
        "requested",
    ),
    Case("Canada condemned Belarus.", "oppose", {"initiator": "country:ca", "target": "country:by"}, "occurred"),
    Case("Australia sanctioned two banks.", "sanction", {"initiator": "country:au", "target": "banks"}, "occurred"),
    Case("Customs officers in Riga seized 300 drones.", "sanction", {"target": "drones"}, "occurred"),
    Case("The EU will probably blacklist the airline.", "sanction", {"initiator": "group:eu"}, "predicted", "PR+"),
    Case("The traders used forged papers to hide the origin of the oil.", "evade", {"topic": "origin"}, "occurred"),
    Case("The engines were declared as farm machinery.", "evade", {"goods": "engines", "topic": "farm"}, "occurred"),
    Case("The price of the tanks was not disclosed.", "unknown", {"topic": "price"}, "ongoing", "CT+"),
    Case("It is not known who paid for the aircraft.", "unknown", {"topic": "who paid"}, "ongoing", "CT+"),
    Case("Analysts could not establish how many rockets Iran delivered.", "unknown", {"topic": "how many"}),
]


@pytest.mark.parametrize("case", [*TRANSFERS, *VOICES, *OTHERS], ids=lambda case: case.text[:60])
def test_sentence_is_read(case):
    found = claims_of(case.text, case.kind)
    assert any(fits(claim, case) for claim in found), found


SILENT = [
    "The striker fired into the top corner and sent a cross to the far post.",
    "She gave a speech and made a decision.",
    "The rain tripled in strength before the interval.",
    "He delivered a lecture on Roman law.",
    "They paid attention to the details.",
    "The company did not answer our questions.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_claim_gives_none(text):
    assert read_claims(document(text)) == ()


def test_a_denial_is_no_assertion_of_its_denier():
    (claim,) = claims_of("Iran denies providing weapons to Sudan.", "supply")
    assert claim.is_denied
    assert claim.factuality == "Uu"


def test_a_repeated_statement_is_one_claim_with_two_pieces_of_evidence():
    text = "Iran sold 40 tanks to Sudan.\n\nThe report also says little. In May Iran sold 40 tanks to Sudan."
    (claim,) = claims_of(text, "sale")
    assert len(claim.evidence) == 2


def test_a_denial_of_what_was_said_before_is_a_claim_of_its_own():
    told, denied = claims_of("Kazakhstan re-exported 500 drones to Serbia. Officials in Astana deny this.", "re_export")
    assert not told.is_denied
    assert denied.is_denied
    assert [argument.entity for argument in denied.arguments] == [argument.entity for argument in told.arguments]
    assert all(argument.is_implicit for argument in denied.arguments)


def test_what_could_not_be_verified_is_left_open():
    (claim,) = claims_of("Chad sold rifles to Mali, officials said. The claim could not be verified.", "sale")
    assert claim.factuality == "Uu"


def test_a_quotation_that_runs_on_keeps_its_speaker():
    text = '"We make rifles," the minister said. "Chad has sold 400 of them to Mali in two years," he added.'
    (claim,) = claims_of(text, "sale")
    assert sources_of(claim) == ["the minister asserts"]


def test_another_number_is_another_claim():
    assert len(claims_of("Iran sold 40 tanks to Sudan. Iran sold 60 tanks to Sudan.", "sale")) == 2


def test_a_pronoun_stands_for_the_last_subject():
    (claim,) = claims_of("Serbia makes rifles. It has delivered them to Cyprus.", "supply")
    assert claim.filling(Role.GIVER)[0].entity == "country:rs"
    assert claim.filling(Role.GIVER)[0].is_implicit


def test_ids_are_stable_and_unique():
    text = "Iran sold 40 tanks to Sudan. Peru bought ten helicopters from Italy."
    first, again = read_claims(document(text)), read_claims(document(text))
    assert [claim.claim_id for claim in first] == [claim.claim_id for claim in again]
    assert len({claim.claim_id for claim in first}) == len(first) >= 2


def test_a_language_that_is_not_read_gives_no_claims():
    assert read_claims(document("Iran sold 40 tanks to Sudan.", language="uk")) == ()


def test_every_claim_names_the_frame_that_made_it():
    assert {claim.extractor.rule for claim in read_claims(document("Iran sold 40 tanks to Sudan."))} == {"en/sell"}
