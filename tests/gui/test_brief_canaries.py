"""Words of notes above the chosen tiers stand neither on the pages that are previewed and printed nor in a PDF."""

import io
import re
import zlib

import pypdf
import pytest
from PySide6.QtGui import QGuiApplication

from desktop.gui.citing import MARKDOWN, copy_cited
from desktop.gui.printing import laid_out, pdf_bytes
from desktop.gui.printing.preview import Preview
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.step import finish
from desktop.workspace.briefs import brief_of
from desktop.workspace.wishes import asked_for
from tests.brief.brief_canaries import planted


@pytest.fixture
def dossier(desk, sample):
    planted(desk.workspace)
    return desk.workspace, sample


def made(dossier, kind, tiers=(Tier.PUBLIC,)):
    workspace, sample = dossier
    columns = [Side(sample[name]) for name in ("draft.en", "draft.zh", "adopted.zh")]
    return finish(
        brief_of(workspace, asked_for([Side(sample["adopted.en"])], columns, kind=kind, tiers=tiers))
    )


def everything(data):
    """The words of a PDF, what it says of itself, its outline, and its streams unpacked."""
    read = pypdf.PdfReader(io.BytesIO(data))
    said = [page.extract_text() for page in read.pages] + [
        str(read.metadata),
        str(read.outline),
    ]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            said.append(zlib.decompress(stream).decode("latin-1"))
        except zlib.error:
            said.append(stream.decode("latin-1"))
    return "".join("\n".join(said).split())


def test_a_pdf_says_nothing_of_notes_above_its_tiers(dossier):
    for kind in BriefKind:
        said = everything(finish(pdf_bytes(finish(laid_out(made(dossier, kind))))))
        assert "hush" not in said, kind
        assert "open" in said or kind is BriefKind.COMPARISON


def test_words_that_go_out_would_be_found_in_a_pdf(dossier):
    said = everything(finish(pdf_bytes(finish(laid_out(made(dossier, BriefKind.DELEGATION, tuple(Tier)))))))
    assert "hushposi" in said


def test_the_pages_that_are_previewed_say_nothing_of_them(qtbot, dossier):
    for kind in (BriefKind.DELEGATION, BriefKind.TRANSLATION, BriefKind.HANDOVER):
        dialog = Preview(made(dossier, kind))
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda shown=dialog: shown.printed is not None, timeout=20_000)
        pages = "".join(dialog.printed.words(n) for n in range(len(dialog.printed.sheets)))
        assert "hush" not in pages
        assert "open" in pages


def test_a_paragraph_on_the_clipboard_has_no_note_in_any_of_its_forms(desk, dossier):
    workspace, sample = dossier
    text = sample["adopted.en"]
    for node in dict.fromkeys(note.anchor.node for note in workspace.notes(text)):
        desk.document, desk.current = workspace.document(text), (text, node)
        assert copy_cited(desk)
        data = QGuiApplication.clipboard().mimeData()
        forms = [bytes(data.data(form).data()).decode("utf-8", "replace") for form in data.formats()]
        assert MARKDOWN in data.formats()
        assert not re.search("hush|open[a-z]{4}", "\n".join(forms))
    QGuiApplication.clipboard().clear()  # what lies there would outlive the program it came from
