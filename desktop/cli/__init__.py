"""The engine without a window: every command of `chapeau`."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from desktop.cli import (
    agreed,
    briefs,
    carrying,
    checking,
    comparisons,
    demo,
    documents,
    dossier,
    exchange,
    exporting,
    note_views,
    passphrases,
    redlining,
    safety,
)
from desktop.errors import ChapeauError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]+")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="chapeau", prog_name="chapeau")
def chapeau() -> None:
    """Review and annotate the decisions of United Nations bodies. Without a command, the window opens."""


for _module in (
    documents,
    comparisons,
    redlining,
    agreed,
    checking,
    briefs,
    exporting,
    dossier,
    safety,
    note_views,
    exchange,
    carrying,
    demo,
):
    for _command in _module.COMMANDS:
        chapeau.add_command(_command)
passphrases.offer(chapeau)


def main(arguments: Sequence[str], open_window: Callable[[list[str]], int] | None = None) -> int:
    """Carry out one command; 0 when it went well, 1 for differences that were asked for, 2 with a sentence on stderr.

    `open_window` is what a command calls that ends in the window; the command line itself knows none.
    """
    _speak_utf8()
    try:
        return chapeau.main(list(arguments), prog_name="chapeau", standalone_mode=False, obj=open_window) or 0
    except (ChapeauError, click.ClickException) as error:
        return _say(error.format_message() if isinstance(error, click.ClickException) else str(error))
    except click.Abort:
        return _say("Stopped.")
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return 0
    except OSError as error:
        _turn_away(sys.stdout)
        return _say(f"The system refused to go on: {error.strerror or error}.")
    except Exception as bug:
        if os.environ.get("CHAPEAU_DEBUG"):
            raise
        return _say(_reported(bug))


def _reported(bug: Exception) -> str:
    """What the reader is told of a fault of ours: never a traceback, always where the report is."""
    from desktop.workspace.reports import write_report

    with suppress(OSError):
        return f"Something went wrong that should not have. Nothing was lost. A report is in {write_report(bug)}."
    return "Something went wrong that should not have. Nothing was lost."


def _say(sentence: str) -> int:
    """Print one line that no odd file name can break or turn round."""
    print(_UNPRINTABLE.sub(" ", sentence).strip(), file=sys.stderr)
    return 2


def _turn_away(stream: TextIO) -> None:
    """Let what could not be written go, so that Python does not try it again at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
