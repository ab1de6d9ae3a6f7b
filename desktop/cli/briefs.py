"""brief: the Word brief, from files or from a dossier."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.dossier import opened
from desktop.cli.output import apart, run
from desktop.errors import BadRequest
from desktop.terms.annotation import Tier
from desktop.workspace import Side, Workspace, is_dossier

if TYPE_CHECKING:
    from desktop.terms.step import Work

_tiers = click.Choice([tier.value for tier in Tier])


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("-o", "--output", required=True, help="The Word file to write.")
@click.option("--on", help="The decision, where SOURCES is a dossier: 16/COP.14 or a symbol.")
@click.option("--against", help="The draft it is compared with; the likeliest in the dossier where left out.")
@click.option(
    "--tier",
    "tiers",
    type=_tiers,
    multiple=True,
    help="Notes of these tiers; all but personal where left out.",
)
@click.option(
    "--language", default="", help="Of the brief's own words: en or zh; the decision's where left out."
)
def brief(
    sources: tuple[str, ...], output: str, on: str | None, against: str | None, **options: object
) -> None:
    """Write the Word brief: of two texts (DRAFT ADOPTED), or of a decision in a dossier (DOSSIER --on 16/COP.14)."""
    target = apart(output, sources)
    if len(sources) == 1 and is_dossier(Path(sources[0])):
        _from_dossier(sources[0], target, on, against, options)
    elif len(sources) <= 2 and on is None:
        _from_files(sources, target, options)
    else:
        raise BadRequest("A brief is made of one or two texts, or of one dossier with --on and a decision.")
    click.echo(f"{output} is written.")


def _from_dossier(
    dossier: str, output: Path, on: str | None, against: str | None, options: dict[str, object]
) -> None:
    if on is None:
        raise BadRequest("Say with --on which decision the brief is on: 16/COP.14, or the symbol of a text.")
    with opened(dossier) as workspace:
        side = workspace.side(on)
        drafts = [workspace.side(against)] if against else workspace.drafts_of(side)
        run(_written(workspace, side, output, drafts[0] if drafts else None, options))


def _from_files(sources: tuple[str, ...], output: Path, options: dict[str, object]) -> None:
    with TemporaryDirectory() as folder, opened(str(Path(folder, "brief.chapeau")), create=True) as workspace:
        sides = [_kept(workspace, source) for source in sources]
        run(_written(workspace, sides[-1], output, sides[0] if len(sides) > 1 else None, options))


def _kept(workspace: Workspace, source: str) -> Side:
    file, _, part = source.partition("::")
    return workspace.side_of_file(run(workspace.keep_file(Path(file))), part)


def _written(
    workspace: Workspace, side: Side, output: Path, against: Side | None, options: dict[str, object]
) -> Work[Path]:
    wanted: Any = options["tiers"]  # left out, the workspace keeps the personal notes back
    wishes = {"tiers": [Tier(tier) for tier in wanted]} if wanted else {}
    return workspace.write_brief(side, output, against=against, language=str(options["language"]), **wishes)


COMMANDS = (brief,)
