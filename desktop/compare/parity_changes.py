"""Draft and final in two languages: which changes were carried over, missed, or made without cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.comparing import compare
from desktop.compare.items import COUNTED
from desktop.compare.parity import parity
from desktop.compare.parity_faces import figures, names
from desktop.compare.parity_wording import parity_words
from desktop.compare.tables import as_printed
from desktop.terms.change import Change
from desktop.terms.parity import Carried, FourWay
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.parity import Parity
    from desktop.terms.step import Work

_STILL = frozenset({Change.UNCHANGED, Change.RENUMBERED})
_SHOWN = ("verb", "bracket")  # what a change means and shows in every language
_FORM = frozenset({"editorial"})
_OUT = frozenset({Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.SUMMARY})
_Match = dict[str, str]
_Two = tuple["Document", "Document"]


def four_way(original: _Two, translation: _Two) -> Work[tuple[FourWay, ...]]:
    """Every change between draft and final of the original beside what was done in the translation.

    Each of the two is a draft and the final text of it in one language.
    """
    one = yield from compare(*original)
    other = yield from compare(*translation)
    old = _across((yield from parity({"original": original[0], "translation": translation[0]})))
    new = _across((yield from parity({"original": original[1], "translation": translation[1]})))
    return tuple(_told(one, other, old, new))


def _across(found: Parity) -> _Match:
    """The paragraph of the translation for each of the original."""
    match: _Match = {}
    for row in found.rows:
        here, there = row.nodes["original"], row.nodes["translation"]
        if here and there:
            match.setdefault(here, there)
    return match


def _told(one: Comparison, other: Comparison, old: _Match, new: _Match) -> Iterator[FourWay]:
    by_a = _by(other.pairs, old=True)
    by_b = _by(other.pairs, old=False)
    seen: set[int] = set()
    for pair in _counted(one):
        there = by_b.get(new.get(pair.b or "", "")) or by_a.get(old.get(pair.a or "", ""))
        if there:
            seen.add(id(there))
        yield from _beside(pair, there, one, other)
    for pair in _counted(other):
        if id(pair) not in seen and pair.change not in _STILL:
            yield _uncaused(pair)


def _by(pairs: Iterable[Pair], *, old: bool) -> Mapping[str, Pair]:
    return {node: pair for pair in pairs if (node := pair.a if old else pair.b)}


def _counted(comparison: Comparison) -> Iterator[Pair]:
    for pair in comparison.pairs:
        node = comparison.b.by_id[pair.b] if pair.b else comparison.a.by_id[pair.a or ""]
        if node.kind in COUNTED or (pair.frame and node.kind not in _OUT):
            yield pair


def _beside(pair: Pair, there: Pair | None, one: Comparison, other: Comparison) -> Iterator[FourWay]:
    """What the translation did where the original changed, or changed where the original did not."""
    said = parity_words().said_four
    moved_here, moved_there = pair.change not in _STILL, there is not None and there.change not in _STILL
    if moved_here and there is None:
        yield FourWay(pair, None, Carried.MISSED, said["no_counterpart"])
    elif moved_here and not moved_there:
        yield FourWay(pair, there, Carried.MISSED, said["missed"])
    elif moved_here and there is not None:
        yield _compared(pair, there, one, other)
    elif moved_there and there is not None:
        yield _uncaused(there, pair)


def _uncaused(pair: Pair, still: Pair | None = None) -> FourWay:
    form = bool(pair.meaning) and set(pair.meaning) <= _FORM
    why = parity_words().said_four["uncaused_form" if form else "uncaused"]
    return FourWay(still, pair, Carried.UNCAUSED, why)


def _compared(pair: Pair, there: Pair, one: Comparison, other: Comparison) -> FourWay:
    """Both changed: the figures that came in on one side must have come in, or stand, on the other."""
    said = parity_words().said_four
    lost = sorted(_came_in(pair, one) - _stands(there, other)) or _not_followed(pair, there)
    if lost:
        return FourWay(pair, there, Carried.MISSED, said["missed_part"].format(what=_what(lost)), tuple(lost))
    more = sorted(_came_in(there, other) - _stands(pair, one))
    if more:
        return FourWay(
            pair, there, Carried.UNCAUSED, said["uncaused_part"].format(what=_what(more)), tuple(more)
        )
    return FourWay(pair, there, Carried.CARRIED, said["carried"])


def _not_followed(pair: Pair, there: Pair) -> list[str]:
    """What the original changed that every language shows, and the translation left as it was."""
    if pair.change is not there.change or not pair.edits:
        return []
    return [kind for kind in _SHOWN if kind in pair.meaning and kind not in there.meaning]


def _what(lacks: Iterable[str]) -> str:
    return ", ".join(f"the {one}" if one in _SHOWN else one for one in lacks)


def _came_in(pair: Pair, comparison: Comparison) -> frozenset[str]:
    """The figures and names that a change put in."""
    if pair.a and pair.b:
        said = [edit.b_text for edit in pair.edits], [edit.a_text for edit in pair.edits]
        before = _figures("\n".join(said[1]))
        return _figures("\n".join(said[0])) - before
    return _stands(pair, comparison) if pair.b else frozenset()


def _stands(pair: Pair, comparison: Comparison) -> frozenset[str]:
    """The figures and names of the new text."""
    return _figures(as_printed(comparison.b.by_id[pair.b])) if pair.b else frozenset()


def _figures(text: str) -> frozenset[str]:
    """Figures worth looking for in another language: dates and amounts, not small counts that it may spell out."""
    return frozenset(figure for figure in figures(text) if len(figure) > 1) | names(text)
