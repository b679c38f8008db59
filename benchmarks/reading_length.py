"""Time per word and memory of reading, for texts from 10 KB to 1 MB; and how a pool of processes scales.

    python benchmarks/reading_length.py [--lists FOLDER]

The text are the statements of reasons of the European Union's sanctions lists. Ratios of one run: the time per word of
a longer text over that of 10 KB texts, and documents per second of several processes over those of one.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from entrepot.documents import read_bytes
from entrepot.model.documents import Document
from entrepot.pipeline.reading import bundled_reader, readings

LISTS = Path(__file__).parents[2] / "shared" / "data" / "lists" / "eu"
SHORT = 10_000
LENGTHS = (SHORT, 100_000, 1_000_000)
POOL_TEXTS = 80

# Read in a process of its own, so that the peak is that of this text alone: prints words, CPU-seconds and bytes.
READ = """
import resource, sys
from time import process_time
from entrepot.claims import read_claims
from entrepot.documents import read_bytes
(warm,) = read_bytes("warm.txt", b"Oman sold Chad 40 drones in 2021, officials said.")
read_claims(warm)
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
documents = [read_bytes(f"{n}.txt", part.encode())[0] for n, part in enumerate(sys.stdin.read().split("\\x1e"))]
begin = process_time()
for document in documents:
    read_claims(document)
spent = process_time() - begin
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(sum(len(document.text.split()) for document in documents), spent, (peak - base) * 1024)
"""


def running_text(folder: Path) -> str:
    """Every statement of reasons once, each a paragraph."""
    csv.field_size_limit(10_000_000)
    reasons: dict[str, None] = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            reasons.update((row["reason"].strip(), None) for row in csv.DictReader(rows) if row.get("reason"))
    return "\n\n".join(reason for reason in reasons if reason)


def cut(text: str, start: int, length: int) -> str:
    """About so many characters from an offset on, in whole paragraphs."""
    end = text.index("\n", start + length)
    return text[text.rindex("\n", 0, start) if start else 0 : end].strip()


def measure(texts: list[str]) -> tuple[int, float, float]:
    """Words, CPU-seconds and bytes above those of an idle reader."""
    told = subprocess.run(
        [sys.executable, "-c", READ], input="\x1e".join(texts), capture_output=True, text=True, check=True
    )
    words, seconds, size = told.stdout.split()
    return int(words), float(seconds), float(size)


def print_lengths(text: str) -> None:
    """One line per length."""
    per_word = 0.0
    for length in LENGTHS:
        texts = [cut(text, start, length) for start in range(0, max(length, 20 * SHORT), length)]
        words, seconds, size = measure(texts[:20])
        per_word = per_word or seconds / words
        print(
            f"{length // 1000:5} KB: {words / seconds:7,.0f} words per CPU-second, "
            f"{seconds / words / per_word:.2f} of the time per word of 10 KB, {size / 1e6:,.0f} MB above an idle reader"
        )


def print_pool(text: str) -> None:
    """One line per number of processes, from one to the cores of the machine."""
    documents = [read_bytes(f"{n}.txt", cut(text, n * SHORT, SHORT).encode())[0] for n in range(POOL_TEXTS)]
    one = 0.0
    for workers in sorted({1, 2, os.cpu_count() or 1}):
        spent = seconds_of(documents, workers)
        one = one or spent
        print(f"{workers:3} process{'' if workers == 1 else 'es'}: {one / spent:.2f} times the documents of one")


def seconds_of(documents: list[Document], workers: int) -> float:
    """Wall-clock seconds from the first document to the last, the start of the processes included."""
    from entrepot.pipeline import SILENT

    begin = perf_counter()
    for _ in readings(documents, bundled_reader(), workers, SILENT):
        pass
    return perf_counter() - begin


def main() -> int:
    """Print the figures; 0 also where the documents are absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, default=LISTS)
    options = parser.parse_args()
    if not options.lists.exists():
        print(f"skipped: {options.lists.name} is not there; give --lists", file=sys.stderr)
        return 0
    text = running_text(options.lists)
    print_lengths(text)
    print_pool(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
