import pytest
from PySide6.QtCore import Qt

from desktop.gui.actions import beside
from desktop.gui.delegates.text import BADGE, PARAGRAPHS
from desktop.gui.dialogs.four import FourDialog
from desktop.gui.dialogs.note import NoteDialog
from desktop.gui.models.columns import WHAT
from desktop.gui.models.lockstep import LockstepModel
from desktop.gui.panes.lockstep import LockstepPane
from desktop.gui.panes.lockstep_words import why_words
from desktop.terms.annotation import NoteKind
from desktop.terms.parity import Carried, Standing
from desktop.terms.step import finish
from desktop.views.versions import Version

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ENGLISH = """ICHT/COP(9)/12

Decision 5/COP.9
Ferries across the outer strait

The Conference of the Parties,
Recalling its decision 4/COP.8 of 3 May 2019,
1.\tRequests the secretariat to keep two ferries running in winter;
2.\tInvites observers to paint the ferries by 2027;
3.\tDecides to review the timetable at its tenth session in 2030.
"""
CHINESE = """ICHT/COP(9)/12

第5/COP.9号决定
外海峡渡轮

缔约方会议，
回顾2019年5月3日第4/COP.8号决定，
1.\t请秘书处在冬季维持两艘渡轮运行；
2.\t决定在2030年第十届会议上审查时刻表。
"""
ARABIC = """ICHT/COP(9)/12

المقرر 5/م أ-9
العبّارات عبر المضيق الخارجي

إن مؤتمر الأطراف،
إذ يشير إلى مقرره 4/م أ-8 المؤرخ 3 أيار/مايو 2019،
1-\tيطلب إلى الأمانة أن تُبقي عبّارتين عاملتين في الشتاء؛
2-\tيدعو المراقبين إلى طلاء العبّارات بحلول عام 2027؛
3-\tيقرر أن يستعرض الجدول الزمني في دورته العاشرة في عام 2030.
"""


@pytest.fixture
def languages(desk, settle, tmp_path):
    """One text in three languages; the Chinese lacks a paragraph."""
    desk.open_dossier(tmp_path / "ferries.chapeau", create=True)
    settle()
    files = []
    for name, words in (("en", ENGLISH), ("zh", CHINESE), ("ar", ARABIC)):
        file = tmp_path / f"{name}.txt"
        file.write_text(words, encoding="utf-8")
        files.append(file)
    kept = finish(desk.workspace.import_files(files))
    desk.refresh_texts()
    settle()
    return tuple(Version(one.text.id) for one in kept)


@pytest.fixture
def empty(qtbot, desk):
    pane = LockstepPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def pane(empty, languages, settle):
    empty.show_versions(languages)
    settle()
    return empty


@pytest.fixture
def four(desk, empty, sample, settle):
    """Draft and final of the sample in two languages, a change of the Chinese undone."""
    empty.show_four([Version(sample[name]) for name in ("draft.en", "adopted.en", "draft.zh", "adopted.zh")])
    settle()
    return empty


def find(pane, words):
    return next(
        n for n, row in enumerate(pane.model.rows()) if any(c and words in c.words for c in row.cells)
    )


def test_the_same_paragraph_stands_in_one_row_in_every_language(pane):
    row = pane.model.row(find(pane, "two ferries"))
    assert [cell.provision.label for cell in row.cells] == ["1.", "1.", "1-"]
    assert "渡轮" in row.cells[1].words
    assert row.state is Standing.MATCHED


def test_a_paragraph_a_language_lacks_is_named_with_the_reason(pane):
    number = find(pane, "paint the ferries")
    row = pane.model.row(number)
    assert row.state is Standing.MISSING
    assert row.cells[1] is None
    told = pane.model.index(number, WHAT).data()
    assert "missing" in told
    assert "Chinese: nothing stands for this operative" in told
    assert pane.model.index(number, 2).data(PARAGRAPHS)[0][0].text == "nothing here"
    assert pane.model.index(number, WHAT).data(BADGE).sign == "−"


def test_doubts_alone_can_be_listed(pane):
    pane.listed.setCurrentIndex(1)
    assert pane.model.rowCount() == len(pane.stops()) > 0
    assert all(row.doubtful for row in pane.model.rows())


def test_one_way_of_standing_can_be_listed_alone(four):
    offered = [four.listed.itemText(n) for n in range(four.listed.count())]
    assert offered == ["All", "Doubts", "carried over"]
    four.listed.setCurrentIndex(2)
    assert {row.state for row in four.model.rows()} == {Carried.CARRIED}


def test_f7_walks_the_doubts(qtbot, pane):
    pane.list.show_row(0)
    qtbot.keyClick(pane, Qt.Key.Key_F7)
    assert pane.list.current_row() in pane.stops()
    assert pane.where.text().startswith("Doubt ")


