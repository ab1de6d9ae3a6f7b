"""The comments of a Word file with their answers, and whether they are resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.reading.word_xml import W, is_on
from desktop.terms.commented import Comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_xml import Element, Package

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
W16CID = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
LIST = "{urn:listed}"  # a part of our own: the numbers comments went out with
_MOST = 20_000
_LONG, _SHORT = 100_000, 500  # letters of one comment, and of a name
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_GONE = {f"{W}del", f"{W}moveFrom"}


def threads_in(package: Package) -> dict[str, Comment]:
    """The comments of a file with the answers to each, by the number the text calls them with."""
    part = package.related("comments")
    if part is None:
        return {}
    elements = list(part.iter(f"{W}comment"))[:_MOST]
    more, marks = _extended(package), _marks(package)
    made = {one.get(f"{W}id", ""): _comment(one, more, marks) for one in elements}
    names = {_name(one): one.get(f"{W}id", "") for one in elements if _name(one)}
    parents = {number: names.get(more.get(_name(one), ("", False))[0], "") for one in elements
               for number in (one.get(f"{W}id", ""),)}  # fmt: skip
    return {number: _with_replies(number, made, parents) for number in made if not parents[number]}


def went_out(package: Package) -> dict[str, str]:
    """Of the comments of ours that went out in the file: by mark, what each said then."""
    for relation in package.relations(package.main).values():
        if relation.kind == "customXml":
            top = package.tree(relation.target)
            if top.tag == f"{LIST}list":
                rows = ((one.get("m", "").upper(), one.get("p", "").upper()) for one in top)
                return {mark: name for mark, name in rows if _is_number(mark) and _is_number(name)}
    return {}


def _with_replies(number: str, made: dict[str, Comment], parents: dict[str, str]) -> Comment:
    replies = tuple(made[one] for one, parent in parents.items() if parent and _top(one, parents) == number)
    own = made[number]
    return Comment(own.author, own.text, own.date, own.mark, own.print, own.resolved, replies)


def _top(number: str, parents: dict[str, str]) -> str:
    """The first comment of a thread; a ring of answers has none."""
    seen: set[str] = set()
    while parents.get(number) and number not in seen:
        seen.add(number)
        number = parents[number]
    return number


def _comment(element: Element, more: dict[str, tuple[str, bool]], marks: dict[str, str]) -> Comment:
    name = _name(element)
    return Comment(
        author=element.get(f"{W}author", "").strip()[:_SHORT],
        text=words_of_comment(element),
        date=element.get(f"{W}date", ""),
        mark=marks.get(name, ""),
        print=name,
        resolved=more.get(name, ("", False))[1],
    )


def words_of_comment(element: Element) -> str:
    """The words of a comment, a line a paragraph."""
    lines = ["".join(_printed(paragraph)) for paragraph in element.iter(f"{W}p")]
    return "\n".join(lines).strip()[:_LONG]


def _printed(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in _GONE and child.tag != f"{W}p" and not is_on(child, "rPr/vanish"):
            yield from _printed(child)


def _name(comment: Element) -> str:
    """The name of its last paragraph, by which the other parts know a comment."""
    names = [paragraph.get(f"{W14}paraId", "") for paragraph in comment.iter(f"{W}p")]
    name = names[-1].upper() if names else ""
    return name if _is_number(name) else ""


def _extended(package: Package) -> dict[str, tuple[str, bool]]:
    """By the name of a comment: that of the one it answers, and whether it is resolved."""
    part = package.related("commentsExtended")
    rows = () if part is None else part.iter(f"{W15}commentEx")
    return {
        one.get(f"{W15}paraId", "").upper(): (
            one.get(f"{W15}paraIdParent", "").upper(),
            one.get(f"{W15}done", "0").lower() in {"1", "true", "on"},
        )
        for one in rows
    }


def _marks(package: Package) -> dict[str, str]:
    part = package.related("commentsIds")
    rows = () if part is None else part.iter(f"{W16CID}commentId")
    found = {
        one.get(f"{W16CID}paraId", "").upper(): one.get(f"{W16CID}durableId", "").upper() for one in rows
    }
    return {name: mark for name, mark in found.items() if _is_number(mark)}


def _is_number(name: str) -> bool:
    return 0 < len(name) <= 8 and all(sign in "0123456789ABCDEF" for sign in name)
