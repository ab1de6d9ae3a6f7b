"""Brief → a Word file in the template's looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from desktop import paths
from desktop.brief.body import Body
from desktop.brief.labels import labels
from desktop.brief.package import pack, put, unpack
from desktop.brief.tags import WORD, Element, field, root, w, words, written

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.brief.labels import Labels
    from desktop.terms.brief import Brief

_TAGS = {"zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA"}
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_TYPES = "http://www.w3.org/2001/XMLSchema-instance"


def write_word(brief: Brief, path: Path) -> Path:
    """Write `brief` as a Word file at `path` and give the path; raises UnwritableFile.

    The same brief gives the same bytes; nothing in them names the machine, the program or another person.
    """
    return put(word_bytes(brief), path)


def word_bytes(brief: Brief) -> bytes:
    """The Word file of `brief`."""
    parts = unpack(paths.resources() / "templates" / "brief.docx")
    own = labels(brief.language)
    body = Body(brief.language, _styles(parts["word/styles.xml"]))
    filled = {
        "word/document.xml": _document(parts["word/document.xml"], brief, body, own),
        "word/footnotes.xml": _appended(parts["word/footnotes.xml"], body.footnotes),
        "word/styles.xml": _in_language(parts["word/styles.xml"], brief.language),
        "word/header1.xml": _header(parts["word/header1.xml"], brief, own),
        "word/footer1.xml": _footer(parts["word/footer1.xml"], own),
        "docProps/core.xml": _core(brief),
    }
    return pack({**parts, **filled})


def _styles(part: bytes) -> Mapping[str, str]:
    """The id of every style of the template, by its name."""
    found = root(part).iter(f"{{{WORD}}}style")
    return {style[0].get(f"{{{WORD}}}val", ""): style.get(f"{{{WORD}}}styleId", "") for style in found}


def _document(part: bytes, brief: Brief, body: Body, own: Labels) -> bytes:
    document = root(part)
    place = document[0]
    section = place[-1]
    place[:] = [*body.elements(brief, own("brief.kind"), own("brief.contents")), section]
    if brief.language == "ar":
        section.append(w("bidi"))
    return written(document)


def _appended(part: bytes, elements: list[Element]) -> bytes:
    document = root(part)
    document.extend(elements)
    return written(document)


def _in_language(part: bytes, language: str) -> bytes:
    """The styles with the language Word spells and breaks lines by; what is Latin in a Chinese brief stays English."""
    styles = root(part)
    latin = "en-GB" if language in {"zh", "ar"} else _TAGS.get(language, "en-GB")
    for lang in styles.iter(f"{{{WORD}}}lang"):
        lang.set(f"{{{WORD}}}val", latin)
    return written(styles)


def _header(part: bytes, brief: Brief, own: Labels) -> bytes:
    header = _turned(root(part), brief.language)
    tier = w("r", w("rPr", w("rStyle", val="Tier")), *words(own(f"tier.{brief.tier}")))
    header[0].extend([tier, w("r", w("tab")), w("r", *words(brief.title))])
    return written(header)


def _turned(part: Element, language: str) -> Element:
    """A running head or foot whose first paragraph runs as the language does."""
    if language == "ar":
        part[0][0].append(w("bidi"))
    return part


def _footer(part: bytes, own: Labels) -> bytes:
    """Page x of y, the two numbers as fields."""
    footer = _turned(root(part), own.language)
    before, _, rest = own("brief.page", page="\0", pages="\1").partition("\0")
    between, _, after = rest.partition("\1")
    footer[0].extend(
        [
            w("r", w("tab")),
            w("r", *words(before)),
            *field("PAGE", "1"),
            w("r", *words(between)),
            *field("NUMPAGES", "1"),
            w("r", *words(after)),
        ]
    )
    return written(footer)


def _core(brief: Brief) -> bytes:
    """The properties a file manager shows: what was chosen, and nothing else."""
    core = etree.Element(
        f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _TYPES}
    )
    told = {
        "title": brief.title,
        "subject": brief.subtitle,
        "creator": brief.author,
        "language": _TAGS.get(brief.language, ""),
    }
    for name, value in told.items():
        if value:
            etree.SubElement(core, f"{{{_DUBLIN}}}{name}").text = value
    for name in ("created", "modified") if brief.date else ():
        when = etree.SubElement(core, f"{{{_TERMS}}}{name}")
        when.set(f"{{{_TYPES}}}type", "dcterms:W3CDTF")
        when.text = brief.date if "T" in brief.date else f"{brief.date}T00:00:00Z"
    return etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)
