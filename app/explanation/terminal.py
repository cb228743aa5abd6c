"""An explanation on the terminal: the text from right to left with coloured mentions, then claims, date and drops."""

from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from ingest import Explained, Explanation

_COLOURS = {
    "person": "bold blue", "ministry": "magenta", "state": "green", "organization": "bright_magenta",
    "date": "yellow", "event": "bold red", "agreement": "cyan", "topic": "underline", "operator": "bold bright_red",
}  # fmt: skip
_Styled = tuple[int, int, str]
"""The style of a range of characters."""
_ZONES = {"furniture": "dim", "headline": "bold", "caption": "italic", "dateline": "italic"}
_ISOLATE, _POP = "\u2067", "\u2069"
"""Right-to-left isolate and its end: terminals that order bidirectional text keep a line together."""
_MARGIN = 2


def show(explanation: "Explanation", label: str, console: Console) -> None:
    """Print an explanation as wide as the console."""
    console.rule(label, align="left")
    for line in _text(explanation, console.width):
        console.print(line, soft_wrap=True)
    console.print(_legend(), soft_wrap=True)
    console.rule(f"{len(explanation.claims)} claims", align="left")
    numbers = {x.claim.id: number for number, x in enumerate(explanation.claims, start=1)}
    for number, explained in enumerate(explanation.claims, start=1):
        console.print(_claim(number, explained, numbers), soft_wrap=True)
    console.rule(f"Document date: {explanation.date}", align="left")
    for clue in explanation.extraction.published.clues:
        console.print(Text(f"{clue.kind}: {_isolated(clue.text)} {clue.says}"), soft_wrap=True)
    console.rule(f"{len(explanation.extraction.dropped)} dropped", align="left")
    text = explanation.article.text
    for dropped in explanation.extraction.dropped:
        words = " ".join(text[dropped.span.start : dropped.span.end].split())[:60]
        console.print(Text.assemble(f"{dropped.what} {_isolated(words)} ", (dropped.why, "dim")), soft_wrap=True)


def _isolated(text: str) -> str:
    return f"{_ISOLATE}{text}{_POP}"


def _legend() -> Text:
    return Text(" ").join([Text(kind, style=style) for kind, style in _COLOURS.items()])


def _text(explanation: "Explanation", width: int) -> Iterator[Text]:
    """Yield the lines of the article, each set flush right and coloured; what is furniture is dim."""
    raw = explanation.article.text
    styles = sorted(_styles(explanation), key=itemgetter(0))
    active, following = list[_Styled](), 0
    for first, last in _lines(raw, max(20, width - _MARGIN)):
        while following < len(styles) and styles[following][0] < last:
            active.append(styles[following])
            following += 1
        active = [styled for styled in active if styled[1] > first]
        line = Text(raw[first:last])
        for start, end, style in active:
            line.stylize(style, max(0, start - first), end - first)
        pad = max(0, width - line.cell_len)
        yield Text.assemble(" " * pad, _ISOLATE, line, _POP)


def _styles(explanation: "Explanation") -> Iterator[_Styled]:
    """Yield how places of the text are set, what lies below before what lies above."""
    for zone in explanation.zones:
        if zone.kind in _ZONES:
            yield zone.span.start, zone.span.end, _ZONES[zone.kind]
    for mention in explanation.mentions:
        yield mention.span.start, mention.span.end, _COLOURS[mention.kind]


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Cut a text at its line breaks, and at spaces where a line is wider than the terminal."""
    start = 0
    for paragraph in text.splitlines(keepends=True):
        end = start + len(paragraph.rstrip("\r\n"))
        first = start
        while end - first > width:
            cut = text.rfind(" ", first, first + width)
            cut = cut if cut > first else first + width
            yield first, cut
            first = cut + (text[cut : cut + 1] == " ")
        if end > first:
            yield first, end
        start += len(paragraph)


def _claim(number: int, explained: "Explained", numbers: dict[str, int]) -> Text:
    claim = explained.claim
    shown = Text.assemble((f"{number}. {claim.kind} ", "bold"), explained.summary)
    shown.append(f"\n   rule {claim.rule}, {claim.confidence}, characters {claim.span.start}–{claim.span.end}", "dim")
    for name, value in explained.slots:
        shown.append(f"\n   {name}: ", "dim").append(value)
    for link in claim.links:
        shown.append(f"\n   {link.type.lower().replace('_', ' ')}: ", "dim").append(
            f"claim {numbers.get(link.target, '?')}"
        )
    words = " ".join(claim.quote.split())
    return shown.append("\n   evidence: ", "dim").append(_isolated(words if len(words) < 160 else words[:159] + "…"))
