"""All versions of a text as rows: the command line's JSON, and lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.compare.headlines import name_of, shortened
from desktop.compare.lineage import is_changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.lineage import Phrase, River, RiverRow

_WORDS = 90


def river_json(river: River, versions: Sequence[str]) -> dict[str, Any]:
    """What `chapeau river --json` prints; versions of phrases count from 0."""
    return {"versions": list(versions), "rows": [_row(row) for row in river.rows]}


def _row(row: RiverRow) -> dict[str, Any]:
    return {
        "nodes": list(row.nodes),
        "change": [change.value if change else None for change in row.changes],
        "frame": row.frame,
        "phrases": [_phrase(phrase) for phrase in row.phrases] if is_changed(row) else [],
    }


def _phrase(phrase: Phrase) -> dict[str, Any]:
    return {
        "text": phrase.text,
        "since": phrase.since,
        "until": phrase.until,
        "version": phrase.version,
        "span": list(phrase.span),
    }


def readable(river: River, versions: Sequence[str], *, everything: bool = False) -> Iterator[str]:
    """The river as lines: what changed, or `everything`, with the phrases that came and went."""
    yield from (f"{n}  {name}" for n, name in enumerate(versions, 1))
    for row in river.rows:
        if everything or is_changed(row):
            yield ""
            yield "  →  ".join(_cells(row, river))
            yield from (f"    {line}" for line in _told(row))


def _cells(row: RiverRow, river: River) -> Iterator[str]:
    """The name of the provision in every version, with what became of it at the step before."""
    for n, node in enumerate(row.nodes):
        change = row.changes[n - 1] if n else None
        name = name_of(river.documents[n].by_id[node], river.documents[n]) if node else "–"
        said = change.value.replace("_", " and ") if change else ""
        yield f"{name} [{said}]" if said and said != "unchanged" else name


def _told(row: RiverRow) -> Iterator[str]:
    """The phrases that came in after the provision did, and those that left it."""
    for phrase in row.phrases:
        if phrase.until is not None and phrase.version < row.last:
            yield f"- {phrase.until + 1}: {shortened(phrase.text, _WORDS)}"
        elif phrase.since > row.first:
            yield f"+ {phrase.since + 1}: {shortened(phrase.text, _WORDS)}"
