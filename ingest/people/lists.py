"""Officials listed under one head: two offices, several states, several names."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.lexicon import Hit, Kind
from ingest.people.bearers import read_bearer, read_decoration, read_name_with_clitic
from ingest.people.mention import Mention
from ingest.people.names import read_name
from ingest.scan import Scan

MAX_LIST = 25


def listed(scan: Scan, mention: Mention) -> list[Mention]:
    """Return a mention and those that its dual or plural title, or the list after it, adds."""
    found = _named_in_order(scan, [*_offices(mention), *_states(scan, mention), *_peers(scan, mention)])
    if len(found) == 1:
        found = _of_each_field([*found, *_names(scan, found[0])])
    return [*found, *_predecessor(scan, found[-1])]


def _offices(mention: Mention) -> list[Mention]:
    """Split two offices joined under one dual head: «وزيرا الداخلية والدفاع التونسيان» are two men."""
    title = mention.titles[0] if len(mention.titles) == 1 else None
    if title is None or title.number != "d" or mention.name or len(title.fields) != 2:
        return [mention]
    (_, one), (middle, other) = title.fields
    first = replace(title, portfolio=one, number="s")
    second = replace(title, portfolio=other, number="s")
    return [
        replace(mention, last=middle, titles=(first,)),
        replace(mention, first=middle, titles=(second,), prefix="و"),
    ]


def _named_in_order(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """Give names that follow the list of offices to their bearers: «وزيرا داخلية ليبيا وتشاد س وص على التوالي»."""
    if len(mentions) != 2 or mentions[0].name or mentions[1].name is None:
        return mentions
    first, second = mentions
    begin = second.last
    given = any(h.prefix == "و" for h in scan.all_at(Kind.GIVEN, begin))
    last = read_name(scan, begin + 1, sure=True) if given else begin
    if last == begin:
        return mentions
    named = replace(first, name=second.name, rank=second.rank, honorific=second.honorific)
    own = replace(second, first=begin, last=last, name=(begin, last), rank=None, honorific=None, prefix="و")
    return [replace(named, last=begin), own]


def _of_each_field(mentions: list[Mention]) -> list[Mention]:
    """Give two names the two fields of their one head in order: «وزيرا الداخلية والعدل س وص»."""
    title = mentions[0].titles[-1] if mentions[0].titles else None
    if title is None or title.number != "d" or not len(title.fields) == len(mentions) == 2:
        return mentions
    return [
        replace(m, titles=tuple(replace(t, portfolio=field) for t in m.titles))
        for m, (_, field) in zip(mentions, title.fields, strict=True)
    ]


def _states(scan: Scan, mention: Mention) -> Iterator[Mention]:
    """Read on after a dual or plural title: «وزيرا داخلية تونس وليبيا», «الرئيسان التونسي … والليبي …»."""
    title = mention.titles[0] if mention.titles else None
    if title is None or title.number not in ("d", "p") or not (title.country or mention.country):
        return
    at = mention.last
    for _ in range(MAX_LIST):
        hit = _next_state(scan, at)
        if hit is None:
            return
        bearer = read_bearer(scan, hit.last, sure=hit.entry.kind is Kind.NISBA)
        unread = bearer.name is None and scan.at(Kind.COUNTRY, hit.first) is None  # «والهندي», then a name of initials
        own = replace(title, first=hit.first, last=hit.last, country=hit.entry.value, prefix=hit.prefix,
                      number="p" if unread else title.number, elliptic=True)  # fmt: skip
        yield Mention(
            hit.first, bearer.last, (own,), bearer.name, bearer.rank, bearer.honorific,
            hit.prefix, mention.counterpart, hit.entry.value,
        )  # fmt: skip
        at = bearer.last


def _peers(scan: Scan, mention: Mention) -> Iterator[Mention]:
    """Read on after one official: «الرئيس الأمريكي فلان، والروسي فلان»; each has the same office in another state.

    Counterparts need no names: «بنظيره الأمريكي والروسي».
    """
    title, named = mention.titles[0] if mention.titles else None, mention.counterpart != "counterpart"
    if title is None or title.number != "s" or not title.country:
        return
    if named and (mention.name is None or not title.function):
        return
    at, states = mention.last, {title.country}
    for _ in range(MAX_LIST):
        hit = _next_state(scan, at)
        if hit is None or hit.prefix != "و" or not hit.entry.definite or hit.entry.value in states:
            return
        bearer = read_bearer(scan, hit.last, sure=True)
        if (named and bearer.name is None) or (bearer.name and bearer.name[0] > hit.last + 1):
            return
        own = replace(title, first=hit.first, last=hit.last, country=hit.entry.value, prefix="و", elliptic=True)
        yield Mention(
            hit.first, bearer.last, (own,), bearer.name, bearer.rank, bearer.honorific,
            "و", mention.counterpart, hit.entry.value,
        )  # fmt: skip
        at = bearer.last
        states.add(hit.entry.value)


def _next_state(scan: Scan, at: int) -> Hit | None:
    """Return the state that «و» or a comma adds to a list."""
    start = at + 1 if scan.word(at) in ("و", "،", ",") else at
    hit = scan.at(Kind.NISBA, start) or scan.at(Kind.COUNTRY, start)
    if hit is None or not hit.entry.state:
        return None
    return hit if hit.prefix == "و" or (start > at and hit.prefix == "") else None


def _names(scan: Scan, mention: Mention) -> Iterator[Mention]:
    """Read on after the first bearer of a dual or plural title: «الرئيسان سالم الهلالي ونادر الزاهي»."""
    title = mention.titles[-1] if mention.titles else None
    if title is None or title.number not in ("d", "p") or mention.name is None or mention.name[0] < title.last:
        return
    at = mention.last
    for _ in range(MAX_LIST):
        own = _next_name(scan, at, mention)
        if own is None:
            return
        yield own
        at = own.last


def _next_name(scan: Scan, at: int, mention: Mention) -> Mention | None:
    """Return the bearer whom «و» or a comma adds to a list of names."""
    start = at + 1 if scan.word(at) in ("و", "،", ",") else at
    rank, honorific, begin = read_decoration(scan, start)
    given = [h for h in scan.all_at(Kind.GIVEN, begin) if h.prefix in ("", "و")]
    joined = scan.word(start).startswith("و") or start > at
    if not given or not joined or (begin == start == at and not any(h.prefix == "و" for h in given)):
        return None
    prefix = "و" if begin == start and given[0].prefix == "و" else ""
    last = read_name(scan, begin + 1, sure=True) if prefix else read_name(scan, begin, sure=False)
    title = scan.at(Kind.TITLE, last)
    if last - begin < 2 or (title and not title.prefix):
        return None
    return replace(mention, first=start, last=last, name=(begin, last), rank=rank, honorific=honorific, prefix=prefix)


def _predecessor(scan: Scan, mention: Mention) -> Iterator[Mention]:
    """Read the name of who held an office before: «تعيين س مديرا للأمن خلفا لـص»."""
    at = mention.last
    if scan.word(at) not in _INSTEAD or mention.name is None or not mention.titles:
        return
    rank, honorific, begin = read_decoration(scan, at + 1)
    decorated = begin > at + 1
    prefix = "" if decorated else "ل"
    if not scan.word(at + 1).startswith("ل"):
        return
    last = read_name_with_clitic(scan, begin, prefix, decorated)
    if last - begin > 1:
        held = tuple(replace(title, former=True, prefix="") for title in mention.titles)
        yield Mention(at + 1, last, held, (begin, last), rank, honorific, prefix)


_INSTEAD = ("خلفا", "بدلا", "خليفه")
