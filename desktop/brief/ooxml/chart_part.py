"""A chart as DrawingML with its numbers inside: no workbook behind it, told apart without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.scripts import in_line
from desktop.brief.ooxml.tags import clean
from desktop.terms.brief import Look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.terms.brief import Chart

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAW = "http://schemas.openxmlformats.org/drawingml/2006/main"
_TINTS = (
    0.0,
    0.62,
    0.32,
    0.85,
    0.48,
    0.74,
)  # how near to white each series is: neighbours differ in grey, too
_DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash")
_SIGNS = ("circle", "square", "triangle", "diamond", "x", "plus")
_NO_ZERO = "0;-0;;"
_LABELLED = 2  # lines: from here on figures at every point would cover one another


@dataclass(frozen=True, slots=True)
class Palette:
    """What the template gives a chart: faces for Latin, East Asian and Arabic, the size of type, two colours."""

    faces: tuple[str, str, str]
    size: int  # half-points
    ink: str
    main: str

    def tint(self, series: int) -> str:
        """The colour of a series: a step from the main colour towards white."""
        share = _TINTS[series % len(_TINTS)]
        parts = (int(self.main[at : at + 2], 16) for at in (0, 2, 4))
        return "".join(f"{round(part + (255 - part) * share):02X}" for part in parts)

    def on(self, series: int) -> str:
        """The colour of figures on that tint."""
        return "FFFFFF" if _TINTS[series % len(_TINTS)] < 0.4 else self.ink


def c(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element of a chart."""
    return _made(_CHART, tag, children, attributes)


