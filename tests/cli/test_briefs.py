"""Briefs from the command line: every kind, presets, and whether a brief still tells the truth."""

import json
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.terms.brief import BriefKind

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
DRAFT, ADOPTED = str(SAMPLE / "draft.en.docx"), str(SAMPLE / "adopted.en.docx")
CHINESE = str(SAMPLE / "adopted.zh.docx")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "config"))


@pytest.fixture
def answer(capsys):
    """Carry out a command and give its exit code with what it printed and said."""

    def say(*words):
        code = main([str(word) for word in words])
        return (code, *capsys.readouterr())

    return say


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    path = tmp_path_factory.mktemp("briefs") / "d.chapeau"
    assert main(["dossier", "import", str(path), DRAFT, ADOPTED, CHINESE]) == 0
    return path


def words_in(path):
    from docx import Document

    document = Document(str(path))
    return "\n".join(p.text for p in document.paragraphs)


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_every_kind_is_written_from_a_dossier(answer, dossier, tmp_path, kind):
    path = tmp_path / "brief.docx"
    code, _, err = answer("brief", dossier, "--on", "4/COP.3@en", "--kind", kind.value, "-o", path)
    assert (code, path.exists()) == (0, True), err


def test_two_files_make_a_comparison_brief_and_one_a_delegation_brief(answer, tmp_path):
    answer("brief", DRAFT, ADOPTED, "-o", tmp_path / "two.docx")
    answer("brief", ADOPTED, "-o", tmp_path / "one.docx")
    assert "Comparison brief" in words_in(tmp_path / "two.docx")
    assert "Delegation brief" in words_in(tmp_path / "one.docx")


def test_two_languages_make_a_review_sheet(answer, tmp_path):
    path = tmp_path / "sheet.docx"
    assert answer("brief", CHINESE, ADOPTED, "--kind", "translation", "-o", path)[0] == 0
    assert "Translation review sheet" in words_in(path)


def test_what_was_chosen_is_kept_and_taken_up_again(answer, dossier, tmp_path):
    first, again = tmp_path / "first.docx", tmp_path / "again.docx"
    chosen = ("--on", "4/COP.3@en", "--kind", "actions", "--for", "secretariat", "--language", "fr")
    assert answer("brief", dossier, *chosen, "-o", first, "--save-preset", "weekly")[0] == 0
    assert answer("brief", dossier, "--preset", "weekly", "-o", again)[0] == 0
    assert first.read_bytes() == again.read_bytes()


def test_what_the_command_line_says_goes_over_the_preset(answer, dossier, tmp_path):
    path = tmp_path / "brief.docx"
    chosen = ("--on", "4/COP.3@en", "--kind", "actions", "--language", "fr")
    answer("brief", dossier, *chosen, "-o", path, "--save-preset", "weekly")
    answer("brief", dossier, "--preset", "weekly", "--language", "en", "-o", path)
    assert "Actions brief" in words_in(path)


def test_an_unknown_preset_is_said_in_a_sentence(answer, dossier, tmp_path):
    code, _, err = answer("brief", dossier, "--preset", "daily", "-o", tmp_path / "b.docx")
    assert code == 2
    assert "No preset daily is kept" in err


def test_a_fresh_brief_tells_the_truth(answer, dossier, tmp_path):
    path = tmp_path / "brief.docx"
    answer("brief", dossier, "--on", "4/COP.3@en", "--against", "MPC/COP(3)/L.4", "-o", path)
    code, out, _ = answer("brief", "--verify", path, dossier, "--exit-code", "--json")
    found = json.loads(out)
    assert (code, found["doubtful"]) == (0, [])
    assert found["quotations"] == found["matched"] > 10


def test_a_brief_on_another_text_is_found_out_where_the_exit_code_is_asked_for(answer, dossier, tmp_path):
    path, other = tmp_path / "brief.docx", tmp_path / "other.txt"
    answer("brief", dossier, "--on", "4/COP.3@en", "-o", path)
    other.write_text(
        "Decision 9/COP.9\nFerries\n\nThe Conference of the Parties,\n1.\tDecides to buy a ferry.\n"
    )
    assert answer("brief", "--verify", path, other, "--exit-code")[0] == 1
    code, out, _ = answer("brief", "--verify", path, other)
    assert code == 0
    assert "gone" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("brief", "-o", "b.docx"), "made of texts"),
        (("brief", DRAFT), "-o which file"),
        (("brief", DRAFT, "--on", "4/COP.3", "-o", "b.docx"), "names a decision of a dossier"),
        (("brief", "--verify", DRAFT), "Name the dossier or the documents"),
        (("brief", "--verify", "no such.docx", DRAFT), "cannot be read"),
        (("brief", "--verify", str(HOUSE / "pyproject.toml"), DRAFT), "no Word file"),
        (("brief", DRAFT, "--paragraph", "99", "-o", "b.docx"), "no paragraph 99"),
    ],
)
def test_what_makes_no_sense_is_answered_with_one_sentence(answer, words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHAPEAU_DEBUG", raising=False)
    code, _, err = answer(*words)
    assert code == 2
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert not (tmp_path / "b.docx").exists()
