"""What several benchmarks need of the corpus that lies beside the checkout."""

import importlib.util
import sys
from functools import cache
from pathlib import Path

from desktop.terms.step import finish
from desktop.workspace import read_document

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@cache
def tools(name):
    """A scorer's module in ../shared/tools."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "tools" / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def document_of_file(path):
    return finish(read_document(path))
