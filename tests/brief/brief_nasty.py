"""Briefs of words that were pasted from anywhere, or written to break a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.brief.brief_values import Maker

if TYPE_CHECKING:
    from desktop.terms.brief import Brief, Remark, Run

# What a delegate pastes from anywhere, and what somebody who wants a file to break would write.
PASTED = (
    *("", " ", "\t", "\n\n", "a\x00b\x01", "\ufffe\uffff", "\ud800", "a\x0bb", "a\x0cb", "a\u2028b\u2029c\x85d"),
    *("<w:p><w:t>x</w:t></w:p>", "]]>", "<![CDATA[x]]>", "&amp; & <", "\"“'", "{ PAGE }", "= 1+1", "-1", "@SUM(A1)"),
    *("word" * 300, "字" * 300, "كلمة" * 90, "👩‍👩‍👧‍👦🏳️‍🌈", "e\u0301\u0323\u0302" * 30),
    *("\u202etext\u202c", "\u2067rtl\u2069 \u2066ltr\u2069", "\u200f\u200e\u200b\u200d\ufeff", " lead  two ", "a\r\nb\rc"),
    *("\u00a0\u2007\u202f", "soft\u00adhyphen", "%s {} \\1", "\U0010ffff", "א16/MPC.3(ج)", "\u3000全角\u3000", "H" * 400),
)  # fmt: skip
SIGNERS = (
    "",
    "  ",
    "\x00",
    "\u200b",
    "<b>A</b>",
    'A & "B"',
    "a" * 400,
    "😀 👩‍👧 é",
    "A\nB",
    "ﬃ ﬃ ﬃ",
    "\ud800",
)
DAYS = (
    *("", "0001-01-01", "1979-12-31", "2108-01-01", "9999-12-31T23:59:59", "2031-05-04T10:00:00.5+02:00"),
    *("20310504", "2031-W05-1", "no date", "2031-02-30", "-0001-01-01", "9999-12-31T23:59:59-14:00"),
)  # fmt: skip
ADDRESSES = (
    *("https://x.example/A(1)?x=1&y=2", "http://a b", "javascript:alert(1)", "file:///C:/x", "https://[::1"),
    *("https://x.example/" + "a" * 3000, "mailto:a@b", "https://x.example/%zz", "https://x.example:99999/"),
    *("https://x.example/\u202e", "https://x.example/\n", "https://x.example/#a#b", "https://", "\\\\server\\share"),
)  # fmt: skip


class Nasty(Maker):
    """Draws a brief of words pasted from anywhere, signed by anybody on any day."""

    def words(self, least: int, most: int, language: str = "") -> str:
        usual = super().words(least, most, language)
        return "".join((usual, *self.chance.choices(PASTED, k=self.chance.choice((0, 1, 1, 3)))))

    def brief(self) -> Brief:
        return replace(super().brief(), author=self.chance.choice(SIGNERS), date=self.chance.choice(DAYS))

    def run(self, language: str = "") -> Run:
        link = self.chance.choice(ADDRESSES) if self.chance.random() < 0.2 else ""
        return replace(super().run(language), link=link)

    def remark(self, depth: int) -> Remark:
        chance = self.chance
        return replace(super().remark(depth), author=chance.choice(SIGNERS), date=chance.choice(DAYS))
