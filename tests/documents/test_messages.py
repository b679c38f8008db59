"""What the child sends is what the parent gets."""

from __future__ import annotations

import io

from entrepot.documents import read_bytes
from entrepot.documents.messages import read_message, read_result, result_record, write_message


def test_documents_and_refusals_survive_the_way(excel_file: bytes, mail_file: bytes) -> None:
    results = (
        *read_bytes("a.xlsx", excel_file),
        *read_bytes("m.eml", mail_file),
        *read_bytes("e.txt", b""),
        *read_bytes("o.txt", "Odd \u202e and \ufffd \U0001f600".encode()),
    )
    stream = io.BytesIO()
    for result in results:
        write_message(stream, result_record(result))
    stream.seek(0)
    for result in results:
        message = read_message(stream)
        assert message is not None
        assert read_result(message) == result
    assert read_message(stream) is None


def test_a_message_that_breaks_off_is_the_end() -> None:
    stream = io.BytesIO()
    write_message(stream, {"done": True})
    assert read_message(io.BytesIO(stream.getvalue()[:-1])) is None
    assert read_message(io.BytesIO(b"\xff" * 20)) is None
