"""A comparison as the command line's JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.terms.change import Comparison, Edit, Pair


def compare_json(comparison: Comparison, a_name: str, b_name: str) -> dict[str, Any]:
    """What `chapeau compare --json` prints."""
    return {
        "a": a_name,
        "b": b_name,
        "summary": comparison.summary(),
        "frame": comparison.frame(),
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "numbers": dict(comparison.numbers),
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "a": pair.a,
        "b": pair.b,
        "change": pair.change.value,
        "similarity": min(round(pair.similarity, 2), 0.99) if pair.edits else pair.similarity,
        "edits": [edit_json(edit) for edit in pair.edits],
        "meaning": list(pair.meaning),
        "direction": pair.direction,
        "why": pair.why,
    }


def edit_json(edit: Edit) -> dict[str, Any]:
    """One edit as a value for JSON."""
    return {
        "op": edit.op.value,
        "a": list(edit.a),
        "b": list(edit.b),
        "a_text": edit.a_text,
        "b_text": edit.b_text,
    }
