"""Plan: where every provision goes in Akoma Ntoso, and the id it bears there, before anything is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.akn.xml import table
from desktop.reading.footnotes import SUPERSCRIPTS
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_CALL = re.compile(f"[{SUPERSCRIPTS}]{{1,3}}")
_PLAIN = re.compile(r"[^A-Za-z0-9]+")
_OPENING = frozenset({Kind.ENACTING, Kind.PREAMBULAR})
_FRONT = frozenset({Kind.MASTHEAD, Kind.CONTENTS, Kind.SUMMARY})


@dataclass
class Plan:
    """The document to be written: its provisions' ids, and which footnotes stand where they are called."""

    document: Document
    _taken: set[str] = field(default_factory=set)

    @cached_property
    def root(self) -> Provision:
        """The provision that everything stands under."""
        return self.document.provisions[0]

    @cached_property
    def called(self) -> Mapping[str, Mapping[int, Provision]]:
        """The footnotes of every provision that calls any, by the place of the call in its text."""
        free = {
            p.id: p
            for p in self.document.provisions
            if p.kind is Kind.FOOTNOTE and p.id not in self.document.children
        }
        return {p.id: found for p in self.document.provisions if (found := self._called_in(p, free))}

    def _called_in(self, provision: Provision, free: dict[str, Provision]) -> dict[int, Provision]:
        waiting = [free[note] for note in provision.footnotes if note in free and note != provision.id]
        found: dict[int, Provision] = {}
        for call in _CALL.finditer(provision.text):
            note = next((n for n in waiting if n.label == call[0]), None)
            if note is not None:
                waiting.remove(note)
                found[call.start()] = free.pop(note.id)
        return found

    @cached_property
    def inline(self) -> frozenset[str]:
        """The footnotes that stand where they are called."""
        return frozenset(note.id for notes in self.called.values() for note in notes.values())

    def children(self, provision: Provision) -> list[Provision]:
        """What stands under `provision` in the file: its children but for footnotes called in a text."""
        found = self.document.children.get(provision.id, ())
        return [child for child in found if child.id not in self.inline]

    def front(self, provision: Provision) -> list[Provision]:
        """What stands before all text."""
        return [child for child in self.children(provision) if child.kind in _FRONT]

    def opening(self, provision: Provision) -> list[Provision]:
        """The enacting formula and the preamble."""
        found: list[Provision] = []
        for child in self._after_front(provision):
            if child.kind not in _OPENING:
                break
            found.append(child)
        return found

    def body(self, provision: Provision) -> list[Provision]:
        """The text itself: what is neither front nor preamble, no annex, and does not close it."""
        end = {Kind.ADOPTION, Kind.ANNEX}
        opening = len(self.opening(provision))
        return [child for child in self._after_front(provision)[opening:] if child.kind not in end]

    def of_kind(self, provision: Provision, kind: Kind) -> list[Provision]:
        """The children of one kind."""
        return [child for child in self.children(provision) if child.kind is kind]

    def _after_front(self, provision: Provision) -> list[Provision]:
        return [child for child in self.children(provision) if child.kind not in _FRONT]

    def prefix(self, provision: Provision) -> str:
        """What the ids under `provision` begin with."""
        return self._ids[1].get(provision.id, "")

    def eid(self, node: str) -> str:
        """The id of a provision in the file, "" for the document itself."""
        return self._ids[0].get(node, "")

    def unique(self, wanted: str) -> str:
        """`wanted`, or the next like it that is free."""
        turn, free = 2, wanted
        while free in self._taken:
            free, turn = f"{wanted}-{turn}", turn + 1
        self._taken.add(free)
        return free

    @cached_property
    def _ids(self) -> tuple[dict[str, str], dict[str, str]]:
        ids: dict[str, str] = {}
        prefixes: dict[str, str] = {}
        counts: dict[tuple[str, str], int] = {}
        alone = len(self.document.decisions()) == 1
        for provision in self.document.provisions:
            if provision.kind is Kind.DOCUMENT:
                continue
            above = prefixes.get(provision.parent, "")
            word = str(table()["nested"][provision.kind.value][2])
            counts[above, word] = counts.get((above, word), 0) + 1
            eid = self.unique(f"{above}{word}_{_number(provision, counts[above, word])}")
            ids[provision.id] = eid
            inside = "" if alone and provision.kind is Kind.DECISION else f"{eid}__"
            prefixes[provision.id] = inside
        return ids, prefixes


def _number(provision: Provision, count: int) -> str:
    """The label as the standard's ids write it, or the place among its like."""
    if provision.kind in {Kind.DECISION, Kind.ANNEX, Kind.FOOTNOTE, Kind.TABLE}:
        return str(count)
    plain = _PLAIN.sub("-", provision.label).strip("-") if provision.label.isascii() else ""
    return plain or str(count)
