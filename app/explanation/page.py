"""An explanation as one HTML page that needs nothing else: style and script stand in it, allowed by their hashes."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest import Explained, Explanation

_KINDS = ("person", "ministry", "state", "organization", "date", "event", "agreement", "topic", "operator")


def page(explanation: "Explanation", label: str) -> str:
    """Return the page: every character of the article and of `label` is escaped, nothing is loaded from anywhere."""
    style, script = _file("page.css"), _file("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(label)}</title><style>{style}</style></head><body>",
            _head(explanation, label),
            f'<main><section class="text"><div>{_legend()}{_words(explanation)}</div></section>',
            f'<section class="cards"><div>{_cards(explanation)}{_clues(explanation)}{_drops(explanation)}</div>',
            "</section></main>",
            f"<script>{script}</script></body></html>",
        ]
    )


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _head(explanation: "Explanation", label: str) -> str:
    article = explanation.article
    known = (explanation.article.source, explanation.extraction.agency, article.url)
    facts = " · ".join(escape(part) for part in (f"date {explanation.date}", *filter(None, known)))
    return f'<header><h1 dir="auto">{escape(label)}</h1><p class="facts" dir="auto">{facts}</p></header>'


def _legend() -> str:
    items = "".join(f'<li><span class="m {kind}">{kind}</span></li>' for kind in _KINDS)
    items += '<li class="furniture">furniture</li><li class="dropped">dropped</li>'
    return f'<h2>Text</h2><ul class="legend">{items}</ul>'


# --------------------------------------------------------------------------- the text


@dataclass(slots=True)
class _Layer:
    """What begins or ends at one place of the text."""

    start: int
    end: int
    name: str
    """zone, mention, c = evidence of a claim, s = a slot of it, d = dropped."""
    value: str
    label: str = ""


@dataclass(slots=True)
class _Piece:
    """A stretch of text over which nothing begins or ends."""

    classes: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    numbers: dict[str, list[str]] = field(default_factory=dict)

    def add(self, layer: _Layer) -> None:
        """Lay one more thing over the piece."""
        if layer.name in ("zone", "mention"):
            self.classes += [*(["m"] if layer.name == "mention" else []), layer.value]
        else:
            self.numbers.setdefault(layer.name, []).append(layer.value)
        if layer.name == "d":
            self.classes.append("dropped")
        if layer.label:
            self.labels.append(layer.label)

    def html(self, text: str) -> str:
        """Return the piece with its text."""
        if not (self.classes or self.numbers):
            return escape(text)
        data = "".join(f' data-{name}="{" ".join(values)}"' for name, values in sorted(self.numbers.items()))
        title = f' title="{escape(chr(10).join(self.labels))}"' if self.labels else ""
        return f'<span class="{" ".join(dict.fromkeys(self.classes))}"{data}{title}>{escape(text)}</span>'


def _words(explanation: "Explanation") -> str:
    text = explanation.article.text
    layers = sorted(_layers(explanation), key=lambda x: x.start)
    edges = sorted({0, len(text), *(x.start for x in layers), *(x.end for x in layers)})
    pieces, active, following = [], list[_Layer](), 0
    for first, last in pairwise(edges):
        active = [x for x in active if x.end > first]
        while following < len(layers) and layers[following].start <= first:
            active.append(layers[following])
            following += 1
        piece = _Piece()
        for layer in active:
            piece.add(layer)
        pieces.append(piece.html(text[first:last]))
    return f'<div class="words" lang="ar" dir="rtl">{"".join(pieces)}</div>'


def _layers(explanation: "Explanation") -> Iterator[_Layer]:
    for zone in explanation.zones:
        yield _Layer(zone.span.start, zone.span.end, "zone", zone.kind)
    for mention in explanation.mentions:
        label = f"{mention.kind}: {mention.label}"
        yield _Layer(mention.span.start, mention.span.end, "mention", mention.kind, label)
    for number, explained in enumerate(explanation.claims):
        span = explained.claim.span
        yield _Layer(span.start, span.end, "c", str(number))
        for place in explained.places:
            yield _Layer(place.start, place.end, "s", str(number))
    for number, dropped in enumerate(explanation.extraction.dropped):
        label = f"dropped {dropped.what}: {dropped.why}"
        yield _Layer(dropped.span.start, dropped.span.end, "d", str(number), label)


# --------------------------------------------------------------------------- beside it


def _cards(explanation: "Explanation") -> str:
    counts = Counter(str(x.claim.kind) for x in explanation.claims)
    buttons = "".join(
        f'<button data-kind="{kind}" aria-pressed="true">{kind.replace("_", " ")} {count}</button>'
        for kind, count in sorted(counts.items())
    )
    numbers = {x.claim.id: number for number, x in enumerate(explanation.claims)}
    cards = "".join(_card(number, x, numbers) for number, x in enumerate(explanation.claims))
    return f'<h2>Claims</h2><p class="kinds">{buttons}</p>{cards or "<p>None.</p>"}'


def _card(number: int, explained: "Explained", numbers: dict[str, int]) -> str:
    claim = explained.claim
    rows = [*((name, escape(value)) for name, value in explained.slots), *_links(explained, numbers)]
    table = "".join(f"<tr><th>{escape(name)}</th><td dir='{_way(value)}'>{value}</td></tr>" for name, value in rows)
    return (
        f'<article class="card" id="c{number}" data-list="c" data-n="{number}" data-kind="{claim.kind}" tabindex="0">'
        f'<h3 dir="ltr">{escape(explained.summary)}</h3>'
        f'<div class="rule">{claim.kind} · rule {escape(claim.rule)} · {claim.confidence} · '
        f"characters {claim.span.start}–{claim.span.end}</div><table>{table}</table></article>"
    )


def _way(value: str) -> str:
    """Words of the article run their own way; beside codes they are isolated, and the codes run from left to right."""
    return "ltr" if "\u2068" in value else "auto"


def _links(explained: "Explained", numbers: dict[str, int]) -> Iterable[tuple[str, str]]:
    for link in explained.claim.links:
        target = numbers.get(link.target)
        name = link.type.lower().replace("_", " ")
        yield name, "another article" if target is None else f'<a href="#c{target}">claim {target + 1}</a>'


def _clues(explanation: "Explanation") -> str:
    published = explanation.extraction.published
    items = "".join(
        f"<li>{escape(clue.kind)}: <bdi>{escape(clue.text)}</bdi> <span class='why'>{escape(clue.says)}</span></li>"
        for clue in published.clues
    )
    return f"<h2>Document date: {escape(explanation.date)}</h2><ul class='clues'>{items or '<li>no clue</li>'}</ul>"


def _drops(explanation: "Explanation") -> str:
    text = explanation.article.text
    items = "".join(
        f'<li data-list="d" data-n="{number}" tabindex="0">{escape(x.what)} '
        f"<bdi>{escape(_short(text[x.span.start : x.span.end]))}</bdi> <span class='why'>{escape(x.why)}</span></li>"
        for number, x in enumerate(explanation.extraction.dropped)
    )
    return f"<h2>Dropped</h2><ul class='drops'>{items or '<li>nothing</li>'}</ul>"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 90 else words[:89] + "…"
