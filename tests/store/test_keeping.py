"""Texts: kept once, whole or not at all, and given back to the letter."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from desktop.errors import BadRequest, UnknownThing
from desktop.store import open_dossier, texts
from desktop.terms.annotation import Anchor, NoteKind
from desktop.terms.finding import Finding
from desktop.terms.provision import Kind, Provision, Table
from tests.store.making import decision, documents


@settings(deadline=None, max_examples=60)
@given(document=documents)
def test_a_document_comes_back_to_the_letter(document):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d"
        dossier = open_dossier(path, create=True)
        entry, new = dossier.keep(document, b"bytes", "file.txt")
        dossier.close()
        dossier = open_dossier(path)
        assert new
        assert dossier.document(entry.id) == document
        assert dossier.original(entry.id) == b"bytes"
        dossier.close()


def test_the_same_bytes_twice_add_nothing(dossier):
    first, _ = dossier.keep(decision("1", "一"), b"same", "a.txt")
    again, new = dossier.keep(decision("1", "二"), b"same", "b.txt")
    assert (again, new) == (first, False)
    assert dossier.texts() == (first,)


def test_other_bytes_of_one_symbol_and_language_are_a_revision(dossier):
    kept = [dossier.keep(decision("1", symbol="X/1"), bytes([n]), "a")[0].revision for n in range(3)]
    other, _ = dossier.keep(decision("1", symbol="X/1", language="en"), b"en", "a")
    assert kept == [1, 2, 3]
    assert other.revision == 1


def test_an_import_that_fails_half_way_leaves_nothing(dossier, monkeypatch):
    def fails(*_):
        raise RuntimeError

    monkeypatch.setattr(texts, "index_provisions", fails)
    with pytest.raises(RuntimeError):
        dossier.keep(decision("1", "一"), b"x", "a.txt")
    monkeypatch.undo()
    assert dossier.texts() == ()
    assert dossier.undo_label() is None
    assert dossier.keep(decision("1", "一"), b"x", "a.txt")[1]


def test_texts_stand_by_body_then_newest_session_then_symbol(dossier):
    for n, (body, session, symbol) in enumerate(
        [("B", 1, "X/1"), ("A", 1, "X/10"), ("A", 1, "X/2"), ("A", 2, "X/30")]
    ):
        dossier.keep(decision("1", symbol=symbol, body=body, session=session), bytes([n]), "a")
    assert [entry.symbol for entry in dossier.texts()] == ["X/30", "X/2", "X/10", "X/1"]


def test_an_entry_names_the_decisions_in_it(dossier):
    entry, _ = dossier.keep(decision("16", symbol="X/1"), b"x", "a.txt")
    assert entry.parts == (("16/COP.3", "题目"),)


@pytest.fixture
def library(dossier):
    """Four texts: a symbol in two languages, the first in two revisions, and one without a symbol."""
    names = {}
    for key, symbol, language, number in (
        ("zh1", "X/COP(3)/L.1", "zh", "1"),
        ("zh2", "X/COP(3)/L.1", "zh", "1"),
        ("en", "X/COP(3)/L.1", "en", "1"),
        ("plain", "", "fr", "9"),
    ):
        kept = decision(number, "一", symbol=symbol, language=language)
        names[key] = dossier.keep(kept, key.encode(), f"{key}.pdf")[0]
    return names


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("X/COP(3)/L.1@zh", "zh2"),
        ("x/cop(3)/l.1@ZH@1", "zh1"),
        ("X/COP(3)/L.1@2", "zh2"),
        ("Ｘ/COP(3)/ L.1@en", "en"),
        ("plain.pdf", "plain"),
        ("zh1.pdf", "zh1"),
    ],
)
def test_a_text_is_found_by_any_of_its_names(dossier, library, name, found):
    assert dossier.find_text(name) == library[found]


def test_a_text_is_found_by_its_id(dossier, library):
    assert all(dossier.find_text(entry.id) == entry for entry in library.values())


def test_a_name_that_fits_two_languages_is_asked_about(dossier, library):
    with pytest.raises(BadRequest, match=r"X/COP\(3\)/L.1@en, X/COP\(3\)/L.1@zh"):
        dossier.find_text("X/COP(3)/L.1")


def test_an_unknown_name_is_answered_with_what_there_is(dossier, library):
    with pytest.raises(UnknownThing, match=r"X/COP\(3\)/L.1"):
        dossier.find_text("Y/2")
    with pytest.raises(UnknownThing, match=r"has no part 7/COP.3; it has 9/COP.3"):
        dossier.find_part("plain.pdf::7/COP.3")


@pytest.mark.parametrize(
    ("name", "text", "node"),
    [
        ("9/COP.3", "plain", "9"),
        ("1/cop.3@en", "en", "1"),
        ("1/COP.3@zh", "zh2", "1"),
        ("plain.pdf::9/op/1", "plain", "9/op/1"),
        ("X/COP(3)/L.1@en::1/COP.3", "en", "1"),
        ("plain.pdf", "plain", None),
    ],
)
def test_a_part_is_found_by_its_number_or_its_node(dossier, library, name, text, node):
    assert dossier.find_part(name) == (library[text], node)


def test_a_text_read_again_keeps_every_note_untouched(dossier):
    entry, _ = dossier.keep(decision("1", "旧", "二"), b"x", "a.txt")
    note = dossier.add_note(Anchor(entry.id, "1/op/2"), NoteKind.COMMENT, "ours")
    better = replace(decision("1", "新"), findings=(Finding("r", "why"),))
    dossier.read_again(entry.id, better)
    assert dossier.document(entry.id) == better
    assert dossier.notes() == (note,)
    assert not dossier.search("旧")
    assert len(dossier.search("新")) == 1
    assert dossier.original(entry.id) == b"x"


def test_a_removed_text_is_out_of_sight_and_comes_back(dossier):
    entry, _ = dossier.keep(decision("1", "土地"), b"x", "a.txt")
    note = dossier.add_note(Anchor(entry.id, "1/op/1"), NoteKind.COMMENT, "ours")
    before = dossier.texts()
    dossier.remove_text(entry.id)
    assert dossier.texts() == ()
    assert not dossier.search("土地")
    assert dossier.notes() == (note,)
    assert dossier.undo() == "remove document"
    assert dossier.texts() == before
    assert len(dossier.search("土地")) == 1


def test_a_removed_text_imported_again_is_the_one_it_was(dossier):
    entry, _ = dossier.keep(decision("1", "土地"), b"x", "a.txt")
    dossier.remove_text(entry.id)
    back, new = dossier.keep(decision("1", "土地"), b"x", "a.txt")
    assert new
    assert back == entry


def test_an_import_can_be_undone(dossier):
    entry, _ = dossier.keep(decision("1", "土地"), b"x", "a.txt")
    assert dossier.undo() == "import document"
    assert dossier.texts() == ()
    assert dossier.redo() == "import document"
    assert dossier.texts() == (entry,)


def test_a_table_is_found_by_its_cells(dossier):
    table = Provision(
        "1/t", Kind.TABLE, "", parent="1", table=Table("Budget", (("Item",),), (("土地", "5"),))
    )
    document = decision("1")
    dossier.keep(replace(document, provisions=(*document.provisions, table)), b"x", "a")
    (hit,) = dossier.search("土地")
    assert [hit.words[start:end] for start, end in hit.spans] == ["土地"]


def test_half_a_character_costs_no_document(dossier):
    document = decision("1", "a\ud842b", symbol="X\ud842/1", title="\udfff")
    entry, _ = dossier.keep(replace(document, findings=(Finding("r", "\ud842"),)), b"x", "\udc80.txt")
    assert dossier.document(entry.id).by_id["1/op/1"].text == "a\ufffdb"
    assert entry.symbol == "X\ufffd/1"


def test_what_is_not_there_is_a_sentence(dossier):
    for ask in (dossier.document, dossier.original, dossier.remove_text, dossier.note, dossier.bin_note):
        with pytest.raises(UnknownThing, match=r"No .+ stands in the dossier\."):
            ask("nothing")


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_keeping_stopped_between_two_steps_leaves_the_dossier_as_it_was(dossier, path, steps):
    large = decision("1", *(f"第{n}段，土地" for n in range(3500)))
    work = dossier.keeping(large, b"large", "large.txt")
    for _ in range(steps):
        next(work)
    work.close()
    assert dossier.texts() == ()
    assert dossier.search("土地") == ()
    assert dossier.undo_label() is None
    assert dossier.keep(large, b"large", "large.txt")[1]
    assert len(dossier.search("土地")) == 3500
    assert dossier.check() == ()
