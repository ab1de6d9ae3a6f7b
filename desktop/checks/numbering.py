"""Labels: every list counts on, once each, and lists of one level are labelled alike."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.checks.table import doubt
from desktop.terms.finding import Severity
from desktop.terms.label import Label, Scheme, split_label
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision

_COUNTED = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH})
_FEW = 3  # lists from which on a habit is told from chance
_STYLES = frozenset({Scheme.LETTER, Scheme.ROMAN, Scheme.HAN, Scheme.PAREN_NUMBER})


def gaps(document: Document) -> Iterator[Finding]:
    """A label that is left out of its list or stands in it twice."""
    for items in _lists(document):
        for (one, first), (other, second) in pairwise(items):
            if second.value == first.value:
                yield doubt("label_twice", other, other.label, Severity.MEDIUM, label=other.label)
            elif second.value == first.value + 2:
                missing = str(first.value + 1) if second.scheme is Scheme.NUMBER else "one"
                told = {"before": one.label, "after": other.label, "missing": missing}
                yield doubt("label_gap", other, other.label, Severity.MEDIUM, **told)


def styles(document: Document) -> Iterator[Finding]:
    """A list of the first level labelled otherwise than most lists of the first level in the text."""
    lists = [items for items in _lists(document) if items[0][0].level == 1 and items[0][1].scheme in _STYLES]
    if len(lists) < _FEW:
        return
    [(usual, times)] = Counter(items[0][1].scheme for items in lists).most_common(1)
    for items in lists if times * 10 >= len(lists) * 9 else ():
        first, label = items[0]
        if label.scheme is not usual:
            yield doubt("label_style", first, first.label, here=first.label, there=usual.value)


def _lists(document: Document) -> Iterator[list[tuple[Provision, Label]]]:
    """The labelled items under one parent, in runs that are counted in one way from 1."""
    for children in document.children.values():
        yield from _runs([child for child in children if child.kind in _COUNTED and child.label])


def _runs(items: Sequence[Provision]) -> Iterator[list[tuple[Provision, Label]]]:
    run: list[tuple[Provision, Label]] = []
    for item in items:
        label = _reading(item, run[-1][1] if run else None)
        if label is None or (run and label.value < run[-1][1].value):
            yield from [run] if len(run) > 1 else []
            run = []
        if label is not None:
            run.append((item, label))
    yield from [run] if len(run) > 1 else []


def _reading(item: Provision, before: Label | None) -> Label | None:
    """The label read as the list it stands in is counted."""
    readings = split_label(f"{item.label} x").readings
    if before is None:
        return next((one for one in readings if one.value == 1), None)
    alike = [one for one in readings if one.scheme is before.scheme]
    return alike[0] if alike else None
