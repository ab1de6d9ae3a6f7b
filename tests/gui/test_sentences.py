import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from desktop.brief.ooxml import package
from desktop.errors import UnreadableFile, UnwritableFile
from desktop.gui.sentences import say
from desktop.reading import sniffing, word, word_xml
from desktop.store import open_dossier

HOUSE = Path(__file__).resolve().parents[2]
WHYS = [
    value
    for module in (sniffing, word, word_xml)
    for value in vars(module).values()
    if isinstance(value, str) and re.fullmatch(r"(it|there|part) .*\.", value)
]


@pytest.fixture
def chinese(qapp):
    translator = QTranslator()
    assert translator.load("chapeau_zh", str(HOUSE / "resources" / "translations"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("why", WHYS)
def test_why_a_file_cannot_be_read_is_said_in_the_windows_language(chinese, why):
    said = say(str(UnreadableFile(Path("L.4.pdf"), why)))
    assert "L.4.pdf" in said
    assert why not in said
    assert said.endswith("。")


@pytest.mark.parametrize(
    "why",
    [
        "its 12 pages are scanned, without text; the text must be recognised (OCR) first.",
        "its only page is scanned, without text; the text must be recognised (OCR) first.",
        "its 3 pages are without any text.",
        "its only page is without any text.",
        "it is damaged, or not plain text at all; ask for it to be sent again.",
    ],
)
def test_why_a_page_gives_no_text_is_said_in_the_windows_language(chinese, why):
    said = say(str(UnreadableFile(Path("L.4.pdf"), why)))
    assert why not in said
    assert said.endswith("。")


@pytest.mark.parametrize("name", ["", "folder", os.devnull, "d.chapeau", "missing/b.docx"])
def test_why_nothing_can_be_written_is_said_in_the_windows_language(chinese, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    open_dossier(Path("d.chapeau"), create=True).close()
    with pytest.raises(UnwritableFile) as refusal:
        package.put(b"words", Path(name))
    assert say(str(refusal.value)).endswith("。")
    assert "it " not in say(str(refusal.value))


def test_how_far_it_is_is_said_in_the_windows_language(chinese):
    assert say("page 12") == "第 12 页"


def test_every_line_of_several_is_said(chinese):
    lines = [str(UnreadableFile(Path(name), "it has no pages.")) for name in ("a.pdf", "b.pdf")]
    assert say("\n".join(lines)) == "无法读取 a.pdf：文件没有页面。\n无法读取 b.pdf：文件没有页面。"


def test_a_sentence_that_is_not_listed_is_said_as_it_is(chinese):
    assert say("The moon is full.") == "The moon is full."


def test_in_english_a_sentence_stays_as_it_is(qapp):
    sentence = str(UnreadableFile(Path("a.pdf"), "it has no pages."))
    assert say(sentence) == sentence
