"""The tree as scripts of users rely on it."""

from __future__ import annotations

import json

from desktop.clauses import spell_out
from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Line, Source
from desktop.views.tree_json import tree_json

TEXT = "第 3/COP.5 号决定\n\n草地\n\n缔约方会议，\n\n1. 请秘书处酌情编写报告；¹\n\n¹ 见附件。\n\n表 1\n费用\n\n项目\t费用\n会议\t12"


def tree():
    source = Source("txt", paragraphs([Line(line) for line in TEXT.split("\n")]))
    return tree_json(spell_out(structure(source)), "a.txt")


def test_a_tree_says_where_it_is_from_and_in_what_language():
    found = tree()
    assert list(found) == ["file", "format", "language", "masthead", "nodes", "findings"]
    assert (found["file"], found["format"], found["language"]) == ("a.txt", "txt", "zh")


def test_a_node_carries_the_fields_of_the_contract():
    node = next(node for node in tree()["nodes"] if node["id"] == "3/op/1")
    assert node == {
        "id": "3/op/1", "kind": "operative", "level": None, "label": "1.", "parent": "3", "text": "请秘书处酌情编写报告；¹", "page": 1,
        "verb": "请", "strength": 7, "addressees": [{"text": "秘书处", "id": "secretariat"}], "qualifiers": ["酌情"], "conditions": [],
        "deadlines": [], "references": [], "branches": [], "amounts": [], "brackets": [], "options": [],
        "footnotes": ["3/fn/1"],
    }  # fmt: skip


def test_a_table_carries_its_caption_header_and_rows():
    node = next(node for node in tree()["nodes"] if node["kind"] == "table")
    assert (node["caption"], node["header"], node["rows"], node["text"]) == (
        "费用",
        [["项目", "费用"]],
        [["会议", "12"]],
        "",
    )


def test_the_root_is_its_own_parent():
    assert tree()["nodes"][0]["id"] == tree()["nodes"][0]["parent"] == "doc"


def test_a_tree_can_be_written_as_json():
    assert json.loads(json.dumps(tree(), ensure_ascii=False)) == tree()
