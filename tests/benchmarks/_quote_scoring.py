"""The best-known way to find a quote again, written anew from its description: to be measured beside ours.

Exact places first; else those with the fewest errors, at most half the quote and never over 256. Each is weighed:
quote 50, prefix 20, suffix 20, position 2. The best is taken, however poor and however close the next.
"""

from __future__ import annotations

WEIGHTS = {"quote": 50, "prefix": 20, "suffix": 20, "position": 2}
TIES = 50


def found(text, quote, prefix, suffix, hint):
    """(start, end) of the quote in `text`, or None."""
    places = search(text, quote, min(256, len(quote) // 2))
    if not places:
        return None
    return max(places, key=lambda place: score(text, place, (quote, prefix, suffix, hint)))[:2]


def score(text, place, wanted):
    (start, end, errors), (quote, prefix, suffix, hint) = place, wanted
    marks = {
        "quote": 1 - errors / len(quote),
        "prefix": likeness(text[max(0, start - len(prefix)) : start], prefix) if prefix else 1.0,
        "suffix": likeness(text[end : end + len(suffix)], suffix) if suffix else 1.0,
        "position": 1 - abs(start - hint) / max(1, len(text)),
    }
    return sum(WEIGHTS[name] * mark for name, mark in marks.items()) / sum(WEIGHTS.values())


def likeness(text, wanted):
    if not text:
        return 0.0
    return 1 - min(errors for _, errors in ends(text, wanted, len(wanted))) / len(wanted)


def search(text, quote, most):
    """(start, end, errors) of the exact places, else of those with the fewest errors."""
    places, at = [], text.find(quote)
    while at >= 0 and len(places) < TIES:
        places.append((at, at + len(quote), 0))
        at = text.find(quote, at + 1)
    return places or [
        (start_of(text, end, quote, errors), end, errors) for end, errors in best_ends(text, quote, most)
    ]


def best_ends(text, quote, most):
    there = ends(text, quote, most)
    least = min((errors for _, errors in there), default=0)
    return [(end, errors) for end, errors in there if errors == least][:TIES]


def start_of(text, end, quote, errors):
    """Where a match that ends at `end` begins: the same search backwards."""
    window = text[max(0, end - len(quote) - errors) : end][::-1]
    back = [length for length, count in ends(window, quote[::-1], errors) if count == errors]
    return end - back[0] if back else max(0, end - len(quote))


def ends(text, quote, most):
    """(end, errors) wherever `quote` ends with at most so many errors: Myers' bit vectors, one integer a column."""
    size = len(quote)
    full, top = (1 << size) - 1, 1 << (size - 1)
    places: dict[str, int] = {}
    for n, sign in enumerate(quote):
        places[sign] = places.get(sign, 0) | 1 << n
    plus, minus, errors = full, 0, size
    out = []
    for at, sign in enumerate(text, 1):
        equal = places.get(sign, 0)
        down = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (full & ~(across | plus))
        less = plus & across
        errors += bool(up & top) - bool(less & top)
        up, less = (up << 1) & full, (less << 1) & full
        plus = less | (full & ~(down | up))
        minus = up & down
        if errors <= most:
            out.append((at, errors))
    return out
