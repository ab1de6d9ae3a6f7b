"""Notes with words that nobody else uses, "open…" for everybody and "hush…" for the delegation and ourselves alone."""

from desktop.terms.annotation import Amendment, NoteKind, Position, Stance, Task, Tier, TranslationQuery
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.workspace.noting import add_reply, bin_reply


def planted(workspace):
    """Notes of every kind and tier on every text of a dossier, with answers, forms, tags, names, and some in the bin."""
    for entry in workspace.texts():
        document = workspace.document(entry.id)
        asks = [p for p in document.provisions if p.kind is Kind.OPERATIVE]
        for n, kind in enumerate(NoteKind):
            for tier in (Tier.PUBLIC, Tier.DELEGATION, Tier.PERSONAL):
                spot = asks[n % len(asks)]
                _note(workspace, Side(entry.id, spot.id), kind, tier, spot.text)


def _note(workspace, side, kind, tier, printed):
    sign = (
        "open" if tier is Tier.PUBLIC else "hush"
    ) + f"{kind.value[:4]}{side.node.replace('/', '')}{side.text}"
    words = f"{sign}said {printed}" if kind is NoteKind.AMENDMENT else f"{sign}said. {sign}more"
    note = workspace.add_note(
        side,
        kind,
        words,
        tier=tier,
        form=_form(kind, sign),
        author=f"{sign}author",
        tags=(f"{sign}tag",),
        assignee=f"{sign}who",
    )
    add_reply(workspace, note.id, f"{sign}answer", f"{sign}answerer")
    bin_reply(workspace, add_reply(workspace, note.id, "hushbinned answer", "hushbinned").id)
    thrown = workspace.add_note(side, kind, "hushbinned note", tier=Tier.PUBLIC, author="hushbinned")
    workspace.bin_note(thrown.id)


def _form(kind, sign):
    return {
        NoteKind.POSITION: Position(f"{sign}party", Stance.OPPOSE),
        NoteKind.AMENDMENT: Amendment("", "" if sign.startswith("open") else f"{sign}proposer"),
        NoteKind.TASK: Task("2026-01-01"),
        NoteKind.TRANSLATION: TranslationQuery(
            f"{sign}term", (("fr", f"{sign}render"),), f"{sign}asker", f"{sign}settled"
        ),
    }.get(kind)
