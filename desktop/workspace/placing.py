"""Where a new note hangs, and what its form says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.terms.annotation import Amendment, NoteKind

if TYPE_CHECKING:
    from desktop.terms.annotation import Anchor, Form
    from desktop.terms.carrying import Span
    from desktop.terms.document import Document
    from desktop.terms.page import Side


def placed(
    document: Document, side: Side, span: Span, kind: NoteKind, form: Form | None = None
) -> tuple[Anchor, Form | None]:
    """Where a note hangs, and its form: that of an amendment knows the words it was made on."""
    from desktop.annotate import anchor
    from desktop.store.codec import words_of

    if side.node is None:
        raise BadRequest("A note needs a paragraph to hang on; choose one first.")
    at = anchor(document, side.text, side.node, span)
    if kind is not NoteKind.AMENDMENT or not isinstance(form, Amendment | None):
        return at, form
    base = at.quote or words_of(document.by_id[side.node])
    return at, replace(form or Amendment(), base=(form.base if form else "") or base)
