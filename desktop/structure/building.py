"""Building: from what each block announces to the whole tree."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.structure.body import take
from desktop.structure.draft import Draft, Node, node_of
from desktop.structure.footnotes import add_footnote, add_letter_note, add_starred, starred, tie_footnotes
from desktop.structure.masthead import read_masthead
from desktop.structure.naming import Names, printed
from desktop.structure.parted import with_titles
from desktop.structure.parts import end_of_contents, end_of_masthead, entry, has_preamble, is_title
from desktop.structure.signs import Item, Sign, ends_open, items
from desktop.structure.standing import Standing
from desktop.structure.tabling import add_captioned, add_table, add_titled
from desktop.terms.document import Document
from desktop.terms.finding import Finding
from desktop.terms.language import language_of
from desktop.terms.provision import Kind, Table
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.terms.block import Source
    from desktop.terms.document import Masthead
    from desktop.terms.wording import Wording

_LONGEST_TITLE = 4  # blocks


def build(source: Source) -> Document:
    """The tree of `source`."""
    sample = "\n".join(block.text or " ".join(map(" ".join, block.rows)) for block in source.blocks)
    language = source.language or language_of(sample)
    speech = wording(language)
    builder = _Builder(with_titles(items(source.blocks, speech), speech), speech, language)
    builder.run()
    provisions = builder.draft.provisions()
    findings = (*source.findings, *_doubts(builder))
    return Document(language, builder.masthead, provisions, findings, source.format, source.pages)


@dataclass
class _Builder:
    items: list[Item]
    speech: Wording
    language: str
    draft: Draft = field(default_factory=Draft)
    at: int = 0

    def __post_init__(self) -> None:
        self.here = Standing(self.draft, self.speech)
        self.head = end_of_masthead(self.items, self.speech)
        found = read_masthead(self.items[: self.head], self.items[self.head :], self.speech)
        self.masthead: Masthead = found if found.language else replace(found, language=self.language)
        self.names = Names()

    def run(self) -> None:
        """Take every item, each once."""
        self._front()
        while self.at < len(self.items):
            _STEPS.get(self.items[self.at].sign, _Builder.take_body)(self)
        tie_footnotes(self.draft)

    def _next(self) -> Item:
        self.at += 1
        return self.items[self.at - 1]

    def _front(self) -> None:
        if self.head:
            self._head_lines(0, self.head, 0, "fm")
            self.at = self.head

    def _head_lines(self, first: int, end: int, parent: int, slug: str) -> None:
        """Add lines of the first page's head, a row each; a footnote between them stays where it is."""
        for note, group in groupby(self.items[first:end], key=lambda item: item.sign is Sign.FOOTNOTE):
            lines = list(group)
            if note:
                for line in lines:
                    add_footnote(self.draft, line, self.here.decision)
                continue
            node = Node(Kind.MASTHEAD, "", "", parent, parent, slug, page=lines[0].block.page)
            node.table = Table(rows=tuple((f"{line.label} {line.rest}".strip(),) for line in lines))
            self.draft.add(node)

    def take_contents(self) -> None:
        """Take a table of contents, to its last entry."""
        first = self.at
        end = end_of_contents(self.items, first)
        entries: list[tuple[str, ...]] = []
        for item in self.items[first + 1 : end]:
            entries.extend(map(entry, item.block.rows or ((item.text,),)))
        node = Node(Kind.CONTENTS, "", self.items[first].text, slug="toc", page=self.items[first].block.page)
        node.table = Table(rows=tuple(entries))
        self.draft.add(node)
        self.at = end

    def take_summary(self) -> None:
        """Take a summary and its paragraphs."""
        head = self._next()
        words: list[str] = []
        while self.at < len(self.items) and _summarises(self.items[self.at]):
            words.append(self._next().text)
        self.draft.add(Node(Kind.SUMMARY, "\n".join(words), head.text, slug="sum", page=head.block.page))

    def take_footnote(self) -> None:
        """Take a footnote of the text or of a table."""
        item = self._next()
        if not add_letter_note(self.draft, item, self.here.container):
            add_footnote(self.draft, item, self.here.decision)

    def take_decision(self) -> None:
        """Take a decision's number and title."""
        head = self._next()
        title = self._title(Sign.ENACTING)
        self._open_decision(head.text, title, head)

    def take_titled(self) -> None:
        """Take a resolution whose number and title stand in one line."""
        head = self._next()
        found = self.speech.opens("titled", head.text)
        number = printed(head.text, found.end() if found else 0, self.speech)
        title = f"{head.text[len(number) :].strip()} {self._title(Sign.ENACTING)}".strip()
        self._open_decision(number, title, head)

    def _open_decision(self, label: str, title: str, head: Item) -> None:
        slug = self.names.of(label, self.masthead.symbol)
        node = self.draft.add(Node(Kind.DECISION, title, label, slug=slug, page=head.block.page))
        self.here.enter(node, decision=True)

    def _title(self, until: Sign) -> str:
        """The lines up to `until` that have no label and no end: a title's."""
        lines: list[str] = []
        while self.at < len(self.items) and len(lines) < _LONGEST_TITLE:
            item = self.items[self.at]
            if item.sign is not Sign.PLAIN or not (ends_open(item.text) or self._before(until)):
                break
            if until is not Sign.ENACTING and lines and not self._adjacent():
                break  # what stands apart from an annex's title is its first heading
            lines.append(self._next().text)
        return ("" if not self.speech.spaced else " ").join(lines)

    def _adjacent(self) -> bool:
        """Whether the next item stands on the line after the last."""
        here, before = self.items[self.at].block, self.items[self.at - 1].block
        return here.line is not None and before.line is not None and here.line == before.line + 1

    def _before(self, sign: Sign) -> bool:
        return self.at + 1 < len(self.items) and self.items[self.at + 1].sign is sign

    def take_enacting(self) -> None:
        """Take an enacting formula; it may begin a draft that has no number."""
        here, item = self.here, self.items[self.at]
        if self._is_name_only():
            if not self._heads_another():
                self.take_body()
                return
            self._another_draft()
        if not here.container:
            self._draft_decision(self.at)
        else:
            here.operative = here.preamble = True
        self.at += 1
        self.draft.add(node_of(Kind.ENACTING, item, here.container, "enact"))

    def _drafts_title(self) -> bool:
        """Begin a draft decision where its title stands; the formula follows, perhaps after who submits it."""
        if self.here.container:
            return False
        nearest = range(self.at + 1, min(self.at + 4, len(self.items)))
        end = next((i for i in nearest if self.items[i].sign is Sign.ENACTING), None)
        if end is None or not is_title(self.items[self.at : end], self.speech):
            return False
        title, self.at = self.at, end
        self._draft_decision(title)
        return True

    def _is_name_only(self) -> bool:
        """Whether a body's name stands in running matter: a decision has one formula, before its paragraphs."""
        here = self.here
        if not here.container:
            return False
        inside = self.draft.nodes[here.container :]
        enacted = any(node.kind is Kind.ENACTING and node.parent == here.container for node in inside)
        return enacted or (here.operative and not here.preamble)

    def _heads_another(self) -> bool:
        """Whether the heading just added is the title of one more draft decision, which this formula begins."""
        last = self.draft.nodes[-1]
        formula = self.items[self.at].text.rstrip().endswith((",", "，", "،"))
        return formula and bool(self.here.decision) and last.kind is Kind.HEADING and not last.label

    def _another_draft(self) -> None:
        title = self.draft.nodes[-1]
        title.kind, title.level = Kind.DECISION, None
        title.parent = title.base = 0
        title.slug = self.names.of("", self.masthead.symbol)
        self.here.enter(len(self.draft.nodes) - 1, decision=True)

    def _draft_decision(self, title: int) -> None:
        """A decision without a number: its title stands before its formula; who submits it may stand in between."""
        words = self.items[title] if title < self.at else None
        self._open_decision("", words.text if words else "", self.items[self.at])
        if title + 1 < self.at:
            self._head_lines(title + 1, self.at, self.here.container, "submitted")

    def take_adoption(self) -> None:
        """Take the lines that say where and when a decision was adopted."""
        here, item = self.here, self.items[self.at]
        if not here.decision:
            self.take_body()
            return
        self.at += 1
        lines = [item.text]
        while self.at < len(self.items) and self.items[self.at].sign is Sign.ADOPTION:
            lines.append(self._next().text)
        decision = here.decision
        node = Node(Kind.ADOPTION, "\n".join(lines), "", decision, decision, "adopt", page=item.block.page)
        self.draft.add(node)

    def take_annex(self) -> None:
        """Take an annex's number and title."""
        head = self._next()
        parent = self.here.decision
        title = self._title(Sign.CAPTION)
        count = self.draft.count(parent, "annex")
        node = Node(Kind.ANNEX, title, head.text, parent, parent, "annex" if count == 1 else f"annex/{count}")
        node.page = head.block.page
        self.here.enter(self.draft.add(node), decision=False)
        if has_preamble(self.items[self.at :], self.speech):
            self.here.preamble = self.here.operative = True

    def take_caption(self) -> None:
        """Take a table's caption and the table under it."""
        after = add_captioned(self.items, self.at, self.here)
        if after == self.at:
            self.take_body()
        else:
            self.at = after

    def take_table(self) -> None:
        """Take a table without a caption."""
        add_table(self._next(), self.here, "", "")

    def take_body(self) -> None:
        """Take an item of the body."""
        after = add_titled(self.items, self.at, self.here)
        if after > self.at or self._drafts_title():
            self.at = max(after, self.at)
            return
        item = self._next()
        if starred(item.text) and not item.label and self._calls_star():
            add_starred(self.draft, item)
        else:
            take(self.here, item, self.items[self.at : self.at + 4])

    def _calls_star(self) -> bool:
        return not self.here.table and any("*" in item.text for item in self.items[: self.head])


_STEPS: dict[Sign, Callable[[_Builder], None]] = {
    Sign.DECISION: _Builder.take_decision,
    Sign.TITLED: _Builder.take_titled,
    Sign.ENACTING: _Builder.take_enacting,
    Sign.ADOPTION: _Builder.take_adoption,
    Sign.ANNEX: _Builder.take_annex,
    Sign.CONTENTS: _Builder.take_contents,
    Sign.SUMMARY: _Builder.take_summary,
    Sign.CAPTION: _Builder.take_caption,
    Sign.TABLE: _Builder.take_table,
    Sign.FOOTNOTE: _Builder.take_footnote,
}


def _summarises(item: Item) -> bool:
    return item.sign is Sign.PLAIN and not ends_open(item.text) and not starred(item.text)


def _doubts(builder: _Builder) -> list[Finding]:
    unplaced = [node for node in builder.draft.nodes[1:] if node.kind is Kind.PARAGRAPH and not node.label]
    return [
        Finding(
            "unplaced",
            "A paragraph without a label stands outside any heading or decision.",
            quote=n.text[:80],
        )
        for n in unplaced[:1]
    ]
