"""`entrepot reply CASE`: what a party answered into the journal of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

import click

from entrepot.cli.output import Rows, output_options

if TYPE_CHECKING:
    from entrepot.model.replies import Reply
    from entrepot.store import Case


def _numbers(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> list[int]:
    """The numbers of a letter, apart by commas or given one by one."""
    try:
        return [int(number) for listed in given for number in listed.split(",")]
    except ValueError as error:
        raise click.BadParameter(f"{', '.join(given)}: not numbers of the letter, such as 3 or 2,5") from error


@dataclass(frozen=True, slots=True)
class Given:
    """What the options say of the reply."""

    party: str | None
    text: IO[bytes] | None
    received: str | None
    asked: str | None
    about: list[int]
    deadline: str | None


@click.command()
@click.argument("case", type=click.Path())
@click.option("--party", "-p", metavar="NAME", help="Who was asked: a name of the documents, or a key.")
@click.option("--text", "-t", type=click.File("rb"), help='File with the words of the answer, in UTF-8; "-" is input.')
@click.option("--received", metavar="DAY", help="Day of the answer: 2026-12-10.")
@click.option("--asked", metavar="DAY", help="Day on which the party was asked.")
@click.option("--about", multiple=True, callback=_numbers, metavar="N,N", help="Numbers of the letter that it answers.")
@click.option("--none", "is_silent", is_flag=True, help="The party was asked and has not answered.")
@click.option("--deadline", metavar="DAY", help="With --none: day by which it was to answer; else that of the letter.")
@click.option("--undo", type=int, metavar="NUMBER", help="Take back what is noted under this number.")
@output_options
def command(case: str, undo: int | None, is_silent: bool, rows: Rows, **options: Any) -> None:
    """Note in CASE what a party answered, word for word, or that it did not answer.

    The brief of the case then tells it beside what it answers, at equal size. Nothing is erased: --undo adds an entry.
    """
    from entrepot.pipeline import withdraw_reply
    from entrepot.store import Case

    given = Given(**options)
    with Case.open(case) as opened:
        if undo is not None:
            reply = withdraw_reply(opened, undo)
        else:
            reply = _silence(opened, given) if is_silent else _answer(opened, given)
    words = f"withdrawn, by entry {reply.withdrawn_by}" if reply.withdrawn_by else f"noted as number {reply.number}"
    rows.write({"number": reply.number, "party": reply.party, "withdrawn_by": reply.withdrawn_by}, words)


def _silence(case: Case, given: Given) -> Reply:
    from entrepot.pipeline import note_silence

    if given.party is None or given.asked is None or given.text is not None or given.received is not None:
        raise click.UsageError("--none goes with --party and --asked, and with no answer.")
    return note_silence(case, given.party, given.asked, given.deadline)


def _answer(case: Case, given: Given) -> Reply:
    from entrepot.pipeline import note_reply

    if given.party is None or given.text is None or given.received is None:
        raise click.UsageError("Name --party, --text and --received; or --none with --asked; or --undo NUMBER.")
    try:
        text = given.text.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.BadParameter("not text in UTF-8; save it as plain text", param_hint="--text") from error
    return note_reply(case, given.party, text.strip(), given.received, given.asked, given.about)
