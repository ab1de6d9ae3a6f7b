"""Briefs of every language and construct, made by numbers: the words are drawn, the truth is known."""

from __future__ import annotations

import random

from desktop.terms.annotation import Tier
from desktop.terms.brief import (
    Brief,
    BriefKind,
    Chart,
    Grid,
    Look,
    Mark,
    Paper,
    Para,
    Remark,
    Run,
    Section,
)

WORDS = {
    "zh": [
        "缔约方",
        "秘书处",
        "邀请",
        "科学政策互动协调机制",
        "各区域中心",
        "报告",
        "指标",
        "酌情",
        "不迟于",
        "届会",
        "水",
        "“草原”",
        "审议",
        "决定草案，并",
        "（补充）",
    ],
    "en": [
        "Parties",
        "secretariat",
        "invites",
        "the",
        "regional",
        "centres",
        "to",
        "report",
        "[on",
        "indicators]",
        "as",
        "appropriate,",
        "by",
        "its",
        "next",
        "session",
        "“grassland”",
        "(further)",
        "review;",
        "draft",
    ],
    "fr": [
        "les",
        "Parties",
        "invite",
        "le",
        "secrétariat",
        "à",
        "établir",
        "«",
        "un",
        "rapport",
        "»",
        "selon",
        "qu’il",
        "convient,",
        "l’indicateur",
        "où",
        "naît",
        "l’œuvre",
        "[du",
        "milieu]",
    ],
    "es": [
        "las",
        "Partes",
        "invita",
        "a",
        "la",
        "secretaría",
        "a",
        "presentar",
        "¿informe?",
        "según",
        "proceda,",
        "año",
        "«pastizales»",
        "[por",
        "determinar]",
        "reunión",
    ],
    "ru": [
        "Стороны",
        "предлагает",
        "секретариату",
        "подготовить",
        "доклад",
        "о",
        "показателях,",
        "«пастбища»",
        "[в",
        "скобках]",
        "по",
        "мере",
        "необходимости",
        "сессия",
        "объём",
    ],
    "ar": [
        "الأطراف",
        "يدعو",
        "الأمانة",
        "إلى",
        "إعداد",
        "تقرير",
        "عن",
        "المؤشرات،",
        "«المراعي»",
        "[بين",
        "قوسين]",
        "حسب",
        "الاقتضاء؛",
        "الدورة",
        "(المقبلة)",
        "قرار",
    ],
}
SYMBOLS = ["MPC/COP(3)/L.4", "16/MPC.3", "MPC/SUB/2031/2/Rev.1", "M/RES/80/1", "4(b)bis", "50%", "2030"]
CANARIES = ("CANARY-TIER", "CANARY-HOST", "CANARY-NAME")
STYLES = ("Body", "Note", "Quote", "List Bullet", "Small", "Lead", "Note Heading", "Note Quote", "Source")
MARKS = tuple(Mark)


