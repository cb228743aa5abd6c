"""Named points of the write path at which a test can kill the process."""

import os

NAMES = (
    "after_registers",
    "mid_claims",
    "after_articles",
    "mid_facts",
    "after_recompute",
    "before_commit",
    "after_commit_before_answer",
)
_KILLED = 137
_stop: list[str] = []


def stop_at(name: str | None) -> None:
    """Let the process end at a point as if it had been killed; null lets it live. Raises ValueError on another name."""
    if name and name not in NAMES:
        raise ValueError(f"there is no point {name}; there are {', '.join(NAMES)}")
    _stop[:] = [name] if name else []


def reach(name: str) -> None:
    """Pass a point."""
    if name in _stop:
        os._exit(_KILLED)
