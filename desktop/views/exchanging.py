"""What an exchange file holds and what merging it would do, as counts and rows: the preview before either."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.store.versions import registers_of
from desktop.terms.annotation import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.terms.annotation import Reply, Variant
    from desktop.terms.exchange import Exchange, Merged, Thing

_FIELDS = (
    "kind",
    "text",
    "form",
    "tier",
    "state",
    "author",
    "tags",
    "priority",
    "assignee",
    "anchor",
    "binned",
)


@dataclass(frozen=True)
class Holding:
    """What goes out or came in: how many notes of each tier, kind and author, and beside what."""

    notes: int
    replies: int
    binned: int  # of the notes, so that they go to the bin over there too
    tiers: Counter[str]
    kinds: Counter[str]
    authors: Counter[str]  # of notes and replies
    texts: tuple[str, ...]  # the documents the notes hang on, by name
    documents: tuple[str, ...]  # the files sent along
    sender: str = ""


@dataclass(frozen=True)
class Preview:
    """What merging a file does: what is new here, what changes, and where both sides will stand."""

    holding: Holding
    additions: tuple[Merged, ...] = ()
    changes: tuple[Merged, ...] = ()
    conflicts: tuple[Merged, ...] = ()  # each stands among the changes too
    unchanged: int = 0  # notes and replies that are here already, as they came
    documents: tuple[str, ...] = ()  # files that are new here
    placed: int = 0  # notes hung on our own file of the document they came with, once merged


def holding(exchange: Exchange) -> Holding:
    """What a file holds."""
    shown = [(thing, _shown(thing)) for thing in exchange.things]
    notes = [values for thing, values in shown if not thing.note]
    return Holding(
        notes=len(notes),
        replies=len(shown) - len(notes),
        binned=sum(bool(values["binned"]) for values in notes),
        tiers=Counter(values["tier"] for values in notes),
        kinds=Counter(values["form"]["kind"] for values in notes),
        authors=Counter(values["author"] for _, values in shown),
        texts=tuple(text.symbol or text.title or text.sha256[:8] for text in exchange.texts),
        documents=tuple(original.file for original in exchange.originals),
        sender=exchange.sender,
    )


def _shown(thing: Thing) -> dict[str, Any]:
    return {name: values[0] for name, values in registers_of(thing.version).items()}


def preview(exchange: Exchange, merged: Iterable[Merged], documents: Iterable[str] = ()) -> Preview:
    """What merging does, sorted by what a person has to look at."""
    real = tuple(merged)
    changes = tuple(one for one in real if one.before is not None)
    return Preview(
        holding(exchange),
        additions=tuple(one for one in real if one.before is None),
        changes=changes,
        conflicts=tuple(one for one in changes if one.conflicts),
        unchanged=len(exchange.things) - len(real),
        documents=tuple(documents),
    )


def changed_fields(merged: Merged) -> tuple[str, ...]:
    """The fields that merging makes other than they were; of what is new, none."""
    before, after = merged.before, merged.after
    if before is None:
        return ()
    return tuple(name for name in _FIELDS if getattr(before, name, None) != getattr(after, name, None))


def sides(merged: Merged) -> tuple[Variant, ...]:
    """The other sides of the conflicts that merging brings, beside what is shown."""
    return tuple(one for one in merged.after.variants if one.field in merged.conflicts)


# -- for machines and terminals


def holding_json(held: Holding) -> dict[str, Any]:
    """What `chapeau exchange write --json` prints."""
    return {
        "notes": held.notes,
        "replies": held.replies,
        "binned": held.binned,
        "tiers": dict(held.tiers),
        "kinds": dict(held.kinds),
        "authors": dict(held.authors),
        "texts": list(held.texts),
        "documents": list(held.documents),
        "sender": held.sender,
    }


def preview_json(told: Preview) -> dict[str, Any]:
    """What `chapeau exchange preview --json` and `merge --json` print."""
    return {
        "holds": holding_json(told.holding),
        "additions": [_row(one) for one in told.additions],
        "changes": [_row(one) | {"fields": list(changed_fields(one))} for one in told.changes],
        "conflicts": [_row(one) | {"sides": _sides(one)} for one in told.conflicts],
        "unchanged": told.unchanged,
        "documents": list(told.documents),
    }


def _row(merged: Merged) -> dict[str, Any]:
    before = merged.before.text if merged.before else None
    reply = None if isinstance(merged.after, Note) else merged.after.id
    return {"note": merged.note, "reply": reply, "before": before, "after": merged.after.text}


def _sides(merged: Merged) -> list[dict[str, str]]:
    return [
        {"field": one.field, "shown": shown(merged.after, one.field), "other": one.words}
        for one in sides(merged)
    ]


def shown(value: Note | Reply, name: str) -> str:
    """What a note or reply shows of a field, for a reader."""
    own: Any = getattr(value, name, "")
    if name == "form":
        return str(getattr(value, "kind", ""))
    return f"{own.node} {own.quote}".strip() if name == "anchor" else str(own or "")


def readable_holding(held: Holding) -> Iterator[str]:
    """What a file holds as lines."""
    yield f"{held.notes} notes ({held.binned} of them in the bin) and {held.replies} replies"
    for name, counted in (("tiers", held.tiers), ("kinds", held.kinds), ("authors", held.authors)):
        yield f"{name}: " + ", ".join(f"{value or '–'} {count}" for value, count in sorted(counted.items()))
    yield f"on: {', '.join(held.texts) or '–'}"
    if held.documents:
        yield f"with the documents {', '.join(held.documents)}"


def readable(told: Preview) -> Iterator[str]:
    """What merging does as lines, the conflicts first."""
    for one in told.conflicts:
        for side in sides(one):
            yield f"conflict  {one.note}  {side.field}: {shown(one.after, side.field)!r} ⇄ {side.words!r}"
    for one in told.changes:
        yield f"change    {one.note}  {', '.join(changed_fields(one)) or 'history'}: {one.after.text!r}"
    for one in told.additions:
        yield f"new       {one.note}  {one.after.text!r}"
    for name in told.documents:
        yield f"document  {name}"
    yield f"{len(told.additions)} new, {len(told.changes)} changed, {len(told.conflicts)} in conflict, {told.unchanged} as they were"
