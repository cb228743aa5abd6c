"""A server that speaks Bolt on a real socket and answers as a Neo4j of any age: what the tests of old ones need."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_SUCCESS, _RECORD = 0x70, 0x71
_HELLO, _RUN, _PULL = 0x01, 0x10, 0x3F
Value = str | int | list["Value"] | dict[str, "Value"]


@contextmanager
def serving(protocol: tuple[int, int] | None, version: str) -> Iterator[str]:
    """Have a server at the address; it speaks the protocol, none that a driver knows if None, and tells the version."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_accept, args=(listener, protocol, version), daemon=True)
        thread.start()
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _accept(listener: socket.socket, protocol: tuple[int, int] | None, version: str) -> None:
    with suppress(OSError):
        while True:
            link, _ = listener.accept()
            with link, suppress(EOFError, ConnectionError):
                _shake(link, protocol)
                while protocol:
                    _answer(link, _message(link), version)


def _shake(link: socket.socket, protocol: tuple[int, int] | None) -> None:
    """Read the magic words and four offers of the driver, and choose; four zeros mean none of them."""
    assert _exactly(link, 20)[:4] == b"\x60\x60\xb0\x17"
    major, minor = protocol or (0, 0)
    link.sendall(bytes([0, 0, minor, major]))


def _answer(link: socket.socket, kind: int, version: str) -> None:
    if kind == _HELLO:
        _send(link, _SUCCESS, {"server": f"Neo4j/{version}", "connection_id": "bolt-1"})
    elif kind == _RUN:
        _send(link, _SUCCESS, {"fields": ["version", "edition"], "t_first": 1})
    elif kind == _PULL:
        _send(link, _RECORD, [version, "community"])
        _send(link, _SUCCESS, {"type": "r", "t_last": 1, "db": "neo4j"})
    else:
        _send(link, _SUCCESS, {})


def _message(link: socket.socket) -> int:
    """Read one message, which comes in chunks, and return what it asks for."""
    content = b""
    while size := int(struct.unpack(">H", _exactly(link, 2))[0]):
        content += _exactly(link, size)
    return content[1]


def _exactly(link: socket.socket, count: int) -> bytes:
    content = b""
    while len(content) < count:
        part = link.recv(count - len(content))
        if not part:
            raise EOFError
        content += part
    return content


def _send(link: socket.socket, kind: int, value: Value) -> None:
    content = bytes([0xB1, kind]) + _packed(value)
    link.sendall(struct.pack(">H", len(content)) + content + b"\0\0")


def _packed(value: Value) -> bytes:
    """Write a value as PackStream does; what is sent here is small."""
    if isinstance(value, int):
        return bytes([value])
    if isinstance(value, str):
        content = value.encode()
        return bytes([0x80 + len(content)]) + content
    if isinstance(value, list):
        return bytes([0x90 + len(value)]) + b"".join(map(_packed, value))
    pairs = b"".join(_packed(key) + _packed(item) for key, item in value.items())
    return bytes([0xA0 + len(value)]) + pairs
