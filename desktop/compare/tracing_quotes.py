"""Which part of a paragraph took a recommendation up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.tracing_units import sentences
from desktop.compare.words import is_han, keys

if TYPE_CHECKING:
    from desktop.terms.provision import Provision

_LABELS = frozenset("abcdefghijklmnopqrstuvwxyz")


def bare(text: str) -> list[str]:
    """The words of `text` without marks and the labels of lists."""
    found = [key.casefold() for key in keys(text)]
    wordy = [key for key in found if any(c.isalnum() for c in key)]
    return [key for key in wordy if key not in _LABELS]


def best_part(text: str, target: Provision) -> str:
    """The run of sentences of `target` that is most like `text`; all of it where no part is better."""
    parts = sentences(target)
    wanted = bare(text)
    runs = [one.to(other).text for n, one in enumerate(parts) for other in parts[n:]]
    whole = target.text.strip()
    alike = {run: Indel.normalized_similarity(wanted, bare(run)) for run in (whole, *runs)}
    return max(alike, key=lambda run: alike[run])


def is_chapeau(text: str) -> bool:
    """Whether a text announces a list."""
    return text.rstrip().endswith((":", "：")) or (is_han(text) and text.rstrip().endswith("如下"))
