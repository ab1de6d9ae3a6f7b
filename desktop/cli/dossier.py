"""dossier new, import, list, search: the store without a window."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.output import as_json, run, shortened, show_json, show_table
from desktop.cli.passphrases import secret_for
from desktop.errors import ChapeauError, UnwritableFile
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.dossier import TextEntry
    from desktop.workspace import Imported


@contextmanager
def opened(path: str, *, create: bool = False) -> Iterator[Workspace]:
    """The dossier at `path` for the length of a command."""
    workspace = Workspace.open(Path(path), create=create, secret=secret_for(Path(path)))
    try:
        yield workspace
    finally:
        workspace.close()


@click.group()
def dossier() -> None:
    """The store without a window."""


@dossier.command()
@click.argument("path")
def new(path: str) -> None:
    """Make an empty dossier at PATH."""
    if Path(path).exists():
        raise UnwritableFile(path, "something is there already; choose another name.")
    with opened(path, create=True):
        click.echo(f"{path} is ready.")


@dossier.command(name="import")
@click.argument("path")
@click.argument("files", nargs=-1, required=True)
@as_json
def import_(path: str, files: tuple[str, ...], json_wanted: bool) -> int:
    """Read FILES and keep them in the dossier at PATH, which is made where it is missing."""
    with _worker_for(files), opened(path, create=not Path(path).exists()) as workspace:
        outcome = run(workspace.import_files([Path(file) for file in files]))
    if json_wanted:
        show_json({"imported": [_imported_json(one) for one in outcome]})
    for one in outcome:
        if one.refused:
            click.echo(one.refused, err=True)
        elif not json_wanted:
            click.echo(_imported_line(one))
    return 2 if any(one.refused for one in outcome) else 0


@contextmanager
def _worker_for(files: tuple[str, ...]) -> Iterator[None]:
    """Where several files are read, what reads them gets ready while the dossier is opened, and knows nothing of it."""
    from desktop.workspace.documents import drop_worker, keep_worker

    if len(files) > 1:
        keep_worker()
    try:
        yield
    finally:
        drop_worker()


def _imported_json(one: Imported) -> dict[str, object]:
    return {
        "file": one.file,
        "text": one.text.id if one.text else None,
        "new": one.new,
        "refused": one.refused or None,
    }


def _imported_line(one: Imported) -> str:
    name = one.text.name if one.text else ""
    return f"{one.file}: {name}" if one.new else f"{one.file}: already in the dossier as {name}"


@dossier.command(name="list")
@click.argument("path")
@as_json
def list_(path: str, json_wanted: bool) -> None:
    """List the texts in the dossier at PATH."""
    with opened(path) as workspace:
        texts = workspace.texts()
    if json_wanted:
        show_json({"texts": [_entry_json(entry) for entry in texts]})
        return
    rows = [
        (e.id, e.symbol, e.language, shortened(e.title, 60), str(len(e.parts)), str(e.notes)) for e in texts
    ]
    show_table(rows, ("id", "symbol", "language", "title", "decisions", "notes"))


def _entry_json(entry: TextEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "symbol": entry.symbol,
        "title": entry.title,
        "language": entry.language,
        "file": entry.file,
        "pages": entry.pages,
        "notes": entry.notes,
        "decisions": [number for number, _ in entry.parts],
    }


@dossier.command()
@click.argument("path")
@click.argument("words")
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), help="At most so many hits; all where it is left out."
)
@as_json
def search(path: str, words: str, limit: int | None, json_wanted: bool) -> None:
    """Find WORDS in the dossier at PATH, exactly, of any length."""
    with opened(path) as workspace:
        hits = workspace.search(words, limit)
    if json_wanted:
        found = [
            {"document": h.document, "node": h.node, "text": h.words, "spans": [list(s) for s in h.spans]}
            for h in hits
        ]
        show_json({"hits": found})
        return
    for hit in hits:
        click.echo(f"{hit.document}  {hit.node}  {shortened(hit.words, 90)}")
    click.echo(f"{len(hits)} found.", err=True)


@dossier.command()
@click.argument("path")
def check(path: str) -> None:
    """Check that the dossier at PATH is whole: the file, and every kept text and note against its hash."""
    with opened(path) as workspace:
        doubts = workspace.dossier.check()
    if doubts:
        raise ChapeauError(" ".join([*doubts, _way_out(Path(path))]).strip())
    click.echo(f"{path} is whole.")


def _way_out(path: Path) -> str:
    from desktop.workspace.safety import newest_good

    good = newest_good(path, secret_for(path))
    return f"The newest good copy is {good.path}; `chapeau dossier restore` puts it back." if good else ""


COMMANDS = (dossier,)
