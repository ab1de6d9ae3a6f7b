"""A dossier to work in."""

import pytest

from desktop.store import open_dossier


@pytest.fixture
def path(tmp_path):
    return tmp_path / "d.chapeau"


@pytest.fixture
def dossier(path):
    opened = open_dossier(path, create=True)
    yield opened
    opened.close()
