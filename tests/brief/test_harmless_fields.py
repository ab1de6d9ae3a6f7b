"""Fields of an official file that fetch or run something are left as the words they show, in every file we write."""

import io
import zipfile

import pytest

from desktop.brief.commented import commented
from desktop.brief.ooxml.harmless import harmless
from desktop.brief.redline import Signature, redline
from desktop.brief.redline.proof import flaws, of_file, of_sheet
from desktop.brief.redline.sheet import sheet
from desktop.reading.word import read_word
from desktop.structure import structure
from desktop.terms.step import finish
from desktop.workspace import compare_documents
from tests.reading.word_files import docx, p, r

MAIN = "word/document.xml"
ACTING = [
    'DDEAUTO c:\\\\x "calc"',
    ' dde c:\\\\x "calc" ',
    'INCLUDETEXT "//there/share/canary.docx"',
    'INCLUDEPICTURE "http://there/canary.png" \\d',
    "LINK Excel.Sheet.12 c:\\\\x.xlsx",
    "IMPORT canary.png",
    "DATABASE \\d canary.mdb",
    "MACROBUTTON Canary press",
    "AUTOTEXT canary",
    'HYPERLINK "file:///c:/canary.exe"',
    "HYPERLINK \\o tip javascript:canary()",
    'HYPERLINK "java script:canary()"',
    "HYPERLINK “\\\\\\\\there\\\\share”",
    "HYPERLINK /home/canary",
]
RESTING = [
    "PAGE",
    "REF canary \\h",
    "= 2 + 3",
    'TOC \\o "1-3"',
    "SEQ Table",
    'HYPERLINK "https://undocs.org/A/1" \\o "c:\\x"',
    'HYPERLINK \\l "canary"',
    "HYPERLINK mailto:canary@there",
]


def char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(words):
    return f'<w:r><w:instrText xml:space="preserve">{escaped(words)}</w:instrText></w:r>'


