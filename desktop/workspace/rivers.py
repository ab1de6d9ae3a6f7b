"""All versions of a text of the dossier in one table."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.terms.page import Side
from desktop.terms.step import Step
from desktop.workspace.decided import decided

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.terms.document import Document
    from desktop.terms.step import Work
    from desktop.views.flow import Flow
    from desktop.views.versions import Version
    from desktop.workspace import Workspace


def lay_river(workspace: Workspace, versions: Sequence[Version]) -> Work[Flow]:
    """The versions, oldest first, paragraph beside paragraph with their lineage and brackets; raises BadRequest."""
    from desktop.compare.lineage import river
    from desktop.views.flow import flow

    if len(versions) < 2:
        raise BadRequest("A river needs at least two versions; choose another.")
    documents = yield from read_versions(workspace, versions)
    sides = [Side(version.text) for version in versions]
    laid = yield from river(documents, [decided(workspace.dossier, old, new) for old, new in pairwise(sides)])
    yield Step(len(documents), len(documents))
    return flow(laid)


def write_river(flow: Flow, names: Sequence[str], path: Path, language: str = "") -> Path:
    """Write the whole table as a Word file, or as a workbook where `path` ends so, its own words in `language`."""
    from desktop.brief.beside.river_word import river_word
    from desktop.brief.ooxml.package import put
    from desktop.brief.sheets.river import river_xlsx

    made = river_xlsx if path.suffix.lower() == ".xlsx" else river_word
    return put(made(flow.river, names, language), path)


def read_versions(workspace: Workspace, versions: Sequence[Version]) -> Work[list[Document]]:
    """The documents of the versions, a step before each."""
    documents = []
    for n, version in enumerate(versions):
        entry = workspace.dossier.find_text(version.text)
        yield Step(n, len(versions), entry.name)
        side = workspace.side_of_file(entry, version.part) if version.part else Side(version.text)
        documents.append(workspace.part(side))
    return documents
