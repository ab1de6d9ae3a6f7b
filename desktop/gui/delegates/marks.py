"""Piece, Look, Badge: words and how they look, in light and in dark, in colour and in shape."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QPalette, QTextCharFormat

from desktop.gui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.terms.brief import Run


class Look(StrEnum):
    """How words of a list are shown."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    INSERTED = "inserted"  # underlined
    DELETED = "deleted"  # struck through
    FOUND = "found"  # bold on a tint
    MOVED = "moved"  # a dotted line below
    PASSING = "passing"  # came in and left again: underlined and struck through
    BY_HAND = "by hand"  # on the ground of what a person wrote
    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look."""

    text: str
    look: Look = Look.PLAIN


Para = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A letter or sign in a coloured square; `tone` is a row of the table of tones."""

    sign: str
    tone: str


# A tone is two colours of the theme: the ink and the ground it is read on.
TONES = {
    "inserted": ("inserted", "inserted_ground"),
    "deleted": ("deleted", "deleted_ground"),
    "found": ("text", "mark"),
    "moved": ("moved", "moved_ground"),
    "reworded": ("note", "mark"),
    "renumbered": ("info", "info_ground"),
    "position": ("info", "info_ground"),
    "amendment": ("inserted", "inserted_ground"),
    "question": ("note", "mark"),
    "translation": ("moved", "moved_ground"),
    "comment": ("muted", "hover"),
    "task": ("muted", "hover"),
    "binding": ("error", "error_ground"),
    "urging": ("note", "mark"),
    "inviting": ("info", "info_ground"),
}


def tone(name: str) -> tuple[QColor, QColor]:
    """The ink and the ground of a tone, as light or dark as the window is."""
    ink, ground = TONES[name]
    return theme.colour(ink), theme.colour(ground)


def blend(front: QColor, back: QColor, share: float) -> QColor:
    """`share` of `front` laid over `back`."""
    parts = zip(_rgb(front), _rgb(back), strict=True)
    return QColor(*(round(f * share + b * (1 - share)) for f, b in parts))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def tint(palette: QPalette) -> QColor:
    """The ground of a selected row: the words on it keep their own colours."""
    roles = QPalette.ColorRole
    return blend(palette.color(roles.Highlight), palette.color(roles.Base), 0.20)


def _toned(name: str) -> QTextCharFormat:
    form = QTextCharFormat()
    ink, ground = tone(name)
    form.setForeground(ink)
    form.setBackground(ground)
    return form


def _inserted() -> QTextCharFormat:
    form = _toned("inserted")
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _deleted() -> QTextCharFormat:
    form = _toned("deleted")
    form.setFontStrikeOut(True)
    return form


def _passing() -> QTextCharFormat:
    form = _deleted()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _found() -> QTextCharFormat:
    form = _toned("found")
    form.setFontWeight(QFont.Weight.Bold)
    return form


def _moved() -> QTextCharFormat:
    form = _toned("moved")
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return form


def _inked(name: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(tone(name)[0])
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _strong() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _quiet() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.colour("muted"))
    return form


_FORMATS: dict[Look, Callable[[], QTextCharFormat]] = {
    Look.STRONG: _strong,
    Look.QUIET: _quiet,
    Look.INSERTED: _inserted,
    Look.DELETED: _deleted,
    Look.FOUND: _found,
    Look.MOVED: _moved,
    Look.PASSING: _passing,
    Look.BY_HAND: partial(_toned, "position"),
    Look.STRONGER: partial(_inked, "inserted"),
    Look.WEAKER: partial(_inked, "deleted"),
}


def text_format(look: Look) -> QTextCharFormat | None:
    """The character format of a look; None where the words are plain."""
    make = _FORMATS.get(look)
    return make() if make else None


@lru_cache(maxsize=64)
def _look(mark: str) -> Look:
    return Look(mark)


def pieces(runs: Iterable[Run]) -> Para:
    """Runs of a brief or a comparison as pieces of a list."""
    return tuple(Piece(run.text, _look(run.mark.value)) for run in runs)


def plain(paragraphs: Iterable[Para]) -> str:
    """The words alone, a line a paragraph."""
    return "\n".join("".join(piece.text for piece in para) for para in paragraphs)
