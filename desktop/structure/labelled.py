"""Labelled: items that begin with a number, a letter or a bullet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.structure.draft import Node, node_of
from desktop.structure.headings import add_heading, number_heads
from desktop.structure.listing import DEEPEST, Listing, Rank
from desktop.structure.signs import ends_sentence, expects_list
from desktop.terms.label import SECTIONS, Label, Scheme
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.structure.standing import Standing

_LISTED = frozenset(Scheme) - {Scheme.NUMBER, Scheme.DECIMAL}
_MOST_LEVEL = 3


def take_labelled(here: Standing, item: Item, after: Sequence[Item]) -> None:
    """Put an item with a label where it belongs."""
    number = item.readings.first(Scheme.NUMBER)
    bullet = item.readings.first(Scheme.BULLET)
    if item.block.heading and item.rest:
        add_heading(here, item)
    elif number and not _numbers_a_list(here, number):
        if number_heads(here, item, after):
            add_heading(here, item)
        else:
            _add_numbered(here, item, number)
    elif bullet:
        _add_bullet(here, item, bullet)
    elif not _add_to_list(here, item):
        _add_apart(here, item)


def _numbers_a_list(here: Standing, number: Label) -> bool:
    """Whether a number belongs to a list of numbers below a lettered item, not to the paragraphs."""
    ranks = here.listing.ranks if here.listing else []
    return any(r.label.scheme is Scheme.NUMBER and r.label.value + 1 == number.value for r in ranks)


def _add_numbered(here: Standing, item: Item, number: Label) -> None:
    here.preamble = False
    kind, name = (Kind.OPERATIVE, "op") if here.operative else (Kind.PARAGRAPH, "p")
    parent = here.container if here.operative else here.outline.parent(here.container)
    node = node_of(kind, item, parent, f"{name}/{number.value}", here.container)
    here.open(here.draft.add(node), item)


def _add_to_list(here: Standing, item: Item) -> bool:
    """Put `item` into the lists that are open, where it belongs to one."""
    listing = here.listing
    readings = [label for label in item.readings.readings if label.scheme in _LISTED]
    if listing is None or not readings or _starts_section(here, item, listing):
        return False
    chapeau = expects_list(here.draft.nodes[-1].text) or expects_list(_last(here, listing))
    placed = listing.place(readings, chapeau=chapeau)
    if placed:
        _add_subparagraph(here, item, *placed)
    return placed is not None


def _starts_section(here: Standing, item: Item, listing: Listing) -> bool:
    """Whether "A." or "二." begins a section and not an item of a list."""
    section = next((label for label in item.readings.readings if label.scheme in SECTIONS), None)
    if section is None:
        return False
    if here.outline.knows(section.scheme) or not (listing.ranks or expects_list(_last(here, listing))):
        return True
    return section.value > 1 and not any(rank.label.scheme is section.scheme for rank in listing.ranks)


def _last(here: Standing, listing: Listing) -> str:
    return here.draft.nodes[listing.ranks[-1].node if listing.ranks else listing.opener].text


def _add_subparagraph(here: Standing, item: Item, label: Label, parent: int, depth: int) -> None:
    node = node_of(Kind.SUBPARAGRAPH, item, parent, label.slug)
    node.level = min(depth, _MOST_LEVEL)
    place = here.draft.add(node)
    if here.listing:
        here.listing.push(label, place)


def _add_bullet(here: Standing, item: Item, label: Label) -> None:
    parent = here.parent()
    if not item.rest:
        here.draft.add(Node(Kind.SEPARATOR, item.label, "", parent, parent, "sep", page=item.block.page))
        return
    listing = here.listing = here.listing or Listing(parent)
    del listing.ranks[min(_ranks_above(here, item, listing), DEEPEST) :]
    parent = listing.ranks[-1].node if listing.ranks else listing.opener
    node = node_of(Kind.BULLET, item, parent, here.draft.numbered(parent, "b"))
    listing.ranks.append(Rank(label, here.draft.add(node)))


def _ranks_above(here: Standing, item: Item, listing: Listing) -> int:
    """How many of the open lists stay open above a bullet."""
    bullets = sum(rank.label.scheme is Scheme.BULLET for rank in listing.ranks)
    lettered = len(listing.ranks) - bullets
    if item.block.depth is None:
        return lettered + bullets if not bullets or expects_list(_last(here, listing)) else lettered
    depth = min(item.block.depth, bullets)
    if depth == 0 or item.block.line is None:
        return lettered + depth
    above = here.draft.nodes[listing.ranks[lettered + depth - 1].node]
    # In plain text an indent may be the extraction's: it counts only below a colon.
    return lettered + (depth if expects_list(above.text) else depth - 1)


def _add_apart(here: Standing, item: Item) -> None:
    """Add an item that belongs to no open list: a heading, a paragraph such as "2.1", or a list's first item."""
    decimal = item.readings.first(Scheme.DECIMAL)
    if decimal and ends_sentence(item.rest) and not here.operative:
        parent = here.outline.parent(here.container)
        node = node_of(Kind.PARAGRAPH, item, parent, f"p/{decimal.slug}", here.container)
        here.open(here.draft.add(node), item)
    elif item.readings.first(*SECTIONS, Scheme.DECIMAL):
        add_heading(here, item)
    else:
        here.listing = Listing(here.parent())
        placed = here.listing.place(item.readings.readings, chapeau=True)
        if placed:
            _add_subparagraph(here, item, *placed)
