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
