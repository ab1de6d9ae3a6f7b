"""Icons: drawn in one stroke, coloured by the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import paths
from desktop.gui import theme

SIDE = 20  # pixels, at 100 %
DENSITIES = (1.0, 2.0)


def icon(name: str, colour: str = "text", side: int = SIDE) -> QIcon:
    """The icon resources/icons/`name`.svg, crisp on any screen."""
    drawn = QIcon()
    source = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, "line")):
        renderer = QSvgRenderer(
            QByteArray(source.replace("currentColor", theme.colour(tint).name()).encode())
        )
        for density in DENSITIES:
            drawn.addPixmap(_pixmap(renderer, theme.px(side), density), mode)
    return drawn


def _pixmap(renderer: QSvgRenderer, length: float, density: float) -> QPixmap:
    side = round(length * density)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
