"""Draft: the tree while it is being built; nodes get their ids when everything is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind, Provision

if TYPE_CHECKING:
    from desktop.structure.signs import Item
    from desktop.terms.provision import Table


@dataclass(slots=True)
class Node:
    """A provision to be; `parent` and `base` are places in the draft, `base` is the node its id starts with."""

    kind: Kind
    text: str
    label: str = ""
    parent: int = 0
    base: int = 0
    slug: str = ""
    level: int | None = None
    page: int | None = None
    table: Table | None = None
    footnotes: list[int] = field(default_factory=list)


def node_of(kind: Kind, item: Item, parent: int, slug: str, base: int | None = None) -> Node:
    """The node of an item: its label, the rest of its words and its page."""
    base = parent if base is None else base
    return Node(kind, item.rest, item.label, parent, base, slug, page=item.block.page)


@dataclass(slots=True)
class Draft:
    """The nodes so far, the document first."""

    nodes: list[Node] = field(default_factory=lambda: [Node(Kind.DOCUMENT, "")])
    counts: Counter[tuple[int, str]] = field(default_factory=Counter)

    def add(self, node: Node) -> int:
        """Put `node` last and say its place."""
        self.nodes.append(node)
        return len(self.nodes) - 1

    def count(self, base: int, name: str) -> int:
        """How many of `name` there are below `base`, with the one asked for."""
        self.counts[base, name] += 1
        return self.counts[base, name]

    def numbered(self, base: int, name: str) -> str:
        """The next slug of a kind that is counted: "pre/3"."""
        return f"{name}/{self.count(base, name)}"

    def provisions(self) -> tuple[Provision, ...]:
        """The tree, with ids made of where each node stands: unique, and the same at every run."""
        ids = self._ids()
        return tuple(_provision(node, i, ids) for i, node in enumerate(self.nodes))

    def _ids(self) -> list[str]:
        ids, turns = ["doc"], Counter({"doc": 1})
        for node in self.nodes[1:]:
            base = ids[node.base] if node.base else ""
            ids.append(_free(f"{base}/{node.slug}" if base else node.slug, turns))
        return ids


def _free(wanted: str, turns: Counter[str]) -> str:
    """`wanted`, or the next variant of it that no node bears yet."""
    free = wanted
    while turns[free]:
        turns[wanted] += 1
        free = f"{wanted}~{turns[wanted]}"
    turns[free] = 1
    return free


def _provision(node: Node, place: int, ids: list[str]) -> Provision:
    return Provision(
        id=ids[place],
        kind=node.kind,
        text=node.text,
        label=node.label,
        parent=ids[node.parent],
        level=node.level,
        page=node.page,
        footnotes=tuple(ids[note] for note in node.footnotes),
        table=node.table,
    )
