"""What the schema brings along: the states and the topics, to which facts lead."""

from cypher import Graph, load
from cypher.vocabulary import Topic
from ingest.lexicon import rows
from ingest.resolve import naming

_NUMBERS = ("latitude", "longitude")


def load_reference(graph: Graph) -> None:
    """Write states and topics; doing it again changes nothing."""
    countries = [
        {k: float(v) if k in _NUMBERS else v for k, v in row.items() if v}
        | {"id": row["iso2"], "name": row["name_ar"], "search": " ".join(_names(row))}
        for row in rows("countries")
    ]
    topics = [
        {"id": topic.value, "code": topic.value, "name": name.ar, "name_en": name.en}
        for topic in Topic
        for name in [naming.word("topic", topic)]
    ]
    graph.transaction(lambda tx: tx.run(load("write/put_reference"), countries=countries, topics=topics))


def _names(row: dict[str, str]) -> list[str]:
    return [row[name] for name in ("name_ar", "name_en", "name_fr", "iso2", "iso3") if row[name]]
