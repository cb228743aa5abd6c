"""Facts as rows of plain values for the graph, and rows read from it as facts."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from cypher.vocabulary import ClaimKind, Confidence, Label
from ingest.codec import body_from_json, date_from_data, document_date_from_data
from ingest.model import Claim, Link, Span
from ingest.resolve.articles import sketch_from_text
from ingest.resolve.evidence import Head
from ingest.resolve.facts import SECOND_LABELS, Edge, Key, Node

Row = dict[str, Any]

PARAMETER = {
    Label.ARTICLE: "articles",
    Label.CLAIM: "claims",
    Label.COUNTRY: "countries",
    Label.TOPIC: "topics",
    Label.PERSON: "people",
    Label.ALIAS: "aliases",
    Label.ORGANIZATION: "organizations",
    Label.SOURCE: "sources",
    Label.PLACE: "places",
    Label.EVENT: "events",
    Label.AGREEMENT: "agreements",
    Label.AGREEMENT_STEP: "steps",
    Label.INVITATION: "invitations",
    Label.STATEMENT: "statements",
    Label.DECISION: "decisions",
}
"""Under which name the statements for many labels take the rows of one."""


def by_parameter(items: Iterable[tuple[str, Any]], labels: Iterable[Label]) -> dict[str, list[Any]]:
    """Sort what belongs to labels under the names by which a statement takes it, every name present."""
    found: dict[str, list[Any]] = {PARAMETER[label]: [] for label in labels}
    for label, item in items:
        found[PARAMETER[Label(label)]].append(item)
    return found


def key(labels: Iterable[str], id: str) -> Key:
    """Name a node by its first label, the one that is not a kind of another."""
    return Key(next(label for label in labels if label not in SECOND_LABELS), id)


def node(row: Mapping[str, Any]) -> Node:
    """Read a node from its labels, id and properties."""
    properties = {name: value for name, value in row["properties"].items() if name != "id"}
    return Node(key(row["labels"], row["id"]), tuple(sorted(row["labels"])), properties)


def edge(row: Mapping[str, Any]) -> Edge:
    """Read a relation from its type, ends and properties."""
    start, end = key(row["start_labels"], row["start"]), key(row["end_labels"], row["end"])
    return Edge(row["type"], start, end, row["properties"])


def node_row(new: Node, old: Node | None) -> Row:
    """Make the row that writes a node; `gone` are labels that it had and has no more."""
    gone = sorted(set(old.labels) - set(new.labels)) if old else []
    return {"id": new.key.id, "properties": {**new.properties, "id": new.key.id}, "labels": [*new.labels], "gone": gone}


def head(properties: Mapping[str, Any]) -> Head:
    """Read an article from its properties."""
    own = document_date_from_data(json.loads(properties["document_date"]))
    settled = properties.get("settled_date")
    return Head(
        id=properties["id"],
        text_sha256=properties["text_sha256"],
        version=properties["version"],
        reader=properties.get("reader", ""),
        retraction=properties["retraction"],
        url=properties.get("url"),
        title=properties.get("title"),
        source=properties.get("source"),
        agency=properties.get("agency"),
        sketch=sketch_from_text(properties.get("sketch")),
        own=own,
        origin=properties["origin"],
        published=date_from_data(json.loads(settled)) if settled else own.value,
        why=tuple(properties.get("published_why", ())),
    )


def claim(row: Mapping[str, Any]) -> Claim:
    """Read a claim from the properties of its node."""
    kind = ClaimKind(row["kind"])
    return Claim(
        kind=kind,
        body=body_from_json(kind, row["data"]),
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        rule=row["rule"],
        confidence=Confidence(row["confidence"]),
        asserted_by=row["asserted_by"],
        channel=row["channel"],
        links=tuple(Link(**dict(zip(("type", "target"), link.split(" "), strict=True))) for link in row["links"] or ()),
        id=row["id"],
    )
