"""From two readings of documents to a comparison in which every line cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from entrepot import __version__
from entrepot.brief.comparison.telling import Narrator
from entrepot.brief.sources import source_entries, unread
from entrepot.claims import LANGUAGES
from entrepot.entities import join_entities
from entrepot.findings import in_reading_order, joined_claims
from entrepot.findings.differences import State, differences_between
from entrepot.model.brief import Sentence, SourceEntry, Statement, Wording
from entrepot.model.claims import Claim
from entrepot.model.comparison import ComparedRow, ComparedSection, Comparison, DifferenceKind, DocumentChange
from entrepot.model.documents import Document
from entrepot.model.judgements import Judgement

_TITLES: Mapping[DifferenceKind, tuple[str, str]] = {
    DifferenceKind.RETRACTION: ("Taken back", "What an origin no longer stands by."),
    DifferenceKind.DENIAL: ("New denials", "Each with what it denies, as far as the documents tell that."),
    DifferenceKind.CONTRADICTION: ("Contradictions that arose", "Claims that cannot both be so as they are told."),
    DifferenceKind.DEVELOPMENT: ("What came of it", "Told as meant before, and further on in a later document."),
    DifferenceKind.FINDING: ("New findings", "Said for the first time, in the order of publication."),
    DifferenceKind.ORIGIN: ("Told by another independent origin", "Known before; somebody else stands behind it now."),
    DifferenceKind.SURER: ("Stands better than before", "Better supported, or no longer contested."),
    DifferenceKind.LESS_SURE: ("Stands worse than before", "Denied, disputed or less supported than before."),
    DifferenceKind.EDGE: ("New lines of the network", "Who deals with whom, and through whom."),
    DifferenceKind.EDGE_SURER: ("Lines that are surer", "Told as further on, or by somebody surer of it."),
    DifferenceKind.EDGE_LESS_SURE: ("Lines that are less sure", "Denied now, or told with less certainty."),
    DifferenceKind.GONE: ("Gone", "Said before, and by no claim any more."),
    DifferenceKind.EDGE_GONE: ("Lines that are gone", "Drawn before, and by no claim any more."),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents with their claims, what to call them ("up to 1 March 2023"), and what persons decided."""

    name: str
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    judgements: tuple[Judgement, ...] = ()


def compose_comparison(
    old: Reading,
    new: Reading,
    changes: Sequence[tuple[DocumentChange, Document]] = (),
    remarks: Sequence[str] = (),
    aside: Sequence[Claim] = (),
) -> Comparison:
    """The comparison of two readings. The same for any order of documents and claims: no clock, no chance, no paths.

    `changes` name documents that count in one reading only or in neither; `aside` are the claims of those in neither.
    Of these, one of a document without a date that says the same as something new is told beside it.
    """
    documents = {one.document_id: one for one in (*(each for _, each in changes), *old.documents, *new.documents)}
    # Where both readings have a claim, that of the later one counts for joining names: places are the same in both.
    together = {claim.claim_id: claim for claim in (*aside, *old.claims, *new.claims)}
    entities = join_entities(list(documents.values()), list(together.values()))

    def state(reading: Reading) -> State:
        ordered = sorted(reading.documents, key=_by_name)
        claims = in_reading_order(joined_claims(reading.claims, entities), [one.document_id for one in ordered])
        return State.of(ordered, claims, entities, reading.judgements)

    earlier, later = state(old), state(new)
    undated = {document.document_id for change, document in changes if change is DocumentChange.UNDATED}
    besides = [claim for claim in joined_claims(aside, entities) if claim.document_id in undated]
    narrator = Narrator.of(earlier, later, documents, entities, besides)
    differences = differences_between(earlier, later)
    sections = tuple(
        ComparedSection(kind, *_TITLES[kind], rows)
        for kind in _TITLES
        if (rows := tuple(narrator.row(one) for one in differences if one.kind is kind))
    )
    entries = source_entries(documents.values(), together.values())
    return _renumbered(
        Comparison(
            title="What changed",
            subtitle=f"From {old.name} to {new.name}",
            sections=tuple(_as_told(section, documents) for section in sections),
            documents=_entered(changes, entries),
            remarks=(
                *remarks,
                *unread(list(documents.values()), (), together.values(), LANGUAGES),
                *_nothing(sections),
            ),
            notes=narrator.notes(),
            sources=entries,
            method=_method(earlier, later),
            version=__version__,
        )
    )


def _as_told(section: ComparedSection, documents: Mapping[str, Document]) -> ComparedSection:
    """What is new in the order of publication, without a date last, and each quotation once; the rest as it is."""
    if section.kind is not DifferenceKind.FINDING:
        return section

    def published(row: ComparedRow) -> str:
        return documents[row.said[0]].published or "~"

    quoted: dict[str, ComparedRow] = {}
    for row in section.rows:
        lead = row.statement.sentences[0]
        quoted.setdefault(lead.text if lead.wording is Wording.QUOTATION else row.statement.finding_id, row)
    return replace(section, rows=tuple(sorted(quoted.values(), key=published)))


def _by_name(document: Document) -> tuple[str, str]:
    return document.name, document.document_id


def _entered(
    changes: Iterable[tuple[DocumentChange, Document]], entries: Iterable[SourceEntry]
) -> tuple[tuple[DocumentChange, SourceEntry], ...]:
    by_id = {entry.document_id: entry for entry in entries}
    order = list(DocumentChange)
    listed = ((change, by_id[document.document_id]) for change, document in changes)
    return tuple(sorted(listed, key=lambda one: (order.index(one[0]), one[1].published or "", one[1].name)))


def _nothing(sections: Sequence[ComparedSection]) -> tuple[str, ...]:
    return () if sections else ("The documents that were compared say nothing that was not said before.",)


def _method(old: State, new: State) -> tuple[str, ...]:
    return (
        f"Made by Entrepot {__version__}. Before: {_size(old)}. Now: {_size(new)}. Every line is made by rule from the "
        "claims that it cites, and says what documents say, not what is so. Names were joined over both states "
        "together.",
        "A finding counts as known if a claim of it was there before, or if a claim that was there says the same: same "
        "parties, goods and stage, and no figure or time that speaks against it. How a finding stands tells who stands "
        "behind it and what speaks against it; it is no measure of guilt.",
    )


def _size(state: State) -> str:
    counts = (len(state.documents), "document"), (len(state.claims), "claim"), (len(state.findings), "finding")
    return ", ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in counts)


def _renumbered(comparison: Comparison) -> Comparison:
    """The comparison with footnotes numbered from 1 as a reader meets them; what nothing cites is left out."""
    rows = (row for section in comparison.sections for row in section.rows)
    cited = (number for row in rows for sentence in row.told for number in sentence.notes)
    order = {old: new for new, old in enumerate(dict.fromkeys(cited), start=1)}
    notes = (replace(note, number=order[note.number]) for note in comparison.notes if note.number in order)
    return replace(
        comparison,
        sections=tuple(
            replace(section, rows=tuple(_row_in_order(row, order) for row in section.rows))
            for section in comparison.sections
        ),
        notes=tuple(sorted(notes, key=lambda note: note.number)),
    )


def _row_in_order(row: ComparedRow, order: Mapping[int, int]) -> ComparedRow:
    def renamed(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        return tuple(replace(one, notes=tuple(sorted(order[note] for note in one.notes))) for one in sentences)

    told = row.statement
    statement = Statement(told.finding_id, renamed(told.sentences), renamed(told.denials), renamed(told.gaps))
    return replace(row, statement=statement, of=renamed(row.of))
