"""Body: the provisions of decisions, annexes and notes, one item after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.structure.draft import node_of
from desktop.structure.headings import add_heading, heads, label_length
from desktop.structure.labelled import take_labelled
from desktop.structure.listing import Listing
from desktop.structure.quotation import Quotation
from desktop.structure.signs import Sign, ends_sentence, expects_list
from desktop.structure.tabling import add_table_note
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.structure.standing import Standing


def take(here: Standing, item: Item, after: Sequence[Item]) -> None:
    """Put `item` into the tree; `after` are the items that follow it."""
    table, here.table = here.table, None
    if here.quotation:
        here.quotation = here.quotation.after(item.text)
        parent = here.parent()
        here.draft.add(node_of(Kind.CONTINUATION, item, parent, here.draft.numbered(parent, "u")))
    elif table is not None and add_table_note(here, item, table):
        here.table = table
    elif item.sign is Sign.LABEL:
        take_labelled(here, item, after)
    else:
        _take_plain(here, item, after)


def _take_plain(here: Standing, item: Item, after: Sequence[Item]) -> None:
    length = label_length(item, here.speech) if not here.operative else 0
    if length or heads(here, item, after):
        add_heading(here, item, length)
    elif here.preamble and not _below_preambular(here, item):
        _add_preambular(here, item)
    else:
        _add_continuation(here, item)


def _add_preambular(here: Standing, item: Item) -> None:
    operative_only = here.speech.words("preamble", "operative_only")
    operative = ends_sentence(item.text) and item.text.lower().startswith(operative_only)
    kind, name = (Kind.OPERATIVE, "op") if operative else (Kind.PREAMBULAR, "pre")
    here.preamble = not operative
    slug = here.draft.numbered(here.container, name)
    here.open(here.draft.add(node_of(kind, item, here.container, slug)), item)


def _below_preambular(here: Standing, item: Item) -> bool:
    """Whether an item without a verb of its own stands below a preambular chapeau."""
    last = here.draft.nodes[here.opener] if here.opener is not None else None
    if last is None or last.kind is not Kind.PREAMBULAR or not expects_list(last.text):
        return False
    return not item.text.lower().startswith(here.speech.openings)


def _add_continuation(here: Standing, item: Item) -> None:
    parent = here.parent()
    kind, name = (Kind.CONTINUATION, "u") if parent else (Kind.PARAGRAPH, "p")
    place = here.draft.add(node_of(kind, item, parent, here.draft.numbered(parent, name)))
    if expects_list(item.text) or not parent:
        here.listing = Listing(place)
    elif here.listing is None or here.listing.ranks:
        here.listing = Listing(parent)
    here.quotation = Quotation.opened(item.text)
