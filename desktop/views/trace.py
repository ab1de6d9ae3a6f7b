"""What became of the recommendations of a note: the command line's JSON, and lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.compare.headlines import name_of, shortened
from desktop.terms.trace import Fate
from desktop.views.compare_json import edit_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.trace import Link, Trace

_WORDS = 100
_SIGNS = {Fate.VERBATIM: "=", Fate.REWORDED: "~", Fate.DROPPED: "-", Fate.NEW: "+"}


def trace_json(trace: Trace) -> dict[str, Any]:
    """What `chapeau trace --json` prints."""
    return {"links": [_link(link) for link in trace.links], "unreported": list(trace.unreported)}


def _link(link: Link) -> dict[str, Any]:
    return {
        "from": link.source,
        "from_quote": link.source_quote,
        "to": link.target,
        "to_quote": link.target_quote,
        "status": link.fate.value,
        "similarity": link.similarity,
        "edits": [edit_json(edit) for edit in link.edits],
        "why": link.why,
    }


def readable(trace: Trace) -> Iterator[str]:
    """The trace as lines: where each recommendation went, then what came of none."""
    counts = {fate: sum(link.fate is fate for link in trace.links) for fate in Fate}
    yield ", ".join(f"{count} {fate.value}" for fate, count in counts.items())
    for link in trace.links:
        source, target = _name(link.source, trace.note), _name(link.target, trace.decision)
        yield ""
        yield f"{_SIGNS[link.fate]} {link.fate.value}: {' → '.join(filter(None, (source, target)))} ({link.why})"
        yield from (
            f"    {shortened(quote, _WORDS)}" for quote in (link.source_quote, link.target_quote) if quote
        )
    if trace.unreported:
        yield ""
        yield "Nobody reports on: " + "; ".join(name.partition("#")[2] for name in trace.unreported)


def _name(node: str | None, document: Document) -> str:
    return name_of(document.by_id[node], document) if node else ""
