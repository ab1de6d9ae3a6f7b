"""note ledger, positions, timeline: what the notes of a dossier add up to."""

from __future__ import annotations

import click

from desktop.cli.dossier import opened
from desktop.cli.notes import note
from desktop.cli.output import as_json, run, shortened, show_json, show_table

_WIDE, _NARROW = 90, 50


@note.command()
@click.argument("path")
@click.argument("drafts", nargs=-1)
@as_json
def ledger(path: str, drafts: tuple[str, ...], *, json_wanted: bool) -> None:
    """Say of every amendment and position of the dossier at PATH what became of it in the later texts.

    DRAFTS name them, the oldest first; where none is named, the texts of the same decision are found.
    """
    from desktop.views.ledger import ledger_json, readable
    from desktop.workspace.ledger import ledger as found
    from desktop.workspace.note_tables import text_names

    with opened(path) as workspace:
        texts = [workspace.side(draft).text for draft in drafts]
        rows = run(found(workspace, texts or None))
        names = text_names(workspace)
    if json_wanted:
        show_json(ledger_json(rows, names))
        return
    for line in readable(rows, names, lambda words: shortened(" ".join(words.split()), _WIDE)):
        click.echo(line)


@note.command()
@click.argument("path")
@click.argument("text")
@as_json
def positions(path: str, text: str, *, json_wanted: bool) -> None:
    """Show who says what of every paragraph of TEXT: S support, F flexible, O oppose, R red line, B fallback."""
    from desktop.views.positions import matrix_json, readable
    from desktop.workspace.note_tables import positions as found

    with opened(path) as workspace:
        matrix = found(workspace, workspace.side(text))
    if json_wanted:
        show_json(matrix_json(matrix))
        return
    header, *rows = readable(matrix, lambda words: shortened(words, _NARROW))
    show_table(rows, header)


@note.command()
@click.argument("path")
@click.argument("thing", required=False)
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@as_json
def timeline(path: str, thing: str | None, limit: int, *, json_wanted: bool) -> None:
    """Say who changed what in the dossier at PATH, the latest first; of one note where THING is its id."""
    from desktop.views.notes_json import log_json
    from desktop.workspace.noting import timeline as told

    with opened(path) as workspace:
        rows = told(workspace, limit, thing)
    if json_wanted:
        show_json({"timeline": [log_json(row) for row in rows]})
        return
    lines = [
        (
            row.when[:19].replace("T", " "),
            row.who,
            f"{row.act.value}{' (undone)' if row.undone else ''}",
            row.thing,
            shortened(f"{row.before} → {row.after}" if row.before else row.after, _NARROW),
        )
        for row in rows
    ]
    show_table(lines, ("when", "who", "what", "id", "words"))


COMMANDS = (note,)  # the same group, with more in it
