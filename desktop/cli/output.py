"""What every command prints with: JSON, tables, progress."""

from __future__ import annotations

import json
import os.path
import sys
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from desktop.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.terms.step import Step, Work

T = TypeVar("T")

as_json = click.option("--json", "json_wanted", is_flag=True, help="For machines: one JSON value.")


def show_json(value: Any) -> None:
    """Print one JSON value, readable."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def show_table(rows: Iterable[Sequence[str]], header: Sequence[str] = ()) -> None:
    """Print rows in columns; Chinese counts two places a character."""
    table = [*([header] if header else []), *rows]
    widths = [max(map(_places, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = [cell + " " * (width - _places(cell)) for cell, width in zip(row, widths, strict=True)]
        click.echo("  ".join(cells).rstrip())


def shortened(text: str, places: int) -> str:
    """`text` in at most `places` places of a terminal, with … where something was left out."""
    if _places(text) <= places:
        return text
    kept = ""
    for character in text:
        if _places(kept + character) > places - 1:
            break
        kept += character
    return kept + "…"


def _places(text: str) -> int:
    return sum((unicodedata.east_asian_width(c) in "WF") + (unicodedata.combining(c) == 0) for c in text)


def apart(output: str, sources: Iterable[str]) -> Path:
    """The file to write, which is none of the files that `sources` name; raises BadRequest."""
    for source in sources:
        file = source.partition("::")[0]
        if os.path.exists(output) and os.path.exists(file) and os.path.samefile(output, file):  # noqa: PTH110, PTH121
            raise BadRequest(f"{output} is read for this; choose another name to write to.")
    return Path(output)


def run(work: Work[T]) -> T:
    """Run `work` to its end; after a second, say on stderr how far it has come."""
    begun = said = time.monotonic()
    shown = False
    try:
        while True:
            step = next(work)
            now = time.monotonic()
            if now - begun > 1 and now - said > 0.2:
                said, shown = now, _progress(step) or shown
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        if shown:
            click.echo(file=sys.stderr)


def _progress(step: Step) -> bool:
    share = f"{step.done}/{step.total} " if step.total else ""
    start, end = ("\r", "\x1b[K") if sys.stderr.isatty() else ("", "\n")
    click.echo(f"{start}{share}{step.what}{end}", nl=False, err=True)
    return sys.stderr.isatty()
