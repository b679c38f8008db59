from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from entrepot.cli import group


def entity(schema: str, **told: str) -> dict[str, Any]:
    return {"id": "a", "schema": schema, "properties": {name: [value] for name, value in told.items()}}


def matched(tmp_path: Path, *lines: str) -> tuple[int, list[dict[str, Any]], str]:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text("\n".join(lines), encoding="utf-8")
    result = CliRunner().invoke(group, ["match", str(pairs), "--json"])
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def pair(left: dict[str, Any], right: dict[str, Any]) -> str:
    return json.dumps({"left": left, "right": right}, ensure_ascii=False)


def test_each_pair_has_a_line_with_score_and_reasons(tmp_path: Path) -> None:
    same = pair(entity("Person", name="Степан Вольский"), entity("Person", name="VOLSKIY, Stepan"))
    other = pair(entity("Person", name="Степан Вольский"), entity("Person", name="Anton Kareev"))
    code, found, _ = matched(tmp_path, same, other)
    assert code == 0
    assert [row["match"] for row in found] == ["likely", "no"]
    assert found[0]["score"] > 0.9 > 0.1 > found[1]["score"]
    assert "Вольский = VOLSKIY" in found[0]["sentence"]
    assert {"feature", "meaning", "value", "weight", "words"} == set(found[0]["reasons"][0])


def test_a_shared_registration_number_joins_what_no_letter_does(tmp_path: Path) -> None:
    left = entity("LegalEntity", name="KRTZ", registrationNumber="100534485", country="by")
    right = entity("LegalEntity", name="Gomel Radio Works", registrationNumber="100534485")
    _, found, _ = matched(tmp_path, pair(left, right))
    assert found[0]["match"] == "likely"
    assert "both have UNP 100534485" in found[0]["sentence"]


def test_different_dates_of_birth_forbid_a_join(tmp_path: Path) -> None:
    left = entity("Person", name="Stepan Arkadievich Volskiy", birthDate="1961-04-02")
    right = entity("Person", name="Stepan Arkadievich Volskiy", birthDate="1984-11-19")
    _, found, _ = matched(tmp_path, pair(left, right))
    assert found[0]["match"] != "likely"
    assert "dates of birth differ" in found[0]["obstacles"][0]


def test_a_line_that_is_no_pair_is_refused_by_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = pair(entity("Company", name="Orlan LLC"), entity("Company", name="ООО «Орлан»"))
    code, found, told = matched(tmp_path, "oops", '{"left": {}}', good)
    assert code == 1
    assert [row.get("line") for row in found] == [1, 2, None]
    assert "refused  line 1: not JSON" in told
    assert found[2]["score"] > 0.5
