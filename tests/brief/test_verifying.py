"""Whether the quotations of a brief still stand."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from desktop.brief import compose
from desktop.brief.labels import languages
from desktop.brief.ooxml.package import pack
from desktop.brief.verify import State, verified
from desktop.brief.word import word_bytes
from desktop.errors import UnreadableFile
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind, Wishes
from desktop.terms.step import finish

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = (BriefKind.DELEGATION, BriefKind.COMPARISON, BriefKind.TRANSLATION, BriefKind.HANDOVER)


def written(matter, kind=BriefKind.DELEGATION, language="en"):
    return word_bytes(compose(matter, Wishes(tuple(Tier), language=language, kind=kind)))


def checked(matter, data, **changed):
    decision = matter.decision
    provisions = tuple(replace(p, text=changed.get(p.id, p.text)) for p in decision.provisions)
    texts = [("draft", matter.comparison.a), ("adopted", replace(decision, provisions=provisions))]
    return finish(verified(data, texts))


@pytest.mark.parametrize("kind", KINDS)
def test_every_quotation_of_a_fresh_brief_is_found_at_its_place(sample, kind):
    found = checked(sample, written(sample, kind))
    assert found.quotations
    assert found.doubtful == ()


@pytest.mark.parametrize("language", languages())
def test_it_is_found_whatever_language_the_brief_is_in(sample, language):
    found = checked(sample, written(sample, language=language))
    assert len(found.quotations) > 3
    assert found.doubtful == ()


def test_words_that_no_longer_stand_anywhere_are_gone(sample):
    data = written(replace(sample, comparison=None))
    found = checked(replace(sample), data, **{"4/op/12": "Other words altogether stand here now"})
    assert {one.state for one in found.doubtful} == {State.GONE}
    assert any(sample.decision.by_id["4/op/12"].text in one.words for one in found.doubtful)


def test_words_that_stand_in_another_paragraph_now_are_told_as_moved(sample):
    data = written(replace(sample, comparison=None, notes=sample.notes[:1]))
    text = sample.decision.by_id["4/op/3"].text
    swapped = {"4/op/3": "Something else stands here", "4/op/9": text}
    draftless = replace(
        sample, comparison=replace(sample.comparison, a=replace(sample.decision, provisions=()))
    )
    moved = [one for one in checked(draftless, data, **swapped).doubtful if one.state is State.MOVED]
    assert [one.node for one in moved] == ["4/op/9"]


def test_what_is_no_word_file_is_refused_with_a_sentence(sample):
    with pytest.raises(UnreadableFile, match="no Word file"):
        finish(verified(b"%PDF-1.7", [], "brief.pdf"))


def test_the_words_of_a_proposed_amendment_are_not_asked_of_the_source(sample):
    from desktop.terms.annotation import Anchor, Note, NoteKind

    text = sample.decision.by_id["4/op/4"].text
    at = Anchor("t1", "4/op/4", text[3:9], 3, 9)
    ours = Note("n", at, NoteKind.AMENDMENT, "WHOLLY NEW WORDS", tier=Tier.PUBLIC)
    for kind in (BriefKind.DELEGATION, BriefKind.SUBMISSION):
        found = checked(sample, written(replace(sample, notes=(ours,)), kind))
        assert found.doubtful == ()
        assert found.quotations


def test_words_beside_a_mark_are_asked_of_the_source_too(sample):
    """A struck or inserted word alone is no quotation of a sentence."""
    data = written(sample, BriefKind.COMPARISON)
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = etree.fromstring(parts["word/document.xml"])
    for words in list(document.iter(f"{W}t")):
        beside = words.getparent().getparent()
        if (
            next((one for one in beside.iter(f"{W}rStyle") if one.get(f"{W}val") == "Deleted"), None)
            is not None
        ):
            look = words.getparent().find(f"{W}rPr/{W}rStyle")
            words.text = "Never said in any document." if look is None else words.text
    changed = pack({**parts, "word/document.xml": etree.tostring(document)})
    assert checked(sample, data).doubtful == ()
    assert checked(sample, changed).doubtful
