"""From what a server that ended at its start has said, and how it ended, to one sentence with the remedy."""

from pathlib import Path

from cypher.errors import ServerFailure

PORT_TAKEN = "in use by another program"
_KILLED = (137, -9)

_SYMPTOMS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("Address already in use", "BindException"),
        f"A port of Neo4j is {PORT_TAKEN}.",
        "Run again: free ports are chosen, unless you have asked for certain ones.",
    ),
    (
        ("No space left on device", "OutOfDisk"),
        "The disk is full, so Neo4j cannot start.",
        "Free some space, or let LIQA_DATA_DIR point to another disk.",
    ),
    (
        ("FileLockException", "StoreLockException", "Lock file has been locked", "already in use"),
        "Another Neo4j uses the same data.",
        "End it (see `liqa db status`), or let LIQA_DATA_DIR point elsewhere.",
    ),
    (
        ("OutOfMemoryError", "Could not reserve enough space", "Cannot allocate memory", "exceeds physical memory"),
        "There is not enough memory for Neo4j.",
        "Close other programs, or give it less with LIQA_NEO4J_HEAP=384m.",
    ),
    (
        (
            "Error evaluating value for setting",
            "Unrecognized setting",
            "Invalid maximum heap",
            "Too small maximum heap",
        ),
        "Neo4j does not accept its settings.",
        "Unset LIQA_NEO4J_HEAP and LIQA_NEO4J_PAGE_CACHE if you have set them; otherwise this is a bug of liqa.",
    ),
    (
        ("AccessDeniedException", "Permission denied"),
        "Neo4j may not write its folder.",
        "Give yourself the rights, or let LIQA_DATA_DIR point elsewhere.",
    ),
)


def explain(code: int | None, said: str, console: Path) -> ServerFailure:
    """Name the cause of a failed start: exit code (None if unknown, 0 if it runs) and what the server has said."""
    for words, sentence, remedy in _SYMPTOMS:
        if any(word in said for word in words):
            return ServerFailure(sentence, remedy)
    if code in _KILLED or code is None:
        return ServerFailure(
            "Neo4j was killed while it started.",
            "Run again; its data heal themselves. If nobody killed it, the machine may be short of memory.",
        )
    if code == 0:
        return ServerFailure("Neo4j has started, but its database has not.", f"See debug.log beside {console}.")
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = next((line for line in lines if "ERROR" in line or line.startswith("Error")), lines[-1] if lines else "")
    return ServerFailure(f"Neo4j ended while it started (exit code {code}): {telling[:200]}", f"See {console}.")
