"""Comments hung in the text of a file: around the words they are on, else where those are called or begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.brief.ooxml.comment_parts import called
from desktop.brief.ooxml.tags import w
from desktop.brief.redline.atoms import is_first, split_after, split_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.brief.commented.places import Ground
    from desktop.brief.ooxml.comment_parts import CommentParts
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.atoms import Atom
    from desktop.reading.word_styles import Styles
    from desktop.terms.carrying import Span
    from desktop.terms.commented import Comment, Thread
    from desktop.terms.document import Document


@dataclass(frozen=True)
class Hanger:
    """Hangs comments in a file that says a document."""

    document: Document
    ground: Ground
    parts: CommentParts

    def in_order(self, threads: Sequence[Thread]) -> Iterable[int]:
        """Reading order, so that their numbers rise through the text; those on more words before those inside them."""
        order = self.document.order
        return sorted(
            range(len(threads)),
            key=lambda n: (order.get(threads[n].node, 0), *_extent(threads[n].span)),
        )

    def hang(self, comment: Comment, thread: Thread) -> tuple[int, ...]:
        """Put a comment where a thread hangs; gives its numbers."""
        numbers = self.parts.thread(comment)
        ends = self.ground.lettered(thread.node).ends(thread.span)
        if ends is None:
            _around_empty(self._nearest(thread.node), numbers)
        else:
            _around(ends, numbers, self.ground.styles)
        return numbers

    def _nearest(self, node: str) -> Element:
        """The paragraph for a note on what prints nowhere in the text itself: of what calls it, contains it or begins it."""
        document, paragraphs = self.document, self.ground.paragraphs
        callers = (one.id for one in document.provisions if node in one.footnotes)
        below = (one.id for one in document.under(node)) if node in document.by_id else iter(())
        for other in (*callers, *below, *_above(document, node)):
            if paragraphs.get(other):
                return paragraphs[other][0]
        return next(paragraph for row in paragraphs.values() for paragraph in row)


def _extent(span: Span) -> tuple[int, int]:
    return (-1, 0) if span is None else (span[0], -span[1])


def _above(document: Document, node: str) -> Iterable[str]:
    seen: list[str] = []
    while node in document.by_id and node not in seen:
        seen.append(node)
        node = document.by_id[node].parent
    return seen[1:]


def _around(ends: tuple[Atom, Atom], numbers: Iterable[int], styles: Styles) -> None:
    """Put the marks of comments around letters; the runs they stand in are parted where the letters begin and end.

    What is raised is not parted: half of it would read as something else.
    """
    first, last = ends
    rows = list(numbers)
    if not styles.is_raised(last.run):
        split_after(last)
    for element in called(rows)[::-1]:
        last.run.addnext(element)
    for number in rows[::-1]:
        last.run.addnext(w("commentRangeEnd", id=number))
    begins = first.run
    if not is_first(first) and not styles.is_raised(begins):
        split_before(first)
        following = begins.getnext()
        begins = begins if following is None else following
    for number in rows:
        begins.addprevious(w("commentRangeStart", id=number))


def _around_empty(paragraph: Element, numbers: Iterable[int]) -> None:
    rows = list(numbers)
    paragraph.extend(w("commentRangeStart", id=number) for number in rows)
    paragraph.extend(w("commentRangeEnd", id=number) for number in rows)
    paragraph.extend(called(rows))
