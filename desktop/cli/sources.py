"""What a command line names: a file, or one decision in a file (FILE::16/COP.14)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.output import run
from desktop.workspace import Workspace, is_dossier, narrow, read_document

if TYPE_CHECKING:
    from desktop.terms.document import Document


def named(source: str, part: str | None = None) -> Document:
    """The document that `source` names, narrowed to the decision it names; `part` is used where it names none.

    Raises UnreadableFile and UnknownPart. A `part` that only one of two files has is meant for that file, so it is
    passed over here where the file holds a single decision.
    """
    file, _, own = source.partition("::")
    document = run(read_document(Path(file)))
    if own:
        return narrow(document, own, Path(file).name)
    if part and len(document.decisions()) > 1:
        return narrow(document, part, Path(file).name)
    return document


def documents_of(source: str) -> list[Document]:
    """The documents that `source` names: the one of a file, every one of a dossier, or the part after "::".

    Raises DossierError, UnreadableFile, UnknownPart and UnknownThing.
    """
    file, _, own = source.partition("::")
    path = Path(file)
    if not is_dossier(path):
        return [named(source)]
    workspace = Workspace.open(path)
    try:
        if own:
            return [workspace.part(workspace.side(own))]
        return [workspace.document(entry.id) for entry in workspace.texts()]
    finally:
        workspace.close()
