"""Pairs of records, a line each, scored with the reasons."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from entrepot.entities.matching import Explanation, Matcher, prepare
from entrepot.entities.records import record_from_ftm
from entrepot.errors import ExchangeError


def match_pairs(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """A row for each line that is not blank, in order: {score, match, sentence, reasons, obstacles, remarks}.

    A line is `{"left": ..., "right": ...}` of FollowTheMoney entities. One that is not has {line, refused} in its
    place. `score` is a probability; `match` is "likely" where a machine could join the two, "possible" from the bar
    on at which a person should look, else "no".
    """
    matcher = Matcher()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _row(matcher, number, line)


def _row(matcher: Matcher, number: int, line: str) -> dict[str, Any]:
    try:
        pair = json.loads(line)
        left, right = (prepare(record_from_ftm(pair[side])) for side in ("left", "right"))
    except (ValueError, KeyError, TypeError, ExchangeError) as error:
        return {"line": number, "refused": _why(error)}
    return explained(matcher.explain(left, right))


def explained(explanation: Explanation) -> dict[str, Any]:
    """An explanation as a row for programs; weights and values rounded to three digits, the score to six."""
    return {
        "score": round(explanation.score, 6),
        "match": _verdict(explanation),
        "sentence": explanation.sentence,
        "reasons": [
            {
                "feature": reason.feature,
                "meaning": reason.meaning,
                "value": round(reason.value, 3),
                "weight": round(reason.weight, 3),
                "words": reason.words,
            }
            for reason in explanation.reasons
        ],
        "obstacles": list(explanation.obstacles),
        "remarks": list(explanation.remarks),
    }


def _verdict(explanation: Explanation) -> str:
    if explanation.may_be_joined:
        return "likely"
    return "possible" if explanation.is_possible else "no"


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at character {error.pos + 1}"
    if isinstance(error, KeyError):
        return f"no {error.args[0]!r} in it; a pair has left and right"
    return str(error)
