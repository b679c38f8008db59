"""`entrepot match PAIRS.jsonl`: how likely two records are one party, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, counted, output_options


@click.command()
@click.argument("pairs", type=click.File(encoding="utf-8-sig", errors="replace"))
@output_options
def command(pairs: Iterable[str], rows: Rows) -> None:
    """Score PAIRS ("-" is standard input), a pair of FollowTheMoney entities a line: {"left": ..., "right": ...}.

    Prints a line for each pair, in order, with the probability that the two are one party, and the reasons. A line
    that is no pair is refused by its number, and the rest goes on.
    """
    from entrepot.pipeline.matching import match_pairs

    refused = 0
    for row in match_pairs(pairs):
        if "refused" in row:
            refused += 1
            rows.say(f"refused  line {row['line']}: {row['refused']}")
            rows.write(row, None)
            continue
        rows.write(row, "\n".join([row["sentence"], *(f"    {each}" for each in _details(row))]))
    if refused:
        rows.say(f"{counted(refused, 'line')} refused")
        sys.exit(EXIT_REFUSED)


def _details(row: dict[str, object]) -> list[str]:
    """The reasons, obstacles and remarks of a pair, a line each."""
    reasons = row["reasons"]
    assert isinstance(reasons, list)
    told = [f"{reason['weight']:+.2f}  {reason['feature'].replace('_', ' ')}: {reason['words']}" for reason in reasons]
    return [*told, *map(str, [*_listed(row["obstacles"]), *_listed(row["remarks"])])]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
