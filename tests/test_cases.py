"""Golden folders: a text, and the tree an expert would draw of it. `--accept` writes what is found as the tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.clauses import spell_out
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.step import finish

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


def outline(document):
    """One line a provision: indented id, kind, label, what it says, its text and the footnotes it calls."""
    depth = {"doc": 0}
    lines = []
    for p in document.provisions[1:]:
        depth[p.id] = depth[p.parent] + 1
        lines.append(
            "  " * (depth[p.id] - 1)
            + " | ".join(filter(None, (p.id, p.kind.value, p.label, _says(p), _words(p))))
        )
    return "\n".join([f"language {document.language}", *lines]) + "\n"


def _says(p):
    clause = p.clause
    parts = {
        "verb": clause.verb and f"{clause.verb}/{clause.verb_class}",
        "to": ", ".join(a.text for a in clause.addressees),
        "if": ", ".join(clause.qualifiers + clause.conditions),
        "by": ", ".join(d.text for d in clause.deadlines),
        "see": ", ".join(r.symbol or r.text for r in clause.references),
        "notes": ", ".join(p.footnotes),
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items() if value)


def _words(p):
    if p.table:
        rows = p.table.header + p.table.rows
        return " ".join(filter(None, [p.table.caption, " / ".join(", ".join(row) for row in rows)])).replace(
            "\n", " "
        )
    return p.text.replace("\n", " ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_tree_is_the_one_an_expert_would_draw(case, request):
    found = outline(spell_out(structure(finish(read_plain((case / "source.txt").read_bytes(), case.name)))))
    tree = case / "tree.txt"
    if request.config.getoption("--accept"):
        tree.write_text(found, encoding="utf-8")
    assert found == tree.read_text(encoding="utf-8")
