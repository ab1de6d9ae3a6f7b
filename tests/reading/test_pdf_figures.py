"""The labels of a chart are set aside: they are neither paragraphs nor a table."""

from desktop.reading.pdf import read_pdf
from desktop.terms.block import Role
from desktop.terms.step import finish
from tests.reading.pdf_files import Sheet, pdf

BEFORE, AFTER = (
    "The chart below shows the springs that were mended.",
    "The Conference takes note of the chart above.",
)


def blocks(sheet):
    return finish(read_pdf(pdf(sheet), "report.pdf")).blocks


def chart(sheet, *, bars=((160, 380), (260, 340), (360, 300), (420, 310))):
    """A frame with the ground of a plot and bars on it, figures beside and years below."""
    sheet.box(90, 250, 500, 460).box(120, 260, 480, 420)
    for n, (left, top) in enumerate(bars):
        sheet.box(left, top, left + 30, 420).write(left + 8, top - 4, str(20 + n), 8)
        sheet.write(left, 436, str(2023 + n), 8)
    return sheet.lines(96, 270, "40", "30", "20", "10", size=8, pitch=48)


def read(sheet):
    return [block.text for block in blocks(sheet) if block.role is not Role.FURNITURE]


def test_the_labels_of_a_chart_are_no_text_of_the_document():
    assert read(chart(Sheet().write(100, 200, BEFORE).write(100, 500, AFTER))) == [BEFORE, AFTER]


def test_the_labels_of_a_chart_are_kept_aside():
    aside = [block.text for block in blocks(chart(Sheet().write(100, 200, BEFORE))) if block.text != BEFORE]
    assert sorted(" ".join(aside).split()) == sorted(
        ["40", "30", "20", "10", "20", "21", "22", "23", "2023", "2024", "2025", "2026"]
    )


def test_a_frame_round_running_text_is_no_chart():
    lines = [
        "The springs are mended before the fences are, and the paths",
        "that lead there are mended last of all.",
    ]
    sheet = (
        Sheet().box(90, 250, 500, 460).box(95, 255, 400, 300).box(95, 280, 380, 320).box(95, 330, 300, 400)
    )
    assert read(sheet.box(100, 340, 200, 380).lines(100, 270, *lines)) == [" ".join(lines)]


def test_the_cells_of_a_table_drawn_as_boxes_are_no_chart():
    sheet = Sheet().box(90, 250, 500, 330)
    for n, words in enumerate((("Item", "2026", "2027"), ("Springs", "50", "60"), ("Fences", "40", "45"))):
        for m, word in enumerate(words):
            sheet.box(90 + 130 * m, 255 + 24 * n, 220 + 130 * m, 279 + 24 * n).write(
                100 + 130 * m, 270 + 24 * n, word
            )
    table = [block for block in blocks(sheet) if block.role is Role.TABLE]
    assert [row[0] for row in table[0].rows] == ["Item", "Springs", "Fences"]


def test_a_page_sized_ground_is_no_chart():
    sheet = Sheet().box(5, 5, 607, 787).box(120, 260, 480, 420)
    for left in (160, 260, 360, 420):
        sheet.box(left, 300, left + 30, 420).write(left, 436, "2026", 8)
    assert "2026" in " ".join(
        " ".join(map(" ".join, b.rows)) + b.text for b in blocks(sheet) if b.role is not Role.FURNITURE
    )
