from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextCharFormat

from desktop.errors import BadRequest
from desktop.gui.actions import files
from desktop.gui.delegates.clause_marks import LOOKS
from desktop.gui.delegates.provision import ProvisionDelegate
from desktop.gui.panes.clause import ClausePane
from desktop.gui.panes.clause_words import head, rows
from desktop.gui.panes.tree import TreePane
from desktop.terms.clause import Addressee, Amount, Bracketed, Branch, Clause, Deadline, Reference
from desktop.terms.document import Document, Masthead
from desktop.terms.dossier import TextEntry
from desktop.terms.provision import Kind, Provision
from desktop.workspace.tracked import read_before
from tests.tracked import with_tracked_changes

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
TEXT = "Requests <b>the secretariat</b> to report at the next session, see paragraph 1 [and pay €5 more];"
SAYS = Clause(
    "Requests",
    "requests",
    7,
    (Addressee("the secretariat", "secretariat"),),
    deadlines=(Deadline("at the next session", "COP4"),),
    references=(
        Reference("paragraph 1", paragraph="1", node="1/op/1"),
        Reference("MPC/COP(1)/1", "MPC/COP(1)/1"),
    ),
    sums=(Amount("€5", 5, "EUR"),),
    brackets=(Bracketed(TEXT.index("["), len(TEXT) - 1, 2, closes=False),),
)
PROVISIONS = (
    Provision("r", Kind.DOCUMENT, "", parent="r"),
    Provision("1", Kind.DECISION, "Pastures", "Decision 1/COP.3", "r"),
    Provision(
        "1/op/1", Kind.OPERATIVE, "Decides to meet;", "1.", "1", clause=Clause("Decides", "decides", 9)
    ),
    Provision("1/op/2", Kind.OPERATIVE, TEXT, "2.", "1", clause=SAYS),
)


@pytest.fixture
def tree(qtbot, desk):
    tree = TreePane(desk)
    qtbot.addWidget(tree)
    tree.resize(520, 700)
    with qtbot.waitExposed(tree):
        tree.show()
    desk._open("t", Document("en", Masthead(), PROVISIONS))
    return tree


def told(tree):
    return tree.clause.body.toPlainText()


def test_the_panel_tells_what_the_provision_in_hand_says(tree, desk):
    desk.select("t", "1/op/2")
    for words in (
        "the secretariat",
        "at the next session",
        "COP4",
        "€5",
        "5 EUR",
        "depth 2",
        "later paragraph",
    ):
        assert words in told(tree)
    assert "strength 7 of 9" in tree.clause.verb.text()
    assert tree.clause.ladder.isVisible()
    assert tree.clause.ladder.accessibleName() == "7 of 9 on the ladder"


def test_words_of_a_document_are_never_markup(tree, desk):
    marked = replace(PROVISIONS[3], clause=Clause(qualifiers=("<b>if</b>",)))
    tree.clause.show_provision(marked)
    assert "<b>if</b>" in told(tree)


def test_a_provision_that_says_nothing_is_told_so(tree, desk):
    desk.select("t", "1")
    assert "asks for nothing" in told(tree)
    assert not tree.clause.ladder.isVisible()


def test_the_heads_are_the_legend_of_the_marks():
    told = list(rows(PROVISIONS[3], "en"))
    lines = [LOOKS[part][1] for part in LOOKS]
    assert len(set(lines)) == len(lines)
    assert QTextCharFormat.UnderlineStyle.NoUnderline not in lines
    assert [head(row.part) for row in told] == ["To", "By when", "Refers to", "How much", "In brackets"]


def test_a_reference_in_the_document_is_followed_one_to_nowhere_is_no_link(tree, desk):
    desk.select("t", "1/op/2")
    html = tree.clause.body.document().toHtml()
    assert 'href="0"' in html
    assert 'href="1"' not in html
    desk.workspace = object()
    tree.clause.body.anchorClicked.emit(QUrl("0"))
    desk.workspace = None
    assert desk.current == ("t", "1/op/1")


