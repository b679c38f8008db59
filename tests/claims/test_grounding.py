from dataclasses import replace

import pytest

from entrepot.claims.grounding import check
from entrepot.errors import UngroundedClaim
from entrepot.model.claims import Argument, Claim, Extractor, Factuality, Kind, Role, Source, Stance, When
from entrepot.model.documents import Document
from entrepot.model.spans import Quote

TEXT = "Peru sold tanks to Chile in 2019."
DOCUMENT = Document("d1", "a.txt", sha256="", media_type="text/plain", text=TEXT)
SOUND = Claim(
    "c1",
    "d1",
    Kind.SALE,
    Quote.cut(TEXT, 5, 9),
    (Argument(Role.GIVER, Quote.cut(TEXT, 0, 4)),),
    (Quote.cut(TEXT, 0, len(TEXT)),),
    Extractor("test", "1"),
)
WRONG = Quote(0, 4, "Iran")


def test_a_sound_claim_passes():
    assert check(DOCUMENT, [SOUND]) == (SOUND,)


@pytest.mark.parametrize(
    "unsound",
    [
        replace(SOUND, predicate=Quote(5, 9, "gave")),
        replace(SOUND, arguments=(Argument(Role.GIVER, WRONG),)),
        replace(SOUND, evidence=(Quote(0, 999, TEXT),)),
        replace(SOUND, evidence=()),
        replace(SOUND, sources=(Source(WRONG, Stance.ASSERTS, Factuality.CERTAIN),)),
        replace(SOUND, time=When("2020", "2020", "in 2020")),
        replace(SOUND, predicate=Quote(7, 7, "")),
    ],
    ids=["predicate", "argument", "evidence", "no evidence", "source", "time", "empty"],
)
def test_words_that_are_not_the_documents_own_are_refused(unsound):
    with pytest.raises(UngroundedClaim, match="c1"):
        check(DOCUMENT, [unsound])
