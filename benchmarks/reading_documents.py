"""Pages per second of HTML and PDF, as ratios to trafilatura and to PDFium's raw text in the same run.

Run from the repository root: `python benchmarks/reading_documents.py`. Prints JSON lines. The files are made on the
spot, so that every machine reads the same; the child's overhead per file is that of a text of a few words.
"""

from __future__ import annotations

import json
import resource
import runpy
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pypdfium2
import trafilatura

from entrepot.documents import SafeReader, read_bytes

MAKERS = runpy.run_path(str(Path(__file__).parents[1] / "tests" / "documents" / "conftest.py"))
PAGES = 100
SMALL_FILES = 300
SENTENCE = "The plant number {} in Gomel has repaired {} tanks for the army since the war began, said its director. "


def html_page(number: int) -> bytes:
    """An article of thirty paragraphs with navigation, a list of links and a footer around it."""
    links = "".join(f'<li><a href="/{n}">Section {n} of the site</a></li>' for n in range(60))
    paragraphs = "".join(f"<p>{SENTENCE.format(number, n) * 4}</p>" for n in range(30))
    head = f'<html><head><title>Plant {number}</title><meta name="author" content="A. Writer"></head>'
    article = f"<article><h1>Plant {number}</h1>{paragraphs}</article>"
    return f"{head}<body><nav><ul>{links}</ul></nav>{article}<footer><p>All rights reserved.</p></footer>".encode()


def pdf_file() -> bytes:
    """A report of a hundred pages with fifty lines each."""
    lines = [SENTENCE.format(n, n * 7)[:85] for n in range(50)]
    made: bytes = MAKERS["write_pdf"]([MAKERS["set_lines"](lines, top=740) for _ in range(PAGES)])
    return made


def raw_text(content: bytes) -> list[str]:
    """The text of each page as PDFium gives it."""
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def seconds(work: Callable[[], object]) -> float:
    """Time of the quickest of three runs."""
    times = []
    for _ in range(3):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


def main() -> None:
    """Measure and print."""
    pages, report = [html_page(number) for number in range(PAGES)], pdf_file()
    with SafeReader() as reader:
        reader.read("warm.html", pages[0])
        reader.read("warm.pdf", report)
        in_child = {
            "html": seconds(lambda: [reader.read("a.html", page) for page in pages]),
            "pdf": seconds(lambda: reader.read("a.pdf", report)),
            "small text": seconds(lambda: [reader.read("a.txt", b"Iran denies it.") for _ in range(SMALL_FILES)]),
        }
    in_process = {
        "html": seconds(lambda: [read_bytes("a.html", page) for page in pages]),
        "pdf": seconds(lambda: read_bytes("a.pdf", report)),
        "small text": seconds(lambda: [read_bytes("a.txt", b"Iran denies it.") for _ in range(SMALL_FILES)]),
    }
    alone = {
        "html": ("trafilatura.extract", seconds(lambda: [trafilatura.extract(page.decode()) for page in pages])),
        "pdf": ("pypdfium2 get_text_range", seconds(lambda: raw_text(report))),
    }
    for kind, (name, base) in alone.items():
        figures = {"in_child": in_child[kind], "in_process": in_process[kind]}
        told = {f"{how}_pages_per_second": round(PAGES / spent, 1) for how, spent in figures.items()}
        ratios = {f"{how}_time_ratio": round(spent / base, 2) for how, spent in figures.items()}
        print(json.dumps({"kind": kind, **told, "against": name, **ratios}))
    overhead = 1000 * (in_child["small text"] - in_process["small text"]) / SMALL_FILES
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({"child_overhead_ms_per_file": round(overhead, 2), "child_peak_mb": round(peak)}))


if __name__ == "__main__":
    main()
