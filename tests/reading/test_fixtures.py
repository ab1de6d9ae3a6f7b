"""Every odd and hostile file that lies beside the checkout is read, or refused in a sentence; none is half-read."""

from pathlib import Path

import pytest

from desktop.errors import UnreadableFile
from desktop.reading import read_file
from desktop.terms.step import finish

FIXTURES = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "fixtures"
FILES = sorted(
    file for kind in ("pdf", "docx-revisions", "docx-compare") for file in (FIXTURES / kind).rglob("*.*")
)


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason="the odd and hostile files are not beside this checkout")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_odd_file_is_read_or_refused_in_a_sentence(file):
    assert problem(file) == ""


def problem(file):
    try:
        source = finish(read_file(file))
    except UnreadableFile as refusal:
        said = str(refusal)
        good = said.startswith(f"{file.name} cannot be read: ") and said.endswith(".") and "Error" not in said
        return "" if good else said
    return "" if any(block.text or block.rows for block in source.blocks) else "read, and nothing in it"
