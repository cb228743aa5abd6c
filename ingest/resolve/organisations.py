"""Organisations, identified by their parts (kind, state, government, portfolio, code), by name as a last resort."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from cypher.vocabulary import Function, Label, Portfolio, Relation
from ingest.model import Organization, Person
from ingest.resolve import naming
from ingest.resolve.facts import Edge, Key, Node, edge, node
from ingest.resolve.naming import Name

_LABELS = {
    "ministry": Label.MINISTRY,
    "government": Label.GOVERNMENT,
    "agency": Label.AGENCY,
    "joint_body": Label.JOINT_BODY,
    "igo": Label.INTERGOVERNMENTAL_ORGANIZATION,
    "media": Label.MEDIA,
}
_AGENCIES = frozenset(
    {
        Portfolio.INTELLIGENCE, Portfolio.NATIONAL_SECURITY, Portfolio.POLICE, Portfolio.BORDER, Portfolio.CUSTOMS,
        Portfolio.PRESIDENCY, Portfolio.PARLIAMENT, Portfolio.ARMY, Portfolio.CIVIL_PROTECTION,
    }
)  # fmt: skip
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640]")


@lru_cache(maxsize=20_000)
def organization_key(organization: Organization) -> Key:
    """Name the node of an organisation; equal parts give the same node, whatever the text calls it."""
    organization = _plain(organization)
    parts = [organization.kind, organization.country, organization.government, organization.portfolio]
    parts += [organization.code, "|".join(organization.members)]
    if organization.name and not (organization.portfolio or organization.code or organization.kind == "government"):
        parts.append(plain_name(organization.name))
    return Key(Label.ORGANIZATION, ":".join(str(part) for part in parts if part))


def plain_name(name: str) -> str:
    """Return a name without marks, tatweel and double spaces, in Unicode's composed form."""
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFC", name)).split())


def office_of(person: Person) -> Organization | None:
    """Return the body in which a person's post is: the one named, or the one that the office and the state imply."""
    if person.organization is not None:
        return person.organization
    country, portfolio = person.country, person.portfolio
    if country is None or person.function is Function.OTHER:
        return None
    if person.function is Function.HEAD_OF_STATE:
        return Organization(kind="agency", country=country, portfolio=Portfolio.PRESIDENCY)
    if person.function is Function.AMBASSADOR:
        return Organization(kind="ministry", country=country, portfolio=Portfolio.FOREIGN)
    if portfolio in (Portfolio.OTHER, Portfolio.GOVERNMENT, Portfolio.ORGANIZATION):
        return Organization(kind="government", country=country)
    return Organization(kind="agency" if portfolio in _AGENCIES else "ministry", country=country, portfolio=portfolio)


def _plain(organization: Organization) -> Organization:
    """Call a nameless body by its field: what has a ministry's field is the ministry, whatever part of it is meant."""
    portfolio = organization.portfolio
    if organization.kind not in ("agency", "ministry") or organization.name or organization.code:
        return organization
    if portfolio is None or portfolio in _AGENCIES:
        return organization
    kind = "government" if portfolio in (Portfolio.GOVERNMENT, Portfolio.OTHER) else "ministry"
    return replace(organization, kind=kind, portfolio=None if kind == "government" else portfolio)


def organization_facts(organization: Organization) -> tuple[Node | Edge, ...]:
    """Return the organisation's node, those above it, and how they hang together: all follow from its parts alone."""
    organization = _plain(organization)
    key = organization_key(organization)
    names = _names(organization)
    properties = {
        "name": names.ar,
        "name_ar": names.ar,
        "name_en": names.en,
        "kind": organization.kind,
        "portfolio": organization.portfolio,
        "iso2": organization.country,
        "government": organization.government,
        "code": organization.code,
        "search": " ".join(dict.fromkeys(names)),
    }
    found = node(Label.ORGANIZATION, key.id, properties, _LABELS.get(organization.kind, Label.AGENCY))
    return (found, *_above(organization, key))


def organizations_at(edges: Iterable[Edge], organizations: Iterable[Organization]) -> tuple[Node | Edge, ...]:
    """Return the nodes of those organisations to which relations lead."""
    ends = {end for e in edges for end in (e.start, e.end)}
    found = {key: o for o in organizations if (key := organization_key(o)) in ends}
    return tuple(item for key in sorted(found) for item in organization_facts(found[key]))


def _above(organization: Organization, key: Key) -> tuple[Node | Edge, ...]:
    if organization.kind == "joint_body":
        return tuple(edge(Relation.BETWEEN, key, Key(Label.COUNTRY, member)) for member in organization.members)
    if organization.country is None or organization.kind in ("igo", "media"):
        return ()
    state = edge(Relation.OF, key, Key(Label.COUNTRY, organization.country))
    if organization.kind == "government" or organization.government is None:
        return (state,)
    parent = Organization(kind="government", country=organization.country, government=organization.government)
    return (edge(Relation.PART_OF, key, organization_key(parent)), *organization_facts(parent))


def _names(organization: Organization) -> Name:
    if organization.kind == "igo" and organization.code:
        return naming.organization(organization.code)
    named = bool(organization.name and not (organization.portfolio or organization.code))
    if named and organization.kind != "government":
        own = plain_name(organization.name or "")
        return Name(own, own)
    base = _base_name(organization)
    if organization.kind == "joint_body" and organization.members:
        sides = naming.parties(organization.members, ())
        return Name(f"{base.ar}: {sides.ar}", f"{base.en}: {sides.en}")
    if organization.country is None:
        return base
    state = naming.country(organization.country)
    return Name(f"{base.ar} – {state.ar}", f"{base.en} – {state.en}")


def _base_name(organization: Organization) -> Name:
    government = naming.government(organization.government) if organization.government else None
    if organization.kind == "government" and government:
        return government
    base = naming.word(organization.kind, organization.code or organization.portfolio)
    if base.ar == (organization.code or organization.portfolio):
        base = naming.word(organization.kind, None if organization.kind in ("government", "joint_body") else "other")
    return Name(f"{base.ar} ({government.ar})", f"{base.en} ({government.en})") if government else base
