"""What people decided about pairs ↔ rows. Two texts are named in one order, whichever way they were compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import pairings as rows
from desktop.terms.pairing import Pairing, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.connection import Connection, Row

    State = dict[str, Any] | None
    Place = tuple[str, str]  # text and node

FIELDS = ("a", "a_node", "b", "b_node", "verdict", "author", "made")
_VERDICTS = frozenset(Verdict)


def put(connection: Connection, texts: str, state: State) -> None:
    """Make what was decided between two texts what `state` says, by node and node; None where nothing was."""
    a, _, b = texts.partition(" ")
    for a_node, others in (state or {}).items():
        for b_node, row in others.items():
            if row is None:
                rows.take_back(connection, a, a_node, b, b_node)
            else:
                rows.put(connection, row)


def in_order(one: Place, other: Place) -> tuple[Place, Place]:
    """Two places as the rows name them."""
    return (one, other) if one <= other else (other, one)


def found(connection: Connection, a: str, b: str) -> list[Row]:
    """What was decided between two texts, in whichever order they are named."""
    return rows.listed(connection, *sorted((a, b)))


def pairings_in(kept: Iterable[Row], a: str, b: str) -> tuple[Pairing, ...]:
    """The pairings of rows, `a` being the old text; those within one text either way."""
    there = [_pairing_in(row) for row in kept if row["verdict"] in _VERDICTS]
    turned = [one.turned() for one in there]
    return tuple(there + turned if a == b else (there if a < b else turned))


def _pairing_in(row: Row) -> Pairing:
    return Pairing(row["a_node"], row["b_node"], Verdict(row["verdict"]), row["author"], row["made"])
