"""Interviews, transcripts and debates: what is said at length belongs to whoever holds the floor."""

import pytest

from entrepot.claims import read_claims
from entrepot.claims.turns import speaker_turns, turn_at
from entrepot.model.claims import Claim, Factuality, Stance
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
    turns = speaker_turns(INTERVIEW)
    assert turn_at(turns, INTERVIEW.index("People say")) is None
    assert turn_at(turns, INTERVIEW.index("It does not")) is not None


def test_the_speaker_is_as_sure_as_told() -> None:
    (turn, *_) = speaker_turns(TRANSCRIPT)
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
    assert speaker_turns(text) == ()
