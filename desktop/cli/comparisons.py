"""river, trace, parity: comparisons of more than two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.output import apart, as_json, run, show_json, show_table
from desktop.cli.sources import named
from desktop.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.lineage import River
    from desktop.terms.parity import FourWay

_FEWEST, _MOST = 2, 6  # languages
_RIVERS, COMPARISONS = (".docx", ".xlsx"), (".docx", ".xlsx", ".csv")  # what they go out as

exit_code_wanted = click.option("--exit-code", is_flag=True, help="Exit 1 where there is any difference.")


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help="List what did not change as well.")
@click.option(
    "--brackets", is_flag=True, help="Also what stood in brackets in each version, and how it was closed."
)
@click.option(
    "-o", "--output", help="A Word file (.docx) or a workbook (.xlsx) to write instead of printing."
)
@exit_code_wanted
@as_json
def river(files: tuple[str, ...], output: str | None, json_wanted: bool, **wanted: bool) -> int:
    """Lay all versions of a text, the oldest first, in one table. A file may be FILE::16/COP.14.

    With -o the whole table goes out, what did not change with it: what is new since the version before underlined,
    what is gone in the next struck through, and when each phrase came in and left.
    """
    from desktop.compare.lineage import is_changed
    from desktop.compare.lineage import river as laid
    from desktop.views.river import river_json

    if len(files) < _FEWEST:
        raise BadRequest("A river needs at least two versions; name them oldest first.")
    target = of_kind(output, _RIVERS, files) if output else None
    found = run(laid([named(file) for file in files]))
    if target:
        _write_river(found, files, target)
    if json_wanted:
        show_json(river_json(found, files) | (_brackets_json(found) if wanted["brackets"] else {}))
    elif not target:
        _show_river(found, files, wanted)
    return 1 if wanted["exit_code"] and any(map(is_changed, found.rows)) else 0


def _show_river(found: River, files: Sequence[str], wanted: Mapping[str, bool]) -> None:
    from desktop.views.river import readable

    for line in readable(found, files, everything=wanted["everything"]):
        click.echo(line)
    if wanted["brackets"]:
        _show_brackets(found, files)


def _write_river(found: River, files: Sequence[str], path: Path) -> None:
    from desktop.brief.beside.river_word import river_word
    from desktop.brief.ooxml.package import put
    from desktop.brief.sheets.river import river_xlsx

    made = river_word if path.suffix.lower() == ".docx" else river_xlsx
    click.echo(f"{put(made(found, files), path)} is written.", err=True)


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write a comparison as a Word file or a workbook, as the name of the file says."""
    from desktop.brief.beside.compared_word import comparison_word
    from desktop.brief.ooxml.package import put
    from desktop.brief.sheets import write_sheets
    from desktop.brief.sheets.compared import comparison_sheet

    if path.suffix.lower() == ".docx":
        put(comparison_word(comparison), path)
    else:
        write_sheets([comparison_sheet(comparison)], path)
    click.echo(f"{path} is written.", err=True)


def of_kind(output: str, endings: Sequence[str], sources: Sequence[str]) -> Path:
    """The file to write, which is none of `sources` and ends as one of `endings`; raises BadRequest."""
    if not output.lower().endswith(tuple(endings)):
        raise BadRequest(f"It goes out as {' or '.join(endings)}; {output} ends otherwise.")
    return apart(output, sources)


def _brackets_json(found: River) -> dict[str, Any]:
    from desktop.compare.brackets import burned, ledger
    from desktop.compare.brackets_closing import closings
    from desktop.views.brackets import burned_json, closing_json, ledger_json

    ledgers = [ledger(document) for document in found.documents]
    counts = [burned(one, document) for one, document in zip(ledgers, found.documents, strict=True)]
    steps = zip(ledgers, ledgers[1:], found.comparisons, strict=False)
    return {
        "brackets": [ledger_json(one) for one in ledgers],
        "burn_down": [burned_json(count) for count in counts],
        "closings": [[closing_json(one) for one in closings(*step)] for step in steps],
    }


