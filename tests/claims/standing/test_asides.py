import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Kind, Role


@pytest.mark.parametrize(
    ("text", "giver", "source"),
    [
        ("Oman, the United Nations says, shipped tanks to Chad.", "country:om", "United Nations"),
        ("Volta LLC, the EU said in May, has supplied engines to Chad.", "org:volta", "EU"),
        ("The EU listed Volta LLC, which Peru says supplied engines to Chad.", "org:volta", "Peru"),
        ("Volta LLC, the ministry said on Tuesday, supplied engines to Chad.", "org:volta", "the ministry"),
    ],
)
def test_who_speaks_between_commas_is_the_source_and_not_the_giver(text, giver, source):
    (document,) = read_bytes("note.txt", text.encode())
    (claim,) = [claim for claim in read_claims(document) if claim.kind is Kind.SUPPLY]
    assert [argument.entity for argument in claim.filling(Role.GIVER)] == [giver]
    assert [each.who.text for each in claim.sources] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Missiles are bought from Iran every week, as Russia's invasion continues.",
        "Chad bought ten tanks from Peru while the war went on.",
        "In view of its supply of rifles to Mali, Peru bought ten tanks from Chad.",
    ],
)
def test_what_goes_on_or_is_in_view_is_no_source(text: str) -> None:
    assert all(not claim.sources for claim in read_claims(read_bytes("a.txt", text.encode())[0]))


def test_a_record_named_in_one_clause_is_not_the_source_of_a_clause_that_is_set_against_it() -> None:
    text = "Exports from Peru to Chad came, as recorded in Lima, to $4 million, while Chad delivered ten tanks to Mali."
    claims = read_claims(read_bytes("a.txt", text.encode())[0])
    sources = {claim.kind: [each.who.text for each in claim.sources] for claim in claims}
    assert sources[Kind.TRADE_LEVEL] == ["Lima"]
    assert sources[Kind.SUPPLY] == []
