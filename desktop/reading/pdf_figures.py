"""Charts drawn on a page: where they are, so that their labels are not taken for running text."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdfium import Box

THIN = 3.0  # points: what is thinner is a line and no surface
WIDE, HIGH = 120.0, 60.0  # points that a chart measures at least
LARGE = 0.7  # of the page: a larger surface is its ground
SHAPES = 4  # surfaces and lines that a chart has at least, beside its frame
COLUMNS = 3  # heights that the columns of a chart have at least
LABEL = 14  # letters that an axis, a column or a slice is labelled with at most
MOSTLY = 0.6  # of what stands in a chart is such labels
SMALL = 0.15  # of the chart: what a smaller surface holds is a cell's or a box's words


def figures(drawn: Sequence[Box], rows: Sequence[Row], paper: float) -> list[Box]:
    """The frames of the charts on a page of `paper` square points, none of them inside another."""
    surfaces = list(dict.fromkeys(box for box in drawn if _width(box) > THIN and _height(box) > THIN))
    if len(surfaces) <= SHAPES:
        return []
    frames = (
        box for box in surfaces if _width(box) > WIDE and _height(box) > HIGH and _area(box) < LARGE * paper
    )
    found: list[Box] = []
    for frame in sorted(frames, key=_area, reverse=True):
        if not any(_inside(frame, other) for other in found) and _is_chart(frame, surfaces, rows):
            found.append(frame)
    return found


def is_in(span: Span, frames: Sequence[Box]) -> bool:
    """Whether a part of a line stands in one of the frames."""
    return any(_holds(frame, span) for frame in frames)


def outside(boxes: Sequence[Box], frames: Sequence[Box]) -> Sequence[Box]:
    """What is drawn outside the frames."""
    return [box for box in boxes if not any(_inside(box, frame) for frame in frames)] if frames else boxes


def _is_chart(frame: Box, surfaces: Sequence[Box], rows: Sequence[Row]) -> bool:
    """Shapes in the frame lie over each other or are columns, and short labels stand around them."""
    shapes = [box for box in surfaces if _inside(box, frame) and _area(box) < 0.9 * _area(frame)]
    if len(shapes) < SHAPES or not _labelled(frame, shapes, rows):
        return False
    return _are_columns(shapes) or any(_overlap(a, b) for a, b in combinations(shapes, 2))


def _are_columns(shapes: Sequence[Box]) -> bool:
    """Several stand on one line and differ in their height, as no cells of a table do."""
    tops: dict[int, set[int]] = {}
    for box in shapes:
        tops.setdefault(round(box[3]), set()).add(round(box[1]))
    return max(map(len, tops.values())) >= COLUMNS


def _labelled(frame: Box, shapes: Sequence[Box], rows: Sequence[Row]) -> bool:
    words = [span for row in rows for span in row if _holds(frame, span)]
    if not words:
        return False
    short = [span for span in words if len(span.text) <= LABEL]
    cells = [box for box in shapes if _area(box) < SMALL * _area(frame)]
    boxed = [span for span in words if any(_holds(cell, span) for cell in cells)]
    return len(short) >= MOSTLY * len(words) and len(boxed) < 0.5 * len(words)


def _overlap(a: Box, b: Box) -> bool:
    """One lies on the other by more than a line's breadth and is not the same shape drawn twice."""
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    small, large = sorted((_area(a), _area(b)))
    return across > THIN and down > THIN and small < 0.9 * large


def _holds(frame: Box, span: Span) -> bool:
    middle, level = (span.left + span.right) / 2, (span.top + span.bottom) / 2
    return frame[0] <= middle <= frame[2] and frame[1] <= level <= frame[3]


def _inside(box: Box, frame: Box) -> bool:
    left, top, right, bottom = frame
    return left - 2 <= box[0] and box[2] <= right + 2 and top - 2 <= box[1] and box[3] <= bottom + 2


def _width(box: Box) -> float:
    return box[2] - box[0]


def _height(box: Box) -> float:
    return box[3] - box[1]


def _area(box: Box) -> float:
    return _width(box) * _height(box)
