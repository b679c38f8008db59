"""Letters of another script and characters that nobody sees."""

import pytest

from entrepot.entities.naming.disguises import disguises


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Orl\u0430n", ["а"]),
        ("ООО «Кaлина»", ["a"]),
        ("Orlan", []),
        ("ООО «Калина»", []),
        ("ТехноLab", []),  # letters without a double: written so on purpose
        ("Orlan ООО", []),  # two words, each in one script
        ("Or\u200blan", ["U+200B"]),
        ("Orl\u00adan", ["U+00AD"]),
        ("صنعت\u200cگران", []),  # parts words in ordinary Persian
        ("\u200fسپهر", []),
    ],
)
def test_what_the_eye_does_not_see_is_told(name: str, told: list[str]) -> None:
    found = disguises(name)
    assert len(found) == len(told)
    assert all(each in sentence.rpartition(":")[2] for each, sentence in zip(told, found, strict=True))
