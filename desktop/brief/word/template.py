"""A template taken apart: its looks and its running heads, without a trace of who restyled it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop import paths
from desktop.brief.apart import Apart
from desktop.brief.ooxml.package import put
from desktop.brief.ooxml.relations import ENDINGS
from desktop.brief.ooxml.tags import WORD, root, written
from desktop.brief.word.looks import TAGS
from desktop.brief.word.naming import recognised, styles_in
from desktop.brief.word.pictures import shown_only
from desktop.brief.word.sound import agree, on_a_page, pages_of, sound
from desktop.brief.word.washing import drop, usual, washed, without_loose_calls
from desktop.errors import BadRequest, UnreadableFile
from desktop.reading import file_bytes
from desktop.reading.word_xml import R, W, opened
from desktop.terms.step import finish

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
_WORDS_OWN = frozenset({"Normal Table", "No List", "Default Paragraph Font"})  # no brief calls them
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


def template_copy(path: Path, *, instead: bool = False) -> Path:
    """Put a copy of our template at `path` for a reader to restyle; raises BadRequest and UnwritableFile.

    A file that is there is replaced only with `instead`, and our own template never.
    """
    if path.suffix.lower() != ".docx":
        raise BadRequest(f"A template is a Word file; call it {path.name or 'template'}.docx.")
    if os.path.exists(path) and os.path.samefile(path, house_file()):  # noqa: PTH110, PTH121 - never raise over an odd name
        raise BadRequest(f"{path.name} is the template of the house; choose another place for the copy.")
    if os.path.exists(path) and not instead:  # noqa: PTH110 - as above
        raise BadRequest(f"{path.name} is there already, and may hold somebody's looks; choose another name.")
    return put(file_bytes(house_file()), path)


def template(path: Path | None = None) -> Template:
    """Our template or a reader's restyled copy; raises UnreadableFile where it is none."""
    if path is None:
        return _house()
    found: Template = finish(Apart("template", Template).done(file_bytes(path), path.name)).value
    return found


def restyled(data: bytes, name: str) -> Template:
    """A reader's restyled copy, taken to pieces here and now; raises UnreadableFile where it is none."""
    house = _house()
    found = _restyled(data, name, house)
    missing = next((style for style in house.styles if style not in found.styles), "")
    if missing:
        raise UnreadableFile(name, _MISSING.format(missing))
    return found


@cache
def _house() -> Template:
    package = opened(file_bytes(house_file()), house_file().name)
    document = package.tree(package.main)
    parts = {KEPT[kind][0]: written(tree) for kind, tree in _kept(package)}
    page = next(document.iter(f"{W}sectPr"))
    return Template(
        parts,
        styles_in(root(parts["word/styles.xml"])),
        written(page),
        tuple(_heads(package, document)),
        own=False,
    )


def _restyled(data: bytes, name: str, house: Template) -> Template:
    package = opened(data, name)
    document = washed(usual(package.tree(package.main)))
    ours = {kind: root(house.parts[name]) for kind, (name, _) in KEPT.items() if name in house.parts}
    trees = sound(dict(_kept(package)), ours)
    own = [replace(head, tree=written(agree(root(head.tree), trees))) for head in _heads(package, document)]
    page = on_a_page(_page(document, house), root(house.page))
    heads = (*own, *_everywhere(own, house.heads, pages_of(page, trees["settings"])))
    parts = {KEPT[kind][0]: written(tree) for kind, tree in trees.items()}
    styles = dict(recognised(house.styles, trees["styles"]))
    return Template(parts, {**dict.fromkeys(_WORDS_OWN, ""), **styles}, written(page), heads, own=True)


def _kept(package: Package) -> Iterator[tuple[str, Element]]:
    """The parts that hold the looks, by kind, clean."""
    for relation in package.relations(package.main).values():
        if relation.kind in KEPT:
            part = washed(usual(package.tree(relation.target)))
            unwanted = {"settings": _no_setting, "footnotes": _is_note}.get(relation.kind)
            drop([child for child in part if unwanted and unwanted(child)])
            yield relation.kind, part


def _no_setting(child: Element) -> bool:
    return str(child.tag).removeprefix(W) not in _SETTINGS


def _is_note(child: Element) -> bool:
    return child.get(f"{W}type") is None


def _page(document: Element, house: Template) -> Element:
    """The properties of the last section; ours where nobody said any."""
    sections = list(document.iter(f"{W}sectPr"))
    return sections[-1] if sections else root(house.page)


def _heads(package: Package, document: Element) -> Iterator[Head]:
    """The running heads as the last section shows them, those it takes over from sections before it among them."""
    relations = package.relations(package.main)
    found: dict[tuple[str, str], str] = {}
    for reference in document.iter(*(W + name for name in _HEADS)):
        relation = relations.get(reference.get(f"{R}id", ""))
        if relation is not None:
            kind = _HEADS[str(reference.tag).removeprefix(W)]
            found[kind, reference.get(f"{W}type", "default")] = relation.target
    for (kind, pages), target in found.items():
        pictures = dict(_pictures(package, target))
        tree = without_loose_calls(washed(usual(package.tree(target))), pictures)
        yield Head(kind, pages, written(tree), pictures)


def _everywhere(heads: Iterable[Head], house: Iterable[Head], pages: Iterable[str]) -> Iterator[Head]:
    """The heads that are missing: the tier and the number of the page stand on every page."""
    there = {(head.kind, head.pages) for head in heads}
    wanted = [replace(head, pages=one) for one in pages for head in house]
    yield from (head for head in wanted if (head.kind, head.pages) not in there)


def _pictures(package: Package, part: str) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """The pictures of a head by the id it calls them with: a name that tells nothing, and what they show."""
    for ident, relation in package.relations(part).items():
        ending = relation.target.rpartition(".")[2].lower()
        if relation.kind == "image" and ending in ENDINGS:
            data = shown_only(package.archive.read(relation.target))
            yield ident, (f"word/media/{sha256(data).hexdigest()[:16]}.{ending}", data)


def in_language(part: bytes, language: str) -> bytes:
    """Styles or settings with the language Word spells by; what is Latin in a Chinese brief stays English."""
    tree = root(part)
    latin = "en-GB" if language in {"zh", "ar"} else TAGS.get(language, "en-GB")
    for lang in tree.iter(f"{{{WORD}}}lang", f"{{{WORD}}}themeFontLang"):
        lang.set(f"{{{WORD}}}val", latin)
    return written(tree)
