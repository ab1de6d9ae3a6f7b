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
    left = [_End(row, row.last, versions) for row in rows if row.nodes[-1] is None]
    came = [_End(row, row.first, versions) for row in rows if row.nodes[0] is None]
    weighed = ((_alike(one, other), one, other) for one in left for other in came)
    near = sorted((found for found in weighed if found[0] >= _ALIKE), key=lambda found: -found[0])
    taken: dict[int, RiverRow] = {}
    joined: set[int] = set()
    for _, one, other in near:
        if id(one.row) not in joined and id(other.row) not in taken:
            taken[id(other.row)] = _joined(one.row, other.row)
            joined.add(id(one.row))
    return [taken.get(id(row), row) for row in rows if id(row) not in joined]


class _End:
    """Where a row left the text or came into it, with what it says there."""

    def __init__(self, row: RiverRow, version: int, versions: Sequence[Document]) -> None:
        self.row, self.version = row, version
        self.words = keys(versions[version].by_id[row.nodes[version] or ""].text)


def _alike(one: _End, other: _End) -> float:
    if one.version + 1 >= other.version or one.row.frame != other.row.frame:
        return 0.0
    if min(len(one.words), len(other.words)) < _TELLING:
        return 0.0
    return Indel.normalized_similarity(one.words, other.words, score_cutoff=_ALIKE)


def _joined(one: RiverRow, other: RiverRow) -> RiverRow:
    nodes = tuple(old or new for old, new in zip(one.nodes, other.nodes, strict=True))
    changes = tuple(old or new for old, new in zip(one.changes, other.changes, strict=True))
    return RiverRow(nodes, changes, frame=other.frame)
