"""The official Word file that a submission is written into, where the dossier holds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.terms.brief import BriefKind

if TYPE_CHECKING:
    from desktop.brief.kinds import Papers
    from desktop.brief.submitted import Official
    from desktop.terms.brief import Wishes
    from desktop.terms.step import Work
    from desktop.workspace import Workspace


def official_of(workspace: Workspace, papers: Papers, wishes: Wishes) -> Official | None:
    """The text that all amendments of a submission are on, where it came as a Word file.

    Of amendments to several texts there is no one file: each paragraph then stands whole in a file of ours.
    """
    if wishes.kind is not BriefKind.SUBMISSION:
        return None
    from desktop.brief.kinds.papers import Told
    from desktop.brief.submitted import Official, amending

    entries = {matter.entry for matter, _ in amending(Told(papers, wishes))}
    entry = entries.pop() if len(entries) == 1 else None
    if entry is None or entry.format != "docx":
        return None
    return Official(workspace.document(entry.id), workspace.dossier.original(entry.id), entry.file)


def submission_bytes(papers: Papers, wishes: Wishes, official: Official) -> Work[bytes | None]:
    """The official file with our amendments and the cover note; None where no such file could be proven."""
    from desktop.brief.kinds import composed
    from desktop.brief.kinds.papers import Told
    from desktop.brief.submitted import amending, submitted

    amended = tuple(matter for matter, _ in amending(Told(papers, wishes)))
    papers = replace(papers, matters=amended)
    brief = yield from composed(papers, wishes)
    return (yield from submitted(Told(papers, wishes), brief, official))
