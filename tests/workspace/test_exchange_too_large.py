"""A file larger than any exchange file is told as that."""

import os

import pytest

from desktop.annotate.exchange import MOST_BYTES
from desktop.errors import UnreadableFile
from desktop.workspace import exchange


def test_a_file_larger_than_any_exchange_file_is_not_told_to_be_split(tmp_path):
    file = tmp_path / "notes.chapeau-notes"
    with file.open("wb") as made:
        os.truncate(made.fileno(), 2 * MOST_BYTES + 1)  # a hole: nothing of it stands on the disk
    with pytest.raises(UnreadableFile, match="larger than any exchange file"):
        exchange.read(file)
