"""Which decision of a report took a note up, where the report holds several."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.compare.tracing_scope import saying
from desktop.compare.tracing_weights import Weights, features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.compare.tracing_weights import Features
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_TITLE = 3.0  # times: what the title of a decision shares with that of the note counts for more


def home(note: Document, said: Sequence[Provision], decisions: Document) -> Document:
    """The decision that took up most of what `said` says; the document as it is where it holds no two."""
    found = decisions.decisions()
    if len(found) < 2:
        return decisions
    parts = [decisions.part(decision.id) for decision in found]
    rows = [[features(provision.text) for provision in saying(part)] for part in parts]
    weights = Weights((_all(row) for row in rows), [_all(row) for row in rows])
    votes = _votes(said, rows, weights)
    title = features(note.masthead.title)
    for at, decision in enumerate(found):
        votes[at] += _TITLE * weights.mass(title & features(decision.text))
    return parts[max(range(len(parts)), key=lambda at: votes[at])]


def _all(row: Sequence[Features]) -> Features:
    return frozenset().union(*row)


def _votes(
    said: Sequence[Provision], rows: Sequence[Sequence[Features]], weights: Weights
) -> defaultdict[int, float]:
    """By decision, how much of every recommendation stands in the one paragraph of it that says most of it."""
    votes: defaultdict[int, float] = defaultdict(float)
    for provision in said:
        wanted = features(provision.text)
        for at, row in enumerate(rows):
            most = max((weights.mass(wanted & found) for found in row), default=0.0)
            votes[at] += most
    return votes
