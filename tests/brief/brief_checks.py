"""A brief beside its file: what was said, what our own reader reads, and what must not be there."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from lxml import etree

from desktop.brief.ooxml.scripts import without_marks
from desktop.reading.word import read_word
from desktop.terms.block import Role
from desktop.terms.brief import Grid, Para
from desktop.terms.step import finish
from tests.brief.brief_values import CANARIES, after, before, said

_TRACES = re.compile(
    rb"rsid|python|docx4|libreoffice|openpyxl|Microsoft Office Word|customXml|thumbnail|/(?:home|root|tmp|Users)/|[A-Z]:\\",
    re.IGNORECASE,
)
_CALLS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def squeezed(text):
    """Words without spaces, the calls of footnotes and the marks that hold symbols together."""
    return re.sub(rf"[\s{_CALLS}]", "", without_marks(text))


def lines_said(brief, how):
    """What the sections of a brief say, in order, after its tracked changes or before them."""
    tell = {"after": after, "before": before}[how]
    parts = list(said(brief))
    printed = [squeezed(tell(part)) for part in parts]
    notes = [squeezed(part.source) for part in parts if isinstance(part, Para) and part.source]
    return "".join(printed), notes


def lines_read(data, how):
    """What our reader finds in the file after its cover and its contents, and the footnotes."""
    source = finish(read_word(data, "brief.docx", how))
    blocks = [block for block in source.blocks if block.role is not Role.FURNITURE]
    first = next(n for n, block in enumerate(blocks) if block.style.startswith("heading"))
    body = [block for block in blocks[first:] if block.role is not Role.FOOTNOTE]
    printed = "".join(squeezed(_text(block)) for block in body)
    notes = [squeezed(block.text) for block in blocks if block.role is Role.FOOTNOTE]
    return printed, notes


def _text(block):
    return "".join("".join(row) for row in block.rows) if block.rows else block.text


def canaries_in(data):
    """What a file holds that it must not."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        raw = b"\n".join(package.read(name) + name.encode() for name in package.namelist())
    found = [one for one in CANARIES if one.encode() in raw or one.encode("utf-16-le") in raw]
    return found + [one.decode() for one in set(_TRACES.findall(raw))]


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TURNED = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BARRED = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def exactly(words):
    """Words as a file of XML can hold them: every end of a line one break, without the signs that turn a line."""
    return _TURNED.sub("", _BARRED.sub("", re.sub("\r\n|[\r\v\f]", "\n", words)))


def paragraphs_said(brief, how):
    """Every paragraph of the sections, to the sign; None where a chart is drawn or told."""
    tell = {"after": after, "before": before}[how]
    for section in brief.sections:
        yield exactly(section.title)
        for part in section.content:
            if isinstance(part, Para):
                yield exactly(tell(part))
            elif isinstance(part, Grid):
                yield from (
                    exactly(tell(para)) for row in part.rows for cell in row for para in cell or [Para(())]
                )
                yield ""
            else:
                yield from ([exactly(part.title)] if part.title else [])
                yield None


def paragraphs_in(data, how):
    """Every paragraph of a file from its first heading on, read by nothing of ours."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    every = list(body.iter(f"{_W}p"))
    first = next(n for n, one in enumerate(every) if one.find(f"{_W}bookmarkStart") is not None)
    gone = _W + {"after": "del", "before": "ins"}[how]
    return [_TURNED.sub("", "".join(_shown(one, gone))) for one in every[first:]]


def _shown(paragraph, gone):
    signs = {f"{_W}tab": "\t", f"{_W}br": "\n"}
    for run in paragraph.iter(f"{_W}r"):
        if next(run.iterancestors(gone), None) is None:
            yield from (signs.get(one.tag, one.text or "") for one in run if one.tag != f"{_W}rPr")


def comments_in(data):
    """What every comment of a file says."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        there = "word/comments.xml" in package.namelist()
        part = etree.fromstring(package.read("word/comments.xml")) if there else ()
    return [_TURNED.sub("", "".join(_shown(one, f"{_W}del"))) for one in part]
