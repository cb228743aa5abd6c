"""Titles in a sentence, read from the head through what it governs to the last modifier."""

from dataclasses import replace

from cypher.vocabulary import Function, Portfolio
from ingest.lexicon import Hit, Kind, common_words
from ingest.people.chambers import with_chamber
from ingest.people.fields import field_within, read_fields, read_phrase, with_named_field
from ingest.people.modifiers import with_modifiers
from ingest.people.owners import of_a_body, read_city, read_province, read_state, with_own_nisba
from ingest.people.superiors import serving, with_superior
from ingest.people.title import Title
from ingest.scan import Scan


def read_title(scan: Scan, at: int) -> Title | None:
    """Read the title that starts at a word with what it governs, or return None."""
    best: Title | None = None
    for hit in scan.all_at(Kind.TITLE, at):
        read = _governing(scan, _head(hit), hit)
        if read and (best is None or (read.last > best.last and not _takes_in_name(scan, best, read))):
            best = read
    if best is None:
        return None
    read = with_modifiers(scan, with_named_field(scan, with_own_nisba(scan, best)))
    sitting = with_superior(scan, with_chamber(scan, _with_ministry(scan, read)))
    return of_a_body(scan, with_modifiers(scan, sitting) if sitting.last > read.last else sitting)


def _takes_in_name(scan: Scan, longer: Title, shorter: Title) -> bool:
    """Tell whether a shorter head only reaches further by a word that means nothing: «رئيس مجلس النواب | النعم»."""
    at = longer.last
    unknown = shorter.last == at + 1 and not any(at in found for found in scan.hits.values())
    return unknown and bool(longer.function) and scan.word(at) not in common_words()


def _head(hit: Hit) -> Title:
    """Return the title that a form of the lexicon gives alone."""
    row = hit.entry.attributes
    return Title(
        hit.first,
        hit.last,
        row["function"],
        row["portfolio"],
        number=row["number"] or "s",
        acting=any(word in row["form"] for word in ("مكلف", "بالنيابة", "المفوض ب")),
        prefix=hit.prefix,
        takes=row["takes"],
        usual=row["iso2"] or None,
    )


def _governing(scan: Scan, title: Title, hit: Hit) -> Title | None:
    """Read the complement that a head asks for; a head without it stands alone only if definite."""
    if title.takes == "none" or title.takes not in _COMPLEMENTS:
        return title
    read = _complement(scan, title)
    if read:
        return read
    guarded = hit.entry.attributes["guard"] != ""
    return title if hit.entry.definite or (title.takes == "state" and not guarded) else None


_COMPLEMENTS = frozenset({"portfolio", "ministry", "organization", "title", "state"})


def _complement(scan: Scan, title: Title) -> Title | None:
    if title.function == Function.GOVERNOR:
        return read_province(scan, title) or _organization(scan, title, title.last)
    match title.takes:
        case "portfolio":
            return read_fields(scan, title, title.last)
        case "ministry":
            return _ministry(scan, title, title.last)
        case "organization" if scan.word(title.last - 1) != "باسم":
            return _organization(scan, title, title.last)
        case "organization" | "title":
            return _superior(scan, title)
    return read_state(scan, title)


def _ministry(scan: Scan, title: Title, at: int) -> Title | None:
    """Read «وزارة X», «بوزارة X», a bare portfolio, or the minister whose ministry it is."""
    for body in scan.all_at(Kind.BODY, at):
        if body.entry.value == "ministry" and body.prefix in ("", "ل", "ب"):
            return _named_ministry(scan, title, body)
    if scan.word(at) in ("في", "لدي") and at + 1 < len(scan.words):
        return _ministry(scan, title, at + 1)
    if scan.at(Kind.PORTFOLIO, at):
        return read_fields(scan, title, at)
    minister = read_title(scan, at)
    if minister and minister.function == Function.MINISTER:
        portfolio = title.portfolio or minister.portfolio
        return replace(title, portfolio=portfolio, last=minister.last, country=minister.country)
    return None


