"""The parts of a template made to agree: styles that are called are there, lists too, and what Word orders is in order."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import RELATED, w
from desktop.brief.validity.text import MARKS, orders, repeated
from desktop.brief.word.washing import drop, without_loose_calls
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.brief.ooxml.tags import Element

_CALLS = tuple(W + name for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
_KEPT_NOTES = ("separator", "continuationSeparator")
_DRAW = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NAMED = tuple(f"{_DRAW}{name}" for name in ("theme", "clrScheme", "fontScheme", "fmtScheme"))
_TONGUES = {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}


def sound(trees: Mapping[str, Element], house: Mapping[str, Element]) -> Mapping[str, Element]:
    """The parts by kind ("styles", "numbering", …), those that are missing or of no use taken from `house`."""
    made = {**house, **trees}
    if not set(_KEPT_NOTES) <= {note.get(f"{W}type", "") for note in made["footnotes"]}:
        made["footnotes"] = house["footnotes"]
    _noted(made["settings"], made["footnotes"])
    _tongued(made["styles"])
    _with_tables(made["styles"], house["styles"])
    _once(made)
    if "theme" in made:
        _plain(made["theme"])
    for part in made.values():
        agree(part, made)
    return made


def agree(part: Element, made: Mapping[str, Element]) -> Element:
    """The part itself, calling no style and no list that is not there, everything in Word's order."""
    styles = {style.get(f"{W}styleId") for style in made["styles"].iter(f"{W}style")}
    drop([call for call in part.iter(*_CALLS) if call.get(f"{W}val") not in styles])
    lists = {one.get(f"{W}numId") for one in made["numbering"].iter(f"{W}num")} | {"0"}
    loose = [one for one in part.iter(f"{W}numId") if one.get(f"{W}val") not in lists]
    drop([one.getparent() for one in loose])  # type: ignore[misc]
    drop(list(_out_of_place(part)))
    for element in list(part.iter(*orders())):
        _order(element, orders()[str(element.tag)])
    return part


def _out_of_place(part: Element) -> Iterator[Element]:
    """Properties that stand where Word has none of the name, or stand twice: Word refuses the file for them."""
    for properties in part.iter(*orders()):
        known = orders()[str(properties.tag)]
        tags: set[str] = set()
        for child in properties:
            tag = str(child.tag)
            strange = tag.startswith(W) and tag not in known and tag not in MARKS
            if strange or (tag in tags and tag not in repeated()):
                yield child
            tags.add(tag)


def _order(element: Element, order: Mapping[str, int]) -> None:
    """Children in Word's order; those of later Words stay behind, as they came."""
    element[:] = sorted(element, key=lambda child: order.get(str(child.tag), len(order)))


def _noted(settings: Element, footnotes: Element) -> None:
    """Settings name only those separators that are there, and no endnotes."""
    there = {note.get(f"{W}id") for note in footnotes}
    drop([note for note in settings.iter(f"{W}footnote") if note.get(f"{W}id") not in there])


def _tongued(styles: Element) -> None:
    """Styles that name a language for every script: the brief's own is put there when it is written."""
    defaults = _under(styles, "docDefaults", 0)
    look = _under(_under(defaults, "rPrDefault", 0), "rPr", 0)
    lang = look.find(f"{W}lang")
    if lang is None:
        lang = w("lang")
        look.append(lang)
    for slot, tongue in _TONGUES.items():
        lang.set(W + slot, lang.get(W + slot) or tongue)


def _with_tables(styles: Element, house: Element) -> None:
    """Styles with ours of tables, where a program that knows no styles of tables has lost them."""
    names = {_name(style) for style in styles.iter(f"{W}style")}
    idents = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    for style in house.iter(f"{W}style"):
        lost = style.get(f"{W}type") == "table" and style.get(f"{W}default") is None
        if lost and _name(style) not in names and style.get(f"{W}styleId") not in idents:
            styles.append(deepcopy(style))


def _once(made: Mapping[str, Element]) -> None:
    """Every name of a style once: Word does not tell capitals from small letters, LibreOffice does."""
    first: dict[tuple[str, str], str] = {}
    for style in list(made["styles"].iter(f"{W}style")):
        ident = style.get(f"{W}styleId", "")
        kept = first.setdefault((style.get(f"{W}type", ""), _name(style)), ident)
        if kept != ident:
            drop([style])
            for part in made.values():
                _called_instead(part, ident, kept)


def _called_instead(part: Element, old: str, new: str) -> None:
    for call in part.iter(*_CALLS):
        if call.get(f"{W}val") == old:
            call.set(f"{W}val", new)


def _name(style: Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "").casefold()


def _under(parent: Element, name: str, at: int) -> Element:
    found = parent.find(W + name)
    if found is None:
        found = w(name)
        parent.insert(at, found)
    return found


def _plain(theme: Element) -> None:
    """A theme without pictures, names and what only its maker's program reads."""
    for fill in list(theme.iter(f"{_DRAW}blipFill")):
        parent = fill.getparent()
        if parent is not None:
            parent.replace(fill, _flat(fill))
    drop(theme.iter(f"{_DRAW}extLst"))
    without_loose_calls(theme, frozenset())
    for one in theme.iter(*_NAMED):
        one.set("name", "")


def _flat(fill: Element) -> Element:
    made = fill.makeelement(f"{_DRAW}solidFill")
    made.append(fill.makeelement(f"{_DRAW}schemeClr", {"val": "phClr"}))
    return made


def on_a_page(section: Element, house: Element) -> Element:
    """The section itself, with margins, calling nothing that does not go with it, its pages counted on."""
    if section.find(f"{W}pgMar") is None:
        margins = house.find(f"{W}pgMar")
        section.extend([margins] if margins is not None else [])
    for element in section:
        for name in [name for name in element.attrib if RELATED in str(name)]:
            del element.attrib[name]
    for numbering in section.iter(f"{W}pgNumType"):
        numbering.attrib.pop(f"{W}start", "")
    drop(list(_out_of_place(section)))
    _order(section, orders()[f"{W}sectPr"])
    return section


def switched_on(part: Element | None, name: str) -> bool:
    """Whether a switch ("titlePg") is there and not turned off."""
    found = None if part is None else part.find(W + name)
    return found is not None and found.get(f"{W}val", "1").lower() not in {"0", "false", "off"}


def pages_of(section: Element, settings: Element) -> Iterable[str]:
    """Which pages have a running head of their own: all, the first, even ones."""
    yield "default"
    if switched_on(section, "titlePg"):
        yield "first"
    if switched_on(settings, "evenAndOddHeaders"):
        yield "even"
