"""«His counterpart»: the same office on the other side, with its state, its holder and what else he is."""

from dataclasses import replace

from ingest.lexicon import Hit, Kind
from ingest.people.apposition import apposed, of_another
from ingest.people.bearers import read_bearer
from ingest.people.mention import Mention
from ingest.people.owners import nisba_owner, past_each_of, read_place
from ingest.people.title import FORMER, NEUTRAL, Title
from ingest.scan import Scan


def counterpart(scan: Scan, hit: Hit) -> Mention:
    """Read «نظيره الليبي [rank] [name]»."""
    title = _counterpart_title(scan, hit)
    single = hit.entry.value == "counterpart"
    bearer = read_bearer(scan, title.last, sure=single or title.country is not None)
    own = apposed(scan, bearer.last) if bearer.name and single else None
    titles = (title,) if own is None or of_another(title, own) else (title, own)
    last = titles[1].last if len(titles) > 1 else bearer.last
    return Mention(
        hit.first, last, titles, bearer.name, bearer.rank, bearer.honorific, hit.prefix, hit.entry.value, title.country
    )  # fmt: skip


def _counterpart_title(scan: Scan, hit: Hit) -> Title:
    """Read the nisba, adjectives and place after «his counterpart»."""
    number = "s" if hit.entry.value == "counterpart" else "d"
    comma = number == "d" and scan.word(hit.last) in ("،", ",") and scan.at(Kind.NISBA, hit.last + 1) is not None
    title = Title(hit.first, hit.last + comma, "", "", prefix=hit.prefix, number=number)
    while True:
        at = title.last
        nisba = scan.at(Kind.NISBA, at)
        if nisba and nisba.entry.definite and title.country is None and title.organization is None:
            title = replace(title, last=nisba.last, **nisba_owner(nisba))
        elif scan.word(at) in FORMER or scan.word(at) in NEUTRAL:
            title = replace(title, last=at + 1, former=title.former or scan.word(at) in FORMER)
        else:
            break
    start = past_each_of(scan, title.last, hit.entry.value == "counterparts")
    place = read_place(scan, Title(hit.first, start, "", "")) if title.country is None else None
    return replace(title, country=place.country, last=place.last) if place and place.country else title
