"""What the brief has done apart, in the worker: all that takes a Word file to pieces which somebody else made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.brief.told import into
from desktop.reading.jobs import Given
from desktop.terms import brief, change, commented, document
from desktop.terms.step import Step

if TYPE_CHECKING:
    from desktop.reading.jobs import Order
    from desktop.terms.step import Work


def redlined(order: Order) -> Work[Given]:
    """The redline of a comparison in the Word file of its old text."""
    from desktop.brief.redline import Signature, redline  # noqa: PLC0415 - each job loads what it needs

    comparison, signature = _told((change.Comparison, Signature), order)
    found = yield from redline(comparison, signature, order.data)
    return Given(replace(found, data=b""), found.data)


def commented_on(order: Order) -> Work[Given]:
    """A Word file with comments in it."""
    from desktop.brief.commented import commented as write  # noqa: PLC0415

    whole, threads = _told((document.Document, tuple[commented.Thread, ...]), order)
    found = yield from write(whole, order.data, threads)
    return Given(replace(found, data=b""), found.data)


def amended(order: Order) -> Work[Given]:
    """The official file with amendments in it, for a submission."""
    from desktop.brief.redline import Signature  # noqa: PLC0415
    from desktop.brief.submitted.pieces import amended as write  # noqa: PLC0415

    whole, threads, signature = _told((document.Document, tuple[commented.Thread, ...], Signature), order)
    found = yield from write(whole, order.data, threads, signature)
    return Given(replace(found, data=b""), found.data) if found else Given(None)


def fronted(order: Order) -> Work[Given]:
    """The same with a cover note on a page before it."""
    from desktop.brief.submitted import pieces  # noqa: PLC0415
    from desktop.brief.word.template import Template  # noqa: PLC0415

    yield Step(0, 0, order.name)
    piece, cover, looks = _told((pieces.Amended, brief.Brief, Template), order)
    return Given(None, pieces.fronted(replace(piece, data=order.data), cover, looks) or b"")


def returned(order: Order) -> Work[Given]:
    """What a Word file says that came back with comments and tracked changes."""
    from desktop.brief.commented.reading import returned as read  # noqa: PLC0415

    return Given((yield from read(order.data, order.name)))


def quotations(order: Order) -> Work[Given]:
    """The quotations in a brief."""
    from desktop.brief.quotations import quotations as read  # noqa: PLC0415

    yield Step(0, 0, order.name)
    return Given(tuple(read(order.data, order.name)))


def template(order: Order) -> Work[Given]:
    """The looks in a reader's copy of the template."""
    from desktop.brief.word.template import restyled  # noqa: PLC0415

    yield Step(0, 0, order.name)
    return Given(restyled(order.data, order.name))


def words(order: Order) -> Work[Given]:
    """Everything that can be read in a file, one after another as UTF-8 with a null between."""
    from desktop.brief.leaking import texts_in  # noqa: PLC0415

    yield Step(0, 0, order.name)
    return Given(None, "\0".join(texts_in(order.data)).encode("utf-8", "replace"))


def _told(kinds: tuple[Any, ...], order: Order) -> tuple[Any, ...]:
    return tuple(into(kind, one) for kind, one in zip(kinds, order.told, strict=True))
