"""Word files → blocks: what is printed, with tracked changes settled, numbers counted and notes where they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile
from desktop.reading import word_heads
from desktop.reading.word_body import Pages, Walk
from desktop.reading.word_fields import keep_what_prints
from desktop.reading.word_notes import KINDS, Notes, notes_at_foot
from desktop.reading.word_numbering import Numbering
from desktop.reading.word_revisions import settle
from desktop.reading.word_styles import Styles
from desktop.reading.word_xml import W, opened, texts_of
from desktop.terms.block import Block, Source
from desktop.terms.finding import Finding, Severity
from desktop.terms.language import language_of
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_revisions import Reading
    from desktop.reading.word_xml import Element, Package
    from desktop.terms.step import Work

STRIDE = 64  # blocks between two steps
_EMPTY = "there is no text in it; where it holds scanned pages, run text recognition on them first."
PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def read_word(data: bytes, name: str, revisions: Reading = "after") -> Work[Source]:
    """Read a Word file as it reads `revisions`: after its tracked changes or before them; raises UnreadableFile."""
    yield Step(0, 1, name)
    package = opened(data, name)
    changes = _prepare(package, revisions)
    walk = _walk(package)
    blocks = yield from _blocks(package, walk)
    if not blocks:
        raise UnreadableFile(name, _EMPTY)
    return Source(
        format="docx",
        blocks=(*blocks, *word_heads.running(package, walk)),
        pages=_page_count(package) or walk.pages.page,
        language=language_of("\n".join(block.text for block in blocks)) or None,
        findings=tuple(_findings(package, walk, changes, revisions)),
    )


def _prepare(package: Package, revisions: Reading) -> int:
    """Settle changes and fields in every part that is read, and say how many changes there were."""
    count = 0
    for part in _texts(package):
        keep_what_prints(part)
        count += settle(part, revisions)
    return count


def _texts(package: Package) -> Iterator[Element]:
    read = {"footnotes", "endnotes", "header", "footer"}
    yield package.tree(package.main)
    for relation in package.relations(package.main).values():
        if relation.kind in read:
            yield package.tree(relation.target)


def _walk(package: Package) -> Walk:
    root = package.tree(package.main)
    styles = Styles.of(package.related("styles"))
    numbering = Numbering.of(package.related("numbering"), styles.list_of)
    parts = {kind: package.related(f"{kind}s") for kind in KINDS}
    sections = _sections(root)
    notes = Notes(parts, package.related("settings"), sections)
    return Walk(styles, numbering, notes, Pages.of(root, sections))


def _sections(root: Element) -> tuple[Element, ...]:
    return tuple(section for section in root.iter(f"{W}sectPr") if not _is_former(section))


def _is_former(section: Element) -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == f"{W}sectPrChange"


def _blocks(package: Package, walk: Walk) -> Work[list[Block]]:
    """The blocks of the text, each section's after what is printed at the head of its first page."""
    root = package.tree(package.main)
    total, entered, blocks = sum(1 for _ in root.iter(f"{W}p")), -1, list[Block]()
    body = root.find(f"{W}body")
    for block in notes_at_foot(walk.blocks(root if body is None else body)):
        while entered < walk.section:
            entered += 1
            blocks += word_heads.front(package, walk, entered, block.page)
        blocks.append(block)
        if len(blocks) % STRIDE == 0:
            yield Step(min(walk.seen, total), total, "Reading paragraphs")
    return blocks


def _page_count(package: Package) -> int | None:
    properties = package.related("extended-properties", "")
    pages = "" if properties is None else properties.findtext(f"{PROPERTIES}Pages", "")
    return int(pages) if pages.isdecimal() and int(pages) else None


def _findings(package: Package, walk: Walk, changes: int, revisions: Reading) -> Iterator[Finding]:
    if changes:
        how = "as if all were accepted" if revisions == "after" else "as it was before them"
        why = f"The file holds {_counted(changes, 'tracked change')}; it was read {how}."
        yield Finding("tracked_changes", why, Severity.MEDIUM)
    hidden = " ".join("".join(walk.hidden).split())
    if hidden:
        yield Finding(
            "hidden_words", "The file holds words that do not print; they were left out.", quote=hidden[:200]
        )
    comments = _comments(package)
    if comments:
        yield Finding(
            "comments", f"The file holds {_counted(comments, 'comment')}; they are no part of the text."
        )
    if next(package.tree(package.main).iter(f"{W}altChunk"), None) is not None:
        why = "The file holds another file inside it, which was not read; paste its words into the document."
        yield Finding("embedded_file", why, Severity.MEDIUM)


def _comments(package: Package) -> int:
    """How many comments say something."""
    part = package.related("comments")
    return 0 if part is None else sum(1 for c in part.iter(f"{W}comment") if "".join(texts_of(c)).strip())


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
