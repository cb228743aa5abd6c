"""Who holds or held which public office: the named officials of an article, and whom they followed."""

from dataclasses import replace

from cypher.vocabulary import ClaimKind, Confidence, Function, Portfolio
from ingest.arabic import fold_word
from ingest.cast import Figure
from ingest.claims import quote, sentence_span
from ingest.dismissals import Succession
from ingest.lexicon import cues
from ingest.model import Claim, Post
from ingest.reading import Reading
from ingest.terms import successions, terms


def post_claims(reading: Reading) -> list[Claim]:
    """Return one claim for each named person with a public office; the sentence of a stated term is its evidence."""
    claims, held = [], terms(reading)
    for figure in reading.cast.figures:
        if figure.name and figure.span and _public(figure):
            term = held.get(figure)
            post = (
                Post(person=figure.person(), start=term.start, end=term.end) if term else Post(person=figure.person())
            )
            span = sentence_span(reading, term.index) if term else figure.span
            claims.append(Claim(kind=ClaimKind.POST, body=post, span=span, quote=quote(reading, span),
                                rule="post.term" if term else "post",
                                confidence=Confidence.ROLE if figure.inferred else Confidence.EXPLICIT))  # fmt: skip
    return claims + [_succeeded(reading, one) for one in successions(reading, held) if _public(one.after)]


def _succeeded(reading: Reading, succession: Succession) -> Claim:
    """Return the post of whom somebody followed in office: it ended when that of the other began."""
    index, before, after, day = succession
    person = replace(after.person(), name=before.name, title=None, rank=before.rank, span=before.span, acting=False)
    span = sentence_span(reading, index)
    return Claim(kind=ClaimKind.POST, body=Post(person=person, end=day), span=span, quote=quote(reading, span),
                 rule="post.succeeded", confidence=Confidence.ROLE)  # fmt: skip


_ANY_FIELD = frozenset({Function.DIRECTOR, Function.MEMBER, Function.OTHER, Function.ADVISER, Function.SPOKESPERSON})


def _public(figure: Figure) -> bool:
    """Tell whether an office is of a state or organisation; a director or adviser needs a field of the lexicon.

    One of a body that every club has, «عضو مجلس الإدارة», is of a state only where the text says so.
    """
    any_field = figure.function in _ANY_FIELD
    if not figure.function or (any_field and figure.portfolio == Portfolio.OTHER and not _owned(figure)):
        return False
    owned = figure.function not in _ANY_FIELD and (figure.country or figure.organization)
    return bool(figure.portfolio or owned)


def _owned(figure: Figure) -> bool:
    """Tell whether an office of some body or other is known to be one of a state or organisation."""
    if figure.organization or any(title.country or title.usual for title, _ in figure.titles):
        return True
    last = (figure.written or "").split()[-1:]
    return bool(figure.country and last) and fold_word(last[0]) not in _ANY_BODY


_ANY_BODY = cues("any_body")
