"""Word files: paragraphs, headings, lists, tables and footnotes (ECMA-376 part 1, WordprocessingML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from entrepot.documents.assembly import Composer, Metadata, Reading, Source
from entrepot.documents.office_xml import Package, attribute, child, children, local_name
from entrepot.documents.tables import SEPARATOR, in_one_line
from entrepot.documents.top_lines import dateline_metadata
from entrepot.model.documents import BlockKind, Place

_MAIN, _STYLES, _FOOTNOTES, _ENDNOTES = (f"word/{name}.xml" for name in ("document", "styles", "footnotes", "endnotes"))
# Text boxes are written twice, the second time for old programs; deleted text and field codes are not shown.
_LEFT_OUT = ("Fallback", "del", "moveFrom", "instrText", "pPr", "rPr")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_KIND_OF_STYLE = (
    (re.compile(r"title$", re.I), BlockKind.TITLE),
    (re.compile(r"(?:heading|заголовок)\s*\d|subtitle", re.I), BlockKind.HEADING),
    (re.compile(r"list|список", re.I), BlockKind.LIST_ITEM),
    (re.compile(r"quote|цитата", re.I), BlockKind.QUOTATION),
    (re.compile(r"caption|название объекта", re.I), BlockKind.CAPTION),
)


@dataclass(slots=True)
class _Writer:
    """The text in the making, with the counters by which a reader finds a place in the file."""

    composer: Composer
    styles: dict[str, str]
    paragraphs: int = 0
    tables: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)


def read_word(source: Source) -> Reading:
    """The body of a Word file, then its notes; places are the number of the paragraph, or table, row and column.

    Marks of notes, "[1]", are put where the notes hang. Raises DocumentRefused for a damaged file.
    """
    package = Package(source)
    body = child(package.required_part(_MAIN), "body")
    writer = _Writer(Composer(source.limits.text_characters), _style_names(package.part(_STYLES)))
    for element in _block_elements(body):
        _write_table(element, writer) if local_name(element) == "tbl" else _write_paragraph(element, writer)
    _write_notes(package, writer)
    reading = writer.composer.reading()
    title = next((b.quote(reading.text) for b in reading.blocks if b.kind is BlockKind.TITLE), None)
    metadata = dateline_metadata(reading.text, reading.blocks).completed_by(package.metadata())
    return replace(reading, metadata=metadata.completed_by(Metadata(title=title)))


def _block_elements(body: Element | None) -> Iterator[Element]:
    """Paragraphs and tables in order, also those inside content controls and change marks."""
    stack = [iter(() if body is None else body)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif local_name(element) in ("p", "tbl"):
            yield element
        elif local_name(element) in ("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"):
            stack.append(iter(element))


def _write_paragraph(paragraph: Element, writer: _Writer) -> None:
    writer.paragraphs += 1
    boxes: list[Element] = []
    text = _text(paragraph, writer.notes, boxes).strip()
    place = Place(part=f"paragraph {writer.paragraphs}")
    writer.composer.add(_kind(paragraph, writer.styles), [(text, place)] if text else [])
    for box in boxes:
        for element in _block_elements(box):
            words = _text(element, writer.notes, []).strip()
            writer.composer.add(BlockKind.PARAGRAPH, [(words, place)] if words else [])


def _text(element: Element, notes: list[tuple[str, str]], boxes: list[Element]) -> str:
    """The words of a paragraph or cell; notes that hang in it and text boxes are put on the lists."""
    pieces: list[str] = []
    stack = [iter(element)]
    while stack:
        each = next(stack[-1], None)
        name = "" if each is None else local_name(each)
        if each is None:
            stack.pop()
        elif name == "t":
            pieces.append(each.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            notes.append((name[0], attribute(each, "id") or ""))
            pieces.append(f"[{len(notes)}]")
        elif name == "txbxContent":
            boxes.append(each)
        elif name not in _LEFT_OUT:
            if name == "p" and pieces:
                pieces.append("\n")
            stack.append(iter(each))
    return "".join(pieces)


def _kind(paragraph: Element, styles: dict[str, str]) -> BlockKind:
    properties = child(paragraph, "pPr")
    style = child(properties, "pStyle")
    name = styles.get((attribute(style, "val") or "") if style is not None else "", "")
    for pattern, kind in _KIND_OF_STYLE:
        if pattern.match(name):
            return kind
    return BlockKind.PARAGRAPH if child(properties, "numPr") is None else BlockKind.LIST_ITEM


def _style_names(styles: Element | None) -> dict[str, str]:
    """Style id to its English name; programs in other languages translate the ids alone."""
    names = {}
    for style in children(styles, "style"):
        name = child(style, "name")
        if name is not None:
            names[attribute(style, "styleId") or ""] = attribute(name, "val") or ""
    return names


def _write_table(table: Element, writer: _Writer) -> None:
    """Rows as lines of cells; the row that Word repeats on each page is the header. A one-column table is a frame."""
    writer.tables += 1
    rows = list(children(table, "tr"))
    for number, row in enumerate(rows, 1):
        runs: list[tuple[str, Place | None]] = []
        for column, cell in enumerate(children(row, "tc"), 1):
            if runs:
                runs.append((SEPARATOR, None))
            text = in_one_line(_text(cell, writer.notes, []))
            runs.append((text, Place(part=f"table {writer.tables}", row=number, column=column)))
        kind = BlockKind.TABLE_ROW if len(runs) > 1 else BlockKind.PARAGRAPH
        if len(runs) > 1 and (child(child(row, "trPr"), "tblHeader") is not None or (number == 1 and len(rows) > 1)):
            kind = BlockKind.TABLE_HEADER
        if any(words.strip() for words, place in runs if place):
            writer.composer.add(kind, runs)


def _write_notes(package: Package, writer: _Writer) -> None:
    """The notes in the order in which they hang in the text."""
    texts: dict[tuple[str, str], str] = {}
    for letter, path in (("f", _FOOTNOTES), ("e", _ENDNOTES)):
        root = package.part(path)
        for note in () if root is None else root:
            texts[letter, attribute(note, "id") or ""] = " ".join(_text(note, [], []).split())
    for number, key in enumerate(tuple(writer.notes), 1):
        if words := texts.get(key):
            place = Place(part=f"note {number}")
            writer.composer.add(BlockKind.PARAGRAPH, [(f"[{number}] ", None), (words, place)])
