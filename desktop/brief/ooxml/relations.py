"""What a part of a Word file says of others: relationships with ids of their own, and the kinds of content."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from desktop.brief.ooxml.tags import RELATED, clean

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
    "tiff": "image/tiff",
    "tif": "image/tiff",
    "jpe": "image/jpeg",
    "jfif": "image/jpeg",
    "wdp": "image/vnd.ms-photo",
    "ico": "image/x-icon",
    "bmp": "image/bmp",
}


@dataclass
class Relations:
    """The relationships of one part, in the order they were asked for."""

    rows: list[tuple[str, str, bool]] = field(default_factory=list)  # kind, target, outside
    idents: list[str] = field(default_factory=list)  # of the first rows, where they are known already

    def add(self, kind: str, target: str, *, outside: bool = False) -> str:
        """The id of the relationship of that kind to that target, made where it is missing."""
        row = (kind if kind.startswith("http") else f"{RELATED}/{kind}", clean(target), outside)
        if row not in self.rows:
            self.rows.append(row)
        return self._ident(self.rows.index(row))

    def _ident(self, at: int) -> str:
        return self.idents[at] if at < len(self.idents) else f"rId{at + 1}"

    def written(self) -> bytes:
        """The part that holds them."""
        top = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
        for at, (kind, target, outside) in enumerate(self.rows):
            made = etree.SubElement(
                top, f"{{{_RELATIONS}}}Relationship", Id=self._ident(at), Type=kind, Target=target
            )
            if outside:
                made.set("TargetMode", "External")
        return etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)


def content_types(kinds: dict[str, str], names: list[str]) -> bytes:
    """The part that says of every part what it holds; `kinds` of those that their ending does not tell."""
    top = etree.fromstring(f'<Types xmlns="{_TYPES}"/>')
    for ending in sorted({name.rpartition(".")[2].lower() for name in names} & set(ENDINGS)):
        etree.SubElement(top, f"{{{_TYPES}}}Default", Extension=ending, ContentType=ENDINGS[ending])
    for name in sorted(set(kinds) & set(names)):
        etree.SubElement(top, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=kinds[name])
    return etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)
