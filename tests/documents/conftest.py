"""Real files of every kind, made on the spot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage

import docx
import pytest
import xlsxwriter
from hypothesis import HealthCheck, settings

# How quick an example is says nothing about what is right, and differs by machine.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

MakePdf = Callable[..., bytes]
MakeZip = Callable[[Mapping[str, bytes]], bytes]

# A line of a page: words, and the place where they begin in points from the lower left, and the font size.
Line = tuple[str, float, float, float]


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def _shown(lines: Sequence[Line]) -> bytes:
    def quoted(words: str) -> bytes:
        return words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")

    return b"\n".join(b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (s, x, y, quoted(words)) for words, x, y, s in lines)


def write_pdf(
    pages: Sequence[Sequence[Line]], told: str = "", trailer: bytes = b"", scans: Sequence[int] = ()
) -> bytes:
    """A PDF with one font; pages whose number (from 0) is in `scans` show a grey picture too."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"]
    objects[2] += b" /Encoding /WinAnsiEncoding >>"
    picture = b"/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    objects.append(_stream(b"\x80\x90\xa0\xb0", picture))
    objects.append(b"<< %s >>" % told.encode())
    kids = []
    for number, lines in enumerate(pages):
        drawn = b"q 612 0 0 792 0 0 cm /I1 Do Q\n" if number in scans else b""
        objects.append(_stream(drawn + _shown(lines)))
        fonts = b"/Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >>"
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] %s /Contents %d 0 R >>" % (fonts, len(objects))
        objects.append(page)
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _with_table(objects, trailer)


def _with_table(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R /Info 5 0 R %s >>\nstartxref\n%d\n%%%%EOF"
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end % (size, trailer, len(out))


def set_lines(words: Sequence[str], top: float = 700, left: float = 72, size: float = 11) -> list[Line]:
    """Lines of running text under each other."""
    return [(line, left, top - 1.25 * size * number, size) for number, line in enumerate(words)]


@pytest.fixture(scope="session")
def make_pdf() -> MakePdf:
    return write_pdf


@pytest.fixture(scope="session")
def column() -> Callable[..., list[Line]]:
    return set_lines


@pytest.fixture(scope="session")
def make_zip() -> MakeZip:
    def write_zip(members: Mapping[str, bytes]) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return packed.getvalue()

    return write_zip


@pytest.fixture(scope="session")
def word_file() -> bytes:
    letter = docx.Document()
    letter.core_properties.title = "Trade report"
    letter.core_properties.author = "A. Writer"
    letter.add_heading("Trade with Iran", 0)
    letter.add_heading("Routes", 1)
    letter.add_paragraph("Goods go through Dubai. ").add_run("They arrive in Minsk.").bold = True
    letter.add_paragraph("by ship", style="List Bullet")
    table = letter.add_table(2, 2)
    for row, cells in enumerate((("Year", "Value"), ("2021", "1.8"))):
        for column_number, words in enumerate(cells):
            table.cell(row, column_number).text = words
    saved = io.BytesIO()
    letter.save(saved)
    return saved.getvalue()


@pytest.fixture(scope="session")
def excel_file() -> bytes:
    saved = io.BytesIO()
    book = xlsxwriter.Workbook(saved, {"in_memory": True})
    sheet = book.add_worksheet("Trade")
    sheet.write(0, 0, "Trade of Belarus")
    sheet.write_row(1, 0, ["Partner", "Date", "Share", "Value"])
    sheet.write(2, 0, "Iran")
    sheet.write_number(2, 1, 45350, book.add_format({"num_format": "d mmm yyyy"}))
    sheet.write(2, 2, 0.147, book.add_format({"num_format": "0.0%"}))
    sheet.write_formula(2, 3, "=1+1", None, 2)
    sheet.write_row(4, 2, ["gap", 1.5])
    book.add_worksheet("Notes").write(0, 0, "Figures are preliminary.")
    book.close()
    return saved.getvalue()


@pytest.fixture(scope="session")
def mail_file(word_file: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "Jane Roe <jane@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = "The shipment"
    message["Date"] = "Wed, 28 Feb 2024 10:00:00 +0100"
    message.set_content("Dear all,\n\nThe goods left Minsk on Monday. They are for Iran.\n")
    message.add_attachment(word_file, maintype="application", subtype="octet-stream", filename="../../report.docx")
    return message.as_bytes()
