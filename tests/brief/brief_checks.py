"""A brief beside its file: what was said, what our own reader reads, and what must not be there."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from desktop.brief.ooxml.scripts import without_marks
from desktop.reading.word import read_word
from desktop.terms.block import Role
from desktop.terms.brief import Para
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
