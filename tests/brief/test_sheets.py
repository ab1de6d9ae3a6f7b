"""Sheets: numbers as numbers, words never as formulas, heads that stay, in the language of the text."""

import csv
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.brief.labels import labels, languages
from desktop.brief.sheets import Column, Sheet, delimited, sheet_names, write_sheets, xlsx
from desktop.brief.sheets.compared import comparison_sheet
from desktop.brief.sheets.numerals import Numeral, comma_decimal, typed
from desktop.brief.sheets.tabulated import (
    actions_sheet,
    following_sheet,
    provisions_sheet,
    table_sheet,
    table_sheets,
)
from desktop.compare import compare
from desktop.errors import UnwritableFile
from desktop.terms.brief import Mark, Run
from desktop.terms.clause import Addressee, Clause, Deadline
from desktop.terms.document import Document, Masthead
from desktop.terms.following import Following, Status
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import finish
from desktop.views.actions import actions
from desktop.views.following import action_rows

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(*rows, heads=("a", "b"), **fields):
    return Sheet(fields.pop("name", "Sheet"), tuple(map(Column, heads)), tuple(rows), **fields)


def part(book, name):
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        return etree.fromstring(package.read(name))


def names(book):
    return [element.get("name") for element in part(book, "xl/workbook.xml").iter(f"{MAIN}sheet")]


def cells(book, number=1):
    """The cells of a sheet: numbers as numbers, words as words, and formulas as what they are."""
    shared = ["".join(si.itertext()) for si in part(book, "xl/sharedStrings.xml").iter(f"{MAIN}si")]
    page = part(book, f"xl/worksheets/sheet{number}.xml")
    assert page.find(f".//{MAIN}f") is None, "a formula"
    return [[cell(c, shared) for c in row.iter(f"{MAIN}c")] for row in page.iter(f"{MAIN}row")]


def cell(element, shared):
    value = element.findtext(f"{MAIN}v")
    return shared[int(value)] if element.get("t") == "s" else float(value)


def read(made):
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))


def text(*provisions, language="en"):
    root = Provision("doc", Kind.DOCUMENT, "", parent="doc")
    return Document(language, Masthead(symbol="MPC/COP(3)/12"), (root, *provisions))


def asks(words, **fields):
    asked = Clause(
        verb="Requests",
        verb_class="requests",
        strength=7,
        addressees=(Addressee("the secretariat", "secretariat"), Addressee("Parties", "parties")),
        deadlines=(Deadline("at its fourth session", "COP4"),),
        conditions=("subject to resources",),
        qualifiers=("as appropriate",),
    )
    return Provision("4/op/1", Kind.OPERATIVE, words, "1.", "4", page=2, clause=asked, **fields)


@pytest.fixture
def decision():
    table = Table(
        "Costs (euros)",
        (("Item", "2026"), ("Item", "planned")),
        (("Springs", "1,374,860"), ("Loss", "(173,808)"), ("Rate", "24.7"), ("Open", "…")),
    )
    return text(
        Provision("4", Kind.DECISION, "High meadows", "Decision 4/COP.3", "doc"),
        asks("Requests the secretariat and Parties to mow late;"),
        Provision("4/t/1", Kind.TABLE, "", "Table 1", "4", page=3, table=table),
        Provision("4/t/1/n/a", Kind.TABLE_NOTE, "Estimated.", "a", "4/t/1"),
    )


# Numbers


@pytest.mark.parametrize(
    ("printed", "worth", "form"),
    [
        ("1,374,860", 1374860, "#,##0"),
        ("24.7", 24.7, "0.0"),
        ("1,374.50", 1374.5, "#,##0.00"),
        ("(173,808)", -173808, "#,##0;(#,##0)"),
        ("（173,808）", -173808, "#,##0;(#,##0)"),
        ("-5", -5, "0"),
        ("−5.0", -5.0, "0.0"),
        ("1 374 860", 1374860, "#,##0"),
        ("1\u00a0374\u00a0860", 1374860, "#,##0"),
        ("2019", 2019, "0"),
        ("0", 0, "0"),
        ("0.25", 0.25, "0.00"),
        ("12.5 %", 0.125, "0.0%"),
        ("24.7%", 0.247, "0.0%"),
        ("١٢٣", 123, "0"),
    ],
)
def test_a_printed_number_is_a_number(printed, worth, form):
    assert typed(printed, comma=False) == Numeral(worth, form)


