"""`entrepot judgements CASE`: what persons decided, and whether it still applies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from entrepot.cli.output import Rows, counted, output_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from entrepot.model.documents import Document
    from entrepot.model.judgements import Decision


@click.command()
@click.argument("case", type=click.Path())
@output_options
def command(case: str, rows: Rows) -> None:
    """Print the judgements of CASE: number, who, when, what, why, and whether it still applies."""
    from entrepot.pipeline import findings_of_case
    from entrepot.store import Case

    with Case.open(case) as opened:
        found = findings_of_case(opened)
    outcomes = {outcome.judgement.number: outcome for outcome in found.outcomes}
    for judgement in found.judgements:
        outcome = outcomes.get(judgement.number)
        state = f"undone by entry {judgement.undone}" if outcome is None else outcome.obstacle or "applies"
        decision = judgement.decision
        row: dict[str, Any] = {
            "judgement": judgement.number,
            "who": judgement.who,
            "when": judgement.when,
            "ruling": decision.ruling.value,
            "why": decision.why,
            "state": state,
            "applies": outcome is not None and outcome.applies,
            "claims": [mark.claim_id for mark in decision.claims],
            "documents": list(decision.documents),
            "text": decision.text or None,
        }
        told = f"{judgement.number}  {judgement.when}  {judgement.who}  {decision.ruling.words}: {state}"
        lines = [told, *(f"    {line}" for line in _what(decision, found.documents)), f"    why: {decision.why}"]
        rows.write(row, "\n".join(lines))
    rows.say(counted(len(found.judgements), "judgement"))


def _what(decision: Decision, documents: Mapping[str, Document]) -> list[str]:
    """What a decision is about: a note's sentence, the claims' words, or the documents' names."""
    told = [f"“{decision.text}”"] if decision.text else []
    told += [f"{mark.claim_id[:8]}  “{mark.quotation}”" for mark in decision.claims]
    return told + [documents[one].name for one in decision.documents if one in documents]
