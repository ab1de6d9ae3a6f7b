"""A bit turned over in what the window remembers: the window starts all the same, again and again, in one process.

python -m tests.soak.settings reads names of folders, each with settings in it, and answers every one with a line: "" or
what went wrong. It is a process of its own because one that has a window must not be copied.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
LONGEST = 30  # seconds


def started(app, folder):
    """Start the whole window with the settings in `folder`; gives what went wrong."""
    from PySide6.QtTest import QTest

    from desktop.gui.app import Application

    os.environ["CHAPEAU_CONFIG"] = folder
    wrong = []
    sys.excepthook = lambda kind, fault, trace: wrong.append(_line(kind, fault, trace))
    application = Application(app)
    try:
        application.window.show()
        QTest.qWait(1)
        desk = application.desk
        waited = 0
        while not (desk.jobs.idle and desk.reads.idle and desk.checks.idle) and waited < LONGEST * 100:
            QTest.qWait(10)
            waited += 1
        size, screen = application.window.size(), application.window.screen().availableGeometry()
        if not application.window.isVisible() or size.width() > 4 * screen.width() or size.height() < 100:
            wrong.append(f"a window of {size.width()} × {size.height()}")
        application.window.keep_layout()
    finally:
        application.window.close()
        application.close()
        application.window.deleteLater()
        application.deleteLater()
        QTest.qWait(1)
    return wrong[0] if wrong else ""


def _line(kind, fault, trace):
    frames = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(trace)[-3:]]
    return f"{kind.__name__} {fault} at {' '.join(frames)}".replace("\n", " ")


def serve():
    """Answer every folder named on the way in."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    app.setStyle("Fusion")
    for line in sys.stdin:
        try:
            said = started(app, line.rstrip("\n"))
        except Exception as fault:  # noqa: BLE001 - it is what the trial found
            said = _line(type(fault), fault, fault.__traceback__)
        print(said, flush=True)


class Windows:
    """A process that starts windows, started again where one of them ended it."""

    def __init__(self):
        self._process = None

    def start(self, folder):
        """What went wrong at the start of a window with the settings in `folder`."""
        if self._process is None:
            surroundings = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
            self._process = subprocess.Popen(
                ["timeout", "3600", sys.executable, "-m", "tests.soak.settings"],
                cwd=HOUSE,
                env={**surroundings, "LC_ALL": "C.UTF-8"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        self._process.stdin.write(f"{folder}\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        if said:
            return said.rstrip("\n")
        ended = self._process.wait()
        self._process = None
        return f"the window ended the program ({ended})"

    def end(self):
        if self._process:
            self._process.stdin.close()
            self._process.wait()


def turned(content, rng):
    """The content with one bit turned over."""
    place, bit = rng.randrange(len(content)), rng.randrange(8)
    return content[:place] + bytes([content[place] ^ 1 << bit]) + content[place + 1 :], (place, bit)


def of_settings(count, rng):
    """Bits of the settings: the window starts, as it was left or as it is at first, and nothing is thrown."""
    from tests.soak.acts import filled

    windows = Windows()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        filled(folder)
        config = folder / "config"
        config.mkdir()
        _written(config / "window.ini", folder / "d.chapeau")
        assert windows.start(config) == ""  # which writes all that the window remembers
        content = (config / "window.ini").read_bytes()
        for n in range(count):
            changed, where = turned(content, rng)
            trial = folder / f"config{n}"
            trial.mkdir()
            (trial / "window.ini").write_bytes(changed)
            said = windows.start(trial)
            shutil.rmtree(trial)
            yield f"bit {where} of the settings: {said}" if said else ""
    windows.end()


def _written(file, dossier):
    """Settings of a reader who has chosen what can be chosen."""
    rows = {
        "General": ["language=zh", "look=dark", "scale=125"],
        "dossiers": [f"recent={dossier}, /nowhere/else.chapeau"],
        "open": [f"dossier={dossier}", "node=1/op/1"],
        "lock": ["minutes=15"],
        "notes": ["author=Wei", "kind=position", "tier=coalition"],
        "window": ["scale=125"],
        "clause": ["marked=1", "told=0"],
        "brief": ["kind=delegation", "paper=Letter", "tiers=public coalition"],
    }
    lines = (f"[{name}]\n" + "\n".join(entries) for name, entries in rows.items())
    file.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    serve()