@pytest.mark.parametrize(
    "printed",
    [
        "16/COP.14",
        "2(a)",
        "1.",
        "(1)",
        "(12)",
        "007",
        "1,37",
        "12,34,567",
        "–",
        "-",
        "24.7ᵃ",
        "(5",
        "5)",
        "1 2",
        "P-5",
        "9" * 20,
        "1e5",
        "0x10",
        "½",
        "²",
    ],
)
def test_what_is_no_number_stays_as_it_is_printed(printed):
    assert typed(printed, comma=False) == printed


@pytest.mark.parametrize("printed", ["", "  ", "…", "..."])
def test_nothing_known_is_an_empty_cell(printed):
    assert typed(printed, comma=False) is None


def test_a_comma_begins_the_decimals_where_the_language_or_the_table_has_it_so():
    assert typed("1.374,5", comma=True) == Numeral(1374.5, "#,##0.0")
    assert comma_decimal(["12"], "fr")
    assert not comma_decimal(["12"], "zh")
    assert comma_decimal(["1,00", "1,374"], "zh")
    assert not comma_decimal(["1,374,860"], "fr")


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=12), st.booleans())
def test_no_cell_breaks_the_typing(printed, comma):
    found = typed(printed, comma=comma)
    assert found is None or found == printed or isinstance(found, Numeral)


@settings(deadline=None, max_examples=100)
@given(st.integers(-(10**14), 10**14))
def test_every_number_is_read_as_what_it_was(number):
    found = typed(f"{number:,}", comma=False)
    assert isinstance(found, Numeral)
    assert found.value == number


# CSV


def test_csv_begins_with_the_mark_that_excel_needs_for_chinese():
    made = delimited(sheet(("秘书处", 1), heads=("对象", "页码")))
    assert made.startswith(b"\xef\xbb\xbf")
    assert read(made) == [["对象", "页码"], ["秘书处", "1"]]


@settings(deadline=None, max_examples=100)
@given(st.sampled_from("=+-@\t\r\n＝＋－＠"), st.text(max_size=10))
def test_no_cell_of_a_csv_file_is_a_formula(sign, rest):
    made = delimited(sheet((sign + rest, ""), heads=("=1+1", "b")))
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    assert rows[0][0] == "'=1+1"
    assert rows[1][0].startswith("'")


def test_a_number_below_zero_is_no_formula():
    assert read(delimited(sheet((Numeral(-173808, "#,##0"), -5))))[1] == ["-173808", "-5"]


# Excel


def test_a_workbook_holds_words_as_words_and_numbers_as_numbers():
    book = xlsx([sheet(("=HYPERLINK(1)", Numeral(-5, "0")), ("http://un.int", None), ("+1", 2))])
    assert cells(book) == [["a", "b"], ["=HYPERLINK(1)", -5.0], ["http://un.int"], ["+1", 2.0]]


def test_the_heads_stay_and_can_be_filtered_by():
    page = part(xlsx([sheet(("x", "y"))]), "xl/worksheets/sheet1.xml")
    assert page.find(f".//{MAIN}pane").get("state") == "frozen"
    assert page.find(f"{MAIN}autoFilter").get("ref") == "A1:B2"
    assert page.find(f".//{MAIN}col").get("customWidth") == "1"


def test_an_arabic_sheet_runs_from_right_to_left():
    view = f".//{MAIN}sheetView"
    assert part(xlsx([sheet(rtl=True)]), "xl/worksheets/sheet1.xml").find(view).get("rightToLeft") == "1"
    assert part(xlsx([sheet()]), "xl/worksheets/sheet1.xml").find(view).get("rightToLeft") is None


def test_the_same_sheets_give_the_same_bytes():
    assert xlsx([sheet(("x", 1))]) == xlsx([sheet(("x", 1))])


def test_a_cell_too_long_for_excel_is_cut_and_says_so():
    assert cells(xlsx([sheet(("x" * 40_000, ""))]))[1][0].endswith("x…")


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=50), min_size=1, max_size=6))
def test_every_sheet_has_a_name_that_excel_takes(wanted):
    found = sheet_names(wanted)
    assert len({name.casefold() for name in found}) == len(wanted)
    assert all(0 < len(name) <= 31 and not set("[]:*?/\\") & set(name) for name in found)
    assert names(xlsx([sheet(name=name) for name in wanted])) == found


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=30))
def test_any_words_can_stand_in_a_workbook_and_in_csv(words):
    made = sheet((words, 1))
    assert xlsx([made])
    assert delimited(made)


