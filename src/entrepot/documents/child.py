"""The process that parses: it takes one file at a time from its parent and sends back what it reads.

Files come as two frames on standard input (name, limits and names to skip; the bytes), results go to standard output.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib import import_module
from typing import IO

from entrepot.documents.limits import Limits
from entrepot.documents.messages import read_frame, result_record, write_message
from entrepot.model.documents import Document, Refusal

# Exit status by which the parent knows that the memory limit was passed.
OUT_OF_MEMORY = 86
Reads = Callable[[str, bytes, Limits, Callable[[str], None], frozenset[str]], Iterator[Document | Refusal]]


def serve(reads: str) -> None:
    """Read files until the parent hangs up; `reads` is "module:function" of what reads them."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints must not come between the frames.
    os.dup2(2, 1)
    module, function = reads.split(":")
    read: Reads = getattr(import_module(module), function)
    is_limited = False
    # A long table is a million small records that live until they are sent: looking through them in vain takes as long
    # as making them.
    gc.set_threshold(200_000, 20, 50)
    write_message(answers, {"ready": True})
    while (head := read_frame(requests)) is not None and (content := read_frame(requests)) is not None:
        request = json.loads(head)
        limits = Limits(**request["limits"])
        if not is_limited:
            limit_memory(limits.memory_bytes)
            is_limited = True
        try:
            _answer(read, request, content, limits, answers)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        # The edge of the process: whatever a parser raises must reach the parent as words, or nobody can mend it.
        except Exception as error:
            write_message(answers, {"error": f"{type(error).__name__}: {error}"})
            return
        del content


def request_head(name: str, limits: Limits, skip: frozenset[str]) -> bytes:
    """The first frame of a request."""
    return json.dumps({"name": name, "limits": asdict(limits), "skip": sorted(skip)}).encode()


def limit_memory(memory_bytes: int) -> None:
    """Let this process have so much memory beyond what it has already.

    By the system's limit on address space on Linux; elsewhere by a thread that looks at the peak and ends the process;
    on Windows not at all.
    """
    try:
        import resource
    except ImportError:
        return
    if sys.platform == "linux":
        with open("/proc/self/statm", encoding="ascii") as sizes:
            in_use = int(sizes.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (in_use + memory_bytes, resource.RLIM_INFINITY))
        return
    start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    threading.Thread(target=_watch_memory, args=(start + memory_bytes,), daemon=True).start()


def _watch_memory(most_bytes: int) -> None:
    """End the process when its peak passes the limit; macOS counts the peak in bytes."""
    import resource

    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < most_bytes:
        time.sleep(0.05)
    os._exit(OUT_OF_MEMORY)


def _answer(read: Reads, request: dict[str, object], content: bytes, limits: Limits, answers: IO[bytes]) -> None:
    name, skip = str(request["name"]), request["skip"]
    assert isinstance(skip, list)

    def report(at: str) -> None:
        write_message(answers, {"at": at})

    for result in read(name, content, limits, report, frozenset(skip)):
        write_message(answers, result_record(result))
    write_message(answers, {"done": True})
