"""Fields at the head and foot of a template: those that count pages stay, those that tell of a file or a person go."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.brief.ooxml.tags import Element

_CHAR, _CODE, _SIMPLE = f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"


@cache
def _kept(what: str) -> frozenset[str]:
    table = tomllib.loads((paths.resources() / "word.toml").read_text("utf-8"))["fields"]
    return frozenset(table[what].split())


@dataclass
class _Field:
    """A field that is being read: its code, what it shows, and whether its code has ended."""

    code: list[Element] = field(default_factory=list)
    shown: list[Element] = field(default_factory=list)
    told: bool = False
    said: str = ""

    def close(self, *, whole: bool) -> None:
        """Leave it, leave what it shows, or take it away."""
        name = _name(self.said)
        if whole and name in _kept("kept"):
            return
        _drop(self.code)
        if not whole or name not in _kept("shown"):
            _drop(self.shown)


def without_telling_fields(part: Element) -> None:
    """Take out of a part every field that is neither kept nor shown as words."""
    for simple in list(part.iter(_SIMPLE)):
        _simple(simple)
    inside: list[_Field] = []
    for run in list(part.iter(f"{W}r")):
        for child in list(run):
            _read(child, inside)
    for one in inside:
        one.close(whole=False)


def _read(child: Element, inside: list[_Field]) -> None:
    kind = child.get(f"{W}fldCharType", "") if child.tag == _CHAR else ""
    if kind == "begin":
        inside.append(_Field())
    for outer in inside[:-1]:
        (outer.shown if outer.told else outer.code).append(child)
    if not inside:
        return
    own = inside[-1]
    own.told = own.told or kind == "separate"
    own.said += (child.text or "") if child.tag == _CODE and not own.told else ""
    (own.shown if own.told and not kind else own.code).append(child)
    if kind == "end":
        inside.pop().close(whole=True)


def _simple(simple: Element) -> None:
    name, parent = _name(simple.get(f"{W}instr", "")), simple.getparent()
    if name in _kept("kept") or parent is None:
        return
    at = parent.index(simple)
    parent[at : at + 1] = list(simple) if name in _kept("shown") else []


def _name(code: str) -> str:
    return next(iter(code.split()), "").upper()


def _drop(elements: Iterable[Element]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
