"""Whether events happened, as the reader's standing tells and as people judged: Pearson's r on UDS-IH2.

    python benchmarks/reading_factuality.py [--folder FOLDER]

FOLDER holds
`factuality-uds-ih2-train.jsonl.gz` and `factuality-uds-ih2-dev.jsonl.gz` (one sentence a line, with judgements from -3,
surely not, to +3, surely, for each predicate). Prints JSON lines: r on the training and the development sentences, of
the reader and of a baseline that only looks for cues in the four words before a predicate.

Every predicate is a word in a sentence; it goes through the reader's own parse and walk (`entrepot.claims.standing`),
with a frame that stands for any event. The mapping from what the walk tells to the scale is one number for each class
of `told_class`: the mean judgement of that class in the training sentences. Six numbers are fitted, no more.
UDS-IH2 asks "did it happen", so what is planned or possible counts as not happened there, too.
Source of the judgements: Rudinger, White and Van Durme 2018, "Neural models of factuality".
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import correlation, mean

from entrepot.claims.frames import Frame
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.standing import Standing, standing
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.claims.words.parsing import parse
from entrepot.documents import read_bytes
from entrepot.model.claims import Factuality, Kind, Status
from entrepot.model.documents import Document

FOLDER = Path(__file__).parents[2] / "shared" / "data" / "reading"

ANY_EVENT = Frame("any event", Kind.TRANSPORT, {}, (), nominal=Status.OCCURRED)
CUES = {
    "negative": frozenset("not n't never no without fail failed refuse refused deny denied".split()),
    "open": frozenset("if would could can may might should whether to will shall want wants plan plans hope".split()),
}
WINDOW = 4
_CUT_OFF = re.compile(r" (n't|'ll|'d|'ve|'re|'s|'m)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicate: how people judged it, and the class that reader and baseline put it in."""

    value: float
    told: str
    cue: str
    text: str
    place: str


def told_class(told: Standing | None) -> str:
    """The class of a standing: as sure, as probable, not yet or hypothetical, left open, not so.

    None is a predicate that the reader leaves out: it is asked.
    """
    if told is None:
        return "asked"
    if told.factuality is Factuality.UNCOMMITTED or told.status is Status.UNKNOWN:
        return "open"
    if told.factuality.value.endswith("-") or told.status is Status.CANCELLED:
        return "negative"
    if not told.status.is_fact:
        return "not yet"
    return "sure" if told.factuality is Factuality.CERTAIN else "probable"


def judged(record: dict[str, object]) -> Iterator[Judged]:
    """The predicates of one record."""
    text, events = str(record["text"]), record["events"]
    joined = _CUT_OFF.sub(r"\1", text)  # "wo n't", "you 'll": as people write it
    (document,) = read_bytes("sentence.txt", joined.encode())
    assert isinstance(document, Document)
    assert isinstance(events, list)
    sentences = list(parse(document))
    for event in events:
        before = len(_CUT_OFF.findall(text[: event["trigger"]["end"]]))
        start = document.text.find(event["trigger"]["text"], max(0, event["trigger"]["start"] - before - 2))
        found = _word_at(sentences, start)
        told = standing(*found, ANY_EVENT, Discourse()) if found else None
        words = text[: event["trigger"]["start"]].lower().replace("n't", " n't").split()[-WINDOW:]
        cue = next((name for name, cues in CUES.items() if cues & set(words)), "none")
        yield Judged(event["value"], told_class(told), cue, text, event["trigger"]["text"])


def _word_at(sentences: list[ParsedSentence], start: int) -> tuple[ParsedSentence, int] | None:
    """The word that begins at an offset; None in a sentence that the reader leaves out."""
    for sentence in sentences:
        for place, token in enumerate(sentence.tokens):
            if token.start <= start < token.end:
                return sentence, place
    return None


def read(path: Path) -> list[Judged]:
    """All predicates of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [each for line in lines for each in judged(json.loads(line))]


def means(values: list[tuple[str, float]]) -> dict[str, float]:
    """Mean judgement of each class."""
    groups: dict[str, list[float]] = defaultdict(list)
    for name, value in values:
        groups[name].append(value)
    return {name: round(mean(group), 2) for name, group in groups.items()}


def main() -> None:
    """Fit the two mappings on the training sentences and print what they reach."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder = parser.parse_args().folder
    paths = {part: folder / f"factuality-uds-ih2-{part}.jsonl.gz" for part in ("train", "dev")}
    if missing := [str(path) for path in paths.values() if not path.exists()]:
        print(f"skipped: {' and '.join(missing)} not there; give --folder", file=sys.stderr)
        return
    sets = {part: read(path) for part, path in paths.items()}
    scale = means([(each.told, each.value) for each in sets["train"]])
    by_cue = means([(each.cue, each.value) for each in sets["train"]])
    print(json.dumps({"reader_scale": scale, "baseline_scale": by_cue}))
    for part, events in sets.items():
        people = [each.value for each in events]
        reader = correlation(people, [scale[each.told] for each in events])
        baseline = correlation(people, [by_cue[each.cue] for each in events])
        print(json.dumps({"set": part, "events": len(events), "r": round(reader, 3), "baseline": round(baseline, 3)}))


if __name__ == "__main__":
    main()
