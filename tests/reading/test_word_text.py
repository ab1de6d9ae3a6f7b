"""What a Word paragraph prints is what is read."""

import io

import docx as python_docx
import pytest

from desktop.reading.word import read_word
from desktop.terms.block import Role
from desktop.terms.step import finish
from tests.reading.word_files import call, docx, level, lines, listed, lists, note, p, r, read, table, tc


def test_a_file_made_by_python_docx_is_read_in_order():
    made = python_docx.Document()
    made.add_heading("Water", level=1)
    made.add_paragraph("The Conference,")
    grid = made.add_table(rows=1, cols=2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "Year", "Share"
    held = io.BytesIO()
    made.save(held)
    source = finish(read_word(held.getvalue(), "made.docx"))
    assert [(b.text, b.heading, b.rows) for b in source.blocks] == [
        ("Water", True, ()),
        ("The Conference,", False, ()),
        ("", False, (("Year", "Share"),)),
    ]
    assert source.format == "docx"
    assert source.language == "en"


RUN = "<w:r>{}</w:r>"


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        (r("one ") + r("two"), "one two"),
        (RUN.format("<w:t>a</w:t><w:tab/><w:t>b</w:t>"), "a\tb"),
        (RUN.format("<w:t>a</w:t><w:br/><w:t>b</w:t>"), "a\nb"),
        (RUN.format("<w:t>COVID</w:t><w:noBreakHyphen/><w:t>19</w:t>"), "COVID-19"),
        (RUN.format("<w:t>de</w:t><w:softHyphen/><w:t>sert</w:t>"), "desert"),
        (r("30\u00a0June"), "30 June"),
        (RUN.format('<w:sym w:font="Symbol" w:char="F0B3"/>'), "≥"),
        (RUN.format('<w:sym w:font="Wingdings" w:char="F0FE"/>'), "☑"),
        (r("CO") + r("2", '<w:vertAlign w:val="subscript"/>'), "CO2"),
        (r("km") + r("2", '<w:vertAlign w:val="superscript"/>'), "km²"),
        (r("2024/25") + r("a,b", '<w:vertAlign w:val="superscript"/>'), "2024/25ᵃ,ᵇ"),
        (r("a", '<w:vertAlign w:val="superscript"/>') + r(" In euros."), "a In euros."),
        (r("80") + r("e", '<w:vertAlign w:val="superscript"/>'), "80e"),
        (r("1") + r("st", '<w:vertAlign w:val="superscript"/>'), "1st"),
        (f"<w:hyperlink>{r('a link')}</w:hyperlink>", "a link"),
        (f"<w:smartTag>{r('a place')}</w:smartTag>", "a place"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('a choice')}</w:sdtContent></w:sdt>", "a choice"),
        (f'<w:fldSimple w:instr="DATE">{r("3 May")}</w:fldSimple>', "3 May"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (RUN.format("<w:ruby><w:rt><w:r><w:t>shui</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>水</w:t></w:r></w:rubyBase></w:ruby>"), "水"),
        (r("seen") + r("unseen", "<w:vanish/>"), "seen"),
        (r("seen") + r("too", '<w:vanish w:val="0"/>'), "seentoo"),
    ],
)  # fmt: skip
def test_a_run_reads_as_it_prints(inside, printed):
    assert lines(p(inside)) == [printed]


def field(*kinds):
    return "".join(
        RUN.format(f'<w:fldChar w:fldCharType="{kind}"/>')
        if kind != "i"
        else RUN.format("<w:instrText>REF x</w:instrText>")
        for kind in kinds
    )


def test_a_field_reads_as_its_result():
    inside = r("see ") + field("begin", "i", "separate") + r("table 2") + field("end") + r(".")
    assert lines(p(inside)) == ["see table 2."]


def test_a_field_in_the_instruction_of_another_is_not_read():
    inside = (
        field("begin", "i")
        + field("begin", "i", "separate")
        + r("inner")
        + field("end")
        + field("separate")
        + r("outer")
        + field("end")
    )
    assert lines(p(inside)) == ["outer"]


