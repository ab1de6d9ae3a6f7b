"""The house stands as ARCHITECTURE.md says."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1]
PACKAGES = ("desktop", "db")
ENGINE_STOP, FILE_STOP = 40, 300


def sources():
    return [file for package in PACKAGES for file in sorted((HOUSE / package).rglob("*.py"))]


def functions(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function):
    first = function.body[0]
    described = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    )
    return (
        function.end_lineno - function.lineno + 1 - (first.end_lineno - first.lineno + 1 if described else 0)
    )


def test_arrows_point_one_way():
    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports"], cwd=HOUSE, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout


def test_the_engine_runs_without_qt():
    script = "import sys; sys.modules['PySide6'] = None; import desktop.workspace, desktop.cli, db, desktop.store, desktop.brief, desktop.compare, desktop.reading.pdf"
    run = subprocess.run([sys.executable, "-c", script], cwd=HOUSE, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_no_function_is_longer_than_the_stop():
    over = [
        f"{f.relative_to(HOUSE)}:{n.lineno} {n.name} {length(n)}"
        for f in sources()
        for n in functions(f)
        if length(n) > ENGINE_STOP
    ]
    assert not over


def test_no_file_is_longer_than_the_stop():
    over = [
        f"{f.relative_to(HOUSE)} {n}"
        for f in sources()
        if (n := f.read_text(encoding="utf-8").count("\n")) > FILE_STOP
    ]
    assert not over


def test_sql_stands_only_in_db():
    statement = re.compile(
        r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX)|PRAGMA\s)"
    )
    found = [
        str(file.relative_to(HOUSE))
        for file in (HOUSE / "desktop").rglob("*.py")
        if statement.search(file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_no_module_of_the_product_can_reach_a_network():
    reaching = {
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "asyncio",
        "requests",
        "httpx",
        "aiohttp",
        "xmlrpc",
    }
    reaching |= {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"}
    found = [
        f"{file.relative_to(HOUSE)}: {name}"
        for file in sources()
        for name in imported(file)
        if name in reaching
    ]
    assert not found


def imported(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_lock_pins_every_library_with_a_hash_and_names_no_address():
    lock = (HOUSE / "requirements.lock").read_text(encoding="utf-8")
    pins = [line for line in lock.splitlines() if "==" in line]
    assert len(pins) > 20
    assert "://" not in lock
    assert not re.search(r"[\w-]+\.(org|com|io|net)\b", lock)
    assert lock.count("--hash=sha256:") >= len(pins)


def test_the_window_library_is_pinned_below_the_release_that_aborts_under_python_3_11():
    pin = next(
        line
        for line in (HOUSE / "requirements.lock").read_text().splitlines()
        if line.startswith("pyside6-essentials==6.1") and "< '3.12'" in line
    )
    assert int(pin.split("==6.")[1].split(".")[0]) < 12


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "LICENSE",
        "desktop/ARCHITECTURE.md",
        "desktop/GLOSSARY.md",
        "desktop/CHOICES.md",
        "resources/CHANGELOG.md",
    ],
)
def test_what_every_project_has_is_there(name):
    assert len((HOUSE / name).read_text(encoding="utf-8")) > 400


def test_every_package_has_its_invariant_in_the_architecture():
    text = (HOUSE / "desktop" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    packages = [folder.name for folder in (HOUSE / "desktop").iterdir() if (folder / "__init__.py").exists()]
    sections = re.split(r"^### ", text, flags=re.MULTILINE)[1:]
    told = {
        name
        for section in sections
        if "Invariant:" in section
        for name in re.findall(r"`(\w+)/?`", section.splitlines()[0])
    }
    assert {*packages, "db"} <= told


def test_every_library_chosen_is_explained():
    import tomllib

    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.match(r"[\w-]+", requirement).group().lower() for requirement in wanted}
    text = (HOUSE / "desktop" / "CHOICES.md").read_text(encoding="utf-8").lower()
    assert sorted(name for name in names if name not in text) == []


def test_public_names_of_the_engine_are_documented():
    bare = [
        f"{file.relative_to(HOUSE)}:{node.lineno} {node.name}"
        for file in sources()
        for node in functions(file)
        if not node.name.startswith("_")
        and "gui" not in file.parts
        and not ast.get_docstring(node)
        and not _is_inner(file, node)
    ]
    assert not bare


def _is_inner(file, function):
    """A function inside another is that function's business."""
    return any(other.lineno < function.lineno <= other.end_lineno for other in functions(file))
