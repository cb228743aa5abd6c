"""The command `liqa`: assembles the commands of `app.commands`, and turns every failure into a sentence and a code.

Exit codes: 0 done, 1 failure, 2 wrong use or setting, 3 some articles failed, 4 the database cannot be reached.
"""

import errno
import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import NoReturn

import typer

from app import commands
from app.exits import DATABASE_UNREACHABLE, FAILURE, USAGE
from app.terminal import tell

_HELP = """Arabic news on security cooperation between states, turned into a knowledge graph.

Exit codes: 0 done, 1 failure, 2 wrong use or setting, 3 some articles failed, 4 the database cannot be reached.
"""


def assemble() -> typer.Typer:
    """Return the whole command line, in the order of the modules' names."""
    app = typer.Typer(
        name="liqa", help=_HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    app.callback()(lambda: None)
    for module in sorted(found.name for found in iter_modules(commands.__path__)):
        app.add_typer(import_module(f"{commands.__name__}.{module}").commands)
    return app


def main() -> NoReturn:
    """Run the command of the process's arguments and leave with its code."""
    try:
        assemble()()
    except Exception as error:
        code = explain(error)
        if code is None:
            raise
        sys.exit(code)
    sys.exit(0)


def explain(error: Exception) -> int | None:
    """Tell the person what went wrong and return the exit code; None for what nobody foresaw: a bug, with its trace."""
    from pydantic import ValidationError  # noqa: PLC0415  what only failures need is loaded when something failed

    from cypher import GraphError, GraphUnavailable  # noqa: PLC0415

    if isinstance(error, ValidationError) and error.title == "Settings":
        for problem in error.errors():
            name = "".join(f"LIQA_{part}: ".upper() for part in problem["loc"])
            tell(f"liqa: {name}{problem['msg'].removeprefix('Value error, ')}")
        return USAGE
    if isinstance(error, GraphError):
        tell(f"liqa: {error}")
        return DATABASE_UNREACHABLE if isinstance(error, GraphUnavailable) else FAILURE
    if isinstance(error, BrokenPipeError):
        return FAILURE
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        where = f" at {error.filename}" if error.filename else ""
        tell(f"liqa: The disk is full{where}. Free some space and run again; what has been written stays.")
        return FAILURE
    if isinstance(error, OSError):
        tell(f"liqa: {error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        return FAILURE
    return None
