"""The styles of a template taken into another file, under names that are free there and with nothing left to its defaults."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.brief.ooxml.comment_parts import written_plain
from desktop.brief.ooxml.tags import root, w
from desktop.brief.word.template import in_language
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.template import Template

_FRONT = "Cover Note"  # quotations.FRONT finds it again
_WORN = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_ELSEWHERE = (f"{W}next", f"{W}link", f"{W}numPr", f"{W}outlineLvl", f"{W}aliases", f"{W}qFormat")
# What a file may set for all its words, and how it is unset: the template says nothing of these.
_UNSET: Mapping[str, Mapping[str, Mapping[str, object]]] = {
    "rPr": {
        **{
            name: {"val": 0}
            for name in ("b", "bCs", "i", "iCs", "caps", "smallCaps", "spacing", "kern", "position")
        },
        "color": {"val": "auto"},
        "w": {"val": 100},
    },
    "pPr": {
        "ind": {"left": 0, "right": 0, "firstLine": 0},
        "jc": {"val": "left"},
        "contextualSpacing": {"val": 0},
        "snapToGrid": {"val": 0},
    },
}


class Wardrobe:
    """The styles of a template as they are called in another file; `names` gives their ids by the template's names."""

    def __init__(self, template: Template, there: Element) -> None:
        self._there = there
        self._styles = template.parts["word/styles.xml"]
        self._front = _free(there)
        self.names = {name: self._new(ident) for name, ident in template.styles.items()}

    def _new(self, ident: str) -> str:
        return f"{self._front.replace(' ', '')}{ident}"

    def with_those_worn_by(self, elements: Sequence[Element], language: str) -> bytes:
        """The styles of the other file, and with them those that elements wear."""
        ours = root(in_language(self._styles, language))
        known = {style.get(f"{W}styleId", ""): style for style in ours.iter(f"{W}style")}
        worn = {one.get(f"{W}val") for element in elements for one in element.iter(*_WORN)}
        wanted = _with_bases((ident for ident in known if self._new(ident) in worn), known)
        self._there.append(self._ground(ours))
        self._there.extend(self._taken(known[ident]) for ident in known if ident in wanted)
        return written_plain(self._there)

    def _ground(self, ours: Element) -> Element:
        """What the template sets for all its words, and what the other file sets and the template does not, unset."""
        made = [self._defaults(ours, kind) for kind in ("pPr", "rPr")]
        return w(
            "style",
            w("name", val=f"{self._front} Ground"),
            w("semiHidden"),
            *made,
            type="paragraph",
            styleId=self._new("Ground"),
        )

    def _defaults(self, ours: Element, kind: str) -> Element:
        path = f"{W}docDefaults/{W}{kind}Default/{W}{kind}"
        own, theirs = ours.find(path), self._there.find(path)
        made = {str(child.tag): deepcopy(child) for child in (() if own is None else own)}
        for child in () if theirs is None else theirs:
            name = str(child.tag)
            if name not in made and name.removeprefix(W) in _UNSET[kind]:
                made[name] = w(name.removeprefix(W), **_UNSET[kind][name.removeprefix(W)])
        return w(kind, *sorted(made.values(), key=lambda one: _order(kind).get(str(one.tag), 0)))

    def _taken(self, style: Element) -> Element:
        """A style under its new name, on the styles that came with it alone."""
        made = deepcopy(style)
        for one in list(made.iter(*_ELSEWHERE)):
            parent = one.getparent()
            if parent is not None:
                parent.remove(one)
        if made.get(f"{W}default"):
            del made.attrib[f"{W}default"]
        made.set(f"{W}customStyle", "1")
        made.set(f"{W}styleId", self._new(style.get(f"{W}styleId", "")))
        name = made.find(f"{W}name")
        if name is not None:
            name.set(f"{W}val", f"{self._front} {name.get(f'{W}val', '')}")
        self._rest(made)
        return made

    def _rest(self, style: Element) -> None:
        """Name what a style stands on: another that came with it, else the ground."""
        base = style.find(f"{W}basedOn")
        of_words = style.get(f"{W}type") == "paragraph"
        if base is not None and of_words:
            base.set(f"{W}val", self._new(base.get(f"{W}val", "")))
        elif base is not None:
            style.remove(base)
        elif of_words:
            style.insert(1, w("basedOn", val=self._new("Ground")))


def _free(there: Element) -> str:
    """A beginning for names that no style of a file has."""
    said = [one.get(f"{W}val", "").casefold() for one in there.iter(f"{W}name")]
    said += [style.get(f"{W}styleId", "").casefold() for style in there.iter(f"{W}style")]
    front, n = _FRONT, 1
    while any(name.replace(" ", "").startswith(front.replace(" ", "").casefold()) for name in said):
        n += 1
        front = f"{_FRONT} {n}"
    return front


def _with_bases(idents: Iterable[str], known: Mapping[str, Element]) -> set[str]:
    found: set[str] = set()
    waiting = list(idents)
    while waiting:
        ident = waiting.pop()
        if ident in known and ident not in found:
            found.add(ident)
            base = known[ident].find(f"{W}basedOn")
            if base is not None and known[ident].get(f"{W}type") == "paragraph":
                waiting.append(base.get(f"{W}val", ""))
    return found


@cache
def _order(kind: str) -> Mapping[str, int]:
    """The order Word wants properties in."""
    table = tomllib.loads((paths.resources() / "word.toml").read_text("utf-8"))["order"]
    return {W + name: n for n, name in enumerate(table[kind].split())}
