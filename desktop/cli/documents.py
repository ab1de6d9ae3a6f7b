"""tree, actions, compare: what stands in files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.output import apart, as_json, run, shortened, show_json, show_table
from desktop.cli.sources import documents_of, named
from desktop.errors import BadRequest
from desktop.workspace import compare_documents

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.views.actions import Action

PLACES = 110


@click.command()
@click.argument("file")
@as_json
def tree(file: str, json_wanted: bool) -> None:
    """Print the tree of FILE: every provision, its verb and its page. FILE::16/COP.14 names one decision."""
    from desktop.views.outline import outline
    from desktop.views.tree_json import tree_json

    document = named(file)
    if json_wanted:
        show_json(tree_json(document, file))
        return
    for row in outline(document):
        page = f"{row.page:>4}" if row.page else "    "
        words = f"{row.label} {row.words}".strip() or row.kind.value
        click.echo(f"{page}  {'  ' * row.depth}{shortened(words, PLACES - 2 * row.depth)}")


@click.command()
@click.argument("a")
@click.argument("b")
@click.option("--part", help="The decision meant, where a file holds several: 16/COP.14.")
@click.option("--exit-code", is_flag=True, help="Exit 1 where there is any difference.")
@as_json
def compare(a: str, b: str, part: str | None, exit_code: bool, json_wanted: bool) -> int:
    """Compare A with B: what became of every provision. A or B may be FILE::16/COP.14."""
    from desktop.views.compare_json import compare_json
    from desktop.views.comparing import readable

    comparison = run(compare_documents(named(a, part), named(b, part)))
    if json_wanted:
        show_json(compare_json(comparison, a, b))
    else:
        for line in readable(comparison):
            click.echo(line)
    changed = any(pair.change.value != "unchanged" for pair in comparison.pairs)
    return 1 if exit_code and changed else 0


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--by", type=click.Choice(["addressee", "verb", "deadline"]), help="Group by this.")
@click.option("-o", "--output", help="A workbook (.xlsx) or a CSV file (.csv) to write instead of printing.")
@as_json
def actions(files: tuple[str, ...], by: str | None, output: str | None, json_wanted: bool) -> None:
    """Print who must do what by when, as FILES or dossiers say, or write it with -o; --by gives a sheet to every group."""
    from desktop.views import actions as view

    target = apart(output, files) if output is not None else None
    documents = [document for file in files for document in documents_of(file)]
    found = view.grouped((action for document in documents for action in view.actions(document)), by)
    if target:
        _write_actions(found, by, documents[0].language if documents else "en", target)
    if json_wanted:
        show_json({"actions": [view.action_json(action) for action in found]})
    elif not target:
        _show_actions(found)


def _write_actions(found: list[Action], by: str | None, language: str, path: Path) -> None:
    from desktop.brief.sheets import write_sheets
    from desktop.brief.tabulated import actions_sheet
    from desktop.views.actions import groups

    if path.suffix.lower() not in {".xlsx", ".csv"}:
        raise BadRequest("The overview of actions goes out as .xlsx or .csv.")
    parts = groups(found, by) if by else ()
    sheets = [
        actions_sheet(found, language),
        *(actions_sheet(rows, language, name) for name, rows in parts),
    ]
    click.echo(f"{write_sheets(sheets, path)} is written.", err=True)


def _show_actions(found: list[Action]) -> None:
    show_table(
        (
            (
                shortened(", ".join(a.text for a in action.addressees), 24),
                shortened(action.verb, 20),
                shortened(action.what, 60),
                shortened("; ".join(d.text for d in action.deadlines), 24),
                action.source,
            )
            for action in found
        ),
        ("who", "verb", "what", "by when", "source"),
    )


COMMANDS = (tree, compare, actions)
