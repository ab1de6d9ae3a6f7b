"""Our amendments in the official Word file: accepted they are in it, rejected it is what it was, to the letter."""

from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.brief.commented import writable
from desktop.brief.kinds.amended import laid
from desktop.brief.kinds.papers import Papers, Told
from desktop.brief.kinds.proposed import proposals
from desktop.brief.ooxml.package import pack
from desktop.brief.redline.base import parts_of
from desktop.brief.redline.pen import Signature
from desktop.brief.submitted.clean import unmarked
from desktop.brief.submitted.front import Front
from desktop.brief.submitted.writing import written
from desktop.brief.word.template import template
from desktop.reading.word import read_word
from desktop.structure import structure
from desktop.terms.annotation import Amendment, Anchor, Note, NoteKind, Tier
from desktop.terms.brief import Brief, BriefKind, Mark, Matter, Para, Run, Section, Wishes
from desktop.terms.commented import Comment, Thread
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from tests.brief.redline_acceptor import W, said

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SIGNED = Signature("Delegation of Ardenia", "2026-11-20T00:00:00Z")
WORDED = {Kind.OPERATIVE, Kind.SUBPARAGRAPH, Kind.PREAMBULAR, Kind.PARAGRAPH, Kind.TABLE}


class Official:
    """A sample as the secretariat handed it out."""

    def __init__(self, language):
        self.source = (SAMPLE / f"draft.{language}.docx").read_bytes()
        self.document = structure(finish(read_word(self.source, "x.docx")))
        self.base, _ = writable(self.source, self.document)
        self.provisions = [p for p in self.document.provisions if p.kind in WORDED]

    def written(self, threads):
        return finish(written(self.base, self.document, threads, SIGNED))


OFFICIAL = {language: Official(language) for language in ("en", "zh")}


def thread(provision, words, span=None):
    return Thread(Comment("A", "beside the text"), provision.id, span, words)


def bare(words):
    return "".join(words.split())


def called(words):
    """Words without blanks and without the calls of notes, which a file writes otherwise."""
    return "".join(sign for sign in bare(words) if sign not in "¹²³\ue001")


def one(language, label):
    return next(p for p in OFFICIAL[language].provisions if p.id.endswith(label))


@settings(deadline=None, max_examples=40, phases=[Phase.generate])
@given(data=st.data())
def test_whatever_is_amended_accepting_gives_it_and_rejecting_gives_the_official_text(data):
    official = OFFICIAL[data.draw(st.sampled_from(("en", "zh")))]
    threads, wanted = [], []
    for provision in data.draw(st.lists(st.sampled_from(official.provisions), max_size=5, unique=True)):
        old = as_printed(provision)
        start = data.draw(st.integers(0, len(old) - 2))
        end = data.draw(st.integers(start + 1, len(old)))
        words = data.draw(
            st.sampled_from(["", "wholly new", "全新文字", "two\nlines", old[start:end] + " more"])
        )
        threads.append(thread(provision, words, (start, end)))
        wanted.append(called(old[:start] + words + old[end:]))
        if data.draw(st.booleans()):
            threads.append(thread(provision, None, (max(0, start - 3), end)))
            wanted.append("")
    made = official.written(threads)
    before, notes = said(official.source, accept=False)
    data_made = pack(made.parts)
    assert said(data_made, accept=False) == (before, notes)
    after = called("".join(said(data_made, accept=True)[0]))
    assert all(words in after for at, words in enumerate(wanted) if at not in made.beside)


def test_several_amendments_of_one_paragraph_stand_in_it_together():
    paragraph = one("en", "op/3")
    places = [paragraph.text.index(words) for words in ("2030", "15 per cent")]
    made = OFFICIAL["en"].written(
        [
            thread(paragraph, "2028", (places[0], places[0] + 4)),
            thread(paragraph, "20 per cent", (places[1], places[1] + 11)),
        ]
    )
    accepted, _ = said(pack(made.parts), accept=True)
    assert not made.beside
    assert any("by2028,atleast[10percent][20percent]" in words for words in accepted)


