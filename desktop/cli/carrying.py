"""carry: the notes on one text placed on the next, and kept there where asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.dossier import opened
from desktop.cli.output import as_json, run, show_json

if TYPE_CHECKING:
    from desktop.terms.carrying import Carried
    from desktop.workspace import Workspace


@click.command()
@click.argument("path")
@click.argument("old")
@click.argument("new")
@click.option("--keep", is_flag=True, help="Hang the confirmed notes on NEW too.")
@click.option(
    "--accept", "accepted", multiple=True, help="A note whose best proposal is right; may be repeated."
)
@click.option("--author", default="", help="Who says so.")
@as_json
def carry(
    path: str, old: str, new: str, accepted: tuple[str, ...], *, json_wanted: bool, **wishes: bool | str
) -> None:
    """Place the notes on OLD in NEW, two texts of the dossier at PATH; nothing is changed unless asked."""
    from desktop.views.carrying import carry_json, readable
    from desktop.workspace.carrying import carry as carried_over

    with opened(path) as workspace:
        carried = run(carried_over(workspace, workspace.side(old), workspace.side(new)))
        kept = _kept(workspace, carried, accepted, wishes)
    if json_wanted:
        show_json(carry_json(carried))
        return
    for line in readable(carried):
        click.echo(line)
    if wishes["keep"] or accepted:
        click.echo(f"\n{kept} notes now hang on {new} too.")


def _kept(
    workspace: Workspace, carried: Carried, accepted: tuple[str, ...], wishes: dict[str, bool | str]
) -> int:
    from desktop.workspace.carrying import accept, proposal

    chosen = {note: proposal(carried, note) for note in accepted}
    if not chosen and not wishes["keep"]:
        return 0
    author, keep = str(wishes["author"]), bool(wishes["keep"])
    return len(accept(workspace, carried, chosen, author=author, confirmed=keep))


COMMANDS = (carry,)