def _named_ministry(scan: Scan, title: Title, body: Hit) -> Title:
    row = body.entry.attributes
    if row["portfolio"]:
        portfolio, usual = title.portfolio or row["portfolio"], title.usual or row["iso2"] or None
        return replace(title, portfolio=portfolio, last=body.last, usual=usual)
    return read_fields(scan, title, body.last) or replace(title, last=body.last)


def _with_ministry(scan: Scan, title: Title) -> Title:
    """Take in the ministry of who heads a part of it: «مدير الشؤون السياسية في وزارة الخارجية اليمنية»."""
    if title.country or title.organization or title.function not in _OF_A_PART or title.last == title.first + 1:
        return title
    start = title.last + (scan.word(title.last) in ("في", "لدي"))
    body = scan.at(Kind.BODY, start)
    if body is None or body.entry.value != "ministry" or (start == title.last and body.prefix != "ب"):
        return title
    ministry = _named_ministry(scan, replace(title, portfolio=""), body)
    return with_modifiers(scan, ministry) if ministry.portfolio else title


_OF_A_PART = (Function.DIRECTOR, Function.OTHER)


def _organization(scan: Scan, title: Title, at: int) -> Title | None:
    """Read whom someone heads: an organisation, a ministry, a body, or a noun phrase up to a name or a stop."""
    if scan.word(at) in ("في", "لدي", "عن") and at + 1 < len(scan.words):
        return _organization(scan, title, at + 1)
    known = scan.at(Kind.ORGANIZATION, at)
    longer = known and any(b.last > known.last for b in scan.all_at(Kind.BODY, at))
    if known and not longer:
        own = title.portfolio if title.function != Function.ENVOY else ""
        portfolio = own or Portfolio.ORGANIZATION
        return replace(title, portfolio=portfolio, organization=known.entry.value, last=known.last)
    ministry = _ministry(scan, title, at)
    if ministry and ministry.last > at:
        return ministry
    body = next((b for b in scan.all_at(Kind.BODY, at) if b.prefix in ("", "ل", "ب")), None)
    if body:
        return _body(scan, title, body)
    staff = title.function == Function.CHIEF_OF_STAFF and scan.at(Kind.COUNTRY, at)
    if staff:
        return read_state(scan, title)
    return _nameless_body(scan, title, at) or (read_city(scan, title) if at == title.last else None)


def _body(scan: Scan, title: Title, body: Hit) -> Title:
    """Read a body of the lexicon with the rest of its name."""
    row = body.entry.attributes
    last = read_phrase(scan, body.last, open_ended=not row["portfolio"])
    portfolio = title.portfolio or row["portfolio"] or field_within(scan, body.first, last) or Portfolio.OTHER
    function = (row["function"] or title.function) if title.function == Function.DIRECTOR else title.function
    return replace(title, portfolio=portfolio, function=function, last=last, usual=title.usual or row["iso2"] or None)


def _nameless_body(scan: Scan, title: Title, at: int) -> Title | None:
    """Read a noun phrase that the lexicon does not know as the name of a body."""
    last = read_phrase(scan, at, open_ended=True)
    if last == at:
        return None
    known = next((h for p in range(at, last) for h in scan.all_at(Kind.ORGANIZATION, p)), None)
    if known:
        return replace(title, portfolio=Portfolio.ORGANIZATION, organization=known.entry.value, last=last)
    return replace(title, portfolio=title.portfolio or field_within(scan, at, last), last=last)


def _superior(scan: Scan, title: Title) -> Title | None:
    """Read the office that someone serves: «مستشار رئيس الجمهورية», «المتحدث باسم وزارة الدفاع»."""
    inner = read_title(scan, title.last)
    if inner is None:
        return serving(scan, title) or _organization(scan, title, title.last) or read_state(scan, title)
    return replace(
        title,
        portfolio=Portfolio.ORGANIZATION if inner.organization else title.portfolio or inner.portfolio,
        last=inner.last,
        country=inner.country,
        organization=inner.organization,
        government=inner.government,
    )
