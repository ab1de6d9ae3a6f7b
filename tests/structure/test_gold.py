"""The trees of real documents, held against those of a careful expert and of the official XML."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from desktop.clauses import spell_out
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.step import finish
from desktop.views.tree_json import tree_json

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the documents in ../shared are not here"),
]
TEXTS = SHARED / "corpus" / "unccd"
XML = {
    letter: sorted((SHARED / "corpus" / "un").glob(f"**/*Res.{number}_{letter}.xml")) + sorted((SHARED / "corpus" / "un").glob(f"nested/*20[2]*/xml/*{letter}.xml"))
    for letter in "CEFSRA"
    for number in (14,)
}  # fmt: skip


def tool(name):
    sys.path.insert(0, str(SHARED / "tools"))
    try:
        spec = importlib.util.spec_from_file_location(f"shared_{name}", SHARED / "tools" / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
    return module


def gold_nodes(name):
    return json.loads((SHARED / "gold" / f"{name}.tree.json").read_text(encoding="utf-8"))["nodes"]


def nodes_of(data, name):
    return tree_json(spell_out(structure(finish(read_plain(data, name)))), name)["nodes"]


@pytest.mark.parametrize("name", ["COP14-CST-L.1.zh", "COP14-5.zh", "CRIC20-3.zh"])
def test_a_whole_document_is_spelled_out_as_an_expert_would(name):
    trees = tool("trees")
    gold = gold_nodes(name)
    rows, parents = trees.score(gold, nodes_of((TEXTS / f"{name}.txt").read_bytes(), name))
    assert trees.total(rows)[5] >= 0.995
    assert parents >= 0.995


def test_every_decision_of_a_compilation_is_spelled_out_as_an_expert_would():
    trees = tool("trees")
    gold = gold_nodes("COP14-decisions.zh.d1-d16")
    found = nodes_of((TEXTS / "COP14-decisions.zh.txt").read_bytes(), "decisions")
    missed, _ = trees.misses(gold, found)
    _, parents = trees.score(gold, found)
    assert missed == []
    assert parents >= 0.995


@pytest.mark.parametrize("printed", [False, True], ids=["text", "printed"])
@pytest.mark.parametrize("letter", list(XML))
def test_resolutions_in_six_languages_agree_with_their_xml(letter, printed):
    trees, akn = tool("trees"), tool("akn")
    sums = [0, 0, 0]
    for path in XML[letter]:
        reader = akn.Reader(path)
        rows, _ = trees.score(reader.nodes, nodes_of(reader.text(printed).encode(), path.stem), akn.SCORED)
        sums = [a + b for a, b in zip(sums, trees.total(rows)[:3], strict=True)]
    assert 2 * sums[2] / (sums[0] + sums[1]) >= 0.99
