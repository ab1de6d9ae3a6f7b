"""redline: the old text as a Word file with the new one's changes tracked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from desktop.cli.output import apart, run
from desktop.cli.sources import named
from desktop.errors import BadRequest


@click.command()
@click.argument("a")
@click.argument("b")
@click.option("-o", "--output", required=True, help="The Word file to write.")
@click.option("--part", help="The decision meant, where a file holds several: 16/COP.14.")
@click.option("--author", default="Chapeau", show_default=True, help="Whose changes Word says they are.")
@click.option(
    "--date", default="", help="When they were made: 2026-11-20 or 2026-11-20T09:30:00Z; now where left out."
)
def redline(a: str, b: str, output: str, part: str | None, **signed: str) -> None:
    """Write A with B's changes as Word tracked changes: accepting all gives B, rejecting all gives A.

    A or B may be FILE::16/COP.14. A Word file A is itself written into; of any other a Word file is made.
    """
    from desktop.brief.redline import Signature, write_redline
    from desktop.brief.redline.apart import redlined
    from desktop.workspace import compare_documents
    from desktop.workspace.documents import bytes_of

    target = apart(output, (a, b))
    signature = Signature(signed["author"].strip() or "Chapeau", _when(signed["date"]))
    comparison = run(compare_documents(named(a, part), named(b, part)))
    file = Path(a.partition("::")[0])
    source = bytes_of(file) if comparison.a.format == "docx" else b""
    found = run(redlined(comparison, signature, source, file.name))
    write_redline(found, target)
    for remark in found.remarks:
        click.echo(remark, err=True)
    click.echo(
        f"{output} is written: accepting its changes gives the new text, rejecting them the old one; both are proven."
    )


def _when(date: str) -> str:
    """The moment in the form Word keeps; raises BadRequest."""
    try:
        moment = datetime.fromisoformat(date) if date else datetime.now(UTC)
    except ValueError as error:
        raise BadRequest(f"{date} is no date; write it as 2026-11-20 or 2026-11-20T09:30:00Z.") from error
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


COMMANDS = (redline,)