def _show_brackets(found: River, files: Sequence[str]) -> None:
    from desktop.compare.brackets import burned, ledger
    from desktop.compare.brackets_closing import closings
    from desktop.views.brackets import BURN_DOWN, burn_down, readable_closings

    ledgers = [ledger(document) for document in found.documents]
    counts = [burned(one, document) for one, document in zip(ledgers, found.documents, strict=True)]
    click.echo()
    show_table(burn_down(files, counts), BURN_DOWN)
    for old, new, comparison in zip(ledgers, ledgers[1:], found.comparisons, strict=False):
        click.echo()
        for line in readable_closings(closings(old, new, comparison), comparison.a):
            click.echo(line)


@click.command()
@click.argument("note")
@click.argument("decisions")
@exit_code_wanted
@as_json
def trace(note: str, decisions: str, exit_code: bool, json_wanted: bool) -> int:
    """Find what became of the recommendations of NOTE in DECISIONS, or of a results framework in the report on it.

    Either may be FILE::16/COP.14.
    """
    from desktop.compare.tracing import trace as traced
    from desktop.terms.trace import Fate
    from desktop.views.trace import readable, trace_json

    found = run(traced(named(note), named(decisions)))
    if json_wanted:
        show_json(trace_json(found))
    else:
        for line in readable(found):
            click.echo(line)
    return 1 if exit_code and any(link.fate is not Fate.VERBATIM for link in found.links) else 0


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--draft",
    "drafts",
    multiple=True,
    help="The drafts of the first two files, in their order: the four-way check.",
)
@click.option("--all", "everything", is_flag=True, help="List what matches as well.")
@exit_code_wanted
@as_json
def parity(
    files: tuple[str, ...], drafts: tuple[str, ...], everything: bool, exit_code: bool, json_wanted: bool
) -> int:
    """Lay the same text in two to six languages in lock-step and say where they part.

    With --draft twice, also say which changes from draft to final the translation (the second file) carried over,
    missed, or made without cause.
    """
    from desktop.compare.parity import parity as laid
    from desktop.terms.parity import Standing
    from desktop.views.parity import parity_json, readable, readable_changes

    _check(files, drafts)
    documents = _by_language([named(file) for file in files])
    found = run(laid(documents))
    changes = _changes(documents, drafts) if drafts else None
    if json_wanted:
        show_json(parity_json(found, changes))
        return 0 if not exit_code else int(any(row.state is not Standing.MATCHED for row in found.rows))
    for line in readable(found, everything=everything):
        click.echo(line)
    for line in readable_changes(changes, *list(documents.values())[:2]) if changes is not None else ():
        click.echo(line)
    return int(exit_code and any(row.state is not Standing.MATCHED for row in found.rows))


def _check(files: Sequence[str], drafts: Sequence[str]) -> None:
    if not _FEWEST <= len(files) <= _MOST:
        raise BadRequest(f"Parity takes two to six languages of one text; named here: {len(files)}.")
    if drafts and (len(drafts) != _FEWEST or len(files) != _FEWEST):
        raise BadRequest(
            "The four-way check takes two finals and, with --draft, the draft of each, in the same order."
        )


def _by_language(documents: Sequence[Document]) -> dict[str, Document]:
    """The documents by their language; a second one of a language is numbered."""
    from desktop.compare.lineage import level

    found: dict[str, Document] = {}
    for document in level(documents):
        name, count = document.language or "und", 2
        while name in found:
            name, count = f"{document.language}-{count}", count + 1
        found[name] = document
    return found


def _changes(documents: Mapping[str, Document], drafts: Sequence[str]) -> tuple[FourWay, ...]:
    from desktop.compare.lineage import level
    from desktop.compare.parity_changes import four_way

    (one, other), (old, new) = documents.values(), map(named, drafts)
    drafted, final = level((old, one))
    drafted_there, final_there = level((new, other))
    return run(four_way((drafted, final), (drafted_there, final_there)))


COMMANDS = (river, trace, parity)
