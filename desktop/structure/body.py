"""Body: the provisions of decisions, annexes and notes, one item after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.structure.draft import Draft, Node
from desktop.structure.listing import Listing, Rank
from desktop.structure.outline import Outline
from desktop.structure.signs import Sign, ends_open, ends_sentence, expects_list
from desktop.terms.label import SECTIONS, Label, Scheme
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.terms.wording import Wording

_LISTED = tuple(scheme for scheme in Scheme if scheme not in {Scheme.NUMBER, Scheme.DECIMAL})
_QUOTES = (("“", "”"), ("«", "»"), ("「", "」"))
_TITLE = 90  # characters (a Chinese one counts for three) that an unlabelled heading has at most
_MOST_LEVEL = 3
_QUOTED = 40  # paragraphs that a quotation holds at most


@dataclass(slots=True)
class Body:
    """Takes one item after the other and puts its words where they belong."""

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
    quote: tuple[str, int] | None = (
        None  # the mark that closes an open quotation, and how many paragraphs it may last
    )

    def enter(self, container: int, *, decision: bool) -> None:
        """Begin a decision or an annex."""
        self.container = container
        self.decision = container if decision else self.decision
        self.preamble = self.operative = decision
        self.outline, self.listing, self.opener, self.table, self.quote = Outline(), None, None, None, None

    def take(self, item: Item, after: Sequence[Item]) -> None:
        """Put `item` into the tree; `after` are the items that follow it."""
        if self.quote:
            self._quoted(item)
            return
        table = self.table
        self.table = None
        if table is not None and self._note(item, table):
            return
        if item.sign is Sign.LABEL:
            self._labelled(item, after)
        else:
            self._plain(item, after)

    # Items with a label.

    def _labelled(self, item: Item, after: Sequence[Item]) -> None:
        number = item.readings.first(Scheme.NUMBER)
        if number and not self._in_list(number):
            if self._number_heads(item, after):
                self._heading(item)
            else:
                self._numbered(item, number)
        elif not self._listed(item):
            self._section(item)

    def _in_list(self, number: Label) -> bool:
        """Whether a number belongs to a list of numbers below a lettered item, not to the paragraphs."""
        ranks = self.listing.ranks if self.listing else []
        return any(
            rank.label.scheme is Scheme.NUMBER and rank.label.value + 1 == number.value for rank in ranks
        )

    def _number_heads(self, item: Item, after: Sequence[Item]) -> bool:
        """Whether a numbered line is a heading: short, open at its end, and not one of a run of paragraphs."""
        if self.operative or not ends_open(item.rest) or not self._short(item.rest) or not item.rest:
            return False
        return bool(after) and (not after[0].numbered or after[0].readings.first(Scheme.DECIMAL) is not None)

    def _numbered(self, item: Item, number: Label) -> None:
        kind = Kind.OPERATIVE if self.operative else Kind.PARAGRAPH
        self.preamble = False
        base = self.container
        slug = f"{'op' if self.operative else 'p'}/{number.value}"
        parent = self.container if self.operative else self.outline.parent(self.container)
        self._open(
            self._add(Node(kind, item.rest, item.label, parent, base, slug, page=item.block.page)), item
        )

    def _open(self, node: int, item: Item) -> None:
        self.opener, self.listing = node, Listing(node)
        self._watch_quote(item.text)

    def _listed(self, item: Item) -> bool:
        """Put `item` into the lists that are open, where it belongs to one."""
        bullet = item.readings.first(Scheme.BULLET)
        if bullet:
            self._bullet(item, bullet)
            return True
        listing = self.listing
        readings = [label for label in item.readings.readings if label.scheme in _LISTED]
        if listing is None or not readings or self._starts_section(item, listing):
            return False
        chapeau = expects_list(self.draft.nodes[-1].text) or expects_list(self._last(listing))
        placed = listing.place(readings, chapeau=chapeau)
        if placed:
            self._subparagraph(item, *placed)
        return placed is not None

    def _starts_section(self, item: Item, listing: Listing) -> bool:
        section = next((label for label in item.readings.readings if label.scheme in SECTIONS), None)
        if (
            section is None
            or self.outline.knows(section.scheme)
            or (not listing.ranks and not expects_list(self._last(listing)))
        ):
            return section is not None
        return section.value > 1 and not any(rank.label.scheme is section.scheme for rank in listing.ranks)

    def _last(self, listing: Listing) -> str:
        return self.draft.nodes[listing.ranks[-1].node if listing.ranks else listing.opener].text

    def _subparagraph(self, item: Item, label: Label, parent: int, depth: int) -> None:
        node = Node(Kind.SUBPARAGRAPH, item.rest, item.label, parent, parent, label.slug)
        node.level, node.page = min(depth, _MOST_LEVEL), item.block.page
        place = self._add(node)
        if self.listing:
            self.listing.push(label, place)

    def _bullet(self, item: Item, label: Label) -> None:
        if not item.rest:
            self._add(Node(Kind.SEPARATOR, item.label, "", self._parent(), self._parent(), "sep"))
            return
        listing = self.listing = self.listing or Listing(self._parent())
        depth = item.block.depth
        ranks = [rank for rank in listing.ranks if rank.label.scheme is Scheme.BULLET]
        lettered = len(listing.ranks) - len(ranks)
        if depth is not None:
            keep = self._bullet_depth(item, lettered, min(depth, len(ranks)), listing)
        else:
            keep = len(listing.ranks) if not ranks or expects_list(self._last(listing)) else lettered
        del listing.ranks[keep:]
        parent = listing.ranks[-1].node if listing.ranks else listing.opener
        node = Node(
            Kind.BULLET,
            item.rest,
            item.label,
            parent,
            parent,
            self.draft.numbered(parent, "b"),
            page=item.block.page,
        )
        listing.ranks.append(Rank(label, self._add(node)))

    def _bullet_depth(self, item: Item, lettered: int, depth: int, listing: Listing) -> int:
        """How many lists stay open above a bullet; in plain text an indent counts only below a colon."""
        if depth == 0 or item.block.line is None:
            return lettered + depth
        above = listing.ranks[lettered + depth - 1]
        return lettered + (depth if expects_list(self.draft.nodes[above.node].text) else depth - 1)

    def _section(self, item: Item) -> None:
        if item.readings.first(Scheme.DECIMAL) and ends_sentence(item.rest) and not self.operative:
            self._paragraph_without_list(item)
        elif item.readings.first(*SECTIONS, Scheme.DECIMAL):
            self._heading(item)
        else:
            self._paragraph_without_list(item)

    def _paragraph_without_list(self, item: Item) -> None:
        """An item of a list that has no paragraph above it, or a paragraph with a number of its own kind."""
        label = item.readings.readings[0]
        if label.scheme is Scheme.DECIMAL:
            node = Node(
                Kind.PARAGRAPH,
                item.rest,
                item.label,
                self.outline.parent(self.container),
                self.container,
                f"p/{label.slug}",
            )
            node.page = item.block.page
            self._open(self._add(node), item)
            return
        self.listing = Listing(self._parent())
        placed = self.listing.place(item.readings.readings, chapeau=True)
        if placed:
            self._subparagraph(item, *placed)

    # Items without a label.

    def _plain(self, item: Item, after: Sequence[Item]) -> None:
        if self.speech.opens("section", item.text) and not self.operative and self._short(item.text):
            self._heading(item, self._colon(item.text))
        elif self._heads(item, after):
            self._heading(item)
        elif self.preamble:
            self._preambular(item)
        else:
            self._continuation(item)

    def _colon(self, text: str) -> int:
        """How many characters of `text` are the label of a heading such as "Outcome 1.1:"."""
        return min((text.find(sign) + 1 for sign in ":：" if sign in text), default=0)

    def _heads(self, item: Item, after: Sequence[Item]) -> bool:
        """Whether a line without a label is a heading: short, open at its end, and paragraphs follow."""
        if item.block.heading:
            return True
        if not ends_open(item.text) or not self._short(item.text) or self._is_role(item):
            return False
        nearest = next((then for then in after if then.sign is not Sign.FOOTNOTE), None)
        if nearest is None or expects_list(self._tail()):
            return False
        if self.preamble:
            return nearest.numbered or (
                nearest.sign is Sign.PLAIN and ends_open(nearest.text) and self._short(nearest.text)
            )
        return nearest.sign in {Sign.LABEL, Sign.PLAIN, Sign.TABLE, Sign.CAPTION}

    def _is_role(self, item: Item) -> bool:
        """Whether a line says who chairs or speaks, or goes on with one that does."""
        last = self.draft.nodes[-1]
        goes_on = (
            last.kind is Kind.CONTINUATION
            and bool(self.speech.opens("role", last.text))
            and ends_open(last.text)
        )
        return goes_on or bool(self.speech.opens("role", item.text))

    def _tail(self) -> str:
        return self.draft.nodes[-1].text

    def _short(self, text: str) -> bool:
        return sum(3 if sign > "\u2e80" else 1 for sign in text) <= 3 * _TITLE

    def _preambular(self, item: Item) -> None:
        if self._goes_on_with_preamble(item):
            self._continuation(item)
            return
        if self._is_unnumbered_operative(item.text):
            self.preamble = False
            node = Node(
                Kind.OPERATIVE,
                item.text,
                "",
                self.container,
                self.container,
                self.draft.numbered(self.container, "op"),
            )
        else:
            node = Node(
                Kind.PREAMBULAR,
                item.text,
                "",
                self.container,
                self.container,
                self.draft.numbered(self.container, "pre"),
            )
        node.page = item.block.page
        self._open(self._add(node), item)

    def _goes_on_with_preamble(self, item: Item) -> bool:
        last = self.draft.nodes[self.opener] if self.opener is not None else None
        if last is None or last.kind is not Kind.PREAMBULAR or not expects_list(last.text):
            return False
        return not item.text.lower().startswith(self._openings())

    def _openings(self) -> tuple[str, ...]:
        words = self.speech.words("preamble", "only")
        return (
            words
            + self.speech.words("modifiers", "before")
            + tuple(f for rung in self.speech.verbs for f in rung.forms)
        )

    def _is_unnumbered_operative(self, text: str) -> bool:
        return ends_sentence(text) and text.lower().startswith(
            self.speech.words("preamble", "operative_only")
        )

    def _continuation(self, item: Item) -> None:
        parent = self._parent()
        node = Node(Kind.CONTINUATION, item.text, "", parent, parent, "", page=item.block.page)
        if parent == 0:
            node.kind, node.slug = Kind.PARAGRAPH, self.draft.numbered(0, "p")
        else:
            node.slug = self.draft.numbered(parent, "u")
        place = self._add(node)
        if self.listing is None or expects_list(item.text) or self.listing.ranks:
            self.listing = Listing(place if expects_list(item.text) or parent == 0 else parent)
        self._watch_quote(item.text)

    def _parent(self) -> int:
        """What running text belongs to: the paragraph that is open, else the heading, else what holds both."""
        return self.opener if self.opener is not None else self.outline.parent(self.container)

    def _heading(self, item: Item, label: int = 0) -> None:
        words = (item.text[:label], item.text[label:].strip()) if label else (item.label, item.rest)
        reading = self.outline.reading(item.readings.readings)
        place = self.outline.place(words[0], reading)
        flat = self.operative or (self.container and not words[0])
        parent = self.container if flat else self.outline.above(place, self.container)
        slug = self._heading_slug(parent, words[0], reading)
        node = Node(Kind.HEADING, words[1], words[0], parent, parent, slug, place + 1, item.block.page)
        self.outline.open(place, words[0], reading, self._add(node))
        self.opener = self.listing = None

    def _heading_slug(self, parent: int, label: str, reading: Label | None) -> str:
        if reading is None:
            digits = (
                "".join(sign for sign in label.rsplit(maxsplit=1)[-1] if sign.isdigit() or sign == ".")
                if label
                else ""
            )
            return f"h/{digits}" if digits else self.draft.numbered(parent, "h")
        nested = self.draft.nodes[parent].kind is Kind.HEADING
        slug = reading.text.strip(".") if reading.scheme is Scheme.DECIMAL else reading.slug
        return slug if nested else f"h/{slug}"

    # Quotations and the notes of tables.

    def _watch_quote(self, text: str) -> None:
        for opening, closing in _QUOTES:
            if text.lstrip().startswith(opening) and text.count(opening) > text.count(closing):
                self.quote = (closing, _QUOTED)

    def _quoted(self, item: Item) -> None:
        closing, left = self.quote or ("", 0)
        self.quote = None if closing in item.text or left <= 1 else (closing, left - 1)
        kept, self.listing = self.listing, None
        parent = self._parent()
        node = Node(
            Kind.CONTINUATION,
            item.rest,
            item.label,
            parent,
            parent,
            self.draft.numbered(parent, "u"),
            page=item.block.page,
        )
        self._add(node)
        self.listing = kept

    def _note(self, item: Item, table: int) -> bool:
        """Put `item` under `table` where it is one of its notes."""
        mark = _table_mark(item) if not self.speech.opens("table_note", item.text) else ("", item.text)
        if mark is None:
            return False
        slug = f"n/{mark[0] or 'z'}"
        self._add(Node(Kind.TABLE_NOTE, mark[1], mark[0], table, table, slug, page=item.block.page))
        self.table = table
        return True

    def _add(self, node: Node) -> int:
        return self.draft.add(node)


def _table_mark(item: Item) -> tuple[str, str] | None:
    """The mark of a note under a table and its words: "^a …", "* …", "a …"."""
    text = item.text
    first, _, rest = text.partition(" ")
    bare = first.lstrip("^").strip("()/")
    if not rest.strip() or not (
        first.startswith(("^", "*")) or (len(bare) == 1 and bare.islower() and bare.isascii())
    ):
        return None
    return (bare, rest.strip()) if len(bare) <= 3 else None
