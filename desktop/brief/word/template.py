"""A template taken apart: its looks and its running heads, without a trace of who restyled it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.brief.ooxml.tags import WORD, root, written
from desktop.brief.word.looks import TAGS
from desktop.errors import UnreadableFile
from desktop.reading import file_bytes
from desktop.reading.word_xml import R, W, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from desktop.brief.ooxml.tags import Element
    from desktop.reading.word_xml import Package

_OFFICE = "application/vnd.openxmlformats-officedocument"
# What of a template goes into a brief, and what each part holds; nothing else does.
KEPT = {
    "styles": ("word/styles.xml", f"{_OFFICE}.wordprocessingml.styles+xml"),
    "numbering": ("word/numbering.xml", f"{_OFFICE}.wordprocessingml.numbering+xml"),
    "settings": ("word/settings.xml", f"{_OFFICE}.wordprocessingml.settings+xml"),
    "footnotes": ("word/footnotes.xml", f"{_OFFICE}.wordprocessingml.footnotes+xml"),
    "fontTable": ("word/fontTable.xml", f"{_OFFICE}.wordprocessingml.fontTable+xml"),
    "theme": ("word/theme/theme1.xml", f"{_OFFICE}.theme+xml"),
}
_HEADS = {"headerReference": "header", "footerReference": "footer"}
_SETTINGS = frozenset(
    [
        "zoom",
        "mirrorMargins",
        "defaultTabStop",
        "autoHyphenation",
        "evenAndOddHeaders",
        "characterSpacingControl",
        "footnotePr",
        "compat",
        "themeFontLang",
        "clrSchemeMapping",
        "decimalSymbol",
        "listSeparator",
    ]
)
_NEVER = frozenset({"vanish", "specVanish", "webHidden", "rsid", "numPicBullet", "lvlPicBulletId"})
_EMBEDDED = frozenset({"embedRegular", "embedBold", "embedItalic", "embedBoldItalic"})
_TRACES = ("rsid", "paraId", "textId")
_MISSING = (
    "it has no style named “{}”; take a fresh copy of the template and change only how its styles look."
)


@dataclass(frozen=True)
class Head:
    """A running head or foot: "header" or "footer", on which pages, its tree, and the pictures it shows by id."""

    kind: str
    pages: str
    tree: bytes
    pictures: Mapping[str, tuple[str, bytes]]


@dataclass(frozen=True)
class Template:
    """The parts that hold the looks, the ids of the styles by name, the page, and the running heads."""

    parts: Mapping[str, bytes]
    styles: Mapping[str, str]
    page: bytes  # the properties of its last section
    heads: tuple[Head, ...]
    own: bool  # whether it is a reader's

    @property
    def numbered(self) -> bool:
        """Whether its headings bear numbers."""
        heading = self.styles["heading 1"]
        found = root(self.parts["word/styles.xml"]).iterfind(
            f"{W}style[@{W}styleId='{heading}']/{W}pPr/{W}numPr"
        )
        return next(found, None) is not None


def house_file() -> Path:
    """Our own template, which a reader copies and restyles."""
    return paths.resources() / "templates" / "brief.docx"


def template(path: Path | None = None) -> Template:
    """Our template or a reader's restyled copy; raises UnreadableFile where it is none."""
    house = _house()
    if path is None:
        return house
    found = _taken(path, house.parts, own=True)
    named = dict(_recognised(house.styles, found.styles))
    missing = next((name for name in house.styles if name not in named), "")
    if missing:
        raise UnreadableFile(path, _MISSING.format(missing))
    return replace(found, styles=named)


@cache
def _house() -> Template:
    return _taken(house_file(), {}, own=False)


def _recognised(names: Iterable[str], there: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The ids of the styles of those names; LibreOffice writes some in capitals."""
    folded = {name.casefold(): ident for name, ident in there.items()}
    for name in names:
        if name in there or name.casefold() in folded:
            yield name, there.get(name) or folded[name.casefold()]


def _taken(path: Path, house: Mapping[str, bytes], *, own: bool) -> Template:
    package = opened(file_bytes(path), path.name)
    document = package.tree(package.main)
    parts = {**house, **dict(_kept(package))}
    return Template(parts, _styles(parts), _page(document, path), tuple(_heads(package, document)), own)


def _kept(package: Package) -> Iterator[tuple[str, bytes]]:
    for relation in package.relations(package.main).values():
        if relation.kind in KEPT:
            name, _ = KEPT[relation.kind]
            yield name, written(_cleaned(package.tree(relation.target), relation.kind))


def _cleaned(part: Element, kind: str) -> Element:
    """A part without what tells who wrote it, what is hidden, and what is no look."""
    for element in list(part.iter(*(f"{W}{name}" for name in _NEVER | _EMBEDDED))):
        _drop(element)
    for element in part.iter():
        for name in [name for name in element.attrib if any(trace in str(name) for trace in _TRACES)]:
            del element.attrib[name]
    unwanted = {"settings": _no_setting, "footnotes": _is_note}.get(kind)
    for child in [child for child in part if unwanted and unwanted(child)]:
        part.remove(child)
    return part


def _no_setting(child: Element) -> bool:
    return str(child.tag).removeprefix(W) not in _SETTINGS


def _is_note(child: Element) -> bool:
    return child.get(f"{W}type") is None


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _styles(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """The id of every style, by its name."""
    found = root(parts["word/styles.xml"]).iter(f"{W}style") if "word/styles.xml" in parts else iter(())
    named = ((style.find(f"{W}name"), style.get(f"{W}styleId", "")) for style in found)
    return {name.get(f"{W}val", ""): ident for name, ident in named if name is not None}


def _page(document: Element, path: Path) -> bytes:
    sections = list(document.iter(f"{W}sectPr"))
    if not sections:
        raise UnreadableFile(path, "it has no page to print on; take a fresh copy of the template.")
    return written(_cleaned(sections[-1], "section"))


def _heads(package: Package, document: Element) -> Iterator[Head]:
    """The running heads of the last section, those of its first page and of even pages among them."""
    relations = package.relations(package.main)
    for reference in list(document.iter(f"{W}sectPr"))[-1]:
        kind = _HEADS.get(str(reference.tag).removeprefix(W), "")
        relation = relations.get(reference.get(f"{R}id", "")) if kind else None
        if relation is not None:
            tree = written(_cleaned(package.tree(relation.target), "head"))
            yield Head(
                kind, reference.get(f"{W}type", "default"), tree, dict(_pictures(package, relation.target))
            )


def _pictures(package: Package, part: str) -> Iterator[tuple[str, tuple[str, bytes]]]:
    names = set(package.archive.namelist())
    for ident, relation in package.relations(part).items():
        if relation.kind == "image" and relation.target in names:
            yield ident, (relation.target, package.archive.read(relation.target))


def in_language(part: bytes, language: str) -> bytes:
    """Styles or settings with the language Word spells by; what is Latin in a Chinese brief stays English."""
    tree = root(part)
    latin = "en-GB" if language in {"zh", "ar"} else TAGS.get(language, "en-GB")
    for lang in tree.iter(f"{{{WORD}}}lang", f"{{{WORD}}}themeFontLang"):
        lang.set(f"{{{WORD}}}val", latin)
    return written(tree)
