"""Building: from what each block announces to the whole tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.reading.footnotes import calls
from desktop.structure.body import Body
from desktop.structure.draft import Draft, Node
from desktop.structure.masthead import read_masthead
from desktop.structure.parts import end_of_contents, end_of_masthead, has_preamble, is_title, number_of
from desktop.structure.signs import Item, Sign, ends_open, items
from desktop.structure.tabling import add_caption_or_text, add_table
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
    builder = _Builder(items(source.blocks, speech), speech)
    builder.run()
    provisions = builder.draft.provisions()
    findings = (*source.findings, *_doubts(builder))
    return Document(language, builder.masthead, provisions, findings, source.format, source.pages)


@dataclass
class _Builder:
    items: list[Item]
    speech: Wording
    draft: Draft = field(default_factory=Draft)
    at: int = 0

    def __post_init__(self) -> None:
        self.body = Body(self.draft, self.speech)
        self.head = end_of_masthead(self.items, self.speech)
        self.masthead: Masthead = read_masthead(self.items[: self.head], self.items[self.head :], self.speech)
        self.taken: set[str] = set()  # the decision numbers that ids begin with

    def run(self) -> None:
        """Take every item, each once."""
        self._front()
        while self.at < len(self.items):
            _STEPS.get(self.items[self.at].sign, _Builder.take_body)(self)
        self._anchor_footnotes()

    def _next(self) -> Item:
        self.at += 1
        return self.items[self.at - 1]

    def _front(self) -> None:
        if self.head:
            self._head_lines(0, self.head, 0, "fm")
            self.at = self.head

    def _head_lines(self, first: int, end: int, parent: int, slug: str) -> None:
        """Add lines of the first page's head, a row each."""
        lines = [item for item in self.items[first:end] if item.sign is not Sign.FOOTNOTE]
        node = Node(Kind.MASTHEAD, "", "", parent, parent, slug, page=self.items[first].block.page)
        node.table = Table(rows=tuple((f"{item.label} {item.rest}".strip(),) for item in lines))
        self.draft.add(node)

    def take_contents(self) -> None:
        first = self.at
        end = end_of_contents(self.items, first)
        entries: list[tuple[str, ...]] = []
        for item in self.items[first + 1 : end]:
            entries.extend(item.block.rows or ((item.text,),))
        node = Node(Kind.CONTENTS, "", self.items[first].text, slug="toc", page=self.items[first].block.page)
        node.table = Table(rows=tuple(entries))
        self.draft.add(node)
        self.at = end

    def take_summary(self) -> None:
        head = self._next()
        words: list[str] = []
        while (
            self.at < len(self.items)
            and self.items[self.at].sign is Sign.PLAIN
            and not ends_open(self.items[self.at].text)
        ):
            if _starred(self.items[self.at].text):
                break
            words.append(self._next().text)
        self.draft.add(Node(Kind.SUMMARY, "\n".join(words), head.text, slug="sum", page=head.block.page))

    def take_footnote(self) -> None:
        item = self._next()
        base = self.body.decision
        node = Node(Kind.FOOTNOTE, item.text, item.block.label, base, base, page=item.block.page)
        node.slug = f"fn/{_plain_digits(item.block.label) or self.draft.count(base, 'fn')}"
        self.draft.add(node)

    def take_decision(self) -> None:
        head = self._next()
        title = self._title(Sign.ENACTING)
        self._open_decision(head.text, title, head)

    def take_titled(self) -> None:
        head = self._next()
        found = self.speech.opens("titled", head.text)
        number = _printed(head.text, found.end() if found else 0, self.speech)
        self._open_decision(
            number, " ".join([head.text[len(number) :].strip(), self._title(Sign.ENACTING)]).strip(), head
        )

    def _open_decision(self, label: str, title: str, head: Item) -> None:
        slug = self._decision_slug(label)
        node = self.draft.add(Node(Kind.DECISION, title, label, slug=slug, page=head.block.page))
        self.body.enter(node, decision=True)

    def _decision_slug(self, label: str) -> str:
        number = number_of(label) or self.masthead.symbol
        first, _, rest = number.partition("/")
        slug = first if any(sign.isalpha() for sign in rest) else (rest or first)
        if not label:
            slug = number.rsplit("/", 1)[-1] or "draft"
        slug = slug if slug not in self.taken else f"{slug}-res"
        self.taken.add(slug)
        return slug or "draft"

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
        body, item = self.body, self.items[self.at]
        if self._is_name_only():
            self.take_body()
            return
        if not body.container:
            self._draft_decision(self.at)
        elif not body.preamble:
            body.operative = True
            body.preamble = True
        self.at += 1
        node = Node(
            Kind.ENACTING, item.text, "", body.container, body.container, "enact", page=item.block.page
        )
        self.draft.add(node)

    def _drafts_title(self) -> bool:
        """Begin a draft decision where its title stands; the formula follows, perhaps after who submits it."""
        if self.body.container:
            return False
        end = next(
            (
                i
                for i in range(self.at + 1, min(self.at + 4, len(self.items)))
                if self.items[i].sign is Sign.ENACTING
            ),
            None,
        )
        if end is None or not is_title(self.items[self.at : end], self.speech):
            return False
        title, self.at = self.at, end
        self._draft_decision(title)
        return True

    def _is_name_only(self) -> bool:
        """A body's name in running matter, or a second formula in a decision that has one."""
        body = self.body
        if body.container and body.operative and not body.preamble:
            return True
        return bool(body.container) and any(
            node.kind is Kind.ENACTING and node.parent == body.container
            for node in self.draft.nodes[body.container :]
        )

    def _draft_decision(self, title: int) -> None:
        """A decision without a number: its title stands before its formula; who submits it may stand in between."""
        words = self.items[title] if title < self.at else None
        self._open_decision("", words.text if words else "", self.items[self.at])
        if title + 1 < self.at:
            self._head_lines(title + 1, self.at, self.body.container, "submitted")

    def take_adoption(self) -> None:
        body, item = self.body, self.items[self.at]
        if not body.decision:
            self.take_body()
            return
        self.at += 1
        lines = [item.text]
        while self.at < len(self.items) and self.items[self.at].sign is Sign.ADOPTION:
            lines.append(self._next().text)
        decision = body.decision
        node = Node(Kind.ADOPTION, "\n".join(lines), "", decision, decision, "adopt", page=item.block.page)
        self.draft.add(node)

    def take_annex(self) -> None:
        head = self._next()
        parent = self.body.decision
        title = self._title(Sign.CAPTION)
        count = self.draft.count(parent, "annex")
        node = Node(Kind.ANNEX, title, head.text, parent, parent, "annex" if count == 1 else f"annex/{count}")
        node.page = head.block.page
        self.body.enter(self.draft.add(node), decision=False)
        if has_preamble(self.items[self.at :], self.speech):
            self.body.preamble = self.body.operative = True

    def take_caption(self) -> None:
        self.at = add_caption_or_text(self.items, self.at, self.body)

    def take_table(self) -> None:
        add_table(self._next(), self.body, "", "")

    def take_body(self) -> None:
        if self._drafts_title():
            return
        item = self._next()
        if _starred(item.text) and self._calls_star():
            self.draft.add(
                Node(
                    Kind.FOOTNOTE,
                    item.text.lstrip("* "),
                    item.text.split()[0],
                    1,
                    1,
                    self.draft.numbered(1, "fn"),
                    page=item.block.page,
                )
            )
            return
        self.body.take(item, self.items[self.at : self.at + 4])

    def _calls_star(self) -> bool:
        return not self.body.table and any("*" in item.text for item in self.items[: self.head])

    def _anchor_footnotes(self) -> None:
        """Tie every footnote to the first node of its decision that calls it and has not been tied."""
        wanted: dict[tuple[int, str], list[int]] = {}
        for i, node in enumerate(self.draft.nodes):
            if node.kind is Kind.FOOTNOTE:
                wanted.setdefault((node.parent, node.label), []).append(i)
        if wanted:
            for node, decision in self._calling():
                for mark in calls(node.text):
                    notes = wanted.get((decision, mark))
                    if notes:
                        node.footnotes.append(notes.pop(0))

    def _calling(self) -> list[tuple[Node, int]]:
        decision, found = 0, []
        for i, node in enumerate(self.draft.nodes):
            decision = i if node.kind is Kind.DECISION else decision
            if node.kind is not Kind.FOOTNOTE:
                found.append((node, decision))
        return found


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


def _starred(text: str) -> bool:
    return text.startswith("*") and text.lstrip("*")[:1] in {" ", ""}


def _plain_digits(mark: str) -> str:
    return "".join(
        str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(sign)) if sign in "⁰¹²³⁴⁵⁶⁷⁸⁹" else sign for sign in mark if sign.isalnum()
    )


def _printed(text: str, length: int, speech: Wording) -> str:
    """The first part of `text` whose shape is `length` characters long."""
    for end in range(1, len(text) + 1):
        if len(speech.shape(text[:end])) >= length:
            return text[:end]
    return text


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
