"""A sentence that tells who reported the one before it."""

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Factuality, Kind, Stance
from entrepot.model.documents import Document


def supply_of(text: str) -> Claim:
    document = Document("d0", "t", "", "text/plain", text, language="ru")
    (claim,) = [each for each in read_claims(document) if each.kind is Kind.SUPPLY]
    return claim


def test_what_is_reported_afterwards_is_no_fact_of_the_author() -> None:
    claim = supply_of("Чад поставил Перу ракеты. Об этом сообщает газета со ссылкой на источники.")
    assert claim.factuality is Factuality.PROBABLE
    assert [(s.who.text if s.who else "", s.stance) for s in claim.sources] == [
        ("газета", Stance.REPORTS),
        ("источники", Stance.ASSERTS),
    ]


def test_what_is_negative_is_denied_by_whoever_reports_it() -> None:
    claim = supply_of("Чад не поставлял Перу ракеты. Об этом заявил министр.")
    assert claim.factuality is Factuality.UNCOMMITTED
    assert [source.stance for source in claim.sources] == [Stance.DENIES]


def test_another_matter_adds_no_source() -> None:
    assert supply_of("Чад поставил Перу ракеты. О погоде сообщил министр.").sources == ()
