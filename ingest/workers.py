"""Processes that extract, each behind a pipe of its own, so that one that dies or hangs takes one article with it."""

import contextlib
import gc
import math
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from ingest.interrupts import ignored, put_off
from ingest.model import Article, Extraction
from ingest.sources import Failure, Item

Extractor = Callable[[Article], Extraction]


class WorkerStartError(Exception):
    """The extractor cannot be loaded, so that no article can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the extraction of one article may take, and how much goes on at once."""

    workers: int = max(1, os.cpu_count() or 1)
    seconds: float = 10.0
    bytes: int = 2 << 30
    """Address space of a worker, of which the interpreter with the lexicons takes a fraction."""
    ahead: int = 64
    """Articles read ahead for each worker, so that none is idle while a batch is written."""


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An article as it came out: with its extraction, or with the reason why there is none and a sentence about it."""

    label: str
    article: Article | None = None
    extraction: Extraction | None = None
    reason: str | None = None
    """A reason of the sources, or timeout, crashed, memory, error."""
    sentence: str | None = None


def extract_all(
    items: Iterable[Item | Failure], limits: Limits = DEFAULT_LIMITS, *, extractor: Extractor | None = None
) -> Generator[Outcome, None, None]:
    """Extract articles in worker processes and yield the outcomes in the order of `items`.

    A worker that dies, or that needs too much memory or time, fails its article only and is replaced. Close the
    iterator when leaving it early: that ends the workers. `extractor` stands in for `ingest.extract.extract`.
    Raises WorkerStartError.
    """
    stream = iter(items)
    first = list(islice(stream, limits.workers))
    if not first:
        return
    crew = _Crew(len(first), limits, extractor)
    window: deque[Future[Outcome]] = deque()
    try:
        for item in chain(first, stream):
            window.append(crew.take(item))
            if len(window) > limits.ahead * crew.size:
                yield crew.wait_for(window.popleft())
        while window:
            yield crew.wait_for(window.popleft())
    finally:
        crew.dismiss()


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What a worker, or its death, says instead of an extraction."""

    reason: str
    sentence: str


class _Crew:
    """Threads that each lead one worker process: one article to it, one answer from it."""

    def __init__(self, size: int, limits: Limits, extractor: Extractor | None) -> None:
        self.size = size
        self._context = _context()
        self._limits = limits
        self._extractor = extractor
        self._own = threading.local()
        self._workers: set[_Worker] = set()
        self._lock = threading.Lock()
        self._dismissed = False
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="extract")
        self._finished: SimpleQueue[None] = SimpleQueue()
        """A token for each article that is done; waiting for one holds no lock that an interrupt could leave taken."""

    def take(self, item: Item | Failure) -> Future[Outcome]:
        """Queue an article; what failed before it came here passes through in its place."""
        if isinstance(item, Failure):
            done: Future[Outcome] = Future()
            done.set_result(Outcome(label=item.label, reason=item.reason.value, sentence=item.sentence))
            return done
        with put_off():
            answer = self._threads.submit(self._lead, item)
            answer.add_done_callback(lambda _: self._finished.put(None))
        return answer

    def wait_for(self, answer: Future[Outcome]) -> Outcome:
        """Return what became of an article once it is done."""
        while True:
            with put_off():
                if answer.done():
                    return answer.result()
            self._finished.get()

    def dismiss(self) -> None:
        """Drop what is queued and end every worker, also one in the middle of an article."""
        with self._lock:
            self._dismissed = True
            for worker in self._workers:
                worker.kill()
        with put_off():
            self._threads.shutdown(wait=False, cancel_futures=True)
        self._threads.shutdown()

    def _lead(self, item: Item) -> Outcome:
        answer = self._worker().ask(item.article)
        if isinstance(answer, Extraction):
            return Outcome(label=item.label, article=item.article, extraction=answer)
        return Outcome(label=item.label, article=item.article, reason=answer.reason, sentence=answer.sentence)

    def _worker(self) -> "_Worker":
        """Return the worker of the calling thread, a new one if it has none that lives."""
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker is not None and worker.alive:
            return worker
        with self._lock:
            if self._dismissed:
                raise CancelledError
            if worker is not None:
                self._workers.remove(worker)
            worker = self._own.worker = _Worker(self._context, self._limits, self._extractor)
            self._workers.add(worker)
        return worker


class _Worker:
    """One process and the pipe to it."""

    _processes = threading.Lock()
    """Starting a process looks at all others of the program, so that only one thread at a time may start or end any."""

    def __init__(self, context: Any, limits: Limits, extractor: Extractor | None) -> None:
        self._pipe, far = context.Pipe()
        self._seconds = limits.seconds
        self._process = context.Process(target=_serve, args=(far, limits, extractor), daemon=True)
        with self._processes:
            self._process.start()
        far.close()
        self._ready = False
        self.alive = True

    def ask(self, article: Article) -> Extraction | _Refusal:
        """Return the extraction of an article, or why there is none; after a death or a time-out it is not alive."""
        try:
            if not self._ready:  # the start of a process is not the article's time
                self._wait_for_start()
            self._pipe.send(article)
            if self._pipe.poll(self._seconds):
                answer: Extraction | _Refusal = self._pipe.recv()
                return answer
            refusal = _Refusal("timeout", f"Reading took longer than {self._seconds:g} s and was stopped.")
        except (EOFError, OSError):
            refusal = _Refusal("crashed", "The process that read it died.")
        self.kill()
        return refusal

    def _wait_for_start(self) -> None:
        if trouble := self._pipe.recv():
            raise WorkerStartError(trouble)
        self._ready = True

    def kill(self) -> None:
        """End the process at once and wait for its end."""
        self.alive = False
        with self._processes:
            self._process.kill()
            self._process.join()


def _context() -> Any:
    """Return a fork server with the lexicons loaded where there is one: it replaces a worker in milliseconds."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver  # noqa: PLC0415  not there on every system

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ingest.extract"])
    with ignored():  # the server and its children inherit it, from their first moment
        forkserver.ensure_running()
    return context


def _serve(pipe: Connection, limits: Limits, extractor: Extractor | None) -> None:
    """Turn articles from the pipe into extractions or refusals until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(limits.bytes)
    with contextlib.suppress(EOFError, OSError):
        try:
            extract = extractor or load_extractor()
        except Exception:
            pipe.send(traceback.format_exc())
            return
        pipe.send("")
        while True:
            article = pipe.recv()
            _end_yourself_after(math.ceil(limits.seconds) + 5)
            answer = _attempt(extract, article)
            _end_yourself_after(0)
            pipe.send(answer)


def load_extractor() -> Extractor:
    """Load the extractor for a process that only reads articles.

    Python no longer looks for cycles among the lexicons, and more seldom elsewhere: it took a tenth of the time.
    """
    from ingest.extract import extract  # noqa: PLC0415  the parent only reads and writes, it needs no lexicon

    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)
    return extract


def _attempt(extract: Extractor, article: Article) -> Extraction | _Refusal:
    try:
        return extract(article)
    except MemoryError:
        return _Refusal("memory", "Reading needed more memory than a worker may take.")
    except Exception as error:  # one article must not end the run
        place = traceback.extract_tb(error.__traceback__)[-1]
        return _Refusal("error", f"A bug: {error!r} in {Path(place.filename).name}, line {place.lineno}.")


def _limit_memory(size: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  not there on every system

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _end_yourself_after(seconds: int) -> None:
    """Let the kernel end the process after a while: an orphan in an endless match never looks at its pipe again."""
    if sys.platform != "win32":
        signal.alarm(seconds)