def escaped(words):
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def spread(words, shown="", pieces=3):
    """A field whose code stands in several runs; `words` may be other fields."""
    step = -(-len(words) // pieces) or 1
    codes = (
        [words] if words.startswith("<") else [code(words[n : n + step]) for n in range(0, len(words), step)]
    )
    return char("begin") + "".join(codes) + char("separate") + shown + char("end")


def simple(words, shown):
    return f'<w:fldSimple w:instr="{escaped(words)}">{shown}</w:fldSimple>'


def parts(body):
    with zipfile.ZipFile(io.BytesIO(docx(body))) as made:
        return {name: made.read(name) for name in made.namelist()}


def kept(body):
    return harmless(parts(body))[MAIN].decode()


def said(body):
    return [block.text for block in finish(read_word(docx(body), "made.docx")).blocks]


@pytest.mark.parametrize("words", ACTING)
@pytest.mark.parametrize("make", [spread, simple])
def test_what_a_field_shows_stays_and_what_it_does_goes(words, make):
    body = p(r("Decides ") + make(words, r("to rest")) + r(" here."))
    left = kept(body)
    assert not [trace for trace in ("canary", "fld", "instr", "calc", "there") if trace in left]
    assert (
        said(body) == said(left[left.index("<w:p>") : left.index("</w:body>")]) == ["Decides to rest here."]
    )


@pytest.mark.parametrize("words", RESTING)
@pytest.mark.parametrize("make", [spread, simple])
def test_a_field_that_only_counts_or_points_is_left_to_the_byte(words, make):
    body = p(r("Decides ") + make(words, r("5")))
    assert harmless(parts(body)) == parts(body)


def test_a_field_in_what_another_shows_goes_by_itself():
    outer = spread('INCLUDETEXT "c:\\\\canary"', r("on page ") + spread("PAGE", r("7")))
    left = kept(p(outer))
    assert "canary" not in left
    assert "PAGE" in left.replace("</w:t>", "") or "PA" in left
    assert left.count("<w:fldChar") == 3
    other = spread('HYPERLINK "https://undocs.org/A/1"', r("see ") + spread("DDEAUTO canary x", r("here")))
    left = kept(p(other))
    assert "canary" not in left
    assert "undocs" in left.replace('</w:instrText></w:r><w:r><w:instrText xml:space="preserve">', "")
    assert left.count("<w:fldChar") == 3


def test_a_field_in_the_code_of_another_goes_with_it():
    inner = spread("QUOTE 99 97 108 99", r("calc"))
    acting = char("begin") + code("DDEAUTO ") + inner + char("separate") + r("shown") + char("end")
    left = kept(p(acting))
    assert ("fld" in left, "calc" in left, "shown" in left) == (False, False, True)
    resting = (
        char("begin")
        + code("IF 1 = 1 ")
        + spread("DDE canary x", r("a"))
        + char("separate")
        + r("b")
        + char("end")
    )
    left = kept(p(resting))
    assert ("canary" in left, "IF 1" in left) == (False, True)


def test_a_kind_that_is_itself_made_by_a_field_is_not_trusted():
    made = char("begin") + code(" D") + spread("QUOTE 68 69", r("DE")) + code(" canary") + char("separate")
    left = kept(p(made + r("shown") + char("end")))
    assert ("canary" in left, "shown" in left) == (False, True)


def test_a_code_that_was_deleted_with_tracking_goes_too():
    field = spread("DDEAUTO canary x", r("gone")).replace("instrText", "delInstrText")
    body = p(f'<w:del w:id="1" w:author="A">{field}</w:del>' + r("stays"))
    assert "canary" not in kept(body)


def test_a_field_over_two_paragraphs_and_one_that_never_ends_lose_their_codes():
    over = p(char("begin") + code("INCLUDETEXT canary") + char("separate") + r("one")) + p(
        r("two") + char("end")
    )
    left = kept(over)
    assert ("canary" in left, "fld" in left) == (False, False)
    assert said(over) == said(left[left.index("<w:p>") : left.index("</w:body>")])
    endless = p(char("begin") + code("DDEAUTO canary") + r("words that stay"))
    left = kept(endless)
    assert ("canary" in left, "words that stay" in left) == (False, True)


def test_heads_and_notes_are_looked_at_and_a_part_nobody_can_read_is_emptied_of_codes():
    field = p(spread("INCLUDETEXT canary", r("x")))
    given = {
        "word/header1.xml": field.encode(),
        "word/bad.xml": b'<a><w:instrText>canary</w:instrText w:instr="canary">',
    }
    with zipfile.ZipFile(io.BytesIO(docx(p("x"), header1=field, footnotes=field))) as made:
        given |= {name: made.read(name) for name in made.namelist()}
    assert b"canary" not in b"".join(harmless(given).values())


# -- the files that are made of an official one


BODY = (
    p(r("1. Decides to hold ") + spread('DDEAUTO "canary" x', r("the third")) + r(" session;"))
    + p(r("2. Requests the secretariat to report ") + simple("INCLUDETEXT canary", r("each year")) + r(";"))
    + p("3. Thanks the host.")
)
LATER = (
    p("1. Decides to hold the fourth session;")
    + p("2. Requests the secretariat to report;")
    + p("3. Thanks the host.")
)


def tree(data):
    return structure(finish(read_word(data, "made.docx")))


def every_word(data):
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        return b"".join(made.read(name) for name in made.namelist()).decode()


def test_a_redline_of_such_a_file_is_made_of_it_and_proven():
    source = docx(BODY)
    old, new = tree(source), tree(docx(LATER))
    found = finish(
        redline(finish(compare_documents(old, new)), Signature("Us", "2026-11-20T00:00:00Z"), source)
    )
    assert found.official
    assert not flaws(of_sheet(sheet(new)), of_file(found.data, "r.docx", "after"))
    assert not flaws(of_sheet(sheet(old)), of_file(found.data, "r.docx", "before"))
    assert "canary" not in every_word(found.data)


def test_a_copy_with_comments_of_such_a_file_is_made_of_it():
    source = docx(BODY)
    found = finish(commented(tree(source), source, ()))
    assert found.official
    assert "canary" not in every_word(found.data)
