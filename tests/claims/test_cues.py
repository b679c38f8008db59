"""Every list of words is asked for somewhere in the code."""

from pathlib import Path

import pytest
import yaml

CLAIMS = Path(__file__).parents[2] / "src" / "entrepot" / "claims"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in CLAIMS.rglob("*.py"))
SECTIONS = sorted(
    {
        (path.stem, section)
        for path in (CLAIMS / "cues").glob("*/*.yml")
        for section in yaml.safe_load(path.read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize(("name", "section"), SECTIONS)
def test_a_list_of_words_is_used(name, section):
    assert f'"{section}"' in CODE, f"nothing asks for {section} of {name}.yml: remove it"
