"""A part of a template without what is no look: who wrote it and when, what is hidden, what leads out of it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from desktop import paths
from desktop.brief.ooxml.tags import RELATED
from desktop.brief.word.fields import without_telling_fields
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from desktop.brief.ooxml.tags import Element

_TRACES = ("rsid", "paraId", "textId")
_LOCAL = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:|^/(?:home|Users|tmp|root|Volumes)/", re.IGNORECASE)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_SIDES = {"start": "left", "end": "right"}
_SIDED = frozenset(W + name for name in ("ind", "jc", "tblBorders", "tcBorders", "tblCellMar", "tcMar"))
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_HALVED = frozenset(W + name for name in ("sz", "szCs", "kern", "position"))  # measured in half-points
_CALLS = tuple(f"{{{RELATED}}}{name}" for name in ("id", "embed", "link", "pict", "href"))
_SHOWN = tuple(W + name for name in ("drawing", "pict"))


@cache
def _named(what: str) -> tuple[str, ...]:
    table = tomllib.loads((paths.resources() / "word.toml").read_text("utf-8"))["template"]
    return tuple(W + name for name in table[what].split())


def washed(part: Element) -> Element:
    """The part itself, clean: tracked changes are taken in, wrappers opened, sizes in Word's own measure."""
    without_telling_fields(part)
    drop(part.iter(*_named("gone")))
    for wrapper in list(part.iter(*_named("opened"))):
        opened_up(wrapper)
    drop([run for run in part.iter(f"{W}r") if not len(run)])
    for element in part.iter(etree.Element):
        _freed(element)
        _sided(element)
        _measured(element)
    return part


def usual(part: Element) -> Element:
    """The part in the names every Word knows, where it was saved in the stricter dialect."""
    data = etree.tostring(part)
    if b"purl.oclc.org" not in data:
        return part
    return etree.fromstring(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data))


def drop(elements: Iterable[Element]) -> None:
    """Take elements out of their trees."""
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def opened_up(wrapper: Element) -> None:
    """Leave what a wrapper holds in its place."""
    parent = wrapper.getparent()
    if parent is not None:
        at = parent.index(wrapper)
        parent[at : at + 1] = list(wrapper)


def without_loose_calls(part: Element, known: Container[str]) -> Element:
    """The part without pictures and links that lead to none of the relationships `known`."""
    for element in list(part.iter(etree.Element)):
        for name in [name for name in element.attrib if str(name).startswith(f"{{{RELATED}}}")]:
            if element.get(str(name), "") not in known:
                _let_go(element, str(name))
    return part


def _let_go(element: Element, name: str) -> None:
    """A picture that is both in the file and linked stays; one that is only linked goes as a whole."""
    del element.attrib[name]
    if any(call in element.attrib for call in _CALLS):
        return
    shown = etree.QName(element).localname in {"blip", "imagedata"}
    drop([next(element.iterancestors(*_SHOWN), element) if shown else element])


def _freed(element: Element) -> None:
    for name, said in list(element.attrib.items()):
        if any(trace in str(name) for trace in _TRACES):
            del element.attrib[name]
        elif _LOCAL.search(str(said)):
            element.set(name, "")


def _sided(element: Element) -> None:
    """Sides as Word named them before it knew lines from the right."""
    parent = element.getparent()
    if parent is not None and parent.tag in _SIDED and element.tag in {W + side for side in _SIDES}:
        element.tag = W + _SIDES[str(element.tag).removeprefix(W)]
    if element.tag not in _SIDED:
        return
    for name, said in list(element.attrib.items()):
        side = _SIDES.get(str(name).removeprefix(W))
        if side:
            del element.attrib[name]
            element.set(W + side, str(said))
        elif str(name) == f"{W}val":
            element.set(name, _SIDES.get(str(said), str(said)))


def _measured(element: Element) -> None:
    for name, said in element.attrib.items():
        found = _MEASURE.fullmatch(str(said)) if str(name).startswith(W) else None
        if found:
            points = float(found[1]) * _POINTS[found[2]]
            element.set(name, str(round(points * (2 if element.tag in _HALVED else 20))))
