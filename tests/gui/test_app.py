import sys

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel

from desktop.gui import crash, i18n, settings, theme
from desktop.gui.actions import files
from desktop.gui.app import Application
from desktop.gui.models.tree import PROVISION

PAIRS = [
    ("text", "window"), ("text", "base"), ("text", "raised"), ("text", "hover"), ("text", "mark"), ("muted", "window"),
    ("muted", "base"), ("muted", "mark"), ("accent", "base"), ("accent", "mark"), ("accent_text", "accent"),
    ("inserted", "inserted_ground"), ("deleted", "deleted_ground"), ("moved", "moved_ground"), ("note", "base"),
    ("error", "error_ground"), ("info", "info_ground"), ("text", "accent_ground"), ("muted", "accent_ground"),
]  # fmt: skip


@pytest.fixture
def application(qtbot, qapp):
    made = Application(qapp)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.close()
    made.deleteLater()
    settings.set_value("language", "en")
    i18n.install(qapp)


def test_void_calls_of_qt_leave_the_references_to_none_alone(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setText(str(number))
    assert sys.getrefcount(None) - before > -50


def test_the_window_speaks_chinese_when_asked_and_english_again(application, qapp):
    settings.set_value("language", "zh")
    application.remake()
    assert application.window.commands.action("file.quit").text() == "退出"
    assert QCoreApplication.translate("kinds", "operative") == "执行段落"
    settings.set_value("language", "en")
    application.remake()
    assert application.window.commands.action("file.quit").text() == "Quit"


def test_without_a_choice_the_language_is_the_systems_where_there_is_one():
    settings.set_value("language", "")
    system = QLocale.languageToCode(QLocale.system().language())
    assert i18n.language() == (system if system in i18n.LANGUAGES else "en")
    settings.set_value("language", "tlh")
    assert i18n.language() in i18n.LANGUAGES


def test_a_remade_window_shows_what_the_old_one_showed(application, qtbot, sample_file, tmp_path):
    path = tmp_path / "sample.chapeau"
    path.write_bytes(sample_file.read_bytes())
    desk = application.desk
    files.take(application.window, [path])
    idle = lambda: desk.jobs.idle and desk.reads.idle  # noqa: E731
    application.window.show()
    qtbot.waitUntil(idle, timeout=20_000)
    desk.open_text(desk.texts[0].id)
    qtbot.waitUntil(idle, timeout=20_000)
    node = desk.document.decisions()[0].id
    desk.select(desk.current[0], node)
    for look in ("dark", "light"):
        settings.set_value("look", look)
        application.remake()
        qtbot.waitUntil(idle, timeout=20_000)
        window = application.window
        assert window.pages.currentWidget() is window.reading
        assert window.reading.tree.model.rowCount() > 0
        assert desk.current[1] == node
        assert window.reading.source.reader._node == node
        assert window.reading.tree.view.currentIndex().data(PROVISION).id == node


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(qapp, look, words, ground):
    settings.set_value("look", look)
    lighter, darker = sorted((luminance(theme.colour(words)), luminance(theme.colour(ground))), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour):
    def linear(channel):
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("stored", "scale"), [("100", 1.0), ("200", 2.0), ("900", 2.0), ("nonsense", 1.0)])
def test_the_scale_stays_within_bounds_whatever_the_settings_say(stored, scale):
    settings.set_value("scale", stored)
    assert theme.scale() == scale


def test_the_face_of_the_window_is_named_and_latin_keeps_its_own_quotation_marks(qapp):
    from PySide6.QtGui import QFontMetricsF

    assert theme.face("zh").families()
    english, chinese = (
        QFontMetricsF(theme.face(language)).horizontalAdvance("“") for language in ("en", "zh")
    )
    assert english <= chinese


def test_a_crash_report_holds_the_error_and_is_read_by_people(qapp):
    path = crash.report(ZeroDivisionError("of something"))
    assert "ZeroDivisionError" in path.read_text(encoding="utf-8")


def test_the_dossier_open_last_is_opened_again_and_one_that_is_named_before_it(
    qapp, qtbot, sample_file, tmp_path
):
    paths = [tmp_path / "last.chapeau", tmp_path / "named.chapeau"]
    for path in paths:
        path.write_bytes(sample_file.read_bytes())
    settings.remember_dossier(paths[0])
    settings.set_value("open/dossier", str(paths[0]))
    for given, opened in (((), paths[0]), ((paths[1],), paths[1])):
        application = Application(qapp, given)
        qtbot.waitUntil(lambda made=application: made.desk.workspace is not None, timeout=20_000)
        assert application.desk.workspace.path == opened
        application.window.close()
        application.window.deleteLater()
        application.close()
        application.deleteLater()


def test_while_the_last_dossier_is_opened_nobody_is_invited_to_import(qapp, qtbot, sample_file, tmp_path):
    application = Application(qapp, [sample_file])
    assert application.window.page == "reading"
    application.window.close()
    application.window.deleteLater()
    application.close()
    application.deleteLater()


def test_where_the_dossier_cannot_be_opened_the_window_invites_to_import(qapp, qtbot, tmp_path):
    broken = tmp_path / "broken.chapeau"
    broken.write_text("Dear colleague,")
    application = Application(qapp, [broken])
    qtbot.waitUntil(lambda: application.window.page == "empty", timeout=20_000)
    assert "broken.chapeau" in application.window.message_bar.label.text()
    application.window.close()
    application.window.deleteLater()
    application.close()
    application.deleteLater()
