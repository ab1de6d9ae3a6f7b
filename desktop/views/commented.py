"""What goes out as comments and what comes back, for machines and as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.commented import Copy, GoingOut, Incoming, WordRow


def going_json(going: GoingOut) -> dict[str, Any]:
    """What would go out."""
    return {
        "notes": going.notes,
        "replies": going.replies,
        "kept_back": going.kept_back,
        "tiers": dict(going.tiers),
        "authors": dict(going.authors),
        "kinds": dict(going.kinds),
    }


def readable_going(going: GoingOut) -> Iterator[str]:
    """The same as lines."""
    yield f"{_counted(going.notes, 'note')} with {_counted(going.replies, 'reply', 'replies')} would go out; {going.kept_back} would stay here."
    for name, counts in (("tiers", going.tiers), ("authors", going.authors), ("kinds", going.kinds)):
        if counts:
            yield f"{name}: " + ", ".join(
                f"{key or 'unnamed'} {many}" for key, many in sorted(counts.items())
            )


def copy_json(copy: Copy) -> dict[str, Any]:
    """What was written."""
    return {
        "file": copy.path.name,
        "notes": copy.notes,
        "replies": copy.replies,
        "tracked": copy.tracked,
        "official": copy.official,
        "remarks": list(copy.remarks),
    }


def readable_copy(copy: Copy) -> Iterator[str]:
    """The same as lines."""
    tracked = f", {_counted(copy.tracked, 'amendment')} as tracked changes" if copy.tracked else ""
    yield f"{copy.path.name}: {_counted(copy.notes, 'note')} with {_counted(copy.replies, 'reply', 'replies')}{tracked}."
    yield from copy.remarks


def incoming_json(found: Incoming, kept: Sequence[str]) -> dict[str, Any]:
    """What a file brings, and the notes that were touched."""
    return {
        "file": found.file,
        "summary": found.summary(),
        "rows": list(map(_row, found.rows)),
        "unchanged": found.unchanged,
        "missing": list(found.missing),
        "remarks": list(found.remarks),
        "kept": list(kept),
    }


def _row(row: WordRow) -> dict[str, Any]:
    return {
        "what": row.what.value,
        "kind": row.kind.value,
        "author": row.author,
        "date": row.date,
        "text": row.text,
        "before": row.before,
        "node": row.node,
        "quote": row.quote,
        "note": row.note,
        "fields": list(row.fields),
        "state": row.state,
        "why": row.why,
        "candidates": [{"node": one.node, "score": round(one.score, 3)} for one in row.candidates],
    }


def readable_incoming(found: Incoming, kept: Sequence[str] | None) -> Iterator[str]:
    """The lines under the table of rows; `kept` is None where nothing was to be kept."""
    told = ", ".join(f"{many} {kind}" for kind, many in found.summary().items())
    yield f"{told or 'nothing new'}; {found.unchanged} as we have them."
    if found.missing:
        yield f"{_counted(len(found.missing), 'note')} of ours {'have' if len(found.missing) > 1 else 'has'} no comment in it any more: {', '.join(found.missing)}. Nothing was taken away here."
    yield from found.remarks
    if kept is not None:
        yield f"{_counted(len(kept), 'note')} kept or changed."


def _counted(many: int, one: str, several: str = "") -> str:
    return f"{many} {one if many == 1 else several or f'{one}s'}"
