"""Archives: every file inside is read, and none can leave the archive or flood the reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from entrepot.documents import Limits, read_bytes
from entrepot.documents.archives import member_path
from entrepot.model.documents import Document, Refusal, RefusalReason

MakeZip = Callable[[Mapping[str, bytes]], bytes]


def outcome(results: tuple[Document | Refusal, ...]) -> dict[str, str]:
    return {each.name: each.reason.value if isinstance(each, Refusal) else each.text for each in results}


def test_members_are_named_by_their_path_and_read_in_order(make_zip: MakeZip, mail_file: bytes) -> None:
    inner = make_zip({"deep.txt": b"Deep text."})
    content = make_zip(
        {
            "b/note.txt": b"A note.",
            "../../etc/passwd": b"Not there.",
            "a.zip": inner,
            "bad.bin": bytes(range(256)),
            "__MACOSX/._x": b"junk",
        }
    )
    assert outcome(read_bytes("case.zip", content)) == {
        "case.zip/etc/passwd": "Not there.",
        "case.zip/a.zip/deep.txt": "Deep text.",
        "case.zip/b/note.txt": "A note.",
        "case.zip/bad.bin": "unsupported",
    }


def test_the_same_member_of_the_same_bytes_has_the_same_identity(make_zip: MakeZip) -> None:
    content = make_zip({"a.txt": b"One.", "b.txt": b"One."})
    first, second = read_bytes("x.zip", content), read_bytes("y.zip", content)
    identities = [each.document_id for each in (*first, *second) if isinstance(each, Document)]
    assert identities[:2] == identities[2:]
    assert len(set(identities)) == 2


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/b.txt", "a/b.txt"),
        ("/a//b.txt", "a/b.txt"),
        ("..\\..\\x", "x"),
        ("../", "unnamed"),
        ("C:\\x.txt", "C:/x.txt"),
    ],
)
def test_a_path_stays_inside(name: str, path: str) -> None:
    assert member_path(name) == path


@pytest.mark.parametrize("written_in", ["utf-8", "cp866"])
def test_russian_names_are_told_from_old_code_pages(make_zip: MakeZip, written_in: str) -> None:
    name = "Отчёт о поставках.txt"
    stand_in = "x" * len(name.encode(written_in))
    content = make_zip({stand_in: b"Text."}).replace(stand_in.encode(), name.encode(written_in))
    assert list(outcome(read_bytes("x.zip", content))) == [f"x.zip/{name}"]


def test_a_bomb_is_stopped_and_what_came_before_is_kept(make_zip: MakeZip) -> None:
    limits = Limits(archive_bytes=2_000_000, file_bytes=1_500_000)
    content = make_zip({"a.txt": b"Good.", "b.txt": b"0" * 1_600_000, "c.txt": b"1" * 1_000_000, "d.txt": b"Late."})
    assert outcome(read_bytes("x.zip", content, limits)) == {
        "x.zip/a.txt": "Good.",
        "x.zip/b.txt": "too_large",
        "x.zip/c.txt": "too_large",
    }


def test_the_limits_hold_for_archives_in_archives(make_zip: MakeZip) -> None:
    bomb = make_zip({f"{n}.zip": make_zip({"x.txt": b"0" * 500_000}) for n in range(9)})
    found = outcome(read_bytes("x.zip", bomb, Limits(archive_bytes=1_200_000)))
    assert "too_large" in found.values()
    assert sum(len(text) for text in found.values()) < 1_200_000


def test_nesting_and_number_are_limited(make_zip: MakeZip) -> None:
    nested = b"Text."
    for level in range(5):
        nested = make_zip({f"{level}.zip" if level else "x.txt": nested})
    assert set(outcome(read_bytes("x.zip", nested)).values()) == {"too_large"}
    many = make_zip({f"{n}.txt": b"Text." for n in range(9)})
    assert list(outcome(read_bytes("x.zip", many, Limits(archive_members=3))).values()) == [*["Text."] * 3, "too_large"]


def test_damaged_encrypted_and_empty_archives_are_told_apart(make_zip: MakeZip) -> None:
    whole = make_zip({"a.txt": b"Text that is packed in an archive."})
    (cut,) = read_bytes("x.zip", whole[:60])
    (spoiled,) = read_bytes("x.zip", _spoil(whole))
    (locked,) = read_bytes("x.zip", _lock(whole))
    (empty,) = read_bytes("x.zip", make_zip({}))
    reasons = [each.reason for each in (cut, spoiled, locked, empty) if isinstance(each, Refusal)]
    damaged = RefusalReason.DAMAGED
    assert reasons == [damaged, damaged, RefusalReason.ENCRYPTED, RefusalReason.EMPTY]


def _spoil(archive: bytes) -> bytes:
    """The archive with the packed bytes of its first member changed."""
    start = archive.index(b"a.txt") + len(b"a.txt")
    return archive[: start + 4] + b"\xff\xff\xff" + archive[start + 7 :]


def _lock(archive: bytes) -> bytes:
    """The archive with its members marked as encrypted, in their own and in the central headers."""
    local, central = archive.index(b"PK\x03\x04") + 6, archive.index(b"PK\x01\x02") + 8
    content = bytearray(archive)
    content[local] |= 1
    content[central] |= 1
    return bytes(content)
