"""File → tree, and the comparison of two trees: the stages in their order."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.errors import UnknownPart
from desktop.terms.provision import Kind
from desktop.terms.step import Step
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from desktop.reading.apart import Reading
    from desktop.terms.block import Source
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.pairing import Pairing
    from desktop.terms.step import Work


def read_document(path: Path) -> Work[Document]:
    """Read the file at `path` into its tree, a step before each page; raises UnreadableFile."""
    return (yield from tree_of(bytes_of(path), path.name))


def narrow(document: Document, part: str, file: str) -> Document:
    """The decision `part` ("16/COP.14") of `document` alone; raises UnknownPart, which says what there is."""
    from desktop.structure.parts import find_part

    found = find_part(document, part)
    if found is None:
        raise UnknownPart(file, part, [number_of(p.label) for p in document.decisions() if p.label])
    return document.part(found.id)


def compare_documents(a: Document, b: Document, pairings: Iterable[Pairing] = ()) -> Work[Comparison]:
    """Compare two documents; where one is a decision and the other holds just one, the decisions are compared.

    `pairings` are what a person decided about provisions of the two; it wins over what is computed.
    """
    from desktop.compare import compare

    return (yield from compare(*_same_height(a, b), pairings))


def bytes_of(path: Path) -> bytes:
    """The bytes of the file at `path`; raises UnreadableFile."""
    from desktop.reading import file_bytes

    return file_bytes(path)


def tree_of(data: bytes, name: str) -> Work[Document]:
    """The tree of a file's bytes, a step before each page; raises UnreadableFile."""
    from desktop.reading.apart import Reading

    reading = Reading(data, name)
    try:
        return (yield from tree_from(reading, name))
    finally:
        reading.end()


def tree_from(reading: Reading, name: str) -> Work[Document]:
    """The tree of a document that is being read, a step before each page; raises UnreadableFile."""
    source = yield from _source_of(reading)
    from desktop.clauses import spelling_out
    from desktop.structure import structure

    yield Step(0, 0, name)
    return (yield from spelling_out(structure(source)))


def keep_worker() -> None:
    """Have what reads documents ready from now on, so that the next one need not wait for it."""
    from desktop.reading.apart import WORKERS

    WORKERS.keep()


def drop_worker() -> None:
    """End what reads documents, and what is being read."""
    from desktop.reading.apart import WORKERS

    WORKERS.let_go()


def _source_of(reading: Reading) -> Work[Source]:
    """What a document says; what its tree will need is loaded while it is read."""
    work = reading.source()
    try:
        yield next(work)
    except StopIteration as end:
        source: Source = end.value
        return source
    for room in ("desktop.structure", "desktop.clauses.reading"):
        import_module(room)
    return (yield from work)


def _same_height(a: Document, b: Document) -> tuple[Document, Document]:
    return _lowered(a, b), _lowered(b, a)


def _lowered(document: Document, other: Document) -> Document:
    """`document` narrowed to its only decision where `other` is a decision."""
    decisions = document.decisions()
    if len(decisions) == 1 and other.provisions and other.provisions[0].kind is Kind.DECISION:
        return document.part(decisions[0].id)
    return document
