"""An article as nodes and relations: its outlet, its claims, the text that it copies."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from cypher.vocabulary import Label, Relation
from ingest.model import UNKNOWN_DATE, canonical, digest, to_data
from ingest.resolve.buckets import keys
from ingest.resolve.chronology import date_properties
from ingest.resolve.evidence import Head, Told
from ingest.resolve.facts import Edge, Facts, Key, Node, edge, node
from ingest.resolve.support import bands


def article_facts(head: Head, told: Iterable[Told]) -> Facts:
    """Return an article with its claims, and the buckets in which they fall."""
    claims = sorted(told, key=lambda t: t.id)
    key = Key(Label.ARTICLE, head.id)
    nodes = [node(Label.ARTICLE, head.id, _properties(head, claims)), *(_claim(t) for t in claims)]
    edges = [edge(Relation.MAKES, key, Key(Label.CLAIM, t.id)) for t in claims]
    edges += [
        edge(Relation.FALLS_IN, Key(Label.CLAIM, t.id), Key(Label.BUCKET, bucket))
        for t in claims
        for bucket in sorted(keys(t))
    ]
    commons: list[Node | Edge] = []
    for relation, source in ((Relation.FROM, outlet(head)), (Relation.CREDITED_TO, head.agency)):
        if source:
            commons.append(node(Label.SOURCE, source, {"name": source}))
            edges.append(edge(relation, key, Key(Label.SOURCE, source)))
    if head.origin != head.id:
        edges.append(edge(Relation.COPY_OF, key, Key(Label.ARTICLE, head.origin)))
    return Facts(tuple(nodes), tuple(edges), tuple(commons))


def outlet(head: Head) -> str | None:
    """Return the outlet: as named, else the host of the URL."""
    return head.source or (urlsplit(head.url).hostname if head.url else None)


def claims_hash(told: Iterable[Told]) -> str:
    """Return one hash over all claims of an article, which tells whether two extractions agree."""
    return digest(sorted(digest(to_data(t.raw)) for t in told))


def _properties(head: Head, claims: list[Told]) -> dict[str, object]:
    name = head.title or head.url or head.id[:12]
    return {
        "name": name,
        "url": head.url,
        "title": head.title,
        "source": head.source,
        "text_sha256": head.text_sha256,
        "version": head.version,
        "retraction": head.retraction,
        "retracted_for": head.retracted_for,
        "retracted_by": head.retracted_by,
        "agency": head.agency,
        "origin": head.origin,
        "sketch": " ".join(f"{value:x}" for value in head.sketch),
        **dict(bands(head)),
        **date_properties(head.published, "published_"),
        "published_why": head.why,
        "document_date": canonical(to_data(head.own)),
        "settled_date": None if head.published == head.own.value else canonical(to_data(head.published)),
        "claim_count": len(claims),
        "claims_hash": claims_hash(claims),
        "search": head.title,
    }


def _claim(told: Told) -> Node:
    claim = told.raw
    data = to_data(claim)
    for name in ("quote", "id"):
        data.pop(name, None)
    properties = {
        "name": claim.quote[:80],
        "kind": claim.kind,
        "status": getattr(claim.body, "status", None),
        "quote": claim.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "asserted_by": claim.asserted_by,
        "channel": claim.channel,
        **date_properties(getattr(claim.body, "date", UNKNOWN_DATE)),
        "data": canonical(data),
    }
    return node(Label.CLAIM, claim.id, properties)
