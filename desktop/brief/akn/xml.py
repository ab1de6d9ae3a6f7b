"""Elements of Akoma Ntoso: made, cleaned of what XML cannot hold, and laid out without touching running text."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.paths import resources
from desktop.reading.akn_spelled import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Element = etree._Element  # noqa: SLF001 - lxml's one name for the type

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RUNNING = frozenset({"p", "num", "heading", "subheading", "crossHeading", "caption", "tocItem"})


@cache
def table() -> Mapping[str, Any]:
    """What resources/akn.toml says."""
    return tomllib.loads((resources() / "akn.toml").read_text("utf-8"))


def own(tag: str) -> str:
    """The name of an element of our own."""
    return f"{{{NAMESPACE}}}{tag}"


def clean(text: str) -> str:
    """`text` with a mark in place of every character that XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element with its children; attributes and children that are None or "" are left out."""
    name = tag if tag.startswith("{") else f"{{{AKN}}}{tag}"
    # Only the outermost element declares the prefixes; the others find them there.
    element = etree.Element(name, nsmap=_prefixes())
    for key, value in attributes.items():
        if value is not None and value != "":
            element.set(key.rstrip("_"), clean(str(value)))
    element.extend(child for child in children if child is not None)
    return element


@cache
def _prefixes() -> Any:
    return {None: AKN, "chapeau": NAMESPACE}


def words(tag: str, text: str, **attributes: object) -> Element:
    """An element that holds nothing but `text`."""
    element = make(tag, **attributes)
    append_text(element, text)
    return element


def append_text(element: Element, text: str) -> None:
    """Put `text` last into `element`; a line break becomes one of the standard's."""
    for n, line in enumerate(clean(text).split("\n")):
        if n:
            element.append(make("eol"))
        _append(element, line)


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def serialised(root: Element) -> bytes:
    """`root` as a file: the same bytes at every run, indented between elements and never inside running text."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["chapeau"])
    _indent(root, "\n")
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


def _indent(element: Element, margin: str) -> None:
    if not len(element) or etree.QName(element).localname in _RUNNING:
        return
    inner = f"{margin}  "
    element.text = inner
    for child in element:
        _indent(child, inner)
        child.tail = inner
    element[-1].tail = margin


def present(elements: Iterable[Element | None]) -> list[Element]:
    """The elements that there are."""
    return [element for element in elements if element is not None]
