"""The official file without what tells of its making: revision marks of saving, people, thumbnails, data of other programs."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.comment_parts import written_plain
from desktop.reading.word_xml import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.brief.ooxml.tags import Element

_TYPES = "[Content_Types].xml"
_PARTS = re.compile(
    r"^(?:customXml/|docMetadata/|\[trash\]/|docProps/(?:thumbnail|custom))|/people\.xml$|printerSettings|vbaProject|vbaData"
)
_SAVED = re.compile(rb"\s\w+:rsid\w*=\"[^\"]*\"")
_SETTINGS = re.compile(rb"<w:(rsids|docVars)\b(?:[^>]*/>|.*?</w:\1>)", re.DOTALL)
_PROGRAM = "docProps/app.xml"
_NO_PROGRAM = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'


def unmarked(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that print, and without a trace of who saved them when; not a word or a look of the text changes."""
    gone = {name for name in parts if _PARTS.search(name)}
    kept = {name: _without_traces(name, part) for name, part in parts.items() if name not in gone}
    if _PROGRAM in kept:
        kept[_PROGRAM] = _NO_PROGRAM
    for name in [name for name in kept if name.endswith(".rels")] if gone else ():
        kept[name] = _untied(name, kept[name], gone)
    kept[_TYPES] = _untyped(kept[_TYPES], gone)
    return kept


def _without_traces(name: str, part: bytes) -> bytes:
    if not (name.startswith("word/") and name.endswith(".xml")):
        return part
    plain = _SAVED.sub(b"", part)
    return _SETTINGS.sub(b"", plain) if name.endswith("settings.xml") else plain


def _untied(name: str, part: bytes, gone: set[str]) -> bytes:
    ties = parsed(part, name)
    folder = posixpath.dirname(posixpath.dirname(name))
    lost = [tie for tie in ties if tie.get("TargetMode") != "External" and _target(tie, folder) in gone]
    for tie in lost:
        ties.remove(tie)
    return written_plain(ties) if lost else part


def _target(tie: Element, folder: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, tie.get("Target", ""))).lstrip("/")


def _untyped(part: bytes, gone: set[str]) -> bytes:
    types = etree.fromstring(part)
    for one in [one for one in types if one.get("PartName", "").lstrip("/") in gone]:
        types.remove(one)
    return written_plain(types)
