"""Parts: the sections of a document, found before its provisions are."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.structure.signs import Sign, ends_open, ends_sentence, is_bare, is_leader, split_leader
from desktop.terms.label import SECTIONS
from desktop.terms.symbol import find_symbol, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.terms.wording import Wording

_PAGE = 4  # figures: no page number has more
_GAP = 2  # lines of a table of contents in a row that name no page
_PREAMBLE = 60  # paragraphs that a declaration's preamble has at most
_SENTENCE = 60  # characters from which a line of the first page is running text


def find_part(document: Document, number: str) -> Provision | None:
    """The decision or resolution of that number ("16/COP.14"), or None; its label, id and title find it too."""
    wanted = _bare(number)
    for decision in document.decisions():
        if wanted in {
            _bare(number_of(decision.label)),
            _bare(decision.label),
            decision.id,
            _bare(decision.text),
        }:
            return decision
    return document.by_id.get(number)


def _bare(text: str) -> str:
    return "".join(text.split()).casefold().rstrip(".")


def end_of_masthead(items: Sequence[Item], speech: Wording) -> int:
    """Where the first page's head ends: at the first item that says something of its own."""
    enacting = next(
        (i for i, item in enumerate(items) if item.sign is Sign.ENACTING and _opens_text(items, i)),
        len(items),
    )
    for i, item in enumerate(items[:enacting]):
        if item.sign in {Sign.DECISION, Sign.TITLED, Sign.CONTENTS, Sign.SUMMARY, Sign.CAPTION, Sign.TABLE}:
            return i
        if item.sign is Sign.ANNEX and i > 0:
            return i
        if item.sign is Sign.LABEL and item.rest:
            return i
        if item.sign is Sign.PLAIN and ends_sentence(item.text) and len(item.text) > _SENTENCE:
            return i
    return title_before(items, enacting, speech) if enacting < len(items) else _last_of_head(items)


def _opens_text(items: Sequence[Item], at: int) -> bool:
    """A body's name on the first page is no enacting formula: text follows the formula."""
    if items[at].text.rstrip().endswith((",", "，", "،", ":", "：")):
        return True
    after = items[at + 1] if at + 1 < len(items) else None
    return after is not None and (
        after.numbered or (after.sign is Sign.PLAIN and not ends_open(after.text) and len(after.text) > 20)
    )


def _last_of_head(items: Sequence[Item]) -> int:
    return next((i for i, item in enumerate(items) if not ends_open(item.text)), 0)


def title_before(items: Sequence[Item], enacting: int, speech: Wording) -> int:
    """Where the title of a draft stands that its enacting formula follows, perhaps after who submits it."""
    for start in (enacting - 2, enacting - 1):
        if start >= 0 and is_title(items[start:enacting], speech):
            return start
    return enacting


def is_title(lines: Sequence[Item], speech: Wording) -> bool:
    """Whether `lines` are a title and, perhaps, who submits the draft."""
    title, *rest = lines
    if title.sign is not Sign.PLAIN or find_symbol([title.text]):
        return False
    fields = ("submitter", "agenda", "session", "place", "body", *(("draft",) if rest else ()))
    if any(speech.match(field, title.text) for field in fields):
        return False
    return all(speech.match("submitter", line.text) or speech.match("draft", line.text) for line in rest)


def has_preamble(items: Sequence[Item], speech: Wording) -> bool:
    """Whether a declaration begins here: preambular paragraphs, then numbered ones."""
    before = list(takewhile(lambda item: item.sign in {Sign.PLAIN, Sign.FOOTNOTE}, items[:_PREAMBLE]))
    plain = [item.text.rstrip() for item in before if item.sign is Sign.PLAIN]
    commas = sum(text.endswith((",", "，", "،")) for text in plain)
    verbs = speech.words("preamble", "only") + tuple(form for rung in speech.verbs for form in rung.forms)
    opened = sum(text.lower().startswith(verbs) for text in plain)
    return len(plain) > 2 and commas > 0.6 * len(plain) and opened > 0.6 * len(plain)


def end_of_contents(items: Sequence[Item], start: int) -> int:
    """Where a table of contents that is announced at `start` ends."""
    end = start + 1
    for i in range(start + 1, len(items)):
        if _is_entry(items[i]) or (i == end and _is_page_of(items[i : i + 2])):
            end = i + 1
        elif i - end >= _GAP or _stops_contents(items[i], i == end):
            break
    return end


def entry(cells: Sequence[str]) -> tuple[str, ...]:
    """An entry of a table of contents: what is listed and where it stands, without the dots that lead there."""
    parts = [words for cell in cells for part in split_leader(cell) if (words := " ".join(part.split()))]
    if len(parts) > 1 and is_bare(parts[0]):
        parts[:2] = [" ".join(parts[:2])]
    return tuple(parts) or ("",)


def _is_entry(item: Item) -> bool:
    return item.sign is Sign.TABLE or is_leader(item.text)


def _is_page_of(items: Sequence[Item]) -> bool:
    """Whether a line is an entry with its page under it, or that page."""
    return any(item.text.strip().isdigit() and len(item.text.strip()) < _PAGE for item in items)


def _stops_contents(item: Item, first: bool) -> bool:  # noqa: FBT001
    heading = item.readings.first(*SECTIONS)
    return (
        item.sign in {Sign.DECISION, Sign.ENACTING, Sign.FOOTNOTE} or bool(heading and first) or item.numbered
    )
