"""Real documents as files, to try the program on: `python -m tools.make_real_inputs DATA FOLDER`.

DATA holds `reading/re3d-documents.jsonl.gz` (55 documents of the re3d collection) and `lists/eu/*.csv` (statements of
reasons from EU regulations, column `reason`). Neither is part of this project. The same data give the same files.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

STATEMENTS = 200


def write_re3d(data: Path, folder: Path) -> int:
    """Write each re3d document as a text file under its number, title first; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.open(data / "reading" / "re3d-documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    for number, document in enumerate(documents, 1):
        text = f"{document['title']}\n\n{document['text']}\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return len(documents)


def write_statements(data: Path, folder: Path, wanted: int = STATEMENTS) -> int:
    """Write that many EU statements of reasons, each with the listed name above it; return how many.

    Chosen by the SHA-256 of the text: spread over all regulations, and the same each time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chosen = sorted(set(_statements(data)), key=lambda found: hashlib.sha256(found[2].encode()).digest())[:wanted]
    for number, (act, name, reason) in enumerate(chosen, 1):
        (folder / f"{number:03}-{act}.txt").write_text(f"{name}\n\n{reason}\n", encoding="utf-8")
    return len(chosen)


def _statements(data: Path) -> Iterator[tuple[str, str, str]]:
    csv.field_size_limit(10_000_000)
    for path in sorted((data / "lists" / "eu").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as table:
            stated = [row for row in csv.DictReader(table) if row["reason"].strip()]
        yield from ((path.stem, row["name"].strip(), row["reason"].strip()) for row in stated)


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    given, target = map(Path, sys.argv[1:])
    print(write_re3d(given, target / "re3d"), "documents,", write_statements(given, target / "eu"), "statements")
