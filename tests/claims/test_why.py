import pytest

from entrepot.claims import read_claims
from entrepot.claims.why import explain_claims
from entrepot.documents import read_bytes


def explained(text):
    (document,) = read_bytes("report.txt", text.encode())
    return document, explain_claims(document)


def cues_of(why):
    return [(cue.word.text, cue.factuality.value) for fired in why.fired for cue in fired.cues]


def test_names_the_frame_and_each_word_that_settled_how_the_claim_stands():
    _, (why,) = explained("Oman reportedly delivered 30 missiles to Chad, a diplomat said on Monday.")
    (fired,) = why.fired
    assert fired.frame == "en/deliver"
    assert [cue.word.text for cue in fired.cues] == ["delivered", "said"]
    assert [len(cue.sources) for cue in fired.cues] == [1, 2]


def test_a_denial_is_told_by_the_word_that_denies():
    _, (why,) = explained("Oman denies supplying missiles to Chad.")
    assert cues_of(why)[-1] == ("denies", "Uu")


def test_the_last_cue_is_how_the_claim_stands():
    _, whys = explained(
        "Oman may have sold drones to Chad. Chad plans to buy tanks from Oman. Officials say that Oman makes shells."
    )
    for why in whys:
        for fired in why.fired:
            assert fired.cues[-1].factuality is fired.claim.factuality
            assert fired.cues[-1].sources == fired.claim.sources


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("They delivered the mail to the director.", "delivered", "nobody and nothing that takes part is named"),
        ("Oman gave Chad a warm welcome.", "gave", "no sum of money beside it"),
        ("The Export Finance Bank opened an office in Oman.", "Export", "part of a name"),
    ],
)
def test_says_why_a_word_of_a_frame_made_no_claim(text, word, reason):
    _, (why,) = explained(text)
    reasons = [each.reason for each in why.not_taken if each.word.text == word]
    assert any(reason in each for each in reasons), why.not_taken


def test_explains_the_claims_that_are_read_and_no_others():
    document, whys = explained(
        "Oman sold Chad 40 drones in 2021. Chad paid $3 million for them.\n\nIt is not known who carried the drones."
    )
    assert {fired.claim for why in whys for fired in why.fired} == set(read_claims(document))


def test_every_word_is_the_documents_own():
    document, whys = explained("Oman’s plant at Sohar, run by K. Al-Said, makes up to 1,200 Kestrel-2 drones a year.")
    for why in whys:
        assert all(document.text[word.quote.start : word.quote.end] == word.quote.text for word in why.words)
        assert [word.head for word in why.words].count(-1) == 1


def test_a_language_that_is_not_read_is_explained_by_nothing():
    _, whys = explained("El gobierno de Omán vendió cuarenta aviones a la República de Chad durante el año pasado.")
    assert whys == ()
