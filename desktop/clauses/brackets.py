"""Square brackets: which mark closes which, and those that have no other half."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.paths import resources
from desktop.terms.bracket import Spot
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_FORMAL = frozenset(
    {Kind.MASTHEAD, Kind.ADOPTION}
)  # their brackets tell who reported: nothing in them is open
APART = frozenset({Kind.FOOTNOTE, *_FORMAL})  # no bracket reaches out of one
_WALLS = frozenset({Kind.DECISION, Kind.ANNEX})  # no bracket that opens before one closes in it
Mark = tuple[Spot, bool]  # where, and whether it opens
Couple = tuple[Spot, Spot]


def matched(document: Document) -> tuple[list[Couple], list[Mark]]:
    """Every bracket as the marks that open and close it, and the marks that have no other half."""
    couples: list[Couple] = []
    lonely: list[Mark] = []
    for part in _parts(document):
        found, left = _matched(part)
        couples += found
        lonely += left
    return couples, lonely


@cache
def marks() -> tuple[str, str]:
    """The signs that open a bracket, and those that close one."""
    read = tomllib.loads((resources() / "wording" / "brackets.toml").read_text(encoding="utf-8"))
    return read["brackets"]["open"], read["brackets"]["close"]


@cache
def _any_mark() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(marks()))}]")


def _parts(document: Document) -> Iterator[list[Provision]]:
    """The provisions in runs no bracket reaches out of."""
    running = [p for p in document.provisions if p.kind not in APART]
    wall = 0
    walls = []
    for provision in running:
        wall += provision.kind in _WALLS
        walls.append(wall)
    for _, run in groupby(zip(walls, running, strict=True), key=lambda held: held[0]):
        yield [provision for _, provision in run]
    yield from ([p] for p in document.provisions if p.kind in APART - _FORMAL)


def _matched(part: Sequence[Provision]) -> tuple[list[Couple], list[Mark]]:
    """The marks of a run in couples: within a paragraph first, then over what is left from one to the next."""
    couples: list[Couple] = []
    left: list[Mark] = []
    for provision in part:
        within, over = _couples(_marks_in(provision))
        couples += within
        left += over
    across, lonely = _across(left, _Ground(list(part)))
    return couples + across, lonely


def _marks_in(provision: Provision) -> Iterator[Mark]:
    opening, _ = marks()
    for sign in _any_mark().finditer(as_printed(provision)):
        yield Spot(provision.id, sign.start()), sign[0] in opening


def _couples(found: Iterable[Mark]) -> tuple[list[Couple], list[Mark]]:
    couples: list[Couple] = []
    waiting: list[Mark] = []
    for spot, opens in found:
        if not opens and waiting and waiting[-1][1]:
            couples.append((waiting.pop()[0], spot))
        else:
            waiting.append((spot, opens))
    return couples, waiting


def _across(left: Iterable[Mark], ground: _Ground) -> tuple[list[Couple], list[Mark]]:
    """The marks left over in couples, each closing mark with the nearest open one that may reach to it."""
    couples: list[Couple] = []
    waiting: list[Mark] = []
    for spot, opens in left:
        reaching = (
            n for n in range(len(waiting) - 1, -1, -1) if waiting[n][1] and ground.spans(waiting[n][0], spot)
        )
        at = None if opens else next(reaching, None)
        if at is None:
            waiting.append((spot, opens))
        else:
            couples.append((waiting.pop(at)[0], spot))
    return couples, waiting


class _Ground:
    """The provisions of a run, and whether a bracket may reach from one of them to another."""

    def __init__(self, part: Sequence[Provision]) -> None:
        self._nodes = {provision.id: provision for provision in part}
        section = 0
        self._sections = {}
        for provision in part:
            section += provision.kind is Kind.HEADING and bool(provision.label)
            self._sections[provision.id] = section

    def spans(self, opens: Spot, closes: Spot) -> bool:
        """Whether whole paragraphs stand between the marks, or a chapeau and its list, and no section begins there."""
        first = self._nodes[opens.node]
        if self._sections[opens.node] != self._sections[closes.node] and first.kind is not Kind.HEADING:
            return False
        return not as_printed(first)[: opens.at].strip(marks()[0] + " ") or self._below(
            closes.node, opens.node
        )

    def _below(self, node: str, roof: str) -> bool:
        """Whether `node` stands under `roof`."""
        while node in self._nodes and self._nodes[node].parent != node:
            if node == roof:
                return True
            node = self._nodes[node].parent
        return False
