"""Words of the timeline: when, and what kind of thing was changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt


def moment(stamp: str) -> str:
    """Day and hour as the reader's own clock has them."""
    when = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    if not when.isValid():
        return stamp
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)


def day(stamp: str) -> str:
    """The day of a moment, as it is kept."""
    when = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    return when.toLocalTime().date().toString(Qt.DateFormat.ISODate) if when.isValid() else ""


def day_word(day: str) -> str:
    """A day as the reader writes it."""
    when = QDateTime.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(when.date(), QLocale.FormatType.ShortFormat) if when.isValid() else day


def person(name: str) -> str:
    """Who did it, where that is known."""
    return name or QCoreApplication.translate("timeline", "Somebody at this desk")
