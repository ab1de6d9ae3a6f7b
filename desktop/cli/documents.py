"""tree, actions, compare: what stands in files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from desktop.cli.comparisons import COMPARISONS, of_kind, write_comparison
from desktop.cli.output import apart, as_json, shortened, show_json, show_table
from desktop.cli.sources import asked_in, compared, named
from desktop.errors import BadRequest

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.brief.sheets import Sheet
    from desktop.views.actions import Action
    from desktop.views.following import ActionRow

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
@click.option(
    "-o",
    "--output",
    help="A Word file (.docx), a workbook (.xlsx) or a CSV file to write instead of printing.",
)
@as_json
def compare(a: str, b: str, part: str | None, output: str | None, **wanted: bool) -> int:
    """Compare A with B: what became of every provision. A or B may be FILE::16/COP.14.

    Two texts of a dossier are DOSSIER::SYMBOL; what was decided there about their pairs stands.
    """
    from desktop.views.compare_json import compare_json
    from desktop.views.comparing import readable

    target = of_kind(output, COMPARISONS, (a, b)) if output else None
    comparison = compared(a, b, part)
    if target:
        write_comparison(comparison, target)
    if wanted["json_wanted"]:
        show_json(compare_json(comparison, a, b))
    elif not target:
        for line in readable(comparison):
            click.echo(line)
    changed = any(pair.change.value != "unchanged" for pair in comparison.pairs)
    return 1 if wanted["exit_code"] and changed else 0


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--by", type=click.Choice(["addressee", "verb", "deadline"]), help="Group by this.")
@click.option("-o", "--output", help="A workbook (.xlsx) or a CSV file (.csv) to write instead of printing.")
@as_json
def actions(files: tuple[str, ...], by: str | None, output: str | None, json_wanted: bool) -> None:
    """Print who must do what by when, as FILES or dossiers say, or write it with -o; --by gives a sheet to every group.

    Of a dossier the file also says who follows each action and how far they are.
    """
    from desktop.views import actions as view

    target = apart(output, files) if output is not None else None
    asked = [asked_in(file) for file in files]
    rows = [row for one in asked for row in one.rows]
    found = view.grouped((row.action for row in rows if row.action.addressees), by)
    if target:
        kept = rows if any(one.kept for one in asked) else []
        _write_actions(found, kept, by, asked[0].language, target)
    if json_wanted:
        show_json({"actions": [view.action_json(action) for action in found]})
    elif not target:
        _show_actions(found)


def _write_actions(
    found: list[Action], kept: list[ActionRow], by: str | None, language: str, path: Path
) -> None:
    from desktop.brief.sheets import write_sheets
    from desktop.brief.sheets.tabulated import actions_sheet
    from desktop.views.actions import groups

    if path.suffix.lower() not in {".xlsx", ".csv"}:
        raise BadRequest("The overview of actions goes out as .xlsx or .csv.")
    parts = groups(found, by) if by else []
    if kept:
        sheets = _followed(found, kept, parts, language)
    else:
        sheets = [actions_sheet(rows, language, name) for name, rows in [("", found), *parts]]
    click.echo(f"{write_sheets(sheets, path)} is written.", err=True)


def _followed(
    found: list[Action], kept: list[ActionRow], parts: list[tuple[str, list[Action]]], language: str
) -> list[Sheet]:
    """The sheets with what is kept of each action; what is kept of places that ask for nothing now stands last."""
    from desktop.brief.sheets.tabulated import following_sheet

    row_of = {id(row.action): row for row in kept}
    silent = [row for row in kept if not row.action.addressees]
    whole = following_sheet([*(row_of[id(action)] for action in found), *silent], language)
    sheets = ((name, following_sheet([row_of[id(one)] for one in rows], language)) for name, rows in parts)
    return [whole, *(replace(sheet, name=name) for name, sheet in sheets)]


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
