"""extract(article) → Extraction: everything that one article says, read in one pass of pure functions."""

from ingest.agreements import agreement_claims
from ingest.claims import event_claims, identified
from ingest.document import read
from ingest.invitations import invitation_claims
from ingest.model import Article, Extraction
from ingest.posts import post_claims
from ingest.reading import read_article
from ingest.sidelines import sidelines, taken_at
from ingest.sketch import sketch
from ingest.statements import statement_claims


def extract(article: Article) -> Extraction:
    """Read an article. Pure: no clock, no network, no randomness; never raises on any text."""
    document = read(article)
    reading = read_article(document)
    events = sidelines(reading, event_claims(reading))
    claims = [
        *events,
        *invitation_claims(reading, events),
        *statement_claims(reading, events),
        *taken_at(agreement_claims(reading), events),
        *post_claims(reading),
    ]
    return Extraction(
        article=article.id, published=reading.published, agency=document.agency, sketch=sketch(document),
        claims=identified(article, claims),
    )  # fmt: skip
