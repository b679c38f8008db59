"""What the documentation promises: its links lead somewhere, and its commands are commands."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from entrepot.cli import VERBS, group

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/README.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
BLOCK = re.compile(r"```(?:console|sh)\n(.*?)```", re.DOTALL)


def commands(page: Path) -> list[list[str]]:
    """The `entrepot` commands of the code blocks of a page, as words, without what follows a pipe or `>`."""
    lines = [line for block in BLOCK.findall(page.read_text(encoding="utf-8")) for line in block.splitlines()]
    parts = [part for line in lines for part in re.split(r"[|>#]", line.removeprefix("$ "))]
    return [shlex.split(part)[1:] for part in parts if part.split()[:1] == ["entrepot"]]


WRITTEN = [(page.name, words) for page in PAGES for words in commands(page)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_index_of_methods_lists_each_page():
    listed = set(LINK.findall((ROOT / "docs" / "method" / "README.md").read_text(encoding="utf-8")))
    assert {page.name for page in (ROOT / "docs" / "method").glob("*.md")} - {"README.md"} <= listed


def test_the_tutorial_shows_each_verb():
    shown = {words[0] for name, words in WRITTEN if name == "tutorial.md"}
    assert shown == set(VERBS)


@pytest.mark.parametrize(
    ("page", "words"), WRITTEN, ids=lambda value: value if isinstance(value, str) else "-".join(value)
)
def test_each_command_is_one_that_the_program_knows(page, words):
    verb, *rest = words
    command = group.get_command(click.Context(group), verb)
    assert command is not None, f"{page}: no verb {verb}"
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in rest if word.startswith("--")} <= known | {"--help"}


# What stands for the ids in capitals: a part of the rows that a verb prints.
IDS = {
    "ONE": ("findings", "rows[0]['finding']"),
    "OTHER": ("findings", "rows[1]['finding']"),
    "CLAIM": ("findings", "max(rows, key=lambda row: len(row['claims']))['claims'][0]['claim']"),
    "FINDING": ("findings", "rows[0]['finding']"),
    "NUMBER": ("judgements", "rows[-1]['judgement']"),
}


def with_ids(line: str) -> str:
    """A line of the tutorial with ids of its case in the place of the words in capitals."""
    for word, (verb, part) in IDS.items():
        program = f"import json, sys; rows = [json.loads(line) for line in sys.stdin]; print({part})"
        found = f'$(entrepot {verb} belarus.case --json | python -c "{program}")'
        line = re.sub(rf"\b{word}\b", lambda _, found=found: found, line)
    return line


def test_the_tutorial_runs_from_top_to_bottom(tmp_path):
    documents = ROOT / "examples" / "belarus" / "documents"
    given = {
        "articles/drones.txt": "01-drones.txt",
        "new-articles/visit.txt": "08-tehran-visit.txt",
        "tables/trade.xlsx": "06-trade-figures.xlsx",
        "article.pdf": "04-chassis.pdf",
        "article.txt": "08-tehran-visit.txt",
    }
    for name, original in given.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(documents / original, tmp_path / name)
    tutorial = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    blocks = BLOCK.findall(tutorial)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if "pip install" not in line]
    (python,) = re.findall(r"```python\n(.*?)```", tutorial, re.DOTALL)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-ec", "\n".join([*map(with_ids, lines), f"python -c {shlex.quote(python)}"])],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "brief.html").stat().st_size > 0
    assert (tmp_path / "belarus.ftm.json").stat().st_size > 0
