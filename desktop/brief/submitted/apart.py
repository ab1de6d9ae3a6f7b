"""The two pieces of work on an official file, done by a worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.brief.apart import Apart
from desktop.brief.submitted.pieces import Amended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.brief.redline.pen import Signature
    from desktop.brief.word.template import Template
    from desktop.terms.brief import Brief
    from desktop.terms.commented import Thread
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_ROOM = "desktop.brief.submitted.pieces"
_AMENDED = Apart("amended", Amended | None, _ROOM)
_FRONTED = Apart("fronted", type(None), _ROOM)
File = tuple[bytes, str]  # and its name


def amended(
    document: Document, file: File, threads: Sequence[Thread], signature: Signature
) -> Work[Amended | None]:
    """The official file with amendments in it; None where none could be proven. Raises UnreadableFile."""
    given = yield from _AMENDED.done(*file, document, tuple(threads), signature)
    found: Amended | None = given.value
    return replace(found, data=given.data) if found else None


def fronted(piece: Amended, brief: Brief, looks: Template, name: str) -> Work[bytes | None]:
    """The same with a cover note on a page before it; None where the file would not be whole."""
    given = yield from _FRONTED.done(piece.data, name, replace(piece, data=b""), brief, looks)
    return given.data or None
