"""Reading in a child process that can be killed: limits on time, memory and size that hold for hostile files too."""

from __future__ import annotations

import contextlib
import hashlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import IO, Self

from entrepot.documents.child import OUT_OF_MEMORY, request_head
from entrepot.documents.limits import DEFAULT_LIMITS, MEGABYTE, Limits
from entrepot.documents.messages import Record, read_message, read_result, write_frame
from entrepot.documents.reading import too_large
from entrepot.model.documents import Document, Refusal, RefusalReason

# A child imports for about a second; on a machine under load it may take many times that.
_START_SECONDS = 120.0
_END_SECONDS = 5.0
# So many members of one archive may bring the child down before the rest of it is given up.
_MOST_CRASHES = 8


class SafeReader:
    """Reads files in a child process; use it in a `with` statement.

    The child lives from file to file. Where a file makes it crash, hang or take too much memory, that file alone (or
    that member of an archive) is refused and the next file gets a new child. Threads may share a reader; it reads one
    file at a time. `reads` names the function that the child reads with, "module:function".
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS, reads: str = "entrepot.documents.reading:read_each") -> None:
        self._limits = limits
        self._reads = reads
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child; a file being read in another thread is refused as crashed."""
        child, self._child = self._child, None
        if child:
            child.end()

    def read(self, name: str, content: bytes) -> tuple[Document | Refusal, ...]:
        """The documents and refusals that a file gives, as `entrepot.documents.read_bytes`, within the limits."""
        digest = hashlib.sha256(content).hexdigest()
        if len(content) > self._limits.file_bytes:
            detail = too_large(len(content), self._limits)
            return (Refusal(name, RefusalReason.TOO_LARGE, detail, digest),)
        results: list[Document | Refusal] = []
        with self._lock:
            for _ in range(_MOST_CRASHES):
                skip = frozenset(result.name for result in results)
                fault = self._attempt(name, content, skip, results)
                if fault is None:
                    return tuple(results)
                results.append(Refusal(fault.name, fault.reason, fault.detail, digest))
                if fault.name == name:
                    return tuple(results)
        detail = f"{_MOST_CRASHES} of its files could not be read safely, the rest was not tried; add them one by one"
        return (*results, Refusal(name, RefusalReason.CRASHED, detail, digest))

    def _attempt(
        self, name: str, content: bytes, skip: frozenset[str], results: list[Document | Refusal]
    ) -> _Fault | None:
        """Read with the child into `results`; what went wrong, or None. After a fault the child is gone."""
        self._child = child = self._child or _Child(self._reads)
        child.send(request_head(name, self._limits, skip), content)
        at = name
        while True:
            message = child.receive(self._limits.seconds)
            if message is None:
                self._child = None
                return child.fault(at, self._limits)
            if "error" in message:
                child.end()
                self._child = None
                return _Fault(at, RefusalReason.CRASHED, _error_detail(message["error"]))
            if "at" in message:
                at = message["at"]
            elif "done" in message:
                return None
            else:
                results.append(read_result(message))


def _error_detail(words: str) -> str:
    shown = " ".join(words.split())[:200]
    return f"reading it stopped with an error ({shown}); save the file anew in another program, and please report it"


@dataclass(frozen=True, slots=True)
class _Fault:
    """Why the child was lost, and at which file or member."""

    name: str
    reason: RefusalReason
    detail: str


@dataclass(slots=True)
class _Child:
    """A child process with a thread that takes in what it says; pipes alone cannot be waited on everywhere."""

    reads: str
    _process: subprocess.Popen[bytes] = field(init=False)
    _messages: queue.SimpleQueue[Record | None] = field(default_factory=queue.SimpleQueue)
    _threads: list[threading.Thread] = field(default_factory=list)
    _is_late: bool = False

    def __post_init__(self) -> None:
        code = (
            f"import sys; sys.path[:] = {sys.path!r}; from entrepot.documents.child import serve; serve({self.reads!r})"
        )
        # One thread for numerical libraries: more would reserve memory that counts against the limit.
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._begin(self._listen)
        self.receive(_START_SECONDS)

    def send(self, head: bytes, content: bytes) -> None:
        """Hand over a file, from a thread of its own: a child that does not listen must not stop the parent."""
        self._begin(self._send, head, content)

    def receive(self, seconds: float) -> Record | None:
        """The next message; None, and the child ended, where it is gone or says nothing for so long."""
        try:
            message = self._messages.get(timeout=seconds)
        except queue.Empty:
            self._is_late, message = True, None
        if message is None:
            self._messages.put(None)
            if not self._is_late:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(_END_SECONDS)  # its own exit status says why it died; a kill would hide it
            self.end()
        return message

    def end(self) -> None:
        """Kill the process, wait for it and let go of its pipes."""
        self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_SECONDS)
        for thread in self._threads:
            thread.join(_END_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def fault(self, name: str, limits: Limits) -> _Fault:
        """What ended the child while it was reading the named file."""
        status = self._process.returncode
        if self._is_late:
            detail = f"reading took over {limits.seconds:g} seconds; split the file and add the parts"
            return _Fault(name, RefusalReason.TOO_SLOW, detail)
        if status == OUT_OF_MEMORY:
            limit = limits.memory_bytes / MEGABYTE
            detail = f"reading took over {limit:,.0f} MB of memory; split the file and add the parts"
            return _Fault(name, RefusalReason.TOO_MUCH_MEMORY, detail)
        detail = f"the parser died (status {status}); save the file anew in another program and add that"
        return _Fault(name, RefusalReason.CRASHED, detail)

    def _begin(self, work: Callable[..., None], *arguments: bytes) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(threading.Thread(target=work, args=arguments, daemon=True))
        self._threads[-1].start()

    def _send(self, head: bytes, content: bytes) -> None:
        stream = self._process.stdin
        assert stream is not None
        with contextlib.suppress(OSError, ValueError):
            write_frame(stream, head)
            write_frame(stream, content)

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        self._take_in(stream)
        self._messages.put(None)

    def _take_in(self, stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            while (message := read_message(stream)) is not None:
                self._messages.put(message)
