"""Agreed language is found where it stood before, the same or nearly the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.compare.phrases import Shelf, agreed, runs
from desktop.store import open_dossier
from desktop.terms.document import Document, Masthead
from desktop.terms.dossier import Hit
from desktop.terms.provision import Kind, Provision

SAID = [
    "Requests the secretariat to dig wells, subject to the availability of resources;",
    "Decides that, subject to the availability of financial resources, the panel shall meet;",
    "Urges Parties to plant trees along the rivers;",
    "请秘书处在现有资源范围内挖井；",
    "邀请各方在可用资源范围内植树；",
]


def shelf(texts=SAID):
    return Shelf(Hit(str(n), f"doc {n}", f"op/{n}", text, ()) for n, text in enumerate(texts))


def quoted(found):
    return [found.hit.words[slice(*span)] for span in found.hit.spans]


def test_the_same_words_come_first_and_are_marked():
    found = agreed("subject to the availability of resources", shelf().find)
    assert [one.hit.node for one in found] == ["op/0", "op/1"]
    assert found[0].score == 1.0
    assert quoted(found[0]) == ["subject to the availability of resources"]


def test_nearly_the_same_words_are_found_with_what_they_share_marked():
    found = agreed("subject to the availability of resources", shelf().find)
    assert found[1].score < 1.0
    assert quoted(found[1])[0] == "subject to the availability of"


def test_chinese_is_found_by_its_characters():
    found = agreed("在现有资源范围内", shelf().find)
    assert [one.hit.node for one in found] == ["op/3", "op/4"]
    assert quoted(found[1]) == ["资源范围内"] or "资源范围内" in "".join(quoted(found[1]))


def test_other_language_is_not_found():
    assert not agreed("in full conformity with the statutes of the bank", shelf().find)


def test_nothing_asked_finds_nothing():
    assert agreed("  ; ", shelf().find) == ()


def test_of_equals_the_latest_comes_first():
    find = shelf([SAID[0], SAID[0], SAID[0]]).find
    found = agreed(
        "subject to the availability of resources", find, dates={"0": "2019", "1": "2025", "2": "2021"}
    )
    assert [one.date for one in found] == ["2025", "2021", "2019"]


def test_capitals_and_widths_do_not_matter():
    assert agreed("SUBJECT TO THE AVAILABILITY OF RESOURCES", shelf().find)[0].score == 1.0


def test_a_dossier_finds_the_same_as_a_shelf(tmp_path):
    dossier = open_dossier(tmp_path / "d.chapeau", create=True)
    rows = [Provision(f"op/{n}", Kind.OPERATIVE, text, f"{n}.") for n, text in enumerate(SAID)]
    dossier.keep(Document("en", Masthead(symbol="X/1"), tuple(rows)), b"x", "x.txt")
    for phrase in ("subject to the availability of resources", "在现有资源范围内"):
        kept = [(one.hit.node, one.score) for one in agreed(phrase, dossier.search)]
        assert kept == [(one.hit.node, one.score) for one in agreed(phrase, shelf().find)]
    dossier.close()


@settings(deadline=None, max_examples=80)
@given(st.integers(0, 4), st.integers(0, 20), st.integers(4, 30))
def test_every_stretch_of_what_was_said_is_found_where_it_was_said(which, start, length):
    phrase = SAID[which][start : start + length]
    words = [run for run, _ in runs(phrase)]
    if words:
        whole = words[0].strip('"')
        found = agreed(whole, shelf().find)
        if len(whole) > 3 and f" {whole} " in f" {SAID[which]} ":
            assert f"op/{which}" in [one.hit.node for one in found]
