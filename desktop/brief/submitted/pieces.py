"""The two pieces of work on an official file that are done apart: writing amendments into it, and a page before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.brief.commented import writable
from desktop.brief.ooxml.package import pack
from desktop.brief.redline.base import parts_of
from desktop.brief.submitted.clean import unmarked
from desktop.brief.submitted.front import Front
from desktop.brief.submitted.writing import written
from desktop.brief.validity import faults
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.brief.redline.pen import Signature
    from desktop.brief.word.template import Template
    from desktop.terms.brief import Brief
    from desktop.terms.commented import Thread
    from desktop.terms.document import Document
    from desktop.terms.step import Work


@dataclass(frozen=True, slots=True)
class Amended:
    """The official file with amendments in it: `data`, and what is to be known of it to go on."""

    data: bytes
    main: str
    styles: str
    beside: tuple[int, ...]  # threads that became comments, by their place
    accepted: int  # tracked changes that stood in the official file
    others: int  # comments that stood in it
    flaws: tuple[str, ...]  # where the official file is not whole itself


def amended(
    document: Document, source: bytes, threads: Sequence[Thread], signature: Signature
) -> Work[Amended | None]:
    """Write threads into the official file `source`; None where no such file could be proven."""
    yield Step(0, 0, "looking for the paragraphs")
    base, others = writable(source, document)
    if base is None or not base.styles:
        return None
    made = yield from written(base, document, threads, signature)
    if made is None:
        return None
    data = pack(unmarked(made.parts))
    beside = tuple(sorted(made.beside))
    return Amended(data, base.main, base.styles, beside, base.accepted, others, tuple(faults(source)))


def fronted(piece: Amended, brief: Brief, looks: Template) -> bytes | None:
    """The file with the cover note `brief` on a page before it; None where it would be less whole than it came."""
    data = pack(Front(brief, looks).put(parts_of(piece.data), piece.main, piece.styles))
    return data if set(faults(data)) <= set(piece.flaws) else None
