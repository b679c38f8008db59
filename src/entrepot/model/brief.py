"""The brief as records: sections, sentences, and the footnotes that open the words they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entrepot.model.complaints import Complaint
from entrepot.model.documents import Refusal
from entrepot.model.findings import Standing
from entrepot.model.judgements import Judgement
from entrepot.model.replies import Reply
from entrepot.model.spans import Quote


class Wording(StrEnum):
    """Where the words of a sentence come from."""

    RULE = "rule"  # told from the fields of the claims
    QUOTATION = "quotation"  # the document's own words, because no rule could put them well
    COMPUTED = "computed"  # counted over the claims: what none of them gives


class Maker(StrEnum):
    """Who made a sentence."""

    RULE = "rule"
    MODEL = "model"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the ids of the claims it tells, and the numbers of its footnotes.

    `judgement` is the number of the judgement with which a person wrote it, None for all others.
    """

    text: str
    claims: tuple[str, ...]
    notes: tuple[int, ...]
    wording: Wording = Wording.RULE
    made_by: Maker = Maker.RULE
    judgement: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of one finding: the finding, then each denial of it, at the same size; then what is not given.

    `remarks` are sentences that persons wrote beside it, `judgements` what persons decided about it.

    `origins` tell how many origins stand behind it, `contradictions` what other documents say that does not agree,
    `replies` what parties answered that were asked about it.
    `standing` is None for denials, unknowns and what is no finding of its own.
    """

    finding_id: str
    sentences: tuple[Sentence, ...]
    denials: tuple[Sentence, ...] = ()
    gaps: tuple[Sentence, ...] = ()
    origins: tuple[Sentence, ...] = ()
    contradictions: tuple[Sentence, ...] = ()
    replies: tuple[Sentence, ...] = ()
    standing: Standing | None = None
    remarks: tuple[Sentence, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under one subheading, weightiest first; `title` None where a section needs no subheadings.

    The first `shown` stand open; the rest are folded away on a screen and printed in full.
    """

    title: str | None
    statements: tuple[Statement, ...]
    shown: int


@dataclass(frozen=True, slots=True)
class Section:
    """One section; `lead` says what it holds, or in one line that nothing was found."""

    anchor: str
    title: str
    lead: str
    groups: tuple[Group, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the section in order."""
        return tuple(statement for group in self.groups for statement in group.statements)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the words, and what stands before and after them in the document.

    `quote` is exact; `before` and `after` are the neighbouring sentences, shortened at word boundaries. `place` says
    where in the original file it stands, None for a file without pages, rows or parts.
    """

    number: int
    document_id: str
    quote: Quote
    before: str
    after: str
    place: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A document as the brief lists it; None is what the file does not tell."""

    document_id: str
    title: str
    name: str
    publisher: str | None
    published: str | None
    url: str | None
    language: str
    media_type: str
    pages: int | None
    claims: int
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One line of the network in words; `anchor` is what the picture links to, `notes` are its footnotes.

    `names` are the anchors of the boxes of the picture that have no earlier row.
    """

    number: int
    anchor: str
    source: str
    via: tuple[str, ...]
    target: str
    what: str
    status: str
    said_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]
    notes: tuple[int, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The network as SVG, once for a wide page and once for a narrow one, and the same as a table."""

    wide: str
    narrow: str
    rows: tuple[PictureRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the timeline in words; `anchor` is what the picture links to, `notes` are its footnotes.

    `about` are the times that the claims tell, `said` the dates of the documents that tell it, `denied` those of the
    documents that deny it.
    """

    number: int
    anchor: str
    text: str
    status: str
    about: tuple[str, ...]
    said: tuple[str, ...]
    denied: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The timeline as SVG, once for a wide page and once for a narrow one, and the same as a table."""

    wide: str
    narrow: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief; the renderers put it in Markdown, HTML or JSON and add nothing.

    `unread` says in a sentence each what was given but could not be read, `method` how the brief was made.
    `complaints` are what the linter finds wrong with it.
    """

    title: str
    subtitle: str
    summary: Section
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    sources: tuple[SourceEntry, ...]
    refusals: tuple[Refusal, ...]
    unread: tuple[str, ...]
    method: tuple[str, ...]
    version: str
    picture: Picture | None = None
    timeline: Timeline | None = None
    replies: tuple[Reply, ...] = ()
    complaints: tuple[Complaint, ...] = ()
