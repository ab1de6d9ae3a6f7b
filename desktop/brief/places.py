"""Where a provision stands, in words a reader can follow without the program."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.brief.labels import Labels
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_ON_ITS_PARENT = frozenset({Kind.SUBPARAGRAPH, Kind.BULLET, Kind.CONTINUATION})
_NUMBERED = frozenset({Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_OUTER = frozenset({Kind.ANNEX})
_NAMED_FOR_LONG = 40


@dataclass(frozen=True)
class Places:
    """Names the places of one document in the words of one language."""

    document: Document
    labels: Labels

    @property
    def title(self) -> str:
        """How the decision is called: its number as printed, else the symbol, else its title."""
        decision = self.decision
        masthead = self.document.masthead
        return decision.label or masthead.symbol or decision.text or masthead.title

    @property
    def decision(self) -> Provision:
        """The first decision of the document, or its root where it has none."""
        return next(iter(self.document.decisions()), self.document.provisions[0])

    def name(self, provision: Provision) -> str:
        """The place of a provision: "paragraph 4 (b)", "Annex I, paragraph 2"."""
        outer = self._outer(provision)
        inner = self._inner(provision)
        return self.labels("place.inside", outer=self._inner(outer), inner=inner) if outer else inner

    def number(self, provision: Provision) -> str:
        """The labels down to a provision, "4 (b)": its name where the column already says paragraph."""
        labels: list[str] = []
        current = provision
        while current.kind in _NUMBERED and current.label and current.kind is not Kind.OPERATIVE:
            labels.insert(0, current.label)
            current = self.document.by_id[current.parent]
        if current.kind is not Kind.OPERATIVE or not current.label:
            return self.name(provision)
        return self.labels("list.labels").join([_bare(current.label), *labels])

    def cited(self, provision: Provision) -> str:
        """The provision as a source is cited: symbol, number, place and page."""
        masthead = self.document.masthead.symbol
        parts = [
            masthead,
            self.title if self.title != masthead else "",
            self.name(provision),
            self.page(provision),
        ]
        return self.labels("list.comma").join(part for part in parts if part)

    def page(self, provision: Provision) -> str:
        """The page a provision begins on, in words; "" where the file has no pages of its own."""
        paged = provision.page and self.document.pages
        return self.labels("place.page", n=provision.page) if paged else ""

    def _outer(self, provision: Provision) -> Provision | None:
        above = self._parent(provision)
        while above is not None and above.kind not in _OUTER:
            above = self._parent(above)
        return above

    def _inner(self, provision: Provision) -> str:
        if provision.parent == provision.id:
            return self.labels("place.root")
        return self.labels(
            f"place.{self._key(provision)}",
            n=_bare(provision.label) or self._count(provision),
            label=provision.label or provision.text,
            words=_short(provision.text),
            above=self._above(provision),
        ).strip()

    def _key(self, provision: Provision) -> str:
        if provision.kind is Kind.PARAGRAPH and not provision.label:
            return "unnumbered"
        return provision.kind.value

    def _above(self, provision: Provision) -> str:
        parent = self._parent(provision)
        if parent is None or provision.kind not in _ON_ITS_PARENT or parent.kind is Kind.DECISION:
            return ""
        return self._inner(parent)

    def _parent(self, provision: Provision) -> Provision | None:
        parent = self.document.by_id.get(provision.parent)
        return None if parent is None or parent.id == provision.id else parent

    def _count(self, provision: Provision) -> int:
        """Which of its kind it is among its siblings, from 1."""
        siblings = self.document.children.get(provision.parent, ())
        alike = [
            p.id for p in siblings if p.kind is provision.kind and bool(p.label) == bool(provision.label)
        ]
        return alike.index(provision.id) + 1 if provision.id in alike else 1


def _bare(label: str) -> str:
    """A label without its full stop and with superscript digits as digits."""
    return unicodedata.normalize("NFKC", label).strip(" .．、")


def _short(words: str) -> str:
    return words if len(words) <= _NAMED_FOR_LONG else f"{words[:_NAMED_FOR_LONG].rstrip()}…"
