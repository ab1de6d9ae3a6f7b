"""What left the text and came back: two rows of a river that are one provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.words import keys
from desktop.terms.lineage import RiverRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.document import Document

_ALIKE = 0.8  # of the words: what came back after a version without it says nearly the same
_TELLING = 5  # words: fewer come back by chance


def with_returns(rows: Sequence[RiverRow], versions: Sequence[Document]) -> list[RiverRow]:
    """The rows with those joined that left and came back later."""
    left = [row for row in rows if row.nodes[-1] is None]
    came = [row for row in rows if row.nodes[0] is None]
    taken: dict[int, RiverRow] = {}
    joined: set[int] = set()
    weighed = ((_alike(one, other, versions), one, other) for one in left for other in came)
    for alike, one, other in sorted(weighed, key=lambda found: -found[0]):
        if alike >= _ALIKE and id(one) not in joined and id(other) not in taken:
            taken[id(other)] = _joined(one, other)
            joined.add(id(one))
    return [taken.get(id(row), row) for row in rows if id(row) not in joined]


def _alike(one: RiverRow, other: RiverRow, versions: Sequence[Document]) -> float:
    if one.last + 1 >= other.first:
        return 0.0
    old, new = _words(one, one.last, versions), _words(other, other.first, versions)
    if one.frame != other.frame or min(len(old), len(new)) < _TELLING:
        return 0.0
    return Indel.normalized_similarity(old, new, score_cutoff=_ALIKE)


def _words(row: RiverRow, version: int, versions: Sequence[Document]) -> list[str]:
    return keys(versions[version].by_id[row.nodes[version] or ""].text)


def _joined(one: RiverRow, other: RiverRow) -> RiverRow:
    nodes = tuple(old or new for old, new in zip(one.nodes, other.nodes, strict=True))
    changes = tuple(old or new for old, new in zip(one.changes, other.changes, strict=True))
    return RiverRow(nodes, changes, frame=other.frame)
