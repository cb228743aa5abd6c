"""What a person is told when a server does not start."""

from pathlib import Path

import pytest

from cypher.server.symptoms import explain

CONSOLE = Path("/somewhere/console.log")
LOCKED = "Caused by: FileLockException: Lock file has been locked by another process: /x/store_lock."


@pytest.mark.parametrize(
    ("code", "said", "sentence"),
    [
        (1, "NativeIoException: bind(..) failed with error(-98): Address already in use", "A port of Neo4j is in use"),
        (1, "PortBindException: An error occurred while trying to bind to the socket", "A port of Neo4j is in use"),
        (2, LOCKED, "Another Neo4j uses the same data. End it"),
        (1, "java.io.IOException: No space left on device", "The disk is full, so Neo4j cannot start. Free some space"),
        (0, "category: TransactionLogOutOfDiskHandler, message: Switching database to read only", "The disk is full"),
        (3, "ERROR Invalid memory configuration - exceeds physical memory.", "There is not enough memory for Neo4j."),
        (1, "Error: Could not reserve enough space for object heap", "There is not enough memory for Neo4j."),
        (
            1,
            "Error occurred during initialization of VM\nToo small maximum heap",
            "Neo4j does not accept its settings.",
        ),
        (3, "Error evaluating value for setting 'x'. 'zz' is not a valid size", "Neo4j does not accept its settings."),
        (1, "java.nio.file.AccessDeniedException: /x/data", "Neo4j may not write its folder."),
        (-9, "", "Neo4j was killed while it started. Run again"),
        (137, "INFO Starting...", "Neo4j was killed while it started. Run again"),
        (None, "INFO Starting...", "Neo4j was killed while it started. Run again"),
        (0, "INFO Started.", "Neo4j has started, but its database has not. See debug.log"),
        (
            1,
            "INFO Starting\nERROR Failed to frob\n\tat x",
            "Neo4j ended while it started (exit code 1): ERROR Failed to f",
        ),
        (1, "", "Neo4j ended while it started (exit code 1):"),
    ],
)
def test_a_cause_is_named_with_its_remedy(code: int | None, said: str, sentence: str) -> None:
    told = explain(code, said, CONSOLE)
    assert str(told).startswith(sentence)
    assert told.remedy.endswith((".", "console.log"))
    assert "\n" not in str(told)
