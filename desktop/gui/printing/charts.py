"""The charts of a printed brief, drawn as lines and areas: the numbers, colours and signs of those in the Word brief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen

from desktop.brief.ooxml.scripts import in_line
from desktop.gui.printing.looks import RULE, UNIT, font
from desktop.gui.printing.plotted import draw_sign, steps
from desktop.terms.brief import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QPainter

    from desktop.brief.ooxml.chart_part import Palette
    from desktop.terms.brief import Chart

_GAP, _SIGN = 4.0 * UNIT, 6.0 * UNIT
_LEGEND = 22.0 * UNIT
_MOST_LABEL = 0.4  # of the line
_FIGURE = 30.0 * UNIT  # room for a number behind a bar
_BAR = 1 / 1.45  # of its share of the height
_LABELLED = 2  # lines: from here on figures at every point would cover one another
_GRID = "#d5dae0"
_DASHES = ((), (4, 3), (1, 2), (4, 2, 1, 2), (8, 3), (2, 2))
_AMID = Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Drawing:
    """One chart in a rectangle of its own; `language` is the brief's, `right` whether it reads from the right."""

    chart: Chart
    palette: Palette
    language: str
    right: bool
    width: float
    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner at x and y."""
        painter.save()
        painter.translate(x, y)
        painter.setFont(self._font)
        (self._lines if self.chart.look is Look.LINE else self._bars)(painter)
        if len(self.chart.series) > 1:
            self._legend(painter)
        painter.restore()

    # -- words

    @property
    def _font(self) -> QFont:
        return font(8.5, self.language)

    def _shown(self, text: str) -> str:
        return in_line(" ".join(text.split()), right=self.right)

    def _measured(self, text: str) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(self._shown(text))

    def _say(self, painter: QPainter, place: QRectF, text: str, how: Qt.AlignmentFlag, ink: str = "") -> None:
        """Words in a place given as if read from the left; two lines at most."""
        shown = QFontMetricsF(self._font).elidedText(
            self._shown(text), Qt.TextElideMode.ElideRight, place.width() * (1.8 if self._tall(place) else 1)
        )
        painter.setPen(QColor(ink or f"#{self.palette.ink}"))
        side = {
            Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
        }
        flag = side.get(how, how) if self.right else how
        wrap = Qt.TextFlag.TextWordWrap if self._tall(place) else Qt.TextFlag.TextSingleLine
        painter.drawText(
            self._mirrored(place),
            int(flag | _AMID | Qt.AlignmentFlag.AlignAbsolute) | int(wrap) | int(Qt.TextFlag.TextDontClip),
            shown,
        )

    def _tall(self, place: QRectF) -> bool:
        return place.height() > 2 * self._font.pixelSize()

    def _mirrored(self, place: QRectF) -> QRectF:
        if not self.right:
            return place
        return QRectF(self.width - place.right(), place.top(), place.width(), place.height())

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(self.width - x if self.right else x, y)

    # -- bars

    @property
    def _area(self) -> float:
        """How high what is drawn is, without the legend."""
        return self.height - (_LEGEND if len(self.chart.series) > 1 else 0.0)

    def _bars(self, painter: QPainter) -> None:
        label = min(max(map(self._measured, self.chart.labels)) + 2 * _GAP, self.width * _MOST_LABEL)
        most = max([*self._totals(), 1])
        scale = (self.width - label - (0 if self._stacked else _FIGURE)) / most
        share = self._area / len(self.chart.labels)
        for n, words in enumerate(self.chart.labels):
            place = QRectF(0, n * share, label - 1.5 * _GAP, share)
            self._say(painter, place, words, Qt.AlignmentFlag.AlignRight)
            self._bar(painter, n, QRectF(label, n * share + share * (1 - _BAR) / 2, scale, share * _BAR))
        painter.setPen(_pen(RULE, 0.5))
        painter.drawLine(QLineF(self._at(label, 0), self._at(label, self._area)))

    @property
    def _stacked(self) -> bool:
        return self.chart.look is Look.STACKED

    def _totals(self) -> Iterator[int]:
        for numbers in zip(*(numbers for _, numbers in self.chart.series), strict=True):
            yield sum(numbers) if self._stacked else max(numbers)

    def _bar(self, painter: QPainter, n: int, unit: QRectF) -> None:
        """The bars of one label; `unit` is where they begin, how wide one is of the number 1, and how high all are."""
        left, thin = unit.left(), unit.height() / (1 if self._stacked else len(self.chart.series))
        for at, (_, numbers) in enumerate(self.chart.series):
            top = unit.top() + (0 if self._stacked else at * thin)
            place = QRectF(left, top, numbers[n] * unit.width(), thin)
            self._fill(painter, place, at)
            self._figure(painter, place, at, numbers[n])
            left += place.width() if self._stacked else 0

    def _fill(self, painter: QPainter, place: QRectF, series: int) -> None:
        if place.width() <= 0:
            return
        painter.setPen(_pen(f"#{self.palette.main}", 0.5))
        painter.setBrush(QBrush(QColor(f"#{self.palette.tint(series)}")))
        painter.drawRect(self._mirrored(place))

    def _figure(self, painter: QPainter, place: QRectF, series: int, number: int) -> None:
        """The number at a bar; a piece of nothing in a bar bears none."""
        if not self._stacked:
            behind = QRectF(place.right() + _GAP, place.top(), _FIGURE - _GAP, place.height())
            self._say(painter, behind, str(number), Qt.AlignmentFlag.AlignLeft)
        elif number and place.width() > self._measured(str(number)):
            self._say(painter, place, str(number), _CENTRE, f"#{self.palette.on(series)}")

    # -- lines

    def _lines(self, painter: QPainter) -> None:
        line = self._font.pixelSize() * 1.6
        most = max([*(max(numbers) for _, numbers in self.chart.series), 1])
        ticks = steps(most)
        side = self._measured(str(ticks[-1])) + 2 * _GAP
        plot = QRectF(side, line, self.width - side - _GAP, self._area - 2.6 * line)
        for tick in ticks:
            y = plot.bottom() - plot.height() * tick / ticks[-1]
            painter.setPen(_pen(RULE if tick == 0 else _GRID, 0.5))
            painter.drawLine(QLineF(self._at(plot.left(), y), self._at(plot.right(), y)))
            beside = QRectF(0, y - line / 2, side - _GAP, line)
            self._say(painter, beside, str(tick), Qt.AlignmentFlag.AlignRight)
        share = plot.width() / len(self.chart.labels)
        for n, words in enumerate(self.chart.labels):
            under = QRectF(plot.left() + n * share + _GAP / 2, plot.bottom() + _GAP, share - _GAP, 1.5 * line)
            self._say(painter, under, words, _CENTRE)
        for n in range(len(self.chart.series)):
            self._line(painter, n, plot, ticks[-1])

    def _line(self, painter: QPainter, series: int, plot: QRectF, top: int) -> None:
        numbers = self.chart.series[series][1]
        share = plot.width() / len(numbers)
        heights = [plot.bottom() - plot.height() * number / top for number in numbers]
        points = [self._at(plot.left() + (n + 0.5) * share, height) for n, height in enumerate(heights)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._stroke(series))
        painter.drawPolyline(points)
        for n, point in enumerate(points):
            self._mark(painter, point, series)
            if len(self.chart.series) <= _LABELLED:
                over = QRectF(plot.left() + n * share, heights[n] - 17 * UNIT, share, 12 * UNIT)
                self._say(painter, over, str(numbers[n]), _CENTRE)

    def _stroke(self, series: int) -> QPen:
        pen = _pen(self._line_colour(series), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashes = _DASHES[series % len(_DASHES)]
        if dashes:
            pen.setDashPattern(list(dashes))
        return pen

    def _line_colour(self, series: int) -> str:
        return f"#{self.palette.tint((0, 2, 4)[series % 3])}"

    def _mark(self, painter: QPainter, point: QPointF, series: int) -> None:
        painter.setPen(_pen(self._line_colour(series), 1.2))
        painter.setBrush(QBrush(QColor(self._line_colour(series))))
        draw_sign(painter, point, _SIGN, series)

    # -- the legend

    def _legend(self, painter: QPainter) -> None:
        """Which series looks how, in the middle under the chart."""
        key = 18.0 * UNIT if self.chart.look is Look.LINE else 8.0 * UNIT
        room = self.width / len(self.chart.series)
        names = [name for name, _ in self.chart.series]
        widths = [min(key + 4 * _GAP + self._measured(name), room) for name in names]
        x, middle = (self.width - sum(widths)) / 2, self.height - _LEGEND / 2
        for n, (name, width) in enumerate(zip(names, widths, strict=True)):
            self._key(painter, QRectF(x, middle - 4 * UNIT, key, 8 * UNIT), n)
            place = QRectF(x + key + _GAP, middle - 6 * UNIT, width - key - 2 * _GAP, 12 * UNIT)
            self._say(painter, place, name, Qt.AlignmentFlag.AlignLeft)
            x += width

    def _key(self, painter: QPainter, place: QRectF, series: int) -> None:
        if self.chart.look is not Look.LINE:
            self._fill(painter, place, series)
            return
        shown = self._mirrored(place)
        painter.setPen(self._stroke(series))
        painter.drawLine(QLineF(shown.left(), shown.center().y(), shown.right(), shown.center().y()))
        self._mark(painter, shown.center(), series)


def _pen(colour: str, points: float) -> QPen:
    pen = QPen(QColor(colour))
    pen.setWidthF(points * UNIT)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
