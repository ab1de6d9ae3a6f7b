"""Choices for a brief, kept."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import BadRequest, UnknownThing
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind, Paper
from desktop.workspace.presets import Preset, doubts, drop_preset, keep_preset, preset, presets, wishes_of


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path))
    return tmp_path


CHOSEN = st.builds(
    Preset,
    kind=st.sampled_from(BriefKind),
    on=st.lists(st.text(max_size=12)).map(tuple),
    tiers=st.lists(st.sampled_from(Tier), unique=True).map(tuple),
    kinds=st.lists(st.sampled_from(NoteKind), unique=True).map(tuple),
    paper=st.sampled_from(Paper),
    whom=st.text(st.characters(codec="utf-8"), max_size=12),
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHOSEN)
def test_what_was_kept_is_what_comes_back(chosen):
    keep_preset("for the minister", chosen)
    assert preset("for the minister") == chosen


def test_a_name_stands_for_one_preset_and_can_be_forgotten():
    keep_preset("a", Preset(kind=BriefKind.ACTIONS))
    keep_preset("a", Preset(kind=BriefKind.REPORT))
    assert presets() == {"a": Preset(kind=BriefKind.REPORT)}
    drop_preset("a")
    assert presets() == {}


def test_an_unknown_preset_is_answered_with_those_there_are():
    keep_preset("weekly", Preset())
    with pytest.raises(UnknownThing, match="weekly"):
        preset("daily")


@pytest.mark.parametrize("name", ["", "  ", "n" * 61])
def test_a_preset_needs_a_name_of_some_length(name):
    with pytest.raises(BadRequest, match="name"):
        keep_preset(name, Preset())


@pytest.mark.parametrize(
    "spoiled", ["", "[]", "{", '{"a": 3}', '{"a": {"kind": "novel", "on": 4, "paper": [], "new": 1}}']
)
def test_a_spoiled_file_loses_nothing_but_what_is_spoiled(folder, spoiled):
    (folder / "presets.json").write_text(spoiled)
    assert set(presets().values()) <= {Preset()}
    keep_preset("b", Preset(whom="ministry"))
    assert preset("b").whom == "ministry"


def test_a_preset_without_tiers_leaves_them_to_the_default():
    assert "tiers" not in wishes_of(Preset())
    assert wishes_of(Preset(tiers=(Tier.PUBLIC,)))["tiers"] == (Tier.PUBLIC,)


def test_a_preset_that_chooses_other_tiers_than_were_chosen_is_told_as_spoiled(folder):
    keep_preset("public", Preset(tiers=(Tier.PUBLIC,)))
    file = folder / "presets.json"
    file.write_text(file.read_text("utf-8").replace('"public"\n', '"pubmic"\n'), "utf-8")
    assert "pubmic" in file.read_text("utf-8")
    with pytest.raises(BadRequest, match="not as it was kept"):
        preset("public")
    assert presets() == {}
    assert ["public" in sentence for sentence in doubts()] == [True]
    keep_preset("other", Preset())
    assert "pubmic" in file.read_text("utf-8")


@pytest.mark.parametrize("spoiled", ["", "[]", "{", '{"a": '])
def test_a_file_that_cannot_be_read_is_set_aside_before_it_is_written_over(folder, spoiled):
    (folder / "presets.json").write_text(spoiled, "utf-8")
    assert "cannot be read" in doubts()[0]
    assert "set aside" in keep_preset("new", Preset())
    (aside,) = folder.glob("presets.json.spoiled-*")
    assert aside.read_text("utf-8") == spoiled
    assert (list(presets()), doubts()) == (["new"], ())
    assert keep_preset("newer", Preset()) == ""


def test_a_letter_that_cannot_be_written_spoils_no_preset(folder):
    keep_preset("good", Preset())
    with pytest.raises(BadRequest, match="letter"):
        keep_preset("bad", Preset(author="\udcff"))
    assert list(presets()) == ["good"]
    assert [file.name for file in folder.iterdir()] == ["presets.json"]
