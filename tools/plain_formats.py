"""PDF, Word and Excel files from plain text: the standard library alone, the same bytes on every machine.

Members of the zip files are stored and dated 1980: what a compressor makes differs between its versions.
"""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

Row = Sequence[str]

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLE_OF = {"# ": "Title", "## ": "Heading1", "- ": "ListBullet"}


def blocks(source: str) -> list[tuple[str, str]]:
    r"""Mark ("# ", "## ", "- " or "") and text of each line that holds text.

    >>> blocks("# Wheels\n\nIran showed a truck.")
    [('# ', 'Wheels'), ('', 'Iran showed a truck.')]
    """
    return [_marked(line) for line in source.splitlines() if line.strip()]


def pdf(source: str, running_head: str) -> bytes:
    """A PDF in the standard font with a running head and a page number on each A4 page."""
    lines = [line for mark, text in blocks(source) for line in _set_in_lines(mark, text)]
    pages = [lines[first : first + 32] for first in range(0, len(lines), 32)]
    contents = [_page_content(page, number, running_head) for number, page in enumerate(pages, 1)]
    title = next(text for mark, text in blocks(source) if mark == "# ")
    return _pdf_file(contents, title)


def docx(source: str) -> bytes:
    """A Word file with title, headings, bullets and paragraphs."""
    body = "".join(_paragraph(mark, text) for mark, text in blocks(source))
    title = next(text for mark, text in blocks(source) if mark == "# ")
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return _office_file(
        "word/document.xml",
        title,
        {
            "word/document.xml": (f"{_WORD_TYPE}.document.main+xml", document),
            "word/styles.xml": (f"{_WORD_TYPE}.styles+xml", _word_styles()),
            "word/numbering.xml": (f"{_WORD_TYPE}.numbering+xml", _word_numbering()),
        },
    )


def xlsx(sheets: Mapping[str, Sequence[Row]], title: str) -> bytes:
    """A workbook; a cell that reads as a number is one."""
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(sheets, 1)
    )
    workbook = f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}/relationships"><sheets>{names}</sheets></workbook>'
    parts = {"xl/workbook.xml": (f"{_SHEET_TYPE}.sheet.main+xml", workbook)}
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (f"{_SHEET_TYPE}.worksheet+xml", _worksheet(rows))
    return _office_file("xl/workbook.xml", title, parts)


def zip_file(members: Mapping[str, bytes]) -> bytes:
    """A zip archive of the members in the given order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.create_system = 3  # else the bytes tell the operating system
            archive.writestr(member, content)
    return buffer.getvalue()


def _marked(line: str) -> tuple[str, str]:
    mark = next((mark for mark in ("## ", "# ", "- ") if line.startswith(mark)), "")
    return mark, line.removeprefix(mark).strip()


def _set_in_lines(mark: str, text: str) -> list[tuple[str, int, str]]:
    """Font, size and words of the lines of one block, with an empty line after it."""
    font, size, width = {"# ": ("F2", 16, 56), "## ": ("F2", 12, 76)}.get(mark, ("F1", 10, 96))
    bullet = "\u2022 " if mark == "- " else ""
    return [(font, size, line) for line in textwrap.wrap(bullet + text, width)] + [("F1", 10, "")]


def _page_content(lines: Iterable[tuple[str, int, str]], number: int, running_head: str) -> bytes:
    drawn = [_pdf_text("F1", 8, 72, 806, running_head), _pdf_text("F1", 8, 500, 40, f"Page {number}")]
    height = 770
    for font, size, words in lines:
        if words:
            drawn.append(_pdf_text(font, size, 72, height, words))
        height -= 16
    return "\n".join(drawn).encode("cp1252")


def _pdf_text(font: str, size: int, left: int, height: int, words: str) -> str:
    return f"BT /{font} {size} Tf {left} {height} Td ({_pdf_string(words)}) Tj ET"


def _pdf_string(words: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", words)


def _pdf_file(contents: Sequence[bytes], title: str) -> bytes:
    kids = " ".join(f"{6 + 2 * index} 0 R" for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        _pdf_font("Helvetica"),
        _pdf_font("Helvetica-Bold"),
        f"<< /Title ({_pdf_string(title)}) /Author (Entrepot example) /CreationDate (D:20261123090000Z) >>".encode(),
    ]
    for index, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * index} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    return _with_cross_references(objects)


def _pdf_font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _with_cross_references(objects: Sequence[bytes]) -> bytes:
    written = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    table = b"0000000000 65535 f \n"
    for number, content in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(written)
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(written))
    return written + b"xref\n0 %d\n%b%b" % (size, table, trailer)


def _paragraph(mark: str, text: str) -> str:
    style = f'<w:pPr><w:pStyle w:val="{_STYLE_OF[mark]}"/></w:pPr>' if mark else ""
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _word_styles() -> str:
    named = {"Title": "Title", "Heading1": "heading 1", "ListBullet": "List Bullet"}
    numbered = {"ListBullet": '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'}
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{numbered.get(key, "")}</w:style>'
        for key, name in named.items()
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    return f'<w:styles xmlns:w="{_WORD}">{normal}{styles}</w:styles>'


def _word_numbering() -> str:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/></w:lvl>'
    return (
        f'<w:numbering xmlns:w="{_WORD}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _worksheet(rows: Sequence[Row]) -> str:
    written = "".join(f'<row r="{number}">{_cells(row, number)}</row>' for number, row in enumerate(rows, 1))
    return f'<worksheet xmlns="{_SHEET}"><sheetData>{written}</sheetData></worksheet>'


def _cells(row: Row, number: int) -> str:
    return "".join(_cell(f"{chr(65 + column)}{number}", words) for column, words in enumerate(row) if words)


def _cell(address: str, words: str) -> str:
    if re.fullmatch(r"\d+(\.\d+)?", words):
        return f'<c r="{address}"><v>{words}</v></c>'
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(words)}</t></is></c>'


def _office_file(main: str, title: str, parts: Mapping[str, tuple[str, str]]) -> bytes:
    """The package around the parts; `parts` maps a path to content type and XML, the main part first."""
    folder = main.rpartition("/")[0]
    inner = [path for path in parts if path != main]
    outer_targets = [
        (f"{_OFFICE}/relationships/officeDocument", main),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ]
    inner_targets = [(f"{_OFFICE}/relationships/{_relation(path)}", path.removeprefix(f"{folder}/")) for path in inner]
    members = {
        "[Content_Types].xml": _content_types({path: content_type for path, (content_type, _) in parts.items()}),
        "_rels/.rels": _relationships(outer_targets),
        f"{folder}/_rels/{main.rpartition('/')[2]}.rels": _relationships(inner_targets),
        **{path: content for path, (_, content) in parts.items()},
        "docProps/core.xml": _core_properties(title),
    }
    return zip_file({path: (_XML + content).encode() for path, content in members.items()})


def _core_properties(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Entrepot example</dc:creator>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T09:00:00Z</dcterms:created></cp:coreProperties>'
    )


def _relation(path: str) -> str:
    return "worksheet" if "/worksheets/" in path else path.rpartition("/")[2].removesuffix(".xml")


def _content_types(types: Mapping[str, str]) -> str:
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides = "".join(
        f'<Override PartName="/{path}" ContentType="{content_type}"/>'
        for path, content_type in {**types, "docProps/core.xml": core}.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: Iterable[tuple[str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'
