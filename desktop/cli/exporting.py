"""export: a document as data, for other programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.output import apart
from desktop.cli.sources import named
from desktop.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.brief.sheets import Sheet
    from desktop.terms.document import Document

_BY_NAME = {".xml": "akn", ".akn": "akn", ".json": "json", ".csv": "csv", ".xlsx": "xlsx"}


@click.command()
@click.argument("file")
@click.option("--to", "form", type=click.Choice(["akn", "json", "csv", "xlsx"]), help="As what.")
@click.option("-o", "--output", help="The file to write; printed where it is left out.")
@click.option("--tables", is_flag=True, help="Only the tables: a sheet each, or a CSV file each.")
def export(file: str, form: str | None, output: str | None, *, tables: bool) -> None:
    """Write FILE as data: Akoma Ntoso, JSON, CSV or a workbook. FILE::16/COP.14 names one decision."""
    chosen = form or _BY_NAME.get(Path(output or "").suffix.lower())
    if chosen is None:
        raise BadRequest("Say with --to what is wanted: akn, json, csv or xlsx.")
    if tables and chosen not in {"csv", "xlsx"}:
        raise BadRequest("Tables go out as csv or xlsx.")
    if output is not None:
        apart(output, [file])
    document = named(file)
    if tables:
        _write_tables(document, chosen, output)
    else:
        _give(_MAKERS[chosen](document, file), chosen, output)


def _give(made: bytes, form: str, output: str | None) -> None:
    """Write to the file asked for, or print."""
    from desktop.brief.ooxml.package import put

    if output:
        put(made, Path(output))
        click.echo(f"{output} is written.")
    elif form == "xlsx":
        raise BadRequest("A workbook is no text to print; say with -o where to write it.")
    else:
        sys.stdout.buffer.write(made)


def _akn(document: Document, _: str) -> bytes:
    from desktop.brief.akn import akoma_ntoso

    return akoma_ntoso(document)


def _json(document: Document, file: str) -> bytes:
    from desktop.views.tree_json import tree_json

    return (json.dumps(tree_json(document, file), ensure_ascii=False, indent=1) + "\n").encode(
        "utf-8", "replace"
    )


def _csv(document: Document, _: str) -> bytes:
    from desktop.brief.sheets import delimited
    from desktop.brief.sheets.tabulated import provisions_sheet

    return delimited(provisions_sheet(document))


def _xlsx(document: Document, _: str) -> bytes:
    from desktop.brief.sheets import xlsx
    from desktop.brief.sheets.tabulated import actions_sheet, provisions_sheet, table_sheets
    from desktop.views.actions import actions

    overview = actions_sheet(actions(document), document.language)
    return xlsx([overview, provisions_sheet(document), *table_sheets(document)])


_MAKERS: Mapping[str, Callable[[Document, str], bytes]] = {
    "akn": _akn,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
}


def _write_tables(document: Document, form: str, output: str | None) -> None:
    from desktop.brief.sheets import write_sheets
    from desktop.brief.sheets.tabulated import table_sheets

    sheets = table_sheets(document)
    if not sheets:
        raise BadRequest("There is no table in it.")
    if not output:
        raise BadRequest("Say with -o where to write the tables.")
    path = Path(output)
    files = [(path, sheets)] if form == "xlsx" else _numbered(path, sheets[1:])
    for one, held in files:
        click.echo(f"{write_sheets(held, one)} is written.")


def _numbered(path: Path, sheets: Sequence[Sheet]) -> list[tuple[Path, Sequence[Sheet]]]:
    """A file for every sheet: the name asked for where there is one only, else numbered."""
    ending = path.with_suffix(".csv")
    if len(sheets) == 1:
        return [(ending, sheets)]
    return [(ending.with_stem(f"{ending.stem}-{n}"), [sheet]) for n, sheet in enumerate(sheets, 1)]


COMMANDS = (export,)
