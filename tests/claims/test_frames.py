import pytest

from entrepot.claims.frames import FrameError, frames_by_word, measure_frames, read_frames
from entrepot.model.claims import Kind, Role

GOOD = """
ship:
  kind: supply
  verbs: ship hand_over put_into_service
  subject: giver
  object: goods
  to: recipient destination
  needs: goods giver | giver recipient
"""


def test_packaged_frames_are_sound():
    assert len(frames_by_word()) > 500
    assert measure_frames()["export"].frame.kind is Kind.TRADE_LEVEL


def test_a_phrase_has_a_partner_and_its_preposition():
    triggers = read_frames(GOOD, "good.yml")
    assert [(t.word, t.preposition, t.partner) for t in triggers] == [
        ("ship", None, None),
        ("hand", None, "over"),
        ("put", "into", "service"),
    ]


def test_slots_keep_the_order_of_their_alternatives():
    (ship, *_) = read_frames(GOOD, "good.yml")
    assert ship.frame.slots["to"].alternatives == ((Role.RECIPIENT,), (Role.DESTINATION,))


def test_needs_are_alternatives():
    (ship, *_) = read_frames(GOOD, "good.yml")
    assert ship.frame.needs == ((Role.GOODS, Role.GIVER), (Role.GIVER, Role.RECIPIENT))


@pytest.mark.parametrize(
    ("wrong", "place", "word"),
    [
        (GOOD.replace("supply", "suply"), "line 3", "suply"),
        (GOOD.replace("recipient destination", "reciever"), "line 7", "reciever"),
        (GOOD.replace("needs", "need"), "line 3", "needs"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_frame(wrong, place, word):
    with pytest.raises(FrameError, match=rf"bad\.yml, {place}, frame ship: .*{word}"):
        read_frames(wrong, "bad.yml")


def test_defaults_count_for_every_frame_and_can_be_removed():
    text = "defaults:\n  via, through: transit\n" + GOOD.strip() + "\n  via: none\n"
    (ship, *_) = read_frames(text, "defaults.yml")
    assert "through" in ship.frame.slots
    assert "via" not in ship.frame.slots


def test_pairs_join_each_verb_with_each_word():
    triggers = read_frames(GOOD + "  pairs:\n    - give pass > aid arms\n", "pairs.yml")
    assert [(t.word, t.partner) for t in triggers[3:]] == [
        ("give", "aid"),
        ("give", "arms"),
        ("pass", "aid"),
        ("pass", "arms"),
    ]


def test_pairs_without_a_sign_are_a_mistake():
    with pytest.raises(FrameError, match="pairs"):
        read_frames(GOOD + "  pairs: give aid\n", "pairs.yml")
