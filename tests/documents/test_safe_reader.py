"""A file that crashes, hangs or floods its parser is refused alone; the next one is read."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping

import pytest

from entrepot.documents import Limits, SafeReader, read_bytes
from entrepot.model.documents import Document, Refusal, RefusalReason

# Does to each file what the file asks for; everything else is read as usual.
READER = """
import os, time
from entrepot.documents.reading import read_each

def misbehave(content):
    if content == b"hang":
        time.sleep(600)
    if content == b"die":
        os.abort()
    if content == b"raise":
        raise ValueError("a fault in a reader")
    if content == b"print":
        print("noise on standard output", flush=True)
    if content == b"flood":
        held = [bytearray(64 * 1024 * 1024) for _ in range(64)]

def read(name, content, limits, report, skip):
    if not content.startswith(b"PK"):
        misbehave(content)
    if content == b"pid":
        content = str(os.getpid()).encode()
    for result in read_each(name, content, limits, report, skip):
        misbehave(getattr(result, "text", "").encode())
        yield result
"""
SECONDS = 4.0


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SafeReader]:
    folder = tmp_path_factory.mktemp("reader")
    (folder / "misbehaving_reader.py").write_text(READER)
    sys.path.insert(0, str(folder))
    with SafeReader(Limits(seconds=SECONDS, memory_bytes=600 * 1024 * 1024), "misbehaving_reader:read") as safe:
        yield safe
    sys.path.remove(str(folder))


def outcome(results: tuple[Document | Refusal, ...]) -> list[tuple[str, str]]:
    return [(each.name, each.reason.value if isinstance(each, Refusal) else each.text) for each in results]


def test_it_reads_as_in_process(mail_file: bytes, excel_file: bytes) -> None:
    with SafeReader() as safe:
        for name, content in (("m.eml", mail_file), ("a.xlsx", excel_file), ("e.txt", b"")):
            assert safe.read(name, content) == read_bytes(name, content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"hang", RefusalReason.TOO_SLOW),
        (b"die", RefusalReason.CRASHED),
        (b"raise", RefusalReason.CRASHED),
        pytest.param(
            b"flood",
            RefusalReason.TOO_MUCH_MEMORY,
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit"),
        ),
    ],
)
def test_a_file_that_misbehaves_is_refused_and_the_next_is_read(
    reader: SafeReader, content: bytes, reason: RefusalReason
) -> None:
    begun = time.monotonic()
    (refusal,) = reader.read("bad.txt", content)
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason) == ("bad.txt", reason)
    assert refusal.sha256
    assert time.monotonic() - begun < SECONDS + 20
    assert outcome(reader.read("good.txt", b"Good text.")) == [("good.txt", "Good text.")]


def test_what_a_parser_prints_does_not_come_between(reader: SafeReader) -> None:
    assert outcome(reader.read("a.txt", b"print")) == [("a.txt", "print")]


def test_the_other_members_of_an_archive_are_read(
    reader: SafeReader, make_zip: Callable[[Mapping[str, bytes]], bytes]
) -> None:
    content = make_zip({"a.txt": b"First.", "b.txt": b"die", "c.txt": b"Third.", "d.txt": b"raise", "e.txt": b"Last."})
    assert sorted(outcome(reader.read("x.zip", content))) == [
        ("x.zip/a.txt", "First."),
        ("x.zip/b.txt", "crashed"),
        ("x.zip/c.txt", "Third."),
        ("x.zip/d.txt", "crashed"),
        ("x.zip/e.txt", "Last."),
    ]


def test_an_archive_full_of_crashes_is_given_up(
    reader: SafeReader, make_zip: Callable[[Mapping[str, bytes]], bytes]
) -> None:
    results = reader.read("x.zip", make_zip({f"{n}.txt": b"die" for n in range(12)}))
    assert [each.name for each in results][-1] == "x.zip"
    assert len(results) == 9


def test_a_file_over_the_limit_is_not_even_sent() -> None:
    with SafeReader(Limits(file_bytes=10), "no_such_module:read") as safe:
        (refusal,) = safe.read("a.txt", b"more than ten bytes")
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.TOO_LARGE


def test_a_child_that_cannot_start_refuses_the_file() -> None:
    with SafeReader(Limits(seconds=5), "no_such_module:read") as safe:
        (refusal,) = safe.read("a.txt", b"Text.")
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.CRASHED


def test_closing_while_a_file_hangs_does_not_hang(reader: SafeReader) -> None:
    results: list[tuple[Document | Refusal, ...]] = []
    thread = threading.Thread(target=lambda: results.append(reader.read("bad.txt", b"hang")))
    thread.start()
    time.sleep(0.5)
    begun = time.monotonic()
    reader.close()
    thread.join(10)
    assert not thread.is_alive()
    assert time.monotonic() - begun < 8
    assert outcome(reader.read("good.txt", b"Good text.")) == [("good.txt", "Good text.")]


@pytest.mark.skipif(sys.platform == "win32", reason="signal 0 asks nothing there")
def test_no_child_is_left_behind(reader: SafeReader) -> None:
    ((_, text),) = outcome(reader.read("a.txt", b"pid"))
    os.kill(int(text), 0)
    reader.close()
    reader.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(text), 0)
