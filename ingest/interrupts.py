"""Ctrl-C where it must not strike: put off while a lock of Python's own is held, or ignored by what inherits it."""

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def put_off() -> Generator[None, None, None]:
    """Let an interrupt that comes while the block runs strike at its end.

    Python raises KeyboardInterrupt between any two steps of the main thread, also right behind the taking of a lock
    that only the next step would guard; the lock then stays taken, and who waits for it waits for ever. The block
    must be short and must not wait.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if asked:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def ignored() -> Generator[None, None, None]:
    """Ignore interrupts while the block runs, as the processes do that it starts, from their first moment."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
