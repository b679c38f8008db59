"""A ship's present and former names."""

import pytest

from entrepot.entities.naming.ships import ship_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SEVERNY VETER", ("SEVERNY VETER",)),
        ("Severny Veter (Kem Star 7)", ("Severny Veter", "Kem Star 7")),
        ("MV Severny Veter, ex: Kem Star 7, formerly Sin Dal", ("Severny Veter", "Kem Star 7", "Sin Dal")),
        ("Severny Veter (f/k/a Sin Dal)", ("Severny Veter", "Sin Dal")),
        ("Exmouth Star", ("Exmouth Star",)),  # no former name in a word that begins with "ex"
    ],
)
def test_each_name_that_a_ship_had_is_told(text: str, names: tuple[str, ...]) -> None:
    assert ship_names(text) == names
