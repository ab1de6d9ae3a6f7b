"""What a reader does to keep a dossier safe: passphrase, lock, backups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QInputDialog

from desktop.gui import settings
from desktop.gui.actions.entry import Action, has_dossier
from desktop.gui.guarding import IDLE_MINUTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.gui.frame import Frame
    from desktop.store.keys import Secret

IDLE_CHOICES = (2, 5, 10, 20, 30, 60, 0)  # minutes, never


def is_plain(window: Frame) -> bool:
    """The dossier that is open can be read by anyone."""
    return has_dossier(window) and not window.desk.discreet


def is_encrypted(window: Frame) -> bool:
    """The dossier that is open is encrypted."""
    return window.desk.discreet


def lock(window: Frame) -> None:
    """Close the dossier until its passphrase is given again."""
    window.guard.lock()


def idle(window: Frame) -> None:
    """Ask after how many minutes without anyone at the desk a dossier is locked."""
    words = [
        QCoreApplication.translate("keeping", "{n} minutes").format(n=n)
        if n
        else QCoreApplication.translate("keeping", "Never")
        for n in IDLE_CHOICES
    ]
    now = settings.number("lock/minutes", IDLE_MINUTES)
    at = IDLE_CHOICES.index(now) if now in IDLE_CHOICES else IDLE_CHOICES.index(IDLE_MINUTES)
    title, question = (
        QCoreApplication.translate("keeping", "Lock when idle"),
        QCoreApplication.translate("keeping", "Lock an encrypted dossier when nobody is at the desk for"),
    )
    chosen, sure = QInputDialog.getItem(window, title, question, words, at, editable=False)
    if sure:
        settings.set_value("lock/minutes", IDLE_CHOICES[words.index(chosen)])


def encrypt(window: Frame) -> None:
    """Ask for a passphrase and encrypt the dossier and its backups."""
    from desktop.gui.dialogs.passphrase import NewPassphraseDialog

    workspace = window.desk.workspace
    if workspace is None:
        return
    dialog = NewPassphraseDialog(workspace.path, window)
    if dialog.exec():
        fields = dialog.fields
        _encrypt(window, fields.words("new"), fields.key_file, _as_opened)
        fields.clear()


def _as_opened(_path: Path, secret: Secret | None) -> Secret | None:
    return secret


def change(window: Frame) -> None:
    """Ask for the passphrase of today and for another."""
    title = QCoreApplication.translate("keeping", "First, the passphrase of today")

    def asked(now: Callable[[Path], Secret]) -> None:
        from desktop.gui.dialogs.passphrase import NewPassphraseDialog

        workspace = window.desk.workspace
        if workspace is None:
            return
        dialog = NewPassphraseDialog(workspace.path, window)
        if dialog.exec():
            fields = dialog.fields
            _encrypt(window, fields.words("new"), fields.key_file, lambda path, _: now(path))
            fields.clear()

    _ask_now(window, title, asked)


def _encrypt(
    window: Frame,
    words: str,
    key_file: Path | None,
    old: Callable[[Path, Secret | None], Secret | None],
) -> None:
    from desktop.workspace import safety

    def act(path: Path, secret: Secret | None) -> tuple[Secret, tuple[Path, str]]:
        new = safety.secret_of(words, key_file)
        code = safety.encrypt(path, old(path, secret), words, key_file)
        return new, (path, code)

    window.guard.aside(
        QCoreApplication.translate("keeping", "Encrypting"),
        act,
        lambda outcome: _show_sheet(window, *outcome),
    )


def decrypt(window: Frame) -> None:
    """Ask for the passphrase and make the dossier readable to anyone."""
    title = QCoreApplication.translate(
        "keeping", "Remove the encryption? Whoever has the file, or a backup, can read it then."
    )

    def asked(now: Callable[[Path], Secret]) -> None:
        from desktop.workspace import safety

        def act(path: Path, _: Secret | None) -> tuple[None, None]:
            safety.decrypt(path, now(path))
            return None, None

        def done(_: Any) -> None:
            window.desk.messages.info(
                QCoreApplication.translate("keeping", "The dossier and its backups are no longer encrypted.")
            )

        window.guard.aside(QCoreApplication.translate("keeping", "Removing the encryption"), act, done)

    _ask_now(window, title, asked)


def recovery(window: Frame) -> None:
    """Ask for the passphrase and show the code of the recovery sheet."""
    title = QCoreApplication.translate(
        "keeping", "The recovery sheet opens the dossier without its passphrase"
    )

    def asked(now: Callable[[Path], Secret]) -> None:
        from desktop.workspace import safety

        def act(path: Path, secret: Secret | None) -> tuple[Secret | None, tuple[Path, str]]:
            return secret, (path, safety.recovery_code(path, now(path)))

        window.guard.aside(
            QCoreApplication.translate("keeping", "Making the recovery sheet"),
            act,
            lambda outcome: _show_sheet(window, *outcome),
        )

    _ask_now(window, title, asked)


def _ask_now(window: Frame, why: str, asked: Callable[[Callable[[Path], Secret]], None]) -> None:
    """Ask for the passphrase of today; whether it is right shows when it is used."""
    from desktop.gui.dialogs.passphrase import PassphraseDialog

    workspace = window.desk.workspace
    if workspace is None:
        return
    dialog = PassphraseDialog(workspace.path, window, why)

    def given(words: str, key_file: Path | None) -> None:
        from desktop.workspace import safety

        dialog.accept()
        dialog.deleteLater()
        asked(lambda _path: safety.secret_of(words, key_file))

    dialog.given.connect(given)
    dialog.open()


def _show_sheet(window: Frame, path: Path, code: str) -> None:
    from desktop.gui.dialogs.passphrase import RecoveryDialog

    RecoveryDialog(path, code, window).open()
    if not _name_readable(window, path):
        _name_presets(window)


def _name_readable(window: Frame, path: Path) -> bool:
    """Say which copies could not be encrypted; whether there are any."""
    from desktop.workspace.safety import left_readable

    files = left_readable(path)
    if files:
        words = QCoreApplication.translate(
            "keeping", "These among its backups could not be encrypted and can still be read: {names}."
        )
        window.desk.messages.error(words.format(names=", ".join(file.name for file in files)))
    return bool(files)


def _name_presets(window: Frame) -> None:
    """Presets of briefs stay where they are; which of them tell of the dossier is said, and they may be moved into it."""
    from desktop.workspace import presets

    workspace = window.desk.workspace
    if workspace is None:
        return

    def found(names: tuple[str, ...]) -> None:
        if names and workspace is window.desk.workspace:
            words = QCoreApplication.translate(
                "keeping",
                "These presets of briefs name texts of the dossier and stand outside it, readable: {names}.",
            )
            offer = QCoreApplication.translate("keeping", "Move them into it")
            window.desk.messages.offer(words.format(names=", ".join(names)), offer, lambda: move(names))

    def move(names: tuple[str, ...]) -> None:
        def moved(_: None) -> None:
            window.desk.messages.info(
                QCoreApplication.translate("keeping", "The presets are kept inside the dossier now.")
            )

        window.desk.reads.run("", lambda: presets.bring_in(workspace, names), moved)

    window.desk.reads.run("", lambda: presets.naming(workspace), found, quiet=True)


def back_up(window: Frame) -> None:
    """Make a verified copy now."""
    window.keeping.backing.now()


def restore(window: Frame, best: Path | None = None) -> None:
    """List the copies, `best` in hand, and put one into the place of the dossier."""
    from desktop.gui.dialogs.backups import BackupsDialog

    workspace = window.desk.workspace
    if workspace is None:
        return
    dialog = BackupsDialog(window.desk, workspace.path, window, best)
    dialog.restoring.connect(lambda source: put_back(window, source))
    dialog.open()


def put_back(window: Frame, source: Path) -> None:
    """Put a copy into the place of the dossier; what stands there is kept among the copies."""
    from desktop.workspace import safety

    def act(path: Path, secret: Secret | None) -> tuple[Secret | None, Path]:
        return secret, safety.restore(path, secret, source)

    def done(_: Path) -> None:
        window.desk.messages.info(
            QCoreApplication.translate(
                "keeping", "The copy was put back; what stood there is kept among the copies."
            )
        )

    window.guard.aside(QCoreApplication.translate("keeping", "Going back to a copy"), act, done)


ACTIONS: tuple[Action, ...] = (
    Action("dossier.backup", QT_TRANSLATE_NOOP("actions", "Back up now"), back_up, has_dossier, writes=True),
    Action("dossier.restore", QT_TRANSLATE_NOOP("actions", "Restore…"), restore, has_dossier),
    Action("dossier.encrypt", QT_TRANSLATE_NOOP("actions", "Encrypt…"), encrypt, is_plain, writes=True),
    Action(
        "dossier.passphrase",
        QT_TRANSLATE_NOOP("actions", "Change passphrase…"),
        change,
        is_encrypted,
        writes=True,
    ),
    Action(
        "dossier.recovery",
        QT_TRANSLATE_NOOP("actions", "Recovery sheet…"),
        recovery,
        is_encrypted,
        writes=True,
    ),
    Action(
        "dossier.decrypt",
        QT_TRANSLATE_NOOP("actions", "Remove encryption…"),
        decrypt,
        is_encrypted,
        writes=True,
    ),
    Action("dossier.lock", QT_TRANSLATE_NOOP("actions", "Lock"), lock, is_encrypted, "Ctrl+Alt+L", "lock"),
    Action("dossier.idle", QT_TRANSLATE_NOOP("actions", "Lock when idle…"), idle, is_encrypted),
)

# as in table.MENUS
MENU = (
    "dossier.backup dossier.restore | dossier.encrypt dossier.passphrase dossier.recovery dossier.decrypt"
    " | dossier.lock dossier.idle"
)
NOW_AND_THEN = tuple(action.id for action in ACTIONS if action.when is not has_dossier)
