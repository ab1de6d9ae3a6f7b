"""Secretariat notes and reports of an invented convention."""

from __future__ import annotations

from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Line, Source
from desktop.terms.provision import Kind

NOTE = """
联合国

MEADOW/COP(5)/7

Distr.: General
4 May 2031
Chinese
Original: English

缔约方会议
第五届会议
2031年5月2日至9日，泉谷
临时议程项目 3(b)
草地的现状

草地的现状

秘书处的说明*

概要

本文件介绍草地的现状。

文件还提出了建议。

* 因提交方无法控制的情况，本文件在标准发布日期之后发布。

目录

\t段次\t页次
一. 背景.....\t1-2\t3
二. 现状.....\t3\t4

一. 背景

1. 草地由各村共用。

2. 各方同意：

(a) 共用牧道；

(b) 共用水源。

为此需要更多资金。

二. 现状

A. 东部

3. 东部干旱。

成果 2.1: 水源得到保护

指标 2.1: 受保护的水源数目

已有三处水源得到保护。具体如下：

- 上泉
- 下泉

B. 西部

表 2
西部草地

年份\t面积
2030年\t12

注：以公顷计。

附件

一般原则

1. 总则

- 职责明确：
 - 村长
 - 牧人
- 定期会面。

1.1 会面

每年两次。
"""


def tree(text=NOTE):
    return structure(Source("txt", paragraphs([Line(line) for line in text.strip().split("\n")])))


def test_a_note_is_spelled_out_section_by_section():
    got = [f"{p.id}<{p.parent} {p.kind} {p.label}|{p.text}" for p in tree().provisions[1:]]
    assert got == [
        "fm<doc masthead |",
        "sum<doc summary 概要|本文件介绍草地的现状。\n文件还提出了建议。",
        "fm/fn/1<fm footnote *|因提交方无法控制的情况，本文件在标准发布日期之后发布。",
        "toc<doc contents 目录|",
        "h/1<doc heading 一.|背景",
        "p/1<h/1 paragraph 1.|草地由各村共用。",
        "p/2<h/1 paragraph 2.|各方同意：",
        "p/2/a<p/2 subparagraph (a)|共用牧道；",
        "p/2/b<p/2 subparagraph (b)|共用水源。",
        "p/2/u/1<p/2 continuation |为此需要更多资金。",
        "h/2<doc heading 二.|现状",
        "h/2/A<h/2 heading A.|东部",
        "p/3<h/2/A paragraph 3.|东部干旱。",
        "h/2/A/h/2.1<h/2/A heading 成果 2.1:|水源得到保护",
        "h/2/A/h/2.1/h/2.1<h/2/A/h/2.1 heading 指标 2.1:|受保护的水源数目",
        "h/2/A/h/2.1/h/2.1/u/1<h/2/A/h/2.1/h/2.1 continuation |已有三处水源得到保护。具体如下：",
        "h/2/A/h/2.1/h/2.1/u/1/b/1<h/2/A/h/2.1/h/2.1/u/1 bullet -|上泉",
        "h/2/A/h/2.1/h/2.1/u/1/b/2<h/2/A/h/2.1/h/2.1/u/1 bullet -|下泉",
        "h/2/B<h/2 heading B.|西部",
        "t/1<h/2/B table 表 2|",
        "t/1/n/z<t/1 table_note |注：以公顷计。",
        "annex<doc annex 附件|一般原则",
        "annex/h/1<annex heading 1.|总则",
        "annex/h/1/b/1<annex/h/1 bullet -|职责明确：",
        "annex/h/1/b/1/b/1<annex/h/1/b/1 bullet -|村长",
        "annex/h/1/b/1/b/2<annex/h/1/b/1 bullet -|牧人",
        "annex/h/1/b/2<annex/h/1 bullet -|定期会面。",
        "annex/h/1/1.1<annex/h/1 heading 1.1|会面",
        "annex/h/1/1.1/u/1<annex/h/1/1.1 continuation |每年两次。",
    ]


def test_the_first_page_and_the_contents_are_rows():
    document = tree()
    assert document.by_id["fm"].table.rows[1] == ("MEADOW/COP(5)/7",)
    assert document.by_id["toc"].table.rows[1][:2] == ("一. 背景", "1-2")


def test_the_masthead_of_a_note_has_its_fields():
    head = tree().masthead
    assert (head.symbol, head.session, head.agenda_item, head.title) == (
        "MEADOW/COP(5)/7",
        5,
        "3(b)",
        "草地的现状",
    )
    assert (head.body, head.submitted_by, head.original_language) == ("缔约方会议", "秘书处的说明", "en")


def test_the_letter_i_after_h_is_a_section_among_letters():
    text = "一. 背景\n\n" + "\n\n".join(
        f"{letter}. 小节\n\n{n}. 正文。" for n, letter in enumerate("ABCDEFGHI", 1)
    )
    levels = [p.level for p in tree(text).provisions if p.kind is Kind.HEADING]
    assert levels == [1] + [2] * 9


def test_a_text_nobody_recognises_still_has_a_tree():
    document = tree("Some words.\n\nOther words without an end")
    assert [p.kind for p in document.provisions[1:]] == [Kind.PARAGRAPH, Kind.PARAGRAPH]
    assert document.findings


def test_an_empty_source_is_an_empty_document():
    assert [p.id for p in structure(Source("txt", ())).provisions] == ["doc"]
