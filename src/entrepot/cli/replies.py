"""`entrepot replies CASE`: what parties answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from entrepot.cli.output import Rows, output_options

if TYPE_CHECKING:
    from entrepot.model.replies import Reply


@click.command()
@click.argument("case", type=click.Path())
@output_options
def command(case: str, rows: Rows) -> None:
    """List what parties answered or did not, with the numbers under which it is noted; withdrawn ones too.

    Letters about which nothing is noted yet come last.
    """
    from entrepot.pipeline import open_letters
    from entrepot.store import Case

    with Case.open(case) as opened:
        replies, letters = opened.replies(), open_letters(opened)
    for reply in replies:
        rows.write(_record(reply), _words(reply))
    for letter in letters:
        told = {"letter": letter.number, "party": letter.party, "due": letter.deadline}
        rows.write(told, f"{letter.party} (letter {letter.number}, due {letter.deadline}): nothing is noted yet")
    if not replies and not letters:
        rows.say(f"{case}: no reply is noted")


def _record(reply: Reply) -> dict[str, object]:
    return {
        "number": reply.number,
        "party": reply.party,
        "asked": reply.asked,
        "due": reply.due,
        "received": reply.received,
        "about": list(reply.about),
        "text": reply.text,
        "withdrawn_by": reply.withdrawn_by,
    }


def _words(reply: Reply) -> str:
    from entrepot.brief.safe_text import visible

    days = (("asked", reply.asked), ("due", reply.due), ("answered", reply.received))
    facts = [f"{name} {day}" for name, day in days if day]
    facts += [f"about {', '.join(map(str, reply.about))}"] if reply.about else []
    facts += [f"withdrawn by entry {reply.withdrawn_by}"] if reply.withdrawn_by else []
    answer = f"“{visible(reply.text)}”" if reply.text is not None else "no answer"
    return f"{reply.number}  {reply.party} ({', '.join(facts)}): {answer}"
