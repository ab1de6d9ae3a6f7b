"""What changed since the draft: the headlines by weight, then every change in full."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.brief.beside.compared import Compared, heft
from desktop.brief.beside.headlines import headlines
from desktop.brief.beside.tables import differing_rows
from desktop.brief.runs import capital, cell, heads, label_of, marked, para, quiet, shortened, strong
from desktop.terms.brief import Grid, Mark, Para, Run
from desktop.terms.change import Change
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.brief.labels import Labels
    from desktop.brief.places import Places
    from desktop.terms.brief import Cell
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.provision import Provision

_WIDTHS = (0.41, 0.41, 0.18)
_Group = tuple["Pair", ...]


def changed(comparison: Comparison, labels: Labels) -> tuple[Para | Grid, ...]:
    """The whole section: a summary, the headlines, the table of every change, the new numbers."""
    compared = Compared(comparison, labels)
    lead = (para(labels("changes.all"), style="Lead"),) if compared.groups else ()
    return (*in_short(compared), *lead, *in_full(compared))


def in_short(compared: Compared) -> tuple[Para, ...]:
    """How many provisions met each change, and the headlines."""
    labels = compared.labels
    if not compared.groups:
        return (para(labels("changes.none")),)
    lines = headlines(compared)
    told = (para(labels("changes.headlines"), style="Lead"), *lines)
    return (
        para(_summary(compared.comparison, labels)),
        *(told if lines else (para(labels("changes.light")),)),
    )


def in_full(compared: Compared) -> tuple[Para | Grid, ...]:
    """The table of every change and the new numbers; nothing where nothing changed."""
    return (*every(compared), *(_numbers(compared.comparison, compared.labels) if compared.groups else ()))


def every(compared: Compared) -> tuple[Para | Grid, ...]:
    """The table of every change; nothing where nothing changed."""
    if not compared.groups:
        return ()
    return (_table(compared), para(compared.labels("changes.insertions"), style="Small"))


def _summary(comparison: Comparison, labels: Labels) -> str:
    counts = comparison.summary()
    listed = [labels.count(f"count.{change}", counts[change]) for change in Change if change in counts]
    return labels("changes.summary", all=sum(counts.values()), counts=labels.listed(listed))


def _table(compared: Compared) -> Grid:
    told = compared.labels
    old, new = (symbol_under(places, told) for places in (compared.draft, compared.adopted))
    head = heads(f"{told('changes.draft')}{old}", f"{told('changes.adopted')}{new}", told("changes.what"))
    return Grid((head, *(_row(compared, group) for group in compared.groups)), 1, _WIDTHS)


def symbol_under(places: Places, labels: Labels) -> str:
    """What a text is called, ready to stand behind the name of its column."""
    return labels("list.colon") + places.title if places.title else ""


def _row(compared: Compared, group: _Group) -> tuple[Cell, ...]:
    """Both sides, the last of them that has words with the source of the row, and what changed."""
    sides = [_side(compared, group, mark) for mark in (Mark.DELETED, Mark.INSERTED)]
    last = max(n for n, mark in enumerate((compared.before, compared.after)) if any(map(mark, group)))
    *before, cited = sides[last]
    sides[last] = (*before, replace(cited, source=compared.source(group)))
    return (*sides, _explained(compared, group))


def _side(compared: Compared, group: _Group, mark: Mark) -> Cell:
    """The provisions of one side, each once: all pairs of a split have the same draft paragraph."""
    side = compared.before if mark is Mark.DELETED else compared.after
    places = compared.draft if mark is Mark.DELETED else compared.adopted
    pairs = {provision.id: pair for pair in group if (provision := side(pair))}
    made = [one for pair in pairs.values() for one in _shown(compared, places, pair, mark)]
    language = places.document.language
    return tuple(Para(one.runs, "Table Text", language=language) for one in made) or cell(
        quiet(compared.labels("changes.nothing"))
    )


def _shown(compared: Compared, places: Places, pair: Pair, mark: Mark) -> list[Para]:
    before, after = compared.before(pair), compared.after(pair)
    ours, other = (before, after) if mark is Mark.DELETED else (after, before)
    if ours is None:
        return []
    if ours.table is not None:
        return differing_rows(ours, other, mark)
    spans = _spans(pair, ours, mark)
    runs = marked(ours.text, spans, mark)
    return [para(*named(places, ours), *(shortened(runs, places.labels("changes.gap")) if spans else runs))]


def named(places: Places, provision: Provision) -> tuple[Run, ...]:
    """The label, or the name of the place where a provision has none."""
    heading = places.labels("place.heading_kind") if provision.kind is Kind.HEADING else ""
    name = capital(heading or places.name(provision))
    return label_of(provision) or (quiet(f"{name}{places.labels('list.colon')}"),)


def _spans(pair: Pair, ours: Provision, mark: Mark) -> list[tuple[int, int]]:
    if pair.a is None or pair.b is None:
        return [(0, len(ours.text))]
    if pair.change in {Change.SPLIT, Change.MERGED}:
        return []
    return [edit.a if mark is Mark.DELETED else edit.b for edit in pair.edits]


def _explained(compared: Compared, group: _Group) -> Cell:
    pair, labels = group[0], compared.labels
    name = strong(labels(f"change.{pair.change}"))
    meaning = labels.listed(compared.meaning(group))
    direction = strong(capital(labels(f"direction.{pair.direction}"))) if pair.direction else Run("")
    told = (name, Run(capital(meaning)), direction, _weighed(compared, group))
    return tuple(para(run, style="Table Text") for run in told if run.text)


def _weighed(compared: Compared, group: _Group) -> Run:
    """How heavy a change is; of one that weighs nothing its meaning says all."""
    word = heft(compared.weight(group))
    if word == "none":
        return Run("")
    told = compared.labels(f"weight.{word}")
    return strong(told) if word == "high" else quiet(told)


def _numbers(comparison: Comparison, labels: Labels) -> list[Para]:
    pairs = [labels("changes.number", a=a, b=b) for a, b in comparison.numbers.items()]
    words = labels("changes.numbers", pairs=labels("list.comma").join(pairs))
    return [para(words, style="Small")] if pairs else []
