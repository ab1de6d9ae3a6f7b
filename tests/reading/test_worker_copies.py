"""The prepared process and its copies: nothing of one document or program reaches another, and nothing stays behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.errors import UnreadableFile
from desktop.reading import apart, apart_talk, worker
from desktop.terms.step import finish
from tests.reading.word_files import docx, p
from tests.reading.workers import HOUSE, a_worker_that, read

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no process is copied there")
if sys.platform == "linux":
    from desktop.reading import apart_forked

TEXT = docx(p("text"))
PROGRAM = """
import os, sys
sys.path.insert(0, {house!r})
from desktop.reading import apart, apart_talk, worker
from tests.reading.workers import STARTED
from tests.reading.word_files import docx, p
"""


@pytest.fixture
def forked(monkeypatch):
    """A prepared process of this test's own."""
    made = apart_forked.Forked()
    monkeypatch.setattr(apart, "WORKERS", made)
    yield made
    made.let_go()


def files_of(process):
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def is_running(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def are_gone(processes, seconds=5):
    end = time.monotonic() + seconds
    while any(map(is_running, processes)):
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def copies_of(process):
    """The copies at work; there must come to be some."""
    end = time.monotonic() + 5
    while not (found := children_of(process)) and time.monotonic() < end:
        time.sleep(0.01)
    return found


def children_of(process):
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def what_it_sees(forked, monkeypatch, body):
    """What a copy finds while another is at work, as JSON."""
    forked.let_go()
    a_worker_that(monkeypatch, f"import os; say(json.dumps({{'refused': json.dumps({body})}}))")
    other = apart.Reading(TEXT, "b.docx")
    with pytest.raises(UnreadableFile) as refusal:
        read(TEXT, "a.docx")
    other.end()
    return json.loads(refusal.value.why)


def test_two_hundred_documents_leave_no_file_open_and_no_process(forked):
    read(TEXT, "a.docx")
    prepared = forked._prepared._process
    before = files_of("self"), files_of(prepared)
    for _ in range(200):
        read(TEXT, "a.docx")
    assert forked._prepared._process == prepared
    assert files_of("self") == before[0]
    assert are_gone(children_of(prepared))
    assert files_of(prepared) <= before[1]


def test_a_copy_holds_its_conversation_and_nothing_else(forked, monkeypatch):
    assert what_it_sees(forked, monkeypatch, "sorted(os.environ)") == []
    links = what_it_sees(
        forked,
        monkeypatch,
        "[os.readlink(f'/proc/self/fd/{n}') for n in range(64) if os.path.exists(f'/proc/self/fd/{n}')]",
    )
    assert links[:3] == ["/dev/null"] * 3
    assert len(links) == 5


def test_a_copy_can_write_no_file(forked, monkeypatch, tmp_path):
    file = tmp_path / "x"
    monkeypatch.chdir(tmp_path)
    a_worker_that(monkeypatch, "import os; os.write(os.open('x', os.O_CREAT | os.O_WRONLY), b'words')")
    with pytest.raises(UnreadableFile):
        read(TEXT, "a.docx")
    assert not file.exists() or file.read_bytes() == b""


def test_a_copy_that_takes_all_memory_ends_and_the_next_document_is_read(forked, monkeypatch):
    with monkeypatch.context() as patched:
        a_worker_that(patched, "kept = [bytearray(2**24) for _ in range(2**10)]; say('{}')")
        with pytest.raises(UnreadableFile):
            read(TEXT, "a.docx")
        forked.let_go()
    assert read(TEXT, "a.docx").blocks


def test_a_copy_that_loops_is_gone_when_nobody_waits_for_it(forked, monkeypatch):
    a_worker_that(monkeypatch, "while True: pass")
    reading = apart.Reading(TEXT, "a.docx")
    work = reading.source()
    next(work)
    next(work)
    (copy,) = copies_of(forked._prepared._process)
    reading.end()
    assert are_gone([copy], 0.5)
    assert is_running(forked._prepared._process)


def test_what_became_of_one_copy_is_nothing_to_another(forked):
    under_way = [apart.Reading(TEXT, "a.docx") for _ in range(3)]
    under_way[0].end()
    assert [finish(one.source()).blocks[0].text for one in under_way[1:]] == ["text", "text"]
    for one in under_way:
        one.end()


def test_where_the_prepared_process_is_gone_another_takes_its_place(forked):
    forked.keep()
    first = forked._prepared._process
    os.kill(first, signal.SIGKILL)
    assert are_gone([first])
    assert read(TEXT, "a.docx").blocks
    assert forked._prepared._process != first


def test_where_no_process_can_be_copied_documents_are_read_in_a_row(forked, monkeypatch):
    usual = apart_talk.command
    ends = [sys.executable, "-c", ""]
    monkeypatch.setattr(apart_talk, "command", lambda word: ends if word == worker.FORKS else usual(word))
    monkeypatch.setenv("CHAPEAU_PASSPHRASE", "so that the process is started and not copied")
    forked.keep()
    assert read(TEXT, "a.docx").blocks[0].text == "text"


def test_copies_end_with_the_prepared_process(forked, monkeypatch):
    a_worker_that(monkeypatch, "while True: pass")
    reading = apart.Reading(TEXT, "a.docx")
    work = reading.source()
    next(work)
    next(work)
    copies = copies_of(forked._prepared._process)
    os.kill(forked._prepared._process, signal.SIGKILL)
    assert copies
    assert are_gone(copies)
    with pytest.raises(UnreadableFile, match="broke down"):
        finish(work)
    reading.end()


@pytest.mark.parametrize("bare", [True, False], ids=["copied from the command", "started anew"])
def test_when_the_program_is_killed_nothing_of_it_goes_on(bare):
    program = PROGRAM.format(house=str(HOUSE)) + (
        f"from desktop.reading import apart_forked, worker\n"
        f"apart_forked._is_bare = lambda: {bare}\n"
        "reading = apart.Reading(docx(p('text' * 10**6)), 'a.docx')\n"
        "print(apart.WORKERS._prepared._process, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert are_gone([int(ended.stdout)])


def test_a_command_is_copied_only_while_it_has_no_thread_no_window_and_no_dossier():
    program = PROGRAM.format(house=str(HOUSE)) + (
        "import threading\nfrom desktop.reading import apart_forked\n"
        "said = [apart_forked._is_bare()]\n"
        "gate = threading.Event(); other = threading.Thread(target=gate.wait); other.start()\n"
        "said.append(apart_forked._is_bare()); gate.set(); other.join()\n"
        "os.environ['CHAPEAU_PASSPHRASE'] = 'x'; said.append(apart_forked._is_bare())\n"
        "del os.environ['CHAPEAU_PASSPHRASE']; said.append(apart_forked._is_bare())\n"
        "import db.connection; said.append(apart_forked._is_bare())\n"
        "print(said)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.split("\n")[0] == "[True, False, False, True, False]"


def test_two_programs_read_at_once(tmp_path):
    command = [sys.executable, "-m", "desktop", "tree", "--json", "resources/sample/adopted.en.pdf"]
    programs = [subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    first, second = (program.communicate()[0] for program in programs)
    assert [program.returncode for program in programs] == [0, 0]
    assert first == second
    assert '"nodes"' in first
