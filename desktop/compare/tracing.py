"""What became of the recommendations of a note: sentence by sentence, where each went and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.edited import Edited
from desktop.compare.rewording import edits
from desktop.compare.telling import negates, says_how_binding
from desktop.compare.tracing_framework import framework_of, trace_framework
from desktop.compare.tracing_gaps import fill_gaps, follow_lists, take_along
from desktop.compare.tracing_home import home
from desktop.compare.tracing_links import Tracer
from desktop.compare.tracing_quotes import bare, best_part, is_chapeau
from desktop.compare.tracing_scope import recommending, saying
from desktop.terms.step import Step
from desktop.terms.trace import Fate, Link, Trace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.compare.tracing_units import Unit
    from desktop.terms.change import Edit
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.terms.step import Work

_VERBATIM = 0.9  # of the words, marks and labels apart
_STEPS = 3


def trace(note: Document, decision: Document) -> Work[Trace]:
    """Say of every recommendation of `note` which paragraph of `decision` took it up, and how.

    Of several decisions, the one that took most of the note up is traced. Where the note sets out a results framework
    that the other document reports on, its objectives, outcomes and indicators are traced instead.
    """
    yield Step(0, _STEPS, "reading the recommendations")
    framework = framework_of(note, decision)
    if framework:
        return trace_framework(note, decision, framework)
    said = recommending(note)
    decision = home(note, said, decision)
    targets = saying(decision)
    tracer = Tracer(said, targets, saying(note))
    yield Step(1, _STEPS, "finding what took them up")
    tracer.link()
    take_along(tracer)
    follow_lists(tracer, note, decision, targets)
    fill_gaps(tracer, targets)
    yield Step(2, _STEPS, "reading the changes")
    links = [*_of_note(tracer, targets), *_of_nothing(tracer, targets)]
    return Trace(note, decision, tuple(links))


def _of_note(tracer: Tracer, targets: Sequence[Provision]) -> Iterator[Link]:
    """A link for every stretch of the note; neighbours that went the same way are one."""
    held: tuple[Unit, Provision | None] | None = None
    for at, said in enumerate(tracer.said):
        place = tracer.to.get(at)
        target = None if place is None else targets[place]
        joint = held[0].to(said.unit) if held else said.unit
        if held and _goes_on(held[0], said.unit, (held[1], target), joint):
            held = joint, target
            continue
        if held:
            yield _link(*held)
        held = said.unit, target
    if held:
        yield _link(*held)


def _goes_on(one: Unit, other: Unit, went: tuple[Provision | None, Provision | None], joint: Unit) -> bool:
    """Whether two neighbours went to one paragraph in one way; or together word by word, no chapeau being one."""
    if one.node.id != other.node.id or went[0] is None or went[0] is not went[1]:
        return False
    fates = {_link(unit, went[0]).fate for unit in (one, other)}
    return len(fates) == 1 or (not is_chapeau(one.text) and _link(joint, went[0]).fate is Fate.VERBATIM)


def _link(unit: Unit, target: Provision | None) -> Link:
    if target is None:
        return Link(unit.node.id, unit.text, None, "", Fate.DROPPED, why="nothing in the text takes it up")
    quote = best_part(unit.text, target)
    alike = round(Indel.normalized_similarity(bare(unit.text), bare(quote)), 4)
    changed = edits(unit.text, quote)
    same = alike >= _VERBATIM and not any(_weighs(unit.text, quote, edit) for edit in changed)
    fate = Fate.VERBATIM if same else Fate.REWORDED
    why = f"{min(99, round(100 * alike)) if alike < 1 else 100} % of the words"
    return Link(unit.node.id, unit.text, target.id, quote, fate, alike, changed, why)


def _weighs(old: str, new: str, edit: Edit) -> bool:
    """Whether an edit changes a number, a not, or how binding the words are: such a sentence is no longer the same."""
    edited = Edited(old, new, edit)
    numbers = any(c.isdecimal() for c in edit.a_text + edit.b_text)
    return numbers or negates(edited) or says_how_binding(edited)


def _of_nothing(tracer: Tracer, targets: Sequence[Provision]) -> Iterator[Link]:
    """What came of no recommendation."""
    taken = set(tracer.to.values())
    for place, target in enumerate(targets):
        if place not in taken:
            yield Link(None, "", target.id, target.text, Fate.NEW, why="no recommendation says so")
