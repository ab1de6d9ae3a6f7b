"""redline: two files in, one Word file out, or one sentence."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from desktop.cli.redlining import redline
from desktop.errors import BadRequest, UnreadableFile, UnwritableFile

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
DRAFT, ADOPTED = str(SAMPLE / "draft.en.docx"), str(SAMPLE / "adopted.en.docx")


def asked(*words):
    return CliRunner().invoke(redline, [str(word) for word in words])


def test_a_redline_is_written_with_author_and_date(tmp_path):
    output = tmp_path / "redline.docx"
    answer = asked(DRAFT, ADOPTED, "-o", output, "--author", "Delegation of the Alps", "--date", "2026-11-20")
    assert answer.exit_code == 0
    assert "both are proven" in answer.output
    text = zipfile.ZipFile(io.BytesIO(output.read_bytes())).read("word/document.xml").decode()
    assert 'w:author="Delegation of the Alps"' in text
    assert 'w:date="2026-11-20T00:00:00Z"' in text


def test_without_a_date_it_is_now(tmp_path):
    output = tmp_path / "redline.docx"
    assert asked(DRAFT, ADOPTED, "-o", output).exit_code == 0
    text = zipfile.ZipFile(output).read("word/document.xml").decode()
    assert re.search(r'w:author="Chapeau" w:date="20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ"', text)


def test_one_decision_of_a_file_can_be_named(tmp_path):
    answer = asked(DRAFT, f"{ADOPTED}::4/COP.3", "-o", tmp_path / "r.docx", "--date", "2026-11-20")
    assert answer.exit_code == 0


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("nowhere.docx", ADOPTED, "-o", "r.docx"), UnreadableFile),
        ((DRAFT, ADOPTED, "-o", "nowhere/r.docx"), UnwritableFile),
        ((DRAFT, ADOPTED, "-o", "r.docx", "--date", "yesterday"), BadRequest),
    ],
)
def test_bad_input_is_one_sentence(words, error, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = asked(*words)
    assert isinstance(answer.exception, error)
    assert str(answer.exception).endswith(".")
    assert not [*tmp_path.iterdir()]
