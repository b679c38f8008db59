"""Bytes become text under the encoding that they were written in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents.encodings import decode
from entrepot.model.documents import NoticeKind

RUSSIAN = "Завод поставил в Тулу 61 тысячу корпусов, говорится в докладе. И всё."
ENGLISH = "The plant “repaired” tanks, said the café's owner."


@pytest.mark.parametrize(
    ("text", "written_in", "found"),
    [
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp866", "cp866"),
        (RUSSIAN, "iso8859-5", "iso8859-5"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        (RUSSIAN, "utf-16-be", "utf-16-be"),
        (ENGLISH, "cp1252", "cp1252"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (f"{ENGLISH} The minister, Иван Петров, left.", "utf-8", "utf-8"),
        ("A plant in Гомель repairs Russian tanks.", "cp1251", "cp1251"),
    ],
)
def test_the_encoding_is_found_from_the_bytes(text: str, written_in: str, found: str) -> None:
    decoded = decode(text.encode(written_in))
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, found, 0)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_LE, "utf-32-le")],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + RUSSIAN.encode(encoding), declared="koi8-r")
    assert (decoded.text, decoded.encoding) == (RUSSIAN, encoding)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1254", "cp1254"), ("ISO-8859-1", "cp1252"), ("nonsense", "cp1252"), ("hex", "cp1252")],
)
def test_a_declared_charset_counts_if_there_is_one_of_that_name(declared: str, encoding: str) -> None:
    assert decode("Kuzey Dış Ticaret".encode("cp1254"), declared).encoding == encoding


def test_bytes_that_cannot_be_told_are_counted() -> None:
    decoded = decode(RUSSIAN.encode() + b" \xff and \xc3\x28 end")
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(RUSSIAN)
    (notice,) = decoded.notices()
    assert (notice.kind, notice.count) == (NoticeKind.REPLACED_CHARACTERS, 2)


def test_a_replacement_sign_that_was_written_is_not_counted() -> None:
    assert decode("A \ufffd sign".encode()).replaced == 0
    assert decode("A \ufffd sign, ".encode() + RUSSIAN.encode() + b"\xff").replaced == 1


@given(st.text())
def test_utf8_round_trips(text: str) -> None:
    decoded = decode(b"\xef\xbb\xbf" + text.encode())
    assert (decoded.text, decoded.replaced) == (text, 0)


@given(st.binary(max_size=300))
def test_any_bytes_become_text(content: bytes) -> None:
    assert isinstance(decode(content, "utf-8").text, str)
