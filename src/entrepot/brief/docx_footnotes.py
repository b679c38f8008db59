"""Footnotes of a Word document, which python-docx does not write: a part of their own, and what cites them.

Source: ECMA-376, part 1, 17.11 (footnotes) and 17.16.5.41 (NOTEREF).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from entrepot.brief.exports.markup import words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

REFERENCE, TEXT = "footnote reference", "footnote text"
REFERENCE_ID, TEXT_ID = "FootnoteReference", "FootnoteText"

# Every document with footnotes has these two, which draw the line above them.
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a footnote in one manner; `language` is ISO 639-1, None for that of the document."""

    text: str
    bold: bool = False
    grey: bool = False
    language: str | None = None
    right_to_left: bool = False


@dataclass(slots=True)
class Footnotes:
    """The footnotes of one document, by number in the order in which they are cited."""

    document: Document
    notes: dict[int, tuple[Run, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        styles = self.document.styles
        reference = styles.add_style(REFERENCE, WD_STYLE_TYPE.CHARACTER)
        reference.element.set(qn("w:styleId"), REFERENCE_ID)
        reference.font.superscript = True
        text = styles.add_style(TEXT, WD_STYLE_TYPE.PARAGRAPH)
        text.element.set(qn("w:styleId"), TEXT_ID)
        text.base_style = styles["Normal"]
        text.font.size = Pt(8)
        text.paragraph_format.space_after = Pt(2)

    def add(self, paragraph: Paragraph, number: int, runs: Iterable[Run]) -> None:
        """Put a new footnote where the paragraph ends, with a bookmark for those who cite it again."""
        self.notes[number] = tuple(runs)
        reference = self._run(paragraph)
        reference.append(_element("w:footnoteReference", id=str(number)))
        start, end = _element("w:bookmarkStart", id=str(number), name=bookmark(number)), _element("w:bookmarkEnd")
        end.set(qn("w:id"), str(number))
        reference.addprevious(start)
        reference.addnext(end)

    def cite_again(self, paragraph: Paragraph, number: int) -> None:
        """Put the number of a footnote that stands elsewhere, as a field that leads there."""
        for kind, content in (("begin", None), (None, f" NOTEREF {bookmark(number)} \\f \\h "), ("separate", None)):
            run = self._run(paragraph)
            run.append(_element("w:fldChar", fldCharType=kind) if kind else _text("w:instrText", content or ""))
        self._run(paragraph).append(_text("w:t", str(number)))
        self._run(paragraph).append(_element("w:fldChar", fldCharType="end"))

    def separate(self, paragraph: Paragraph) -> None:
        """Put what stands between two numbers."""
        self._run(paragraph).append(_text("w:t", ", "))

    def write(self) -> None:
        """Put the part into the document; to be called once, when all is cited."""
        notes = "".join(_note(number, runs) for number, runs in self.notes.items())
        xml = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}{notes}</w:footnotes>"
        )
        package = self.document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = _element("w:footnotePr")
        settings.extend([_element("w:footnote", id="-1"), _element("w:footnote", id="0")])
        _before_compatibility(self.document.settings.element, settings)

    @staticmethod
    def _run(paragraph: Paragraph) -> BaseOxmlElement:
        """A new run at the end of the paragraph, raised as footnote numbers are."""
        run = paragraph.add_run()._r
        run.get_or_add_rPr().append(_element("w:rStyle", val=REFERENCE_ID))
        return run


def bookmark(number: int) -> str:
    """The name of the bookmark at the first citation of a footnote."""
    return f"_Ref{number:09}"


def _note(number: int, runs: Iterable[Run]) -> str:
    mark = f'<w:r><w:rPr><w:rStyle w:val="{REFERENCE_ID}"/></w:rPr><w:footnoteRef/></w:r>'
    told = "".join(map(_note_run, (Run(" "), *runs)))
    style = f'<w:pPr><w:pStyle w:val="{TEXT_ID}"/></w:pPr>'
    return f'<w:footnote w:id="{number}"><w:p>{style}{mark}{told}</w:p></w:footnote>'


def _note_run(run: Run) -> str:
    manner = (
        ("<w:b/>" if run.bold else "")
        + ('<w:color w:val="565B64"/>' if run.grey else "")
        + ("<w:rtl/>" if run.right_to_left else "")
        + (f'<w:lang w:val="{run.language}" w:bidi="{run.language}"/>' if run.language else "")
    )
    return f'<w:r><w:rPr>{manner}</w:rPr><w:t xml:space="preserve">{words(run.text)}</w:t></w:r>'


def _element(tag: str, /, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for attribute, told in attributes.items():
        element.set(qn(f"w:{attribute}"), told)
    return element


def _text(name: str, content: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = content
    return element


def _before_compatibility(settings: BaseOxmlElement, element: BaseOxmlElement) -> None:
    """The schema wants the settings of footnotes before those of compatibility."""
    compatibility = settings.find(qn("w:compat"))
    if compatibility is None:
        settings.append(element)
    else:
        compatibility.addprevious(element)
