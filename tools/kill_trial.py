"""Kill a process that fills a case, at random moments, again and again, and see whether anything was lost.

    python tools/kill_trial.py --kills 200          # a small reader, so that most of the time is spent storing
    python tools/kill_trial.py --kills 10 --real    # the real parsers and reader, in processes of their own

After every kill the case must open, verify, and hold all that the killed process had acknowledged; when the work has
been resumed to its end, the exports must equal those of a run that nobody disturbed, byte for byte. Prints one JSON
line; exit status 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from entrepot.model.claims import Claim, Extractor, Factuality, Kind, Status
from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.model.spans import Quote
from entrepot.pipeline import Reader, add_files, export_case, read_case
from entrepot.store import Case, verify_case

FORMATS = ("json", "csv", "ftm")
DOCUMENTS = 20
SENTENCES = (
    "Norway has reportedly ordered {n} drones from Turkey.",
    "Turkey denies supplying weapons to Norway.",
    "The two sides discussed {n} vehicles in month {n}.",
    "A dealer in Ankara may ship {n} engines through Cyprus.",
)


@dataclass(slots=True)
class Tally:
    """What a trial came to."""

    kills: int = 0
    cases: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    seconds: float = 0.0


def make_folder(folder: Path) -> None:
    """Write twenty small documents, one of them twice under another name, and two files that are refused."""
    folder.mkdir(parents=True)
    for number in range(DOCUMENTS):
        words = " ".join(sentence.format(n=number + step) for step in range(3) for sentence in SENTENCES)
        (folder / f"{number:02}.txt").write_text(words, encoding="utf-8")
    (folder / "copy.txt").write_bytes((folder / "03.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.bin").write_bytes(bytes(range(256)))


def small_parse(name: str, content: bytes) -> tuple[Document | Refusal, ...]:
    """The text of a file as a document; anything but UTF-8 words is refused."""
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return (Refusal(name, RefusalReason.UNSUPPORTED, "not a text", sha256),)
    if not text:
        return (Refusal(name, RefusalReason.EMPTY, "nothing in it", sha256),)
    return (Document(f"d{sha256[:16]}", name, sha256, "text/plain", text, language="en"),)


def small_read(document: Document) -> tuple[Claim, ...]:
    """A claim for each sentence."""
    claims, start = [], 0
    for number, sentence in enumerate(document.text.split(". ")):
        end = start + len(sentence)
        predicate = Quote.cut(document.text, start, start + 3)
        evidence = (Quote.cut(document.text, start, end),)
        told = (Extractor("trial", "1"), Status.ORDERED, Factuality.PROBABLE)
        claims.append(
            Claim(f"{document.document_id}-{number}", document.document_id, Kind.ORDER, predicate, (), evidence, *told)
        )
        start = end + 2
    return tuple(claims)


class Acknowledging:
    """Progress of one stage that says through a pipe what has been stored."""

    def __init__(self, stage: str, pipe: Connection) -> None:
        self._stage = stage
        self._pipe = pipe

    def started(self, total: int) -> None:
        """Nothing is stored yet."""

    def file_started(self, name: str) -> None:
        """Nothing is stored yet."""

    def file_done(self, name: str, outcome: str) -> None:
        """Acknowledge a file or document."""
        self._pipe.send((self._stage, name))

    def refused(self, refusal: Refusal) -> None:
        """`file_done` follows."""

    def finished(self) -> None:
        """All has been acknowledged."""


def work(folder: Path, path: Path, pipe: Connection, is_real: bool) -> None:
    """Fill the case, or go on filling it, saying what is stored."""
    with Case.open(path) if Case.is_at(path) else Case.create(path) as case:
        add_files(case, [folder], Acknowledging("add", pipe), parse=None if is_real else small_parse)
        reader = None if is_real else Reader("trial 1", small_read)
        read_case(case, Acknowledging("read", pipe), reader, workers=2 if is_real else 1)


class Trial:
    """A folder of documents, what an undisturbed run makes of it, and kills at random moments of other runs."""

    def __init__(self, place: Path, *, is_real: bool, seed: int) -> None:
        self.tally = Tally()
        self._place = place
        self._is_real = is_real
        self._chance = random.Random(seed)
        self._folder = place / "documents"
        make_folder(self._folder)
        self._longest = self._undisturbed()
        self._wanted = exports(place / "undisturbed")
        with Case.open(place / "undisturbed") as case:
            self._whole = {document.name: case.claims_of(document.document_id) for document in case.documents()}

    def _undisturbed(self) -> float:
        """Make the case to compare with, and tell how many seconds it took."""
        if not self._is_real:  # imports would be most of the time, and no kill would fall on the end of the work
            self.run(self._place / "warm", None)
        began = time.monotonic()
        _, is_done = self.run(self._place / "undisturbed", None)
        assert is_done, "the work fails even when nobody disturbs it"
        return time.monotonic() - began

    def kill(self, kills: int) -> None:
        """Fill cases, killing the process so many times in all, and compare each case that is done."""
        while self.tally.kills < kills:
            path = self._place / f"case-{self.tally.cases}"
            self.tally.cases += 1
            is_done = False
            while not is_done:
                is_killed = self.tally.kills < kills
                acknowledged, is_done = self.run(path, self._chance.uniform(0, self._longest) if is_killed else None)
                self.tally.kills += not is_done
                self.tally.acknowledged += len(acknowledged)
                self.tally.lost += self.lost_from(path, acknowledged)
            if exports(path) != self._wanted:
                self.tally.lost.append(f"{path.name}: the exports differ from those of an undisturbed run")

    def run(self, path: Path, seconds: float | None) -> tuple[list[tuple[str, str]], bool]:
        """What a process acknowledged, and whether it got done before it was killed (None: it is not killed)."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["entrepot.pipeline"])  # so that kills fall on the work, not on imports
        receiving, sending = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(self._folder, path, sending, self._is_real))
        process.start()
        sending.close()
        if seconds is not None:
            process.join(seconds)
            process.kill()
        acknowledged = list(_received(receiving))
        process.join()
        return acknowledged, process.exitcode == 0

    def lost_from(self, path: Path, acknowledged: list[tuple[str, str]]) -> list[str]:
        """What is wrong with the case; empty if it is whole and has all that was acknowledged."""
        if not Case.is_at(path):
            return [f"{path.name}: no case, but something was acknowledged"] if acknowledged else []
        found = [f"{problem.where}: {problem.what}" for problem in verify_case(path).problems]
        with Case.open(path) as case:
            names = {name for given in case.files() for name in case.names_of(given.sha256)}
            names |= {refusal.name for refusal in case.refusals()}
            claims = {document.name: case.claims_of(document.document_id) for document in case.documents()}
        for stage, name in acknowledged:
            if stage == "add" and name not in names:
                found.append(f"{path.name}: {name} was acknowledged and is not stored")
            if stage == "read" and claims[name] != self._whole[name]:
                found.append(f"{path.name}: claims of {name} were acknowledged and are not stored")
        return found


def _received(pipe: Connection) -> Iterator[tuple[str, str]]:
    """What came through the pipe before its other end was closed, whole or by a kill."""
    try:
        while True:
            yield pipe.recv()
    except (EOFError, OSError):
        pipe.close()


def exports(path: Path) -> dict[str, bytes]:
    """The case in every format."""
    with Case.open(path) as case:
        return {name: b"".join(export_case(case, name)) for name in FORMATS}


def kill_trial(kills: int, *, is_real: bool = False, seed: int = 0) -> Tally:
    """Kill so many times and tally what was lost; the same seed draws the same moments."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        trial = Trial(Path(place), is_real=is_real, seed=seed)
        trial.kill(kills)
    trial.tally.seconds = round(time.monotonic() - began, 1)
    return trial.tally


def main() -> int:
    """Run a trial as the command line asks for it."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--real", action="store_true", help="real parsers and reader")
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    tally = kill_trial(chosen.kills, is_real=chosen.real, seed=chosen.seed)
    print(json.dumps(asdict(tally)))
    return 1 if tally.lost else 0


if __name__ == "__main__":
    sys.exit(main())
