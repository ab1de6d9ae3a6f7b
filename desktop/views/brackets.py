"""The bracket ledger: JSON, the burn-down over versions, and lines for a terminal."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.compare.headlines import name_of, shortened
from desktop.terms.bracket import Bracket, Fate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.bracket import Burned, Closing, Ledger, Option
    from desktop.terms.document import Document

_WORDS = 70


def ledger_json(ledger: Ledger) -> dict[str, Any]:
    """The brackets, options and unbalanced marks of one version."""
    return {
        "brackets": [asdict(bracket) for bracket in ledger.brackets],
        "options": [_option(option) for option in ledger.options],
        "unbalanced": [{"node": one.node, "quote": one.quote, "why": one.why} for one in ledger.findings],
    }


def _option(option: Option) -> dict[str, Any]:
    return asdict(option) | {"nodes": list(option.nodes), "span": list(option.span) if option.span else None}


def closing_json(closing: Closing) -> dict[str, Any]:
    """What became of one bracket or option."""
    what = closing.what
    kind, node = ("bracket", what.opens.node) if isinstance(what, Bracket) else ("option", what.nodes[0])
    return {"kind": kind, "node": node, "words": what.words, "fate": closing.fate.value, "why": closing.why}


def burned_json(burned: Burned) -> dict[str, int]:
    """How much is open in one version."""
    return asdict(burned)


def burn_down(versions: Sequence[str], burned: Sequence[Burned]) -> list[tuple[str, ...]]:
    """A row a version for a table: brackets, how deep, options, paragraphs, letters in brackets."""
    return [
        (name, *map(str, (one.brackets, one.deepest, one.options, one.paragraphs, one.letters)))
        for name, one in zip(versions, burned, strict=True)
    ]


BURN_DOWN = ("version", "brackets", "deepest", "options", "paragraphs", "letters")


def readable(ledger: Ledger, document: Document) -> Iterator[str]:
    """What is open in one version, a line each, and the marks without their other half."""
    for option in ledger.options:
        yield f"{option.label}  {_name(option.nodes[0], document)}  ({len(option.nodes)} paragraphs)"
    for bracket in ledger.brackets:
        depth = "  " * (bracket.depth - 1)
        yield f"{depth}{_name(bracket.opens.node, document)}  [{shortened(bracket.words, _WORDS)}]"
    for finding in ledger.findings:
        yield f"! {_name(finding.node, document)}  {finding.why} “{finding.quote}”"


def readable_closings(closings: Sequence[Closing], document: Document) -> Iterator[str]:
    """How what was open was closed, a line each; what stays open is left out."""
    for closing in closings:
        if closing.fate is not Fate.OPEN:
            what = closing.what
            node = what.opens.node if isinstance(what, Bracket) else what.nodes[0]
            words = f" [{shortened(what.words, _WORDS)}]" if isinstance(what, Bracket) else ""
            yield f"{_name(node, document)}: {closing.why}{words}"


def _name(node: str, document: Document) -> str:
    return name_of(document.by_id[node], document)
