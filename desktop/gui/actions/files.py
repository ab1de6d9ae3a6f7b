"""Dossiers and documents: new, open, import, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop import paths
from desktop.gui import i18n, settings, writing
from desktop.gui.actions import carrying

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QMimeData

    from desktop.gui.frame import Frame
    from desktop.terms.step import Work
    from desktop.workspace import Imported

ENDING = ".chapeau"
READ = (".pdf", ".docx", ".txt", ".xml")
TOLD = 6  # refusals told one by one


def new(window: Frame) -> None:
    """Ask where the new dossier shall be."""
    start = str(paths.user_data() / (QCoreApplication.translate("files", "New dossier") + ENDING))
    title = QCoreApplication.translate("files", "New dossier")
    name, _ = QFileDialog.getSaveFileName(window, title, start, _dossiers())
    if name:
        path = Path(name)
        path = path if path.suffix else path.with_suffix(ENDING)
        window.desk.open_dossier(path, create=True)


def open_(window: Frame) -> None:
    """Ask which dossier."""
    title = QCoreApplication.translate("files", "Open dossier")
    name, _ = QFileDialog.getOpenFileName(window, title, str(_last_folder()), _dossiers())
    if name:
        window.desk.open_dossier(Path(name))


def import_(window: Frame) -> None:
    """Ask which documents."""
    kinds = QCoreApplication.translate("files", "Documents")
    every = QCoreApplication.translate("files", "All files")
    title = QCoreApplication.translate("files", "Import documents")
    filters = f"{kinds} ({' '.join('*' + ending for ending in READ)});;{every} (*)"
    names, _ = QFileDialog.getOpenFileNames(window, title, settings.text("files/folder"), filters)
    if names:
        settings.set_value("files/folder", str(Path(names[0]).parent))
        import_paths(window, [Path(name) for name in names])


def take(window: Frame, dropped: Iterable[Path]) -> None:
    """Take in what was dropped on the window or named at the start: a dossier is opened, the rest imported."""
    given = [path for one in dropped for path in _within(one)]
    dossiers = [path for path in given if path.suffix == ENDING]
    documents = [path for path in given if path.suffix != ENDING]

    def go_on() -> None:
        if documents:
            import_paths(window, documents)

    if dossiers:
        window.desk.open_dossier(dossiers[-1], then=go_on)
    else:
        go_on()


def welcome(window: Frame, dropped: Sequence[Path]) -> bool:
    """Whether anything of what is dragged over the window can be taken in; where it cannot be kept it is said why."""
    why = writing.why_not(window.desk)
    if why and dropped and not any(path.suffix == ENDING for path in dropped):
        window.desk.messages.error(why)
        return False
    return bool(dropped) and not window.guard.covered


def local(dragged: QMimeData) -> list[Path]:
    """The files of this machine among what is dragged."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]


def _within(path: Path) -> list[Path]:
    """The file itself, or the documents of a folder."""
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in {*READ, ENDING})


def import_paths(window: Frame, files: Sequence[Path]) -> None:
    """Read and keep documents; without a dossier, one is made for them."""
    desk = window.desk
    workspace = desk.workspace
    if workspace is None:
        own = paths.user_data() / (QCoreApplication.translate("files", "My dossier") + ENDING)
        desk.open_dossier(own, create=not own.exists(), then=lambda: import_paths(window, files))
        return
    if why := writing.why_not(desk):
        desk.messages.error(why)
        return
    title = QCoreApplication.translate("files", "Importing")

    def work() -> Work[list[Imported]]:
        return workspace.import_files(files)

    def done(outcome: list[Imported]) -> None:
        _imported(window, outcome)

    job = desk.jobs.run(title, work, done)
    job.ended.connect(desk.refresh_texts)


def _imported(window: Frame, outcome: Sequence[Imported]) -> None:
    desk = window.desk
    refused = [one.refused for one in outcome if one.refused]
    if refused:
        more = [f"… + {len(refused) - TOLD}"] if len(refused) > TOLD else []
        desk.messages.error("\n".join([*refused[:TOLD], *more]))
    else:
        desk.messages.info(_told(sum(one.new for one in outcome), len(outcome)))
    came = [one.text.id for one in outcome if one.text and one.new]
    first = next((one.text for one in outcome if one.text), None)
    if first and desk.document is None:
        opened = first.id
        desk.refresh_texts(lambda: desk.open_text(opened))
    carrying.offer(window, came)


def _told(new: int, of: int) -> str:
    """What came of an import in which nothing was refused."""
    if new == of:
        words = QCoreApplication.translate("files", "Documents imported: {new}.")
    elif new:
        words = QCoreApplication.translate(
            "files", "Documents imported: {new}; the others were there already."
        )
    else:
        words = QCoreApplication.translate("files", "Nothing new: everything was there already.")
    return words.format(new=new)


def sample(window: Frame) -> None:
    """Open the built-in sample in a dossier of its own."""
    path = paths.user_data() / (QCoreApplication.translate("files", "Sample") + ENDING)
    own = f".{i18n.language()}"
    found = (paths.resources() / "sample").glob("*.pdf")
    documents = sorted(found, key=lambda file: (not file.stem.endswith(own), file.name))
    window.desk.open_dossier(path, create=not path.exists(), then=lambda: import_paths(window, documents))


def brief(window: Frame) -> None:
    """Ask what the brief shall hold and where it shall be."""
    from desktop.gui.dialogs.brief import BriefDialog

    side, against = window.sides()
    BriefDialog(window.desk, side, against, window).exec()


def quit_(window: Frame) -> None:
    """Close the window."""
    window.close()


def _dossiers() -> str:
    kind = QCoreApplication.translate("files", "Dossiers")
    return f"{kind} (*{ENDING})"


def _last_folder() -> Path:
    recent = settings.recent()
    return Path(recent[0]).parent if recent else paths.user_data()
