"""A template to restyle is handed out, never in the place of another, and a brief takes it or says why not."""

from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.brief.word.template import house_file, template
from desktop.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
TEXTS = [str(SAMPLE / "draft.en.docx"), str(SAMPLE / "adopted.en.docx")]


@pytest.fixture(autouse=True)
def settings_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "config"))


@pytest.fixture
def brief(capsys):
    """Carry out the command and give its exit code with what it printed and said."""

    def say(*words):
        code = main(["brief", *map(str, words)])
        return Answer(code, "".join(capsys.readouterr()))

    return say


class Answer(NamedTuple):
    exit_code: int
    output: str


def test_a_copy_of_the_template_is_handed_out_with_what_to_do_next(brief, tmp_path):
    path = tmp_path / "ministry.docx"
    done = brief("--template-copy", path)
    assert done.exit_code == 0
    assert "--template" in done.output
    assert template(path).own
    assert path.read_bytes() == house_file().read_bytes()


def test_a_copy_takes_the_place_of_no_other_file(brief, tmp_path):
    path = tmp_path / "ministry.docx"
    path.write_text("our looks")
    done = brief("--template-copy", path)
    assert done.exit_code == 2
    assert path.read_text() == "our looks"
    assert "there already" in done.output


@pytest.mark.parametrize("name", ["copy.dotx", "copy"])
def test_a_copy_is_called_a_word_file(brief, tmp_path, name):
    assert brief("--template-copy", tmp_path / name).exit_code == 2
    assert not (tmp_path / name).exists()


def test_the_template_of_the_house_is_not_written_over(brief):
    before = house_file().read_bytes()
    done = brief("--template-copy", house_file())
    assert done.exit_code == 2
    assert "template of the house" in done.output
    assert house_file().read_bytes() == before


def test_a_template_that_has_gone_missing_is_told_and_the_brief_is_still_possible(brief, tmp_path):
    gone, path = tmp_path / "gone.docx", tmp_path / "brief.docx"
    done = brief(*TEXTS, "-o", path, "--template", gone)
    assert done.exit_code == 2
    assert "gone.docx" in done.output
    assert "--template ''" in done.output
    assert brief(*TEXTS, "-o", path, "--template", "").exit_code == 0


def test_a_preset_remembers_the_template_until_another_is_said(brief, tmp_path):
    own, path = tmp_path / "own.docx", tmp_path / "brief.docx"
    brief("--template-copy", own)
    assert brief(*TEXTS, "-o", path, "--template", own, "--save-preset", "ministry").exit_code == 0
    own.unlink()
    assert brief(*TEXTS, "-o", path, "--preset", "ministry").exit_code == 2
    assert brief(*TEXTS, "-o", path, "--preset", "ministry", "--template", "").exit_code == 0
