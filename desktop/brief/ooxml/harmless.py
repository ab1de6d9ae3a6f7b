"""A Word file without what would act when it is opened: macros, text of other formats, and what is fetched from elsewhere."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.harmless_fields import leads_astray, without_acting_fields
from desktop.reading.word_xml import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.ooxml.tags import Element

_TYPES = "[Content_Types].xml"
_MACROS = re.compile(r"vba(?:Project|Data)")
_SUSPECT = re.compile(rb"TargetMode\s*=|vbaProject|aFChunk|\.\./\.\.")
_ACTING = frozenset({"attachedTemplate", "aFChunk", "vbaProject", "wordVbaData", "subDocument", "frame"})
_CALLED = re.compile(
    rb"<(?P<p>\w+):(?P<n>attachedTemplate|altChunk|subDoc)\b(?:[^>]*/>|[^>]*>.*?</(?P=p):(?P=n)>)", re.DOTALL
)
_ENABLED = re.compile(rb"application/vnd\.ms-word\.\w+\.macroEnabled(?:Template)?\.main\+xml")
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NOWHERE = "about:blank"


def harmless(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts; what would run or be fetched is taken out, or leads nowhere. Links to pages stay."""
    kept = {
        name: without_acting_fields(part, name) if name.endswith(".xml") else part
        for name, part in parts.items()
    }
    for name in [name for name, part in parts.items() if name.endswith(".rels") and _SUSPECT.search(part)]:
        _untie(kept, name)
    gone = [name for name in kept if _MACROS.search(name)]
    for name in gone:
        del kept[name]
    if _TYPES in kept and (gone or b"macroEnabled" in kept[_TYPES]):
        kept[_TYPES] = _typed(kept[_TYPES], kept)
    return kept


def _untie(kept: dict[str, bytes], name: str) -> None:
    ties = parsed(kept[name], name)
    folder = posixpath.dirname(posixpath.dirname(name))
    acting = [tie for tie in ties if _acts(tie, folder)]
    for tie in acting:
        ties.remove(tie)
        kept.pop(_target(tie, folder), None)
    led = list(_lead_nowhere(ties))
    if acting:
        owner = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        kept[owner] = _CALLED.sub(b"", kept.get(owner, b""))
    if acting or led:
        kept[name] = etree.tostring(ties, xml_declaration=True, encoding="UTF-8", standalone=True)


def _acts(tie: Element, folder: str) -> bool:
    """Whether it brings in what runs or is read as text, or leads out of the file."""
    if posixpath.basename(tie.get("Type", "")) in _ACTING:
        return True
    return tie.get("TargetMode") != "External" and _target(tie, folder).startswith("..")


def _lead_nowhere(ties: Element) -> Iterator[Element]:
    """Those fetched as soon as the file is opened, or that a click would run; they stay, since the text may name them, and lead nowhere."""
    for tie in ties:
        link = posixpath.basename(tie.get("Type", "")) == "hyperlink"
        fetched = not link or leads_astray(tie.get("Target", ""))
        if tie.get("TargetMode") == "External" and fetched and tie.get("Target") != _NOWHERE:
            tie.set("Target", _NOWHERE)
            yield tie


def _target(tie: Element, folder: str) -> str:
    target = tie.get("Target", "")
    return posixpath.normpath(
        target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    )


def _typed(part: bytes, kept: Mapping[str, bytes]) -> bytes:
    """The kinds of the parts that are left, of a file without macros."""
    types = parsed(_ENABLED.sub(_PLAIN, part), _TYPES)
    for one in [one for one in types if _is_gone(one, kept)]:
        types.remove(one)
    return etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_gone(one: Element, kept: Mapping[str, bytes]) -> bool:
    name = one.get("PartName", "").lstrip("/")
    return bool(name) and name not in kept
