"""Whose notes go out where the command line does not say: of a submission those for everybody alone."""

from pathlib import Path

import pytest

from desktop.brief.leaking import texts_in
from desktop.cli import main
from desktop.workspace import Workspace

ADOPTED = Path(__file__).resolve().parents[2] / "resources" / "sample" / "adopted.en.docx"
SAID = {"public": "for all to read", "delegation": "for us to read", "personal": "for me to read"}


@pytest.fixture
def brief(tmp_path, monkeypatch, capsys):
    """Write a brief on the sample with an amendment of three tiers, and give every word in it."""
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "config"))
    dossier, path = tmp_path / "d.chapeau", tmp_path / "brief.docx"
    assert main(["dossier", "import", str(dossier), str(ADOPTED)]) == 0
    made = Workspace.open(dossier)
    symbol = made.texts()[0].symbol
    made.close()
    for n, (tier, words) in enumerate(SAID.items(), 2):
        at = ["--on", f"{symbol}::4/op/{n}", "--kind", "amendment", "--tier", tier]
        assert main(["note", "add", str(dossier), *at, f"Decides {words}"]) == 0

    def write(*options):
        assert main(["brief", str(dossier), "--on", "4/COP.3", "-o", str(path), *options]) == 0
        words = "\n".join(texts_in(path.read_bytes()))
        return [tier for tier, said in SAID.items() if said in words]

    return write


def test_a_submission_shows_public_notes_where_no_tier_is_named(brief):
    assert brief("--kind", "submission") == ["public"]


def test_it_shows_the_tiers_that_are_named(brief):
    named = [option for tier in SAID for option in ("--tier", tier)]
    assert brief("--kind", "submission", *named) == list(SAID)


def test_a_delegation_brief_shows_all_but_the_personal(brief):
    assert brief("--kind", "delegation") == ["public", "delegation"]


def test_the_help_says_so(capsys):
    main(["brief", "--help"])
    assert "of a submission only public" in " ".join(capsys.readouterr().out.split())
