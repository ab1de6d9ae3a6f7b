"""Theme: colours by meaning, faces by language, sizes by the reader's scale; the values are in resources/theme."""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from desktop import paths
from desktop.gui import i18n, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

LOOKS = ("system", "light", "dark")
SCALES = (100, 125, 150, 175, 200)
POINTS = 10.0  # of the window's face at 100 %
PALETTE = (  # the part of Qt's palette, the colour
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "base"),
    (QPalette.ColorRole.AlternateBase, "hover"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "accent_text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent_text"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line"),
)


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((paths.resources() / "theme" / name).read_text(encoding="utf-8"))


def look() -> str:
    """What the reader chose: system, light or dark."""
    chosen = settings.text("look", "system")
    return chosen if chosen in LOOKS else "system"


def dark() -> bool:
    """Whether the window is dark now."""
    if look() != "system":
        return look() == "dark"
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def colour(name: str) -> QColor:
    """A colour by what it means (resources/theme/colours.toml)."""
    return QColor(_table("colours.toml")["dark" if dark() else "light"][name])


def highlighter() -> QColor:
    """What marks words on a printed page."""
    return QColor(_table("colours.toml")["paper"]["highlighter"])


def highlighter_edge() -> QColor:
    """The bar beside marked words on a printed page."""
    return QColor(_table("colours.toml")["paper"]["highlighter_edge"])


def scale() -> float:
    """How much larger than usual everything is, from 1 to 2."""
    return min(200, max(100, settings.number("scale", 100))) / 100


def px(length: float) -> int:
    """A length at the reader's scale."""
    return round(length * scale())


def face(language: str = "", points: float = POINTS) -> QFont:
    """The window's face for words in `language`."""
    return _font("window", language, points)


def reading_face(language: str, points: float = 11.5) -> QFont:
    """The face a document in `language` is typeset in."""
    return _font("reading", language, points)


def _font(purpose: str, language: str, points: float) -> QFont:
    system = sys.platform if sys.platform in _table("faces.toml") else "linux"
    faces = _table("faces.toml")[system]
    families = faces.get(f"{purpose}_{language}", faces[purpose])
    font = QFont()
    font.setFamilies([*faces["arabic"], *families] if language == "ar" else families)
    font.setPointSizeF(points * scale())
    # A Chinese face has quotation marks a character wide; Latin text wants its own. The feature is said either way:
    # left unsaid it is inherited, and Chinese commas would be narrow beside an English window.
    font.setFeature(QFont.Tag("pwid"), int(language not in {"zh", "ar"}))
    return font


def selection(view: QWidget, name: str) -> None:
    """Give the selected row of a view the ground its delegate paints, beside the words as well."""
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, colour(name))
    view.setPalette(palette)


def apply(app: QApplication) -> None:
    """Dress the whole application."""
    QDir.setSearchPaths("icons", [str(paths.resources() / "icons")])  # for the style sheet
    palette = QPalette()
    for role, name in PALETTE:
        palette.setColor(role, colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("muted"))
    app.setPalette(palette)
    app.setFont(face(i18n.language()))
    app.setStyleSheet(_style())


def _style() -> str:
    """The style sheet, with the colours and lengths put in."""
    sheet = (paths.resources() / "theme" / "window.qss").read_text(encoding="utf-8")
    return re.sub(r"@(\w+)", _value, sheet)


def _value(found: re.Match[str]) -> str:
    word = found[1]
    return f"{px(int(word))}px" if word.isdigit() else colour(word).name()
