from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.terms.brief import Mark, Run
from desktop.views.wording import is_amended, wording

words = st.lists(
    st.sampled_from(["请", "秘书处", "land ", "2026", "， ", "[", "]", "الأراضي ", "𠮷"]), max_size=12
).map("".join)


def test_what_was_left_out_stands_before_what_was_put_in():
    assert wording("鼓励缔约方", "敦促缔约方") == (
        Run("鼓励", Mark.DELETED),
        Run("敦促", Mark.INSERTED),
        Run("缔约方"),
    )


@settings(deadline=None, max_examples=100)
@given(words, words)
def test_the_marked_words_without_the_deletions_are_the_new_ones(old, new):
    assert "".join(run.text for run in wording(old, new) if run.mark is not Mark.DELETED) == new


@settings(deadline=None, max_examples=50)
@given(words)
def test_the_same_words_bear_no_mark(text):
    assert all(run.mark is Mark.PLAIN for run in wording(text, text))


def test_a_remark_is_no_amended_wording():
    assert is_amended("Urges Parties to report;", "Encourages Parties to report;")
    assert not is_amended("Urges Parties to report;", "Who pays for this?")
    assert not is_amended("", "New words")
