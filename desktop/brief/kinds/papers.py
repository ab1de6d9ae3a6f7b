"""Papers and Told: all that a brief of any kind is made of, and the words it is told in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.labels import labels
from desktop.brief.notes import shown
from desktop.brief.places import Places
from desktop.terms.annotation import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Wishes
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.dossier import LogRow, TextEntry
    from desktop.terms.finding import Finding
    from desktop.terms.surviving import LedgerRow
    from desktop.views.flow import Flow
    from desktop.views.following import ActionRow
    from desktop.views.lockstep import Beside

_NARROWING = tuple(Tier)  # from the widest to the narrowest


@dataclass(frozen=True)
class Papers:
    """Decisions, and what a kind of brief asks for beside them; what it does not ask for is left out."""

    matters: tuple[Matter, ...]
    before: tuple[
        Matter, ...
    ] = ()  # earlier texts whose notes count too, without those the decisions bear as well
    rows: tuple[ActionRow, ...] = ()  # what is asked of whom
    flow: Flow | None = None  # more than two versions
    names: tuple[str, ...] = ()  # of the files of those versions
    beside: Beside | None = None  # languages in lock-step
    changes: Mapping[int, Comparison] = field(default_factory=dict)  # by column: since its draft
    four: Mapping[int, Beside] = field(default_factory=dict)  # by column: what it made of the original's
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)  # by the id of the text
    ledger: tuple[LedgerRow, ...] = ()
    log: tuple[LogRow, ...] = ()
    shelf: Mapping[str, tuple[TextEntry, Document]] = field(default_factory=dict)  # texts by their id


@dataclass(frozen=True)
class Told:
    """Papers with what is wished of the brief."""

    papers: Papers
    wishes: Wishes

    @cached_property
    def words(self) -> Labels:
        """The brief's own words."""
        return labels(self.wishes.language or self.papers.matters[0].decision.language)

    @cached_property
    def _all(self) -> tuple[Matter, ...]:
        return (*self.papers.before, *self.papers.matters)

    @cached_property
    def _noted(self) -> Mapping[int, tuple[Note, ...]]:
        return {id(matter): shown(matter, self.wishes) for matter in self._all}

    @cached_property
    def _placed(self) -> Mapping[int, Places]:
        return {id(matter): Places(matter.decision, self.words) for matter in self._all}

    def notes(self, matter: Matter) -> tuple[Note, ...]:
        """The notes on a decision that may stand in the brief."""
        return self._noted[id(matter)]

    def places(self, matter: Matter) -> Places:
        """The places of a decision."""
        return self._placed[id(matter)]

    def named(self, note: Note) -> str:
        """The place of a note that may stand in the brief, with its decision where there are several.

        A note that was carried here is named where it was written.
        """
        matter = self._homes[note.id]
        home = matter.entry is None or matter.entry.id == note.anchor.text
        places = self.places(matter) if home else self.elsewhere(note.anchor.text)
        provision = places.document.by_id.get(note.anchor.node) if places else None
        if places is None or provision is None:
            return note.anchor.node
        several = len(self._all) > 1 or not home
        name = places.name(provision)
        return self.words("place.inside", outer=places.title, inner=name) if several else name

    def nearest(self, text: str, node: str) -> Places | None:
        """The places of the decision of the brief that holds a provision, else of the whole text it stands in."""
        near = (m for m in self.papers.matters if m.entry and m.entry.id == text and node in m.decision.by_id)
        matter = next(near, None)
        return self.places(matter) if matter else self.elsewhere(text)

    def elsewhere(self, text: str) -> Places | None:
        """The places of any text of the dossier, where it was laid out."""
        return self._elsewhere.get(text)

    @cached_property
    def _elsewhere(self) -> Mapping[str, Places]:
        return {text: Places(document, self.words) for text, (_, document) in self.papers.shelf.items()}

    @cached_property
    def every_note(self) -> tuple[Note, ...]:
        """The notes of all decisions and of the texts before them, in their order."""
        return tuple(note for notes in self._noted.values() for note in notes)

    def may_show(self, note: str) -> bool:
        """Whether a note that came with a ledger or a log may stand in the brief."""
        return note in self._homes

    @cached_property
    def _homes(self) -> Mapping[str, Matter]:
        return {note.id: matter for matter in self._all for note in self.notes(matter)}

    def tier(self, notes: Iterable[Note]) -> Tier:
        """The tier the whole brief must bear: that of its most confidential note."""
        return max((note.tier for note in notes), key=_NARROWING.index, default=Tier.PUBLIC)
