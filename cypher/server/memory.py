"""How much memory the managed server takes when nobody says how much: a share of the machine's, within bounds."""

import os

_MEGABYTE = 1 << 20


def heap(machine: int | None = None) -> str:
    """Return the size of the Java heap for a machine with this many bytes of memory, by default this one.

    It stays below 2 GB, from where on another collector takes over.
    """
    return _share(machine, 16, 768, 1536)


def page_cache(machine: int | None = None) -> str:
    """Return how much of the store may stay in memory, which is taken bit by bit as the graph grows.

    A store that no longer fits is written to the disk twice as often as it changes.
    """
    return _share(machine, 8, 256, 4096)


def _share(machine: int | None, part: int, least: int, most: int) -> str:
    whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if machine is None else machine
    return f"{min(max(whole // part // _MEGABYTE, least), most)}m"
