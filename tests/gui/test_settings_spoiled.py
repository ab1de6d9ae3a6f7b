"""What the window remembers may be spoiled on the disk; the window opens all the same."""

import pytest
from PySide6.QtCore import QByteArray

from desktop.gui import layout, settings


@pytest.fixture
def another(qtbot, desk):
    """A further window on the desk, as the next start would make it."""

    def another():
        from desktop.gui.window import MainWindow

        window = MainWindow(desk)
        qtbot.addWidget(window)
        return window

    return another


def test_the_window_opens_as_large_as_it_was_left(window, another):
    window.resize(790, 601)
    layout.keep(window)
    assert another().size() == window.size()


@pytest.mark.parametrize("part", ["geometry", "state", "split", "below"])
def test_a_layout_with_a_bit_turned_over_is_forgotten(window, another, part):
    window.resize(790, 601)
    layout.keep(window)
    kept = bytearray(settings.settings().value(f"window/{part}").data())
    kept[-3] ^= 4
    settings.set_value(f"window/{part}", QByteArray(bytes(kept)))
    assert another().size() != window.size()


@pytest.mark.parametrize("path", ["x" * 5000, "a\0b", "", "/nowhere/d.chapeau"])
def test_a_recent_dossier_with_a_name_no_file_can_have_is_passed_over(path):
    settings.set_value("dossiers/recent", [path])
    assert settings.recent() == []


def test_settings_that_cannot_be_understood_whole_stay_beside_what_is_written_next(
    qtbot, desk, another, tmp_path, monkeypatch
):
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "spoiled"))
    file = settings.folder() / "window.ini"
    file.write_text("[open]\ndossier=/d.chapeau\nno equals sign here\n", encoding="utf-8")
    settings.set_value("notes/author", "Anna")
    settings.settings().sync()
    (aside,) = settings.folder().glob("window.ini.spoiled-*")
    assert "no equals sign" in aside.read_text("utf-8")
    another()
    qtbot.waitUntil(lambda: any(aside.name in sentence for sentence in desk.said))


def test_a_recent_dossier_on_a_drive_that_is_away_is_not_forgotten(tmp_path):
    away, here = tmp_path / "drive" / "a.chapeau", tmp_path / "b.chapeau"
    away.parent.mkdir()
    for path in (away, here):
        path.touch()
    settings.remember_dossier(away)
    away.parent.rename(tmp_path / "gone")
    settings.remember_dossier(here)
    assert settings.recent() == [str(here)]
    (tmp_path / "gone").rename(away.parent)
    assert settings.recent() == [str(here), str(away)]
