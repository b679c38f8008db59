"""Where what several documents tell comes from: who took it from whom, and how many origins are left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from entrepot.findings.speakers import Sameness, Speaker, compare, same_name, speaker_of
from entrepot.findings.tellings import Page, Telling, tellings_of
from entrepot.findings.wording import seems_translated, shares_wording
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.findings import Lineage, Link, LinkKind, Origin, OriginKind

# Documents of one finding that are compared pair by pair; copies word for word are put together before.
MOST_COMPARED = 60


@dataclass(slots=True)
class Tracer:
    """Traces the claims of findings to their origins; keeps the pages of the case that it has split."""

    documents: Mapping[str, Document]
    _pages: dict[str, Page] = field(default_factory=dict)

    def tellings(self, claims: Sequence[Claim]) -> list[Telling]:
        """How each claim is told, in the order of publication; without claims of documents that are not at hand."""
        return sorted(tellings_of(claims, self.documents, self._pages), key=_published)

    def lineage(self, tellings: Sequence[Telling]) -> Lineage:
        """The lineage of tellings that say the same, given in the order of publication.

        Source: docs/method/findings.md.
        """
        bundles = _bundles(tellings)
        links = _links(bundles)
        origins = _origins(tellings, bundles, links)
        return Lineage(tuple(one.origin for one in origins), tuple(links), _fewest(origins), len(origins))


def _published(telling: Telling) -> tuple[str, str, int]:
    document = telling.document
    return document.published or "~", document.document_id, telling.claim.evidence[0].start


def _bundles(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings of one document, or word for word the same, together; the first published leads each bundle."""
    found: list[list[Telling]] = []
    places: dict[str, list[Telling]] = {}
    for telling in tellings:
        words = " ".join(telling.claim.evidence[0].text.casefold().split())
        bundle = places.get(words) or places.get(telling.document.document_id)
        if bundle is None:
            found.append(bundle := [])
        bundle.append(telling)
        places[words] = places[telling.document.document_id] = bundle
    return found


def _links(bundles: Sequence[Sequence[Telling]]) -> list[Link]:
    """Every tie between two documents, the later one first."""
    found = [
        _link(LinkKind.COPIES, bundle[0], later, later.wording.sentence)
        for bundle in bundles
        for later in _others(bundle)
    ]
    for earlier, later in combinations([bundle[0] for bundle in bundles[:MOST_COMPARED]], 2):
        if (link := _tie(earlier, later)) is not None:
            found.append(link)
    return found


def _others(bundle: Sequence[Telling]) -> Iterator[Telling]:
    """The tellings of a bundle that stand in other documents than the first."""
    seen = {bundle[0].document.document_id}
    for telling in bundle[1:]:
        if telling.document.document_id not in seen:
            seen.add(telling.document.document_id)
            yield telling


def _tie(earlier: Telling, later: Telling) -> Link | None:
    """The first thing that ties two documents, the strongest before the others; None where nothing does."""
    for kind, shown in _TIES:
        if (words := shown(earlier, later)) is not None:
            return _link(kind, earlier, later, words)
        if kind is LinkKind.CITES and (words := shown(later, earlier)) is not None:
            return _link(kind, later, earlier, words)
    return None


def _link(kind: LinkKind, earlier: Telling, later: Telling, words: str) -> Link:
    return Link(later.document.document_id, earlier.document.document_id, kind, " ".join(words.split()))


def _cites(cited: Telling, citing: Telling) -> str | None:
    outlet = cited.document.publisher
    if outlet is None or _same_outlet(cited, citing):
        return None
    return citing.names(outlet)


def _copies(earlier: Telling, later: Telling) -> str | None:
    return shares_wording(earlier.wording, later.wording)


def _translates(earlier: Telling, later: Telling) -> str | None:
    if earlier.document.language == later.document.language:
        return None
    return seems_translated(earlier.wording, later.wording)


def _same_source(earlier: Telling, later: Telling) -> str | None:
    ones, others = _known(earlier), _known(later)
    if _is_weak(ones) or _is_weak(others):
        ones, others = (*ones, *earlier.near), (*others, *later.near)
    same = ((one, other) for one in ones for other in others if compare(one, other) is Sameness.SAME)
    found = next(same, None)
    return max(found[0].words, found[1].words, key=len) if found else None


