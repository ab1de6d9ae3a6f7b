import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
FOLDER = HOUSE / "resources" / "translations"
TOOLS = Path(sys.executable).parent
SOURCES = sorted(str(path) for path in (HOUSE / "desktop" / "gui").rglob("*.py"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The Chinese translation, brought up to date with the code in a place of its own."""
    place = tmp_path_factory.mktemp("translations") / "chapeau_zh.ts"
    shutil.copy(FOLDER / "chapeau_zh.ts", place)
    command = [TOOLS / "pyside6-lupdate", "-no-obsolete", "-locations", "none", *SOURCES, "-ts", place]
    subprocess.run(command, check=True, capture_output=True)
    return place


def messages(path):
    root = ET.parse(path).getroot()
    return [
        (context.findtext("name"), message.findtext("source"), message.find("translation"))
        for context in root.findall("context")
        for message in context.findall("message")
    ]


def test_every_word_of_the_window_has_a_finished_chinese_translation(fresh):
    unfinished = [
        f"{context}: {source}"
        for context, source, there in messages(fresh)
        if there.get("type") or not there.text
    ]
    assert unfinished == [], "run the two commands of resources/translations/README.md"


def test_a_translation_keeps_the_places_to_be_filled_in(fresh):
    for _, source, there in messages(fresh):
        assert sorted(re.findall(r"{\w*}", source)) == sorted(re.findall(r"{\w*}", there.text or "")), source


def test_the_compiled_translation_is_that_of_the_words(fresh, tmp_path):
    compiled = tmp_path / "chapeau_zh.qm"
    subprocess.run(
        [TOOLS / "pyside6-lrelease", "-silent", fresh, "-qm", compiled], check=True, capture_output=True
    )
    assert compiled.read_bytes() == (FOLDER / "chapeau_zh.qm").read_bytes()


HIDDEN = re.compile(
    r"""f(["'])(?:(?!\1).)*\{(?:self\.tr\(["']|QCoreApplication\.translate\(["']\w+["'], ["'])|\b_tr\(["']"""
)


@pytest.mark.parametrize(
    "file", sorted((HOUSE / "desktop" / "gui").rglob("*.py")), ids=lambda file: file.name
)
def test_no_word_stands_where_the_translation_tool_does_not_look(file):
    assert not HIDDEN.findall(file.read_text("utf-8"))