def test_arabic_runs_from_the_right_in_a_face_of_its_own(pane):
    number = find(pane, "two ferries")
    fonts = [pane.model.index(number, n).data(Qt.ItemDataRole.FontRole) for n in (1, 2, 3)]
    assert len({font.families()[0] for font in fonts}) > 1
    delegate, index = pane.list.itemDelegate(), pane.model.index(number, 3)
    from PySide6.QtWidgets import QStyleOptionViewItem

    option = QStyleOptionViewItem()
    pane.list.initViewItemOption(option)
    assert delegate._lay(option, index, 240).right_to_left


def test_an_arabic_paragraph_that_begins_in_latin_runs_from_the_right_too(qtbot, empty):
    from desktop.gui.words import direction
    from desktop.terms.document import Document, Masthead
    from desktop.terms.provision import Kind, Provision
    from desktop.views.columns import Cell
    from desktop.views.lockstep import Beside, BesideRow

    cell = Cell(Provision("1", Kind.FOOTNOTE, "Ferries of the World 2024 (تقرير العبّارات)", "1"))
    row = BesideRow((cell, cell), Standing.MATCHED, "", "")
    documents = tuple(Document(language, Masthead(), ()) for language in ("en", "ar"))
    empty._take((Version("a"), Version("b")), Beside(documents, (row,)))
    ways = [
        direction("".join(piece.text for piece in empty.model.index(0, n).data(PARAGRAPHS)[0]))
        for n in (1, 2)
    ]
    assert ways == [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


def test_a_doubt_becomes_a_translation_query(desk, pane, languages, settle):
    number = find(pane, "paint the ferries")
    pane.list.setCurrentIndex(pane.model.index(number, 3))
    pane.write_note()
    dialog = pane.findChild(NoteDialog)
    assert "Chinese: nothing stands for this" in dialog.editor.words.toPlainText()
    assert "English" in dialog.editor.words.toPlainText()
    dialog.accept()
    settle()
    (note,) = desk.workspace.notes()
    assert note.kind is NoteKind.TRANSLATION
    assert note.anchor.text == languages[2].text


def test_where_the_language_in_hand_has_nothing_another_is_opened(qtbot, pane, languages):
    number = find(pane, "paint the ferries")
    with qtbot.waitSignal(pane.opened, timeout=5_000) as told:
        pane.list.activated.emit(pane.model.index(number, 2))
    assert told.args == [languages[0].text, pane.model.row(number).nodes[0]]


def test_the_first_language_is_the_one_the_others_are_held_against(pane, languages, settle):
    pane.show_versions((languages[1], languages[0]))
    settle()
    row = pane.model.row(find(pane, "paint the ferries"))
    assert row.state is Standing.EXTRA
    assert pane.model.headerData(1, Qt.Orientation.Horizontal).startswith("Chinese")


def test_one_language_alone_is_refused_in_a_sentence(desk, pane, languages, settle):
    pane.show_versions(languages[:1])
    settle()
    assert desk.said == ["Two to six texts can stand in lock-step; choose others."]


def test_the_changes_of_the_original_stand_beside_those_of_the_translation(four):
    number = find(four, "Encourages")
    row = four.model.row(number)
    assert row.state is Carried.CARRIED
    looks = [
        [(piece.look.value, piece.text.strip()) for piece in four.model.index(number, n).data(PARAGRAPHS)[0]]
        for n in (1, 2, 3, 4)
    ]
    assert ("deleted", "Urges") in looks[0]
    assert ("inserted", "Encourages") in looks[1]
    assert ("deleted", "敦促") in looks[2]
    assert ("inserted", "鼓励") in looks[3]


def test_a_change_the_translation_missed_is_a_doubt(desk, four, sample, settle):
    texts = ("draft.en", "adopted.en", "draft.zh", "draft.zh")
    four.show_four([Version(sample[name]) for name in texts])
    settle()
    assert desk.said == ["The four-way check takes four texts: draft and final, in two languages."]
    names = ("draft.en", "adopted.en", "adopted.zh", "draft.zh")  # the translation went the other way
    four.show_four([Version(sample[name]) for name in names])
    settle()
    states = {row.state for row in four.model.rows()}
    assert Carried.MISSED in states or Carried.UNCAUSED in states
    assert four.stops()


def test_the_heads_say_which_is_the_draft_and_which_the_final_text(four):
    heads = [four.model.headerData(n, Qt.Orientation.Horizontal) for n in range(1, 5)]
    assert [head.split("\n")[0] for head in heads] == [
        "English, draft",
        "English, final",
        "Chinese, draft",
        "Chinese, final",
    ]


def test_four_different_texts_are_asked_for(qtbot, desk, sample):
    names = ("draft.en", "adopted.en", "draft.zh", "adopted.zh")
    guess = [Version(sample[name]) for name in names]
    dialog = FourDialog(desk, guess)
    qtbot.addWidget(dialog)
    assert dialog.versions() == tuple(guess)
    assert dialog.ok.isEnabled()
    dialog.boxes[1].setCurrentIndex(dialog.boxes[0].currentIndex())
    assert not dialog.ok.isEnabled()


def test_another_language_of_the_window_keeps_what_is_shown(qtbot, window, desk, settle, languages):
    from desktop.gui import spreads
    from desktop.gui.window import MainWindow

    beside.show(window, "lockstep", languages)
    settle()
    again = MainWindow(desk)
    qtbot.addWidget(again)
    spreads.take_over(again, window._spreads)
    settle()
    assert again.spread("lockstep").versions == languages


def test_reading_comes_back_when_a_place_is_opened(window, desk, settle, languages):
    beside.show(window, "lockstep", languages)
    settle()
    pane = window.spread("lockstep")
    pane.open_place(pane.model.index(find(pane, "two ferries"), 2))
    settle()
    assert window.page == "reading"
    assert desk.current[0] == languages[1].text
    assert window.commands.action("lockstep.again").isEnabled()


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("zh, ar: nothing stands for this operative", "Chinese, Arabic: nothing stands for this operative"),
        ("only zh has this footnote", "only Chinese has this footnote"),
        ("in one paragraph in zh, in several in en, fr", "in one paragraph in Chinese, in several in English, French"),
        ("labelled (a) in zh, none in en", "labelled (a) in Chinese, without a label in English"),
        ("2 footnotes called in zh, 1 in en; 2019 in en, not in zh", "footnotes called: 2 in Chinese, 1 in English; 2019 in English, not in Chinese"),
        ("a continuation in fr, a subparagraph in en-2", "continuation in French, sub-paragraph in English 2"),
        ("changed in both, but the verb of the original is not in the translation", "changed in both, but verb of the original is not in the translation"),
        ("something new", "something new"),
    ],
)  # fmt: skip
def test_reasons_are_told_in_the_words_of_the_window(qtbot, why, told):
    assert why_words(why) == told


