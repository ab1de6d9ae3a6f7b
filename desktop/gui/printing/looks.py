"""How a printed brief looks: its faces, sizes and colours by the names of the template's styles, and its sheets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QTextCharFormat

from desktop.terms.brief import Mark, Paper

if TYPE_CHECKING:
    from desktop.terms.brief import Brief

UNIT = 10  # parts of a point: what everything printed is measured in, so that a size is a whole number
INK, DEEP, QUIET, RULE, PALE, GUARD = "#1a1a1a", "#1f3a5f", "#5b6573", "#b8c2ce", "#edf1f6", "#b42318"
_IN = "#0b6b2f"
_PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans")
_EASTERN = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "SimSun")
_ARABIC = ("Noto Sans Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans", "Arial")
_FACES = {"zh": (*_EASTERN, *_LATIN, *_ARABIC), "ar": (*_ARABIC, *_LATIN, *_EASTERN)}
_OTHERS = (*_LATIN, *_EASTERN, *_ARABIC)


@dataclass(frozen=True, slots=True)
class Face:
    """The look of a paragraph, in points."""

    size: float = 10.5
    bold: bool = False
    ink: str = INK
    above: float = 0.0
    below: float = 6.0
    inside: float = 0.0  # from where reading begins
    hanging: float = 0.0  # by how much the first line begins before the others
    keeps: bool = False  # on the page of what follows
    fill: str = ""

    @property
    def pitch(self) -> float:
        """From one line to the next: the same whatever scripts stand in them."""
        return round(self.size * UNIT * 1.4)


_STYLES = {
    "Brief Kind": Face(10, bold=True, ink=QUIET, below=4, keeps=True),
    "Title": Face(22, bold=True, ink=DEEP, below=3, keeps=True),
    "Subtitle": Face(14, ink=DEEP, below=12, keeps=True),
    "heading 1": Face(15, bold=True, ink=DEEP, above=20, below=7, keeps=True),
    "heading 2": Face(12, bold=True, ink=DEEP, above=13, below=5, keeps=True),
    "heading 3": Face(11, bold=True, ink=DEEP, above=10, below=4, keeps=True),
    "caption": Face(9.5, bold=True, above=8, below=4, keeps=True),
    "Lead": Face(10.5, bold=True, above=10, below=4, keeps=True),
    "Source": Face(below=2, keeps=True),
    "Small": Face(9, ink=QUIET, below=5),
    "List Bullet": Face(below=4, inside=17, hanging=13),
    "Quote": Face(10, ink="#333b45", above=3, below=6, inside=17, keeps=True, fill=PALE),
    "Note Heading": Face(9.5, ink=DEEP, above=4, below=1, inside=17, keeps=True),
    "Note Quote": Face(9.5, ink=QUIET, below=1, inside=17, keeps=True),
    "Note": Face(below=5, inside=17),
    "Table Text": Face(9, above=2.5, below=2.5),
    "Table Heading": Face(9, bold=True, ink=DEEP, above=3, below=3, keeps=True),
    "Table Band": Face(9.5, bold=True, ink=DEEP, above=6, below=2.5, keeps=True),
    "Fact Label": Face(9, ink=QUIET, above=2, below=2),
    "Fact Value": Face(9.5, above=2, below=2),
    "toc 1": Face(10, above=3, below=1, inside=23, hanging=23),
    "toc 2": Face(9, ink=QUIET, below=1, inside=54, hanging=31),
    "footnote text": Face(8, ink="#333b45", below=1, inside=16, hanging=16),
    "header": Face(8, ink=QUIET, below=0),
    "Tier": Face(8, bold=True, ink=GUARD, below=0),
}
_BODY = Face()
_INKS = {
    Mark.QUIET: QUIET,
    Mark.INSERTED: _IN,
    Mark.PROPOSED_IN: _IN,
    Mark.DELETED: GUARD,
    Mark.PROPOSED_OUT: GUARD,
}
_UNDERLINED, _STRUCK = {Mark.INSERTED, Mark.PROPOSED_IN}, {Mark.DELETED, Mark.PROPOSED_OUT}


def face_of(style: str) -> Face:
    """The look of a style."""
    return _STYLES.get(style, _BODY)


@cache
def font(size: float, language: str, *, bold: bool = False) -> QFont:
    """The type of that size in points, the faces that suit the language first."""
    made = QFont(list(_FACES.get(language, _OTHERS)))
    made.setPixelSize(round(size * UNIT))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def look(style: str, mark: Mark, language: str, *, raised: bool = False) -> QTextCharFormat:
    """The look of a run; a raised one calls a footnote."""
    face = face_of(style)
    made = QTextCharFormat()
    made.setFont(font(face.size, language, bold=face.bold or mark is Mark.STRONG))
    made.setForeground(QColor(_INKS.get(mark, face.ink)))
    made.setFontUnderline(mark in _UNDERLINED)
    made.setFontStrikeOut(mark in _STRUCK)
    if raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


_MARGIN, _HEAD, _FOOT = 18.0, 11.0, 10.0  # millimetres: the sides, and where head and foot run
_MILLIMETRE = UNIT * 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it lies: width and height in units, and where on it words stand."""

    width: float
    height: float

    @property
    def side(self) -> float:
        """The margin on every side."""
        return _MARGIN * _MILLIMETRE

    @property
    def line(self) -> float:
        """How long a line is."""
        return self.width - 2 * self.side

    @property
    def room(self) -> float:
        """How high what stands between head and foot may be."""
        return self.height - 2 * self.side

    @property
    def head(self) -> float:
        """Where the running head begins."""
        return _HEAD * _MILLIMETRE

    @property
    def foot(self) -> float:
        """Where the foot begins."""
        return self.height - (_FOOT + 3.0) * _MILLIMETRE


def layout_of(brief: Brief, *, wide: bool | None = None) -> QPageLayout:
    """The sheet a brief is printed on; without margins, which are the painter's."""
    lies = brief.wide if wide is None else wide
    across = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    made = QPageLayout(QPageSize(_PAPERS[brief.paper]), across, QMarginsF(), QPageLayout.Unit.Point)
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def sheet_of(brief: Brief, *, wide: bool) -> Sheet:
    """The measures of that sheet."""
    size = layout_of(brief, wide=wide).fullRect(QPageLayout.Unit.Point)
    return Sheet(size.width() * UNIT, size.height() * UNIT)
