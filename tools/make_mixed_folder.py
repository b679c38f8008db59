"""A folder of every kind of file with broken ones among them: `python -m tools.make_mixed_folder FOLDER`.

Good files come from the bundled case and from the texts below. What each should come to stands in a table beside the
folder: "read", or the reasons of `entrepot.model.documents.RefusalReason` that are right.
"""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from tools.make_example import EXAMPLE
from tools.plain_formats import docx, pdf, xlsx, zip_file

SAID = "Iran denies supplying drones to Russia.\nBelarus exported 12 trucks to Iran in 2022, the ministry said.\n"
DEEP = 20_000
BOMB_BYTES = 300_000_000


def _example(name: str) -> bytes:
    return (EXAMPLE / "documents" / name).read_bytes()


def _archive() -> bytes:
    """A zip with a good text, a damaged Word file, a zip in the zip and a name that climbs out of the folder."""
    return zip_file(
        {
            "inner/drones.txt": SAID.encode(),
            "inner/damaged.docx": b"PK\x03\x04 not a Word file",
            "nested.zip": zip_file({"notes.md": b"# Notes\n\n- Belarus exported trucks to Iran.\n"}),
            "../escape.txt": SAID.encode(),
        }
    )


def _bomb() -> bytes:
    """A Word file of 300 MB when unpacked, 300 kB on disk."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * BOMB_BYTES)
    return buffer.getvalue()


def _entities() -> bytes:
    """A Word file whose XML doubles an entity thirty times: a gigabyte when expanded."""
    lines = [f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 31)]
    text = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "x">{"".join(lines)}]><w>&e30;</w>'
    return zip_file({"[Content_Types].xml": b"<Types/>", "word/document.xml": text.encode()})


def _scan() -> bytes:
    """A PDF with one page and no text on it."""
    return pdf("# Scan", "").replace(b"Tj ET", b"   ET")


def _locked() -> bytes:
    """A PDF whose trailer says that it is encrypted, with a password nobody knows."""
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >> /ID [<00> <00>] /Info" % (
        b"41" * 32,
        b"42" * 32,
    )
    return pdf("# Locked\n\nNot to be read.", "").replace(b"/Info", lock)


def _mail() -> bytes:
    return (
        b"From: a@example.org\r\nSubject: =?utf-8?q?Drones_=E2=80=93_a_note?=\r\n"
        b"Date: Mon, 23 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=edge\r\n\r\n"
        b"--edge\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"Iran denies supplying drones to Russia =E2=80=93 again.\r\n"
        b"--edge\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=trucks.csv\r\n\r\n"
        b"exporter,importer,trucks\r\nBelarus,Iran,12\r\n--edge--\r\n"
    )


# Name -> what makes the bytes, and what reading must come to (several where more than one answer is right).
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "good/plain.txt": (SAID.encode, "read"),
    "good/windows-1251.txt": (lambda: _example("09-vizit.txt"), "read"),
    "good/utf-16.txt": (lambda: SAID.encode("utf-16"), "read"),
    "good/byte-order-mark.txt": (lambda: SAID.encode("utf-8-sig"), "read"),
    "good/no-suffix": (SAID.encode, "read"),
    "good/notes.md": (lambda: _example("02-notes.md"), "read"),
    "good/page.html": (lambda: _example("03-denials.html"), "read"),
    "good/report.pdf": (lambda: _example("04-chassis.pdf"), "read"),
    "good/letter.docx": (lambda: docx("# Letter\n\n" + SAID), "read"),
    "good/table.xlsx": (lambda: xlsx({"Trucks": [["exporter", "trucks"], ["Belarus", "12"]]}, "Trucks"), "read"),
    "good/table.csv": (lambda: _example("10-listings.csv"), "read"),
    "good/semicolons.csv": (lambda: b"exporter;importer;trucks\nBelarus;Iran;12\n", "read"),
    "good/mail.eml": (_mail, "read"),
    "good/archive.zip": (_archive, "read damaged unsupported"),
    "good/twice.txt": (SAID.encode, "read"),
    "odd/wrong-suffix.pdf": (SAID.encode, "read damaged unsupported"),
    "odd/half-utf-8.txt": (lambda: SAID.encode() + b"Minsk \xff\xfe\xfa said no.\n", "read"),
    "odd/invisible.txt": (lambda: "Iran\u200b denies\u202e supplying drones.\n".encode(), "read"),
    "odd/one-long-line.txt": (lambda: SAID.replace("\n", " ").encode() * 2_000, "read too_large too_slow"),
    "odd/deep.html": (lambda: b"<div>" * DEEP + SAID.encode() + b"</div>" * DEEP, "read damaged crashed too_slow"),
    "broken/empty.txt": (lambda: b"", "empty"),
    "broken/blank.txt": (lambda: b" \n\t\n", "empty no_text"),
    "broken/zeros.txt": (lambda: bytes(5_000), "damaged unsupported no_text empty"),
    "broken/picture.png": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "unsupported damaged no_text"),
    "broken/program.exe": (lambda: b"MZ\x90\x00" + bytes(range(256)) * 8, "unsupported damaged"),
    "broken/cut.pdf": (lambda: _example("04-chassis.pdf")[:900], "read damaged no_text"),
    "broken/not-a.pdf": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged no_text"),
    "broken/scan.pdf": (_scan, "no_text"),
    "broken/locked.pdf": (_locked, "encrypted damaged"),
    "broken/cut.docx": (lambda: _example("05-trade.docx")[:3_000], "damaged"),
    "broken/cut.xlsx": (lambda: _example("06-trade-figures.xlsx")[:3_000], "damaged"),
    "broken/bomb.docx": (_bomb, "too_large too_much_memory too_slow damaged"),
    "broken/entities.docx": (_entities, "damaged too_large too_much_memory too_slow"),
    "broken/cut.zip": (lambda: _archive()[:120], "damaged"),
    "broken/old-word.doc": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
        "unsupported damaged encrypted",
    ),
    "broken/headers-only.eml": (lambda: b"From: a@example.org\r\nSubject: nothing\r\n\r\n", "read empty no_text"),
}


def write(folder: Path) -> Path:
    """Write all files under the folder and the list of what each should come to beside it; return that list's path."""
    for name, (content, _) in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content())
    expected = folder.with_name(f"{folder.name}.expected.csv")
    with expected.open("w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table, lineterminator="\n")
        rows.writerow(["name", "expected"])
        rows.writerows((name, outcome) for name, (_, outcome) in FILES.items())
    return expected


if __name__ == "__main__":
    print(write(Path(sys.argv[1])))
