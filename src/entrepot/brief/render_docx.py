"""The brief as a Word document: headings as styles, real footnotes, the network as picture and table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from entrepot.brief.citing import Citations
from entrepot.brief.complaining import closing_lines
from entrepot.brief.docx_footnotes import Footnotes, Run
from entrepot.brief.makers import judgement_words, legend, mark_of, signed
from entrepot.brief.plates import Plate, plates_of
from entrepot.brief.print_picture import aspect_ratio
from entrepot.brief.render_html import web_address
from entrepot.brief.renumber import cited_once
from entrepot.brief.safe_text import storable, visible
from entrepot.brief.source_lines import facts_of, note_facts
from entrepot.brief.typesetting import drawn
from entrepot.model.brief import Brief, Note, Section, Sentence, SourceEntry, Statement, Wording
from entrepot.reference.language_names import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as DocxRun

# A Word document tells when it was made; the same brief must give the same bytes, so it always tells this.
MADE = datetime(2000, 1, 1)
ZIP_DATE = (2000, 1, 1, 0, 0, 0)
NARROW = "\u202f"  # a blank that no line breaks at, so that letter and number are told apart
LONGEST_PROPERTY = 255  # of what a file tells of itself
ACCENT, SOFT = RGBColor(0x7A, 0x24, 0x32), RGBColor(0x56, 0x5B, 0x64)
# The largest picture on a page beside its heading, width and height, and the width of tables.
LYING_MM, STANDING_MM, TABLE_WIDTH_MM = (265.0, 140.0), (180.0, 225.0), 267.0
SIZES = {"Title": 24, "Heading 1": 16, "Heading 2": 11}


def render_docx(brief: Brief) -> bytes:
    """The whole brief; the same brief gives the same bytes. Needs the extra `docx`."""
    document = docx.Document()
    _prepare(document, brief)
    writer = _Writer(document, brief)
    writer.write()
    file = BytesIO()
    document.save(file)
    return _undated(file.getvalue())


def _prepare(document: Document, brief: Brief) -> None:
    """A4, fonts, styles, and what the file tells of itself."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin = section.bottom_margin = Mm(22)
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = "Georgia", Pt(10.5)
    normal.paragraph_format.space_after = Pt(5)
    for name, size in SIZES.items():
        style = _style(document, name)
        style.font.name, style.font.size, style.font.color.rgb = "Georgia", Pt(size), RGBColor(0x1D, 0x1F, 0x23)
        style.element.rPr.rFonts.attrib.pop(qn("w:asciiTheme"), None)
        style.element.rPr.rFonts.attrib.pop(qn("w:hAnsiTheme"), None)
    denial = document.styles.add_style("Denial", WD_STYLE_TYPE.PARAGRAPH)
    denial.base_style = normal
    denial.paragraph_format.left_indent = Mm(12)
    properties = document.core_properties
    title = shown(brief.title)
    properties.title = title if len(title) <= LONGEST_PROPERTY else f"{title[: LONGEST_PROPERTY - 1]}…"
    properties.author, properties.comments = f"Entrepot {brief.version}", ""
    properties.created = properties.modified = MADE
    properties.last_modified_by, properties.language = "", "en"


