"""Tracked changes accepted or rejected in the XML itself, without any reader of ours: what Word would leave."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile

from desktop.brief.redline.sheet import CALL, sheet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {True: {W + "del", W + "moveFrom"}, False: {W + "ins", W + "moveTo"}}
PROPERTIES = {W + "rPr", W + "trPr"}


def settled(data, *, accept):
    """The parts that hold words, with every change accepted or rejected."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [
            n for n in package.namelist() if re.fullmatch(r"word/(document|footnotes|header\d*)\.xml", n)
        ]
        found = {name: ET.fromstring(package.read(name)) for name in names}
    for root in found.values():
        _settle_words(root, GONE[accept], GONE[not accept])
        _join(root, GONE[accept])
    return found


def _settle_words(parent, gone, kept):
    held = []
    for child in list(parent):
        if parent.tag not in PROPERTIES and child.tag in gone:
            continue
        if child.tag == f"{W}tr" and any(child.find(f"{W}trPr/{mark}") is not None for mark in gone):
            continue
        _settle_words(child, gone, kept)
        held += list(child) if parent.tag not in PROPERTIES and child.tag in kept else [child]
    parent[:] = held


def _join(parent, gone):
    """Give the words of a paragraph whose end went to the next one."""
    carried, left, last = [], [], None
    for child in list(parent):
        _join(child, gone)
        if child.tag != f"{W}p":
            left.append(child)
            continue
        properties = child.find(f"{W}pPr")
        at = 0 if properties is None else 1
        child[at:at] = carried
        carried = []
        if any(child.find(f"{W}pPr/{W}rPr/{mark}") is not None for mark in gone):
            carried, last = [one for one in child if one.tag != f"{W}pPr"], child
        else:
            left.append(child)
    parent[:] = [*left, *([last] if carried else [])]


def said(data, *, accept):
    """The words of every paragraph of the text, without white space, and of every note called."""
    parts = settled(data, accept=accept)
    notes = {
        note.get(f"{W}id"): _words(note)
        for note in parts.get("word/footnotes.xml", ET.Element("none")).iter(f"{W}footnote")
    }
    paragraphs, called = [], []
    for paragraph in parts["word/document.xml"].iter(f"{W}p"):
        words = _words(paragraph)
        called += [notes[call.get(f"{W}id")] for call in paragraph.iter(f"{W}footnoteReference")]
        paragraphs += [words] if words else []
    return paragraphs, called


def _words(element):
    text = ""
    for one in element.iter():
        if one.tag in {f"{W}t", f"{W}delText"}:
            text += one.text or ""
        elif one.tag == f"{W}footnoteReference":
            text += CALL
    return "".join(text.split())


def printed(document):
    """The same of a tree."""
    found = sheet(document)
    paragraphs = []
    for target in found.targets:
        cells = [cell for row in target.rows for cell in row]
        lines = target.words().split("\n") if target.loose else [target.words()]
        paragraphs += ["".join(one.split()) for one in (cells if target.is_table else lines) if one.strip()]
    called = ["".join(found.notes[note].split()) for target in found.targets for note in target.calls]
    return paragraphs, called
