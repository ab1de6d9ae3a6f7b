"""The charts of a brief: each a part of its own, shown in a line of the text with words for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.chart_part import Palette, Plot
from desktop.brief.ooxml.tags import RELATED, clean, root, w
from desktop.brief.word.looks import RIGHT_TO_LEFT, TAGS
from desktop.reading.word_xml import W
from desktop.terms.brief import Look

if TYPE_CHECKING:
    from desktop.brief.ooxml.relations import Relations
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.looks import Looks
    from desktop.brief.word.template import Template
    from desktop.terms.brief import Chart

_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DRAW = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_TWENTIETH, _MILLIMETRE = 635, 36000  # in the units of a drawing
_BAR, _LEGEND, _LEAST, _OF_LINES = 7.5, 9, 24, 64  # millimetres
_INK = "333B45"


class Charts:
    """Keeps the charts of a brief, each with a number of its own."""

    def __init__(self, looks: Looks, palette: Palette, relations: Relations) -> None:
        self._looks, self._palette, self._relations = looks, palette, relations
        self.parts: dict[str, bytes] = {}

    def inline(self, chart: Chart, line: int, room: int) -> Element:
        """The run that shows a chart as wide as the line, and no higher than there is room for in millimetres."""
        number, language = len(self.parts) + 1, self._looks.language
        plot = Plot(chart, self._palette, TAGS[language], language in RIGHT_TO_LEFT)
        self.parts[f"charts/chart{number}.xml"] = plot.part()
        ident = self._relations.add("chart", f"charts/chart{number}.xml")
        size = {"cx": line * _TWENTIETH, "cy": min(room, height_of(chart)) * _MILLIMETRE}
        return w("r", w("drawing", _placed(chart, number, ident, size)))


def drawable(chart: Chart) -> bool:
    """Whether there is anything to draw, and a number for every label."""
    whole = all(len(numbers) == len(chart.labels) for _, numbers in chart.series)
    return bool(chart.labels and chart.series and whole)


def height_of(chart: Chart) -> int:
    """How high a chart is in millimetres: so much for every bar, and for the legend."""
    if chart.look is Look.LINE:
        return _OF_LINES
    bars = len(chart.labels) * (1 if chart.look is Look.STACKED else 1 + 0.6 * (len(chart.series) - 1))
    legend = _LEGEND if len(chart.series) > 1 else 0
    return round(max(_LEAST, 6 + bars * _BAR + legend))


def _placed(chart: Chart, number: int, ident: str, size: dict[str, int]) -> Element:
    named = {"id": str(number), "name": clean(chart.title) or f"{number}", "descr": clean(chart.told)}
    shown = _element(_CHART, "chart")
    shown.set(f"{{{RELATED}}}id", ident)
    graphic = _element(_DRAW, "graphic", _element(_DRAW, "graphicData", shown, uri=_CHART))
    return _element(
        _PLACED,
        "inline",
        _element(_PLACED, "extent", **size),
        _element(_PLACED, "docPr", **named),
        _element(_PLACED, "cNvGraphicFramePr"),
        graphic,
        **dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
    )


def _element(space: str, tag: str, *children: Element, **attributes: object) -> Element:
    made = etree.Element(f"{{{space}}}{tag}", nsmap={"wp": _PLACED, "a": _DRAW, "c": _CHART, "r": RELATED})
    for name, value in attributes.items():
        made.set(name, str(value))
    made.extend(children)
    return made


def palette(template: Template) -> Palette:
    """The faces and colours of charts, as the template sets tables and headings."""
    tree = root(template.parts["word/styles.xml"])
    by_id = {style.get(f"{W}styleId"): style for style in tree.iter(f"{W}style")}
    text, heading = template.styles["Table Text"], template.styles["heading 1"]
    faces = _inherited(by_id, text, "rFonts")
    size = _value(_inherited(by_id, text, "sz"))
    return Palette(
        faces=tuple("" if faces is None else faces.get(W + slot, "") for slot in ("ascii", "eastAsia", "cs")),  # type: ignore[arg-type]
        size=int(size) if size.isdecimal() else 18,
        ink=_INK,
        main=_colour(_value(_inherited(by_id, heading, "color"))),
    )


def _inherited(styles: dict[str | None, Element], ident: str, name: str) -> Element | None:
    """What a style says of its look, or the one it is based on."""
    seen = set[str]()
    while ident in styles and ident not in seen:
        seen.add(ident)
        found = styles[ident].find(f"{W}rPr/{W}{name}")
        if found is not None:
            return found
        ident = _value(styles[ident].find(f"{W}basedOn"))
    return None


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _colour(value: str) -> str:
    return value.upper() if len(value) == 6 and set(value.upper()) <= set("0123456789ABCDEF") else _INK
