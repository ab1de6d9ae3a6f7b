"""Whether the quotations of a brief still stand in the texts of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.step import Step

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.brief.verify import Verified
    from desktop.terms.step import Work
    from desktop.workspace import Workspace


def verify_brief(workspace: Workspace, path: Path) -> Work[Verified]:
    """Find every quotation of a Word brief again in the dossier's texts; raises UnreadableFile."""
    from desktop.brief.verify import verified
    from desktop.workspace.documents import bytes_of

    data = bytes_of(path)
    entries = workspace.texts()
    documents = []
    for n, entry in enumerate(entries):
        yield Step(n, len(entries), entry.name)
        documents.append((entry.name, workspace.document(entry.id)))
    return (yield from verified(data, documents, path.name))