def test_a_reference_to_another_text_opens_it_at_the_paragraph(qtbot, desk, sample, settle):
    pane = ClausePane(desk)
    qtbot.addWidget(pane)
    desk.open_text(sample["draft.en"])
    settle()
    operative = next(p for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    adopted = desk.entry(sample["adopted.en"])
    cites = Clause(references=(Reference("paragraph 5 of it", adopted.symbol, "5"),))
    desk.select(sample["draft.en"], operative.id)
    desk.texts = tuple(
        entry for entry in desk.texts if entry.id in {sample["adopted.en"], sample["draft.en"]}
    )
    pane.show_provision(replace(operative, clause=cites))
    pane.body.anchorClicked.emit(QUrl("0"))
    settle()
    assert desk.current[0] == sample["adopted.en"]


def test_the_provision_in_hand_is_marked_and_every_one_where_it_is_wanted(tree, desk):
    delegate = tree.view.itemDelegate()
    assert isinstance(delegate, ProvisionDelegate)
    plain, marked = (delegate._set(PROVISIONS[3], 400, marked=on) for on in (False, True))
    assert len(marked.layout.formats()) > len(plain.layout.formats())
    assert plain.whole == marked.whole
    tree.mark_all(True)
    assert tree.marks_all
    assert "Marks:" in told(tree)
    tree.mark_all(False)


def test_a_condition_and_what_follows_are_drawn_as_a_fork(tree, desk):
    delegate = tree.view.itemDelegate()
    forked = replace(
        PROVISIONS[2],
        clause=replace(
            PROVISIONS[2].clause, branches=(Branch("if none offers", "in Bonn", "at the host’s"),)
        ),
    )
    plain, with_fork = (delegate._set(one, 400) for one in (PROVISIONS[2], forked))
    assert [line.level for line in with_fork.below._lines] == [0, 1, 2]
    assert with_fork.whole > plain.whole + 2 * plain.height


def test_the_panel_can_be_put_away_and_stays_so(qtbot, desk, tree):
    tree.tell_clauses(False)
    assert not tree.panel.isVisible()
    other = TreePane(desk)
    qtbot.addWidget(other)
    assert not other.tells_clauses
    other.tell_clauses(True)


def test_the_menu_shows_what_is_switched_on(qtbot, window, desk, sample, settle):
    desk.open_text(sample["adopted.en"])
    settle()
    action = window.commands.action("clause.tell")
    assert action.isCheckable()
    assert action.isChecked()
    action.trigger()
    window.commands.allow()
    assert not action.isChecked()
    assert not window.reading.tree.panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    window.commands.allow()
    assert action.isChecked()


def test_a_drag_over_words_on_a_page_marks_them(qtbot, window, desk, settle, tmp_path):
    desk.open_dossier(tmp_path / "d.chapeau", create=True)
    settle()
    files.import_paths(window, [SAMPLE / "adopted.en.pdf"])
    settle()
    desk.open_text(desk.texts[0].id)
    settle()
    text = desk.texts[0].id
    wanted = next(p for p in desk.document.provisions if p.text.startswith("Emphasizes"))
    at = wanted.text.index("restoration"), wanted.text.index("measures") + len("measures")
    (place,) = desk.workspace.places(text, wanted.id, at)
    middle = (place.top + place.bottom) / 2
    points = ((place.left + 0.002, middle), (place.right - 0.002, middle))
    window.reading.source.pages.dragged.emit(place.page, points)
    settle()
    assert desk.current == (text, wanted.id)
    assert wanted.text[slice(*desk.span)] == "restoration measures"
    window.reading.source.pages.pointed.emit(place.page, *points[0])
    settle()
    assert (desk.current, desk.span) == ((text, wanted.id), None)
    pages = window.reading.source.pages
    rect = pages._on_screen(place)
    start, end = rect.center().toPoint(), rect.bottomRight().toPoint() - QPoint(1, 3)
    qtbot.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(pages.viewport(), end)
    pages._band.stretch(QPointF(end))
    assert pages._band.isVisible()
    qtbot.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert not pages._band.isVisible()
    assert wanted.text[slice(*desk.span)].endswith("measures")


def test_what_was_tracked_is_compared_before_with_after(window, desk, settle, tmp_path):
    desk.open_dossier(tmp_path / "d.chapeau", create=True)
    settle()
    made = with_tracked_changes(
        SAMPLE / "adopted.en.docx", tmp_path / "a.docx", "Encourages", "Parties", "all Parties"
    )
    files.import_paths(window, [made])
    settle()
    desk.open_text(desk.texts[0].id)
    settle()
    action = window.commands.action("compare.tracked")
    assert action.isEnabled()
    action.trigger()
    settle()
    comparison = window.comparison._comparison
    changed = [pair for pair in comparison.pairs if pair.edits]
    assert [(edit.a_text, edit.b_text) for edit in changed[0].edits] in ([("", "all ")], [("", " all")])
    assert len(changed) == 1
    assert "before the tracked changes" in window.comparison.model.headerData(1, Qt.Orientation.Horizontal)


def test_a_text_without_tracked_changes_offers_no_comparison_of_them(window, desk, sample, settle):
    desk.open_text(sample["adopted.en"])
    settle()
    assert not window.commands.action("compare.tracked").isEnabled()
    with pytest.raises(BadRequest, match="only Word files"):
        read_before(Texts(), "t")


class Texts:
    """A dossier of one text that is no Word file."""

    def find_text(self, _):
        return TextEntry("t", "", "Note", "en", "pdf", "", "", None, "", 1, "", "")
