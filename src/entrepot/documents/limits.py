"""How much time, memory and size a file may take before it is refused or cut."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one file as it was given; members of an archive share the three `archive_` limits.

    `seconds` and `memory_bytes` hold in a `SafeReader` alone. A page that is read by tesseract starts the seconds anew.
    """

    seconds: float = 60.0
    memory_bytes: int = 1536 * MEGABYTE
    file_bytes: int = 200 * MEGABYTE
    text_characters: int = 20_000_000
    archive_members: int = 5_000
    archive_bytes: int = 1024 * MEGABYTE
    archive_depth: int = 3
    ocr_pages: int = 50


DEFAULT_LIMITS = Limits()
