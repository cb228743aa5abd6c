"""extract(article) → Extraction: everything that one article says, read in one pass of pure functions."""

from dataclasses import replace

from ingest.agreements import agreement_claims
from ingest.claims import event_claims, identified, post_claims
from ingest.document import read
from ingest.model import Article, Extraction
from ingest.reading import read_article
from ingest.sketch import sketch


def extract(article: Article) -> Extraction:
    """Read an article. Pure: no clock, no network, no randomness; never raises on any text."""
    document = read(article)
    reading = read_article(document)
    claims = [*event_claims(reading), *agreement_claims(reading), *post_claims(reading)]
    return Extraction(
        article=article.id, published=reading.published, agency=document.agency, sketch=sketch(document),
        claims=identified(article, claims),
    )  # fmt: skip
