import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes


def status_of(text, kind):
    (document,) = read_bytes("note.txt", text.encode())
    (claim,) = [claim for claim in read_claims(document) if claim.kind.value == kind]
    return claim.status.value


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The offer includes the supply of two radar stations to Chad.", "supply", "offered"),
        ("The licence allows Volta LLC to export 500 pumps to Peru.", "supply", "agreed"),
        ("Talks are under way on the supply of shells to Chad.", "supply", "explored"),
        ("The delivery of the missiles to Chad has been postponed until autumn.", "supply", "planned"),
        ("The protocol on the repair of helicopters for Chad was signed.", "maintain", "agreed"),
    ],
)
def test_what_is_only_offered_or_agreed_is_not_told_as_done(text, kind, status):
    assert status_of(text, kind) == status


def test_what_a_deal_allowed_was_done():
    assert status_of("The deal allowed Chad to import 40 tanks from Peru.", "supply") == "occurred"
