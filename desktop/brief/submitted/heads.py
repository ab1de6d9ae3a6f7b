"""Empty running heads: the page before a text bears none of the text's, nor hands on any of its own."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.comment_parts import written_plain
from desktop.brief.ooxml.tags import RELATED, w, written
from desktop.reading.word_xml import RELATIONSHIP, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_ROOTS = {"header": "hdr", "footer": "ftr"}
_PAGES = ("default", "first", "even")


def with_empty_heads(
    parts: Mapping[str, bytes], main: str
) -> tuple[dict[str, bytes], list[tuple[str, str, str]]]:
    """The parts with an empty head and foot among them, and what a section refers to: kind, pages, relationship."""
    folder, base = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    ties, types = parsed(parts[rels], rels), parsed(parts[_TYPES], _TYPES)
    made, heads = dict(parts), list[tuple[str, str, str]]()
    for kind, top in _ROOTS.items():
        name = _free(made, posixpath.join(folder, f"{kind}Cover"))
        ident = f"rId{posixpath.splitext(posixpath.basename(name))[0]}"
        made[name] = written(w(top, w("p")))
        target = posixpath.basename(name)
        etree.SubElement(ties, RELATIONSHIP, Id=ident, Type=f"{RELATED}/{kind}", Target=target)
        override = types.tag.replace("Types", "Override")
        etree.SubElement(types, override, PartName=f"/{name}", ContentType=_KIND.format(kind))
        heads += [(kind, pages, ident) for pages in _PAGES]
    return {**made, rels: written_plain(ties), _TYPES: written_plain(types)}, heads


def _free(parts: Mapping[str, bytes], name: str) -> str:
    number = 1
    while f"{name}{number}.xml" in parts:
        number += 1
    return f"{name}{number}.xml"
