"""A document as indented lines: `1. Requests …`, `(a) …` below it, `- …` a heading, `> …` preambular, `* …` a footnote."""

from __future__ import annotations

import re

from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision

LINE = re.compile(r"(?P<label>\d+\.|\([a-z]+\)|[-=>*@+])\s*(?P<text>.*)")
SIGNS = {
    "-": Kind.HEADING,
    "=": Kind.DECISION,
    ">": Kind.PREAMBULAR,
    "*": Kind.FOOTNOTE,
    "@": Kind.ADOPTION,
    "+": Kind.ANNEX,
}


def outline(text: str, language: str = "") -> Document:
    """The document that `text` draws."""
    found, roof, above = [], "", {}
    for line in filter(str.strip, text.splitlines()):
        depth = (len(line) - len(line.lstrip())) // 2
        match = LINE.match(line.strip())
        label, words = match["label"], match["text"]
        kind = SIGNS.get(label) or (Kind.OPERATIVE if label[0].isdigit() else Kind.SUBPARAGRAPH)
        parent = above.get(depth - 1, roof) if depth else roof
        node = f"n{len(found)}"
        above[depth] = node
        if kind in {Kind.DECISION, Kind.ANNEX}:
            parent, roof = (node if kind is Kind.DECISION else parent), node
        if kind is Kind.FOOTNOTE:
            label, words = words.split(" ", 1)
        found.append(Provision(node, kind, words, "" if label in SIGNS else label, parent))
    return Document(language, Masthead(), tuple(found))