def test_the_blanks_between_words_are_kept():
    paragraph = one("en", "op/2")
    made = OFFICIAL["en"].written([thread(paragraph, "Strongly urges", (0, 5))])
    blocks = finish(read_word(pack(made.parts), "x.docx", "after")).blocks
    wanted = f"Strongly {paragraph.text.replace('Urges', 'urges', 1)}"
    assert any(block.text.endswith(f"\t{wanted}") for block in blocks)


def test_a_note_that_is_called_in_an_amended_paragraph_stays():
    paragraph = one("en", "op/7")
    made = OFFICIAL["en"].written([thread(paragraph, paragraph.text.replace("rights", "rights and duties"))])
    assert not made.beside
    assert said(pack(made.parts), accept=True)[1] == said(OFFICIAL["en"].source, accept=True)[1]


def test_a_note_whose_call_is_amended_away_goes_with_it():
    paragraph = one("en", "op/7")
    start = paragraph.text.index("²")
    made = OFFICIAL["en"].written([thread(paragraph, " everywhere.", (start - 1, start + 1))])
    assert not made.beside
    assert len(said(pack(made.parts), accept=True)[1]) == len(said(OFFICIAL["en"].source, accept=True)[1]) - 1


def test_what_cannot_be_told_in_the_text_is_a_comment_at_its_place():
    note = next(p for p in OFFICIAL["en"].document.provisions if p.kind is Kind.FOOTNOTE)
    made = OFFICIAL["en"].written([thread(note, "Another source.")])
    assert made.beside == {0}
    assert "beside the text" in made.parts["word/comments.xml"].decode()


def test_the_changes_bear_the_author_and_day_that_were_chosen():
    made = OFFICIAL["zh"].written([thread(one("zh", "op/2"), "强烈敦促", (0, 2))])
    root = etree.fromstring(made.parts["word/document.xml"])
    changes = list(root.iter(f"{W}ins", f"{W}del"))
    assert {(c.get(f"{W}author"), c.get(f"{W}date")) for c in changes} == {(SIGNED.author, SIGNED.date)}


def test_what_is_not_amended_is_the_same_to_the_byte():
    made = OFFICIAL["en"].written([thread(one("en", "op/2"), "Strongly urges", (0, 5))])
    there = parts_of(OFFICIAL["en"].source)
    for name in ("word/header1.xml", "word/footer1.xml", "word/numbering.xml", "word/styles.xml"):
        assert canonical(made.parts[name]) == canonical(there[name])
    paragraphs = [canonical(etree.tostring(p)) for p in rows(made.parts["word/document.xml"])]
    before = [canonical(etree.tostring(p)) for p in rows(there["word/document.xml"])]
    assert sum(a != b for a, b in zip(paragraphs, before, strict=True)) == 1


def rows(part):
    return list(etree.fromstring(part).iter(f"{W}p"))


def canonical(part):
    return etree.tostring(etree.fromstring(part), method="c14n2")


def test_nothing_tells_who_saved_the_official_file_when():
    parts = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Override PartName="/word/people.xml" ContentType="a/b"/></Types>',
        "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="t/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
        "docProps/thumbnail.jpeg": b"x",
        "docProps/app.xml": b"<Properties><Company>Somebody</Company></Properties>",
        "customXml/item1.xml": b"<a/>",
        "word/people.xml": b"<a/>",
        "word/settings.xml": b'<w:settings xmlns:w="w"><w:rsids><w:rsid w:val="1"/></w:rsids><w:zoom/></w:settings>',
        "word/document.xml": b'<w:p xmlns:w="w" w:rsidR="00A1" w:rsidRDefault="00A2"/>',
    }
    kept = unmarked(parts)
    everything = b"".join(kept.values())
    assert not [one for one in (b"rsid", b"Somebody", b"people", b"thumbnail") if one in everything]
    assert b"<w:zoom/>" in kept["word/settings.xml"]
    assert set(kept) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "word/settings.xml",
        "word/document.xml",
    }


# -- which amendments stand together


def note(node, words, quote="", *, ident="", form=None):
    provision = OFFICIAL["en"].document.by_id[node]
    start = provision.text.index(quote) if quote else None
    end = None if start is None else start + len(quote)
    anchor = Anchor("t1", node, quote, start, end)
    return Note(ident or f"n{words}", anchor, NoteKind.AMENDMENT, words, form=form, tier=Tier.PUBLIC)


