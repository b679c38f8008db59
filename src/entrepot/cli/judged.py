"""What the verbs of judgement print when one has been recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrepot.cli.findings import short_ids
from entrepot.cli.output import Rows

if TYPE_CHECKING:
    from entrepot.store import Case


def tell_judged(case: Case, number: int, rows: Rows) -> None:
    """Print a judgement that was just recorded, and the findings that it is about now."""
    from entrepot.pipeline import findings_of_case
    from entrepot.store.journal import UNNAMED

    found = findings_of_case(case)
    judgement = next(one for one in found.judgements if one.number == number)
    about = [one for one in found.findings if any(each.number == number for each in one.judgements)]
    short = short_ids([*found.claims, *(finding.finding_id for finding in found.findings)])
    told = "".join(f"\n    {short[one.finding_id]}  {found.sentences[one.finding_id]}" for one in about)
    row = {
        "judgement": number,
        "ruling": judgement.decision.ruling.value,
        "who": judgement.who,
        "when": judgement.when,
        "findings": [one.finding_id for one in about],
    }
    rows.write(row, f"{number}  {judgement.decision.ruling.words}, by {judgement.who}{told}")
    if judgement.who == UNNAMED:
        rows.say("signed “unnamed”: set ENTREPOT_WHO to your name before you judge")
    rows.say(f"take it back with: entrepot undo {case.path} {number}")
