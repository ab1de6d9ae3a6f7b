"""Every word of every block stands in exactly one provision, in order; ids are unique; nothing ever fails."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses import spell_out
from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Block, Line, Role, Source

WORD = re.compile(r"[^\W_]+")
PIECES = (
    "缔约方会议，", "第 16/COP.14 号决定", "附件", "附件一", "目录", "概要", "表 1", "表", "第 14 次全体会议", "2019 年 9 月 13 日",
    "回顾第 3/COP.13 号决定，", "1. 请秘书处：", "2. 鼓励缔约方酌情采取行动；", "(a) 继续开展工作；", "(b) 报告进展。", "(一) 第一项；",
    "一. 背景", "A. 干旱", "2.1 核心职能", "- 一项", "-", "- (a) 促进", "注：见附件。", "^a 包括。", "* 说明。", "¹ 见附件。",
    "有利于报告的环境", "The Conference of the Parties,", "Recalling decision 3/COP.13,", "1.\tRequests the secretariat:", "(i)\tTo report;",
    "Annex", "Table 2", "Contents", "Introduction......3", "Decision 4/COP.15", "80/202.\tFreedom", "a\tb\tc", "1\t2\t3", "“1. 引文", "引文完”",
    "1.", "(a)", "ICCD/COP(14)/5", "Distr.: General", "指标 1.1: 数据", "", "  ", "إن الجمعية العامة،", "1 -\tتقرر", "(أ)\tتهيئة", "A/80/L.3",
)  # fmt: skip
lines = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=40)


def words_of_blocks(blocks):
    return [w for b in blocks if b.role is not Role.FURNITURE for w in WORD.findall(_text(b))]


def _text(block):
    return " ".join([block.label, block.text, *(cell for row in block.rows for cell in row)])


def words_of_tree(document):
    words = []
    for p in document.provisions:
        parts = [p.label, p.table.caption if p.table else "", p.text]
        if p.table:
            parts += [cell for row in p.table.header + p.table.rows for cell in row]
        words += WORD.findall(" ".join(parts))
    return words


def joined(words):
    return unicodedata.normalize("NFKC", "".join(words))


@settings(deadline=None, max_examples=150)
@given(lines)
def test_no_word_is_lost_or_moved(texts):
    blocks = paragraphs([Line(text) for text in texts])
    document = spell_out(structure(Source("txt", blocks)))
    assert joined(words_of_tree(document)) == joined(words_of_blocks(blocks))


@settings(deadline=None, max_examples=60)
@given(lines)
def test_ids_are_unique_and_the_same_at_every_run(texts):
    source = Source("txt", paragraphs([Line(text) for text in texts]))
    ids = [p.id for p in structure(source).provisions]
    assert len(ids) == len(set(ids))
    assert ids == [p.id for p in structure(source).provisions]


@settings(deadline=None, max_examples=60)
@given(lines)
def test_every_parent_stands_before_its_children(texts):
    seen = set()
    for p in structure(Source("txt", paragraphs([Line(text) for text in texts]))).provisions:
        assert p.parent in seen | {p.id} if p.id == "doc" else p.parent in seen
        seen.add(p.id)


roles = st.sampled_from(list(Role))
blocks = st.lists(
    st.builds(
        Block,
        text=st.one_of(st.sampled_from(PIECES), st.text(max_size=30)),
        role=roles,
        label=st.sampled_from(["", "(a)", "1.", "¹", "(i)", "•", "Article 1"]),
        heading=st.booleans(),
        depth=st.one_of(st.none(), st.integers(0, 8)),
        rows=st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=3).map(tuple),
        header_rows=st.integers(0, 2),
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=150)
@given(blocks)
def test_blocks_of_any_reader_keep_their_words(given_blocks):
    kept = tuple(_one_kind(block) for block in given_blocks)
    document = spell_out(structure(Source("docx", kept)))
    assert joined(words_of_tree(document)) == joined(words_of_blocks(kept))


def _one_kind(block):
    table = block.role is Role.TABLE
    return Block(
        "" if table else block.text,
        role=block.role,
        label="" if table or block.role is Role.FURNITURE else block.label,
        heading=block.heading,
        depth=block.depth,
        rows=block.rows if table else (),
        header_rows=block.header_rows,
    )
