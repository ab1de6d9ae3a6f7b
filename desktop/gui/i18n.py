"""Languages of the window: English in the code, the others in resources/translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from desktop import paths
from desktop.gui import settings

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

LANGUAGES = {"en": "English", "zh": "中文"}  # each in its own words
QT_NAMES = {"zh": "zh_CN"}


def language() -> str:
    """The language of the window: the reader's choice, else the system's where there is one, else English."""
    chosen = settings.text("language")
    if chosen in LANGUAGES:
        return chosen
    system = QLocale.languageToCode(QLocale.system().language())
    return system if system in LANGUAGES else "en"


def install(app: QCoreApplication) -> None:
    """Speak the language of the window from now on; what is already on the screen stays as it is."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    chosen = language()
    QLocale.setDefault(QLocale(QT_NAMES.get(chosen, chosen)))
    if chosen != "en":
        _add(app, f"qtbase_{QT_NAMES.get(chosen, chosen)}", _of_qt())
        _add(app, f"chapeau_{chosen}", str(paths.resources() / "translations"))


def _of_qt() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
