"""Headings: which lines are headings, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.structure.draft import Node
from desktop.structure.parted import name_of, part_length, short
from desktop.structure.signs import Sign, ends_open, expects_list
from desktop.terms.label import Label, Scheme
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.structure.standing import Standing
    from desktop.terms.wording import Wording

_CAN_FOLLOW = frozenset({Sign.LABEL, Sign.PLAIN, Sign.TABLE, Sign.CAPTION, Sign.ENACTING})


def label_length(item: Item, speech: Wording) -> int:
    """How many characters are the label of a heading such as "Outcome 1.1: …"; 0 where it is none."""
    if not speech.opens("section", item.text) or not short(item.text):
        return 0
    return min((item.text.find(sign) + 1 for sign in ":：" if sign in item.text), default=0)


def heads(here: Standing, item: Item, after: Sequence[Item]) -> bool:
    """Whether a line without a label is a heading: short, open at its end, and paragraphs follow."""
    if item.block.heading:
        return True
    if expects_list(here.draft.nodes[-1].text):
        return False
    if here.speech.match("option", item.text):
        return True
    return _could_head(item) and not _is_role(here, item) and _has_a_body(here, after)


def _has_a_body(here: Standing, after: Sequence[Item]) -> bool:
    """Whether what comes `after` a line can stand below a heading."""
    nearest = next((then for then in after if then.sign is not Sign.FOOTNOTE), None)
    if nearest is None:
        return False
    if here.preamble:
        return nearest.numbered or (nearest.sign is Sign.PLAIN and _could_head(nearest))
    return nearest.sign in _CAN_FOLLOW


def _could_head(item: Item) -> bool:
    return ends_open(item.text) and short(item.text) and any(map(str.isalpha, item.text))


def _is_role(here: Standing, item: Item) -> bool:
    """Whether a line says who chairs or speaks, or goes on with one that does."""
    last, speech = here.draft.nodes[-1], here.speech
    if speech.opens("role", item.text):
        return True
    return last.kind is Kind.CONTINUATION and ends_open(last.text) and bool(speech.opens("role", last.text))


def number_heads(here: Standing, item: Item, after: Sequence[Item]) -> bool:
    """Whether a numbered line is a heading: short, open at its end, and not one of a run of paragraphs."""
    if here.operative or not item.rest or not ends_open(item.rest) or not short(item.rest):
        return False
    return bool(after) and (not after[0].numbered or after[0].readings.first(Scheme.DECIMAL) is not None)


def add_heading(here: Standing, item: Item, length: int = 0) -> None:
    """Add a heading; the first `length` characters are its label where it has one of its own kind."""
    length = length or (0 if item.label else part_length(item.text, here.speech))
    label, words = (item.text[:length], item.text[length:].strip()) if length else (item.label, item.rest)
    reading = here.outline.reading(item.readings.readings)
    part = name_of(label or words, here.speech)
    kin = part[:3] + part[-1:] or label  # "titre" and "chapitre" end alike
    place = here.outline.place(kin, reading)
    flat = not part and (here.operative or (here.container and not label))
    parent = here.container if flat else here.outline.above(place, here.container)
    slug = _slug(here, parent, label, reading)
    node = Node(Kind.HEADING, words, label, parent, parent, slug, place + 1, item.block.page)
    here.outline.open(place, kin, reading, here.draft.add(node))
    here.opener = here.listing = None


def _slug(here: Standing, parent: int, label: str, reading: Label | None) -> str:
    if reading is None:
        last = label.rsplit(maxsplit=1)[-1] if label.strip() else ""
        digits = "".join(sign for sign in last if sign.isdigit() or sign == ".")
        return f"h/{digits}" if digits else here.draft.numbered(parent, "h")
    slug = reading.text.strip(".") if reading.scheme is Scheme.DECIMAL else reading.slug
    return slug if here.draft.nodes[parent].kind is Kind.HEADING else f"h/{slug}"
