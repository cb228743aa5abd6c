"""Words that are acts: each statement claim is one statement, said by a person or a body."""

from cypher.vocabulary import Label, Relation
from ingest.model import Statement
from ingest.resolve import naming
from ingest.resolve.chronology import date_properties
from ingest.resolve.context import Context
from ingest.resolve.evidence import Told
from ingest.resolve.facts import Facts, Key, edge, node
from ingest.resolve.links import decided, linked, supporting
from ingest.resolve.organisations import office_of, organization_key, organizations_at
from ingest.resolve.support import proof

_NAMED_WITH = 60
"""How many characters of its words a statement is called by."""


def statement_facts(told: Told, context: Context) -> Facts:
    """Return a statement and who said it."""
    body = told.claim.body
    assert isinstance(body, Statement)
    key = Key(Label.STATEMENT, told.id)
    act = naming.word("act", body.act)
    properties = {
        "name": f"{act.ar}: {body.text[:_NAMED_WITH]}",
        "act": body.act,
        "text": body.text,
        **date_properties(body.date),
        "search": body.text,
        **{name: value for name, value in proof([told]).items() if name != "claims"},
        **decided([told], context),
    }
    edges = [*linked([told], key, context), *supporting([told], key, context)]
    person = body.speaker
    id = context.person(told, person) if person else None
    organization = None if id else (office_of(person) if person else body.organization)
    said = {"title": person.title if person else None, **proof([told])}
    if id:
        edges.append(edge(Relation.SAID, Key(Label.PERSON, id), key, said))
    elif organization:
        edges.append(edge(Relation.SAID, organization_key(organization), key, said))
    commons = organizations_at(edges, [organization] if organization else [])
    return Facts((node(Label.STATEMENT, key.id, properties),), tuple(edges), commons)
