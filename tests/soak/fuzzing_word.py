"""Word files broken where it hurts, through every door of the worker that takes one to pieces.

An official file is redlined, commented on and amended for a submission; one that came back is read and what it brings is
kept in a dossier; a template gives a brief its looks; a brief's quotations are looked for. Each works or says why not.
"""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from desktop.brief import apart_jobs
from desktop.brief.commented import commented
from desktop.brief.redline import Signature, redline
from desktop.brief.submitted.pieces import Amended
from desktop.brief.told import out
from desktop.brief.validity import faults
from desktop.brief.verify import _checked, _Text
from desktop.brief.word import _File
from desktop.brief.word.template import house_file, template
from desktop.clauses import spelling_out
from desktop.reading import read_bytes, worker
from desktop.reading.jobs import Order
from desktop.structure import structure
from desktop.terms.annotation import Tier
from desktop.terms.commented import Comment, Thread
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace, compare_documents, word_comments
from desktop.workspace.briefs import brief_of
from desktop.workspace.coming_in import Desk
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
OFFICIAL, OTHER = "draft.en.docx", "adopted.en.docx"
SIGNED = Signature("Ardenia", "2026-11-20T00:00:00Z")


def tree(data, name):
    """The document a worker and the program make of a Word file."""
    return finish(spelling_out(structure(finish(read_bytes(data, name)))))


@cache
def other():
    return tree((SAMPLE / OTHER).read_bytes(), OTHER)


def threads(document):
    """A comment, an amendment and a struck word on the first paragraphs of a document."""
    places = [one for one in document.provisions if one.kind is Kind.OPERATIVE and len(one.text) > 20][:3]
    note = Comment("Ardenia", "Too weak.", "2026-11-20T00:00:00Z")
    ways = ({"span": (2, 9)}, {"amended": "Requests everybody to report;"}, {"span": (0, 8), "amended": ""})
    return tuple(Thread(note, one.id, **way) for one, way in zip(places, ways, strict=False))


@cache
def begun():
    """A folder with a dossier of the sample, and a brief and a page of cover made from it."""
    folder = Path(tempfile.mkdtemp(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    workspace = Workspace.open(folder / "d.chapeau", create=True)
    try:
        finish(workspace.import_files([SAMPLE / OFFICIAL, SAMPLE / OTHER]))
        brief = finish(brief_of(workspace, asked_for([Side(workspace.dossier.find_text(OFFICIAL).id)])))
    finally:
        workspace.close()
    return folder, brief


def returned_file():
    """The official file with comments, and with tracked changes in it: as a colleague sends it back."""
    document = tree((SAMPLE / OFFICIAL).read_bytes(), OFFICIAL)
    hung = finish(commented(document, (SAMPLE / OFFICIAL).read_bytes(), threads(document)))
    changed = finish(redline(finish(compare_documents(document, other())), SIGNED, hung.data))
    return hung.data, changed.data


def whole():
    """The files of every door, each named after its door."""
    official = (SAMPLE / OFFICIAL).read_bytes()
    hung, changed = returned_file()
    brief = _File(begun()[1], template()).written()
    return [
        ("redline.docx", official),
        ("comment.docx", official),
        ("submit.docx", official),
        ("submit.docx", changed),
        ("come-back.docx", hung),
        ("come-back.docx", changed),
        ("template.docx", house_file().read_bytes()),
        ("verify.docx", brief),
    ]


def through(data, name):
    """Through the door that the name says."""
    DOORS[name.removesuffix(".docx")](data, name)


def redlined(data, name):
    worker.limit()
    comparison = finish(compare_documents(tree(data, name), other()))
    finish(apart_jobs.redlined(Order(data, name, [out(comparison), out(SIGNED)])))


def commented_on(data, name):
    worker.limit()
    document = tree(data, name)
    finish(apart_jobs.commented_on(Order(data, name, [out(document), out(threads(document))])))


def submitted(data, name):
    worker.limit()
    document = tree(data, name)
    order = Order(data, name, [out(document), out(threads(document)), out(SIGNED)])
    given = finish(apart_jobs.amended(order))
    if isinstance(given.value, Amended):
        told = [out(given.value), out(begun()[1]), out(template())]
        finish(apart_jobs.fronted(Order(given.data, name, told)))


def came_back(data, name):
    """Read, and taken into a dossier, which is sound afterwards and as before when it is undone."""
    found = finish(apart_jobs.returned(Order(data, name))).value
    with tempfile.TemporaryDirectory(dir=begun()[0]) as place:
        shutil.copy(begun()[0] / "d.chapeau", Path(place, "d.chapeau"))
        workspace = Workspace.open(Path(place, "d.chapeau"))
        try:
            side = Side(workspace.dossier.find_text(OFFICIAL).id)
            incoming = finish(Desk(workspace, side).incoming(found, name))
            word_comments.keep(workspace, incoming, Tier.DELEGATION)
            assert workspace.dossier.check() == (), "not sound"
            while workspace.notes() and workspace.dossier.undo_label():
                workspace.undo()
            assert workspace.notes() == (), "not undone"
        finally:
            workspace.close()


def restyled(data, name):
    worker.limit()
    looks = finish(apart_jobs.template(Order(data, name))).value
    assert not faults(_File(begun()[1], looks).written()), "a brief that is not whole"


def verified(data, name):
    worker.limit()
    shelf = [_Text(OTHER, other())]
    for quotation in finish(apart_jobs.quotations(Order(data, name))).value:
        _checked(quotation, shelf)


DOORS = {
    "redline": redlined,
    "comment": commented_on,
    "submit": submitted,
    "come-back": came_back,
    "template": restyled,
    "verify": verified,
}
