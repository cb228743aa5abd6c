"""Statements in files: names, titles, parameters."""

import pytest

from cypher import QueryError, load, names
from cypher.queries import parse, statements


def test_a_query_is_known_by_folder_and_stem() -> None:
    query = load("read/server_version")
    assert (query.name, query.title, query.parameters) == ("read/server_version", "Which Neo4j answers", frozenset())
    assert "read/server_version" in names("read")


@pytest.mark.parametrize("name", ["read/no_such_query", "no_such_folder/x", "server_version", "read/../read/meetings"])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(QueryError, match="There is no query"):
        load(name)


@pytest.mark.parametrize("text", ["MATCH (n) RETURN n", "//Title\nRETURN 1", "// Title", "// Title\n\n", ""])
def test_a_query_needs_a_title_and_a_statement(text: str) -> None:
    with pytest.raises(QueryError, match="does not begin with a line '// Title'"):
        parse("read/x", text)


@pytest.mark.parametrize(
    ("text", "parameters"),
    [
        ("MATCH (n {id: $id}) WHERE n.x IN $xs RETURN n LIMIT $limit", {"id", "xs", "limit"}),
        ("MATCH ()-[r:$($type)]->() RETURN r // not $this", {"type"}),
        ("RETURN '$no', \"$no\", 'it\\'s $no', /* $no */ $yes", {"yes"}),
        ("RETURN 'http://x' + $yes", {"yes"}),
    ],
)
def test_parameters_are_found_in_the_code_only(text: str, parameters: set[str]) -> None:
    assert parse("read/x", f"// Title\n{text}").parameters == parameters


def test_parameters_are_checked_by_name() -> None:
    query = parse("read/x", "// Title\nRETURN $a + $b")
    query.check(frozenset({"a", "b"}))
    with pytest.raises(QueryError, match=r"read/x lacks the parameters \['b'\] and does not know \['c'\]"):
        query.check(frozenset({"a", "c"}))


def test_a_file_of_several_statements_is_split() -> None:
    query = parse("schema/x", "// Title\nCREATE INDEX a;\n// the second; still one\nCREATE INDEX b\n;\n// end\n")
    assert [part.text.splitlines()[-1] for part in statements(query)] == ["CREATE INDEX a", "CREATE INDEX b"]
