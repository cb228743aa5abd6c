"""How fast articles are read: `uv run python -m tests.bench.extraction ARTICLES.jsonl[.gz]… [--limit N] [--profile]`.

Prints articles and megabytes a second on one core, the median and 99th percentile of one article, the greatest memory
of the process and the seconds from its start to the first article read. With `--profile` the functions that take most
time follow, those of the project apart from those that they call.
"""

import argparse
import cProfile
import gzip
import json
import pstats
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FIRST = (
    "import time; start = time.perf_counter(); from ingest.extract import extract; from ingest.model import Article; "
    "extract(Article(text='التقى وزير الداخلية الليبي نظيره التونسي في تونس أمس.', published='2019-07-16')); "
    "print(time.perf_counter() - start)"
)
"""Read one small article in a new process, lexicons and all."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: seconds for each article, and the bytes of all texts."""

    seconds: tuple[float, ...]
    size: int

    def lines(self, startup: float) -> Iterator[str]:
        total, ordered = sum(self.seconds), sorted(self.seconds)
        yield f"{len(self.seconds)} articles, {self.size / 1e6:.1f} MB in {total:.1f} s"
        yield f"{len(self.seconds) / total:.0f} articles a second, {self.size / 1e6 / total:.2f} MB a second"
        p50, p99, longest = statistics.median(ordered), ordered[int(len(ordered) * 0.99)], ordered[-1]
        yield f"p50 {1000 * p50:.2f} ms, p99 {1000 * p99:.1f} ms, longest {1000 * longest:.0f} ms"
        yield f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most, start-up {startup:.2f} s"


def articles(paths: list[Path]) -> Iterator[dict[str, str]]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def sample(paths: list[Path], limit: int | None) -> list[dict[str, str]]:
    """All articles, or as many as asked for, spread evenly over all of them."""
    found = list(articles(paths))
    return found if limit is None or limit >= len(found) else found[:: max(1, len(found) // limit)][:limit]


def measure(found: list[dict[str, str]]) -> Figures:
    from ingest.model import Article  # noqa: PLC0415  -- that loading counts as start-up alone
    from ingest.workers import load_extractor  # noqa: PLC0415

    extract = load_extractor()

    chosen = [
        Article(text=a["text"], title=a.get("title"), published=a.get("published") or a.get("date")) for a in found
    ]
    extract(chosen[0])
    seconds = []
    for article in chosen:
        start = time.process_time()
        extract(article)
        seconds.append(time.process_time() - start)
    return Figures(tuple(seconds), sum(len(a.text.encode()) for a in chosen))


def startup() -> float:
    """Seconds from the import to the first extraction, the best of three new processes."""
    runs = [subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True) for _ in range(3)]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, help="read so many articles, spread over all")
    parser.add_argument("--profile", action="store_true", help="show the functions that take most time")
    options = parser.parse_args()
    found = sample(options.paths, options.limit)
    measure(found[:1])
    profile = cProfile.Profile()
    if options.profile:
        profile.enable()
    figures = measure(found)
    profile.disable()
    print("\n".join(figures.lines(startup())))
    if options.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(r"ingest|method|built-in", 30)


if __name__ == "__main__":
    main()
