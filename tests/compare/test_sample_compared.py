"""The built-in sample: every telling difference between draft and adopted decision is told, in both languages."""

from __future__ import annotations

import tomllib

import pytest

from desktop.clauses import spell_out
from desktop.compare import compare
from desktop.paths import resources
from desktop.reading import read_bytes
from desktop.structure import structure
from desktop.terms.step import finish

SAMPLE = resources() / "sample"
DIFFERENCES = tomllib.loads((SAMPLE / "differences.toml").read_text(encoding="utf-8"))["difference"]


def document(name):
    return spell_out(structure(finish(read_bytes((SAMPLE / name).read_bytes(), name))))


@pytest.fixture(scope="module", params=["en", "zh"])
def told(request):
    """What is told of each place: change, meaning, direction."""
    pairs = finish(
        compare(document(f"draft.{request.param}.docx"), document(f"adopted.{request.param}.docx"))
    ).pairs
    return {(below(p.a), below(p.b)): (p.change.value, p.meaning, p.direction) for p in pairs}


def below(node):
    """A place below its decision: op/5/c."""
    return node.split("/", 1)[-1] if node else None


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda d: f"{d.get('a')}-{d.get('b')}")
def test_each_difference_is_told(told, difference):
    change, meaning, direction = told[difference.get("a"), difference.get("b")]
    assert change == difference["change"]
    assert set(difference["meaning"]) <= set(meaning)
    assert direction == difference.get("direction")


def test_nothing_else_changed_but_the_frame(told):
    expected = {(d.get("a"), d.get("b")) for d in DIFFERENCES}
    others = {
        key for key, (change, *_) in told.items() if change not in {"unchanged", "renumbered"}
    } - expected
    assert others <= {("fm", "fm"), ("submitted", None), (None, "adopt")}
