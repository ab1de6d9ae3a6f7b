"""Where the command line gets a passphrase: a file, the environment, or the keyboard; never its own words.

What stands on a command line is seen by everyone on the machine and kept in the shell's history.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.errors import BadRequest, UnreadableFile

if TYPE_CHECKING:
    from desktop.store.keys import Secret

MOST = 2**16  # bytes of a file with a passphrase or a key: a device may have no end
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # begins what Windows calls Unicode
_META = "chapeau"
_APART = "dossier-"  # where a command has a file of its own that needs a passphrase
_OPTIONS = {
    "passphrase-file": "Where the passphrase of an encrypted dossier stands; else CHAPEAU_PASSPHRASE, else it is asked.",
    "key-file": "The key file of an encrypted dossier; else CHAPEAU_KEY_FILE.",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where one passphrase comes from when no file was named: a variable, or a question."""

    variable: str
    file_variable: str
    key_variable: str
    question: str


NOW = Source("CHAPEAU_PASSPHRASE", "CHAPEAU_PASSPHRASE_FILE", "CHAPEAU_KEY_FILE", "Passphrase of {name}")
NEW = Source(
    "CHAPEAU_NEW_PASSPHRASE",
    "CHAPEAU_NEW_PASSPHRASE_FILE",
    "CHAPEAU_NEW_KEY_FILE",
    "New passphrase of {name}",
)


def offer(command: click.Command) -> None:
    """Let every command under `command` be told where the passphrase of a dossier is."""
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            offer(inner)
        return
    taken = {name for parameter in command.params for name in parameter.opts}
    command.params += [
        click.Option(
            [f"--{_APART if f'--{name}' in taken else ''}{name}"],
            help=words,
            expose_value=False,
            callback=_remember,
            metavar="FILE",
            default=None,
        )
        for name, words in _OPTIONS.items()
    ]


def _remember(context: click.Context, option: click.Parameter, value: str | None) -> None:
    context.meta[f"{_META}.{(option.name or '').removeprefix(_APART.replace('-', '_'))}"] = value


def secret_for(path: Path) -> Secret | None:
    """What opens the dossier at `path`, None where it is plain; raises BadRequest where nobody can be asked."""
    from desktop.workspace.safety import is_encrypted

    return given(path) if is_encrypted(path) else None


def given(path: Path) -> Secret:
    """The secret of today, as given."""
    from desktop.workspace.safety import secret_of

    file, key_file = named()
    return secret_of(words_from(NOW, path, file), key_file_from(NOW, key_file))


def named() -> tuple[str | None, str | None]:
    """The file with the passphrase and the key file that the options of this command name."""
    context = click.get_current_context(silent=True)
    meta = context.meta if context else {}
    return meta.get(f"{_META}.passphrase_file"), meta.get(f"{_META}.key_file")


def words_from(source: Source, path: Path, file: str | None, *, twice: bool = False) -> str:
    """A passphrase from the file named, the environment, or the keyboard."""
    file = file or os.environ.get(source.file_variable)
    if file:
        return _first_line(Path(file))
    if source.variable in os.environ:
        return os.environ[source.variable]
    if not sys.stdin.isatty():
        raise BadRequest(
            f"{path} is encrypted; name a file with the passphrase (--passphrase-file) or set {source.variable}."
            if source is NOW
            else f"{path} needs a new passphrase; name a file with it (--new-passphrase-file) or set {source.variable}."
        )
    asked: str = click.prompt(
        source.question.format(name=path.name), hide_input=True, confirmation_prompt=twice, err=True
    )
    return asked


def key_file_from(source: Source, file: str | None) -> Path | None:
    """The key file named, or that of the environment, if any."""
    name = file or os.environ.get(source.key_variable)
    return Path(name) if name else None


def _first_line(path: Path) -> str:
    try:
        with path.open("rb") as file:  # a pipe will do as well
            content = file.read(MOST)
        words = content.decode("utf-16" if content.startswith(_WIDE) else "utf-8-sig")
    except OSError as error:
        raise UnreadableFile(path, f"the system could not open it ({error.strerror}).") from error
    except UnicodeDecodeError as error:  # letters guessed at would be another passphrase than the one typed
        raise UnreadableFile(path, "it is no text in UTF-8; save it again so.") from error
    first = words.partition("\n")[0].removesuffix("\r")
    if not first:
        raise BadRequest(f"{path} holds no passphrase; it must stand on its first line.")
    return first
