"""What ties two documents that tell the same: one names the other, copies it, or both name one source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from entrepot.entities.names import tokens
from entrepot.findings.speakers import Sameness, Speaker, compare, same_names, speaker_of
from entrepot.findings.tellings import Telling
from entrepot.findings.wording import seems_translated, shares_wording
from entrepot.model.findings import Link, LinkKind

# Particulars beside the claim: so many are no chance.
MANY_DETAILS = 4


def tie(earlier: Telling, later: Telling) -> Link | None:
    """The first thing that ties two documents, the strongest before the others; None where nothing does."""
    for kind, shown in _TIES:
        if (words := shown(earlier, later)) is not None:
            return link_of(kind, earlier, later, words)
        if kind is LinkKind.CITES and (words := shown(later, earlier)) is not None:
            return link_of(kind, later, earlier, words)
    return None


def link_of(kind: LinkKind, earlier: Telling, later: Telling, words: str) -> Link:
    """The link of one telling's document to an earlier one's, with the words that show it in one line."""
    return Link(later.document.document_id, earlier.document.document_id, kind, " ".join(words.split()))


def _cites(cited: Telling, citing: Telling) -> str | None:
    outlet = cited.document.publisher
    if outlet is None or _same_outlet(cited, citing):
        return None
    return citing.names(outlet)


def _copies(earlier: Telling, later: Telling) -> str | None:
    return shares_wording(earlier.wording, later.wording)


def _retells(earlier: Telling, later: Telling) -> str | None:
    """The particulars that both tell beside the claim, where they are many and most of one text's."""
    shared = earlier.details & later.details
    fewer = min(len(earlier.details), len(later.details))
    if len(shared) < MANY_DETAILS or 2 * len(shared) < fewer:
        return None
    return ", ".join(sorted(shared))


def _translates(earlier: Telling, later: Telling) -> str | None:
    if earlier.document.language == later.document.language:
        return None
    return seems_translated(earlier.wording, later.wording)


def _same_source(earlier: Telling, later: Telling) -> str | None:
    ones, others = known_sources(earlier), known_sources(later)
    if _is_weak(ones) or _is_weak(others):
        ones, others = (*ones, *earlier.near), (*others, *later.near)
    same = ((one, other) for one in ones for other in others if compare(one, other) is Sameness.SAME)
    found = next(same, None)
    return max(found[0].words, found[1].words, key=len) if found else None


def _is_weak(speakers: Sequence[Speaker]) -> bool:
    """True where no person, firm or body is named for the claim itself: whoever is named beside it may be meant."""
    return not any(speaker.names or speaker.bodies for speaker in speakers)


def known_sources(telling: Telling) -> tuple[Speaker, ...]:
    """The named sources of a telling; an official body that publishes it itself is one."""
    named = tuple(speaker for speaker in telling.speakers if speaker.is_named and not speaker.is_pronoun)
    outlet = telling.document.publisher
    if outlet and not named and (speaker := speaker_of(outlet)).bodies:
        return (speaker,)
    return named


def _same_author(earlier: Telling, later: Telling) -> str | None:
    """The author of both, unless each names a source of its own: a reporter may learn the same thing twice."""
    if earlier.speakers and later.speakers:
        return None
    one, other = earlier.document.author, later.document.author
    return one if one and other and _same_words(one, other) else None


def _same_publisher(earlier: Telling, later: Telling) -> str | None:
    """The outlet of both, unless each names a source of its own."""
    if earlier.speakers and later.speakers:
        return None
    return earlier.document.publisher if _same_outlet(earlier, later) else None


def _same_outlet(one: Telling, other: Telling) -> bool:
    names = one.document.publisher, other.document.publisher
    return names[0] is not None and names[1] is not None and _same_words(names[0], names[1])


def _same_words(one: str, other: str) -> bool:
    return same_names(tokens(one), tokens(other))


_TIES: tuple[tuple[LinkKind, Callable[[Telling, Telling], str | None]], ...] = (
    (LinkKind.CITES, _cites),
    (LinkKind.COPIES, _copies),
    (LinkKind.TRANSLATES, _translates),
    (LinkKind.COPIES, _retells),
    (LinkKind.SAME_SOURCE, _same_source),
    (LinkKind.SAME_AUTHOR, _same_author),
    (LinkKind.SAME_PUBLISHER, _same_publisher),
)
