"""dossier encrypt, backup, restore: nothing lost, no one in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.dossier import dossier, opened
from desktop.cli.output import as_json, show_json, show_table
from desktop.cli.passphrases import (
    NEW,
    NOW,
    given,
    key_file_from,
    named,
    secret_for,
    words_from,
)
from desktop.errors import BadRequest

if TYPE_CHECKING:
    from typing import Any

    from desktop.store.backups import Backup


@dossier.command()
@click.argument("path")
@click.option("--change", is_flag=True, help="Give an encrypted dossier another passphrase.")
@click.option("--decrypt", is_flag=True, help="Make it readable to anyone again.")
@click.option("--new-passphrase-file", help="A file with the new passphrase (or CHAPEAU_NEW_PASSPHRASE).")
@click.option("--new-key-file", help="The new key file, with --change.")
@click.option("--recovery-sheet", "sheet", help="Write a sheet to print: its code opens the dossier too.")
def encrypt(path: str, **wishes: Any) -> None:
    """Encrypt the dossier at PATH and its backups with a passphrase, which is asked for or read from a file.

    With --recovery-sheet alone on an encrypted dossier, only the sheet is written.
    """
    _act(Path(path), wishes)


def _act(place: Path, wishes: dict[str, Any]) -> None:
    from desktop.workspace import safety

    _check(place, wishes)
    old, sheet = secret_for(place), wishes["sheet"]
    if wishes["decrypt"] and old:
        safety.decrypt(place, old)
        click.echo(f"{place} is no longer encrypted.")
    elif old and sheet and not wishes["change"]:
        _write_sheet(place, safety.recovery_code(place, old), sheet)
    else:
        code = safety.encrypt(place, old, *_new(place, wishes))
        click.echo(f"{place} is encrypted; without the passphrase or the recovery sheet nobody can open it.")
        click.echo("Copies made elsewhere stay as they are: what opened them opens them still.")
        if sheet:
            _write_sheet(place, code, sheet)
        _name_readable(safety.left_readable(place))


def _name_readable(files: tuple[Path, ...]) -> None:
    if files:
        names = ", ".join(map(str, files))
        click.echo(
            f"These among its backups could not be encrypted and can still be read: {names}.", err=True
        )


def _check(place: Path, wishes: dict[str, Any]) -> None:
    """Refuse what makes no sense before anybody is asked for a passphrase."""
    from desktop.workspace import is_dossier
    from desktop.workspace.safety import is_encrypted

    if not is_dossier(place):
        with opened(str(place)):  # says what is wrong with it
            return
    encrypted, change, sheet = is_encrypted(place), wishes["change"], wishes["sheet"]
    if wishes["decrypt"] and (change or sheet):
        raise BadRequest("--decrypt goes with neither --change nor --recovery-sheet.")
    if not encrypted and (wishes["decrypt"] or change):
        raise BadRequest(f"{place} is not encrypted.")
    if encrypted and not (wishes["decrypt"] or change or sheet):
        raise BadRequest(f"{place} is encrypted already; --change gives it another passphrase.")
    if sheet and Path(sheet).exists():
        raise BadRequest(f"{sheet} is there already; choose another name for the recovery sheet.")


def _new(place: Path, wishes: dict[str, Any]) -> tuple[str, Path | None]:
    """The new passphrase and key file; on a plain dossier those that open it from now on."""
    source, (file, key_file) = NOW, named()
    if wishes["change"]:
        source, file, key_file = NEW, wishes["new_passphrase_file"], wishes["new_key_file"]
    return words_from(source, place, file, twice=True), key_file_from(source, key_file)


def _write_sheet(place: Path, code: str, sheet: str) -> None:
    from desktop.workspace.safety import write_recovery_sheet

    write_recovery_sheet(place, code, Path(sheet))
    click.echo(f"The recovery sheet is {sheet}; print it and delete the file.")


@dossier.command()
@click.argument("path")
@click.option("--to", "target", help="Another place than the dossier's own folder of backups.")
def backup(path: str, target: str | None) -> None:
    """Copy the dossier at PATH and check the copy. An encrypted dossier has encrypted backups."""
    with opened(path) as workspace:
        if target:
            workspace.dossier.back_up(Path(target))
            click.echo(f"{target} is a good copy.")
            return
        made = workspace.dossier.make_backup()
    good = "a good copy" if made.sound else "a copy, but something in it is not what was written"
    click.echo(f"{made.path} is {good}.")


@dossier.command()
@click.argument("path")
@click.option("--from", "source", help="The backup to use; the newest good one where it is left out.")
@click.option("--list", "listing", is_flag=True, help="Only list the backups there are.")
@as_json
def restore(path: str, source: str | None, *, listing: bool, json_wanted: bool) -> None:
    """Put a good backup into the place of the dossier at PATH; what stands there is kept among the backups."""
    from desktop.workspace import safety

    place = Path(path)
    if listing:
        _list(safety.backups_of(place), json_wanted=json_wanted)
        return
    chosen = Path(source) if source else None
    used = safety.restore(place, _secret_of_either(place, chosen), chosen)
    click.echo(f"{path} is again what it was in {used}; what stood there is kept among its backups.")


def _secret_of_either(place: Path, source: Path | None) -> Any:
    """The passphrase is needed where the dossier or a backup that may be taken is encrypted."""
    from desktop.workspace import safety

    files = [place, *([source] if source else [backup.path for backup in safety.backups_of(place)])]
    return given(place) if any(map(safety.is_encrypted, files)) else None


def _list(backups: tuple[Backup, ...], *, json_wanted: bool) -> None:
    rows = [(f"{b.made:%Y-%m-%d %H:%M:%S}Z", b.occasion.value, b.sound, str(b.path)) for b in backups]
    if json_wanted:
        names = ("made", "occasion", "verified", "file")
        show_json({"backups": [dict(zip(names, row, strict=True)) for row in rows]})
    elif rows:
        table = [(made, why, "yes" if sound else "no", file) for made, why, sound, file in rows]
        show_table(table, ("made", "occasion", "verified", "file"))


COMMANDS: tuple[click.Command, ...] = ()
