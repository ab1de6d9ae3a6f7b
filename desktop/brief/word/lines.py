"""Paragraphs of a brief: runs with their marks, links and tracked changes, comments around them, a footnote after."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.brief.ooxml.tags import RELATED, w
from desktop.brief.ooxml.when import moment
from desktop.brief.ooxml.who import signed
from desktop.brief.word.looks import ways_of
from desktop.terms.brief import Mark, Para, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.ooxml.relations import Relations
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.comments import Comments
    from desktop.brief.word.looks import Looks
    from desktop.terms.brief import Brief

# Signs of an address; a share sign stands before two figures, a fragment once and last.
_ADDRESS = re.compile(
    r"(?:[\w\-.~:/?\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?"
)
_LONGEST = 2000  # signs of an address that Word takes
_TRACKED = {Mark.PROPOSED_IN: "ins", Mark.PROPOSED_OUT: "del"}


class Lines:
    """Writes paragraphs; keeps the footnotes they call and the numbers they take."""

    def __init__(self, looks: Looks, relations: Relations, comments: Comments, separators: int = 0) -> None:
        self.looks = looks
        self.footnotes: list[Element] = []
        self._relations = relations
        self._comments = comments
        self._separators = max(separators, 0)  # the last number that footnotes may not have
        self._numbers = 0
        self._signed: dict[str, str] = {}

    def sign(self, brief: Brief, unnamed: str) -> None:
        """Say whose the tracked changes are and of what day."""
        date = moment(brief.date)
        self._signed = {"author": signed(brief.author) or unnamed, **({"date": date} if date else {})}

    def number(self) -> int:
        """A number that no other bookmark or tracked change of the brief has."""
        self._numbers += 1
        return self._numbers

    def paragraph(self, para: Para) -> Element:
        """A paragraph with its comments, and its footnote call if it has a source."""
        language = para.language or self.looks.language
        runs = list(self.runs(para))
        around = self._comments.around(runs, para.remarks) if para.remarks else runs
        call = [self._call(para.source)] if para.source else []
        return w("p", self.looks.paragraph(para.style, language), *around, *call)

    def plain(self, text: str, style: str) -> Element:
        """A paragraph of plain words."""
        return self.paragraph(Para((Run(text),) if text else (), style))

    def runs(self, para: Para) -> Iterator[Element]:
        """What stands in a paragraph."""
        language = para.language or self.looks.language
        ways = ways_of(para.text, language)
        starts = accumulate((len(run.text) for run in para.runs), initial=0)
        for run, start in zip(para.runs, starts, strict=False):
            made = list(self.looks.runs(run, start, ways, language))
            if made:
                yield from self._linked(run, self._tracked(run, made))

    def _tracked(self, run: Run, made: list[Element]) -> list[Element]:
        name = _TRACKED.get(run.mark)
        return [w(name, *made, id=self.number(), **self._signed)] if name else made

    def _linked(self, run: Run, made: list[Element]) -> list[Element]:
        if not leads_out(run.link):
            return made
        link = w("hyperlink", *made, history=1)
        link.set(f"{{{RELATED}}}id", self._relations.add("hyperlink", run.link, outside=True))
        return [link]

    def _call(self, source: str) -> Element:
        number = self._separators + len(self.footnotes) + 1
        note = w(
            "p",
            self.looks.paragraph("footnote text"),
            w("r", self.looks.named("footnote reference"), w("footnoteRef")),
            *self.runs(Para((Run(f" {source}"),))),
        )
        self.footnotes.append(w("footnote", note, id=number))
        return w("r", self.looks.named("footnote reference"), w("footnoteReference", id=number))


def leads_out(link: str) -> bool:
    """Whether an address is one of the web, written as Word insists: a brief leads nowhere else, least of all into this machine."""
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError:
        return False
    web = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    return web and port != 0 and len(link) <= _LONGEST and _ADDRESS.fullmatch(link) is not None
