"""agreed: where a dossier has used the same or nearly the same words before."""

from __future__ import annotations

import click

from desktop.cli.dossier import opened
from desktop.cli.output import as_json, run, show_json


@click.command()
@click.argument("path")
@click.argument("words")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="At most so many.")
@as_json
def agreed(path: str, words: str, limit: int, json_wanted: bool) -> None:
    """Find where the dossier at PATH has used WORDS, or nearly these, before: the nearest first, of equals the latest."""
    from desktop.views.agreed import agreed_json, marked, place_of
    from desktop.workspace.agreed import earlier_uses

    with opened(path) as workspace:
        rows = run(earlier_uses(workspace, words, limit=limit))
    if json_wanted:
        show_json({"words": words, "uses": [agreed_json(row) for row in rows]})
        return
    for row in rows:
        click.echo(f"{'=' if row.identical else '≈'} {row.score:.0%}  {place_of(row)}\n    {marked(row)}")
    click.echo(f"{len(rows)} found.", err=True)


COMMANDS = (agreed,)
