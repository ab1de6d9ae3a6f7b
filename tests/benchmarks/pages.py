"""How long a page takes to be drawn by the worker that holds the file, beside what it takes here, and its words to be found."""

import statistics
import time
from pathlib import Path

from desktop.reading import apart
from desktop.reading.apart_pages import PagesApart
from desktop.reading.pages import Pages

FILES = sorted((Path(__file__).resolve().parents[2] / "resources" / "sample").glob("*.pdf"))
ROUNDS = 5


def run():
    """Print the medians in milliseconds a page."""
    apart.WORKERS.keep()
    print(f"{'a page':24} {'here':>8} {'apart':>8} {'of here':>8} {'longest':>8}")
    for what, ask in ASKED.items():
        here, there = _timed(ask)
        ours, theirs = statistics.median(here), statistics.median(there)
        print(f"{what:24} {ours:8.1f} {theirs:8.1f} {theirs / ours:8.2f} {max(there):8.1f}")
    apart.WORKERS.let_go()


ASKED = {
    "opened": lambda pages, _: pages.count,
    "drawn at 96 dpi": lambda pages, n: pages.image(n, 96 / 72),
    "drawn at 192 dpi": lambda pages, n: pages.image(n, 192 / 72),
    "its words found": lambda pages, n: pages.places("decides", n, n),
}


def _timed(ask):
    here, there = [], []
    for file in FILES * ROUNDS:
        data = file.read_bytes()
        for made, taken in (
            (lambda data=data: Pages(data), here),
            (lambda data=data: PagesApart(data, "a"), there),
        ):
            first = ask is ASKED["opened"]
            begun = time.perf_counter()
            pages = made()
            for n in range(1, pages.count + 1):
                begun = begun if first else time.perf_counter()
                ask(pages, n)
                taken.append((time.perf_counter() - begun) * 1e3)
                if first:
                    break
            pages.close()
    return here, there
