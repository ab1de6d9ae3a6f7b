"""Gold trees as documents."""

import json
from pathlib import Path

from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold"


def document_of(nodes, language=""):
    return Document(language, Masthead(), tuple(_provision(node) for node in nodes))


def gold(name):
    nodes = json.loads((GOLD / f"{name}.tree.json").read_text(encoding="utf-8"))["nodes"]
    return document_of(nodes, "zh")


def _provision(node):
    table = (
        Table(node.get("caption") or "", _rows(node.get("header")), _rows(node.get("rows")))
        if node["kind"] == "table"
        else None
    )
    return Provision(
        node["id"],
        Kind(node["kind"]),
        "" if table else node.get("text", ""),
        node.get("label", ""),
        node.get("parent", ""),
        node.get("level"),
        table=table,
    )


def _rows(rows):
    if rows and not isinstance(rows[0], list):
        rows = [rows]
    return tuple(tuple(map(str, row)) for row in rows or ())
