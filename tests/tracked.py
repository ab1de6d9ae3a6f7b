"""A Word file with tracked changes, made of another."""

from copy import deepcopy

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def with_tracked_changes(source, target, found, old, new):
    """Write `source` with the words `old` of the paragraph that holds `found` deleted and `new` inserted, tracked."""
    document = Document(source)
    run = next(
        run
        for paragraph in document.paragraphs
        if found in paragraph.text
        for run in paragraph.runs
        if old in run.text
    )
    before, after = run.text.split(old, 1)
    pieces = [_plain(run, before), _change(run, "w:del", "w:delText", old), _change(run, "w:ins", "w:t", new)]
    for piece in (*pieces, _plain(run, after)):
        run._r.addprevious(piece)
    run._r.getparent().remove(run._r)
    document.save(target)
    return target


def _plain(run, words, tag="w:t"):
    made = deepcopy(run._r)
    for text in made.findall(qn("w:t")):
        made.remove(text)
    text = OxmlElement(tag)
    text.text = words
    text.set(qn("xml:space"), "preserve")
    made.append(text)
    return made


def _change(run, tag, text, words):
    change = OxmlElement(tag)
    change.set(qn("w:id"), "7")
    change.set(qn("w:author"), "Wei")
    change.set(qn("w:date"), "2026-01-01T00:00:00Z")
    change.append(_plain(run, words, text))
    return change
