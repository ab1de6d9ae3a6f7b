"""What a base must have and must not: a part for footnotes, and properties that name nobody."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PERSONAL = re.compile(
    rb"<(cp:lastModifiedBy|cp:revision|cp:lastPrinted|dc:creator|cp:keywords|cp:category|cp:contentStatus|dc:description)"
    rb"(?:\s[^>]*)?(?:/>|>.*?</\1>)",
    re.DOTALL,
)
_OF_OFFICE = re.compile(
    rb"<(Company|Manager|Template|TotalTime|HyperlinkBase)(?:\s[^>]*)?(?:/>|>.*?</\1>)", re.DOTALL
)
_CUSTOM = "docProps/custom.xml"
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for kind, number in (("separator", -1), ("continuationSeparator", 0))
)
_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{_MAIN}">{_SEPARATORS}</w:footnotes>'


@dataclass(frozen=True)
class WithFootnotes:
    """Parts among which is one for footnotes, and its name."""

    parts: dict[str, bytes]
    footnotes: str


def cleaned(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without what names people, machines and habits in the properties."""
    kept = {name: part for name, part in parts.items() if name != _CUSTOM}
    for name, pattern in (("docProps/core.xml", _PERSONAL), ("docProps/app.xml", _OF_OFFICE)):
        if name in kept:
            kept[name] = pattern.sub(b"", kept[name])
    if _CUSTOM in parts:
        for name in ("[Content_Types].xml", "_rels/.rels"):
            kept[name] = _without(kept[name])
    return kept


def _without(part: bytes) -> bytes:
    """A list of parts without the one for properties of one's own."""
    return re.sub(rb"<(?:Override|Relationship)\b[^>]*docProps/custom\.xml[^>]*/>", b"", part)


def with_footnotes(parts: dict[str, bytes], main: str, there: str) -> WithFootnotes:
    """The parts with one for footnotes, made where there is none."""
    if there:
        return WithFootnotes(parts, there)
    folder, base = posixpath.split(main)
    name, rels = posixpath.join(folder, "footnotes.xml"), posixpath.join(folder, "_rels", f"{base}.rels")
    tie = f'<Relationship Id="rIdNotes" Type="{_RELATED}/footnotes" Target="footnotes.xml"/>'
    kind = f'<Override PartName="/{name}" ContentType="{_OFFICE}.footnotes+xml"/>'
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    return WithFootnotes(
        {
            **parts,
            name: _EMPTY.encode(),
            rels: _before_end(parts.get(rels, empty), "Relationships", tie),
            "[Content_Types].xml": _before_end(parts["[Content_Types].xml"], "Types", kind),
        },
        name,
    )


def _before_end(part: bytes, root: str, added: str) -> bytes:
    """A list of parts with one more entry."""
    opened = re.sub(rf"<((?:\w+:)?{root}\b[^>]*)/>".encode(), rf"<\1></{root}>".encode(), part)
    prefix = re.search(rf"</((?:\w+:)?){root}>".encode(), opened)
    entry = added if prefix is None else added.replace("<", f"<{prefix[1].decode()}", 1)
    return re.sub(rf"</(?:\w+:)?{root}>".encode(), lambda end: entry.encode() + end[0], opened)
