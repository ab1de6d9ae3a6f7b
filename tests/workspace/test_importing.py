"""Many files in: in their order, each whole or not at all, the next ones read while one is kept."""

import time

import pytest

from desktop.reading import apart
from desktop.terms.step import finish
from desktop.workspace import Workspace, importing
from tests.reading.word_files import docx, p
from tests.reading.workers import WAYS, a_worker_that

HANGS = 'while True: say(\'{"step": [0, 9, "page 1"]}\') if not time.sleep(0.01) else None'


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def workers(request, monkeypatch):
    """Each way in which documents are read apart."""
    made = request.param()
    monkeypatch.setattr(apart, "WORKERS", made)
    yield made
    made.let_go()


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "d.chapeau", create=True)
    yield opened
    opened.close()


@pytest.fixture
def files(tmp_path):
    """Seven documents of different length, one of them no document at all and one plain text."""
    made = []
    for n in range(7):
        made.append(tmp_path / f"{n}.docx")
        asked = (p(f"{k}. Requests the secretariat to report on {n};") for k in range(1, 60 - 8 * n))
        made[-1].write_bytes(docx("".join(asked)))
    made[3].write_bytes(b"PK\x03\x04 and no more")
    made.append(tmp_path / "7.txt")
    made[-1].write_text("1. Decides to meet again;", encoding="utf-8")
    return made


def test_files_are_kept_in_their_order_and_one_that_is_none_costs_a_sentence(workers, workspace, files):
    outcome = finish(workspace.import_files(files))
    assert [one.file for one in outcome] == [file.name for file in files]
    assert [one.new for one in outcome] == [n != 3 for n in range(8)]
    assert outcome[3].refused.startswith("3.docx cannot be read")
    assert [workspace.dossier.original(one.text.id) for one in outcome if one.text] == [
        file.read_bytes() for n, file in enumerate(files) if n != 3
    ]


def test_every_file_is_announced_in_its_turn(workers, workspace, files):
    names = [
        step.what for step in workspace.import_files(files) if step.what in {file.name for file in files}
    ]
    assert list(dict.fromkeys(names)) == [file.name for file in files]


def test_the_next_files_are_read_while_one_is_kept(monkeypatch, workspace, files):
    begun, usual = [], apart.Reading
    monkeypatch.setattr(apart, "Reading", lambda data, name: begun.append(name) or usual(data, name))
    work = workspace.import_files(files)
    next(work)
    next(work)
    assert begun == [file.name for file in files[: 1 + importing.AHEAD]]
    work.close()


def test_large_files_are_read_one_at_a_time(monkeypatch, workspace, files):
    begun, usual = [], apart.Reading
    monkeypatch.setattr(importing, "MUCH", 1)
    monkeypatch.setattr(apart, "Reading", lambda data, name: begun.append(name) or usual(data, name))
    work = workspace.import_files(files)
    next(work)
    next(work)
    assert begun == ["0.docx"]
    work.close()


@pytest.mark.parametrize("steps", [1, 2, 5, 9])
def test_an_import_that_is_broken_off_keeps_whole_files_only(workspace, files, steps):
    work = workspace.import_files(files)
    for _ in range(steps):
        next(work)
    work.close()
    for entry in workspace.texts():
        assert len(workspace.document(entry.id).provisions) >= 10


def test_an_import_that_hangs_is_broken_off_at_once(workers, workspace, files, monkeypatch):
    a_worker_that(monkeypatch, f"import time\n    {HANGS}")
    work = workspace.import_files(files)
    for _ in range(5):
        next(work)
    begun = time.monotonic()
    work.close()
    assert time.monotonic() - begun < 0.5
    assert workspace.texts() == ()


def test_a_reader_that_dies_on_every_file_costs_a_sentence_each(workers, workspace, files, monkeypatch):
    a_worker_that(monkeypatch, "import os; os.abort()")
    outcome = finish(workspace.import_files(files))
    assert all("broke down" in one.refused for one in outcome if one.file not in {"3.docx", "7.txt"})
    assert [entry.file for entry in workspace.texts()] == ["7.txt"]
