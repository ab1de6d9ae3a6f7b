"""Pages on their way out: to a printer, or into a PDF that names no program and no day but the brief's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QUuid
from PySide6.QtGui import QPainter, QPdfWriter

from desktop.brief.ooxml.package import put
from desktop.gui.printing.looks import UNIT, layout_of
from desktop.gui.printing.printed import laid_out
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

    from desktop.gui.printing.printed import Printed
    from desktop.terms.brief import Brief
    from desktop.terms.step import Work

_PRODUCER = re.compile(rb"/Producer \((?:\\.|[^\\)])*\)", re.DOTALL)
_STAMP = re.compile(rb"/(?:Creation|Mod)Date \(D:(\d{14}Z)\)")
_NOTHING_SAID = b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='w'?>"
_DOTS = 1200  # to an inch


def paint(printed: Printed, device: QPagedPaintDevice, first: int = 0, last: int | None = None) -> Work[None]:
    """Put pages on a device, each on a sheet as it lies, a step before each; the first is 0."""
    chosen = range(first, len(printed.pages) if last is None else last + 1)
    device.setPageLayout(layout_of(printed.brief, wide=printed.pages[chosen[0]].wide))
    painter = QPainter(device)
    try:
        for n in chosen:
            yield Step(n - first, len(chosen))
            if n != first:
                device.setPageLayout(layout_of(printed.brief, wide=printed.pages[n].wide))
                device.newPage()
            painter.save()
            scale = device.logicalDpiX() / (72 * UNIT)
            painter.scale(scale, scale)
            printed.draw(n, painter)
            painter.restore()
    finally:
        painter.end()


def pdf_bytes(printed: Printed) -> Work[bytes]:
    """The pages as PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(printed.brief.title)
    writer.setAuthor(printed.brief.author)
    writer.setCreator("")
    writer.setDocumentXmpMetadata(_NOTHING_SAID)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), repr(printed.brief).encode(errors="replace")))
    writer.setResolution(_DOTS)
    yield from paint(printed, writer)
    return _cleaned(bytes(buffer.data().data()), printed.brief.date)


def _cleaned(data: bytes, date: str) -> bytes:
    """A PDF without the name of the library and the time of day; every byte stays where it was."""
    day = date[:10].replace("-", "").encode()
    stamp = b"%b000000Z" % day if day.isdigit() and len(day) == 8 else b""
    data = _PRODUCER.sub(lambda found: b" " * len(found[0]), data, count=1)
    return _STAMP.sub(lambda f: f[0].replace(f[1], stamp) if stamp else b" " * len(f[0]), data, count=2)


def write_pdf(brief: Brief, path: Path) -> Path:
    """Write the brief as a PDF; raises UnwritableFile."""
    return put(finish(pdf_bytes(finish(laid_out(brief)))), path)
