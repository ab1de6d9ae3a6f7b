"""brief: a Word brief of any kind, from files or from a dossier; and whether what one quotes still stands."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.dossier import opened
from desktop.cli.output import apart, as_json, run, show_json
from desktop.errors import BadRequest, UnreadableFile
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind, Paper
from desktop.workspace import Side, Workspace, is_dossier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.brief.verify import Verified
    from desktop.store import Dossier
    from desktop.workspace.presets import Preset
    from desktop.workspace.wishes import Asked

_MOST = 6  # texts a brief straight from files is made of


def _choice(words: Iterable[Any]) -> click.Choice[str]:
    return click.Choice([word.value for word in words])


@click.command()
@click.argument("sources", nargs=-1)
@click.option("-o", "--output", help="The Word file to write.")
@click.option(
    "--kind",
    type=_choice(BriefKind),
    help="Of two files a comparison, else a delegation brief where left out.",
)
@click.option(
    "--on", multiple=True, help="The decision or text, where SOURCES is a dossier: 16/COP.14 or a symbol."
)
@click.option(
    "--against",
    multiple=True,
    help="Earlier versions, oldest first; of a review sheet the other languages, and a draft in any of them; the likeliest draft where left out.",
)
@click.option("--paragraph", "paragraphs", multiple=True, help="Only these: 16/op/4, or 4(b) as printed.")
@click.option(
    "--tier",
    "tiers",
    type=_choice(Tier),
    multiple=True,
    help="Notes of these tiers; where left out all but personal, and of a submission only public.",
)
@click.option(
    "--note-kind",
    "kinds",
    type=_choice(NoteKind),
    multiple=True,
    help="Notes of these kinds; all where left out.",
)
@click.option(
    "--language",
    default="",
    help="Of the brief's own words: zh en fr es ru ar; the decision's where left out.",
)
@click.option("--paper", type=_choice(Paper), help="A4 where left out.")
@click.option("--for", "whom", default="", help="Of an actions brief: the ministry, role or addressee.")
@click.option("--party", default="", help="What our own delegation is called in the notes.")
@click.option("--author", default="", help="Who prepared it.")
@click.option("--template", help="A copy of the template with looks of your own; '' for ours.")
@click.option(
    "--template-copy", "copied", help="Write a copy of our template here, to restyle in Word; nothing else."
)
@click.option("--preset", "chosen", help="Take what is left out from this preset.")
@click.option("--save-preset", "kept", help="Keep what was chosen under this name.")
@click.option(
    "--verify", "verified", type=click.Path(), help="Find the quotations of this brief again in SOURCES."
)
@click.option("--exit-code", is_flag=True, help="With --verify: 1 where anything no longer matches.")
@as_json
def brief(sources: tuple[str, ...], output: str | None, **options: Any) -> int:
    """Write a Word brief: of texts (DRAFT ADOPTED), or of a decision in a dossier (DOSSIER --on 16/COP.14)."""
    if options["copied"]:
        return _copy(options["copied"])
    if options["verified"]:
        return _verify(options["verified"], sources, options)
    if output is None:
        raise BadRequest("Say with -o which file to write.")
    if not sources:
        raise BadRequest("A brief is made of texts, or of one dossier with --on and a decision.")
    target = apart(output, sources)
    if len(sources) == 1 and is_dossier(Path(sources[0])):
        _from_dossier(sources[0], target, options)
    else:
        _from_files(sources, target, options)
    click.echo(f"{output} is written.")
    return 0


def _copy(name: str) -> int:
    """Hand out a copy of the template."""
    from desktop.brief.word.template import template_copy

    template_copy(Path(name))
    click.echo(
        f"{name} is written. Change how its styles look in Word, then write briefs with --template {name}."
    )
    return 0


def _from_dossier(dossier: str, output: Path, options: dict[str, Any]) -> None:
    with opened(dossier) as workspace:
        preset = _preset(options, workspace.dossier)
        if not preset.on:
            raise BadRequest(
                "Say with --on which decision the brief is on: 16/COP.14, or the symbol of a text."
            )
        sides = [workspace.side(name) for name in preset.on]
        columns = [workspace.side(name) for name in preset.against]
        _write(workspace, _asked(sides, columns, preset, find=True), output)
        _keep(options, preset, workspace.dossier)


def _from_files(sources: tuple[str, ...], output: Path, options: dict[str, Any]) -> None:
    if options["on"]:
        raise BadRequest("--on names a decision of a dossier; of a file it is FILE::16/COP.14.")
    if len(sources) > _MOST:
        raise BadRequest(f"A brief straight from files is made of at most {_MOST} texts.")
    preset = _preset(options)
    if not options["kind"] and not options["chosen"] and len(sources) > 1:
        preset = replace(preset, kind=BriefKind.COMPARISON)
    with _shelf() as workspace:
        *columns, last = sides = [_kept(workspace, source) for source in sources]
        if len(set(sides)) < len(sides) > 2:
            raise BadRequest(
                "A brief is made of one or two texts, or of more versions of one, each named once."
            )
        _write(workspace, _asked([last], columns, preset), output)
    _keep(options, preset)


@contextmanager
def _shelf() -> Iterator[Workspace]:
    """A dossier for the length of a command, under a key nobody keeps: a program that is killed leaves it behind."""
    from desktop.workspace.safety import nobodys_secret

    with TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder, "brief.chapeau"), create=True, secret=nobodys_secret())
        try:
            yield workspace
        finally:
            workspace.close()


def _kept(workspace: Workspace, source: str) -> Side:
    file, _, part = source.partition("::")
    return workspace.side_of_file(run(workspace.keep_file(Path(file))), part)


def _asked(sides: list[Side], columns: list[Side], preset: Preset, *, find: bool = False) -> Asked:
    from desktop.workspace.presets import wishes_of
    from desktop.workspace.wishes import asked_for

    return asked_for(sides, columns, find=find, **wishes_of(preset))


def _write(workspace: Workspace, asked: Asked, output: Path) -> None:
    from desktop.workspace.briefs import write_brief

    run(write_brief(workspace, asked, output))


def _preset(options: dict[str, Any], dossier: Dossier | None = None) -> Preset:
    """What was said on the command line, over what the preset named there says."""
    from desktop.workspace.presets import Preset, preset

    base = preset(options["chosen"], dossier) if options["chosen"] else Preset()
    said = {name: make(options[name]) for name, make in _FIELDS.items() if options[name]}
    if options["template"] is not None:
        said["template"] = options["template"]
    return _usable(replace(base, **said))


def _usable(preset: Preset) -> Preset:
    """The preset, its template looked at before anything is read; raises BadRequest where it is none."""
    from desktop.brief.word.template import template

    try:
        template(Path(preset.template) if preset.template else None)
    except UnreadableFile as refusal:
        raise BadRequest(f"{refusal} With --template '' the brief has the looks of the house.") from refusal
    return preset


_FIELDS: dict[str, Any] = {
    "kind": BriefKind,
    "on": tuple,
    "against": tuple,
    "paragraphs": tuple,
    "tiers": lambda words: tuple(map(Tier, words)),
    "kinds": lambda words: tuple(map(NoteKind, words)),
    "language": str,
    "paper": Paper,
    "whom": str,
    "party": str,
    "author": str,
}


def _keep(options: dict[str, Any], preset: Preset, dossier: Dossier | None = None) -> None:
    from desktop.workspace.presets import keep_preset

    if options["kept"]:
        if told := keep_preset(options["kept"], preset, dossier):
            click.echo(told, err=True)
        inside = dossier is not None and dossier.encrypted
        click.echo(f"The preset {options['kept']} is kept{' inside the dossier' if inside else ''}.")


def _verify(file: str, sources: tuple[str, ...], options: dict[str, Any]) -> int:
    """Find every quotation of a brief again, in a dossier or in files."""
    if not sources:
        raise BadRequest("Name the dossier or the documents that the brief quotes.")
    found = _verified(file, sources)
    if options["json_wanted"]:
        show_json(found.as_json())
    else:
        for line in found.readable():
            click.echo(line)
    return 1 if options["exit_code"] and found.doubtful else 0


def _verified(file: str, sources: tuple[str, ...]) -> Verified:
    from desktop.workspace.verifying import verify_brief

    if len(sources) == 1 and is_dossier(Path(sources[0])):
        with opened(sources[0]) as workspace:
            return run(verify_brief(workspace, Path(file)))
    with _shelf() as workspace:
        for source in sources:
            run(workspace.keep_file(Path(source.partition("::")[0])))
        return run(verify_brief(workspace, Path(file)))


COMMANDS = (brief,)
