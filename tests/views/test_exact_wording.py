"""One wording over another, to the letter."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.terms.brief import Mark
from desktop.views.wording import exact_wording

PIECES = st.lists(
    st.sampled_from(["土", "地 ", "the ", "report", "  ", "\n", "(a)", "，", "1 000"]), max_size=20
)


def without(runs, mark):
    return "".join(run.text for run in runs if run.mark is not mark)


@settings(deadline=None, max_examples=100)
@given(PIECES.map("".join), PIECES.map("".join))
def test_both_wordings_are_there_letter_by_letter(old, new):
    runs = exact_wording(old, new)
    assert (without(runs, Mark.INSERTED), without(runs, Mark.DELETED)) == (old, new)


def test_a_blank_typed_otherwise_does_not_strike_the_whole_paragraph():
    runs = exact_wording("请秘书处和全球机制评估(a) 土地退化", "请全球机制评估 (a) 土地退化")
    assert [(run.text, run.mark) for run in runs if run.mark is not Mark.PLAIN] == [
        ("秘书处和", Mark.DELETED),
        (" ", Mark.INSERTED),
    ]
