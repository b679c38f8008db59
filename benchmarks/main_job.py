"""How long the main job takes on the bundled case, as a multiple of the reading model alone on the same words.

Run from the repository root: `python benchmarks/main_job.py`. Prints JSON lines: CPU seconds by stage, their ratio to
the network alone (`entrepot.claims.reading_model`, which every reader on this model must pay), and the peak memory.
"""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from entrepot.brief import render_html
from entrepot.claims import read_claims
from entrepot.claims.reading_model import ReadingModel
from entrepot.claims.words.tokens import tokenise
from entrepot.documents import read_bytes
from entrepot.documents.sentences import split_sentences
from entrepot.model.documents import Document
from entrepot.pipeline.briefing import compose_brief

CASE = Path(__file__).parents[1] / "examples" / "belarus" / "documents"
Outcome = TypeVar("Outcome")


def timed(stage: str, work: Callable[[], Outcome], spent: dict[str, float]) -> Outcome:
    """The outcome of some work, its CPU seconds noted under the name of its stage."""
    begun = time.process_time()
    outcome = work()
    spent[stage] = time.process_time() - begun
    return outcome


def documents_of(folder: Path) -> list[Document]:
    """The documents in the files of a folder."""
    pieces = [piece for path in sorted(folder.iterdir()) for piece in read_bytes(path.name, path.read_bytes())]
    return [piece for piece in pieces if isinstance(piece, Document)]


def sentences_of(documents: list[Document]) -> list[list[str]]:
    """The words of all sentences."""
    return [
        [token.text for token in tokenise(document.text, sentence.start, sentence.end)]
        for document in documents
        for sentence in split_sentences(document)
    ]


def main() -> None:
    """Read the bundled case stage by stage and print what it took."""
    spent: dict[str, float] = {}
    documents = timed("parse files", lambda: documents_of(CASE), spent)
    words = sentences_of(documents)
    ReadingModel.load().analyse(words[:5])  # loading is not what is measured
    timed("reading model alone", lambda: ReadingModel.load().analyse(words), spent)
    claims = timed("read claims", lambda: [claim for d in documents for claim in read_claims(d)], spent)
    brief = timed("compose brief", lambda: compose_brief(documents, (), claims), spent)
    timed("write HTML", lambda: render_html(brief), spent)
    for stage, seconds in spent.items():
        ratio = round(seconds / spent["reading model alone"], 2)
        print(json.dumps({"stage": stage, "cpu_seconds": round(seconds, 2), "ratio_to_model": ratio}))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"words": sum(map(len, words)), "claims": len(claims), "peak_memory_mb": round(peak)}))


if __name__ == "__main__":
    main()
