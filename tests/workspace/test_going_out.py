"""What is said to go out before a brief is written is what the written file shows, of every kind of brief."""

from pathlib import Path

import pytest

from desktop.brief.leaking import texts_in
from desktop.terms.annotation import NoteKind, Position, Stance, Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import going_out, write_brief
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
USUAL = (Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION)
FORMS = {NoteKind.POSITION: Position("", Stance.SUPPORT)}
BESIDE = {
    "alone": [],
    "draft": ["draft.en"],
    "language": ["adopted.zh"],
    "four": ["draft.en", "draft.zh", "adopted.zh"],
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The sample with a note of every kind and tier on two paragraphs of every text, and on its first page."""
    made = Workspace.open(tmp_path_factory.mktemp("out") / "a.chapeau", create=True)
    finish(made.import_files(sorted(SAMPLE.glob("*.docx"))))
    texts = {entry.file.removesuffix(".docx"): entry.id for entry in made.texts()}
    said = {}
    for text in texts.values():
        document = made.document(text)
        asks = [p.id for p in document.provisions if p.kind is Kind.OPERATIVE]
        spots = (document.provisions[0].id, asks[1], asks[-1])
        for n, (node, kind) in enumerate((node, kind) for node in spots for kind in NoteKind):
            said |= noted(made, Side(text, node), kind, list(Tier)[n % len(Tier)], f"canary{len(said):03d}x")
    yield made, texts, said
    made.close()


def noted(made, side, kind, tier, sign):
    own = made.document(side.text).by_id[side.node].text if kind is NoteKind.AMENDMENT else "says no more"
    note = made.add_note(side, kind, f"{sign} {own}", tier=tier, form=FORMS.get(kind))
    return {sign: note}


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("kind", BriefKind)
def test_the_count_is_what_the_file_shows(dossier, tmp_path, kind, beside):
    made, texts, said = dossier
    columns = [Side(texts[name]) for name in BESIDE[beside]]
    for tiers in (USUAL, (Tier.PUBLIC,), tuple(Tier)):
        asked = asked_for([Side(texts["adopted.en"])], columns, kind=kind, tiers=tiers)
        going = finish(going_out(made, asked))
        words = "\n".join(texts_in(finish(write_brief(made, asked, tmp_path / "b.docx")).read_bytes()))
        shown = [note for sign, note in said.items() if sign in words]
        assert {note.tier for note in shown} <= set(tiers)
        assert going.notes == len(shown)
        assert going.kinds == counted(note.kind.value for note in shown)
        assert going.tiers == counted(note.tier.value for note in shown)
        assert all(going.could[tier] == n for tier, n in going.tiers.items())


def counted(words):
    found = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found


def test_notes_on_the_other_languages_and_their_drafts_are_counted(dossier):
    made, texts, _ = dossier
    sides = [Side(texts["adopted.en"])]
    alone = finish(going_out(made, asked_for(sides, kind=BriefKind.TRANSLATION)))
    four = [Side(texts[name]) for name in BESIDE["four"]]
    beside = finish(going_out(made, asked_for(sides, four, kind=BriefKind.TRANSLATION)))
    assert beside.notes == 2 * alone.notes
    assert beside.notes + beside.kept_back.total() == 4 * (alone.notes + alone.kept_back.total())
