"""WordprocessingML, element by element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_IGNORABLE, _CHOICE = f"{_COMPATIBLE}Ignorable", f"{_COMPATIBLE}Choice"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element  # noqa: SLF001 - lxml gives its elements no other name

# What XML cannot hold, though a pasted note may: it has no look, so nothing is lost to a reader.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("(\t|\r\n|[\n\v\f\r])")


def w(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element of Word's with the children and the attributes that are there."""
    made = etree.Element(f"{{{WORD}}}{tag}", nsmap={"w": WORD, "r": RELATED})
    for name, value in attributes.items():
        made.set(f"{{{WORD}}}{name}", clean(str(value)))
    made.extend([child for child in children if child is not None])
    return made


def clean(text: str) -> str:
    """The text without what no XML file can hold."""
    return _UNWRITABLE.sub("", text)


def words(text: str, tag: str = "t") -> Iterator[Element]:
    """Words as the content of a run; a tab and a new line are elements of their own. Struck words are `delText`."""
    for piece in _BREAKS.split(text):
        if piece == "\t":
            yield w("tab")
        elif _BREAKS.fullmatch(piece):
            yield w("br")
        elif clean(piece):
            yield _text(clean(piece), tag)


def _text(piece: str, tag: str) -> Element:
    made = w(tag)
    made.text = piece
    made.set(_SPACE, "preserve")
    return made


def field(code: str, shown: str, properties: Element | None = None) -> list[Element]:
    """The runs of a field that Word computes, with what it shows until then."""
    ends = {kind: w("r", w("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")}
    return [
        ends["begin"],
        w("r", instruction(code)),
        ends["separate"],
        w("r", properties, *words(shown)),
        ends["end"],
    ]


def instruction(code: str) -> Element:
    """What a field is told to compute."""
    return _text(f" {code} ", "instrText")


def root(part: bytes) -> Element:
    """A part of the template, ready to be filled."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def written(element: Element) -> bytes:
    """The part as it is kept in the file; what a reader may ignore stays named."""
    ignorable = element.get(_IGNORABLE, "").split()
    required = [prefix for choice in element.iter(_CHOICE) for prefix in choice.get("Requires", "").split()]
    etree.cleanup_namespaces(element, keep_ns_prefixes=["w", "r", *ignorable, *required])
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
