"""What the tests of comparing share."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from desktop.compare import compare
from desktop.terms.step import finish

HERE = Path(__file__).resolve().parent


def helper(name):
    """A module of this folder."""
    full = f"comparing_tests_{name}"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, HERE / f"{name}.py")
        sys.modules[full] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[full])
    return sys.modules[full]


@pytest.fixture(scope="session")
def outline():
    return helper("outline").outline


@pytest.fixture(scope="session")
def generator():
    return helper("generator")


@pytest.fixture(scope="session")
def gold():
    trees = helper("gold_trees")
    if not trees.GOLD.exists():
        pytest.skip("the gold trees are not beside the repository")
    return trees.gold


@pytest.fixture(scope="session")
def compared(outline):
    """The comparison of two outlines."""
    return lambda a, b, language="": finish(compare(outline(a, language), outline(b, language)))


@pytest.fixture(scope="session")
def told():
    """What a comparison says: (old words, new words, change), the first words of each."""

    def _told(comparison):
        def words(node, document):
            return document.by_id[node].text if node else None

        return [
            (words(p.a, comparison.a), words(p.b, comparison.b), p.change.value) for p in comparison.pairs
        ]

    return _told
