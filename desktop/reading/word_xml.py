"""The parts of a Word file as XML trees: opened without trust, named in one vocabulary."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from desktop.errors import UnreadableFile
from desktop.reading import sniffing

if TYPE_CHECKING:
    from collections.abc import Iterator

    Element = etree._Element  # noqa: SLF001 - lxml's one name for the type

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

STRICT = (  # the stricter dialect of the format differs only in its names
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.strip("{}").encode()),
)
OFF = {"0", "false", "off"}
DAMAGE = (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)

DAMAGED = "part of it is damaged; ask for it to be sent again."
_HOSTILE = "it holds declarations that no Word file needs, so it was not opened."
_NOT_WORD = "it is no Word document inside; open it in Word or LibreOffice and save it as .docx."


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another: the kind of tie and the part's name."""

    kind: str
    target: str


@dataclass(frozen=True)
class Package:
    """A Word file taken apart; `main` is the name of the part that holds the text."""

    archive: zipfile.ZipFile
    name: str
    main: str = ""
    _trees: dict[str, Element] = field(default_factory=dict)

    def tree(self, part: str) -> Element:
        """The XML of a part; raises UnreadableFile where it is damaged or hostile."""
        if part not in self._trees:
            self._trees[part] = parsed(self._bytes(part), self.name)
        return self._trees[part]

    def relations(self, part: str) -> dict[str, Relation]:
        """The parts that `part` ("" for the file as a whole) refers to; nothing outside the file is followed."""
        folder, base = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.archive.NameToInfo:
            return {}
        inside = (tie for tie in self.tree(rels).iter(RELATIONSHIP) if tie.get("TargetMode") != "External")
        found = {tie.get("Id", ""): _relation(tie, folder) for tie in inside}
        return {key: tie for key, tie in found.items() if tie.target in self.archive.NameToInfo}

    def related(self, kind: str, part: str | None = None) -> Element | None:
        """The part of a kind ("footnotes", "numbering", …) that the text or `part` has, None where there is none."""
        for relation in self.relations(self.main if part is None else part).values():
            if relation.kind == kind:
                return self.tree(relation.target)
        return None

    def _bytes(self, part: str) -> bytes:
        if self.archive.NameToInfo[part].file_size > sniffing.MAX_PART:
            raise UnreadableFile(self.name, sniffing.BOMB)
        try:
            return self.archive.read(part)
        except (*DAMAGE, RuntimeError) as error:
            raise UnreadableFile(self.name, DAMAGED) from error


def opened(data: bytes, name: str) -> Package:
    """Take a Word file apart, or raise UnreadableFile."""
    package = Package(sniffing.open_zip(data, name), name)
    for relation in package.relations("").values():
        if relation.kind == "officeDocument":
            found = Package(package.archive, name, relation.target)
            if found.tree(found.main).find(f"{W}body") is not None:
                return found
    raise UnreadableFile(name, _NOT_WORD)


def parsed(data: bytes, name: str) -> Element:
    """Parse XML that nobody vouches for: no entities, no network, no outside declarations."""
    for strict, usual in STRICT:
        data = data.replace(strict, usual)
    try:
        root = etree.fromstring(data, hardened_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(name, DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(name, _HOSTILE)
    return root


def hardened_parser() -> etree.XMLParser:
    """A parser that resolves nothing and stops at sizes no document has."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def value(element: Element | None, path: str = "", default: str = "") -> str:
    """The w:val of `element`, or of what stands at `path` ("pPr/pStyle") under it."""
    found = under(element, path) if path else element
    return default if found is None else found.get(f"{W}val", default)


def number(element: Element | None, path: str = "", default: int = 0) -> int:
    """The same as a whole number."""
    text = value(element, path)
    return int(text) if text.lstrip("-").isdecimal() else default


def is_on(element: Element | None, path: str) -> bool | None:
    """Whether a switch such as rPr/vanish is on; None where it is not there."""
    found = under(element, path)
    return None if found is None else found.get(f"{W}val", "1").lower() not in OFF


def under(element: Element | None, path: str) -> Element | None:
    """What stands at `path` ("pPr/numPr/ilvl") under `element`."""
    return None if element is None else element.find(_named(path))


@lru_cache
def _named(path: str) -> str:
    return "/".join(W + step for step in path.split("/"))


def texts_of(element: Element) -> Iterator[str]:
    """The words of every run under `element`, unweighed."""
    return (run.text or "" for run in element.iter(f"{W}t"))


def _relation(tie: Element, folder: str) -> Relation:
    target = tie.get("Target", "")
    whole = target if target.startswith("/") else posixpath.join(folder, target)
    return Relation(posixpath.basename(tie.get("Type", "")), posixpath.normpath(whole).lstrip("/"))