def test_every_reason_of_the_engine_is_known_to_the_window(qtbot):
    from desktop.compare.parity_wording import parity_words

    facts = {"langs": "zh", "others": "en", "kind": "operative", "other": "1", "lang": "zh", "base": "en",
             "label": "(a)", "count": "2", "figures": "2019", "what": "the verb"}  # fmt: skip
    for sentence in (*parity_words().said.values(), *parity_words().said_four.values()):
        if sentence:
            said = sentence.format(**facts)
            assert not {"zh", "en"} & set(why_words(said).replace(",", " ").replace(":", " ").split())


def test_the_lockstep_model_answers_as_qt_expects(qtmodeltester, pane):
    qtmodeltester.check(pane.model)
    qtmodeltester.check(LockstepModel())


def test_rows_are_measured_only_where_they_are_seen(qtbot, desk, empty):
    from desktop.terms.document import Document, Masthead
    from desktop.terms.provision import Kind, Provision
    from desktop.views.columns import Cell, folded
    from desktop.views.lockstep import Beside, BesideRow

    def row(n):
        cells = tuple(
            Cell(Provision(f"{n}", Kind.OPERATIVE, "Requests a report; " * 9, f"{n}.")) for _ in "abcd"
        )
        return BesideRow(cells, Standing.MATCHED, "", folded(cells))

    documents = tuple(Document(language, Masthead(), ()) for language in ("en", "zh", "ar", "fr"))
    empty._take(
        tuple(Version(name) for name in "abcd"), Beside(documents, tuple(row(n) for n in range(2_000)))
    )
    empty.list.show_row(1_700)
    qtbot.wait(20)
    assert len(empty.list._measured) < 100
    assert empty.list.viewport().rect().intersects(empty.list.visualRect(empty.model.index(1_700, 1)))
    empty.model.narrow(
        lambda row: row.cells[0].provision.id < "5", ""
    )  # far fewer rows than it was scrolled past
    qtbot.wait(20)
    assert len(empty.list._measured) < 100


def test_scrolling_far_and_back_keeps_every_row_whole(qtbot, pane):
    bar = pane.list.verticalScrollBar()
    for value in (bar.maximum(), 0, bar.maximum() // 2):
        bar.setValue(value)
        qtbot.wait(5)
    top = max(pane.list.rowAt(0), 0)
    assert pane.list.rowHeight(top) == pane.list._height(top)
