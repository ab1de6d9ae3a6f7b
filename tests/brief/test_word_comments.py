"""Comments written into a Word file stand on the words they are on, and are read from there again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.brief.commented import commented
from desktop.brief.commented.reading import returned
from desktop.brief.ooxml.comment_parts import initials
from desktop.brief.ooxml.package import pack
from desktop.brief.redline.base import parts_of
from desktop.brief.validity import faults
from desktop.reading.word import read_word
from desktop.reading.word_comments import threads_in, went_out
from desktop.reading.word_xml import opened
from desktop.store.codec import words_of
from desktop.structure import structure
from desktop.terms.commented import Comment, Thread
from desktop.terms.step import finish

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "un"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DATE = "2026-11-03T09:15:00Z"


def read(data):
    return structure(finish(read_word(data, "d.docx")))


@pytest.fixture(scope="module", params=["en", "zh", "en made", "zh made"])
def given_text(request):
    language, _, made = request.param.partition(" ")
    data = (SAMPLE / f"adopted.{language}.docx").read_bytes()
    return read(data), b"" if made else data


def comment(n, text="A word.", **more):
    return Comment("Anna Nkosi", text, DATE, f"{n + 1:08X}", f"{0x20000000 + 2 * n:08X}", **more)


def printing(document):
    """The provisions that print in the text itself: comments on notes stand where the note is called."""
    return [
        p for p in document.provisions if words_of(p).strip() and p.kind.value not in {"footnote", "masthead"}
    ]


def told(words, span):
    """A span without the blanks and the calls of notes at its ends, which no file keeps apart."""
    start, end = span
    kept = [at for at in range(start, end) if not words[at].isspace() and words[at] not in "⁰¹²³⁴⁵⁶⁷⁸⁹"]
    every = [at for at, sign in enumerate(words) if not sign.isspace() and sign not in "⁰¹²³⁴⁵⁶⁷⁸⁹"]
    return None if not kept or kept == every else (kept[0], kept[-1] + 1)


@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_any_comments_come_back_to_their_words(given_text, data):
    document, source = given_text
    nodes = printing(document)
    threads = []
    for n in range(data.draw(st.integers(1, 6))):
        node = data.draw(st.sampled_from(nodes))
        words = words_of(node)
        start = data.draw(st.integers(0, len(words) - 1))
        span = data.draw(st.sampled_from([None, (start, data.draw(st.integers(start + 1, len(words))))]))
        text = data.draw(
            st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=40)
        )
        replies = tuple(comment(100 * n + 10 + k, f"answer {k}") for k in range(data.draw(st.integers(0, 2))))
        threads.append(
            Thread(
                comment(n, text.strip() or "x", resolved=data.draw(st.booleans()), replies=replies),
                node.id,
                span,
            )
        )
    written = finish(commented(document, source, threads))
    assert written.official is bool(source)
    found = {one.comment.mark: one for one in finish(returned(written.data, "d.docx")).threads}
    assert len(found) == len(threads)
    for thread in threads:
        one = found[thread.comment.mark]
        words = words_of(document.by_id[thread.node])
        wanted = told(words, thread.span) if thread.span else None
        if wanted is not None or thread.span is None:
            assert (one.node, one.span) == (thread.node, wanted)
        assert one.comment.text == thread.comment.text.strip()
        assert one.comment.resolved == thread.comment.resolved
        assert [r.text for r in one.comment.replies] == [r.text for r in thread.comment.replies]


def test_the_document_says_what_it_said(given_text):
    document, source = given_text
    threads = [
        Thread(comment(n), p.id, (0, max(1, len(words_of(p)) // 2))) for n, p in enumerate(printing(document))
    ]
    written = finish(commented(document, source, threads))
    again = read(written.data)
    assert [(p.id, p.label, p.text) for p in again.provisions if p.kind.value != "masthead"] == [
        (p.id, p.label, p.text) for p in document.provisions if p.kind.value != "masthead"
    ]


def test_an_amendment_stands_in_the_text_as_a_tracked_change(given_text):
    document, source = given_text
    node = next(p for p in document.provisions if p.kind.value == "operative" and not p.footnotes)
    whole, bare = comment(0, "Proposed amendment\nother words"), comment(0, "Proposed amendment")
    thread = Thread(whole, node.id, (3, 9), "other words", bare)
    written = finish(commented(document, source, [thread]))
    back = finish(returned(written.data, "d.docx"))
    assert written.tracked == 1
    assert back.document.by_id[node.id].text == node.text
    wording = f"{node.text[:3]}other words{node.text[9:]}"
    assert [(one.node, one.author, one.text) for one in back.wordings] == [(node.id, "Anna Nkosi", wording)]
    assert [one.comment.text for one in back.threads] == ["Proposed amendment"]


def test_two_amendments_of_one_paragraph_stand_in_the_margin(given_text):
    document, source = given_text
    node = next(p for p in document.provisions if p.kind.value == "operative")
    threads = [
        Thread(comment(n, f"wording {n}"), node.id, (n, n + 5), "x", comment(n, "bare")) for n in range(2)
    ]
    written = finish(commented(document, source, threads))
    assert written.tracked == 0
    assert {c.text for c in threads_in(opened(written.data, "d")).values()} == {"wording 0", "wording 1"}


def test_a_comment_on_a_footnote_stands_where_the_note_is_called(given_text):
    document, source = given_text
    note = next(p for p in document.provisions if p.kind.value == "footnote")
    caller = next(p for p in document.provisions if note.id in p.footnotes)
    written = finish(commented(document, source, [Thread(comment(0), note.id)]))
    assert [one.node for one in finish(returned(written.data, "d.docx")).threads] == [caller.id]


def test_a_copy_is_a_sound_word_file(given_text):
    document, source = given_text
    replies = (comment(50, "yes"),)
    threads = [
        Thread(comment(n, "line\n\nline", replies=replies if n == 0 else ()), p.id)
        for n, p in enumerate(printing(document))
    ]
    written = finish(commented(document, source, threads))
    wrong = (
        [one for one in faults(written.data) if "customXml" not in one]
        if not source
        else _own(faults(written.data))
    )
    assert wrong == []


def _own(found):
    """Faults that comments could have; an official file has habits of its own."""
    return [
        one
        for one in found
        if any(word in one for word in ("comment", "twice", "leads", "kind of content", "thread"))
    ]


def test_the_same_comments_give_the_same_bytes(given_text):
    document, source = given_text
    threads = [Thread(comment(n), p.id) for n, p in enumerate(printing(document)[:5])]
    assert (
        finish(commented(document, source, threads)).data == finish(commented(document, source, threads)).data
    )


def test_what_went_out_is_listed_by_numbers_alone(given_text):
    document, source = given_text
    written = finish(commented(document, source, [Thread(comment(0), printing(document)[1].id)]))
    assert went_out(opened(written.data, "d")) == {"00000001": "20000000"}
    listed = next(data for name, data in parts_of(written.data).items() if name.startswith("customXml/"))
    assert set(etree.fromstring(listed)[0].attrib) == {"m", "p"}


def test_comments_that_stood_in_the_file_are_not_sent_on():
    data = (SAMPLE / "adopted.en.docx").read_bytes()
    document = read(data)
    node = printing(document)[3].id
    first = finish(commented(document, data, [Thread(comment(7, "An old secret."), node)])).data
    second = finish(commented(read(first), first, [Thread(comment(8, "For you."), node)]))
    assert [c.text for c in threads_in(opened(second.data, "d")).values()] == ["For you."]
    assert not any(b"old secret" in part for part in parts_of(second.data).values())
    assert "1 comment of its own" in " ".join(second.remarks)


def test_settings_that_would_strip_our_names_go():
    data = (SAMPLE / "adopted.en.docx").read_bytes()
    parts = parts_of(data)
    name = "word/settings.xml"
    parts[name] = parts[name].replace(b"</w:settings>", b"<w:removePersonalInformation/></w:settings>")
    document = read(data)
    written = finish(commented(document, pack(parts), [Thread(comment(0), printing(document)[1].id)]))
    assert b"removePersonalInformation" not in parts_of(written.data)[name]


def test_comments_answer_in_rings_without_end():
    data = (SAMPLE / "adopted.en.docx").read_bytes()
    document = read(data)
    written = finish(
        commented(document, data, [Thread(comment(0, replies=(comment(1),)), printing(document)[1].id)])
    )
    parts = parts_of(written.data)
    tree = etree.fromstring(parts["word/commentsExtended.xml"])
    names = [one.get(one.keys()[0]) for one in tree]
    for one, other in zip(tree, reversed(names), strict=True):
        one.set("{http://schemas.microsoft.com/office/word/2012/wordml}paraIdParent", other)
    parts["word/commentsExtended.xml"] = etree.tostring(tree)
    assert threads_in(opened(pack(parts), "d")) == {}


def test_initials_are_of_three_words_at_most():
    assert [initials(name) for name in ("", "Anna", "Anna van der Berg", "王伟")] == ["", "A", "AVD", "王"]


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason="the official documents are not there")
@pytest.mark.parametrize("file", ["docx-pdf/A_80_604_Add.4.docx"])
def test_official_documents_take_comments_where_they_belong(file):
    data = (CORPUS / file).read_bytes()
    document = read(data)
    nodes = printing(document)[:: max(1, len(printing(document)) // 60)]
    threads = [Thread(comment(n), p.id, told(words_of(p), (len(words_of(p)) // 3, len(words_of(p)))) if n % 2 else None) for n, p in enumerate(nodes)]  # fmt: skip
    written = finish(commented(document, data, threads))
    assert written.official
    found = {
        one.comment.mark: (one.node, one.span) for one in finish(returned(written.data, "d.docx")).threads
    }
    assert [found[t.comment.mark] for t in threads] == [(t.node, t.span) for t in threads]
