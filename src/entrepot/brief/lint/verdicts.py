"""The rule on verdicts: "evades", "illegal", "proves" only in the mouth of a named source, or of a record."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from entrepot.brief.lint.told import Told
from entrepot.brief.lint.voices import is_attributed, named_sources
from entrepot.brief.lint.word_classes import verdicts


def verdicts_in(text: str) -> Iterator[re.Match[str]]:
    """The verdicts in a text.

    >>> [match[0] for match in verdicts_in("It evaded sanctions illegally.")]
    ['evaded', 'illegally']
    """
    for pattern in verdicts():
        yield from pattern.finditer(text)


def gives_verdict(told: Told, recorded: Collection[str]) -> Iterator[str]:
    """A verdict in the own words stands in what is cited, of a source that the sentence names or of a record.

    `recorded` are the claims that rest on a record. A name that holds such a word ("Criminal Court") is no verdict.
    """
    authors = [
        claim
        for claim in told.claims
        if claim.claim_id in recorded or (named_sources(claim) and is_attributed(told, claim))
    ]
    evidence = " ".join(quote.text for claim in authors for quote in claim.evidence)
    for pattern in verdicts():
        for match in pattern.finditer(told.own):
            if not _is_in_name(match, told) and not pattern.search(evidence):
                yield f"“{match[0]}” is a verdict, and neither a named source nor a record that it cites gives it"
                return


def _is_in_name(match: re.Match[str], told: Told) -> bool:
    if not match[0][0].isupper() or match.start() == 0:
        return False
    return any(match[0] in argument.quote.text for claim in told.claims for argument in claim.arguments)
