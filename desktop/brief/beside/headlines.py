"""What changed, a line a change, the heaviest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.runs import capital, head, para, quiet, strong
from desktop.compare.headline_parts import quoted, telling
from desktop.terms.brief import Mark, Run
from desktop.terms.change import Change

if TYPE_CHECKING:
    from desktop.brief.beside.compared import Compared
    from desktop.terms.brief import Para
    from desktop.terms.change import Edit, Pair

_MOST = 12  # what a minister reads before the meeting
_LONG = 90
_EDGES = " \n\t,;.[]，；。、：⁰¹²³⁴⁵⁶⁷⁸⁹"  # a headline names the words, not the marks around them
_WORDLESS = frozenset({Change.MOVED, Change.SPLIT, Change.MERGED})
_MOVED = frozenset({Change.MOVED, Change.MOVED_REWORDED})
_Group = tuple["Pair", ...]


def headlines(compared: Compared, most: int = _MOST) -> tuple[Para, ...]:
    """The weightiest changes, each in a line, and how many more there are."""
    worth = [group for group in compared.groups if compared.weight(group) > 0]
    heaviest = sorted(worth, key=lambda group: -compared.weight(group))[:most]
    more = len(compared.groups) - len(heaviest)
    told = tuple(_headline(compared, group) for group in heaviest)
    rest = (para(compared.labels("changes.more", n=more), style="Small"),) if told and more else ()
    return (*told, *rest)


def _headline(compared: Compared, group: _Group) -> Para:
    colon = Run(compared.labels("list.colon"))
    words = in_words(compared, group[0])
    place = strong(capital(_place(compared, group[0])))
    return para(
        place, colon, Run(_said(compared, group)), *([colon, *words] if words else []), style="List Bullet"
    )


def _place(compared: Compared, pair: Pair) -> str:
    before, after = compared.before(pair), compared.after(pair)
    if after is not None and pair.change is not Change.SPLIT:
        return compared.adopted.name(after)
    return compared.draft.name(before) if before else ""


def _said(compared: Compared, group: _Group) -> str:
    """What it touches and which way it goes; what kind of change it is, where that is not plain from the words."""
    labels, pair = compared.labels, group[0]
    meaning = labels.listed(compared.meaning(group))
    kind = "" if meaning and pair.change is Change.REWORDED else labels(f"change.{pair.change}").lower()
    parts = [part for part in (kind, _whence(compared, group), meaning) if part]
    direction = (
        labels("changes.direction", words=labels(f"direction.{pair.direction}")) if pair.direction else ""
    )
    return labels("list.comma").join(parts) + direction


def _whence(compared: Compared, group: _Group) -> str:
    """Where a moved paragraph was, and where the pieces of a split one are."""
    pair, before = group[0], compared.before(group[0])
    if pair.change is Change.SPLIT:
        places = [compared.adopted.name(after) for after in map(compared.after, group) if after]
        return compared.labels("changes.split", places=compared.labels.listed(places))
    if pair.change in _MOVED and before:
        return compared.labels("changes.moved", place=compared.draft.name(before))
    return ""


def in_words(compared: Compared, pair: Pair) -> list[Run]:
    """The words that came and went, as far as a headline has room."""
    if pair.change in _WORDLESS:
        return []
    return _cut(_touched(compared, pair), compared.labels("list.semicolon"))


def _touched(compared: Compared, pair: Pair) -> list[list[Run]]:
    before, after = compared.before(pair), compared.after(pair)
    if before is None and after is not None:
        return [[Run(after.text, Mark.INSERTED)]]
    if after is None and before is not None:
        return [[Run(before.text, Mark.DELETED)]]
    becomes = compared.labels("list.becomes")
    edits = telling(pair, before, after) if before and after else []
    return [_edited(edit, becomes) for edit in edits]


def _edited(edit: Edit, becomes: str) -> list[Run]:
    gone, come = (quoted(text).strip(_EDGES) for text in (edit.a_text, edit.b_text))
    runs = (Run(gone, Mark.DELETED), quiet(becomes if gone and come else ""), Run(come, Mark.INSERTED))
    return [run for run in runs if run.text]


def _cut(pieces: list[list[Run]], between: str) -> list[Run]:
    """The pieces that fit a line or so, the last of them shortened where it is long."""
    runs: list[Run] = []
    for piece in filter(None, pieces):
        room = _LONG - sum(len(run.text) for run in runs)
        if room <= 0:
            return [*runs, Run(" …")]
        runs += [Run(between)] if runs else []
        runs += [Run(_shortened(run.text, room), run.mark) for run in piece]
    return runs


def _shortened(words: str, room: int) -> str:
    return words if len(words) <= room + 20 else f"{head(words, room)}…"
