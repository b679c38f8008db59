"""Interviews, transcripts and debates: what is said at length belongs to whoever holds the floor."""

import pytest

from entrepot.claims import read_claims
from entrepot.claims.speakers.turns import Turn, speaker_turns, turn_at
from entrepot.documents.plain_text import structure
from entrepot.model.claims import Claim, Factuality, Kind, Stance
from entrepot.model.documents import Document

TRANSCRIPT = """QUESTION: Does Chad buy tanks?
MS. LEE: Chad bought ten tanks from Peru in May.
QUESTION: And Mali?
MS. LEE: Mali never bought tanks from Peru.
"""
DEBATE = """Arms exports

Lord Brook (Con)
My Lords, I ask about Peru.

The Minister for Trade (Baroness Hill)
Peru sold ten tanks to Chad in May.

Lord Brook (Con)
My Lords, Mali sold rifles to Chad.
"""
INTERVIEW = """The merchants of Lima
An interview with Dr. Ana Lopez

Dr. Lopez, who buys the tanks?
Chad bought ten tanks from Peru in May.

And the rifles?
According to customs, Mali sold rifles to Chad.

People say Peru makes drones.
It does not make drones.

What next?
Nobody knows.
"""
EXPLAINER = """Q&A: tanks for Chad

Who sells?
Peru sold ten tanks to Chad in May.

Who pays?
Mali.

Why?
Nobody knows.
"""


def turns_of(text: str) -> tuple[Turn, ...]:
    return speaker_turns(text, structure(text)[0])


def told(text: str) -> list[tuple[str, str, list[str]]]:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    return [(claim.predicate.text, claim.factuality.value, voices(claim)) for claim in claims]


def voices(claim: Claim) -> list[str]:
    return [f"{source.who.text if source.who else 'somebody'} {source.stance.value}" for source in claim.sources]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (TRANSCRIPT, ("bought", "PR+", ["MS. LEE asserts"])),
        (TRANSCRIPT, ("bought", "Uu", ["MS. LEE denies"])),
        (DEBATE, ("sold", "PR+", ["Baroness Hill asserts"])),
        (DEBATE, ("sold", "PR+", ["Lord Brook asserts"])),
        (INTERVIEW, ("bought", "PR+", ["Dr. Lopez asserts"])),
        (INTERVIEW, ("sold", "PR+", ["Dr. Lopez reports", "customs asserts"])),
        (EXPLAINER, ("sold", "CT+", [])),
    ],
)
def test_what_is_said_at_length_is_attributed(text: str, claim: tuple[str, str, list[str]]) -> None:
    assert claim in told(text)


def test_a_question_without_a_mark_is_nobodys_answer() -> None:
    turns = turns_of(INTERVIEW)
    asked, answered = (turn_at(turns, INTERVIEW.index(words)) for words in ("People say", "It does not"))
    assert asked is not None
    assert answered is not None
    assert (asked.asks, answered.asks) == (True, False)


def test_the_speaker_is_as_sure_as_told() -> None:
    (_, turn, *_) = turns_of(TRANSCRIPT)
    source = turn.source(Factuality.CERTAIN)
    assert (source.stance, source.factuality) == (Stance.ASSERTS, Factuality.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "Drones: Peru sold ten.\nTanks: Chad bought five.\nDrones: Mali sold two.\nTanks: none.",
        "Who sells? Peru does.\n\nWho buys? Chad.\n\nWhy? Nobody knows.",
    ],
)
def test_labels_of_topics_and_questions_in_running_text_are_no_turns(text: str) -> None:
    assert turns_of(text) == ()


BRIEFING = """Daily briefing

MS ROE: Good morning. Peru has shipped 20 trucks to Chad.

QUESTION: Mali is building a plant for trucks. Will you sanction it?

MS ROE: We did not sell trucks to Mali.

It ordered them from Peru, according to the port of Callao.
"""


def shown(text: str) -> list[tuple[str, str | None]]:
    return [("asks" if turn.asks else "tells", turn.who.text if turn.who else None) for turn in turns_of(text)]


def page(text: str) -> Document:
    return Document("d0", "t", "", "text/plain", text, language="en")


def test_labels_before_a_colon_open_turns() -> None:
    assert shown(BRIEFING) == [("tells", "MS ROE"), ("asks", None), ("tells", "MS ROE")]


