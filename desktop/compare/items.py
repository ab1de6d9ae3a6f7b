"""What stands in a document to be paired: its provisions with their words and their surroundings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.compare.tables import as_printed
from desktop.compare.texts import Text
from desktop.compare.words import fold, identity, keys, words
from desktop.terms.clause import NO_CLAUSE
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

COUNTED = frozenset(
    {
        Kind.ENACTING,
        Kind.PREAMBULAR,
        Kind.OPERATIVE,
        Kind.PARAGRAPH,
        Kind.SUBPARAGRAPH,
        Kind.BULLET,
        Kind.CONTINUATION,
        Kind.FOOTNOTE,
    }
)
# One of each in a document: paired for what they are, not for what they say.
ONLY_ONES = (Kind.DOCUMENT, Kind.MASTHEAD)
_IN_BOTH = frozenset({*ONLY_ONES, Kind.CONTENTS, Kind.SUMMARY})
_HOMES = frozenset({Kind.ANNEX, Kind.DECISION, Kind.DOCUMENT})


@dataclass(frozen=True)
class Item:
    """A provision in its row: `at` is its place, `chapeau` and `home` the places of what it stands under."""

    at: int
    node: Provision
    same: str  # equal where a reader would call two texts the same
    calls: frozenset[str]
    family: str  # provisions are paired within one family only: running text, or one kind of frame
    label: str  # without its brackets and stops
    chapeau: int | None = None
    home: int | None = None

    @cached_property
    def text(self) -> Text:
        """The words of the provision."""
        printed = as_printed(self.node)
        return Text(printed, words(printed, self.calls))

    @cached_property
    def keys(self) -> list[str]:
        """What the words are compared by."""
        return keys(as_printed(self.node), self.calls)

    @property
    def bare(self) -> Provision:
        """The provision without its clause: a part says other things than the whole and has not changed."""
        return replace(self.node, clause=NO_CLAUSE)

    @property
    def frame(self) -> bool:
        """Whether it is counted apart."""
        return self.node.kind not in COUNTED


def calls_in(document: Document) -> frozenset[str]:
    """The marks that call a footnote of `document`."""
    return frozenset(_bare(node.label) for node in document.provisions if node.kind is Kind.FOOTNOTE)


def items(document: Document, calls: frozenset[str]) -> tuple[Item, ...]:
    """Everything of `document` that can be paired, in reading order."""
    found: list[Item] = []
    places: dict[str, int] = {}
    for node in document.provisions:
        if _stands(node):
            places[node.id] = len(found)
            found.append(_item(len(found), node, calls, _over(node, places, found)))
    return tuple(found)


def _item(at: int, node: Provision, calls: frozenset[str], over: tuple[int | None, int | None]) -> Item:
    same = identity(as_printed(node), calls)
    return Item(at, node, same, calls, _family(node.kind), _bare(node.label), *over)


def _family(kind: Kind) -> str:
    return kind.value if kind is Kind.FOOTNOTE or kind not in COUNTED else "text"


def _bare(label: str) -> str:
    return fold(label).strip(" .()、\t")


def _over(node: Provision, places: dict[str, int], found: Sequence[Item]) -> tuple[int | None, int | None]:
    """The chapeau and the home of `node`; footnotes have none, for they stand where the page ends."""
    at = places.get(node.parent)
    if at is None or node.kind is Kind.FOOTNOTE or node.parent == node.id:
        return None, None
    over = found[at]
    home = at if over.node.kind in _HOMES else over.home
    return (at if over.node.kind in COUNTED else over.chapeau), home


def _stands(node: Provision) -> bool:
    return node.kind is not Kind.SEPARATOR and (
        bool(node.text.strip()) or node.table is not None or node.kind in _HOMES or bool(node.label)
    )


def comparable(a: Sequence[Item], b: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The items of both sides without the masthead, contents and summary that only one side shows."""
    kinds = {item.node.kind for item in a} & {item.node.kind for item in b}
    left_out = _IN_BOTH - kinds
    return [i for i in a if i.node.kind not in left_out], [i for i in b if i.node.kind not in left_out]
