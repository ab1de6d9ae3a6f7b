"""What a command line names: a file, or one decision in a file (FILE::16/COP.14)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.cli.output import run
from desktop.cli.passphrases import secret_for
from desktop.errors import BadRequest
from desktop.workspace import Workspace, compare_documents, is_dossier, narrow, read_document

if TYPE_CHECKING:
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.views.following import ActionRow


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


def compared(a: str, b: str, part: str | None = None) -> Comparison:
    """The comparison of two files, or of two texts of one dossier with what was decided there about their pairs.

    Raises DossierError, UnreadableFile, UnknownPart and UnknownThing; BadRequest where only one stands in a dossier.
    """
    (dossier, _, old), (other, _, new) = a.partition("::"), b.partition("::")
    if not is_dossier(Path(dossier)) and not is_dossier(Path(other)):
        return run(compare_documents(named(a, part), named(b, part)))
    if not (old and new) or not Path(dossier).exists() or not Path(other).exists():
        raise BadRequest("Name two texts of the dossier: DOSSIER::SYMBOL or DOSSIER::16/COP.14.")
    if not Path(dossier).samefile(other):
        raise BadRequest("The two texts do not stand in one dossier; import one into the other's first.")
    workspace = Workspace.open(Path(dossier), secret=secret_for(Path(dossier)))
    try:
        return run(workspace.compare(workspace.side(old), workspace.side(new)))
    finally:
        workspace.close()


def documents_of(source: str) -> list[Document]:
    """The documents that `source` names: the one of a file, every one of a dossier, or the part after "::".

    Raises DossierError, UnreadableFile, UnknownPart and UnknownThing.
    """
    file, _, own = source.partition("::")
    path = Path(file)
    if not is_dossier(path):
        return [named(source)]
    workspace = Workspace.open(path, secret=secret_for(path))
    try:
        if own:
            return [workspace.part(workspace.side(own))]
        return [workspace.document(entry.id) for entry in workspace.texts()]
    finally:
        workspace.close()


class Asked(NamedTuple):
    """What the texts of one source ask for."""

    rows: tuple[ActionRow, ...]
    language: str  # of the first of them
    kept: bool  # whether they stand in a dossier, which says who follows each


def asked_in(source: str) -> Asked:
    """The actions of a file, of every text of a dossier with what is kept of each, or of the part after "::".

    Raises DossierError, UnreadableFile, UnknownPart and UnknownThing.
    """
    from desktop.views.following import action_rows

    file, _, own = source.partition("::")
    path = Path(file)
    if not is_dossier(path):
        document = named(source)
        return Asked(tuple(action_rows("", path.name, document, ())), document.language, kept=False)
    workspace = Workspace.open(path, secret=secret_for(path))
    try:
        return _kept(workspace, own)
    finally:
        workspace.close()


def _kept(workspace: Workspace, own: str) -> Asked:
    if not own:
        texts = workspace.texts()
        return Asked(workspace.actions(), texts[0].language if texts else "en", kept=True)
    side = workspace.side(own)
    part = workspace.part(side)
    within = {provision.id for provision in part.provisions}
    rows = (row for row in workspace.actions([side.text]) if row.action.node in within)
    return Asked(tuple(rows), part.language, kept=True)
