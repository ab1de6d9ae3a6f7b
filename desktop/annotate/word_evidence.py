"""Which note a comment is, by whatever evidence the programs it passed through have left of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.annotate.spots import alike
from desktop.annotate.word_marks import id_from, mark_of, names_nobody, words_key, written_by
from desktop.terms.annotation import Note, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.terms.commented import Comment

Says = Callable[[Note | Reply], tuple[str, ...]]  # how a note or reply reads as a comment

_ALIKE = 0.4  # of their words: what was edited, not what is another


def matched(
    comments: Sequence[Comment],
    things: Sequence[Note | Reply],
    says: Says,
) -> dict[int, Note | Reply]:
    """Of each comment, by its place in the row, the note or reply it is; the surest evidence is heard first."""
    found: dict[int, Note | Reply] = {}
    used: set[str] = set()
    for evidence in (_by_mark, _by_id, _by_moment, _by_words):
        for n, comment in enumerate(comments):
            if n in found:
                continue
            rows = [thing for thing in evidence(comment, things, says) if thing.id not in used]
            if len(rows) == 1 or (rows and evidence is _by_words):
                found[n] = rows[0]
                used.add(rows[0].id)
    return found


def _by_mark(comment: Comment, things: Iterable[Note | Reply], says: Says) -> list[Note | Reply]:
    del says
    return [thing for thing in things if comment.mark and mark_of(thing.id) == comment.mark]


def _by_id(comment: Comment, things: Iterable[Note | Reply], says: Says) -> list[Note | Reply]:
    del says
    ids = set(ids_of(comment))
    return [thing for thing in things if thing.id in ids]


def _by_moment(comment: Comment, things: Iterable[Note | Reply], says: Says) -> list[Note | Reply]:
    """Written by the same at the same moment, and not something else altogether: in a minute one may write twice."""
    moment = comment.date[:19]
    return [
        thing
        for thing in things
        if moment
        and thing.created[:19] == moment
        and _same_hand(comment, thing)
        and max(alike(comment.text, one) for one in says(thing)) >= _ALIKE
    ]


def _by_words(comment: Comment, things: Iterable[Note | Reply], says: Says) -> list[Note | Reply]:
    key = words_key(comment.text)
    return [
        thing
        for thing in things
        if key
        and any(words_key(one) == key for one in says(thing))
        and _same_hand(comment, thing)
        and (not comment.date or thing.created[:19] == comment.date[:19])
    ]


def _same_hand(comment: Comment, thing: Note | Reply) -> bool:
    author, _ = written_by(thing)
    return not author or author == comment.author or names_nobody(comment.author)


def ids_of(comment: Comment, nth: int = 0) -> Iterator[str]:
    """The ids a note made of this comment can have, the one it is given first."""
    if comment.mark:
        yield id_from("mark", comment.mark)
    yield id_from("words", comment.author, comment.date, words_key(comment.text), str(nth))


def matched_by_mark(comments: Mapping[int, Comment], notes: Iterable[Note]) -> dict[int, Note]:
    """Of each comment the note it is, by mark or id alone."""
    marks = {mark_of(note.id): note for note in notes}
    ids = {note.id: note for note in notes}
    found: dict[int, Note] = {}
    for n, comment in comments.items():
        note = marks.get(comment.mark) or next((ids[one] for one in ids_of(comment) if one in ids), None)
        if note is not None:
            found[n] = note
    return found
