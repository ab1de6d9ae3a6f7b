"""export and actions -o: a document as data for other programs."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from desktop.cli import main
from desktop.cli.exporting import export

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
ADOPTED = str(SAMPLE / "adopted.en.docx")


def exported(*words):
    """Carry out the command and give what it printed; it must end well."""
    result = CliRunner().invoke(export, [str(word) for word in words], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.stdout_bytes


def refused(*words):
    result = CliRunner().invoke(export, [str(word) for word in words], standalone_mode=False)
    assert result.exception is not None
    return str(result.exception)


def test_akoma_ntoso_is_printed_where_no_file_is_named():
    assert exported(ADOPTED, "--to", "akn").startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<akomaNtoso")


def test_json_is_the_tree():
    answer = json.loads(exported(ADOPTED, "--to", "json"))
    assert answer["nodes"][0]["kind"] == "document"


def test_csv_has_a_line_a_provision():
    lines = exported(ADOPTED, "--to", "csv").decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Id,Kind,Level,Label,Under,Text,Page")


def test_the_ending_of_the_file_says_what_is_wanted(tmp_path):
    out = tmp_path / "d.xml"
    assert f"{out} is written." in exported(ADOPTED, "-o", out).decode()
    assert b"<statement" in out.read_bytes()
    assert "Say with --to" in refused(ADOPTED, "-o", tmp_path / "d.odd")


def test_one_decision_is_exported_alone():
    assert b'node="4/op/1"' in exported(f"{ADOPTED}::4/COP.3", "--to", "akn")


def test_a_workbook_holds_the_actions_the_provisions_and_the_tables(tmp_path):
    out = tmp_path / "d.xlsx"
    exported(ADOPTED, "-o", out)
    book = zipfile.ZipFile(out).read("xl/workbook.xml").decode()
    assert book.index('name="Actions"') < book.index('name="Provisions"') < book.index('name="Tables"')
    assert "Say with -o" in refused(ADOPTED, "--to", "xlsx").replace("say", "Say")


def test_tables_go_out_typed(tmp_path):
    exported(ADOPTED, "--tables", "-o", tmp_path / "t.csv")
    assert "Restoration of springs,50000,50000,100000" in (tmp_path / "t.csv").read_text("utf-8-sig")
    assert "csv or xlsx" in refused(ADOPTED, "--tables", "--to", "akn")
    assert "where to write" in refused(ADOPTED, "--tables", "--to", "csv")


def test_a_text_without_tables_says_so(tmp_path):
    bare = tmp_path / "bare.txt"
    bare.write_text("The meadows are high and the mowing is late.\n1. Nobody mows early.\n", "utf-8")
    assert refused(bare, "--tables", "-o", tmp_path / "t.csv") == "There is no table in it."


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_overview_of_actions_goes_out_as_a_sheet(tmp_path, capsys, ending):
    out = tmp_path / f"a.{ending}"
    assert main(["actions", ADOPTED, "-o", str(out)]) == 0
    assert out.stat().st_size > 300
    said = capsys.readouterr()
    assert said.out == ""
    assert "is written" in said.err


def test_every_addressee_has_a_sheet_where_actions_are_grouped_by_addressee(tmp_path):
    out = tmp_path / "a.xlsx"
    assert main(["actions", ADOPTED, "--by", "addressee", "-o", str(out)]) == 0
    book = zipfile.ZipFile(out).read("xl/workbook.xml").decode()
    assert 'name="Actions"' in book
    assert 'name="secretariat"' in book


def test_actions_in_another_form_are_refused_with_a_sentence(tmp_path, capsys):
    assert main(["actions", ADOPTED, "-o", str(tmp_path / "a.doc")]) == 2
    assert capsys.readouterr().err == "The overview of actions goes out as .xlsx or .csv.\n"


def test_a_folder_that_is_not_there_is_told(tmp_path, capsys):
    assert main(["actions", ADOPTED, "-o", str(tmp_path / "no" / "a.csv")]) == 2
    assert "cannot be written" in capsys.readouterr().err
