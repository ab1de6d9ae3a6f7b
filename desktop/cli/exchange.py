"""exchange write, preview, merge, key: notes to and from a colleague, by one encrypted file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.dossier import opened
from desktop.cli.output import apart, as_json, run, show_json
from desktop.cli.passphrases import MOST
from desktop.errors import BadRequest, UnreadableFile
from desktop.terms.annotation import NoteKind, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.terms.exchange import Exchange
    from desktop.workspace.exchange import Lock

_passphrase = click.option(
    "--passphrase-file", "passphrase", metavar="F", help="The file whose first line is the passphrase."
)
_key = click.option(
    "--identity",
    "keys",
    metavar="F",
    multiple=True,
    help="The file that holds your secret key; may be repeated.",
)


@click.group()
def exchange() -> None:
    """Notes to and from a colleague: one file, encrypted, shown before it is written or merged."""


@exchange.command()
@click.argument("path")
@click.argument("file")
@click.option(
    "--tier",
    "tiers",
    multiple=True,
    required=True,
    type=click.Choice([tier.value for tier in Tier]),
    help="Whose notes go out; may be repeated.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in NoteKind]),
    help="Only notes of this kind; may be repeated.",
)
@_passphrase
@click.option(
    "--to", "readers", metavar="KEY", multiple=True, help="A colleague's public key (age1…); may be repeated."
)
@click.option(
    "--with-documents", "documents", is_flag=True, help="Send the documents along that the notes hang on."
)
@click.option("--from", "sender", default="", help="Who sends it.")
@click.option("--preview", is_flag=True, help="Only say what would go out.")
@as_json
def write(path: str, file: str, *, preview: bool, json_wanted: bool, **wishes: Any) -> None:
    """Write notes of the dossier at PATH to FILE."""
    from desktop.views.exchanging import holding_json, readable_holding
    from desktop.workspace.exchange import Chosen, Lock, going_out
    from desktop.workspace.exchange import write as written

    tiers, kinds = frozenset(map(Tier, wishes["tiers"])), frozenset(map(NoteKind, wishes["kinds"]))
    chosen = Chosen(tiers, kinds, wishes["documents"], wishes["sender"])
    with opened(path) as workspace:
        if preview:
            held = going_out(workspace, chosen)
        else:
            lock = Lock(_first_line(wishes["passphrase"]), wishes["readers"])
            held = run(written(workspace, apart(file, [path]), chosen, lock))
    _show(holding_json(held), readable_holding(held), json_wanted=json_wanted)


@exchange.command()
@click.argument("path")
@click.argument("file")
@_passphrase
@_key
@as_json
def preview(path: str, file: str, *, json_wanted: bool, **lock: Any) -> None:
    """Say what merging FILE into the dossier at PATH would do; nothing is changed."""
    from desktop.views.exchanging import preview_json, readable
    from desktop.workspace.exchange import preview as told

    with opened(path) as workspace:
        found = told(workspace, _read(file, **lock))
    _show(preview_json(found), readable(found), json_wanted=json_wanted)


@exchange.command()
@click.argument("path")
@click.argument("file")
@_passphrase
@_key
@click.option("--author", default="", help="Who merges it.")
@as_json
def merge(path: str, file: str, author: str, *, json_wanted: bool, **lock: Any) -> None:
    """Merge FILE into the dossier at PATH: nothing is lost, both sides of a conflict are kept, undo takes it back whole."""
    from desktop.views.exchanging import preview_json, readable
    from desktop.workspace.exchange import merge as merged

    with opened(path) as workspace:
        done = run(merged(workspace, _read(file, **lock), author))
    _show(preview_json(done), readable(done), json_wanted=json_wanted)


@exchange.command()
@click.argument("file")
def key(file: str) -> None:
    """Make a key: the secret one goes to FILE, the public one is printed for colleagues to write to."""
    from desktop.workspace.identity import make_key

    click.echo(make_key(Path(file)))


def _read(file: str, passphrase: str | None, keys: Iterable[str]) -> Exchange:
    from desktop.workspace.exchange import read

    return read(Path(file), _lock(passphrase, keys))


def _lock(passphrase: str | None, keys: Iterable[str]) -> Lock:
    from desktop.workspace.exchange import Lock

    return Lock(_first_line(passphrase), tuple(_line(file, _is_key) for file in keys))


def _first_line(file: str | None) -> str:
    return "" if file is None else _line(file, bool)


def _is_key(line: str) -> bool:
    return bool(line) and not line.startswith("#")


def _line(file: str, wanted: Callable[[str], bool]) -> str:
    """The first line of a file that is wanted; raises BadRequest where there is none."""
    try:
        with Path(file).open("rb") as lines_of:
            lines = lines_of.read(MOST).decode().splitlines()
    except (OSError, ValueError) as error:
        raise UnreadableFile(file, f"{getattr(error, 'strerror', None) or 'it is no text'}.") from error
    found = next((line.strip() for line in lines if wanted(line.strip())), "")
    if not found:
        raise BadRequest(f"{file} holds nothing to open or close a file with.")
    return found


def _show(value: Any, lines: Iterable[str], *, json_wanted: bool) -> None:
    if json_wanted:
        show_json(value)
        return
    for line in lines:
        click.echo(line)


COMMANDS = (exchange,)
