"""Statements are files: a name such as `read/meetings` leads to the text, its title and the parameters it wants."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cypher.errors import QueryError

_COMMENT_OR_STRING = re.compile(r"""//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\"""", re.DOTALL)
_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")


@dataclass(frozen=True, slots=True)
class Query:
    """One statement: `name` is folder and stem of its file, `title` its first line, `parameters` what it must get."""

    name: str
    title: str
    text: str
    parameters: frozenset[str]

    def check(self, given: frozenset[str]) -> None:
        """Raise QueryError unless exactly the named parameters are given."""
        if given != self.parameters:
            missing, unknown = sorted(self.parameters - given), sorted(given - self.parameters)
            raise QueryError(f"The query {self.name} lacks the parameters {missing} and does not know {unknown}.")


def parse(name: str, text: str) -> Query:
    """Read a statement whose first line is `// Title`; raise QueryError without a title."""
    first, _, body = text.partition("\n")
    if not first.startswith("// ") or not body.strip():
        raise QueryError(f"The query {name} does not begin with a line '// Title' above its statement.")
    found = _PARAMETER.findall(_COMMENT_OR_STRING.sub(" ", text))
    return Query(name, first.removeprefix("// ").strip(), text, frozenset(found))


@cache
def load(name: str) -> Query:
    """Return the statement kept in `<name>.cypher` below this package, as in `load("read/meetings")`."""
    folder, _, stem = name.partition("/")
    source = files("cypher").joinpath(folder, f"{stem}.cypher")
    if not source.is_file():
        raise QueryError(f"There is no query {name}.")
    return parse(name, source.read_text(encoding="utf-8"))


def names(folder: str) -> tuple[str, ...]:
    """List the statements of a folder (`read`, `write`, `schema`), sorted, in the form that `load` takes."""
    found = (entry.name for entry in files("cypher").joinpath(folder).iterdir())
    return tuple(sorted(f"{folder}/{name.removesuffix('.cypher')}" for name in found if name.endswith(".cypher")))


def statements(query: Query) -> tuple[Query, ...]:
    """Split a file that holds several statements, each ended by a semicolon at the end of a line."""
    parts = (part.strip() for part in re.split(r";\s*(?:\n|$)", query.text))
    code = (part for part in parts if _COMMENT_OR_STRING.sub("", part).strip())
    return tuple(Query(query.name, query.title, part, query.parameters) for part in code)
