"""A Neo4j of our own: fetched once, checked against pinned hashes, started on loopback, stopped without a trace.

::

    jars.py            which files make a Neo4j (jars.lock), and how they come into a folder
    configuration.py   folders, ports, settings, the Java command, the first password
    process.py         start and end of the server process, and the record of it
    guardian.py        a process between us and the server, so that the server never outlives us unasked
    local.py           LocalServer: start, stop, status, wipe, dump, load, password
"""

from cypher.server.configuration import Address, Options
from cypher.server.local import LocalServer, Status

__all__ = ["Address", "LocalServer", "Options", "Status"]
