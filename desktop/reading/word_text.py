"""What a Word paragraph prints, piece by piece."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.reading.word_numerals import superscript
from desktop.reading.word_symbols import symbol
from desktop.reading.word_xml import MATH, W

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.reading.word_styles import Styles
    from desktop.reading.word_xml import Element

# Spaces that only keep a line from breaking read as spaces: two files of one text must not differ in them.
SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u00ad": None, "\u200b": None})


# Raised numbers and the marks of table notes; not the endings of ordinals: 1st, 2e, 1er, no.
RAISED = re.compile(r"\d+(?:, ?\d+)*|[a-df-nptu-z](?:, ?[a-z])*")


class What(Enum):
    """What a piece of a paragraph is."""

    WORDS = auto()
    HIDDEN = auto()
    NEW_PAGE = auto()  # a break the writer asked for
    PAGE_SEEN = auto()  # a break Word remembers from when it last laid the text out
    CALL = auto()  # of a footnote or endnote
    OWN_MARK = auto()  # of a note, in the note
    BOX = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or something that happens between them."""

    what: What
    text: str = ""
    element: Element | None = None


def pieces(element: Element, styles: Styles) -> Iterator[Piece]:
    """Everything `element` prints, in order; wrappers such as links and content controls are looked through."""
    for child in element:
        if child.tag == f"{W}r":
            yield from _run(child, styles)
        elif child.tag in {f"{MATH}oMath", f"{MATH}oMathPara"}:
            yield Piece(What.WORDS, "".join(text.text or "" for text in child.iter(f"{MATH}t")))
        elif child.tag != f"{W}pPr":
            yield from pieces(child, styles)


def _run(run: Element, styles: Styles) -> Iterator[Piece]:
    hidden = styles.is_hidden(run)
    raised = styles.is_raised(run)
    for child in run:
        read = PRINTED.get(str(child.tag))
        for piece in read(child, styles) if read else ():
            yield _dressed(piece, hidden=hidden, raised=raised)


def _dressed(piece: Piece, *, hidden: bool, raised: bool) -> Piece:
    if piece.what is not What.WORDS:
        return piece
    if hidden:
        return Piece(What.HIDDEN, piece.text)
    if raised and RAISED.fullmatch(piece.text.strip()):
        return Piece(What.WORDS, superscript(piece.text))
    return piece


def _words(element: Element, _: Styles) -> Iterator[Piece]:
    yield Piece(What.WORDS, (element.text or "").translate(SPACES))


def _fixed(text: str) -> Callable[[Element, Styles], Iterator[Piece]]:
    return lambda _element, _styles: iter((Piece(What.WORDS, text),))


def _event(what: What) -> Callable[[Element, Styles], Iterator[Piece]]:
    return lambda element, _styles: iter((Piece(what, element=element),))


def _break(element: Element, _: Styles) -> Iterator[Piece]:
    if element.get(f"{W}type") == "page":
        yield Piece(What.NEW_PAGE)
    yield Piece(What.WORDS, "\n")


def _symbol(element: Element, _: Styles) -> Iterator[Piece]:
    code = element.get(f"{W}char", "")
    if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) and not 0xD800 <= int(code, 16) < 0xE000:
        yield Piece(What.WORDS, symbol(chr(int(code, 16)), element.get(f"{W}font", "")))


def _boxes(element: Element, _: Styles) -> Iterator[Piece]:
    """The text boxes of a drawing; one inside another is found when the outer one is read."""
    for box in element.iter(f"{W}txbxContent"):
        if not any(outer.tag == f"{W}txbxContent" for outer in _up_to(box, element)):
            yield Piece(What.BOX, element=box)


def _up_to(element: Element, top: Element) -> Iterator[Element]:
    parent = element.getparent()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.getparent()


def _base_of_ruby(element: Element, styles: Styles) -> Iterator[Piece]:
    for base in element.findall(f"{W}rubyBase"):
        yield from pieces(base, styles)


PRINTED: dict[str, Callable[[Element, Styles], Iterator[Piece]]] = {
    W + name: read
    for name, read in {
        "t": _words,
        "tab": _fixed("\t"),
        "ptab": _fixed("\t"),
        "cr": _fixed("\n"),
        "noBreakHyphen": _fixed("-"),  # as Word prints it
        "br": _break,
        "sym": _symbol,
        "lastRenderedPageBreak": _event(What.PAGE_SEEN),
        "footnoteReference": _event(What.CALL),
        "endnoteReference": _event(What.CALL),
        "footnoteRef": _event(What.OWN_MARK),
        "endnoteRef": _event(What.OWN_MARK),
        "drawing": _boxes,
        "pict": _boxes,
        "object": _boxes,
        "ruby": _base_of_ruby,
    }.items()
}
