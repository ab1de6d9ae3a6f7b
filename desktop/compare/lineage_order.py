"""The rows of a river in the reading order of its last version, what left it after what stood before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.document import Document
    from desktop.terms.lineage import RiverRow

_Place = tuple[float, ...]


def in_reading_order(rows: Sequence[RiverRow], versions: Sequence[Document]) -> list[RiverRow]:
    """Every row once: first by the last version, then by the versions before it."""
    laid: list[RiverRow] = []
    for version in range(len(versions) - 1, -1, -1):
        here = [row for row in rows if row.last == version]
        here.sort(key=lambda row: _place(row, version, versions))
        laid = _laid_in(laid, here, version, versions)
    return laid


def _place(row: RiverRow, version: int, versions: Sequence[Document]) -> int:
    return versions[version].order[row.nodes[version] or ""]


def _laid_in(
    laid: Sequence[RiverRow], new: Sequence[RiverRow], version: int, versions: Sequence[Document]
) -> list[RiverRow]:
    """`laid` with each of `new` after the row that stood before it in its last version."""
    after: dict[int, list[RiverRow]] = {}
    standing = _standing(laid, version, versions)
    for row in new:
        after.setdefault(_before(row, standing, version, versions), []).append(row)
    found = list(after.get(-1, ()))
    for at, row in enumerate(laid):
        found += [row, *after.get(at, ())]
    return found


def _standing(
    laid: Sequence[RiverRow], version: int, versions: Sequence[Document]
) -> list[tuple[int, bool, int]]:
    """Place in a version, whether it is a footnote, and place among the rows: of all rows laid already."""
    document = versions[version]
    return sorted(
        (document.order[node], document.by_id[node].kind is Kind.FOOTNOTE, at)
        for at, row in enumerate(laid)
        if (node := row.nodes[version])
    )


def _before(
    row: RiverRow, standing: Sequence[tuple[int, bool, int]], version: int, versions: Sequence[Document]
) -> int:
    node = versions[version].by_id[row.nodes[version] or ""]
    place, note = versions[version].order[node.id], node.kind is Kind.FOOTNOTE
    found = [at for other, is_note, at in standing if other < place and is_note == note]
    return found[-1] if found else -1
