"""File → tree, and the comparison of two trees: the stages in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import UnknownPart
from desktop.terms.provision import Kind
from desktop.terms.step import Step
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
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


def compare_documents(a: Document, b: Document) -> Work[Comparison]:
    """Compare two documents; where one is a decision and the other holds just one, the decisions are compared."""
    from desktop.compare import compare

    return (yield from compare(*_same_height(a, b)))


def bytes_of(path: Path) -> bytes:
    """The bytes of the file at `path`; raises UnreadableFile."""
    from desktop.reading import file_bytes

    return file_bytes(path)


def tree_of(data: bytes, name: str) -> Work[Document]:
    """The tree of a file's bytes, a step before each page; raises UnreadableFile."""
    from desktop.clauses import spelling_out
    from desktop.reading import read_bytes
    from desktop.structure import structure

    source = yield from read_bytes(data, name)
    yield Step(0, 0, name)
    return (yield from spelling_out(structure(source)))


def _same_height(a: Document, b: Document) -> tuple[Document, Document]:
    return _lowered(a, b), _lowered(b, a)


def _lowered(document: Document, other: Document) -> Document:
    """`document` narrowed to its only decision where `other` is a decision."""
    decisions = document.decisions()
    if len(decisions) == 1 and other.provisions and other.provisions[0].kind is Kind.DECISION:
        return document.part(decisions[0].id)
    return document
