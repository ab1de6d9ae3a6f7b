"""Marked words are the words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.brief.runs import marked
from desktop.terms.brief import Mark

offsets = st.integers(0, 30)
spans = st.lists(st.tuples(offsets, offsets), max_size=5)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=25), spans)
def test_marking_loses_no_word_whatever_the_spans(text, spans):
    assert "".join(run.text for run in marked(text, spans, Mark.INSERTED)) == text


def test_what_is_marked_is_what_was_asked_for():
    runs = marked("Parties are urged", [(12, 17)], Mark.DELETED)
    assert [(run.text, run.mark) for run in runs] == [("Parties are ", Mark.PLAIN), ("urged", Mark.DELETED)]
