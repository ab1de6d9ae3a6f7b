"""Akoma Ntoso XML: every word once, in order, and what the file says of it."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.reading.akn import read_akn
from desktop.terms.block import Role
from desktop.terms.step import finish

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "un"
FILES = sorted(CORPUS.rglob("*.xml"))


def akn(body, language="eng"):
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="decision"><meta>'
        f'<identification><FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>'
        f"{body}</statement></akomaNtoso>"
    ).encode()


def read(body, **more):
    return finish(read_akn(akn(body, **more), "made.xml"))


def seen(body):
    return [(b.hint, b.label, b.text, b.depth) for b in read(body).blocks]


def paragraph(label, text):
    return f"<paragraph><num>{label}</num><content><p>{text}</p></content></paragraph>"


def test_every_part_says_what_it_is():
    body = (
        "<coverPage><p><docNumber>XYZ/COP.3/L.2</docNumber></p></coverPage>"
        "<preface><p><docNumber>3/5.</docNumber><docTitle> Sand</docTitle></p></preface>"
        "<preamble><formula name='f'><p>The Conference,</p></formula><container name='c'><p>Recalling its decision,</p></container></preamble>"
        f"<mainBody>{paragraph('1.', 'Decides to meet;')}</mainBody>"
        "<conclusions><p>4th meeting<eol/>2 May 2031</p></conclusions>"
    )
    assert seen(body) == [
        ("masthead", "", "XYZ/COP.3/L.2", None),
        ("decision", "", "3/5. Sand", None),
        ("enacting", "", "The Conference,", None),
        ("preambular", "", "Recalling its decision,", None),
        ("operative", "1.", "Decides to meet;", 0),
        ("adoption", "", "4th meeting\n2 May 2031", None),
    ]


def test_a_chapeau_takes_the_label_and_its_points_stand_below_it():
    inner = (
        "<list><intro><p>that:</p></intro><point><num>(i)</num><content><p>one</p></content></point></list>"
    )
    body = f"<mainBody><paragraph><num>2.</num><list><intro><p>Invites:</p></intro><point><num>(a)</num>{inner}</point></list></paragraph></mainBody>"
    assert seen(body) == [
        ("operative", "2.", "Invites:", 0),
        ("subparagraph", "(a)", "that:", 1),
        ("subparagraph", "(i)", "one", 2),
    ]


def test_a_label_that_no_words_follow_is_kept():
    body = "<mainBody><paragraph><num>2.</num><list><point><num>(a)</num><content><p>one</p></content></point></list></paragraph></mainBody>"
    assert [label for _, label, _, _ in seen(body)] == ["2.", "(a)"]


def test_a_footnote_is_called_by_its_mark_and_follows_its_paragraph():
    text = 'See the report<authorialNote marker="12"><p>Page 3.</p></authorialNote> of 2030.'
    body = f"<mainBody>{paragraph('1.', text)}</mainBody>"
    first, second = read(body).blocks
    assert first.text == "See the report¹² of 2030."
    assert (second.role, second.label, second.text) == (Role.FOOTNOTE, "12", "Page 3.")


def test_an_annex_has_its_title_and_its_own_paragraphs():
    inner = f"<paragraph><heading>Annex</heading></paragraph><paragraph><subheading>Rules</subheading></paragraph>{paragraph('1.', 'One.')}<paragraph><heading>Part</heading></paragraph>"
    body = f"<attachments><attachment><doc name='annex'><meta/><mainBody>{inner}</mainBody></doc></attachment></attachments>"
    assert [(hint, text) for hint, _, text, _ in seen(body)] == [
        ("annex", "Annex"),
        ("annex", "Rules"),
        ("paragraph", "One."),
        ("heading", "Part"),
    ]


def test_a_table_has_rows_heads_and_merged_cells_once():
    body = (
        "<mainBody><paragraph><content><table><tr><th>Year</th><th colspan='2'>Share</th></tr>"
        "<tr><td rowspan='2'>2030</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></content></paragraph></mainBody>"
    )
    (block,) = read(body).blocks
    assert block.rows == (("Year", "Share", ""), ("2030", "a", "b"), ("", "c", "d"))
    assert (block.role, block.header_rows) == (Role.TABLE, 1)


@pytest.mark.parametrize(("code", "language"), [("zho", "zh"), ("fra", "fr"), ("ar", "ar"), ("xxx", None)])
def test_the_language_is_the_one_the_file_names(code, language):
    assert read("<preface><p>x</p></preface>", language=code).language == language


leaf = st.text("ab水1. ", min_size=1, max_size=5)
inline = st.recursive(
    leaf,
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(
        lambda parts: f"<span>{'x'.join(parts)}</span>"
    ),
    max_leaves=5,
)


@settings(deadline=None, max_examples=60)
@given(st.lists(inline, min_size=1, max_size=5))
def test_no_word_is_lost_or_moved(texts):
    body = f"<mainBody>{''.join(paragraph(f'{n}.', text + 'y') for n, text in enumerate(texts))}</mainBody>"
    printed = "".join(etree.fromstring(akn(body)).itertext())
    assert "".join("".join(b.label + b.text for b in read(body).blocks).split()) == "".join(printed.split())


def letters(text):
    return Counter(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())


def own_letters(data):
    """What the XML itself holds; the mark of a note is printed twice, at its call and before its words, without its brackets."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True))
    for meta in root.iter("{*}meta"):
        meta.clear()
    notes = ("".join(note.itertext()) for note in root.iter("{*}authorialNote"))
    brackets = sum(re.match(r"\s*\(\s*\)", note) is not None for note in notes)
    marks = "".join(note.get("marker", "") for note in root.iter("{*}authorialNote"))
    return letters("".join(root.itertext())) + letters(marks * 2) - letters("()" * brackets)


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason="the XML of the United Nations is not here")
def test_every_xml_of_the_united_nations_is_read_to_the_letter():
    for file in FILES:
        data = file.read_bytes()
        source = finish(read_akn(data, file.name))
        read_text = "".join(b.label + b.text + "".join(map("".join, b.rows)) for b in source.blocks)
        assert letters(read_text) == own_letters(data), file.name
        assert source.language is not None


def test_the_empty_brackets_of_a_mark_are_no_words_of_an_arabic_footnote():
    note = '<authorialNote marker="1"><p>\t()\tقرار الجمعية العامة 69/313، المرفق.</p></authorialNote>'
    body = f"<mainBody>{paragraph('1 -', f'تقرر الاجتماع{note}؛')}</mainBody>"
    found = read(body, language="ara").blocks[1]
    assert (found.role, found.label, found.text) == (
        Role.FOOTNOTE,
        "1",
        "قرار الجمعية العامة 69/313، المرفق.",
    )
