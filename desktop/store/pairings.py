"""What a person decides about pairs of provisions; each act is one edit, on disk when the call returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import edits as edit_rows
from db import pairings as rows
from desktop.errors import BadRequest
from desktop.store.clock import now
from desktop.store.codec import whole
from desktop.store.edits import Edit, perform, state_in
from desktop.store.pairing_rows import FIELDS, found, in_order, pairings_in
from desktop.terms.dossier import Act
from desktop.terms.pairing import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from db.connection import Connection, Row
    from desktop.store.pairing_rows import Place
    from desktop.terms.pairing import Pairing

    Change = tuple[tuple[str, str], Row | None, Row | None]  # nodes, what was decided, what is now

_ACTS = {Verdict.CONFIRMED: Act.PAIR_PROVISIONS, Verdict.OVERRULED: Act.PART_PROVISIONS}


def listed(connection: Connection, a: str, b: str) -> tuple[Pairing, ...]:
    """What was decided between two texts, `a` being the old one, whichever way they were compared then."""
    return pairings_in(found(connection, a, b), a, b)


def decide(connection: Connection, ends: tuple[Place, Place], verdict: Verdict, author: str) -> None:
    """Say of two provisions that they belong together or do not; what cannot be true beside it goes."""
    (a, a_node), (b, b_node) = in_order(*((text, whole(node)) for text, node in ends))
    if (a, a_node) == (b, b_node):
        raise BadRequest("A provision is no pair with itself; choose two.")
    row = dict(zip(FIELDS, (a, a_node, b, b_node, verdict.value, whole(author.strip()), now()), strict=True))
    with connection.writing():
        kept = found(connection, a, b)
        before = next((one for one in kept if _nodes(one) == _nodes(row)), None)
        rivals = [one for one in kept if _rivals(one, row)]
        if rivals or before is None or before["verdict"] != verdict.value:
            gone: list[Change] = [(_nodes(one), one, None) for one in rivals if _same_decisions(one, row)]
            _perform(connection, _ACTS[verdict], row, [*gone, (_nodes(row), before, row)])


def free(
    connection: Connection, ends: tuple[tuple[str, str | None], tuple[str, str | None]], author: str
) -> int:
    """Forget what was decided about either of two provisions beside any of the other text; says how many decisions went.

    A node of None stands for none.
    """
    (old, old_node), (new, new_node) = ends
    with connection.writing():
        kept = found(connection, old, new)
        held = {(old, old_node), (new, new_node)}
        gone = [one for one in kept if (one["a"], one["a_node"]) in held or (one["b"], one["b_node"]) in held]
        if gone:
            signed = {**gone[0], "author": whole(author.strip())}
            _perform(connection, Act.FREE_PROVISIONS, signed, [(_nodes(one), one, None) for one in gone])
    return len(gone)


def unlogged(connection: Connection) -> Iterator[Row]:
    """The decisions that the log of edits, sealed by its hashes, does not tell of as they stand."""
    logged: dict[tuple[Any, ...], object] = {}
    for row in edit_rows.every(connection):
        if row["thing"] == "pairings" and row["state"] == "done":
            texts = tuple(row["thing_id"].split(" ", 1))
            for a_node, others in (state_in(row["after"]) or {}).items():
                logged |= {(*texts, a_node, b_node): one for b_node, one in others.items()}
    for kept in rows.every(connection):
        if logged.get((kept["a"], kept["b"], kept["a_node"], kept["b_node"])) != dict(kept):
            yield kept


def _rivals(one: Row, row: Row) -> bool:
    """Whether two decisions confirm a pair of one provision with different others."""
    shares = one["a_node"] == row["a_node"] or one["b_node"] == row["b_node"]
    both = one["verdict"] == row["verdict"] == Verdict.CONFIRMED
    return both and shares and _nodes(one) != _nodes(row)


def _same_decisions(one: Row, row: Row) -> bool:
    """Whether two pairs are of the same two decisions: one text may be laid beside several of another."""
    return [node.partition("/")[0] for node in _nodes(one)] == [
        node.partition("/")[0] for node in _nodes(row)
    ]


def _nodes(row: Row) -> tuple[str, str]:
    return row["a_node"], row["b_node"]


def _perform(connection: Connection, act: Act, row: Row, changes: Iterable[Change]) -> None:
    before: dict[str, dict[str, Row | None]] = {}
    after: dict[str, dict[str, Row | None]] = {}
    for (a_node, b_node), old, new in changes:
        before.setdefault(a_node, {})[b_node] = old
        after.setdefault(a_node, {})[b_node] = new
    texts = f"{row['a']} {row['b']}"
    perform(connection, Edit(act, "pairings", texts, before, after), row["author"])
