"""What a reader must know before turning the page: a line for each thing that matters, where there is anything to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.beside.compared import Compared
from desktop.brief.cover import standing
from desktop.brief.kinds.lines import first_sentence
from desktop.brief.kinds.ours import ours_of, party_of, stance_of
from desktop.brief.kinds.standing import differ, in_words, ways
from desktop.brief.kinds.tasks import due, open_questions, open_tasks
from desktop.brief.runs import para, strong
from desktop.terms.annotation import Stance
from desktop.terms.brief import Section
from desktop.terms.surviving import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Para
    from desktop.terms.change import Pair
    from desktop.terms.surviving import LedgerRow

_MOST = 4  # things a line names
_STOPS = "。.；; "
_ENDS = "?？؟!！…"


def gist(told: Told, lines: Iterable[Para]) -> Section:
    """The section that stands before the contents."""
    return Section(told.words("gist.title"), tuple(lines), ahead=True)


def line(words: Labels, key: str, said: Sequence[str], most: int = _MOST) -> Iterator[Para]:
    """What a line is about and what it says, the first things of many; nothing where there is nothing."""
    if said:
        more = [words("gist.more", n=len(said) - most)] if len(said) > most else []
        listed = _joined(words, [*(one.strip(_STOPS) for one in said[:most]), *more])
        stop = "" if listed[-1:] in _ENDS else words("gist.stop")
        yield para(strong(words(key) + words("list.colon")), listed + stop)


def _joined(words: Labels, said: Sequence[str]) -> str:
    """Things one after the other; one that ends a sentence of its own takes no semicolon."""
    between = (words("list.sentence") if one[-1:] in _ENDS else words("list.semicolon") for one in said)
    return "".join(one + gap for one, gap in zip(said, [*[*between][:-1], ""], strict=True))


def on_one(told: Told, matter: Matter) -> Iterator[Para]:
    """A decision before the meeting: what it is, what changed, what we hold to, who is against us, what waits."""
    words, notes = told.words, told.notes(matter)
    alone = matter.comparison is None and len(told.papers.matters) == 1
    without = words("list.sentence") + words("changes.without") if alone else ""
    yield para(standing(matter, words) + without)
    yield from line(words, "changes.what", changed(told, matter), 3)
    yield from line(words, "delegation.red_lines", _held(told, matter))
    yield from line(words, "gist.differ", _against_us(told, matter))
    yield from waiting(told, notes)


def on_many(told: Told) -> Iterator[Para]:
    """Several decisions: which of them we have notes on, what changed in which, what we hold to, what waits."""
    words, matters = told.words, told.papers.matters
    ours = [told.places(matter).title for matter in matters if told.notes(matter)]
    number = words.count("count.decision", len(matters))
    listed = words("list.comma").join(ours) or words("changes.nothing")
    yield para(words("gist.many", decisions=number, ours=listed))
    for key, found in (
        ("changes.what", _weighty),
        ("delegation.red_lines", _held),
        ("gist.differ", _against_us),
    ):
        said = (
            told.places(matter).title + words("list.comma") + one
            for matter in matters
            for one in found(told, matter)
        )
        yield from line(words, key, list(said), 2 * _MOST)
    yield from waiting(told, told.every_note)


def waiting(told: Told, notes: Iterable[Note]) -> Iterator[Para]:
    """The tasks that are due first and the open questions."""
    words, kept = told.words, tuple(notes)
    yield from line(words, "handover.tasks", [_task(words, note) for note in open_tasks(kept)], 3)
    asked = [first_sentence(note.text) for note in open_questions(kept)]
    yield from line(words, "report.questions", list(dict.fromkeys(asked)), 2)


def _task(words: Labels, note: Note) -> str:
    who = words("list.comma").join(one for one in (note.assignee, words.day(due(note))) if one)
    said = first_sentence(note.text).strip(_STOPS)
    return said + (words("changes.direction", words=who) if who else "")


def changed(told: Told, matter: Matter) -> list[str]:
    """The weightiest changes since the draft, else that only the wording changed and where."""
    words = told.words
    if matter.comparison is None:
        return []
    compared = Compared(matter.comparison, words)
    return _weighty(told, matter) or [
        wording_only(compared) or words("changes.none" if not compared.groups else "changes.light")
    ]


def _weighty(told: Told, matter: Matter) -> list[str]:
    """The changes that are more than wording, the weightiest first."""
    if matter.comparison is None:
        return []
    compared = Compared(matter.comparison, told.words)
    worth = [group for group in compared.groups if compared.weight(group) > 0]
    return [_change(compared, group) for group in sorted(worth, key=lambda group: -compared.weight(group))]


def wording_only(compared: Compared) -> str:
    """Where nothing but the wording of provisions changed; "" where not even that."""
    places = dict.fromkeys(_name(compared, group[0]) for group in compared.groups if not group[0].frame)
    words = compared.labels
    return words("gist.wording", places=words.listed(list(places))) if places else ""


def _change(compared: Compared, group: Sequence[Pair]) -> str:
    words, pair = compared.labels, group[0]
    what = compared.meaning(group) or [words(f"change.{pair.change}").lower()]
    way = words("changes.direction", words=words(f"direction.{pair.direction}")) if pair.direction else ""
    return f"{_name(compared, pair)}{words('list.colon')}{words.listed(what)}{way}"


def _name(compared: Compared, pair: Pair) -> str:
    before, after = compared.before(pair), compared.after(pair)
    if after is not None:
        return compared.adopted.name(after)
    return compared.draft.name(before) if before is not None else ""


def _held(told: Told, matter: Matter) -> list[str]:
    """Our red lines, with all places of one that stands on several."""
    places, where = told.places(matter), dict[str, list[str]]()
    for note in ours_of(told.notes(matter), told.wishes.party, Stance.RED_LINE):
        name = places.name(matter.decision.by_id[note.anchor.node])
        where.setdefault(first_sentence(note.text), []).append(name)
    words = told.words
    return [f"{words.listed(names)}{words('list.colon')}{said}" for said, names in where.items()]


def _against_us(told: Told, matter: Matter) -> list[str]:
    """The paragraphs where others are for what we are against, or the other way round."""
    words, found = told.words, ways(told.notes(matter), told.wishes.party)
    said = []
    for node in sorted(found, key=matter.decision.order.__getitem__):
        ours = found[node].get("", ())
        others = [
            party + words("changes.direction", words=in_words(way, words))
            for party, way in found[node].items()
            if party and ours and differ(ours, way)
        ]
        if others:
            name = told.places(matter).name(matter.decision.by_id[node])
            said.append(f"{name}{words('list.colon')}{words('list.comma').join(others)}")
    return said


def outcomes(told: Told) -> list[str]:
    """How our own proposals and positions fared, what was lost first."""
    words, said = told.words, []
    for outcome in (Outcome.LOST, Outcome.PARTLY, Outcome.WON, Outcome.OPEN):
        rows = [row for row in our_rows(told) if row.outcome is outcome]
        names = list(dict.fromkeys(_named(told, row) for row in rows))
        more = ["…"] if len(names) > _MOST else []
        where = words("changes.direction", words=words("list.comma").join([*names[:_MOST], *more]))
        if rows:
            said.append(f"{words(f'outcome.{outcome}')} {len(rows)}{where}")
    return said


def our_rows(told: Told) -> list[LedgerRow]:
    """What the ledger tells of our own notes that may be shown, once a later text says anything."""
    return [
        row
        for row in told.papers.ledger
        if told.may_show(row.note.id) and row.stations and not party_of(row.note, told.wishes.party)
    ]


def _named(told: Told, row: LedgerRow) -> str:
    """The place of a proposal or position: where the last text has it, else where it was made."""
    stance = stance_of(row.note)
    what = told.words(f"stance.{stance}") if stance else told.words(f"note.{row.note.kind}").lower()
    last = row.stations[-1]
    places = told.nearest(last.text, last.node or "")
    provision = places.document.by_id.get(last.node or "") if places else None
    name = places.name(provision) if places and provision else told.named(row.note)
    return f"{name} – {what}"