def _style(document: Document, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles[name]
    return style


@dataclass(slots=True)
class _Writer:
    """Writes the brief from top to bottom, which is the order in which its notes are cited."""

    document: Document
    brief: Brief
    citations: Citations = field(default_factory=Citations)
    footnotes: Footnotes = field(init=False)
    notes: Mapping[int, Note] = field(init=False)
    sources: Mapping[str, SourceEntry] = field(init=False)

    def __post_init__(self) -> None:
        self.footnotes = Footnotes(self.document)
        self.notes = {note.number: note for note in self.brief.notes}
        self.sources = {source.document_id: source for source in self.brief.sources}

    def write(self) -> None:
        """Write everything."""
        brief = self.brief
        self.document.add_paragraph(shown(brief.title), "Title")
        self._soft(brief.subtitle)
        self._soft(legend())
        self._section(brief.summary)
        for words in brief.unread:
            self._soft(words)
        for section in brief.sections:
            self._section(section)
        plates = plates_of(brief)
        for plate in plates:
            self._plate(plate)
        if plates:
            self._turn(lying=False, margin=24)
        self._sources()
        self.document.add_heading("How this was made", 1)
        for words in closing_lines(brief):
            self.document.add_paragraph(shown(words))
        self.footnotes.write()

    def _section(self, section: Section) -> None:
        self.document.add_heading(shown(section.title), 1)
        if section.lead:
            self._soft(section.lead)
        for group in section.groups:
            if group.title:
                self.document.add_heading(shown(group.title), 2)
            for statement in group.statements:
                self._statement(statement)

    def _statement(self, statement: Statement) -> None:
        paragraph = self.document.add_paragraph(style="List Bullet")
        if statement.standing:
            self._label(paragraph, f"[{statement.standing.value}] ", SOFT)
        self._sentences(paragraph, cited_once((*statement.sentences, *statement.gaps, *statement.origins)), statement)
        for beside in (statement.remarks, statement.contradictions):
            if beside:
                paragraph = self.document.add_paragraph(style="Denial")
                self._sentences(paragraph, ((one, one.notes) for one in beside), statement)
        if statement.denials:
            paragraph = self.document.add_paragraph(style="Denial")
            self._label(paragraph, "Denied: ", ACCENT)
            self._sentences(paragraph, ((one, one.notes) for one in statement.denials), statement)
        if statement.replies:
            paragraph = self.document.add_paragraph(style="Denial")
            self._label(paragraph, "Asked: ", SOFT)
            self._sentences(paragraph, ((one, one.notes) for one in statement.replies), statement)
        for judgement in statement.judgements:
            self._soft(judgement_words(judgement))

    @staticmethod
    def _label(paragraph: Paragraph, words: str, colour: RGBColor) -> None:
        label = paragraph.add_run(words)
        label.bold, label.font.size, label.font.color.rgb = True, Pt(9), colour

    def _sentences(
        self, paragraph: Paragraph, told: Iterable[tuple[Sentence, tuple[int, ...]]], statement: Statement
    ) -> None:
        for place, (sentence, notes) in enumerate(told):
            by = signed(sentence, statement)
            words = f"{sentence.text} {by}" if by else sentence.text
            run = paragraph.add_run(f"{' ' if place else ''}{shown(words)}")
            run.italic = True if sentence.wording is Wording.COMPUTED else None
            if letter := mark_of(sentence, notes):
                mark = paragraph.add_run(f"{NARROW}{letter}{NARROW if notes else ''}")
                mark.font.superscript, mark.font.color.rgb = True, SOFT
            self._cite(paragraph, notes)

    def _cite(self, paragraph: Paragraph, numbers: Iterable[int]) -> None:
        for place, citation in enumerate(self.citations.of(numbers)):
            if place:
                self.footnotes.separate(paragraph)
            if citation.first:
                self.footnotes.add(paragraph, citation.number, self._note(self.notes[citation.number]))
            else:
                self.footnotes.cite_again(paragraph, citation.number)

    def _note(self, note: Note) -> Iterable[Run]:
        source = self.sources[note.document_id]
        language = source.language if source.language.isalpha() and source.language != "und" else None
        rtl = source.language in RIGHT_TO_LEFT
        facts = note_facts(note, source)
        yield Run(shown(source.title), bold=True)
        yield Run(f" · {shown(facts)}: " if facts else ": ")
        if note.before:
            yield Run(f"{shown(note.before)} ", grey=True, language=language, right_to_left=rtl)
        yield Run(shown(note.quote.text), bold=True, language=language, right_to_left=rtl)
        if note.after:
            yield Run(f" {shown(note.after)}", grey=True, language=language, right_to_left=rtl)

    def _plate(self, plate: Plate) -> None:
        """The picture on a page that lies or stands as it does, the table on pages that lie on their side."""
        ratio = aspect_ratio(plate.svg)
        lying = ratio >= 1 or not plate.svg
        self._turn(lying=lying)
        self.document.add_heading(plate.title, 1)
        if plate.svg:
            most_wide, most_high = LYING_MM if lying else STANDING_MM
            width = min(most_wide, most_high * ratio)
            picture = self.document.add_picture(BytesIO(drawn(plate.svg, width)), width=Mm(width))
            picture._inline.docPr.set("descr", plate.meaning)
            self._turn(lying=True)
        self._table(plate)

    def _turn(self, *, lying: bool, margin: int = 15) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(297), Mm(210)) if lying else (Mm(210), Mm(297))
        section.left_margin = section.right_margin = Mm(margin)

    def _table(self, plate: Plate) -> None:
        self.document.add_paragraph(f"{plate.caption}.")
        table = self.document.add_table(len(plate.rows) + 1, len(plate.heads))
        table.autofit = False
        _ruled(table)
        heads, *others = (row.cells for row in table.rows)
        for cell, head in zip(heads, plate.heads, strict=True):
            _fill(cell.paragraphs[0], head).bold = True
        for told, (*cells, last) in zip(plate.rows, others, strict=True):
            for cell, words in zip(cells, told.cells, strict=True):
                _fill(cell.paragraphs[0], words)
            self._cite(last.paragraphs[0], told.notes)
        _set_widths(table, plate.widths)

    def _sources(self) -> None:
        self.document.add_heading("Sources", 1)
        for source in self.brief.sources:
            paragraph = self.document.add_paragraph()
            paragraph.add_run(shown(source.title)).bold = True
            for place, fact in enumerate(facts_of(source)):
                paragraph.add_run(" · " if place else "  ")
                _fact(paragraph, fact)
        if not self.brief.sources:
            self.document.add_paragraph("No document was read.")
        if self.brief.refusals:
            self.document.add_heading("Not read", 2)
        for refusal in self.brief.refusals:
            paragraph = self.document.add_paragraph()
            paragraph.add_run(shown(refusal.name)).bold = True
            paragraph.add_run(f"  {shown(refusal.detail)}")

    def _soft(self, words: str) -> None:
        self.document.add_paragraph().add_run(shown(words)).font.color.rgb = SOFT


