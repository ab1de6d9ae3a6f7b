"""The states of pairing by hand and of agreed language, for tests.screens."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from desktop.gui.panes.comparison_menu import menu_of
from desktop.terms.page import Side
from desktop.views.grouping import Grouping

ENCOURAGES = {"en": "Encourages", "zh": "鼓励"}
PHRASE = {"en": "subject to the availability of funds", "zh": "请秘书处视资源情况召集工作组"}


def _language(studio):
    return studio.manner[:2]


def _compare(studio):
    language = _language(studio)
    studio.window.show_comparison(
        Side(studio.text(f"draft.{language}.")), Side(studio.text(f"adopted.{language}."))
    )
    studio.settle()
    return studio.window.comparison


def _hold(pane, words):
    for number in range(pane.model.rowCount()):
        row = pane.model.row(number)
        if row and row.b and words in row.b.text:
            pane.list.show_row(number)
            return


def pairing_by_hand(studio):
    """A pair taken apart by hand, the other half above or below it."""
    pane = _compare(studio)
    _hold(pane, ENCOURAGES[_language(studio)])
    pane.do("part")
    studio.settle()
    studio.settle()
    studio.take("60-parted-by-hand")


def choosing_a_partner(studio):
    """The paragraphs it may belong to, the likeliest first."""
    from desktop.gui.dialogs.partner import PartnerDialog

    pane = studio.window.comparison
    pane.do("pair")
    studio.settle()
    dialog = pane.findChildren(PartnerDialog)[-1]
    studio.take("61-choosing-a-partner", dialog)
    dialog.accept()
    studio.settle()
    studio.settle()
    studio.take("62-paired-by-hand")


def the_menu_of_a_change(studio):
    """What can be done with a pair, and its keys."""
    pane = studio.window.comparison
    menu = menu_of(pane._desk, pane, pane.do, pane.can)
    menu.popup(pane.mapToGlobal(QPoint(300, 200)))
    QTest.qWait(50)
    studio.take("63-menu-of-a-change", menu)
    menu.close()
    pane.do("free")
    studio.settle()
    studio.settle()


def changes_by(studio):
    """Changes listed by meaning, then by weight."""
    pane = _compare(studio)
    for name, by in (("64-by-meaning", Grouping.MEANING), ("65-by-weight", Grouping.WEIGHT)):
        pane.groupings.setCurrentIndex(pane.groupings.findData(by.value))
        pane.list.scrollToTop()
        QTest.qWait(80)
        studio.take(name)
    pane.groupings.setCurrentIndex(0)


def agreed_language(studio):
    """Words selected in a text, and where they were used before."""
    language = _language(studio)
    studio.open(f"adopted.{language}.", 3)
    studio.window.show_page("reading")
    studio.window.raise_dock("agreed")
    studio.window.agreed.look_for(PHRASE[language])
    studio.settle()
    studio.take("66-agreed-language")


def agreed_language_of_a_change(studio):
    """The words of a change looked up while the comparison stays."""
    pane = _compare(studio)
    _hold(pane, ENCOURAGES[_language(studio)])
    studio.window.commands.action("agreed").trigger()
    studio.settle()
    studio.take("67-agreed-language-of-a-change")
    studio.window.agreed.words.clear()
    QTest.qWait(300)
    studio.take("68-agreed-language-empty")
    studio.window.raise_dock("library")
    studio.window.show_page("reading")


STATES = (
    pairing_by_hand,
    choosing_a_partner,
    the_menu_of_a_change,
    changes_by,
    agreed_language,
    agreed_language_of_a_change,
)
