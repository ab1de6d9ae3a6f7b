"""What of a paragraph shows in every language: its kind, label, figures, verb, length."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.compare.parity_wording import parity_words
from desktop.compare.tables import as_printed
from desktop.compare.wording import wording
from desktop.compare.words import HAN
from desktop.terms.label import split_label
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_LEFT_OUT = frozenset(
    {Kind.MASTHEAD, Kind.CONTENTS, Kind.SEPARATOR, Kind.FOOTNOTE, Kind.SUMMARY, Kind.DOCUMENT}
)
_RUNNING = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH, Kind.FOOTNOTE})
_GROUPED = re.compile(r"(?<!\d)\d{1,3}([ \u00a0\u202f,.])\d{3}(?:\1\d{3})*(?!\d)")
_COUNTED = re.compile(r"(\d+(?:\.\d+)?)\s?([^\W\d_]+)")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_NAME = re.compile(r"(?<![^\W\d_])[A-Z]{2,}[\w.]*|https?://\S+")
_CALL = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
Figures = frozenset[str]

_HAN_SIGN = re.compile(f"[{HAN}]")
_HAN_TAKES = 3  # Latin letters for a Chinese character
_USUAL = 1500  # letters: below it the languages are taken to be of one length
_FEW = 2  # paragraphs: a figure that more of them print tells little


@dataclass(frozen=True, slots=True)
class Face:
    """A paragraph as it shows in every language."""

    node: Provision
    family: str
    labels: frozenset[int]
    figures: Figures
    rare: frozenset[str]  # those of the figures that few paragraphs of the document print
    size: float  # in letters, a Chinese character counting as what it takes in Latin ones
    calls: int
    verb: str
    chapeau: str  # the kind and label of what it stands under

    def joined(self, other: Face) -> Face:
        """Both as one paragraph, told by the label of the first."""
        figures = self.figures | other.figures
        size, calls = self.size + other.size, self.calls + other.calls
        rare = self.rare | other.rare
        return replace(self, figures=figures, rare=rare, size=size, calls=calls)


def faces(document: Document) -> list[Face]:
    """The paragraphs of the text in reading order."""
    return [
        _face(node, document) for node in document.provisions if node.kind not in _LEFT_OUT and _stands(node)
    ]


def note_faces(document: Document) -> list[Face]:
    """The footnotes in reading order."""
    return _marked(_face(node, document) for node in document.provisions if node.kind is Kind.FOOTNOTE)


def _marked(found: Iterable[Face]) -> list[Face]:
    """The faces with their rare figures known."""
    row = list(found)
    held = Counter(figure for face in row for figure in face.figures)
    return [replace(face, rare=frozenset(f for f in face.figures if held[f] <= _FEW)) for face in row]


def ratio(a: Sequence[Face], b: Sequence[Face]) -> float:
    """How many letters the second language takes for one of the first; a short text tells less of that."""
    return (_USUAL + sum(face.size for face in b)) / (_USUAL + sum(face.size for face in a))


def _size(text: str) -> float:
    return len("".join(text.split())) + (_HAN_TAKES - 1) * len(_HAN_SIGN.findall(text))


def _stands(node: Provision) -> bool:
    return bool(node.text.strip() or node.label or node.table)


def _face(node: Provision, document: Document) -> Face:
    text = as_printed(node)
    kind = node.kind.value
    over = document.by_id.get(node.parent)
    chapeau = f"{over.kind.value} {sorted(_values(over.label))}" if over and over.id != node.id else ""
    return Face(
        node,
        parity_words().family.get(kind, kind),
        _values(node.label),
        figures(text),
        frozenset(),
        _size(text),
        len(_CALL.findall(text)),
        node.clause.verb_class,
        chapeau,
    )


def _values(label: str) -> frozenset[int]:
    return frozenset(reading.value for reading in split_label(f"{label} x").readings)


def figures(text: str) -> Figures:
    """The numbers and Latin names of a text, one way of writing for all languages."""
    plain = unicodedata.normalize("NFKC", _CALL.sub(" ", text))
    plain = _GROUPED.sub(lambda found: found[0].replace(found[1], ""), plain)
    plain = re.sub(r"(?<=\d)[,٫](?=\d)", ".", plain)
    plain = _COUNTED.sub(_times, plain)
    numbers = (number.lstrip("0") or "0" for number in _NUMBER.findall(plain))
    return frozenset(number for number in numbers if number not in {"1", "2"})


def _times(counted: re.Match[str]) -> str:
    """A number with what it is multiplied by: 25万 and 0.25 million are 250000."""
    multiples = wording().multiples
    unit = counted[2].casefold()
    times = (
        multiples.get(unit) or multiples.get(unit[0]) if unit[0] in multiples or unit in multiples else None
    )
    return f"{round(float(counted[1]) * times)} " if times else counted[0]


def names(text: str) -> frozenset[str]:
    """The Latin names of a text: acronyms, symbols, addresses."""
    return frozenset(name.rstrip(".,") for name in _NAME.findall(unicodedata.normalize("NFKC", text)))


def alike(a: Face, b: Face, times: float) -> float:
    """How much speaks for two paragraphs being one; `times` is what the languages differ in length."""
    weights = parity_words().weights
    if a.family != b.family:
        return -9.0
    score = weights.base + (weights.same_kind if a.node.kind is b.node.kind else weights.like_kind)
    score += _of_labels(a, b) + _of_figures(a, b)
    if a.verb and b.verb:
        score += weights.same_verb if a.verb == b.verb else weights.other_verb
    score += weights.same_chapeau * (a.chapeau == b.chapeau)
    return score + weights.length * min(2.5, _stretch(a.size * times, b.size))


def _of_labels(a: Face, b: Face) -> float:
    """Labels of lists count more than running numbers, which shift where a paragraph is missing before."""
    weights = parity_words().weights
    times = weights.running if a.node.kind in _RUNNING else 1.0
    if a.labels and b.labels:
        return times * (weights.other_label if a.labels.isdisjoint(b.labels) else weights.same_label)
    return weights.one_label if a.labels or b.labels else 0.0


def _of_figures(a: Face, b: Face) -> float:
    if not a.figures and not b.figures:
        return 0.0
    weights = parity_words().weights
    shared = len(a.figures & b.figures)
    lone = len(a.figures) + len(b.figures) - 2 * shared
    score = weights.rare_figure * min(weights.most_figures, len(a.rare & b.rare))
    score += weights.shared_figure * min(weights.most_figures, shared)
    return score + weights.lone_figure * min(weights.most_figures, lone)


def _stretch(a: float, b: float) -> float:
    """By how many doublings two lengths differ, short ones counting less."""
    return abs(math.log2((a + 15) / (b + 15)))