# What stands in the sheets


def test_the_overview_of_actions_says_who_does_what_by_when(decision):
    made = actions_sheet(actions(decision), "en")
    row = dict(zip((column.head for column in made.columns), made.rows[0], strict=True))
    assert row == {
        "Who": "the secretariat; Parties",
        "Addressee": "secretariat; parties",
        "Verb": "Requests",
        "Strength": 7,
        "What": "Requests the secretariat and Parties to mow late;",
        "By when": "at its fourth session",
        "Session or date": "COP4",
        "On what condition": "subject to resources",
        "Qualifier": "as appropriate",
        "Source": "4/COP.3, 1",
        "Page": 2,
    }


def test_the_overview_speaks_the_language_of_the_text(decision):
    assert [column.head for column in actions_sheet(actions(decision), "zh").columns][:3] == [
        "对象",
        "身份",
        "动词",
    ]
    assert actions_sheet((), "ar").rtl
    assert all(labels(language).has("sheet.who") for language in languages())


def test_what_a_delegation_keeps_of_an_action_stands_beside_it(decision):
    kept = [Following("t1", "4/op/1", role="ministry", owner="Water", status=Status.DONE)]
    made = following_sheet(action_rows("t1", "adopted.docx", decision, kept), "en")
    assert made.rows[0][-6:] == ("adopted.docx", "done", "ministry", "Water", "", "")


def test_a_table_is_a_sheet_of_typed_cells(decision):
    made = table_sheet(decision.by_id["4/t/1"], "en")
    assert [column.head for column in made.columns] == ["Item", "2026; planned"]
    assert made.rows == (
        ("Springs", Numeral(1374860, "#,##0")),
        ("Loss", Numeral(-173808, "#,##0;(#,##0)")),
        ("Rate", Numeral(24.7, "0.0")),
        ("Open", None),
    )


def test_a_list_of_tables_names_them_with_their_notes_and_their_source(decision):
    listed, one = table_sheets(decision)
    assert listed.rows == (("Table 1", "Costs (euros)", 4, "a Estimated.", "4/COP.3", 3),)
    assert one.name == "Table 1"
    assert table_sheets(text()) == ()


def test_every_provision_is_a_row(decision):
    made = provisions_sheet(decision)
    assert [row[0] for row in made.rows] == ["doc", "4", "4/op/1", "4/t/1", "4/t/1/n/a"]
    assert "Springs\t1,374,860" in made.rows[3][5]


def test_the_ending_of_the_name_says_what_is_written(decision, tmp_path):
    made = [provisions_sheet(decision), *table_sheets(decision)]
    assert write_sheets(made, tmp_path / "a.CSV").read_bytes() == delimited(made[0])
    assert names(write_sheets(made, tmp_path / "a.xlsx").read_bytes()) == ["Provisions", "Tables", "Table 1"]
    with pytest.raises(UnwritableFile):
        write_sheets(made, tmp_path / "nowhere" / "a.xlsx")


# A comparison


def test_a_comparison_is_a_sheet_with_its_edits_marked():
    a = text(
        Provision("4", Kind.DECISION, "Meadows", "Decision 4/COP.3", "doc"),
        asks("Urges Parties to mow late;"),
    )
    b = text(
        Provision("4", Kind.DECISION, "Meadows", "Decision 4/COP.3", "doc"),
        asks("Urges all Parties to mow late;"),
        Provision("4/op/2", Kind.OPERATIVE, "Thanks the host.", "2.", "4"),
    )
    made = comparison_sheet(finish(compare(a, b)))
    rows = {row[1]: row for row in made.rows}
    assert rows["4/COP.3, 1"][2] == "Reworded"
    assert rows["4/COP.3, 1"][4] == (Run("Urges "), Run("all ", Mark.INSERTED), Run("Parties to mow late;"))
    assert rows["4/COP.3, 2"][4] == (Run("Thanks the host.", Mark.INSERTED),)
    shown = cells(xlsx([made]))
    assert any("Urges all Parties to mow late;" in row for row in shown)
    assert any("Urges all Parties to mow late;" in row for row in read(delimited(made)))