def test_a_field_that_never_ends_loses_no_words():
    assert lines(p(field("begin", "i") + r("one")) + p("two")) == ["one", "two"]


def test_a_text_box_kept_in_two_forms_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    both = f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>'
    assert lines(p(f"<w:r>{both}</w:r>" + r("around")) + p("after")) == ["around", "boxed", "after"]


def test_hidden_words_are_left_out_and_reported():
    (finding,) = read(p(r("seen") + r("unseen", "<w:vanish/>"))).findings
    assert (finding.rule, finding.quote) == ("hidden_words", "unseen")


def test_comments_are_no_part_of_the_text_and_are_counted():
    source = read(
        p("<w:commentRangeStart w:id='1'/>" + r("said")),
        comments=f"<w:comment w:id='1'>{p('why?')}</w:comment>",
    )
    assert [b.text for b in source.blocks] == ["said"]
    assert [f.rule for f in source.findings] == ["comments"]


def test_headers_and_footers_are_set_aside_once_each():
    body = p("text") + '<w:sectPr><w:headerReference w:type="default" r:id="r-header1"/></w:sectPr>'
    blocks = read(body, header1=p("XYZ/COP.3/L.2"), footer1=p("3")).blocks
    assert [(b.text, b.role) for b in blocks] == [
        ("text", Role.BODY), ("XYZ/COP.3/L.2", Role.FURNITURE), ("3", Role.FURNITURE),
    ]  # fmt: skip


def test_a_masthead_in_the_header_of_the_first_page_opens_the_text():
    head = table(
        ["United Nations", "XYZ/COP.3/L.2"],
        ["Conference", "<w:p><w:r><w:t>Distr.: Limited</w:t></w:r></w:p>"],
    )
    body = p("text") + '<w:sectPr><w:headerReference w:type="first" r:id="r-header1"/><w:titlePg/></w:sectPr>'
    blocks = read(body, header1=head).blocks
    assert [b.text for b in blocks] == [
        "United Nations",
        "Conference",
        "XYZ/COP.3/L.2",
        "Distr.: Limited",
        "text",
    ]
    assert {b.role for b in blocks} == {Role.BODY}


def test_a_masthead_laid_out_as_a_table_is_read_as_paragraphs_and_a_later_table_as_a_table():
    body = (
        table(["", "XYZ/COP.3/L.2"], ["Conference", "Distr.: Limited"])
        + p("Text")
        + table(["XYZ/COP.2/1", "Report"])
    )
    assert lines(body) == [
        "Conference",
        "XYZ/COP.3/L.2",
        "Distr.: Limited",
        "Text",
        (("XYZ/COP.2/1", "Report"),),
    ]


def test_a_box_of_one_column_is_running_text():
    assert lines(table(["Summary"], ["<w:p><w:r><w:t>What it says.</w:t></w:r></w:p>"])) == [
        "Summary",
        "What it says.",
    ]


def test_merged_cells_stand_once():
    wide = tc("Both", '<w:gridSpan w:val="2"/>')
    top, below = tc("Down", '<w:vMerge w:val="restart"/>'), tc("", "<w:vMerge/>")
    (rows,) = lines(table([wide, "c"], ["a", "b", top], ["d", "e", below]))
    assert rows == (("Both", "", "c"), ("a", "b", "Down"), ("d", "e", ""))


def test_a_table_knows_its_header_rows_and_every_row_is_as_long():
    (block,) = read(table(["Year", "Share"], ["2030"], heads=1)).blocks
    assert (block.rows, block.header_rows, block.role) == ((("Year", "Share"), ("2030", "")), 1, Role.TABLE)


def test_a_table_in_a_cell_becomes_lines_of_the_cell():
    inner = table(["x", "y"], ["1", "2"])
    (rows,) = lines(table(["a", tc(p("above") + inner)]))
    assert rows == (("a", "above\nx\ty\n1\t2"),)


