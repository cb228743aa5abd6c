"""Run a command and end it when the process that asked for it is gone, however that process ended.

Run as a script: `guardian.py PARENT_PID COMMAND…`; it prints the pid of the command and ends with its exit code.
It needs the standard library only and starts in a moment. Waiting for the parent by its pid, rather than for the end
of a pipe, keeps working when worker processes of the parent hold copies of its files.
"""

import os
import signal
import subprocess
import sys
import time
from types import FrameType

GRACE = 60.0
"""Seconds from the request to end until force."""

_EVERY = 0.2
_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """On Linux, have the kernel end this process as soon as its parent is gone, even if that was killed."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def main(parent: int, command: list[str]) -> int:
    """Guard the command until it ends; returns its exit code, 128 and more for a signal, as a shell does."""
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, ask)
    # This process has one thread, so nothing can hold a lock between fork and exec.
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, preexec_fn=die_with_parent)  # noqa: PLW1509
    sys.stdout.write(f"{child.pid}\n")
    sys.stdout.close()
    while child.poll() is None:
        if asked or os.getppid() != parent:
            end(child)
        else:
            time.sleep(_EVERY)
    return child.returncode if child.returncode >= 0 else 128 - child.returncode


def end(child: subprocess.Popen[bytes]) -> None:
    """Ask the child to end, and make it end after the grace."""
    child.terminate()
    try:
        child.wait(GRACE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
