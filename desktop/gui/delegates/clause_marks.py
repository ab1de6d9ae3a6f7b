"""How the words of a clause are marked: every part has a line of its own shape and tone below its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextLayout

from desktop.gui import theme
from desktop.gui.words import utf16
from desktop.views.clauses import Part, marks

if TYPE_CHECKING:
    from desktop.terms.provision import Provision

_LINES = QTextCharFormat.UnderlineStyle
LOOKS = {
    Part.ADDRESSEE: ("info", _LINES.SingleUnderline),
    Part.QUALIFIER: ("note", _LINES.DotLine),
    Part.CONDITION: ("moved", _LINES.DashDotLine),
    Part.DEADLINE: ("error", _LINES.DashUnderline),
    Part.REFERENCE: ("inserted", _LINES.WaveUnderline),
}


def underline(form: QTextCharFormat, part: Part) -> QTextCharFormat:
    """`form` with the line of a part below its words."""
    tone, line = LOOKS[part]
    form.setUnderlineStyle(line)
    form.setUnderlineColor(theme.colour(tone))
    return form


def mark_ranges(provision: Provision, longest: int) -> list[QTextLayout.FormatRange]:
    """The marks on the first `longest` characters of a provision."""
    return [
        _range(provision.text, mark.start, min(mark.end, longest), mark.part)
        for mark in marks(provision)
        if mark.start < longest
    ]


def _range(text: str, start: int, end: int, part: Part) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = utf16(text, start)
    found.length = utf16(text, end) - found.start
    found.format = underline(QTextCharFormat(), part)
    return found
