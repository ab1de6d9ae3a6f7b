"""No label is kept that no brief says, and every language has the same ones."""

import ast
import enum
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import desktop.terms
from desktop.brief.labels import labels, languages

HOUSE = Path(__file__).resolve().parents[2]
FILES = {
    path: list(ast.walk(ast.parse(path.read_text("utf-8"))))
    for path in sorted((HOUSE / "desktop").rglob("*.py"))
}
FORMS = (".one", ".other")
COUNTED = frozenset(map(str, range(13)))  # months, and how strong a verb is


def literals(files):
    nodes = (node for file in files for node in FILES[file])
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def terms():
    """Every word a field of ours may bear."""
    found = set()
    for module in pkgutil.iter_modules(desktop.terms.__path__):
        for thing in vars(importlib.import_module(f"desktop.terms.{module.name}")).values():
            if isinstance(thing, type) and issubclass(thing, enum.StrEnum):
                found |= {str(one) for one in thing}
    return found


def rules():
    """The names of what the checks look for, and of what is told apart between languages."""
    knowing = [file for file in FILES if file.parent.name in {"checks", "compare"}]
    return literals(knowing) | set(languages())


def patterns():
    """Labels whose name is put together, with the words that may stand in its gaps."""
    shared = terms() | rules() | COUNTED
    for file, nodes in FILES.items():
        for node in nodes:
            if isinstance(node, ast.JoinedStr) and "gui" not in file.parts and "." in fixed(node.values[0]):
                parts = (re.escape(fixed(part)) or "(.*)" for part in node.values)
                yield re.compile("".join(parts)), shared | literals([file])


def fixed(part):
    return part.value if isinstance(part, ast.Constant) else ""


def said(key, known, composed):
    bare = next((key.removesuffix(form) for form in FORMS if key.endswith(form)), key)
    if bare in known or key in known:
        return True
    found = ((pattern.fullmatch(bare), words) for pattern, words in composed)
    return any(match and set(match.groups()) <= words | {""} for match, words in found)


def test_every_label_is_said_somewhere():
    known, composed = literals(FILES), list(patterns())
    dead = [key for key in labels("en").words if not said(key, known, composed)]
    assert dead == []


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_every_language_has_the_labels_english_has(language):
    bare = [
        {key.removesuffix(".one").removesuffix(".other") for key in labels(code).words}
        for code in ("en", language)
    ]
    assert bare[0] == bare[1]
