"""A paragraph with its citation on the clipboard."""

from PySide6.QtGui import QGuiApplication

from desktop.gui.citing import MARKDOWN, copy_cited
from desktop.terms.provision import Kind


def test_the_paragraph_in_hand_is_copied_with_its_citation_in_three_forms(desk, sample, settle):
    text = sample["adopted.en"]
    provision = next(p for p in desk.workspace.document(text).provisions if p.kind is Kind.OPERATIVE)
    desk.document, desk.current = desk.workspace.document(text), (text, provision.id)
    assert copy_cited(desk)
    data = QGuiApplication.clipboard().mimeData()
    for words in (data.text(), data.html()):
        assert provision.text[:40] in words
        assert "MPC/COP(3)/12/Add.1" in words
    assert bytes(data.data(MARKDOWN).data()).decode().startswith("> ")
    QGuiApplication.clipboard().clear()  # what lies there at the end is freed too late off screen


def test_with_nothing_in_hand_nothing_is_copied(desk):
    assert not copy_cited(desk)
