"""Texts of the dossier in several languages in lock-step, and the four-way check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.workspace.rivers import read_versions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.document import Document
    from desktop.terms.step import Work
    from desktop.views.lockstep import Beside
    from desktop.views.versions import Version
    from desktop.workspace import Workspace

_MOST = 6


def lay_lockstep(workspace: Workspace, versions: Sequence[Version]) -> Work[Beside]:
    """The texts paragraph beside paragraph, held against the first; raises BadRequest."""
    from desktop.compare.lineage import level
    from desktop.compare.parity import parity
    from desktop.views.lockstep import beside

    if not 2 <= len(versions) <= _MOST:
        raise BadRequest("Two to six texts can stand in lock-step; choose others.")
    documents = level((yield from read_versions(workspace, versions)))
    return beside((yield from parity(_by_language(documents))))


def lay_four_way(workspace: Workspace, versions: Sequence[Version]) -> Work[Beside]:
    """What became in the translation of every change of the original; raises BadRequest.

    The versions are draft and final of the original, then draft and final of the translation.
    """
    from desktop.compare.lineage import level
    from desktop.compare.parity_changes import four_way
    from desktop.views.lockstep import four_beside

    if len(versions) != 4 or len(set(versions)) != 4:
        raise BadRequest("The four-way check takes four texts: draft and final, in two languages.")
    documents = yield from read_versions(workspace, versions)
    one, other = level(documents[:2]), level(documents[2:])
    changes = yield from four_way((one[0], one[1]), (other[0], other[1]))
    return four_beside(changes, (*one, *other))


def _by_language(documents: Sequence[Document]) -> dict[str, Document]:
    """The documents by their language; a second one of a language is numbered."""
    found: dict[str, Document] = {}
    for document in documents:
        name, count = document.language or "und", 2
        while name in found:
            name, count = f"{document.language or 'und'}-{count}", count + 1
        found[name] = document
    return found
