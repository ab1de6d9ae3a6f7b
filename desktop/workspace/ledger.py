"""The ledger of a dossier: its amendments and positions looked for in the texts that came after theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.errors import UnknownThing
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.terms.annotation import Note
    from desktop.terms.change import Pair
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry
    from desktop.terms.step import Work
    from desktop.terms.surviving import LedgerRow
    from desktop.views.surviving import Later
    from desktop.workspace import Workspace

    Pairs = Mapping[str | None, list[Pair]]

_REVISED = re.compile(r"Rev\.?\s*(\d+)", re.IGNORECASE)
_LIMITED = re.compile(r"[/(](?:L|CRP|WP)\.?\d", re.IGNORECASE)


def ledger(workspace: Workspace, texts: Sequence[str] | None = None) -> Work[tuple[LedgerRow, ...]]:
    """What became of every amendment and position; `texts` are the ids of the drafts, oldest first.

    Where no texts are named, those of the same language that share the decision come after: limited documents and
    conference-room papers by their revision, then what was adopted, and any text a note was carried to.
    """
    from desktop.views.ledger import has_place, ledger_row

    notes = [note for note in workspace.notes() if has_place(note)]
    desk = _Desk(workspace, texts)
    rows = []
    for done, note in enumerate(notes):
        yield Step(done, len(notes), "looking for proposals")
        document = desk.document(note.anchor.text)
        later = (yield from desk.later(note, document)) if document else []
        if document:
            rows.append(ledger_row(note, document, later))
    return tuple(rows)


class _Desk:
    """The texts of a dossier compared once each, as the notes ask for them."""

    def __init__(self, workspace: Workspace, order: Sequence[str] | None) -> None:
        from desktop.views.notes import known

        self._workspace, self._known = workspace, known
        self._entries = {entry.id: entry for entry in workspace.texts()}
        self._order = list(order) if order else None
        self._after: dict[Side, list[Side]] = {}
        self._pairs: dict[tuple[Side, Side], Pairs] = {}
        self._carried: dict[str, dict[str, str]] = defaultdict(dict)
        for text in self._entries:
            for note in workspace.notes(text):
                self._carried[note.id][text] = note.anchor.node
        self._words: dict[str, frozenset[str]] = {}

    def document(self, text: str) -> Document | None:
        """A text, where it is in the dossier."""
        try:
            return self._workspace.document(text)
        except UnknownThing:
            return None

    def later(self, note: Note, document: Document) -> Work[list[Later]]:
        """The texts after that of a note with what its paragraph became there."""
        from desktop.views.surviving import Later

        own = Side(note.anchor.text, _decision(document, note.anchor.node))
        sides = {side.text: side for side in self._sides_after(own)}
        carried = {text: node for text, node in self._carried[note.id].items() if text != own.text}
        found = []
        for text in sorted(self._wanted(own.text, sides, carried), key=self._rank):
            nodes = (carried[text],) if text in carried else (yield from self._became(own, sides[text], note))
            found.append(Later(text, self._workspace.document(text), nodes, self._said(own.text, document)))
        return found

    def _wanted(self, own: str, sides: Iterable[str], carried: Iterable[str]) -> set[str]:
        """The texts that count as after the note's own."""
        if self._order is None:
            return {text for text in sides if self._rank(text) > self._rank(own)} | set(carried)
        after = self._order.index(own) + 1 if own in self._order else 0
        return set(self._order[after:]) & {*sides, *carried}

    def _said(self, text: str, document: Document) -> frozenset[str]:
        from desktop.views.surviving import all_words

        if text not in self._words:
            self._words[text] = frozenset(all_words(document))
        return self._words[text]

    def _rank(self, text: str) -> tuple[object, ...]:
        if self._order is not None:
            return (self._order.index(text) if text in self._order else len(self._order),)
        return _age(self._entries[text])

    def _sides_after(self, own: Side) -> list[Side]:
        if own not in self._after:
            self._after[own] = self._found_after(own)
        return self._after[own]

    def _found_after(self, own: Side) -> list[Side]:
        from desktop.views.drafts import likely_outcomes

        if self._order is not None:
            return [Side(text) for text in self._order if text != own.text]
        language = self._entries[own.text].language
        others = [e.id for e in self._entries.values() if e.id != own.text and e.language == language]
        part = self._workspace.part(own)
        return list(
            reversed(likely_outcomes(part, ((text, self._workspace.document(text)) for text in others)))
        )

    def _became(self, own: Side, other: Side, note: Note) -> Work[tuple[str, ...]]:
        pairs = yield from self._compared(own, other)
        return tuple(pair.b for pair in pairs.get(note.anchor.node, ()) if pair.b)

    def _compared(self, own: Side, other: Side) -> Work[Pairs]:
        if (own, other) not in self._pairs:
            comparison = yield from self._workspace.compare(own, other)
            pairs: dict[str | None, list[Pair]] = defaultdict(list)
            for pair in comparison.pairs:
                pairs[pair.a].append(pair)
            self._pairs[own, other] = pairs
        return self._pairs[own, other]


def _decision(document: Document, node: str) -> str | None:
    """The decision a provision stands in."""
    while node in document.by_id:
        provision = document.by_id[node]
        if provision.kind is Kind.DECISION:
            return node
        if provision.parent == node:
            return None
        node = provision.parent
    return None


def _age(entry: TextEntry) -> tuple[object, ...]:
    """Limited documents come before what was adopted, and a revision after what it revises."""
    revised = _REVISED.search(entry.symbol)
    return (
        not _LIMITED.search(entry.symbol),
        int(revised[1]) if revised else 0,
        entry.revision,
        entry.imported,
    )
