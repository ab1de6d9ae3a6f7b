"""What the engine says about keeping a dossier safe is in the window's table, each by its own words."""

from pathlib import Path

import pytest

from desktop.errors import BadRequest, DossierError
from desktop.gui.sentences import SENTENCES, _patterns
from desktop.reading import apart
from desktop.store import open_dossier
from desktop.store.sentences import SENTENCES as OF_THE_FILE
from desktop.workspace import places, safety

FILLED = {"path": Path("/home/anna/Positions.chapeau"), "why": "anna on desk-7, since 2026-05-04 14:02"}


def table_entry(sentence):
    return next((words for pattern, words in _patterns() if pattern.fullmatch(sentence)), None)


@pytest.mark.parametrize("template", sorted(OF_THE_FILE.values()))
def test_what_is_wrong_with_the_file_is_in_the_table(template):
    assert table_entry(template.format(**FILLED)) == template


@pytest.mark.parametrize("sentence", [apart.DIED, apart.HUNG])
def test_what_becomes_of_a_reader_that_breaks_down_is_in_the_table(sentence):
    assert sentence in SENTENCES


def test_who_holds_a_dossier_is_in_the_table():
    assert table_entry(FILLED["why"]) == "{user} on {host}, since {when}"


def test_where_a_dossier_lies_badly_is_in_the_table(tmp_path, monkeypatch):
    assert "{service}" in table_entry(places.warning_about(tmp_path / "Dropbox" / "a.chapeau"))
    monkeypatch.setattr(places, "_is_remote", lambda _: True)
    assert "another machine" in table_entry(places.warning_about(tmp_path / "a.chapeau"))


def test_what_a_passphrase_or_a_copy_is_refused_with_is_in_the_table(tmp_path):
    path = tmp_path / "a.chapeau"
    open_dossier(path, create=True).close()
    broken = tmp_path / "b.chapeau"
    broken.write_bytes(path.read_bytes()[:4096])
    for refused, act in (
        (BadRequest, lambda: safety.encrypt(path, None, "short")),
        (BadRequest, lambda: safety.recovery_code(path, safety.secret_of("kettle ferry lantern"))),
        (DossierError, lambda: safety.restore(path)),
        (DossierError, lambda: safety.restore(path, source=broken)),
    ):
        with pytest.raises(refused) as told:
            act()
        assert table_entry(str(told.value)), str(told.value)
