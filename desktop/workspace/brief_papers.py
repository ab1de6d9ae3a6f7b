"""What the kinds of brief are made of beside the decisions: actions, versions, languages, findings, outcomes, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.brief import BriefKind, Matter
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.brief.kinds import Papers
    from desktop.terms.annotation import Note
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.terms.surviving import LedgerRow
    from desktop.views.following import ActionRow
    from desktop.views.versions import Version
    from desktop.workspace import Workspace
    from desktop.workspace.wishes import Asked

    Matters = tuple[Matter, ...]
    Found = dict[str, object]

_LOG = 5000  # changes of the dossier that a history looks at


def papers_for(workspace: Workspace, asked: Asked, matters: Matters) -> Work[Papers]:
    """The decisions with all that their kind of brief asks for beside them."""
    from desktop.brief.kinds import Papers

    found: Found = {"matters": matters}
    for gather in _GATHER[asked.wishes.kind]:
        found |= yield from gather(workspace, asked, matters)
    return Papers(**found)  # type: ignore[arg-type]


def _shelf(workspace: Workspace, _asked: Asked, _matters: Matters) -> Work[Found]:
    """Every text of the dossier: what is cited is named by it."""
    entries = workspace.texts()
    shelf = {}
    for n, entry in enumerate(entries):
        yield Step(n, len(entries), entry.name)
        shelf[entry.id] = (entry, workspace.document(entry.id))
    return {"shelf": shelf}


def _rows(workspace: Workspace, _asked: Asked, matters: Matters) -> Work[Found]:
    """The actions of the decisions, with what is kept of each."""
    yield Step(0, 0, "")
    texts = list(dict.fromkeys(matter.entry.id for matter in matters if matter.entry))
    here = {(m.entry.id, node) for m in matters if m.entry for node in (m.only or m.decision.by_id)}
    rows = workspace.actions(texts)
    return {"rows": tuple(row for row in rows if _stands(row, here))}


def _stands(row: ActionRow, here: set[tuple[str, str]]) -> bool:
    return (row.text, row.action.node) in here


def _outcomes(workspace: Workspace, _asked: Asked, matters: Matters) -> Work[Found]:
    """What became of positions and amendments, and the earlier texts they were made on."""
    from desktop.workspace.ledger import ledger

    here = {(m.entry.id, node) for m in matters if m.entry for node in m.decision.by_id}
    rows = yield from ledger(workspace)
    kept = tuple(row for row in rows if _leads(row, here))
    texts: dict[str, list[Note]] = {m.draft_entry.id: [] for m in matters if m.draft_entry}
    for row in kept:
        texts.setdefault(row.note.anchor.text, []).append(row.note)
    own = {matter.entry.id for matter in matters if matter.entry}
    told = {n.id for m in matters for n in m.notes if n.anchor.node in m.decision.by_id}
    before = (_before(workspace, text, notes, told) for text, notes in texts.items() if text not in own)
    return {"ledger": kept, "before": tuple(before)}


def _leads(row: LedgerRow, here: set[tuple[str, str]]) -> bool:
    """Whether a row stands on the decisions of the brief, or came to stand there."""
    at = row.note.anchor
    return (at.text, at.node) in here or any((s.text, s.node or "") in here for s in row.stations)


def _before(workspace: Workspace, text: str, notes: list[Note], told: set[str]) -> Matter:
    """An earlier text with its notes; of a text that holds more than one decision only those that led here."""
    document = workspace.document(text)
    found = workspace.notes(text) if len(document.decisions()) < 2 else notes
    kept = tuple(note for note in found if note.id not in told)
    return Matter(decision=document, notes=kept, entry=workspace.dossier.find_text(text))


def _log(workspace: Workspace, _asked: Asked, _matters: Matters) -> Work[Found]:
    from desktop.workspace.noting import timeline

    yield Step(0, 0, "")
    return {"log": timeline(workspace, _LOG)}


def _versions(workspace: Workspace, asked: Asked, _matters: Matters) -> Work[Found]:
    """More than two versions in one river."""
    from desktop.workspace.rivers import lay_river

    if len(asked.columns) < 2 or len(asked.sides) != 1:
        return {}
    sides = (*asked.columns, *asked.sides)
    flow = yield from lay_river(workspace, [_version(workspace, side) for side in sides])
    entries = [workspace.dossier.find_text(side.text) for side in sides]
    found: Found = {"flow": flow, "names": tuple(entry.file for entry in entries)}
    if asked.wishes.kind is BriefKind.COMPARISON:  # its sources are the versions
        found["shelf"] = {entry.id: (entry, workspace.document(entry.id)) for entry in entries}
    return found


def _version(workspace: Workspace, side: Side) -> Version:
    from desktop.views.versions import version_of

    return version_of(workspace.dossier.find_text(side.text), side.node)


def _languages(workspace: Workspace, asked: Asked, matters: Matters) -> Work[Found]:
    """The other languages in lock-step with their drafts and notes, and what the checks find in every column."""
    from desktop.checks import review
    from desktop.workspace.lockstep import lay_lockstep
    from desktop.workspace.review_columns import changes_of, columns_of, four_way_of

    found: Found = {}
    if asked.columns and not matters[0].comparison:
        columns = columns_of(workspace, (*asked.sides, *asked.columns))
        versions = [_version(workspace, one.final) for one in columns]
        found["beside"] = yield from lay_lockstep(workspace, versions)
        found["changes"] = yield from changes_of(workspace, columns)
        found["four"] = yield from four_way_of(workspace, columns)
        matters = (*matters, *(_column(workspace, one.final) for one in columns[1:]))
        found["matters"] = matters
    findings = {}
    for n, matter in enumerate(matters):
        yield Step(n, len(matters), matter.entry.name if matter.entry else "")
        if matter.entry:
            findings[matter.entry.id] = review(workspace.document(matter.entry.id))
    return found | {"findings": findings}


def _column(workspace: Workspace, side: Side) -> Matter:
    entry = workspace.dossier.find_text(side.text)
    return Matter(decision=workspace.part(side), notes=workspace.notes(side.text), entry=entry)


_GATHER: Mapping[BriefKind, tuple[Callable[[Workspace, Asked, Matters], Work[Found]], ...]] = {
    BriefKind.DELEGATION: (_shelf,),
    BriefKind.COMPARISON: (_versions,),
    BriefKind.ACTIONS: (_shelf, _rows),
    BriefKind.TRANSLATION: (_shelf, _languages),
    BriefKind.REPORT: (_shelf, _rows, _outcomes),
    BriefKind.SUBMISSION: (),
    BriefKind.HANDOVER: (_shelf, _rows, _outcomes, _versions, _log),
}
