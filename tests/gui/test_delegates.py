import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.gui import settings, theme
from desktop.gui.delegates.laid import Laid, units
from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.delegates.marks import TONES, Look, Piece, pieces, text_format, tone
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import PARAGRAPHS, TextDelegate
from desktop.terms.brief import Mark, Run


class Cells(QAbstractListModel):
    """One paragraph a row."""

    def __init__(self, texts):
        super().__init__()
        self.texts = texts

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.texts)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802
        return 0 if parent.isValid() else 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        text = self.texts[index.row()]
        return (
            ((Piece(text),),) if role == PARAGRAPHS else text if role == Qt.ItemDataRole.DisplayRole else None
        )


@pytest.fixture
def font(qapp):
    return theme.face("zh")


def drawn(laid, width=300):
    """Where there is ink: the columns that are not white."""
    image = QImage(width, max(laid.height, 1), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    laid.draw(painter, 0, 0)
    painter.end()
    white = QColor("white").rgb()
    return [x for x in range(width) if any(image.pixel(x, y) != white for y in range(image.height()))]


def test_insertions_are_underlined_and_deletions_struck_through_whatever_the_colours():
    assert text_format(Look.INSERTED).fontUnderline()
    assert text_format(Look.DELETED).fontStrikeOut()
    assert text_format(Look.FOUND).fontWeight() == QFont.Weight.Bold


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_tone_can_be_read(look):
    settings.set_value("look", look)

    def luminance(colour):
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for name in TONES:
        lights = sorted(map(luminance, tone(name)))
        assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, name


def test_runs_of_a_brief_keep_their_marks():
    runs = (Run("a"), Run("b", Mark.INSERTED), Run("c", Mark.DELETED))
    assert pieces(runs) == (Piece("a"), Piece("b", Look.INSERTED), Piece("c", Look.DELETED))


def test_latin_words_stand_on_the_left_and_arabic_words_on_the_right(font):
    left = drawn(Laid(((Piece("land"),),), font, 300))
    right = drawn(Laid(((Piece("الأراضي"),),), font, 300))
    assert max(left) < 150 < min(right)


def test_every_line_of_a_paragraph_runs_its_own_way(font):
    both = drawn(Laid(((Piece("land\nالأراضي"),),), font, 300))
    assert min(both) < 20
    assert max(both) > 280


def test_chinese_breaks_between_any_two_letters(font):
    one = Laid(((Piece("地" * 10),),), font, 2_000).height
    assert Laid(((Piece("地" * 60),),), font, 200).height > 3 * one


def test_words_of_a_document_are_never_taken_for_markup(font):
    assert max(drawn(Laid(((Piece("<b>x</b>"),),), font, 300))) > 3 * max(
        drawn(Laid(((Piece("x"),),), font, 300))
    )


def test_marks_stand_right_behind_letters_beyond_the_basic_plane():
    assert units("𠮷a") == 3


def test_a_row_is_as_tall_as_its_words(qtbot):
    view, model = TallRows(), Cells(["short", "long " * 200])
    qtbot.addWidget(view)
    view.setItemDelegate(TextDelegate(view))
    view.setModel(model)
    view.horizontalHeader().setStretchLastSection(True)
    view.resize(300, 900)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.wait(30)
    assert view.rowHeight(1) > 5 * view.rowHeight(0)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    wanted = view.itemDelegate().height(option, model.index(1, 0), view.columnWidth(0))
    assert view.rowHeight(1) == wanted


def test_rows_grow_when_the_list_is_made_narrower(qtbot):
    view = TallRows()
    qtbot.addWidget(view)
    view.setItemDelegate(TextDelegate(view))
    view.setModel(Cells(["long " * 60]))
    view.horizontalHeader().setStretchLastSection(True)
    view.resize(600, 600)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.wait(30)
    wide = view.rowHeight(0)
    view.resize(200, 600)
    qtbot.waitUntil(lambda: view.rowHeight(0) > 2 * wide, timeout=3_000)


def test_marked_text_is_as_tall_as_its_words_and_can_be_heard(qtbot):
    widget = MarkedText()
    qtbot.addWidget(widget)
    widget.set_paragraphs(((Piece("long " * 40),),))
    assert widget.heightForWidth(100) > 3 * widget.heightForWidth(600)
    assert widget.accessibleDescription().startswith("long")
