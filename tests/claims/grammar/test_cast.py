"""Those who are meant and not named: "both countries", and the subjects that bullets leave out."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Basis, Kind, Role


def filling(text: str, kind: Kind, role: Role) -> set[tuple[str | None, Basis | None]]:
    claims = read_claims(read_bytes("page.md", text.encode())[0])
    return {(a.entity, a.basis) for claim in claims if claim.kind is kind for a in claim.filling(role)}


@pytest.mark.parametrize(
    "said",
    [
        "The two countries signed a treaty on trade.",
        "Both states signed a treaty on trade.",
        "These two neighbours signed a treaty on trade.",
    ],
)
def test_both_are_the_two_that_were_named(said):
    expected = {("country:td", Basis.COREFERENCE), ("country:pe", Basis.COREFERENCE)}
    assert filling(f"The ministers of Chad and Peru flew to Lima. {said}", Kind.AGREE, Role.PARTY) == expected


def test_of_three_nobody_knows_which_two():
    text = "Chad, Peru and Mali met in Lima. The two countries signed a treaty on trade."
    assert filling(text, Kind.AGREE, Role.PARTY) <= {(None, None)}


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("# Volta LLC\n\n- Delivered 40 tanks to Chad.\n", Kind.SUPPLY, Role.GIVER),
        ("Volta LLC is a firm in Dubai.\n\n- Bought 40 engines from Orion GmbH.\n", Kind.SALE, Role.RECIPIENT),
        ("# Volta LLC\n\n- Evades sanctions through Peru.\n- Owned by Ann Lee.\n", Kind.OWN, Role.TARGET),
    ],
)
def test_a_bullet_without_a_subject_is_about_what_precedes_the_list(text, kind, role):
    assert filling(text, kind, role) == {("org:volta", Basis.ELLIPSIS)}


def test_two_before_a_list_leave_it_open():
    text = "Volta LLC and Orion GmbH are firms in Dubai.\n\n- Delivered 40 tanks to Chad.\n"
    assert filling(text, Kind.SUPPLY, Role.GIVER) == set()
