"""Fields that fetch or run something: what they show stays, what they were told to do goes."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from desktop import paths
from desktop.errors import UnreadableFile
from desktop.reading.word_revisions import remove, unwrap
from desktop.reading.word_xml import W, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.ooxml.tags import Element

_FIELDS = re.compile(rb"fldChar|fldSimple|[iI]nstrText")
_CODES = re.compile(
    rb"(<(?:\w+:)?(?:instrText|delInstrText)\b[^>]*>)[^<]*|\b(?:\w+:)?instr\s*=\s*(?:\"[^\"]*\"|'[^']*')"
)
_CHAR, _SIMPLE, _RUN = f"{W}fldChar", f"{W}fldSimple", f"{W}r"
_CODE = frozenset({f"{W}instrText", f"{W}delInstrText"})
_NESTED = "\ufffc"  # in a code: a field whose outcome stands there
_WITH_WORDS = re.compile(r"(?<!\S)\\[lots]\s*(?:\"[^\"]*\"|\S*)", re.IGNORECASE)
_SWITCH = re.compile(r"(?<!\S)\\[a-z](?![\w\\])", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_CURLY = str.maketrans("“”„«»", '"""""')


def without_acting_fields(part: bytes, name: str) -> bytes:
    """A part of a Word file without the codes of fields that fetch or run; the very same bytes where it has none."""
    if not _FIELDS.search(part):
        return part
    try:
        root = parsed(part, name)
    except UnreadableFile:
        return _CODES.sub(rb"\1", part)
    doomed, opened = list(_acting_codes(root)), [one for one in root.iter(_SIMPLE) if _acts(_said(one))]
    if not doomed and not opened:
        return part
    for element in doomed:
        remove(element)
    for simple in opened:
        unwrap(simple)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def leads_astray(address: str) -> bool:
    """Whether a link opens a file or runs a script: anything but a page, a letter or a place in the same file."""
    bare = "".join(sign for sign in address.casefold() if sign.isprintable() and not sign.isspace())
    scheme = _SCHEME.match(bare)
    return scheme[1] not in _table("links") if scheme else bare.startswith(("\\", "/"))


@dataclass(slots=True)
class _Field:
    """A field that is being read: its code, the elements that make up the code, and its characters."""

    said: str = ""
    code: list[Element] = field(default_factory=list)
    within: list[Element] = field(default_factory=list)  # what else stands where only a code belongs
    printing: bool = False


def _acting_codes(root: Element) -> Iterator[Element]:
    """The elements that tell fields to act; of one that never ends only those that say so, as it hides nothing."""
    still_open: list[_Field] = []
    for element in (child for run in root.iter(_RUN) for child in run if child.tag != f"{W}rPr"):
        kind = element.get(f"{W}fldCharType", "") if element.tag == _CHAR else ""
        closed = _follow(still_open, element, kind)
        if closed and _acts(closed.said):
            yield from (*closed.code, *closed.within)
    for one in still_open:
        if _acts(one.said):
            yield from one.code


def _follow(still_open: list[_Field], element: Element, kind: str) -> _Field | None:
    """Read one element into the fields it stands in; the field that ends with it."""
    for outer in still_open if kind != "begin" else ():
        if not outer.printing and outer is not still_open[-1]:
            outer.within.append(element)
    if kind == "begin":
        _begin(still_open, element)
    elif still_open:
        _into(still_open[-1], element, kind)
    return still_open.pop() if kind == "end" and still_open else None


def _begin(still_open: list[_Field], element: Element) -> None:
    for outer in still_open:
        if not outer.printing:
            outer.within.append(element)
            outer.said += _NESTED
    still_open.append(_Field(code=[element]))


def _into(own: _Field, element: Element, kind: str) -> None:
    if element.tag in _CODE:
        own.code.append(element)
        own.said += "" if own.printing else element.text or ""
    elif kind:
        own.code.append(element)
        own.printing = own.printing or kind == "separate"
    elif not own.printing:
        own.within.append(element)


def _said(simple: Element) -> str:
    return simple.get(f"{W}instr", "")


def _acts(code: str) -> bool:
    """Whether a code is of a kind that fetches or runs, or its kind is itself made up by a field."""
    kind = next(iter(re.split(r"[\s\"\\]", code.translate(_CURLY).strip(), maxsplit=1)))
    if kind.startswith("="):
        return False
    if kind.upper() == "HYPERLINK":
        return _NESTED in code or leads_astray(_address(code.translate(_CURLY).strip()[len(kind) :]))
    return _NESTED in kind or kind.upper() in _table("acting")


def _address(code: str) -> str:
    return _SWITCH.sub("", _WITH_WORDS.sub("", code)).strip().strip('"').strip()


@cache
def _table(name: str) -> frozenset[str]:
    table = tomllib.loads((paths.resources() / "word.toml").read_text("utf-8"))
    return frozenset(table["fields"][name].split())
