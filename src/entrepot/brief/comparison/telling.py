"""Differences as rows: the sentences of the brief, and how a thing stood and stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from entrepot.brief.notes import Notebook
from entrepot.brief.pictures.strands import Strand
from entrepot.brief.pictures.wording import Wording as EdgeWording
from entrepot.brief.sentences.naming import Naming, tidy
from entrepot.brief.sentences.times import when_in_words
from entrepot.brief.statements import Writer
from entrepot.findings.differences import State, told_alike
from entrepot.model.brief import Note, Sentence, Statement, Wording
from entrepot.model.claims import Claim, Stance
from entrepot.model.comparison import ComparedRow, Difference, DifferenceKind
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.findings import ContradictionKind, Finding
from entrepot.model.network import Certainty, Edge

CERTAINTY_WORDS: Mapping[Certainty, str] = {
    Certainty.STATED: "told as a fact",
    Certainty.REPORTED: "told by a source",
    Certainty.NOT_YET: "not told as done",
    Certainty.DENIED: "only denied",
}
_DISAGREE: Mapping[ContradictionKind, str] = {
    ContradictionKind.NUMBERS: "Other numbers",
    ContradictionKind.STAGE: "Told as done in one, not in the other",
    ContradictionKind.DIRECTION: "The other way round",
}
# What a denial speaks against, or what does not agree, is told in so many sentences.
MOST_TOLD_OF = 3


@dataclass(frozen=True, slots=True)
class Narrator:
    """Tells differences; has a writer for each state, and one book of footnotes for both."""

    old: State
    new: State
    documents: Mapping[str, Document]
    writers: tuple[Writer, Writer]
    edges: tuple[EdgeWording, EdgeWording]
    notebook: Notebook
    aside: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(
        cls,
        old: State,
        new: State,
        documents: Mapping[str, Document],
        entities: Sequence[Entity],
        aside: Iterable[Claim],
    ) -> Narrator:
        """The narrator of two states; `aside` are claims of documents without a date, which belong to neither."""
        notebook, naming, besides = Notebook(documents), Naming.of(entities), {one.claim_id: one for one in aside}
        writers = tuple(Writer(documents, {**besides, **state.claims}, naming, notebook) for state in (old, new))
        edges = tuple(EdgeWording.of(entities, state.claims.values()) for state in (old, new))
        alike = told_alike(new.claims.values(), besides.values())
        return cls(old, new, documents, (writers[0], writers[1]), (edges[0], edges[1]), notebook, alike)

    def row(self, difference: Difference) -> ComparedRow:
        """One difference in words."""
        return self._of_edge(difference) if difference.finding is difference.earlier is None else self._told(difference)

    def notes(self) -> tuple[Note, ...]:
        """The footnotes of all that was told so far."""
        return self.notebook.notes()

    def _told(self, difference: Difference) -> ComparedRow:
        finding = difference.finding or difference.earlier
        assert finding is not None
        is_gone = difference.finding is None
        writer, state = (self.writers[0], self.old) if is_gone else (self.writers[1], self.new)
        claims = [state.claims[claim_id] for claim_id in difference.claims]
        statement = self._statement(difference, finding, writer)
        before, after = _standings(difference)
        return ComparedRow(
            kind=difference.kind,
            statement=statement,
            who=_who(finding, [state.claims[one] for one in finding.claims], self.documents),
            said=self._in_order(claims),
            about=_about(state.claims[one] for one in (*difference.claims, *finding.claims)),
            before=before,
            after=after,
            of=self._of(difference, writer),
        )

    def _statement(self, difference: Difference, finding: Finding, writer: Writer) -> Statement:
        """The finding as the brief tells it; of what was known, its first sentence and why it is told again."""
        if difference.kind in (DifferenceKind.CONTRADICTION, DifferenceKind.DEVELOPMENT):
            return Statement(finding.finding_id, writer.sentences(difference.claims))
        full = writer.statement(finding)
        if difference.kind is DifferenceKind.GONE:
            return Statement(full.finding_id, (*full.sentences[:1], self._why_gone(finding, full.sentences[0])))
        if difference.earlier is None:
            return Statement(full.finding_id, (*full.sentences, *self._told_aside(finding)), full.denials, full.gaps)
        sentences = (*full.sentences[:1], *self._new_origins(difference))
        return Statement(full.finding_id, sentences, full.denials, full.gaps)

    def _why_gone(self, finding: Finding, lead: Sentence) -> Sentence:
        stays = [one for one in finding.documents if one in self.new.documents]
        words = "Its document is there, and this is not read out of it any more." if stays else "Its document is gone."
        return Sentence(words, lead.claims, lead.notes, Wording.COMPUTED)

    def _told_aside(self, finding: Finding) -> tuple[Sentence, ...]:
        """That a document without a date says the same: it may have been said before."""
        same = [claim_id for one in finding.claims for claim_id in self.aside.get(one, ())]
        if not same:
            return ()
        claims = [self.writers[1].claims[one] for one in dict.fromkeys(same)]
        words = "A document without a date says so too, perhaps earlier."
        ids = tuple(claim.claim_id for claim in claims)
        return (Sentence(words, ids, self.notebook.cite(claims), Wording.COMPUTED),)

    def _new_origins(self, difference: Difference) -> tuple[Sentence, ...]:
        """Who stands behind it now and did not before."""
        finding, earlier = difference.finding, difference.earlier
        if difference.kind is not DifferenceKind.ORIGIN or not (finding and earlier and finding.lineage):
            return ()
        new = [one for one in finding.lineage.origins if not set(one.claims) & set(earlier.claims)]
        claims = [self.new.claims[claim_id] for one in new for claim_id in one.claims]
        if not claims:
            return ()
        words = f"New behind it: {', '.join(tidy(one.name) for one in new)}."
        ids = tuple(claim.claim_id for claim in claims)
        return (Sentence(words, ids, self.notebook.cite(claims), Wording.COMPUTED),)

    def _of(self, difference: Difference, writer: Writer) -> tuple[Sentence, ...]:
        """What a denial denies, or what does not agree, each way of telling it once."""
        return writer.sentences(difference.others)[:MOST_TOLD_OF] if difference.others else ()

    def _in_order(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The documents of the claims in the order of publication."""
        ids = {claim.document_id for claim in claims}
        return tuple(sorted(ids, key=lambda one: (self.documents[one].published or "~", self.documents[one].name, one)))

    def _of_edge(self, difference: Difference) -> ComparedRow:
        place = 0 if difference.edge is None else 1
        state, writer, wording = (self.old, self.new)[place], self.writers[place], self.edges[place]
        edge = difference.edge or difference.earlier_edge
        assert edge is not None
        strand = Strand(0, (edge,))
        claims = [state.claims[claim_id] for claim_id in difference.claims]
        status = wording.status(strand)
        words = f"{wording.path(strand)}: {wording.what(strand)}{f' ({status})' if status else ''}."
        cited = Sentence(words, difference.claims, self.notebook.cite(claims), Wording.COMPUTED)
        denials = writer.sentences(edge.denied_by)[:MOST_TOLD_OF] if edge.denied_by != edge.claims else ()
        return ComparedRow(
            kind=difference.kind,
            statement=Statement("", (cited,), denials),
            who=tuple(map(tidy, wording.tellers(strand) or wording.deniers(strand))),
            said=self._in_order(claims),
            about=_about(claims),
            before=_certainty(difference.earlier_edge),
            after=_certainty(difference.edge),
        )


