"""Words of the river: what happened to a provision version by version, and what became of its brackets."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.panes.comparison_words import change_word
from desktop.terms.bracket import Fate
from desktop.terms.change import Change
from desktop.views.flow import turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.gui.delegates.marks import Para
    from desktop.terms.lineage import Phrase
    from desktop.views.flow import Enclosed, FlowRow, Turn

FATES = {
    Fate.OPEN: QT_TRANSLATE_NOOP("river", "still in brackets"),
    Fate.AGREED: QT_TRANSLATE_NOOP("river", "the bracket fell, the words stand"),
    Fate.REMOVED: QT_TRANSLATE_NOOP("river", "removed with its words"),
}
_LAST = QT_TRANSLATE_NOOP("river", "open")
_BEGINNING = QT_TRANSLATE_NOOP("river", "in the text from the beginning")
_CAME, _LEFT = QT_TRANSLATE_NOOP("river", "in: "), QT_TRANSLATE_NOOP("river", "out: ")
_MANY = 12  # pieces of words told of one version
_LONG = 200  # letters of words in brackets


def _tr(words: object) -> str:
    return QCoreApplication.translate("river", str(words))


def lineage_words(row: FlowRow, names: Sequence[str]) -> tuple[Para, ...]:
    """When the provision and each of its phrases came in and left, a paragraph a version."""
    return tuple(para for turn in turns(row) for para in _turn(turn, names))


def _turn(turn: Turn, names: Sequence[str]) -> Iterator[Para]:
    beginning = turn.version == 0
    what = _tr(_BEGINNING) if beginning else change_word(turn.change or Change.UNCHANGED)
    look = Look.QUIET if beginning else Look.STRONG
    yield Piece(f"{turn.version + 1} · {names[turn.version]}  ", Look.QUIET), Piece(what, look)
    if turn.came:
        yield (Piece(_tr(_CAME), Look.QUIET), *_phrases(turn.came, Look.INSERTED))
    if turn.left:
        yield (Piece(_tr(_LEFT), Look.QUIET), *_phrases(turn.left, Look.DELETED))


def _phrases(phrases: Sequence[Phrase], look: Look) -> Iterator[Piece]:
    for n, phrase in enumerate(phrases[:_MANY]):
        if n:
            yield Piece("  ·  ", Look.QUIET)
        yield Piece(" ".join(phrase.text.split()), look)
    if len(phrases) > _MANY:
        yield Piece("  …", Look.QUIET)


def bracket_words(row: FlowRow, versions: int) -> tuple[Para, ...]:
    """The brackets of a provision, version by version, and what became of each."""
    grouped = groupby(row.enclosed, key=lambda one: one.version)
    return tuple(para for version, held in grouped for para in _held(version, held, versions))


def _held(version: int, held: Iterable[Enclosed], versions: int) -> Iterator[Para]:
    for one in held:
        words = " ".join(one.words.split())
        cut = words if len(words) <= _LONG else f"{words[:_LONG].rstrip()}…"
        fate = _tr(_LAST) if version == versions - 1 else _tr(FATES[one.fate])
        yield Piece(f"{version + 1}  ", Look.QUIET), Piece(f"[{cut}]  "), Piece(fate, _FATE_LOOKS[one.fate])


_FATE_LOOKS = {Fate.OPEN: Look.QUIET, Fate.AGREED: Look.STRONGER, Fate.REMOVED: Look.WEAKER}
