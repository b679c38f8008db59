"""What every verb has in common: help that is quick, errors that say what to do, exit statuses that mean something."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from entrepot.cli import VERBS, group, main

HEAVY = ("entrepot.pipeline", "numpy", "onnxruntime", "rich", "trafilatura", "yaml")


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_and_version_import_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys\n"
        "from entrepot.cli import main\n"
        f"try: main({words!r})\n"
        f"except SystemExit: print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself(verb: str) -> None:
    told = CliRunner().invoke(group, [verb, "--help"])
    assert told.exit_code == 0
    assert "Usage:" in told.output


def test_a_word_that_is_no_verb_is_answered_with_the_nearest() -> None:
    told = CliRunner().invoke(group, ["breif"])
    assert told.exit_code == 2
    assert "Did you mean 'brief'?" in told.output


def test_an_error_of_ours_is_one_line_and_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["verify", "no-such-case"])
    assert ended.value.code == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert "no-such-case" in told[0]


def test_a_path_that_does_not_exist_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["brief", "no-such-file.txt", "--out", "-"])
    assert ended.value.code == 2
    assert "no such file" in capsys.readouterr().err
