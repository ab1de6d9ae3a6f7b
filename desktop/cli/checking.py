"""check: what is worth a second look in a text."""

from __future__ import annotations

import click

from desktop.cli.output import as_json, shortened, show_json, show_table
from desktop.cli.sources import documents_of
from desktop.terms.finding import Severity

_WORDS, _WHY = 40, 90


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--severity",
    type=click.Choice([one.value for one in Severity]),
    default=Severity.LOW.value,
    help="This and what matters more.",
)
@click.option("--exit-code", is_flag=True, help="Exit 1 where anything was found.")
@as_json
def check(files: tuple[str, ...], severity: str, exit_code: bool, json_wanted: bool) -> int:
    """Print the findings of the review checks on FILES or dossiers: labels, marks, symbols, names, verbs, references."""
    from desktop.checks import review
    from desktop.views.findings import finding_rows, findings_json

    wanted = tuple(Severity)[: tuple(Severity).index(Severity(severity)) + 1]
    documents = [document for file in files for document in documents_of(file)]
    found = [(one, [f for f in review(one) if f.severity in wanted]) for one in documents]
    findings = [finding for _, several in found for finding in several]
    if json_wanted:
        show_json(findings_json(findings))
    else:
        rows = [row for document, several in found for row in finding_rows(several, document)]
        show_table(
            ((how, where, shortened(quote, _WORDS), shortened(why, _WHY)) for how, where, quote, why in rows),
            ("severity", "where", "words", "why"),
        )
    return 1 if exit_code and findings else 0


COMMANDS = (check,)