def _is_weak(speakers: Sequence[Speaker]) -> bool:
    """True where no person, firm or body is named for the claim itself: whoever is named beside it may be meant."""
    return not any(speaker.names or speaker.bodies for speaker in speakers)


def _known(telling: Telling) -> tuple[Speaker, ...]:
    """The named sources of a telling; an official body that tells it itself is one."""
    named = tuple(speaker for speaker in telling.speakers if speaker.is_named and not speaker.is_pronoun)
    outlet = telling.document.publisher
    if outlet and (speaker := speaker_of(outlet)).kind is OriginKind.OFFICIAL and not named:
        return (speaker,)
    return named


def _same_author(earlier: Telling, later: Telling) -> str | None:
    one, other = earlier.document.author, later.document.author
    return one if one and other and _same_words(one, other) else None


def _same_publisher(earlier: Telling, later: Telling) -> str | None:
    return earlier.document.publisher if _same_outlet(earlier, later) else None


def _same_outlet(one: Telling, other: Telling) -> bool:
    names = one.document.publisher, other.document.publisher
    return names[0] is not None and names[1] is not None and _same_words(names[0], names[1])


def _same_words(one: str, other: str) -> bool:
    from entrepot.entities.names import tokens

    ones, others = tokens(one), tokens(other)
    return len(ones) == len(others) and all(same_name(a, b) for a, b in zip(ones, others, strict=True))


_TIES: tuple[tuple[LinkKind, Callable[[Telling, Telling], str | None]], ...] = (
    (LinkKind.CITES, _cites),
    (LinkKind.COPIES, _copies),
    (LinkKind.TRANSLATES, _translates),
    (LinkKind.SAME_SOURCE, _same_source),
    (LinkKind.SAME_AUTHOR, _same_author),
    (LinkKind.SAME_PUBLISHER, _same_publisher),
)


@dataclass(slots=True)
class _Rooted:
    """An origin with the speakers that tell it from others; none for the author's own account."""

    origin: Origin
    speakers: tuple[Speaker, ...]


def _origins(tellings: Sequence[Telling], bundles: Sequence[Sequence[Telling]], links: Sequence[Link]) -> list[_Rooted]:
    """What is left when tied documents are put together."""
    together = _together([telling.document.document_id for telling in tellings], links)
    by_root: dict[str, list[Telling]] = {}
    for bundle in bundles:
        by_root.setdefault(together[bundle[0].document.document_id], []).extend(bundle)
    return [_rooted(sorted(members, key=_published)) for members in by_root.values()]


def _together(documents: Sequence[str], links: Sequence[Link]) -> dict[str, str]:
    """The first document of the tied ones, by document."""
    root = {document: document for document in documents}

    def find(document: str) -> str:
        while root[document] != document:
            document = root[document]
        return document

    place = {document: number for number, document in enumerate(dict.fromkeys(documents))}
    for link in links:
        first, second = sorted((find(link.document), find(link.other)), key=place.__getitem__)
        root[second] = first
    return {document: find(document) for document in documents}


def _rooted(members: Sequence[Telling]) -> _Rooted:
    named = next((telling for telling in members if _known(telling)), None)
    speakers = _known(named)[:1] if named else ()
    unnamed = next((speaker for telling in members for speaker in telling.speakers), None)
    if speakers:
        name, kind = speakers[0].words, speakers[0].kind
    elif unnamed and not any(telling.is_own for telling in members):
        name, kind = unnamed.words, OriginKind.UNNAMED
    else:
        document = members[0].document
        name, kind = document.publisher or document.title or document.name, OriginKind.OWN
    return _Rooted(
        Origin(
            name,
            kind,
            tuple(telling.claim.claim_id for telling in members),
            tuple(dict.fromkeys(telling.document.document_id for telling in members)),
        ),
        speakers or ((unnamed,) if unnamed and kind is OriginKind.UNNAMED else ()),
    )


def _fewest(origins: Sequence[_Rooted]) -> int:
    """How many origins are left if all that cannot be told apart are one."""
    left: list[list[_Rooted]] = []
    for one in origins:
        alike = [group for group in left if any(_cannot_tell(one, other) for other in group)]
        left = [group for group in left if group not in alike]
        left.append([one, *(each for group in alike for each in group)])
    return len(left)


def _cannot_tell(one: _Rooted, other: _Rooted) -> bool:
    if not one.speakers or not other.speakers:
        return False
    return any(compare(a, b) is not Sameness.DIFFERENT for a in one.speakers for b in other.speakers)
