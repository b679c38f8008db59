"""Several processes that read documents for claims side by side; results come in the order of the documents.

The processes are started as programs of their own rather than by `multiprocessing`, which would run the user's main
script again in each of them. A process that dies takes one document with it and is replaced.
"""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from threading import Timer
from typing import IO, cast

from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.pipeline.given import crashed

Read = Callable[[Document], tuple[Claim, ...]]
Outcome = tuple[Claim, ...] | Refusal

SECONDS_PER_DOCUMENT = 600  # a document of 20 million characters takes a tenth of it on a slow machine
AHEAD = 4  # documents in hand for each process: enough to keep it busy, few enough for the memory

START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from entrepot.pipeline.workers import serve; serve()"


def read_one(read: Read, document: Document) -> Outcome:
    """The claims of a document, or a refusal where reading it stops with an error."""
    try:
        claims = read(document)
        if repeated := [name for name, count in Counter(claim.claim_id for claim in claims).items() if count > 1]:
            raise ValueError(f"two claims have the same id {repeated[0]}")
    # Whatever a document makes a reader do, the other documents must be read.
    except Exception as error:
        return crashed(document.name, document.sha256, error)
    return claims


def read_many(documents: Iterable[Document], read: Read, workers: int) -> Iterator[tuple[Document, Outcome]]:
    """Each document with its outcome, in order; with one worker in this process, else in so many others."""
    if workers <= 1:
        yield from ((document, read_one(read, document)) for document in documents)
        return
    free: SimpleQueue[Worker] = SimpleQueue()
    team = [Worker(read) for _ in range(workers)]
    for worker in team:
        free.put(worker)

    def outcome_of(document: Document) -> Outcome:
        worker = free.get()
        try:
            return worker.read(document)
        finally:
            free.put(worker)

    threads = ThreadPoolExecutor(workers)
    try:
        yield from _in_order(documents, lambda document: threads.submit(outcome_of, document), workers * AHEAD)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for wait in (False, True):  # ended again when all threads are done: one may just have started its process
            threads.shutdown(wait=wait)
            for worker in team:
                worker.end()


def _in_order(
    documents: Iterable[Document], submit: Callable[[Document], Future[Outcome]], most: int
) -> Iterator[tuple[Document, Outcome]]:
    waiting: deque[tuple[Document, Future[Outcome]]] = deque()
    for document in documents:
        waiting.append((document, submit(document)))
        if len(waiting) == most:
            first, future = waiting.popleft()
            yield first, future.result()
    while waiting:
        first, future = waiting.popleft()
        yield first, future.result()


class Worker:
    """A process that reads one document at a time, started when it is first needed and again after it died."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, document: Document) -> Outcome:
        """The outcome of a document; a refusal where the process dies of it or takes too long."""
        process = self._process = self._process or self._start()
        timer = Timer(SECONDS_PER_DOCUMENT, process.kill)
        timer.start()
        try:
            return self._ask(process, document)
        except (OSError, EOFError, pickle.UnpicklingError):
            code = process.wait()
            self.end()
            return _died(document, code, is_too_slow=timer.finished.is_set())
        finally:
            timer.cancel()

    def end(self) -> None:
        """Stop the process; it holds nothing that could be lost."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # words that were still on their way to the process
                cast(IO[bytes], pipe).close()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", START, json.dumps(sys.path)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdin
        pickle.dump(self._read, process.stdin)
        return process

    @staticmethod
    def _ask(process: subprocess.Popen[bytes], document: Document) -> Outcome:
        assert process.stdin
        assert process.stdout
        pickle.dump(document, process.stdin)
        process.stdin.flush()
        outcome: Outcome = pickle.load(process.stdout)
        return outcome


def serve() -> None:
    """Run as a worker: the reading function, then documents, from standard input; outcomes to standard output.

    Ends when the other side is gone. Whatever a library prints goes to standard error, not between the outcomes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    outcomes = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        read: Read = pickle.load(sys.stdin.buffer)
        while True:
            pickle.dump(read_one(read, pickle.load(sys.stdin.buffer)), outcomes)
            outcomes.flush()
    except (EOFError, OSError):
        os._exit(0)


def _died(document: Document, code: int, *, is_too_slow: bool) -> Refusal:
    if is_too_slow:
        detail = f"reading it took more than {SECONDS_PER_DOCUMENT} seconds; split it and add the parts"
        return Refusal(document.name, RefusalReason.TOO_SLOW, detail, document.sha256)
    detail = f"the process that read it died (status {code}), perhaps for want of memory; the others are not affected"
    return Refusal(document.name, RefusalReason.CRASHED, detail, document.sha256)
