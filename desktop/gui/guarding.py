"""Guard: an encrypted dossier asks for its passphrase, is locked, and opens again where the reader was."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.errors import ChapeauError
from desktop.gui import covering, settings, spreads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QWindow

    from desktop.gui.frame import Frame
    from desktop.gui.panes.locked import LockedPane
    from desktop.store.keys import Secret
    from desktop.terms.page import Side

    Act = Callable[[Path, Secret | None], tuple[Secret | None, Any]]

IDLE_MINUTES = 10  # after which an encrypted dossier is locked, unless the reader says otherwise
_PUT_BACK = 60  # seconds by which the system may set its clock right
LOOKS = 10_000  # milliseconds between two looks at the clock
_LOCKED = "locked"
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


@dataclass(frozen=True)
class Place:
    """Where the reader was, in ids alone."""

    path: Path
    page: str = "reading"
    current: tuple[str, str] = ("", "")
    compared: tuple[Side, Side] | None = None
    spreads: dict[str, Any] = field(default_factory=dict)


class Guard(QObject):
    """Covers the window while its dossier is closed. While `place` is set, the window shows nothing of it."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self.place: Place | None = None
        self._unsaid: list[str] = []
        self._retired = False  # another window has taken the place of this one
        self._last = time.time()
        self._clock = QTimer(self, interval=LOOKS)
        self._clock.timeout.connect(self.look)
        desk = self._desk
        desk.secret_wanted.connect(self._ask)
        desk.closing.connect(window.notes.flush)
        desk.dossier_changed.connect(self._changed)
        desk.messages.error_said.connect(self._hush)
        desk.messages.info_said.connect(lambda _: self._hush())
        desk.messages.offered.connect(lambda *_: self._hush())
        app = cast("QApplication", QApplication.instance())
        app.focusWindowChanged.connect(self._listen)
        self._changed()

    @property
    def covered(self) -> bool:
        """Whether nothing of the dossier may be seen."""
        return self.place is not None

    @property
    def retired(self) -> bool:
        """Whether another window has taken the place of this one."""
        return self._retired

    def take_over(self, old: Guard) -> bool:
        """Guard in the place of the window before this one; whether this one is covered as that was."""
        old._retired = True
        if old.place is not None:
            self._cover(old.place)
            self._page().ask(old.place.path)
        return self.covered

    # Asking for a passphrase.

    def _ask(self, path: Path, then: Callable[[], None] | None) -> None:
        if self._retired:
            return
        if self.place is not None and self.place.path == path:
            self._page().ask(path)
            return
        from desktop.gui.dialogs.passphrase import PassphraseDialog

        dialog = PassphraseDialog(path, self._window)

        def opened() -> None:
            dialog.accept()
            dialog.deleteLater()
            if then:
                then()

        dialog.given.connect(lambda words, key: self._try(path, (words, key), opened, dialog.refuse))
        dialog.open()

    def _try(
        self,
        path: Path,
        typed: tuple[str, Path | None],
        then: Callable[[], None],
        refuse: Callable[[str], None],
    ) -> None:
        from desktop.workspace.safety import secret_of

        try:
            secret = secret_of(*typed)
        except ChapeauError as error:  # the key file cannot be read
            refuse(str(error))
            return
        self._desk.open_dossier(path, secret=secret, then=then, failed=refuse)

    # Locking.

    def look(self) -> None:
        """Lock where nobody was at the desk for as long as the reader allows; sleep counts."""
        minutes = settings.number("lock/minutes", IDLE_MINUTES)
        idle = time.time() - self._last
        if (
            minutes and not -_PUT_BACK <= idle < minutes * 60
        ):  # a clock put back must not keep it open for longer
            self.lock()

    def lock(self) -> None:
        """Close an encrypted dossier, what is being written kept first, and ask for its passphrase."""
        workspace = self._desk.workspace
        if self.covered or workspace is None or not workspace.dossier.encrypted:
            return
        if not covering.put_aside(self._window):  # closing would lose it
            return
        self._cover(self._here(workspace.path))
        self._page().ask(workspace.path)
        self._desk.put_away(self._emptied)

    def _unlock(self, words: str, key_file: Path | None) -> None:
        if self.place is not None:
            self._try(self.place.path, (words, key_file), self._go_back(self.place), self._page().refuse)

    def aside(self, title: str, act: Act, done: Callable[[Any], None]) -> None:
        """Close the dossier, do something to its file, and open it again with the secret that `act` gives back."""
        workspace = self._desk.workspace
        if self.covered or workspace is None or not covering.put_aside(self._window):
            return
        path, secret, place = workspace.path, workspace.dossier.secret, self._here(workspace.path)
        self._cover(place)
        self._page().wait(title)

        def reopen(secret: Secret | None, then: Callable[[], None]) -> None:
            def both() -> None:
                self._go_back(place)()
                then()

            self._desk.open_dossier(path, secret=secret, then=both, failed=self._stuck)

        def acted(outcome: tuple[Secret | None, Any]) -> None:
            reopen(outcome[0], lambda: done(outcome[1]))

        def refused(sentence: str) -> None:
            reopen(secret, lambda: self._desk.messages.error(sentence))

        def closed() -> None:
            self._emptied()
            self._desk.jobs.run(title, lambda: act(path, secret), acted, refused)

        # A check under way has the file open too: it ends at once.
        self._desk.checks.cancel_all()
        self._desk.checks.run("", lambda: None, lambda _: self._desk.put_away(closed), quiet=True)

    def _stuck(self, sentence: str) -> None:
        """What was closed does not open again."""
        self._uncover()
        self._window.show_page("empty")
        self._desk.messages.error(sentence)

    def give_up(self, path: Path) -> None:
        """The dossier at `path` does not open with any passphrase: nobody is asked for it any more."""
        from desktop.gui.dialogs.passphrase import PassphraseDialog

        for dialog in self._window.findChildren(PassphraseDialog):
            dialog.reject()
            dialog.deleteLater()
        if self.place is not None and self.place.path == path:
            self._uncover()
            self._window.show_page("empty")

    # Covering.

    def _here(self, path: Path) -> Place:
        window = self._window
        return Place(path, window.page, self._desk.current, window.compared, spreads.shown(window))

    def _cover(self, place: Place) -> None:
        self.place = place
        self._window.show_page(_LOCKED)
        covering.hide(self._window)
        self._window.commands.allow()

    def _emptied(self) -> None:
        """The dossier is closed: let go of everything that was read from it."""
        self._desk.tell_changed()
        self._desk.text_opened.emit("")
        covering.clear(self._window)
        self._page().setFocus()

    def _uncover(self) -> None:
        self.place = None
        self._page().fields.clear()
        self._window.statusBar().show()
        unsaid, self._unsaid = self._unsaid, []
        for sentence in unsaid:
            self._desk.messages.error(sentence)

    def _go_back(self, place: Place) -> Callable[[], None]:
        """What takes the reader to where they were."""
        window = self._window

        def go() -> None:
            if place.compared:
                window.show_comparison(*place.compared)
            spreads.take_over(window, place.spreads)
            if place.page != "empty" and self._desk.texts:
                window.show_page(place.page)
            if self._desk.entry(place.current[0]):
                self._once_opened(partial(window.show_page, place.page))
                self._desk.select(*place.current)

        return go

    def _once_opened(self, then: Callable[[], None]) -> None:
        """Do something when the next text lies on the desk, after the window has brought the reading forward for it."""
        opened = self._desk.text_opened

        def once(_text: str) -> None:
            opened.disconnect(once)
            then()

        opened.connect(once)

    def _page(self) -> LockedPane:
        page = cast("LockedPane", self._window.spread(_LOCKED))
        if not page.property("heard"):
            page.setProperty("heard", True)
            page.given.connect(self._unlock)
        return page

    # What the desk and Qt tell.

    def _changed(self) -> None:
        """Another dossier is open, or none."""
        if self._desk.workspace is not None and self.covered:
            self._uncover()
        self._last = time.time()
        (self._clock.start if self._desk.discreet else self._clock.stop)()

    def _hush(self, error: str = "") -> None:
        """While the window is covered nothing is said; errors are said later."""
        if self.covered:
            covering.hush(self._window)
            self._unsaid += [error] if error else []

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is at the desk."""
        if event.type() in _INPUT:
            if self._clock.isActive():
                self.look()  # back from sleep, before what was on the screen is seen again
            self._last = time.time()
        return False
