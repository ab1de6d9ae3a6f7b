"""Search: exactly the paragraphs that hold the words, whatever their spelling, at the right characters."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store import open_dossier, search
from desktop.store.folding import fold, way_back
from desktop.terms.annotation import Anchor, NoteKind
from tests.store.making import decision

HAN = st.text("土地退化國国𠮷〇", max_size=4)
MIXED = st.lists(
    HAN | st.sampled_from(["，", "。", " ", "12", "land", "¹", "(a)", "e\u0301", "ﬁ", "\u200b"]), max_size=8
)


def found(dossier, words):
    return [hit.words for hit in dossier.search(words)]


def kept(dossier, *texts):
    return dossier.keep(decision("1", *texts), repr(texts).encode(), "a.txt")[0]


def plain(text):
    """The naive idea of sameness, for the characters of `HAN` and `MIXED`."""
    return text.replace("國", "国").replace("¹", "").replace("\u200b", "").replace(" ", "")


@settings(deadline=None, max_examples=60)
@given(
    texts=st.lists(MIXED.map("".join), max_size=6), asked=st.text("土地退化國国𠮷〇", min_size=1, max_size=3)
)
def test_chinese_of_any_length_is_found_exactly_where_it_stands(texts, asked):
    with tempfile.TemporaryDirectory() as folder:
        dossier = open_dossier(Path(folder) / "d", create=True)
        kept(dossier, *texts)
        hits = {hit.node: hit for hit in dossier.search(asked)}
        dossier.close()
    expected = {f"1/op/{n}" for n, text in enumerate(texts, 1) if plain(asked) in plain(text)}
    assert set(hits) == expected
    assert all(plain(hit.words[a:b]) == plain(asked) for hit in hits.values() for a, b in hit.spans)


@settings(deadline=None, max_examples=200)
@given(text=st.text() | MIXED.map("".join))
def test_every_folded_character_leads_back_to_its_own(text):
    folded, way = fold(text), way_back(text)
    for n, character in enumerate(folded):
        start, end = way.span(n, n + 1)
        assert start < end
        assert character in fold(text[start:end])


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("各國締約方應", "国缔约方", ["國締約方"]),
        ("各国缔约方应", "國締約方", ["国缔约方"]),
        ("土地¹退化", "土地退化", ["土地¹退化"]),
        ("２０１９ 年９月", "2019年9月", ["２０１９ 年９月"]),
        ("第16/COP.14号决定", "16/cop.14", ["16/COP.14"]),
        ("Décide d'ADOPTER", "decide d’adopter", ["Décide", "d'ADOPTER"]),
        ("De\u0301cide", "Décide", ["De\u0301cide"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("the Conference¹ of", '"conference of"', ["Conference¹ of"]),
        ("Ещё раз", "еще", ["Ещё"]),
        ("مُحَمَّـد", "محمد", ["مُحَمَّـد"]),
        ("لأطراف", "لاطراف", ["لأطراف"]),
        ("砂漠化のデータ", "デー", ["デー"]),
        ("land degradation; land use", "land", ["land", "land"]),
        ("退化的土地，土地的退化", "土地 退化", ["退化", "土地", "土地", "退化"]),
        ("[Notes] the", "[Notes]", ["[Notes]"]),
        ("ＣＯＰ—14", "COP-14", ["ＣＯＰ—14"]),
    ],
)
def test_two_spellings_are_one_and_the_printed_one_is_marked(dossier, text, words, marked):
    kept(dossier, text)
    (hit,) = dossier.search(words)
    assert [text[start:end] for start, end in hit.spans] == marked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("土，地", "土地"),
        ("土\t地", "土地"),
        ("land\tuse", '"land use"'),
        ("landscape", "land"),
        ("landscape", "scape"),
        ("land use and degradation", '"land degradation"'),
        ("йод", "иод"),
        ("116", "16"),
        ("土地", "土地 干旱"),
        ("(a) text", "[a]"),
    ],
)
def test_what_is_not_there_is_not_found(dossier, text, words):
    kept(dossier, text)
    assert dossier.search(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        *(
            '"',
            '""',
            "'",
            "a OR b",
            "NEAR(a b)",
            "-a",
            "a*",
            "words:a",
            "^a",
            "(",
            "a AND",
            "{a}",
            "\x00",
            "%",
            " ",
            "",
        ),
        *(
            "x" * 10_000,
            "土地" * 5_000,
            "a b " * 2_500,
            " ".join(map(str, range(2_500))),
            "“" * 99,
            "\ud842",
            "é" * 999,
        ),
    ],
)
def test_odd_words_are_only_words(dossier, words):
    kept(dossier, "nothing of the kind")
    assert dossier.search(words) == ()


@settings(deadline=None, max_examples=100)
@given(words=st.text(max_size=20))
def test_no_words_raise(words, request):
    dossier = request.getfixturevalue("shared")
    dossier.search(words)
    (hit, *_) = dossier.search(f"土地 {words[:0]}")
    assert hit.spans


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    dossier = open_dossier(tmp_path_factory.mktemp("d") / "d", create=True)
    kept(dossier, "土地", "and OR not near")
    yield dossier
    dossier.close()


def test_operators_are_words_like_others(dossier):
    kept(dossier, "and or not", "sand")
    assert found(dossier, "AND") == ["and or not"]
    assert found(dossier, "OR NOT") == ["and or not"]


def test_signs_are_found_as_they_are(dossier):
    kept(dossier, "[brackets]", "none", "；")
    assert found(dossier, "[") == ["[brackets]"]
    assert found(dossier, "；") == ["；"]


def test_a_few_hits_come_best_first_then_in_reading_order(dossier):
    kept(dossier, "土地一二三四五六七八九十", "土地", "土地土地", "干旱", "土地")
    assert found(dossier, "土地") == ["土地土地", "土地", "土地", "土地一二三四五六七八九十"]


def test_very_many_hits_come_in_reading_order_all_of_them(dossier):
    texts = ["土地" + "长" * (n % 7) for n in range(search.RANKED + 1)]
    kept(dossier, *texts)
    assert found(dossier, "土地") == texts
    assert [hit.words for hit in dossier.search("土地", 3)] == texts[:3]
    assert dossier.search("土地", -1) == ()


def test_notes_are_found_beside_provisions(dossier):
    entry = kept(dossier, "土地")
    note = dossier.add_note(Anchor(entry.id, "1/op/1"), NoteKind.COMMENT, "关于土地的话")
    hits = dossier.search("土地")
    assert {(hit.note, hit.node, hit.document) for hit in hits} == {
        ("", "1/op/1", "a.txt"),
        (note.id, "1/op/1", "a.txt"),
    }


def test_a_dossier_indexed_by_another_folding_is_indexed_anew(dossier, path, monkeypatch):
    entry = kept(dossier, "土地")
    dossier.add_note(Anchor(entry.id, "1"), NoteKind.COMMENT, "土地")
    dossier.close()
    monkeypatch.setattr(search, "VERSION", "next")
    again = open_dossier(path)
    assert len(again.search("土地")) == 2
    again.close()
