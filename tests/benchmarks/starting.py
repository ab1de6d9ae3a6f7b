"""The window: how soon it is complete, and what it takes with every document open."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HOUSE = Path(__file__).resolve().parents[2]
SHARED = HOUSE.parent / "shared" / "corpus" / "unccd"
SAMPLE = HOUSE / "resources" / "sample"
RUNS = 7


def run() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["CHAPEAU_CONFIG"] = os.environ["XDG_DATA_HOME"] = place
        dossier = _dossier(Path(place))
        bare = [_timed("bare") for _ in range(RUNS)]
        cold, *warm = [_timed("window", dossier) for _ in range(RUNS + 1)]
        memory = _timed("memory", dossier)
    print(f"a bare Qt window            {median(one['seconds'] for one in bare):6.2f} s")
    print(f"window complete, first time {cold['seconds']:6.2f} s")
    print(f"window complete, warm       {median(one['seconds'] for one in warm):6.2f} s   (goal < 0.8 s)")
    print(f"  of it in the program      {median(one['inside'] for one in warm):6.2f} s")
    print(f"resident with a text open   {median(one['resident'] for one in warm):6.0f} MB")
    print(f"resident, {memory['texts']} texts seen     {memory['resident']:6.0f} MB   (goal < 250 MB)")


def _dossier(place):
    from desktop.terms.step import finish
    from desktop.workspace import Workspace

    path = place / "Bench.chapeau"
    workspace = Workspace.open(path, create=True)
    documents = sorted(SHARED.glob("*.txt")) if SHARED.is_dir() else sorted(SAMPLE.glob("*.pdf"))
    finish(workspace.import_files(documents))
    workspace.close()
    return path


def _timed(what, *arguments):
    """A process of its own; seconds run from its very start."""
    command = [sys.executable, "-m", "tests.benchmarks.starting", what, *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "BENCH_START": str(time.time())}
    done = subprocess.run(command, cwd=HOUSE, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _resident():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _tell(inside, **more):
    started = float(os.environ["BENCH_START"])
    print(
        json.dumps(
            {
                "seconds": time.time() - started,
                "inside": time.time() - inside,
                "resident": _resident(),
                **more,
            }
        )
    )


def _bare():
    inside = time.time()
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel("Chapeau")
    label.show()
    app.processEvents()
    _tell(inside)


def _window(dossier, *, every=False):
    """Open the dossier and its first text; complete when tree and text are drawn and nothing is under way."""
    inside = time.time()
    from PySide6.QtWidgets import QApplication

    from desktop.gui.app import Application

    app = QApplication([])
    app.setStyle("Fusion")
    application = Application(app, [Path(dossier)])
    desk = application.desk
    desk.texts_changed.connect(lambda: desk.current[0] or desk.open_text(desk.texts[0].id))
    application.window.show()
    _until(app, lambda: desk.document is not None and desk.jobs.idle and desk.reads.idle)
    app.processEvents()
    for entry in desk.texts if every else ():
        desk.open_text(entry.id)
        _until(app, lambda entry=entry: desk.current[0] == entry.id and desk.reads.idle)
    _tell(inside, texts=len(desk.texts))
    application.close()


def _until(app, reached):
    while not reached():
        app.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    if what == "bare":
        _bare()
    else:
        _window(*arguments, every=what == "memory")
