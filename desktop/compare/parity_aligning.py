"""Two languages side by side: the best way through both rows, one paragraph for one, one for two, or one for none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.compare.parity_faces import alike, ratio
from desktop.compare.parity_wording import parity_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.compare.parity_faces import Face

_REACH = 40  # paragraphs: so far beside its place a counterpart may stand
_SURE = 2.5  # so much speaks for a couple that no merger is looked for
_JOINABLE = "text"
Bead = tuple[tuple[int, ...], tuple[int, ...]]  # the places of one side that stand for those of the other
_STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))


def beads(a: Sequence[Face], b: Sequence[Face]) -> list[Bead]:
    """The places of both rows in beads, in reading order."""
    way = _Way(a, b)
    return list(way.back())


def _joined(row: Sequence[Face]) -> list[Face | None]:
    """Every paragraph with the one before it as one, where two such can be one."""
    pairs = ((one, other) for one, other in pairwise(row))
    return [
        None,
        *(one.joined(other) if one.family == other.family == _JOINABLE else None for one, other in pairs),
    ]


class _Way:
    """The best total for every couple of places near the diagonal, and the step that led there."""

    def __init__(self, a: Sequence[Face], b: Sequence[Face]) -> None:
        self.a, self.b, self.times = a, b, ratio(a, b)
        self.joined = _joined(a), _joined(b)
        self.reach = _REACH + abs(len(a) - len(b))
        self.best: dict[tuple[int, int], float] = {(0, 0): 0.0}
        self.step: dict[tuple[int, int], tuple[int, int]] = {}
        for i in range(len(a) + 1):
            for j in self._near(i):
                if (i, j) != (0, 0):
                    self._settle(i, j)

    def _near(self, i: int) -> range:
        middle = round(i * len(self.b) / max(1, len(self.a)))
        return range(max(0, middle - self.reach), min(len(self.b), middle + self.reach) + 1)

    def _settle(self, i: int, j: int) -> None:
        one = self._one(i, j)
        total, step = one, (1, 1)
        for di, dj in _STEPS[1 : 3 if one - self.best.get((i - 1, j - 1), one) > _SURE else 5]:
            before = self.best.get((i - di, j - dj))
            if before is not None and (worth := before + self._worth(i, j, di, dj)) > total:
                total, step = worth, (di, dj)
        if total > float("-inf"):
            self.best[i, j], self.step[i, j] = total, step

    def _one(self, i: int, j: int) -> float:
        before = self.best.get((i - 1, j - 1))
        return float("-inf") if before is None else before + alike(self.a[i - 1], self.b[j - 1], self.times)

    def _worth(self, i: int, j: int, di: int, dj: int) -> float:
        weights = parity_words().weights
        if di == 0 or dj == 0:
            return weights.gap
        one = self.a[i - 1] if di == 1 else self.joined[0][i - 1]
        other = self.b[j - 1] if dj == 1 else self.joined[1][j - 1]
        if one is None or other is None or one.family != _JOINABLE:
            return -9.0
        return alike(one, other, self.times) + weights.merger

    def back(self) -> Iterator[Bead]:
        """The steps of the best way, from the beginning."""
        found = []
        i, j = len(self.a), len(self.b)
        while (i, j) != (0, 0):
            di, dj = self.step[i, j]
            found.append((tuple(range(i - di, i)), tuple(range(j - dj, j))))
            i, j = i - di, j - dj
        return reversed(found)
