"""The parts of a Word file that hold comments: written, tied to the text, and taken out."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.tags import WORD, clean, w, words, written
from desktop.brief.ooxml.when import moment
from desktop.reading.word_comments import LIST, W14, W15, W16CID
from desktop.reading.word_xml import RELATIONSHIP, W, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.brief.ooxml.tags import Element
    from desktop.terms.commented import Comment

_SPACES = {
    "w": WORD,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": W14.strip("{}"),
    "w15": W15.strip("{}"),
    "w16cid": W16CID.strip("{}"),
}
_IGNORABLE = f"{{{_SPACES['mc']}}}Ignorable"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = {  # name: the tie to it, its kind of content
    "comments": (f"{_USUAL}/comments", f"{_KIND}.comments+xml"),
    "commentsExtended": ("http://schemas.microsoft.com/office/2011/relationships/commentsExtended", f"{_KIND}.commentsExtended+xml"),
    "commentsIds": ("http://schemas.microsoft.com/office/2016/09/relationships/commentsIds", f"{_KIND}.commentsIds+xml"),
}  # fmt: skip
_LISTED = f"{_USUAL}/customXml"
_OTHERS = {*_PARTS, "commentsExtensible", "people", "documenttasks"}
_MARKS = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference", f"{W}annotationRef")
_TYPES = "[Content_Types].xml"


class CommentParts:
    """Comments as they are made, each with a number of its own."""

    def __init__(self, *, rtl: bool = False) -> None:
        self._rtl = rtl
        self._made: list[Element] = []
        self._more: list[tuple[str, str, str, bool]] = []  # name, that of the one answered, mark, resolved
        self._names: set[str] = set()

    def thread(self, comment: Comment) -> tuple[int, ...]:
        """Keep a comment and all answers to it; give the numbers the text is to call them with."""
        first, name = self._keep(comment, "", resolved=comment.resolved)
        replies = [self._keep(one, name, resolved=comment.resolved)[0] for one in comment.replies]
        return (first, *replies)

    def _keep(self, comment: Comment, answered: str, *, resolved: bool) -> tuple[int, str]:
        number, name = len(self._made), self._free(comment.print)
        lines = comment.text.split("\n")
        rows = [self._paragraph(line, first=n == 0) for n, line in enumerate(lines)]
        rows[-1].set(f"{W14}paraId", name)
        date = {"date": moment(comment.date)} if moment(comment.date) else {}
        author = clean(comment.author)
        self._made.append(w("comment", *rows, id=number, author=author, **date, initials=initials(author)))
        self._more.append((name, answered, comment.mark, resolved))
        return number, name

    def _paragraph(self, line: str, *, first: bool) -> Element:
        mark = w("r", w("annotationRef")) if first else None
        look = w("pPr", w("bidi")) if self._rtl else None
        voice = w("rPr", w("rtl")) if self._rtl else None
        return w("p", look, mark, w("r", voice, *words(line)) if line else None)

    def _free(self, name: str) -> str:
        """A name that is the only one of its kind; two comments never say the same by the same note, but may clash."""
        number = int(name or "10000000", 16)
        while f"{number:08X}" in self._names:
            number = number + 2 if number < 0x7FFFFFFC else 2
        self._names.add(f"{number:08X}")
        return f"{number:08X}"

    def parts(self) -> dict[str, bytes]:
        """The parts by the base of their names; none where there is no comment."""
        if not self._made:
            return {}
        comments = _top(f"{{{WORD}}}comments")
        comments.extend(self._made)
        return {
            "comments": written(comments),
            "commentsExtended": written(self._extended()),
            "commentsIds": written(self._ids()),
        }

    def listed(self) -> bytes:
        """The numbers of all comments as they went out, for programs that keep none of their own."""
        top = etree.Element(f"{LIST}list")
        for name, _, mark, _ in self._more:
            etree.SubElement(top, f"{LIST}one", m=mark, p=name)
        return written_plain(top)

    def _extended(self) -> Element:
        top = _top(f"{W15}commentsEx")
        for name, answered, _, resolved in self._more:
            made = etree.SubElement(top, f"{W15}commentEx")
            made.set(f"{W15}paraId", name)
            if answered:
                made.set(f"{W15}paraIdParent", answered)
            made.set(f"{W15}done", str(int(resolved)))
        return top

    def _ids(self) -> Element:
        top = _top(f"{W16CID}commentsIds")
        for name, _, mark, _ in self._more:
            made = etree.SubElement(top, f"{W16CID}commentId")
            made.set(f"{W16CID}paraId", name)
            made.set(f"{W16CID}durableId", mark or name)
        return top


def _top(tag: str) -> Element:
    made = etree.Element(tag, nsmap=_SPACES)
    made.set(_IGNORABLE, "w14 w15 w16cid")
    return made


def initials(author: str) -> str:
    """The first letters of up to three words of a name."""
    return "".join(word[0] for word in author.split()[:3]).upper()


def tied(
    parts: dict[str, bytes], main: str, comments: CommentParts, *, listed: bool = True
) -> dict[str, bytes]:
    """The parts of a file with comments, told of where a file says what it holds; `listed` where they are to come back."""
    found = comments.parts()
    if not found:
        return parts
    made = _tied(parts, main, found)
    return _listed(made, main, comments) if listed else made


def _listed(made: dict[str, bytes], main: str, comments: CommentParts) -> dict[str, bytes]:
    listed = _free_name(made)
    folder, base = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    ties = parsed(made[rels], rels)
    up = "../" * (folder.count("/") + 1) if folder else ""
    etree.SubElement(ties, RELATIONSHIP, Id="rIdListed", Type=_LISTED, Target=f"{up}{listed}")
    return {**made, rels: written_plain(ties), listed: comments.listed(), _TYPES: _with_xml(made[_TYPES])}


def _free_name(parts: dict[str, bytes]) -> str:
    number = 1
    while f"customXml/item{number}.xml" in parts:
        number += 1
    return f"customXml/item{number}.xml"


def _with_xml(part: bytes) -> bytes:
    """The kinds of content, among them that of plain XML."""
    types = parsed(part, _TYPES)
    if not any(one.get("Extension", "").lower() == "xml" for one in types):
        made = etree.Element(
            types.tag.replace("Types", "Default"), Extension="xml", ContentType="application/xml"
        )
        types.insert(0, made)
    return written_plain(types)


def _tied(parts: dict[str, bytes], main: str, comments: dict[str, bytes]) -> dict[str, bytes]:
    folder, base = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    ties, types = parsed(parts[rels], rels), parsed(parts[_TYPES], _TYPES)
    made = dict(parts)
    for n, (name, data) in enumerate(comments.items()):
        tie, kind = _PARTS[name]
        etree.SubElement(ties, RELATIONSHIP, Id=f"rIdNoted{n}", Type=tie, Target=f"{name}.xml")
        part = posixpath.join(folder, f"{name}.xml")
        etree.SubElement(types, types.tag.replace("Types", "Override"), PartName=f"/{part}", ContentType=kind)
        made[part] = data
    return {**made, rels: written_plain(ties), _TYPES: written_plain(types)}


def without_comments(parts: dict[str, bytes], main: str) -> tuple[dict[str, bytes], int]:
    """The parts of a file without the comments in it, and how many it held."""
    folder, base = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    if rels not in parts:
        return parts, 0
    ties, gone = parsed(parts[rels], rels), set[str]()
    for tie in list(ties):
        if posixpath.basename(tie.get("Type", "")) in _OTHERS and tie.get("TargetMode") != "External":
            gone.add(posixpath.normpath(posixpath.join("/", folder, tie.get("Target", ""))).lstrip("/"))
            ties.remove(tie)
    if not gone:
        return parts, 0
    count = sum(
        parsed(parts[name], name).tag == f"{W}comments" and len(parsed(parts[name], name))
        for name in gone
        if name in parts
    )
    types = parsed(parts[_TYPES], _TYPES)
    for one in [one for one in types if one.get("PartName", "").lstrip("/") in gone]:
        types.remove(one)
    text = parsed(parts[main], main)
    take_marks_out(text)
    kept = {name: part for name, part in parts.items() if name not in gone}
    return {**kept, rels: written_plain(ties), _TYPES: written_plain(types), main: written_plain(text)}, int(
        count
    )


def take_marks_out(root: Element) -> None:
    """Take the calls of comments out of a text."""
    for mark in list(root.iter(*_MARKS)):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)


def written_plain(tree: Element) -> bytes:
    """A part with its names as they were."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def called(numbers: Iterable[int]) -> list[Element]:
    """The runs that call comments."""
    return [w("r", w("commentReference", id=number)) for number in numbers]