def test_a_paragraph_knows_its_style_heading_and_page():
    styles = '<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/></w:style>'
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    blocks = read(
        p("Heading", '<w:pStyle w:val="HCh"/>') + p(turn + r("next")) + p(r("last") + turn), styles=styles
    ).blocks
    assert [(b.style, b.heading, b.page) for b in blocks] == [
        ("_ H _Ch", True, 1),
        ("", False, 2),
        ("", False, 2),
    ]


def test_where_the_file_never_speaks_of_pages_no_page_is_made_up():
    (block,) = read(p("text")).blocks
    assert block.page is None


def test_a_break_that_was_asked_for_turns_the_page():
    blocks = read(p(r("one") + '<w:r><w:br w:type="page"/></w:r>') + p("two")).blocks
    assert [(b.text, b.page) for b in blocks] == [("one", 1), ("two", 2)]


def test_a_footnote_follows_the_paragraph_that_calls_it():
    body = p(r("Notes") + call(2) + r(" the report;") + call(3)) + p("Next")
    blocks = read(body, footnotes=note(2, " First.") + note(3, "1 January.")).blocks
    assert [(b.text, b.label, b.role) for b in blocks] == [
        ("Notes¹ the report;²", "", Role.BODY),
        ("First.", "1", Role.FOOTNOTE),
        ("1 January.", "2", Role.FOOTNOTE),
        ("Next", "", Role.BODY),
    ]


def test_a_mark_of_the_writers_own_is_kept_and_takes_no_number():
    body = p(r("Title") + call(2, ' w:customMarkFollows="1"') + r("*") + r(" and") + call(3))
    blocks = read(body, footnotes=note(2, "* Reissued.", mark="") + note(3, "Note.")).blocks
    assert [(b.text, b.label) for b in blocks] == [("Title* and¹", ""), ("Reissued.", "*"), ("Note.", "1")]


def test_notes_are_counted_as_the_file_says():
    settings = '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="3"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = p(r("a") + call(2) + call(3), "<w:sectPr/>") + p(r("b") + call(4)) + "<w:sectPr/>"
    source = read(body, settings=settings, footnotes=note(2, "x") + note(3, "y") + note(4, "z"))
    assert [b.label for b in source.blocks if b.role is Role.FOOTNOTE] == ["iii", "iv", "iii"]


def test_footnotes_called_in_a_table_follow_the_table():
    body = table([tc(p(r("Cost") + call(2))), "Year"])
    blocks = read(body, footnotes=note(2, "In euros.")).blocks
    assert [b.rows or b.text for b in blocks] == [(("Cost¹", "Year"),), "In euros."]


def test_numbered_paragraphs_in_a_cell_keep_their_labels():
    numbering = lists(level(0, "(%1)", "lowerLetter"))
    (rows,) = lines(table([tc(listed("first", 1) + listed("second", 1)), "x"]), numbering=numbering)
    assert rows == (("(a) first\n(b) second", "x"),)


def test_a_strict_file_reads_as_any_other():
    import zipfile

    from tests.reading.word_files import archive

    with zipfile.ZipFile(io.BytesIO(docx(p("strict")))) as usual:
        files = {name: usual.read(name).decode() for name in usual.namelist()}
    strict = {
        name: text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, text in files.items()
    }
    assert [b.text for b in finish(read_word(archive(strict), "strict.docx")).blocks] == ["strict"]


def test_a_note_with_a_star_stands_after_the_rest_of_its_page():
    note = p(r("* Issued late.", ""), '<w:framePr w:w="9000"/>')
    body = p("MEADOW/COP(5)/3*") + note + p("Report of the keeper") + p("1. The springs were mended.")
    assert lines(body) == [
        "MEADOW/COP(5)/3*",
        "Report of the keeper",
        "* Issued late.",
        "1. The springs were mended.",
    ]
