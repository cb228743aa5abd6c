"""The memory of the managed server: a share of the machine's, within bounds; what is chosen goes before it."""

from pathlib import Path

import pytest

from cypher.server import memory
from cypher.server.configuration import Layout, Options, Ports, server_command, settings

GIGABYTE = 1 << 30


@pytest.mark.parametrize(
    ("machine", "heap", "page_cache"),
    [(1, "768m", "256m"), (4, "768m", "512m"), (16, "1024m", "2048m"), (24, "1536m", "3072m"), (256, "1536m", "4096m")],
)
def test_memory_suits_the_machine(machine: int, heap: str, page_cache: str) -> None:
    assert (memory.heap(machine * GIGABYTE), memory.page_cache(machine * GIGABYTE)) == (heap, page_cache)


def test_what_is_chosen_goes_before_what_suits() -> None:
    layout, ports = Layout(Path("home")), Ports(7687, 7474)
    for options, heap, page_cache in (
        (Options(), memory.heap(), memory.page_cache()),
        (Options(heap="2g", page_cache="64m"), "2g", "64m"),
    ):
        assert settings(ports, options)["server.memory.pagecache.size"] == page_cache
        assert f"-Xmx{heap}" in server_command(layout, (), options)
