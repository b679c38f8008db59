"""A folder of all kinds of files with broken ones among them: each is read or refused for its reason."""

from __future__ import annotations

import pytest

from entrepot.pipeline import add_files
from entrepot.store import Case
from tools.make_mixed_folder import FILES, write


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What became of each file: "read", or the reason of its refusal."""
    folder = tmp_path_factory.mktemp("mixed")
    write(folder / "files")
    with Case.create(folder / "case") as case:
        report = add_files(case, [folder / "files"])
    refused = {refusal.name.removeprefix("files/"): refusal.reason.value for refusal in report.refusals}
    return {name: refused.get(name, "read") for name in FILES}


@pytest.mark.parametrize(("name", "right"), [(name, right) for name, (_, right) in FILES.items()])
def test_each_file_comes_to_what_it_should(outcomes, name, right):
    assert outcomes[name] in right.split()
