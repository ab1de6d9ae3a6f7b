"""Brief → a Word file in the template's looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.labels import labels
from desktop.brief.ooxml.package import pack, put
from desktop.brief.ooxml.relations import Relations, content_types
from desktop.brief.ooxml.tags import clean, root, w, written
from desktop.brief.ooxml.when import moment
from desktop.brief.ooxml.who import signed
from desktop.brief.validity import faults
from desktop.brief.word.body import Body
from desktop.brief.word.charts import KIND, Charts, palette
from desktop.brief.word.comments import Comments
from desktop.brief.word.lines import Lines
from desktop.brief.word.looks import TAGS, Looks
from desktop.brief.word.pages import Heads, Sheet
from desktop.brief.word.template import KEPT, in_language, template
from desktop.errors import UnwritableFile
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.template import Template
    from desktop.terms.brief import Brief

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MAIN = f"{_OFFICE}.wordprocessingml.document.main+xml"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_TIE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_TYPES = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_BROKEN = "it would not be a whole Word file ({}). This is a fault of the program; please report it."


def write_word(brief: Brief, path: Path, restyled: Path | str = "") -> Path:
    """Write `brief` as a Word file at `path` and give the path; raises UnwritableFile.

    The same brief gives the same bytes; nothing in them names the machine, the program or another person.
    `restyled` is the path of a reader's copy of the template; raises UnreadableFile where it is none.
    """
    content = _made(brief, restyled)
    found = faults(content)
    if found:
        raise UnwritableFile(path, _BROKEN.format(found[0]))
    return put(content, path)


def word_bytes(brief: Brief, restyled: Path | str = "") -> bytes:
    """The Word file of `brief`; raises UnwritableFile where it would not be whole."""
    content = _made(brief, restyled)
    found = faults(content)
    if found:
        raise UnwritableFile(brief.title, _BROKEN.format(found[0]))
    return content


def _made(brief: Brief, restyled: Path | str) -> bytes:
    return _File(brief, template(Path(restyled) if restyled else None)).written()


class _File:
    """One brief on its way into one file."""

    def __init__(self, brief: Brief, looks: Template) -> None:
        self._brief, self._template = brief, looks
        self._own = labels(brief.language)
        self._parts: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}
        self._relations = Relations()
        self._sheet = Sheet.of(looks, brief.paper)
        self._looks = Looks(looks.styles, self._own.language)
        self._heads: dict[bool, list[tuple[str, str, str]]] = {}

    def written(self) -> bytes:
        """All parts as one file."""
        self._keep_looks()
        self._write_document()
        self._put(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            _core(self._brief),
        )
        self._put("docProps/app.xml", f"{_OFFICE}.extended-properties+xml", _nobody())
        self._parts["word/_rels/document.xml.rels"] = self._relations.written()
        self._parts["_rels/.rels"] = _ties().written()
        names = ["_rels/.rels", *self._parts]
        self._parts["[Content_Types].xml"] = content_types(self._kinds, names)
        return pack(self._parts)

    def _put(self, name: str, kind: str, content: bytes) -> None:
        self._parts[name] = content
        self._kinds[name] = kind

    def _keep_looks(self) -> None:
        for tie, (name, kind) in KEPT.items():
            if name in self._template.parts:
                part = self._template.parts[name]
                told = in_language(part, self._own.language) if tie in {"styles", "settings"} else part
                self._put(name, kind, told)
                self._relations.add(tie, name.removeprefix("word/"))

    def _write_document(self) -> None:
        comments = Comments(self._looks, self._own("brief.unnamed"))
        lines = Lines(self._looks, self._relations, comments, _last(self._parts["word/footnotes.xml"]))
        lines.sign(self._brief, self._own("brief.unnamed"))
        charts = Charts(self._looks, palette(self._template), self._relations)
        body = Body(lines, charts, self._sheet, self._section)
        made = body.elements(self._brief, self._own, numbered=self._template.numbered)
        self._put("word/document.xml", _MAIN, written(w("document", w("body", *made))))
        self._parts["word/footnotes.xml"] = _appended(self._parts["word/footnotes.xml"], lines.footnotes)
        for name, (tie, kind, content) in comments.parts().items():
            self._put(f"word/{name}", kind, content)
            self._relations.add(tie, name)
        for name, content in charts.parts.items():
            self._put(f"word/{name}", KIND, content)

    def _section(self, wide: bool) -> Element:  # noqa: FBT001 - the way a sheet lies, as Body asks for it
        if wide not in self._heads:
            heads = Heads(self._template, self._looks, self._brief, self._own)
            self._heads[wide] = heads.write(self._sheet, self._relations, self._parts, self._kinds, wide=wide)
        return self._sheet.section(self._heads[wide], self._looks.language, wide=wide)


def _last(footnotes: bytes) -> int:
    """The highest number of the separators: LibreOffice counts them from nought, Word from below it."""
    return max((int(note.get(f"{W}id", "0")) for note in root(footnotes)), default=0)


def _appended(part: bytes, elements: list[Element]) -> bytes:
    tree = root(part)
    tree.extend(elements)
    return written(tree)


def _ties() -> Relations:
    ties = Relations()
    ties.add("officeDocument", "word/document.xml")
    ties.add("extended-properties", "docProps/app.xml")
    ties.add(_CORE_TIE, "docProps/core.xml")
    return ties


def _nobody() -> bytes:
    """The properties of the program that wrote a file: none."""
    made = etree.fromstring(f'<Properties xmlns="{_APP}"/>')
    return etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)


def _core(brief: Brief) -> bytes:
    """The properties a file manager shows: what was chosen, and nothing else."""
    core = etree.Element(
        f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _TYPES}
    )
    told = {
        "title": brief.title,
        "subject": brief.subtitle,
        "creator": signed(brief.author),
        "language": TAGS.get(brief.language, ""),
    }
    for name, value in told.items():
        if clean(value):
            etree.SubElement(core, f"{{{_DUBLIN}}}{name}").text = clean(value)
    for name in ("created", "modified") if moment(brief.date) else ():
        when = etree.SubElement(core, f"{{{_TERMS}}}{name}")
        when.set(f"{{{_TYPES}}}type", "dcterms:W3CDTF")
        when.text = moment(brief.date)
    return etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)
