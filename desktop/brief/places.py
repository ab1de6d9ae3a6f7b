"""Where a provision stands, in words a reader can follow without the program."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.labels import Labels
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_ON_ITS_PARENT = frozenset({Kind.SUBPARAGRAPH, Kind.BULLET, Kind.CONTINUATION})
_NUMBERED = frozenset({Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_NAMED_FOR_LONG = 40


@dataclass(frozen=True)
class Places:
    """Names the places of one document in the words of one language."""

    document: Document
    labels: Labels

    @property
    def title(self) -> str:
        """How the text is called: the number of its only decision as printed, else its symbol, else its title."""
        masthead, decision = self.document.masthead, self.decision
        if self.several:
            return masthead.symbol or self.subject
        number = self.called(decision).rstrip(". ") if _worded(decision.label) else ""
        return number or masthead.symbol or decision.label or self.subject

    def called(self, decision: Provision) -> str:
        """A decision by its label; in another language than its own by its number alone."""
        same = self.labels.language == self.document.language
        return decision.label if same else number_of(decision.label) or decision.label

    @property
    def subject(self) -> str:
        """What the text is about: the title of its only decision, else that of the document."""
        masthead, decision = self.document.masthead, self.decision
        title = masthead.title if self.several else decision.text or masthead.title
        return " ".join(title.split())

    @property
    def several(self) -> bool:
        """Whether more than one decision stands in the document: then every place says in which it is."""
        return len(self.document.decisions()) > 1

    @property
    def decision(self) -> Provision:
        """The first decision of the document, or its root where it has none."""
        return next(iter(self.document.decisions()), self.document.provisions[0])

    def name(self, provision: Provision) -> str:
        """The place of a provision: "paragraph 4 (b)", "Annex I, paragraph 2", "Decision 4/COP.3, paragraph 2"."""
        name = self._inner(provision)
        for above in self._outer(provision):
            outer = self.called(above) if above.kind is Kind.DECISION else self._inner(above)
            name = self.labels("place.inside", outer=outer, inner=name) if outer else name
        return name

    def number(self, provision: Provision) -> str:
        """The labels down to a provision, "4 (b)": its name where the column already says paragraph."""
        labels: list[str] = []
        current = provision
        while current.kind in _NUMBERED and current.label and current.kind is not Kind.OPERATIVE:
            labels.insert(0, current.label)
            current = self.document.by_id[current.parent]
        if current.kind is not Kind.OPERATIVE or not current.label:
            return self.name(provision)
        number = self.labels("list.labels").join([_bare(current.label), *labels])
        outer = (number_of(above.label) for above in self._outer(current) if above.kind is Kind.DECISION)
        return self.labels("list.comma").join([*filter(None, outer), number])

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

    def _outer(self, provision: Provision) -> Iterator[Provision]:
        """The annex and, where there are several, the decision around a provision, from the inside out."""
        around = {Kind.ANNEX, Kind.DECISION} if self.several else {Kind.ANNEX}
        above = self._parent(provision)
        while above is not None:
            if above.kind in around:
                yield above
            above = self._parent(above)

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


def _worded(label: str) -> bool:
    """Whether a label says by itself what it numbers: "Decision 4/COP.3" does, "80/133" does not."""
    return any(sign.isalpha() for sign in label)


def _bare(label: str) -> str:
    """A label without its full stop and with superscript digits as digits."""
    return unicodedata.normalize("NFKC", label).strip(" .．、-–")


def _short(words: str) -> str:
    return words if len(words) <= _NAMED_FOR_LONG else f"{words[:_NAMED_FOR_LONG].rstrip()}…"
