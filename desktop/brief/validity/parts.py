"""Rules for a Word file as a file: its parts, what ties them together, and what must not leave with them."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING, cast

from lxml import etree

from desktop.brief.ooxml.tags import RELATED, WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.brief.ooxml.tags import Element

    Parts = Mapping[str, bytes]
    Trees = Mapping[str, Element]

_W = f"{{{WORD}}}"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_HIDDEN = tuple(
    _W + name
    for name in (
        *("vanish", "specVanish", "webHidden", "rsids", "docVars"),
        *("removePersonalInformation", "attachedTemplate"),
    )
)
_USED = etree.XPath("//@r:id | //@r:embed | //@r:link", namespaces={"r": RELATED})
_LOCAL = re.compile(r"file:|^[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)
_UNWANTED = re.compile(
    r"thumbnail|customXml|vbaProject|docProps/custom|printerSettings|word/people|embeddings/"
)


def twice(values: Iterable[str | None]) -> list[str]:
    """The values that are there more than once."""
    return [str(value) for value, count in Counter(values).items() if count > 1]


def typed(parts: Parts, trees: Trees) -> Iterator[str]:
    """Every part has a kind of content, and every kind a part."""
    types = trees["[Content_Types].xml"]
    endings = {one.get("Extension", "").lower() for one in types if one.get("Extension")}
    named = [one.get("PartName", "").lstrip("/") for one in types if one.get("PartName")]
    yield from (f"the kind of {name} is told twice" for name in twice(named))
    yield from (f"{name} has a kind but is not there" for name in named if name not in parts)
    for name in parts:
        known = name in named or name == "[Content_Types].xml" or name.rpartition(".")[2].lower() in endings
        if not known:
            yield f"{name} has no kind of content"


def tied(parts: Parts, trees: Trees) -> Iterator[str]:
    """Every relationship leads to a part or to the web."""
    for name in parts:
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            yield from (f"{name}: id {ident} twice" for ident in twice(tie.get("Id") for tie in trees[name]))
            for tie in trees[name]:
                yield from _tie(tie, folder, parts)


def _tie(tie: Element, folder: str, parts: Parts) -> Iterator[str]:
    target, kind = tie.get("Target", ""), tie.get("Type", "").rpartition("/")[2]
    if tie.get("TargetMode") == "External":
        if kind != "hyperlink" or not target.lower().startswith(("http://", "https://")):
            yield f"a {kind} leads out of the file"
        return
    whole = target if target.startswith("/") else posixpath.join(folder, target)
    if _LOCAL.search(target) or posixpath.normpath(whole).lstrip("/") not in parts:
        yield f"a {kind} leads to {target}, which is not there"


def called(_: Parts, trees: Trees) -> Iterator[str]:
    """Every id of a relationship that is used is there."""
    for name, tree in trees.items():
        used = set(cast("list[str]", _USED(tree)))
        if used:
            folder, base = posixpath.split(name)
            ties = trees.get(posixpath.join(folder, "_rels", f"{base}.rels"))
            known = {tie.get("Id") for tie in ties} if ties is not None else set()
            yield from (f"{name} calls {ident}, which leads nowhere" for ident in sorted(used - known))


def clean(parts: Parts, trees: Trees) -> Iterator[str]:
    """Nothing hidden, nothing of who restyled the template, nothing of this machine."""
    yield from (f"{name} has no business in a brief" for name in parts if _UNWANTED.search(name))
    for name, tree in trees.items():
        if name.startswith("word/"):
            yield from (f"{name} holds {etree.QName(one).localname}" for one in tree.iter(*_HIDDEN))
            if b"rsid" in parts[name] and tree.xpath("//@*[contains(local-name(), 'rsid')]"):
                yield f"{name} tells when it was edited"
    program = trees.get("docProps/app.xml")
    if program is not None and len(program):
        yield "it tells which program wrote it"


def spelled(_: Parts, trees: Trees) -> Iterator[str]:
    """What may be ignored is named."""
    for name, tree in trees.items():
        unnamed = set(tree.get(_IGNORABLE, "").split()) - {str(prefix) for prefix in tree.nsmap}
        yield from (f"{name} ignores {prefix}, which it does not name" for prefix in sorted(unnamed))