def test_what_a_speaker_tells_is_told_by_her_and_questions_claim_nothing() -> None:
    claims = {claim.predicate.text: claim for claim in read_claims(page(BRIEFING))}
    shipped = claims["has shipped"]
    assert [(source.who and source.who.text, source.stance) for source in shipped.sources] == [
        ("MS ROE", Stance.ASSERTS)
    ]
    assert shipped.factuality is Factuality.PROBABLE
    assert all("plant" not in words for words in claims)
    denied = claims["did not sell"]
    assert [source.stance for source in denied.sources] == [Stance.DENIES]
    ordered = claims["ordered"]
    assert [(source.who and source.who.text, source.stance) for source in ordered.sources] == [
        ("MS ROE", Stance.REPORTS),
        ("the port of Callao", Stance.ASSERTS),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports\n\nBaroness Roe (Lab)\nTo ask what parts went to Chad.\n\n"
            "The Minister of State, Department for Ports (Lord Poe of Deal)\nMy Lords, none went.\n",
            [("tells", "Baroness Roe"), ("tells", "Lord Poe of Deal")],
        ),
        (
            "Debate\n\nAnn Roe Portrait Ann Roe (Dover) (Con)\n- Hansard - -\n\nParts went to Chad.\n\n"
            "Tom Poe Portrait Tom Poe\n- Hansard - -\n\nThey did not.\n",
            [("tells", "Ann Roe"), ("tells", "Tom Poe")],
        ),
        ("Trucks\n\n“Peru sold trucks to Chad.”\n— Tom Poe, analyst\n\nChad paid.\n", [("tells", "Tom Poe")]),
        (
            "Hearing\n\nSenator ROE. Who sold the trucks?\n\nTHE WITNESS. Peru sold them.\n",
            [("tells", "Senator ROE"), ("tells", "THE WITNESS")],
        ),
        ("Court\n\nQ. Who sold them?\n\nA. Peru sold them.\n", [("asks", None), ("tells", None)]),
        ("Talk\n\nQ: Who sold them?\n\nA: Peru sold them.\n", [("asks", None), ("tells", None)]),
        (
            "Вопрос: Кто купил грузовики?\n\nА. Роев: Чад купил грузовики.\n\nВопрос: Когда?\n\nА. Роев: В мае.\n",
            [("asks", None), ("tells", "А. Роев"), ("asks", None), ("tells", "А. Роев")],
        ),
        (
            "Интервью с директором Анной Роевой.\n\n– Кто купил грузовики?\n\n– Их купил Чад.\n\n– А кто продал?\n\n"
            "– Перу.\n",
            [("asks", None), ("tells", None), ("asks", None), ("tells", None)],
        ),
    ],
)
def test_other_shapes_of_turns(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Case 14\nConsignee: Delta Import\nEnd User: Kazan Plant\nStatus: delivered to Chad\n\nDelta sold bearings.\n",
        "Delta Import\nDirector: Ann Roe\nChairman: Tom Poe\n\nDelta sold bearings.\n",
        "WHAT WE SEE. Trucks went to Chad.\n\nWHO PAYS. Peru paid for them.\n\nA. Roe sold them.\n",
        "Minsk: no missiles sold\n\nThe ministry denied it. Two routes are known.\n",
        "RED FLAGS: new firms.\n\nBACKGROUND: Chad bought six jets.\n\nNOTE: Peru sold them.\n",
        "Why Chad buys jets\n\nWho pays?\n\nChad pays.\n\nWho sells?\n\nPeru sells.\n\nAnd who flies?\n\nNobody.\n",
    ],
)
def test_fields_headings_and_rhetorical_questions_give_nobody_the_word(text: str) -> None:
    assert shown(text) == []


def test_an_answer_without_label_is_given_by_whom_the_head_names() -> None:
    text = (
        "Trucks on the pier\nAn interview with Ann Roe, head of the port watch\n\n"
        "Who sold the trucks?\nPeru sold 40 trucks to Chad.\n\nWho paid for them?\nNobody knows.\n\n"
        "And who drives them?\nI have no idea.\n"
    )
    (sale,) = [claim for claim in read_claims(page(text)) if claim.kind is Kind.SALE]
    assert [source.who and source.who.text for source in sale.sources] == ["Ann Roe"]


def test_an_address_behind_a_label_names_nobody() -> None:
    text = "Debate\n\nLord Poe: My Lords, Peru sold ten trucks to Chad.\n\nLady Roe: My Lords, Mali sold rice.\n"
    (sale, *_) = read_claims(page(text))
    assert [argument.quote.text for argument in sale.arguments if argument.role == "giver"] == ["Peru"]


WRITTEN = [
    """Question
Lord Brook
Conservative

To ask the Government about reports that Mali sold rifles to Chad.

Answer
Baroness Hill
Labour
Answered on 4 May 2024

Peru sold ten tanks to Chad in May. Benin has told us that it sold rifles to Mali.
""",
    """Question for written answer E-000123/2024
to the Commission
Ana Lopez (PPE)

Has the Commission seen reports that Mali sold rifles to Chad?

Answer given by Mr Hill on behalf of the European Commission

Peru sold ten tanks to Chad in May. Benin has told us that it sold rifles to Mali.
""",
    """Questions for the Record
Senator Ann Brook

Question: Has the Department seen reports that Mali sold rifles to Chad?
Answer: Peru sold ten tanks to Chad in May. Benin has told us that it sold rifles to Mali.
""",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_what_a_written_answer_tells_is_its_authors_own(text: str) -> None:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    own = [claim for claim in claims if not claim.sources]
    assert [claim.arguments[0].entity for claim in own] == ["country:pe"]
    assert ["Benin"] in [[source.who.text for source in claim.sources if source.who] for claim in claims]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_written_question_tells_no_fact(text: str) -> None:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    about_mali = [claim for claim in claims if claim.arguments[0].entity == "country:ml"]
    assert all(claim.factuality is not Factuality.CERTAIN for claim in about_mali)
