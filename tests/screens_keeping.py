"""What keeps a dossier safe, for tests.screens: passphrase, lock, copies, what is to be known of it."""

from datetime import UTC, datetime, timedelta

from PySide6.QtTest import QTest

WORDS = "kettle ferry lantern moss"


def _place(studio):
    return studio.desk.workspace.path


def asking(studio):
    """An encrypted dossier, and a passphrase that was wrong."""
    from desktop.gui.dialogs.passphrase import PassphraseDialog

    dialog = PassphraseDialog(_place(studio), studio.window)
    dialog.fields.lines["now"].setText("not the right one")
    dialog.refuse(
        f"{_place(studio)} does not open with this passphrase; check the spelling, and the key file where it was"
        " encrypted with one."
    )
    studio.take_dialog("60-asking", dialog)


def encrypting(studio):
    """A passphrase is chosen."""
    from desktop.gui.dialogs.passphrase import NewPassphraseDialog

    dialog = NewPassphraseDialog(_place(studio), studio.window)
    dialog.fields.lines["new"].setText(WORDS)
    dialog.fields.seen.click()
    studio.take_dialog("61-encrypting", dialog)


def a_recovery_sheet(studio):
    """The code that opens a dossier without its passphrase."""
    from desktop.gui.dialogs.passphrase import RecoveryDialog

    code = "-".join(["MTN7", "PASS", "LAKE", "FORD", "REED", "ISLE", "COVE"] * 2)
    studio.take_dialog("62-recovery-sheet", RecoveryDialog(_place(studio), code, studio.window))


def locked(studio):
    """A dossier that was locked, and open again afterwards."""
    from desktop.workspace import Workspace, safety

    here = _place(studio)
    other = here.with_name("Delegation.chapeau")
    if not other.exists():
        Workspace.open(other, create=True).close()
        other.with_suffix(".code").write_text(safety.encrypt(other, None, WORDS))
    secret = safety.secret_of(other.with_suffix(".code").read_text())
    studio.desk.open_dossier(other, secret=secret)
    studio.settle()
    studio.window.guard.lock()
    studio.settle()
    QTest.qWait(100)
    studio.take("63-locked")
    studio.desk.open_dossier(here)
    studio.settle()


def copies(studio):
    """The copies of a dossier."""
    from desktop.gui.dialogs.backups import BackupsDialog
    from desktop.store.backups import Occasion

    if not studio.window.keeping.backing.made:
        for occasion in (Occasion.REGULAR, Occasion.CARRYING, Occasion.ASKED):
            studio.desk.workspace.dossier.make_backup(occasion)
    studio.take_dialog("64-copies", BackupsDialog(studio.desk, _place(studio), studio.window))


def to_be_known(studio):
    """Everything that may be to be known of a dossier at once, and the age of its last copy."""
    studio.open("adopted.en.docx", 1)
    from desktop.gui import sentences

    said = sentences.say("Provision 4/op/2 of adopted.en.docx is not what was read.")
    studio.window.keeping.watch._say_damage(said, None)
    bars = studio.window.keeping.watch.bars
    words = studio.window.keeping.watch.tr("Read only: another window has this dossier open ({who}).")
    bars["hold"].stand(
        words.format(who=sentences.say("wei on desk-7, since 2026-05-04 14:02")),
        "info",
    )
    bars["place"].stand(
        "Mountains.chapeau lies in a folder that Dropbox copies on its own. A copy made while you work may be torn, and"
        " two machines may overwrite each other: keep the dossier in another folder and put backups there.",
        "info",
    )
    backing = studio.window.keeping.backing
    backing.made = datetime.now(UTC) - timedelta(minutes=3)
    backing._say()
    QTest.qWait(50)
    studio.take("65-to-be-known")
    studio.window.keeping.watch.bars["damage"].parent().clear()


def the_file_menu(studio):
    """What can be done with a dossier."""
    menu = studio.window.commands.menus[0]
    menu.popup(studio.window.mapToGlobal(studio.window.menuBar().pos()))
    QTest.qWait(50)
    studio.take("66-file-menu", menu)
    menu.close()


STATES = (asking, encrypting, a_recovery_sheet, locked, copies, to_be_known, the_file_menu)
