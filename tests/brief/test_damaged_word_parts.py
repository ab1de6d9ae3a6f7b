"""A Word file of which a part is damaged that no reader needs: it is answered in a sentence, or a file of ours is written."""

import io
import zipfile

import pytest

from desktop.brief.commented import commented
from desktop.brief.commented.reading import returned
from desktop.brief.quotations import quotations
from desktop.brief.redline.base import parts_of
from desktop.brief.validity import faults
from desktop.brief.word import _File
from desktop.brief.word.template import house_file, restyled
from desktop.clauses import spelling_out
from desktop.errors import UnreadableFile
from desktop.reading import read_bytes
from desktop.structure import structure
from desktop.terms.brief import Brief
from desktop.terms.commented import Comment, Thread
from desktop.terms.step import finish
from tests.reading.word_files import docx, p, r


@pytest.fixture
def damaged():
    """A whole document with a thumbnail whose check sum is wrong."""
    made = io.BytesIO(docx(p(r("1. Decides that all Parties shall rest;"))))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_STORED) as package:
        package.writestr("docProps/thumbnail.jpeg", b"a picture of the first page")
    return made.getvalue().replace(b"a picture of the", b"a picture of thx")


def test_it_is_told_by_name(damaged):
    with pytest.raises(UnreadableFile, match=r"back.docx cannot be read: part of it is damaged; ask for it"):
        finish(returned(damaged, "back.docx"))
    with pytest.raises(UnreadableFile):
        parts_of(damaged)


def test_comments_on_it_go_into_a_file_of_ours(damaged):
    document = finish(spelling_out(structure(finish(read_bytes(damaged, "a.docx")))))
    node = document.provisions[-1].id
    made = finish(commented(document, damaged, (Thread(Comment("Ardenia", "Too weak."), node),)))
    assert not made.official
    assert set(parts_of(made.data))  # whole: every part can be read


def test_a_template_that_says_a_property_twice_gives_a_whole_brief():
    made = io.BytesIO()
    with zipfile.ZipFile(house_file()) as house, zipfile.ZipFile(made, "w") as package:
        for name in house.namelist():
            part = house.read(name)
            if name == "word/styles.xml":
                assert b"<w:keepNext" in part
                part = part.replace(b"<w:keepNext/>", b"<w:keepNext/>" * 30)
            package.writestr(name, part)
    looks = restyled(made.getvalue(), "ours.docx")
    assert faults(_File(Brief("On rest", "", (), (), "en"), looks).written()) == ()


def test_a_template_with_a_property_where_word_has_none_gives_a_whole_brief():
    made = io.BytesIO()
    with zipfile.ZipFile(house_file()) as house, zipfile.ZipFile(made, "w") as package:
        for name in house.namelist():
            part = house.read(name)
            if name == "word/numbering.xml":
                part = part.replace(b"</w:abstractNum>", b'<w:start w:val="1"/></w:abstractNum>')
            package.writestr(name, part)
    looks = restyled(made.getvalue(), "ours.docx")
    assert faults(_File(Brief("On rest", "", (), (), "en"), looks).written()) == ()


def test_the_quotations_of_a_brief_are_found_though_a_style_in_it_is_empty():
    made = io.BytesIO()
    with zipfile.ZipFile(house_file()) as house, zipfile.ZipFile(made, "w") as package:
        for name in house.namelist():
            part = house.read(name)
            if name == "word/styles.xml":
                part = part.replace(b"</w:styles>", b'<w:style w:styleId="Empty"/></w:styles>')
            package.writestr(name, part)
    assert list(quotations(made.getvalue(), "brief.docx")) == []
