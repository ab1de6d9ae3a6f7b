"""The guard over what leaves."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.brief.leaking import leaked
from desktop.terms.annotation import Anchor, Note, NoteKind, Reply, Tier, TranslationQuery, Variant

SECRET = "Between us, the minister will give way on this."


def note(text=SECRET, **more):
    return Note("n1", Anchor("t1", "1"), NoteKind.COMMENT, text, tier=Tier.PERSONAL, **more)


def package(xml, name="word/document.xml"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(name, xml)
    return made.getvalue()


def test_words_of_a_note_that_must_stay_are_found_in_a_text():
    found = leaked(f"Dear all, {SECRET} Yours", [note()])
    assert [(one.note, one.tier) for one in found] == [("n1", Tier.PERSONAL)]


def test_words_cut_into_runs_are_found_in_a_package():
    runs = "".join(f"<r><t>{letter}</t></r>" for letter in SECRET)
    assert leaked(package(f"<p>{runs}</p>"), [note()])


@pytest.mark.parametrize("xml", [f'<p title="{SECRET}"/>', f"<p>{SECRET}</p"])
def test_attributes_and_damaged_parts_are_searched_too(xml):
    assert leaked(package(xml), [note()])


def test_a_sentence_out_of_a_longer_note_is_enough():
    assert leaked(
        "Nobody else knows of the second offer.", [note("Hello. Nobody else knows of the second offer. Bye.")]
    )
    assert leaked("底线是百分之三。", [note("仅供内部参考。底线是百分之三。")])


@pytest.mark.parametrize(
    "kept",
    [
        note("short", replies=(Reply("r", "B", SECRET),)),
        note("short", variants=(Variant("text", SECRET, SECRET),)),
        note("short", form=TranslationQuery("term", (("fr", "t"),), "", SECRET)),
    ],
)
def test_answers_conflicts_and_settled_queries_are_guarded_like_the_note(kept):
    assert leaked(SECRET, [kept])


def test_words_that_are_shown_anyway_are_no_leak():
    assert leaked(SECRET, [note()], shown=[f"As paragraph 4 says: {SECRET}"]) == ()


def test_words_as_short_as_anybody_says_tell_nothing():
    assert leaked("We agree. 同意。", [note("We agree."), note("同意。")]) == ()


WORDS = st.text("abcdefgh 同意底线", min_size=14, max_size=60).filter(
    lambda words: len("".join(words.split())) > 12
)


@settings(deadline=None, max_examples=60)
@given(WORDS, st.integers(1, 9))
def test_no_way_of_breaking_lines_hides_a_note(words, at):
    broken = "\n".join(words[n : n + at] for n in range(0, len(words), at))
    assert leaked(broken, [note(words)])
