"""Waiting as the window waits: in an event loop, which lets the background threads work."""

from PySide6.QtCore import QEventLoop, QTimer


def wait(milliseconds):
    """Let events be handled for so long. QTest.qWait keeps the interpreter's lock meanwhile: a thread hardly moves."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