def a(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element of a drawing."""
    return _made(_DRAW, tag, children, attributes)


def _made(space: str, tag: str, children: Sequence[Element | None], attributes: dict[str, object]) -> Element:
    made = etree.Element(f"{{{space}}}{tag}", nsmap={"c": _CHART, "a": _DRAW})
    for name, value in attributes.items():
        made.set(name, clean(str(value)))
    made.extend([child for child in children if child is not None])
    return made


def _said(tag: str, text: str) -> Element:
    made = c(tag)
    made.text = clean(text)
    return made


@dataclass(frozen=True)
class Plot:
    """Writes one chart; `tag` is its language as Word names it, `right` whether it reads from right to left."""

    chart: Chart
    palette: Palette
    tag: str
    right: bool

    def part(self) -> bytes:
        """The part that holds it."""
        series = [self._series(n) for n in range(len(self.chart.series))]
        made = self._lines(series) if self.chart.look is Look.LINE else self._bars(series)
        area = c("plotArea", c("layout"), made, *self._axes())
        shown = c(
            "chart",
            c("autoTitleDeleted", val=1),
            area,
            self._legend() if len(series) > 1 else None,
            c("plotVisOnly", val=1),
            c("dispBlanksAs", val="gap"),
        )
        bare = c("spPr", a("noFill"), a("ln", a("noFill")))
        top = c("chartSpace", c("roundedCorners", val=0), shown, bare, self._type(self.palette.ink))
        return etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _bars(self, series: list[Element]) -> Element:
        stacked = self.chart.look is Look.STACKED
        return c(
            "barChart",
            c("barDir", val="bar"),
            c("grouping", val="stacked" if stacked else "clustered"),
            c("varyColors", val=0),
            *series,
            c("gapWidth", val=45),
            c("overlap", val=100) if stacked else None,
            *self._axis_ids(),
        )

    def _lines(self, series: list[Element]) -> Element:
        shape = (c("grouping", val="standard"), c("varyColors", val=0))
        return c("lineChart", *shape, *series, c("marker", val=1), *self._axis_ids())

    @staticmethod
    def _axis_ids() -> Iterator[Element]:
        return (c("axId", val=number) for number in (1, 2))

    def _series(self, n: int) -> Element:
        name, numbers = self.chart.series[n]
        line = self.chart.look is Look.LINE
        return c(
            "ser",
            c("idx", val=n),
            c("order", val=n),
            c("tx", _said("v", self._words(name))),
            self._stroke(n) if line else self._fill(n),
            self._sign(n) if line else c("invertIfNegative", val=0),
            self._figures(n),
            c("cat", c("strLit", *_points([self._words(label) for label in self.chart.labels]))),
            c("val", c("numLit", _said("formatCode", "0"), *_points([str(number) for number in numbers]))),
            c("smooth", val=0) if line else None,
        )

    def _words(self, text: str) -> str:
        return in_line(" ".join(text.split()), right=self.right)

    def _fill(self, n: int) -> Element:
        return c("spPr", _solid(self.palette.tint(n)), a("ln", _solid(self.palette.main), w=6350))

    def _stroke(self, n: int) -> Element:
        dash = a("prstDash", val=_DASHES[n % len(_DASHES)])
        return c("spPr", a("ln", _solid(self._line_colour(n)), dash, w=22225, cap="rnd"))

    def _sign(self, n: int) -> Element:
        look = c("spPr", _solid(self._line_colour(n)), a("ln", _solid(self._line_colour(n))))
        return c("marker", c("symbol", val=_SIGNS[n % len(_SIGNS)]), c("size", val=6), look)

    def _line_colour(self, n: int) -> str:
        return self.palette.tint((0, 2, 4)[n % 3])

    def _figures(self, n: int) -> Element | None:
        """The number at every bar; a piece of nothing in a bar bears none."""
        place = {Look.BARS: "outEnd", Look.STACKED: "ctr", Look.LINE: "t"}[self.chart.look]
        if self.chart.look is Look.LINE and len(self.chart.series) > _LABELLED:
            return None
        ink = self.palette.on(n) if self.chart.look is Look.STACKED else self.palette.ink
        told = {"LegendKey": 0, "Val": 1, "CatName": 0, "SerName": 0, "Percent": 0, "BubbleSize": 0}
        return c(
            "dLbls",
            c("numFmt", formatCode=_NO_ZERO if self.chart.look is Look.STACKED else "0", sourceLinked=0),
            c("spPr", a("noFill"), a("ln", a("noFill"))),
            self._type(ink),
            c("dLblPos", val=place),
            *(c(f"show{name}", val=shown) for name, shown in told.items()),
        )

    def _axes(self) -> Iterator[Element]:
        line = self.chart.look is Look.LINE
        first_on_top = not line
        yield c(
            "catAx",
            c("axId", val=1),
            c("scaling", c("orientation", val="maxMin" if first_on_top or self.right else "minMax")),
            c("delete", val=0),
            c("axPos", val="b" if line else self._side()),
            c("numFmt", formatCode="General", sourceLinked=0),
            *self._ticks(),
            c("crossAx", val=2),
            c("crosses", val="autoZero"),
            c("auto", val=0),
            c("lblAlgn", val="ctr"),
            c("lblOffset", val=60),
            c("noMultiLvlLbl", val=1),
        )
        yield c(
            "valAx",
            c("axId", val=2),
            c("scaling", c("orientation", val=self._way(line=line)), c("min", val=0)),
            c("delete", val=0 if line else 1),
            c("axPos", val=self._side() if line else "b"),
            c("majorGridlines", c("spPr", a("ln", _solid("D5DAE0"), w=6350))) if line else None,
            c("numFmt", formatCode="0", sourceLinked=0),
            *self._ticks(),
            c("crossAx", val=1),
            c("crosses", val="autoZero"),
            c("crossBetween", val="between"),
        )

    def _way(self, *, line: bool) -> str:
        """Bars grow from the side where reading begins."""
        return "maxMin" if self.right and not line else "minMax"

    def _side(self) -> str:
        return "r" if self.right else "l"

    def _ticks(self) -> Iterator[Element]:
        yield from (c(f"{size}TickMark", val="none") for size in ("major", "minor"))
        yield c("tickLblPos", val="nextTo")
        yield c("spPr", a("ln", _solid("B8C2CE"), w=6350))
        yield self._type(self.palette.ink)

    def _legend(self) -> Element:
        return c("legend", c("legendPos", val="b"), c("overlay", val=0), self._type(self.palette.ink))

    def _type(self, ink: str) -> Element:
        """How words are set: a face for every script."""
        slots = zip(("latin", "ea", "cs"), self.palette.faces, strict=True)
        faces = (a(slot, typeface=face) for slot, face in slots if face)
        run = a("defRPr", _solid(ink), *faces, sz=self.palette.size * 50, b=0)
        paragraph = a("p", a("pPr", run), a("endParaRPr", lang=self.tag))
        return c("txPr", a("bodyPr"), a("lstStyle"), paragraph)


def _solid(colour: str) -> Element:
    return a("solidFill", a("srgbClr", val=colour))


def _points(values: Sequence[str]) -> Iterator[Element]:
    yield c("ptCount", val=len(values))
    for n, value in enumerate(values):
        yield c("pt", _said("v", value), idx=n)