def proposed(*notes):
    matter = Matter(OFFICIAL["en"].document, notes=notes)
    return proposals(Told(Papers((matter,)), Wishes(kind=BriefKind.SUBMISSION)), matter)


def test_amendments_that_meet_stand_apart_and_those_that_do_not_together():
    node = one("en", "op/3").id
    (found,) = proposed(
        note(node, "2028", "2030"), note(node, "x", "[10 per cent]"), note(node, "y", "per cent] [15")
    )
    assert [p.words for p in found.joined] == ["2028"]
    assert [p.words for p in found.apart] == ["x", "y"]


def test_an_amendment_told_in_words_is_no_wording():
    node = one("en", "op/3").id
    (found,) = proposed(note(node, "Insert a paragraph on the review hereafter."), note(node, "2028", "2030"))
    assert [n.text for n in found.told] == ["Insert a paragraph on the review hereafter."]
    assert len(found.joined) == 1


def test_the_same_amendment_written_twice_is_one():
    node = one("en", "op/3").id
    (found,) = proposed(note(node, "2028", "2030", ident="a"), note(node, "2028", "2030", ident="b"))
    assert (len(found.joined), found.apart) == (1, ())


def test_a_label_written_before_a_whole_paragraph_is_not_put_in():
    provision = one("en", "op/2")
    (found,) = proposed(note(provision.id, f"2. {provision.text} Again."))
    runs = laid(provision, [(p.span, p.words) for p in found.joined])
    assert [run.text.strip() for run in runs if run.mark is Mark.INSERTED] == ["Again."]


def test_what_another_party_proposes_is_not_ours_to_submit():
    node = one("en", "op/3").id
    assert proposed(note(node, "2028", "2030", form=Amendment("", "Country B"))) == ()


# -- the page before the text

COVER = Brief("MPC/COP(3)/L.4", "", (), (Section("Cover note", (Para((Run("We propose."),)),)),), "en")


def fronted(change=lambda text: text):
    parts = parts_of(OFFICIAL["en"].source)
    parts["word/document.xml"] = change(parts["word/document.xml"])
    made = Front(COVER, template()).put(parts, "word/document.xml", "word/styles.xml")
    return etree.fromstring(made["word/document.xml"])[0], made


def test_a_text_begins_a_page_of_its_own_even_where_its_first_section_ran_on():
    def running_on(text):
        return text.replace(b"<w:pgSz", b'<w:type w:val="continuous"/><w:pgSz', 1)

    body, _ = fronted(running_on)
    assert b"continuous" not in etree.tostring(body)
    assert next(one.get(f"{W}start") for one in body.iter(f"{W}pgNumType")) == "1"


def test_before_a_masthead_that_floats_a_paragraph_without_room_holds_the_page():
    def floating(text):
        return text.replace(b"<w:tblPr>", b'<w:tblPr><w:tblpPr w:tblpY="1"/>', 1)

    plain, _ = fronted()
    body, _ = fronted(floating)
    assert len(body) == len(plain) + 1
    hold = next(one for one in body if one.find(f"{W}pPr/{W}spacing[@{W}lineRule='exact']") is not None)
    assert not "".join(hold.itertext())


def test_what_the_official_file_sets_for_all_its_words_does_not_reach_the_cover_note():
    parts = parts_of(OFFICIAL["en"].source)
    styles = etree.fromstring(parts["word/styles.xml"])
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    etree.SubElement(defaults, f"{W}caps")
    parts["word/styles.xml"] = etree.tostring(styles)
    made = Front(COVER, template()).put(parts, "word/document.xml", "word/styles.xml")
    ground = etree.fromstring(made["word/styles.xml"]).find(f"{W}style[@{W}styleId='CoverNoteGround']")
    assert ground.find(f"{W}rPr/{W}caps").get(f"{W}val") == "0"


def test_a_cover_note_wears_the_looks_of_a_restyled_template():
    own = replace(
        template(),
        parts={
            **template().parts,
            "word/styles.xml": template().parts["word/styles.xml"].replace(b"Calibri", b"Georgia"),
        },
    )
    made = Front(COVER, own).put(parts_of(OFFICIAL["en"].source), "word/document.xml", "word/styles.xml")
    assert b"Georgia" in made["word/styles.xml"]
