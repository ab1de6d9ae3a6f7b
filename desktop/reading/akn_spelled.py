"""The tree as our own Akoma Ntoso spells it out: read back as it was written, whatever a reader would make of it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from desktop.reading.akn_words import tag_of
from desktop.reading.footnotes import superscript
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.reading.word_xml import Element

NAMESPACE = "urn:chapeau:tree:1"
NONE = "none"  # the class of a row or a cell that only the schema wants
CELL, NUMBER = "cell", "num"  # what an inline holds: a cell of a line, the label of a line
ROOT = "doc"

_ROWS = {Kind.MASTHEAD, Kind.CONTENTS}
_WORDS = ("p", "heading", "crossHeading")
_TITLED = {"preface": ("docNumber", "docTitle"), "attachment": ("heading", "subheading")}


def spelled(root: Element, language: str) -> Document | None:
    """The document that the tree in the metadata of `root` spells out; None where there is none, or it does not hold."""
    entries = [*root.iter(f"{{{NAMESPACE}}}provision")]
    places = {element.get("eId", ""): element for element in root.iter("{*}*") if element.get("eId")}
    try:
        found = [Provision(ROOT, Kind.DOCUMENT, "", parent=ROOT), *_provisions(entries, places)]
        masthead = _masthead(root)
    except (KeyError, ValueError):
        return None
    return Document(language, masthead, tuple(found), format="akn") if _holds(found) else None


def _holds(provisions: list[Provision]) -> bool:
    """Whether every provision stands once and after the one it belongs to."""
    seen: set[str] = set()
    for provision in provisions:
        if not provision.id or provision.id in seen or (seen and provision.parent not in seen):
            return False
        seen.add(provision.id)
    return len(provisions) > 1 and all(note in seen for p in provisions for note in p.footnotes)


def _provisions(entries: list[Element], places: Mapping[str, Element]) -> Iterator[Provision]:
    nodes = {entry.get("href", "").lstrip("#"): entry.get("node", "") for entry in entries}
    own = {places[eid]: eid for eid in nodes}
    for entry in entries:
        place = places[entry.get("href", "").lstrip("#")]
        yield _provision(entry, place, nodes, _Reach(place, own))


class _Reach:
    """The elements that belong to one provision: those below its own that are not below another's."""

    def __init__(self, place: Element, own: Mapping[Element, str]) -> None:
        self.place, self._own = place, own

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements with one of `tags`, in order."""
        if tag_of(self.place) in tags:
            yield self.place
        yield from self._below(self.place, tags)

    def first(self, *tags: str) -> Element | None:
        """The first of them, if there is one."""
        return next(self.all(*tags), None)

    def _below(self, element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
        for child in element.iterchildren("{*}*"):
            if child in self._own:
                continue
            if tag_of(child) in tags:
                yield child
            else:
                yield from self._below(child, tags)


def _provision(entry: Element, place: Element, nodes: Mapping[str, str], reach: _Reach) -> Provision:
    kind = Kind(entry.get("kind", ""))
    label, text = _label_and_text(kind, place, reach)
    return Provision(
        id=nodes[place.get("eId", "")],
        kind=kind,
        text=text,
        label=label,
        parent=entry.get("parent", ROOT),
        level=_number(entry, "level"),
        page=_number(entry, "page"),
        footnotes=tuple(nodes[note] for note in entry.get("notes", "").split()),
        table=_table(kind, reach),
    )


def _number(entry: Element, name: str) -> int | None:
    said = entry.get(name)
    return int(said) if said else None


def _label_and_text(kind: Kind, place: Element, reach: _Reach) -> tuple[str, str]:
    if kind is Kind.TABLE:
        return _said(reach.first("num")), ""
    if kind is Kind.MASTHEAD:
        return "", ""
    if tag_of(place) in _TITLED:
        first, second = _TITLED[tag_of(place)]
        return _said(reach.first(first)), _said(reach.first(second))
    if kind is Kind.SUMMARY and tag_of(place) == "container":
        label, text = (*reach.all("p"), None, None)[:2]
        return _said(label), _said(text)
    holder = reach.first(*_WORDS)
    if tag_of(place) == "authorialNote":
        return superscript(place.get("marker", "")), _said(holder)
    inline = _inline_number(holder)
    return _said(inline if inline is not None else reach.first("num")), _said(holder, inline)


def _inline_number(holder: Element | None) -> Element | None:
    first = None if holder is None else next(holder.iterchildren("{*}inline"), None)
    return first if first is not None and first.get("name") == NUMBER else None


def _said(element: Element | None, label: Element | None = None) -> str:
    """The words of `element` to the letter; without its label and the space after it."""
    if element is None:
        return ""
    words = "".join(_pieces(element, label))
    return words[1:] if label is not None else words


def _pieces(element: Element, label: Element | None) -> Iterator[str]:
    yield element.text or ""
    for child in element.iterchildren("{*}*"):
        if tag_of(child) == "eol":
            yield "\n"
        elif tag_of(child) in {"authorialNote", "noteRef"}:
            yield superscript(child.get("marker", ""))
        elif child is not label:
            yield from _pieces(child, label)
        yield child.tail or ""


def _table(kind: Kind, reach: _Reach) -> Table | None:
    if kind in _ROWS:
        lines = reach.all("tocItem") if kind is Kind.CONTENTS else reach.all("p")
        return Table(rows=tuple(_cells(line) for line in lines if _meant(line)))
    table = reach.first("table") if kind is Kind.TABLE else None
    if table is None:
        return None
    rows = [(_row(tr), tr.find("{*}th") is not None) for tr in table.iterchildren("{*}tr") if _meant(tr)]
    header = tuple(cells for cells, heads in rows if heads)
    return Table(_said(table.find("{*}caption")), header, tuple(cells for cells, heads in rows if not heads))


def _meant(element: Element) -> bool:
    return element.get("class") != NONE


def _row(tr: Element) -> tuple[str, ...]:
    return tuple(_said(cell.find("{*}p")) for cell in tr.iterchildren("{*}td", "{*}th") if _meant(cell))


def _cells(line: Element) -> tuple[str, ...]:
    cells = [inline for inline in line.iterchildren("{*}inline") if inline.get("name") == CELL]
    return tuple(_said(cell) for cell in cells if _meant(cell)) if cells else (_said(line),)


def _masthead(root: Element) -> Masthead:
    element = next(root.iter(f"{{{NAMESPACE}}}masthead"), None)
    said = {} if element is None else {str(name): str(value) for name, value in element.attrib.items()}
    session = said.pop("session", "")
    known = {field.name for field in fields(Masthead)} & said.keys()
    return Masthead(
        **{name: said[name] for name in known}, session=int(session) if session.isdecimal() else None
    )
