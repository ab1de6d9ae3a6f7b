"""Window or command line: `chapeau` alone or with files opens the window, with a command carries it out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; the exit code is returned."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _begun(words)
    except KeyboardInterrupt:  # pressed before the command had begun
        sys.stderr.write("Stopped.\n")
        return 2


def _begun(words: list[str]) -> int:
    if words[:1] == ["--worker"]:  # the installed program reads documents in a second process of itself
        from desktop.reading import worker_start

        worker_start.main(words)
        return 0
    if _wants_window(words):
        return _open_window(words)
    from desktop.cli import main as command

    return command(words, _open_window)


def _open_window(words: list[str]) -> int:
    from desktop.cli.display import NO_DISPLAY, has_display

    if not has_display():
        sys.stderr.write(NO_DISPLAY + "\n")
        return 2
    from desktop.gui.app import run

    return run(words)


def _wants_window(words: list[str]) -> bool:
    """Nothing at all, or only names of files; a word that is neither file nor command is the command line's to refuse."""
    if any(word.startswith("-") for word in words):
        return words[0] == "--window"
    return all(Path(word).exists() for word in words) and not _is_command(words)


def _is_command(words: list[str]) -> bool:
    from desktop.cli import chapeau

    return bool(words) and words[0] in chapeau.commands


if __name__ == "__main__":
    sys.exit(main())
