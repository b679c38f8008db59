"""Ten thousand documents from files to brief: where the time goes, and the peak memory.

Run from the repository root: `python benchmarks/ten_thousand.py [DOCUMENTS]`. The documents are EU statements of
reasons (../shared/data/lists/eu), cut and repeated with other names and figures. Prints one JSON line per stage as it
ends: wall seconds, and as a ratio to reading the claims, which must be done once; last the processor seconds of all
processes, and the peak memory of this one and of the largest of its children. Two processes read.
"""

from __future__ import annotations

import csv
import json
import random
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from entrepot.pipeline import brief_of_case, read_case, write_files
from entrepot.pipeline.adding import add_files
from entrepot.store import Case

LISTS = Path(__file__).parents[2] / "shared" / "data" / "lists" / "eu"
DOCUMENTS = 10_000
WORKERS = 2
SEED = 20_231
# Invented names that take the place of the first name in each copy, so that copies are not byte for byte equal.
NAMES = ("Vedra", "Kolosok", "Tarnik", "Belgrano", "Ostrava", "Marisel", "Dunajec", "Halvard", "Sorrento", "Quimper")


def write_documents(folder: Path, wanted: int) -> int:
    """Write so many files; return the number of characters."""
    reasons = sorted({row["reason"].strip() for path in sorted(LISTS.glob("*.csv")) for row in _rows(path)} - {""})
    chance = random.Random(SEED)
    total = 0
    for number in range(wanted):
        text = _changed(reasons[number % len(reasons)], number // len(reasons), chance)
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        total += len(text)
    return total


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _changed(reason: str, copy: int, chance: random.Random) -> str:
    """A stretch of the text's sentences; in later copies with a name and the figures changed."""
    sentences = re.split(r"(?<=[.;])\s+", reason)
    start = chance.randrange(max(len(sentences) - 4, 1))
    text = " ".join(sentences[start : start + 6])
    if copy:
        name = re.search(r"\b[A-Z][a-z]{3,}\b", text)
        text = text.replace(name[0], chance.choice(NAMES)) if name else text
        text = re.sub(r"\b\d{2,3}\b", lambda found: str(int(found[0]) + copy), text)
    return f"Listing {copy + 1}\n\n{text}\n"


@contextmanager
def stage(name: str, spent: dict[str, float]) -> Iterator[None]:
    """Note the wall seconds of a stage and print them."""
    begun = time.perf_counter()
    yield
    spent[name] = time.perf_counter() - begun
    print(json.dumps({"stage": name, "seconds": round(spent[name], 1)}), flush=True)


def main() -> None:
    """Make the documents, run the whole way and print what it took."""
    if not LISTS.is_dir():
        print(f"skipped: {LISTS} is not there")
        return
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    spent: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "files").mkdir()
        print(json.dumps({"documents": wanted, "characters": write_documents(folder / "files", wanted)}), flush=True)
        with Case.create(folder / "case") as case:
            with stage("store the files", spent):
                add_files(case, [folder / "files"])
            with stage("read the claims", spent):
                read_case(case, workers=WORKERS)
            with stage("findings and brief", spent):
                brief = brief_of_case(case)
            with stage("write the files", spent):
                write_files(brief, folder / "out", case)
        used = {who: resource.getrusage(code) for who, code in _WHO.items()}
        peaks = {who: usage.ru_maxrss // 1024 for who, usage in used.items()}
        processor = round(sum(usage.ru_utime + usage.ru_stime for usage in used.values()))
        ratios = {name: round(seconds / spent["read the claims"], 2) for name, seconds in spent.items()}
        outcome = {
            "seconds": round(sum(spent.values())),
            "as_a_part_of_reading": ratios,
            "processor_seconds": processor,
            "peak_mb": peaks,
            "brief": brief.subtitle,
        }
        print(json.dumps(outcome))


_WHO = {"this process": resource.RUSAGE_SELF, "largest child": resource.RUSAGE_CHILDREN}


if __name__ == "__main__":
    main()
