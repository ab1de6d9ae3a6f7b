"""A provision among its neighbours says where it stands as the whole document does."""

from pathlib import Path

import pytest

from desktop.errors import UnknownThing
from desktop.terms.step import finish
from desktop.views.standing import standing
from desktop.workspace.documents import read_document

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.mark.parametrize("name", ["adopted.en.docx", "draft.zh.docx"])
def test_every_provision_stands_where_it_stands_in_the_whole(dossier, name):
    document = finish(read_document(SAMPLE / name))
    text = dossier.keep(document, b"x", name)[0].id
    for provision in document.provisions:
        around = dossier.around(text, provision.id)
        assert standing(around, provision.id) == standing(document, provision.id)
        assert around.masthead == document.masthead
        assert around.language == document.language


def test_a_node_that_is_not_there_has_nothing_around_it(dossier):
    document = finish(read_document(SAMPLE / "adopted.en.docx"))
    text = dossier.keep(document, b"x", "a.docx")[0].id
    assert dossier.around(text, "nowhere").provisions == ()
    with pytest.raises(UnknownThing):
        dossier.around("nothing", "nowhere")
