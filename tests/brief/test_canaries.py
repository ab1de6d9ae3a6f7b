"""Words of notes above the chosen tiers stand in nothing that leaves: not in workbooks, lists or what is copied."""

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest

from desktop.brief.citation import citation
from desktop.brief.leaking import texts_in
from desktop.brief.sheets import delimited, xlsx
from desktop.brief.sheets.compared import comparison_sheet
from desktop.brief.sheets.tabulated import following_sheet, provisions_sheet, table_sheets
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.step import finish
from desktop.views.versions import version_of
from desktop.workspace import Workspace
from desktop.workspace.briefs import write_brief
from desktop.workspace.citing import cited
from desktop.workspace.rivers import lay_river, write_river
from desktop.workspace.wishes import asked_for
from tests.brief.brief_canaries import planted

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
FORMULAS = (
    "=1+1",
    "+1",
    "-cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("http://there")',
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    made = Workspace.open(tmp_path_factory.mktemp("canaries") / "a.chapeau", create=True)
    finish(made.import_files(sorted(SAMPLE.glob("*.docx"))))
    planted(made)
    yield made, {entry.file.removesuffix(".docx"): entry.id for entry in made.texts()}
    made.close()


def everything(data):
    """All bytes of a file, those of the parts of a package unpacked."""
    found = [data.decode("utf-8", "replace"), *texts_in(data)]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            found += [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
    return "\n".join(found)


def workbooks(made, texts):
    """All that leaves as a workbook or a list: actions, provisions, tables, comparisons, versions."""
    document = made.document(texts["adopted.en"])
    rows = made.actions(list(texts.values()))
    compared = finish(made.compare(Side(texts["draft.en"]), Side(texts["adopted.en"])))
    yield from ([following_sheet(rows, "en")], [provisions_sheet(document)], list(table_sheets(document)))
    yield [comparison_sheet(compared)]


def test_no_workbook_and_no_list_says_anything_of_a_note(dossier, tmp_path):
    made, texts = dossier
    for sheets in workbooks(made, texts):
        assert sheets
        assert not re.search("hush|open[a-z]+said", everything(xlsx(sheets)))
        assert not any(re.search("hush|open[a-z]+said", everything(delimited(sheet))) for sheet in sheets)


def test_a_workbook_of_versions_says_nothing_of_a_note(dossier, tmp_path):
    made, texts = dossier
    entries = {entry.id: entry for entry in made.texts()}
    names = ("draft.en", "adopted.en")
    flow = finish(lay_river(made, [version_of(entries[texts[name]], None) for name in names]))
    for ending in ("xlsx", "docx"):
        written = write_river(flow, names, tmp_path / f"river.{ending}", "en")
        assert "hush" not in everything(written.read_bytes())


def test_a_workbook_names_neither_who_made_it_nor_with_what(dossier):
    made, texts = dossier
    for sheets in workbooks(made, texts):
        with zipfile.ZipFile(io.BytesIO(xlsx(sheets))) as book:
            core = book.read("docProps/core.xml").decode()
            every = "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
        assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)<", core) in ([], ["", ""])
        assert not re.search(r"xlsxwriter|chapeau|/home/|/tmp/", every, re.IGNORECASE)


def test_what_is_copied_of_a_paragraph_has_no_note_in_it(dossier):
    made, texts = dossier
    for text in texts.values():
        for note in made.notes(text):
            found = cited(made, Side(text, note.anchor.node))
            assert found == citation(made.document(text), note.anchor.node)
            said = f"{found.plain}{found.markdown}{found.html}"
            assert not re.search("hush|open[a-z]+said", said)


@pytest.mark.parametrize("kind", BriefKind)
def test_a_brief_says_nothing_of_notes_above_its_tiers_nor_of_those_in_the_bin(dossier, tmp_path, kind):
    made, texts = dossier
    columns = [Side(texts[name]) for name in ("draft.en", "draft.zh", "adopted.zh")]
    for beside in ([], columns[:1], columns):
        asked = asked_for([Side(texts["adopted.en"])], beside, kind=kind, tiers=(Tier.PUBLIC,), find=True)
        said = everything(finish(write_brief(made, asked, tmp_path / "b.docx")).read_bytes())
        assert "hush" not in said
        assert ("said" in said and "open" in said) or kind is BriefKind.COMPARISON


def test_cells_that_begin_like_formulas_are_words_in_every_sheet_of_a_document(dossier):
    from dataclasses import replace

    made, texts = dossier
    document = made.document(texts["adopted.en"])
    odd = [
        replace(p, text=FORMULAS[n % len(FORMULAS)], table=p.table and _odd(p.table))
        for n, p in enumerate(document.provisions)
    ]
    spoiled = replace(document, provisions=tuple(odd))
    for sheet in (provisions_sheet(spoiled), *table_sheets(spoiled)):
        with zipfile.ZipFile(io.BytesIO(xlsx([sheet]))) as book:
            pages = "".join(book.read(name).decode() for name in book.namelist() if "sheet" in name)
            ties = [name for name in book.namelist() if "externalLink" in name or "_rels/sheet" in name]
        assert "<f>" not in pages
        assert "<hyperlink" not in pages
        assert not ties
        rows = csv.reader(io.StringIO(delimited(sheet).decode("utf-8-sig"), newline=""))
        assert not [
            cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
        ]


def _odd(table):
    from dataclasses import replace

    return replace(table, rows=tuple(tuple(FORMULAS[: len(row)]) for row in table.rows))