def shown(text: str) -> str:
    """The text in one line, hidden characters written out."""
    return storable(visible(text))


def _ruled(table: Table) -> None:
    """Draw a thin line above and below each row."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, told in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "C9C4B8")):
            line.set(qn(f"w:{name}"), told)
        borders.append(line)
    table._tblPr.append(borders)


def _set_widths(table: Table, widths: tuple[int, ...]) -> None:
    """Widths of columns and cells (programs differ in which they heed); rows stay whole, the heading is repeated."""
    measured = [Mm(width * TABLE_WIDTH_MM / sum(widths)) for width in widths]
    for column, width in zip(table.columns, measured, strict=True):
        column.width = width
    for number, row in enumerate(table.rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit" if number else "w:tblHeader"))
        for cell, width in zip(row.cells, measured, strict=True):
            cell.width = width


def _fill(paragraph: Paragraph, words: str) -> DocxRun:
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(shown(words))
    run.font.size = Pt(8)
    return run


def _fact(paragraph: Paragraph, fact: str) -> None:
    """One fact of a source; an address of the web is a link."""
    address = web_address(storable(fact))
    run = paragraph.add_run(shown(fact))
    run.font.size, run.font.color.rgb = Pt(9), SOFT
    if address:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run._r.addprevious(link)
        link.append(run._r)


def _undated(content: bytes) -> bytes:
    """The same file with one date for all its members, so that only the brief decides about its bytes."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            member = ZipInfo(name, ZIP_DATE)
            member.compress_type, member.external_attr = ZIP_DEFLATED, 0o600 << 16
            made.writestr(member, given.read(name))
    return file.getvalue()
