"""A dossier in a folder another program copies: said once, understood once, and always seen in the status bar."""

import pytest


@pytest.fixture
def synced(sample_file, tmp_path):
    path = tmp_path / "Dropbox" / "a.chapeau"
    path.parent.mkdir()
    path.write_bytes(sample_file.read_bytes())
    return path


def opened(desk, path, settle, qtbot, window):
    desk.open_dossier(path)
    settle()
    qtbot.waitUntil(lambda: not window.keeping.watch.place.isHidden() or "Dropbox" not in str(path))
    return window.keeping.watch


def test_what_was_understood_is_not_said_again_but_stays_in_the_status_bar(
    window, desk, settle, synced, qtbot, sample_file, tmp_path
):
    watch = opened(desk, synced, settle, qtbot, window)
    bar = watch.bars["place"]
    assert bar.isVisible()
    assert bar.offer.text() == "Understood for this dossier"
    bar.offer.click()
    assert not bar.isVisible()
    opened(desk, synced, settle, qtbot, window)
    assert not bar.isVisible()
    assert watch.place.isVisible()
    assert "Dropbox copies on its own" in watch.place.toolTip()
    other = synced.with_name("b.chapeau")
    other.write_bytes(sample_file.read_bytes())
    opened(desk, other, settle, qtbot, window)
    assert bar.isVisible()
    plain = tmp_path / "c.chapeau"
    plain.write_bytes(sample_file.read_bytes())
    opened(desk, plain, settle, qtbot, window)
    assert watch.place.isHidden()
    assert not bar.isVisible()


def test_the_warning_only_dismissed_comes_back_at_the_next_opening(window, desk, settle, synced, qtbot):
    bar = opened(desk, synced, settle, qtbot, window).bars["place"]
    bar.dismiss.click()
    opened(desk, synced, settle, qtbot, window)
    assert bar.isVisible()
