"""Marked words are the words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.brief.runs import head, marked, shortened
from desktop.terms.brief import Mark, Run

offsets = st.integers(0, 30)
spans = st.lists(st.tuples(offsets, offsets), max_size=5)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=25), spans)
def test_marking_loses_no_word_whatever_the_spans(text, spans):
    assert "".join(run.text for run in marked(text, spans, Mark.INSERTED)) == text


def test_what_is_marked_is_what_was_asked_for():
    runs = marked("Parties are urged", [(12, 17)], Mark.DELETED)
    assert [(run.text, run.mark) for run in runs] == [("Parties are ", Mark.PLAIN), ("urged", Mark.DELETED)]


def test_a_long_unchanged_stretch_beside_a_change_is_shortened_at_whole_words():
    long = Run("word " * 100)
    runs = shortened((long, Run("new", Mark.INSERTED)), "[…]")
    assert [run.mark for run in runs] == [Mark.PLAIN, Mark.QUIET, Mark.PLAIN, Mark.INSERTED]
    assert len("".join(run.text for run in runs)) < 260
    assert set(runs[0].text.split()) == set(runs[2].text.split()) == {"word"}


def test_a_place_where_the_other_text_has_words_parts_a_run():
    assert [run.text for run in marked("to restore", [(3, 3)], Mark.DELETED)] == ["to ", "restore"]


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200), st.integers(30, 100))
def test_the_head_of_a_text_is_its_head(text, room):
    assert text.startswith(head(text, room))
    assert len(head(text, room)) <= room
