"""Text files in the encodings that delegations send."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UnreadableFile
from desktop.reading.plain import read_plain
from desktop.terms.step import finish

CHINESE = "缔约方会议，\n\n回顾以往的各项决定，\n\n1. 请秘书处在下一届会议上提出关于草地养护的报告；\n"
TRADITIONAL = "締約方會議，\n\n回顧以往的各項決定，\n\n1. 請秘書處在下一屆會議上提出關於草地養護的報告；\n"


def read(data, name="draft.txt"):
    return finish(read_plain(data, name))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_chinese_is_read_in_every_usual_encoding(encoding):
    source = read(CHINESE.encode(encoding))
    assert source.blocks[0].text == "缔约方会议，"
    assert source.language == "zh"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding):
    text = "The Conference of the Parties,\n\n1. Decides to meet in spring;\n"
    assert read(text.encode(encoding)).blocks[0].text == "The Conference of the Parties,"


def test_traditional_characters_are_read_in_big5():
    assert read(TRADITIONAL.encode("big5")).blocks[0].text == "締約方會議，"


def test_form_feeds_are_pages():
    source = read(b"One.\n\fTwo.\n\fThree.\n")
    assert source.pages == 3
    assert [block.page for block in source.blocks] == [1, 2, 3]


def test_a_text_without_form_feeds_has_no_pages():
    assert read(b"One.\n").pages is None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "it is empty"),
        ("\u3000\n".encode(), "there is no text in it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "its encoding is not one of"),
        (b"\xff\x81\x00\xfe" * 50, "its encoding is not one of"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data, why):
    with pytest.raises(UnreadableFile) as refused:
        read(data, "odd.txt")
    assert str(refused.value).startswith("odd.txt cannot be read: " + why)
    assert str(refused.value).endswith(".")


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(UnreadableFile):
        assert read(data).format == "txt"


def test_of_a_link_as_converters_write_it_the_words_stay():
    text = r"1. 报告载于 [MEADOW/COP\(5\)/2](#) 号文件和 [附件](https://example.org/a_b)。"
    assert read(text.encode()).blocks[0].text == "1. 报告载于 MEADOW/COP(5)/2 号文件和 附件。"


@pytest.mark.parametrize(
    "text", ["1. Requests [urges](all) Parties;", "1. Requests [urges] (see #4) Parties;"]
)
def test_brackets_of_a_draft_are_no_link(text):
    assert read(text.encode()).blocks[0].text == text
