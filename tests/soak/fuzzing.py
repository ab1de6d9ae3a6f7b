"""Documents broken where it hurts: inside the parts of a Word file, the objects of a PDF, the elements of an XML."""

import io
import os
import re
import signal
import time
import traceback
import zipfile
import zlib
from pathlib import Path

from desktop.errors import ChapeauError
from desktop.reading import read_bytes, worker
from desktop.terms.step import finish
from tests.soak import fuzzing_notes, fuzzing_word

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
CASES = HOUSE / "tests" / "cases"
LONGEST = 30  # seconds
_TAG = re.compile(rb"<[^<>]*>")
_NUMBER = re.compile(rb"\d+")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
ODD = (
    b"",
    b"0",
    b"-1",
    b"65536",
    b"4294967296",
    b"9" * 40,
    b"\x00",
    b"\xff" * 9,
    b"<",
    b"&x;",
    b"]]>",
    "\u202e字".encode(),
)


def bytes_changed(data, rng):
    """A stretch taken out, doubled, or written over."""
    at, length = rng.randrange(len(data) + 1), rng.choice((1, 2, 9, 200, 5000))
    kept, cut, rest = data[:at], data[at : at + length], data[at + length :]
    return kept + rng.choice((b"", cut + cut, rng.randbytes(len(cut)), rng.choice(ODD))) + rest


def tokens_changed(data, rng, pattern):
    """Tags or numbers taken out, doubled, exchanged or made odd."""
    found = list(pattern.finditer(data))
    if not found:
        return bytes_changed(data, rng)
    one, other = rng.choice(found), rng.choice(found)
    instead = rng.choice(
        (b"", one.group() * 2, other.group(), rng.choice(ODD), one.group() * rng.choice((50, 3000)))
    )
    return data[: one.start()] + instead + data[one.end() :]


def text_changed(data, rng):
    """A text with odd letters, cut lines, or another encoding."""
    ways = (
        lambda: bytes_changed(data, rng),
        lambda: tokens_changed(data, rng, re.compile(rb"\n+|\(\w+\)|\d+\.")),
        lambda: data.decode("utf-8", "replace").encode(
            rng.choice(("utf-16", "gb18030", "utf-8-sig")), "replace"
        ),
        lambda: data[: rng.randrange(len(data))] * rng.randrange(1, 4),
    )
    return rng.choice(ways)()


def xml_changed(data, rng):
    """Elements taken out, doubled, nested deep, or bytes changed."""
    return tokens_changed(data, rng, _TAG) if rng.random() < 0.8 else bytes_changed(data, rng)


def unpacked(data):
    """The parts of a package, none where it was broken before."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, zlib.error, NotImplementedError, EOFError, RuntimeError):
        return {}


def word_changed(data, rng):
    """One or two parts of a Word file changed inside, and now and then the package itself."""
    parts = {} if rng.random() < 0.15 else unpacked(data)
    if not parts:
        return bytes_changed(data, rng)
    for name in rng.choices([name for name in parts if parts[name]] or list(parts), k=2):
        parts[name] = xml_changed(parts[name], rng)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def pdf_changed(data, rng):
    """Numbers of objects changed, or a stream unpacked, changed and packed again."""
    streams = list(_STREAM.finditer(data))
    if rng.random() < 0.5 or not streams:
        return tokens_changed(data, rng, _NUMBER) if rng.random() < 0.7 else bytes_changed(data, rng)
    one = rng.choice(streams)
    try:
        inner = zlib.compress(tokens_changed(zlib.decompress(one.group(1)), rng, _NUMBER))
    except zlib.error:
        inner = bytes_changed(one.group(1), rng)
    return data[: one.start(1)] + inner + data[one.end(1) :]


def samples(*names):
    """Documents of the built-in sample."""
    return [(name, (SAMPLE / name).read_bytes()) for name in names]


def texts():
    """The plain texts of the golden cases."""
    return [(file.name, file.read_bytes()) for file in sorted(CASES.rglob("*.txt"))]


def marked_up():
    """The sample as Akoma Ntoso, with and without the tree spelled out in it."""
    from desktop.brief.akn import akoma_ntoso
    from desktop.workspace import read_document

    data = akoma_ntoso(finish(read_document(SAMPLE / "adopted.en.docx")))
    bare = re.sub(rb"<proprietary.*?</proprietary>", b"", data, flags=re.DOTALL)
    return [("spelled.xml", data), ("bare.xml", bare)]


def document(data, name):
    """Read a document as a worker does."""
    worker.limit()
    finish(read_bytes(data, name))


def tried(data, name, read=document):
    """What reading came to in a process with a worker's limits: "" or what must not happen."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _read(data, name, read, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode("utf-8", "replace")
    _, status, used = os.wait4(child, 0)
    if used.ru_maxrss > 2**20:  # KiB
        return f"took {used.ru_maxrss >> 10} MiB"
    if os.WIFSIGNALED(status):
        ended = signal.Signals(os.WTERMSIG(status)).name
        return f"hung over {LONGEST} s" if ended == "SIGALRM" else f"worker ended by {ended}"
    return said


def _read(data, name, read, pipe):
    signal.alarm(LONGEST)
    said = ""
    try:
        read(data, name)
    except ChapeauError as refusal:
        said = "" if str(refusal).endswith(".") else f"no sentence: {refusal}"
    except MemoryError:
        said = ""
    except BaseException as fault:  # noqa: BLE001
        frames = traceback.extract_tb(fault.__traceback__)[-2:]
        said = f"fault {type(fault).__name__} {fault!s:.80} at " + " ".join(
            f"{Path(f.filename).name}:{f.lineno}" for f in frames
        )
    os.write(pipe, said.encode("utf-8", "replace"))
    os._exit(0)


def rounds(kind, seconds, rng):
    """Documents of a kind broken and read until the time is over."""
    begin, change, read = KINDS[kind]
    whole = begin()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        name, data = rng.choice(whole)
        for _ in range(rng.randrange(1, 4)):
            data = change(data, rng) or b"x"
        said = tried(data, name, read)
        yield f"{name}: {said}" if said else ""


KINDS = {
    "PDF": (lambda: samples("adopted.zh.pdf", "adopted.en.pdf"), pdf_changed, document),
    "DOCX": (lambda: samples("draft.en.docx", "adopted.en.docx"), word_changed, document),
    "plain text": (texts, text_changed, document),
    "Akoma Ntoso": (marked_up, xml_changed, document),
    "Word doors": (fuzzing_word.whole, word_changed, fuzzing_word.through),
    **fuzzing_notes.KINDS,
}
