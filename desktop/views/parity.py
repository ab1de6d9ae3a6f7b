"""The same text in several languages: the command line's JSON, and lines for a terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from desktop.compare.headlines import name_of, shortened
from desktop.compare.tables import as_printed
from desktop.terms.parity import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.change import Pair
    from desktop.terms.document import Document
    from desktop.terms.parity import FourWay, Parity, ParityRow

_WORDS = 80


def parity_json(parity: Parity, changes: Sequence[FourWay] | None = None) -> dict[str, Any]:
    """What `chapeau parity --json` prints; with `changes` where drafts were given."""
    rows = [_row(row) for row in parity.rows]
    return {"rows": rows} if changes is None else {"rows": rows, "changes": [_change(one) for one in changes]}


def _row(row: ParityRow) -> dict[str, Any]:
    return {"nodes": dict(row.nodes), "state": row.state.value, "why": row.why, "differs": list(row.differs)}


def _change(one: FourWay) -> dict[str, Any]:
    return {
        "original": _pair(one.original),
        "translation": _pair(one.translation),
        "state": one.state.value,
        "why": one.why,
    }


def _pair(pair: Pair | None) -> dict[str, Any] | None:
    if pair is None:
        return None
    return {"a": pair.a, "b": pair.b, "change": pair.change.value, "meaning": list(pair.meaning)}


def readable(parity: Parity, *, everything: bool = False) -> Iterator[str]:
    """The lock-step as lines: how many paragraphs match, then where the languages part, or `everything`."""
    counts = Counter(row.state for row in parity.rows)
    yield ", ".join(f"{counts[state]} {state.value}" for state in Standing if counts[state])
    for row in parity.rows:
        if everything or row.state is not Standing.MATCHED or row.why:
            yield ""
            yield f"{row.state.value}{f': {row.why}' if row.why else ''}"
            yield from (f"    {line}" for line in _beside(row, parity))


def _beside(row: ParityRow, parity: Parity) -> Iterator[str]:
    for language, node in row.nodes.items():
        document = parity.documents[language]
        if node:
            words = as_printed(document.by_id[node])
            yield f"{language}  {name_of(document.by_id[node], document)}  {shortened(words, _WORDS)}"
        else:
            yield f"{language}  –"


def readable_changes(changes: Sequence[FourWay], original: Document, translation: Document) -> Iterator[str]:
    """The four-way check as lines; the finals name the places."""
    counts = Counter(one.state.value for one in changes)
    yield "Changes: " + (", ".join(f"{count} {state}" for state, count in counts.items()) or "none")
    for one in changes:
        places = filter(None, (_place(one.original, original), _place(one.translation, translation)))
        yield f"{one.state.value:9} {' | '.join(places)}: {one.why}"


def _place(pair: Pair | None, document: Document) -> str:
    if pair is None:
        return ""
    node = document.by_id.get(pair.b or "")
    return f"{name_of(node, document) if node else pair.a} {pair.change.value.replace('_', ' and ')}"
