"""What is said under the quick line: party, stance, paragraph, quote, source, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui.delegates.marks import Look, Piece
from desktop.gui.panes.notes_form_words import heard_word, letter, said_in_form, stance_word
from desktop.gui.panes.notes_words import place_words
from desktop.views.standing import standing

if TYPE_CHECKING:
    from desktop.annotate.quick import QuickNote
    from desktop.gui.delegates.marks import Para
    from desktop.terms.annotation import Note
    from desktop.terms.document import Document
    from desktop.views.standing import Standing

HINT = QT_TRANSLATE_NOOP(
    "quick",
    "Party, stance, paragraph, ‘quote’, where. Enter keeps it, ↑ brings the last line back, Esc closes.",
)
NO_PARTY = QT_TRANSLATE_NOOP("quick", "our own line")
NO_STANCE = QT_TRANSLATE_NOOP("quick", "no stance")
HERE = QT_TRANSLATE_NOOP("quick", "{place}, the one in hand")
SEVERAL = QT_TRANSLATE_NOOP("quick", "which of {n} paragraphs?")
NOWHERE = QT_TRANSLATE_NOOP("quick", "which paragraph?")
KEPT = QT_TRANSLATE_NOOP("quick", "Kept:")
_QUOTED = 60  # letters of a quote
_GAP = Piece("   ·   ", Look.QUIET)


def _tr(words: object) -> str:
    return QCoreApplication.translate("quick", str(words))


def hint() -> Para:
    """How a line is written."""
    return (Piece(_tr(HINT), Look.QUIET),)


def refused(sentence: str) -> Para:
    """Why a line was not kept."""
    return (Piece(sentence, Look.WEAKER),)


def understood(said: QuickNote, document: Document, here: str) -> Para:
    """What is understood of a line, piece by piece; `here` is the paragraph in hand."""
    parts = [_party(said), _stance(said), _place(said, document, here)]
    if said.quote:
        words = said.quote if len(said.quote) <= _QUOTED else f"{said.quote[:_QUOTED]}…"
        parts.append(Piece(f"“{words}”", Look.FOUND))
    if said.source:
        parts.append(Piece(heard_word(said.source)))
    if said.text:
        parts.append(Piece(said.text, Look.QUIET))
    return tuple(piece for part in parts for piece in (part, _GAP))[:-1]


def _party(said: QuickNote) -> Piece:
    return Piece(said.party, Look.STRONG) if said.party else Piece(_tr(NO_PARTY), Look.QUIET)


def _stance(said: QuickNote) -> Piece:
    if said.stance is None:
        return Piece(_tr(NO_STANCE), Look.QUIET)
    return Piece(f"{letter(said.stance)} {stance_word(said.stance)}", Look.STRONG)


def _place(said: QuickNote, document: Document, here: str) -> Piece:
    if said.node and said.node in document.by_id:
        return Piece(place_words(standing(document, said.node)), Look.STRONG)
    if said.candidates:
        return Piece(_tr(SEVERAL).format(n=len(said.candidates)), Look.WEAKER)
    if here in document.by_id and document.by_id[here].text:
        return Piece(_tr(HERE).format(place=place_words(standing(document, here))), Look.QUIET)
    return Piece(_tr(NOWHERE), Look.WEAKER)


def kept_words(note: Note, place: Standing) -> Para:
    """What was kept."""
    said = " · ".join(filter(None, (said_in_form(note), place_words(place), note.anchor.quote, note.text)))
    return Piece(f"✓ {_tr(KEPT)}  ", Look.STRONGER), Piece(said)