def _standings(difference: Difference) -> tuple[str | None, str | None]:
    """How a finding stood and stands; of a contradiction, in what the two do not agree."""
    if difference.contradiction is not None:
        return None, _DISAGREE[difference.contradiction.kind]
    return _standing(difference.earlier), _standing(difference.finding)


def _standing(finding: Finding | None) -> str | None:
    """The standing with the number of independent origins where there are several."""
    if finding is None or finding.standing is None:
        return None
    origins = finding.lineage.fewest if finding.lineage else 1
    return f"{finding.standing.value}, {origins} independent origins" if origins > 1 else finding.standing.value


def _certainty(edge: Edge | None) -> str | None:
    if edge is None:
        return None
    is_denied = edge.denied_by and edge.certainty is not Certainty.DENIED
    return CERTAINTY_WORDS[edge.certainty] + (", and denied" if is_denied else "")


def _who(finding: Finding, claims: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[str, ...]:
    """Who says it: the origins where they are traced, else whoever the claims name, else the document."""
    if finding.lineage:
        return tuple(dict.fromkeys(tidy(origin.name) for origin in finding.lineage.origins))
    named = [
        source.who.text
        for claim in claims
        for source in claim.sources
        if source.who and (source.stance is Stance.DENIES or not claim.is_denied)
    ]
    own = [documents[claim.document_id].title or documents[claim.document_id].name for claim in claims]
    return tuple(dict.fromkeys(map(tidy, named or own)))


def _about(claims: Iterable[Claim]) -> str:
    """When it was, in the words of the first claim that tells it; empty where none does."""
    return next((words for claim in claims if (words := when_in_words(claim.time))), "")
