import pytest

from entrepot.claims.russian import weights


def test_missing_weights_are_named_with_the_remedy():
    with pytest.raises(weights.RussianWeightsMissing, match=r"lacks model/none\.tar: install the package natasha"):
        weights.weights_file("model/none.tar")
