"""Write commands, help texts and tables into the documentation, or check that they are up to date (`--check`).

The places are marked in the pages themselves (cog): `<!-- [[[cog ... ]]] -->` holds the code, `<!-- [[[end]]] -->` ends
what it wrote.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cogapp
from click.testing import CliRunner

ROOT = Path(__file__).parents[1]


def help_of(*words: str) -> str:
    """The help text of a verb, as a Markdown block."""
    from entrepot.cli import group

    told = CliRunner().invoke(group, [*words, "--help"], prog_name="entrepot", terminal_width=100)
    return f"```\n{told.output.rstrip()}\n```\n"


def pages() -> list[Path]:
    """The pages that have marked places."""
    return sorted(
        page
        for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        if "[[[cog" in page.read_text(encoding="utf-8")
    )


def main(arguments: list[str]) -> int:
    """Write the pages, or only check them; the result is the exit status."""
    mode = ["--check", "--diff"] if "--check" in arguments else ["-r"]
    failed = 0
    for page in pages():
        failed |= cogapp.Cog().main(["cog", "-p", "from tools.docs import help_of", "-P", *mode, str(page)])
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
