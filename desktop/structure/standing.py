"""Standing: where in the tree the next item stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.structure.listing import Listing
from desktop.structure.outline import Outline
from desktop.structure.quotation import Quotation

if TYPE_CHECKING:
    from desktop.structure.draft import Draft
    from desktop.structure.signs import Item
    from desktop.terms.wording import Wording


@dataclass(slots=True)
class Standing:
    """What is open while the items are taken one after the other."""

    draft: Draft
    speech: Wording
    container: int = 0  # the document, decision or annex that the items stand in
    decision: int = 0  # the decision that footnotes belong to
    preamble: bool = False  # between an enacting formula and the first operative paragraph
    operative: bool = False  # numbered paragraphs are operative ones
    outline: Outline = field(default_factory=Outline)
    listing: Listing | None = None
    opener: int | None = None  # the paragraph that running text goes on with
    table: int | None = None  # the last table, as long as only its notes have followed
    quotation: Quotation | None = None

    def enter(self, container: int, *, decision: bool) -> None:
        """Begin a decision or an annex."""
        self.container = container
        self.decision = container if decision else self.decision
        self.preamble = self.operative = decision
        self.outline, self.listing, self.opener = Outline(), None, None
        self.table = self.quotation = None

    def open(self, node: int, item: Item) -> None:
        """Take `node` as the paragraph that lists and running text go on with."""
        self.opener, self.listing = node, Listing(node)
        self.quotation = Quotation.opened(item.text)

    def parent(self) -> int:
        """What running text belongs to: the paragraph that is open, else the heading, else what holds both."""
        return self.opener if self.opener is not None else self.outline.parent(self.container)
