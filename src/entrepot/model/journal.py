"""What was done to a case, by whom and when: append-only and chained by hashes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One entry; `digest` is the SHA-256 over the previous digest and this entry's fields (docs/method/journal.md)."""

    number: int
    when: str  # UTC, ISO 8601
    who: str
    action: str
    subject: str
    detail: str
    digest: str
