"""Where what several documents tell comes from: who took it from whom, and how many origins are left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, combinations

from entrepot.findings.speakers import Sameness, Speaker, compare
from entrepot.findings.tellings import Page, Telling, is_vague, tellings_of
from entrepot.findings.ties import known_sources, link_of, tie
from entrepot.model.claims import Claim, Family
from entrepot.model.documents import Document
from entrepot.model.findings import Lineage, Link, LinkKind, Origin, OriginKind
from entrepot.model.judgements import Judgement, Ruling

# Documents of one finding that are compared pair by pair; copies word for word are put together before.
MOST_COMPARED = 60
# Each later one is compared with so many of the first: what is reprinted most is seldom told late.
FIRST_COMPARED = 10
# Particulars beside the claim: so many leave it open who had them from whom.
SOME_DETAILS = 2
_COUNTING_BODIES = frozenset({"customs", "statistics"})


@dataclass(slots=True)
class Tracer:
    """Traces the claims of findings to their origins; keeps the pages of the case that it has split."""

    documents: Mapping[str, Document]
    judged: Mapping[frozenset[str], Judgement] = field(default_factory=dict)
    _pages: dict[str, Page] = field(default_factory=dict)

    def tellings(self, claims: Sequence[Claim]) -> list[Telling]:
        """How each claim is told, in the order of publication; without claims of documents that are not at hand."""
        return sorted(tellings_of(claims, self.documents, self._pages), key=_published)

    def lineage(self, tellings: Sequence[Telling]) -> Lineage:
        """The lineage of tellings that say the same, given in the order of publication.

        Source: docs/method/findings.md.
        """
        bundles = _bundles(tellings, self._are_two)
        links = self._as_judged(_links(bundles), tellings)
        origins = _origins(tellings, bundles, links)
        undetermined = frozenset(
            frozenset((place, later))
            for place, later in combinations(range(len(origins)), 2)
            if _cannot_tell(origins[place], origins[later]) and not self._told_apart(origins[place], origins[later])
        )
        return Lineage(
            tuple(one.origin for one in origins), tuple(links), _fewest(len(origins), undetermined), undetermined
        )

    def _are_two(self, one: str, other: str) -> bool:
        """True if a person says that the two documents are independent."""
        judgement = self.judged.get(frozenset((one, other)))
        return judgement is not None and judgement.decision.ruling is Ruling.INDEPENDENT

    def _as_judged(self, links: Sequence[Link], tellings: Sequence[Telling]) -> list[Link]:
        """The ties, without those that a person denies and with those that a person adds."""
        documents = dict.fromkeys(telling.document.document_id for telling in tellings)
        kept = [link for link in links if frozenset((link.document, link.other)) not in self.judged]
        for earlier, later in combinations(documents, 2):
            judgement = self.judged.get(frozenset((earlier, later)))
            if judgement is not None and judgement.decision.ruling is Ruling.SAME_ORIGIN:
                kept.append(Link(later, earlier, LinkKind.JUDGED, judgement.decision.why))
        return kept

    def _told_apart(self, one: _Rooted, other: _Rooted) -> bool:
        """True if a person says that a document of one origin is independent of one of the other."""
        return any(self._are_two(mine, theirs) for mine in one.origin.documents for theirs in other.origin.documents)


def _published(telling: Telling) -> tuple[str, str, int]:
    document = telling.document
    return document.published or "~", document.document_id, telling.claim.evidence[0].start


def _bundles(tellings: Sequence[Telling], are_two: Callable[[str, str], bool]) -> list[list[Telling]]:
    """Tellings of one document, or word for word the same, together; the first published leads each bundle."""
    found: list[list[Telling]] = []
    places: dict[str, list[Telling]] = {}
    for telling in tellings:
        words = " ".join(telling.claim.evidence[0].text.casefold().split())
        document = telling.document.document_id
        near = (places.get(words), places.get(document))
        bundle = next((one for one in near if one and not _any_apart(document, one, are_two)), None)
        if bundle is None:
            found.append(bundle := [])
        bundle.append(telling)
        places[words] = places[document] = bundle
    return found


def _any_apart(document: str, bundle: Sequence[Telling], are_two: Callable[[str, str], bool]) -> bool:
    return any(are_two(document, telling.document.document_id) for telling in bundle)


def _links(bundles: Sequence[Sequence[Telling]]) -> list[Link]:
    """Every tie between two documents, the later one first."""
    found = [
        link_of(LinkKind.COPIES, bundle[0], later, later.wording.sentence)
        for bundle in bundles
        for later in _others(bundle)
    ]
    leads = [bundle[0] for bundle in bundles]
    late = ((earlier, later) for later in leads[MOST_COMPARED:] for earlier in leads[:FIRST_COMPARED])
    for earlier, later in chain(combinations(leads[:MOST_COMPARED], 2), late):
        if (found_tie := tie(earlier, later)) is not None:
            found.append(found_tie)
    return found


def _others(bundle: Sequence[Telling]) -> Iterator[Telling]:
    """The tellings of a bundle that stand in other documents than the first."""
    seen = {bundle[0].document.document_id}
    for telling in bundle[1:]:
        if telling.document.document_id not in seen:
            seen.add(telling.document.document_id)
            yield telling


@dataclass
class _Rooted:
    """An origin with what it stands on; `speaker` is None for the author's own account, or where nothing is told.

    `is_compared` is False where all its documents lie beyond those that are compared with one another.
    """

    origin: Origin
    speaker: Speaker | None
    is_told: bool
    members: Sequence[Telling]
    is_compared: bool

    # Only findings of several origins are compared: most are never asked for these.

    @cached_property
    def details(self) -> frozenset[str]:
        """The particulars that any of its documents tells beside the claim."""
        return frozenset(detail for telling in self.members for detail in telling.details)

    @cached_property
    def materials(self) -> frozenset[str]:
        """The kinds of papers that any of its documents says were looked at."""
        return frozenset(words for telling in self.members for words in telling.materials)


def _origins(tellings: Sequence[Telling], bundles: Sequence[Sequence[Telling]], links: Sequence[Link]) -> list[_Rooted]:
    """What is left when tied documents are put together; one that cites several stands under the origins of all."""
    digests = _digests(links)
    kept = [link for link in links if link.document not in digests]
    together = _together([telling.document.document_id for telling in tellings], kept)
    by_root: dict[str, list[Telling]] = {}
    for bundle in bundles:
        for root in _roots(bundle[0].document.document_id, digests, together):
            by_root.setdefault(root, []).extend(bundle)
    compared = {telling.document.document_id for bundle in bundles[:MOST_COMPARED] for telling in bundle}
    return [_rooted(sorted(members, key=_published), compared) for members in by_root.values()]


def _digests(links: Sequence[Link]) -> Mapping[str, tuple[str, ...]]:
    """The documents that cite two or more others which nothing else ties, with those."""
    cited: dict[str, list[str]] = {}
    for link in links:
        if link.kind is LinkKind.CITES:
            cited.setdefault(link.document, []).append(link.other)
    tied = {frozenset((link.document, link.other)) for link in links}
    return {
        document: tuple(others)
        for document, others in cited.items()
        if len(others) > 1 and not any(frozenset(pair) in tied for pair in combinations(others, 2))
    }


def _roots(document: str, digests: Mapping[str, tuple[str, ...]], together: Mapping[str, str]) -> tuple[str, ...]:
    if document not in digests:
        return (together[document],)
    found = (root for other in digests[document] if other != document for root in _roots(other, {}, together))
    return tuple(dict.fromkeys(found))


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


def _rooted(members: Sequence[Telling], compared: Collection[str]) -> _Rooted:
    """The origin of tied tellings: a named source of any, else the own work of the first, else somebody unnamed."""
    known = next((speaker for telling in members for speaker in known_sources(telling)), None)
    unnamed = next((speaker for telling in members for speaker in telling.speakers if speaker.words), None)
    shows_own_work = any(telling.shows_own_work for telling in members)
    speaker = known or (None if shows_own_work else unnamed)
    name, kind = (speaker.words, _kind(speaker, members)) if speaker else _own(members, shows_own_work)
    origin = Origin(
        name,
        kind,
        tuple(telling.claim.claim_id for telling in members),
        tuple(dict.fromkeys(telling.document.document_id for telling in members)),
    )
    is_told = speaker is not None or shows_own_work
    return _Rooted(origin, speaker, is_told, members, any(one in compared for one in origin.documents))


def _kind(speaker: Speaker, members: Sequence[Telling]) -> OriginKind:
    """The kind of a speaker; what customs and statistics count in money is a record."""
    is_counted = any(telling.claim.money or telling.claim.kind.family is Family.MONEY for telling in members)
    is_record = is_counted and speaker.kind is OriginKind.OFFICIAL and bool(speaker.bodies & _COUNTING_BODIES)
    return OriginKind.RECORD if is_record else speaker.kind


def _own(members: Sequence[Telling], shows_own_work: bool) -> tuple[str, OriginKind]:
    """The first document itself, or nobody where all of them only say "reportedly"."""
    if not shows_own_work and all(telling.claim.sources for telling in members):
        return "", OriginKind.UNNAMED
    first = members[0].document
    return first.publisher or f"“{first.title or first.name}”", OriginKind.OWN


def _fewest(count: int, undetermined: frozenset[frozenset[int]]) -> int:
    """How many origins are left if all that cannot be told apart are one, and no two that can be are put together.

    Taken one after the other; the number can be too high where many cannot be told apart, never too low.
    """
    left: list[list[int]] = []
    for one in range(count):
        alike = next((group for group in left if all({one, other} in undetermined for other in group)), None)
        if alike is None:
            left.append([one])
        else:
            alike.append(one)
    return len(left)


def _cannot_tell(one: _Rooted, other: _Rooted) -> bool:
    """True where nothing tells two origins apart.

    No source is told, both have the same particulars or looked at the same kind of papers, the sources may be one, or
    the two were never compared.
    """
    if not (one.is_compared and other.is_compared):
        return True
    if not (one.is_told and other.is_told) or one.materials & other.materials:
        return True
    if len(one.details & other.details) >= SOME_DETAILS:
        return True
    unnamed = [each for each in (one, other) if each.speaker and not each.speaker.is_named]
    if len(unnamed) == 2 or any(is_vague(each.speaker) for each in unnamed if each.speaker):
        return True
    if one.speaker is None or other.speaker is None or unnamed:
        return False
    return compare(one.speaker, other.speaker) is Sameness.UNDETERMINED