class Maker:
    """Draws one brief from a seed; `size` is the most paragraphs it has."""

    def __init__(self, seed: int, size: int = 40) -> None:
        self.chance = random.Random(seed)
        self.language = ("zh", "en", "fr", "es", "ru", "ar")[seed % 6]
        self.left = self.chance.randint(0, size)

    def brief(self) -> Brief:
        """The brief."""
        chance = self.chance
        number = chance.choice((1, 2, 4, 6, 14))
        sections = tuple(self.section(last=n == number - 1) for n in range(number))
        return Brief(
            title=self.words(2, 14),
            subtitle=self.words(0, 6),
            facts=tuple((self.words(1, 3), self.words(1, 9)) for _ in range(chance.randint(0, 6))),
            sections=sections,
            language=self.language,
            tier=chance.choice(tuple(Tier)),
            author=chance.choice(("", "MFA", "代表团", "الوفد")),
            date=chance.choice(("", "2031-05-04", "2031-05-04T10:00:00+02:00")),
            named=chance.choice(("", "Note")),
            wide=chance.random() < 0.1,
            kind=chance.choice(tuple(BriefKind)),
            paper=chance.choice(tuple(Paper)),
        )

    def section(self, *, last: bool) -> Section:
        most = self.left if last else self.chance.randint(0, self.left)
        self.left -= most
        parts = tuple(self.part() for _ in range(most))
        return Section(self.words(1, 6), parts, self.chance.choice((1, 1, 2, 3)), self.chance.random() < 0.25)

    def part(self):
        drawn = self.chance.random()
        if drawn < 0.08:
            return self.grid()
        return self.chart() if drawn < 0.12 else self.para()

    def para(self, style: str = "") -> Para:
        chance = self.chance
        other = chance.choice(tuple(WORDS)) if chance.random() < 0.15 else ""
        runs = tuple(self.run(other) for _ in range(chance.choice((0, 1, 1, 2, 3, 5))))
        remarks = tuple(self.remark(2) for _ in range(chance.choice((0, 0, 0, 0, 1, 2))))
        source = f"{chance.choice(SYMBOLS)}, {chance.randint(1, 99)}" if chance.random() < 0.3 else ""
        return Para(runs, style or chance.choice(STYLES), source, other, remarks)

    def run(self, language: str = "") -> Run:
        chance = self.chance
        mark = chance.choice(MARKS) if chance.random() < 0.4 else Mark.PLAIN
        link = f"https://undocs.example/{chance.randint(1, 9)}?a=1&b=2" if chance.random() < 0.1 else ""
        return Run(self.words(1, 12, language), mark, link)

    def remark(self, depth: int) -> Remark:
        chance = self.chance
        replies = tuple(self.remark(depth - 1) for _ in range(chance.choice((0, 0, 1, 2)) if depth else 0))
        date = chance.choice(("", "2031-05-04", "2031-05-04T09:30:00"))
        author = chance.choice(("", "Ana", "李", "سعاد"))
        return Remark(author, self.words(1, 20), date, replies, chance.random() < 0.3)

    def grid(self) -> Grid:
        chance = self.chance
        columns = chance.randint(1, 5)
        rows = [tuple(self.cell() for _ in range(columns)) for _ in range(chance.randint(1, 6))]
        spans = [(1,) * columns for _ in rows]
        if columns > 2:
            rows.append((self.cell(), *(self.cell() for _ in range(columns - 2))))
            spans.append((2, *(1,) * (columns - 2)))
        widths = (
            tuple(chance.uniform(0.3, 3) for _ in range(columns))
            if chance.random() < 0.6
            else (1.0,) * columns
        )
        return Grid(tuple(rows), chance.randint(0, 1), widths, tuple(spans) if columns > 2 else ())

    def cell(self):
        return tuple(self.para("Table Text") for _ in range(self.chance.choice((0, 1, 1, 1, 2))))

    def chart(self) -> Chart:
        chance = self.chance
        labels = tuple(self.words(1, 2) for _ in range(chance.randint(1, 8)))
        series = tuple(
            (self.words(1, 2), tuple(chance.choice((0, 1, 3, 12)) for _ in labels))
            for _ in range(chance.randint(1, 4))
        )
        return Chart(self.words(1, 5), labels, series, self.words(4, 12), chance.choice(tuple(Look)))

    def words(self, least: int, most: int, language: str = "") -> str:
        """Words of the language, a symbol among them now and then."""
        chance, own = self.chance, WORDS[language or self.language]
        drawn = [
            chance.choice(SYMBOLS if chance.random() < 0.15 else own)
            for _ in range(chance.randint(least, most))
        ]
        return ("" if (language or self.language) == "zh" else " ").join(drawn)


def said(brief: Brief):
    """The words of everything printed in the sections of a brief, a line for each paragraph that has any."""
    for section in brief.sections:
        yield section.title
        for part in section.content:
            yield from _of(part)


def _of(part):
    if isinstance(part, Para):
        yield part
    elif isinstance(part, Grid):
        yield from (para for row in part.rows for cell in row for para in cell)
    else:
        yield part.title


def remarks(brief: Brief):
    """The words of every comment, in the order they are called."""

    def flat(remark):
        yield remark.text
        for reply in remark.replies:
            yield from flat(reply)

    for part in said(brief):
        for remark in part.remarks if isinstance(part, Para) else ():
            yield from flat(remark)


def after(part) -> str:
    """What a paragraph says once its tracked changes are accepted."""
    if isinstance(part, str):
        return part
    return "".join(run.text for run in part.runs if run.mark is not Mark.PROPOSED_OUT)


def before(part) -> str:
    """What it says while they are rejected."""
    if isinstance(part, str):
        return part
    return "".join(run.text for run in part.runs if run.mark is not Mark.PROPOSED_IN)
