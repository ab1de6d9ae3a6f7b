"""The pairs in the reading order of the new text, with what was dropped where it stood in the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.compare.items import Item
    from desktop.compare.judging import Judge
    from desktop.terms.change import Pair


def in_reading_order(judge: Judge) -> Iterator[Pair]:
    """Every pair of the comparison once."""
    gone = _gone_after(judge)
    yield from map(judge.dropped, gone.get(None, ()))
    for other in judge.pairing.b:
        for pair, old in _of(judge, other):
            yield pair
            for one in gone.get(old, ()) if old is not None else ():
                yield judge.dropped(one)


def _gone_after(judge: Judge) -> dict[int | None, list[Item]]:
    """What was dropped, by the place of what stood before it and kept its place."""
    dropped = {item.at for item in judge.pairing.left_a()}
    gone: dict[int | None, list[Item]] = {}
    last: dict[bool, int | None] = {True: None, False: None}
    for item in judge.pairing.a:
        note = item.node.kind is Kind.FOOTNOTE
        if item.at in dropped:
            gone.setdefault(last[note], []).append(item)
        elif item.at not in judge.moved:
            last[note] = item.at
    return gone


def _of(judge: Judge, other: Item) -> Iterator[tuple[Pair, int | None]]:
    """The pairs of one new provision, each with the last old place it accounts for."""
    pairing = judge.pairing
    if other.at in pairing.to_a:
        one = pairing.items(pairing.to_a[other.at], other.at)[0]
        yield judge.one_to_one(one, other), one.at
    elif other.at in pairing.mergers:
        ones = [pairing.items(a, other.at)[0] for a in pairing.mergers[other.at]]
        yield from zip(judge.merger(ones, other), (one.at for one in ones), strict=True)
    elif other.at in pairing.origin:
        yield from _of_split(judge, other)
    else:
        yield judge.added(other), None


def _of_split(judge: Judge, other: Item) -> Iterator[tuple[Pair, int | None]]:
    pairing = judge.pairing
    whole = pairing.origin[other.at]
    parts = pairing.splits[whole]
    one = pairing.items(whole, other.at)[0]
    pairs = judge.split(one, [pairing.items(whole, b)[1] for b in parts])
    at = parts.index(other.at)
    yield list(pairs)[at], (whole if at == len(parts) - 1 else None)
