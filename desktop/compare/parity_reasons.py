"""Why two languages part, in a sentence; and what paragraphs that match say differently."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.compare.parity_wording import parity_words
from desktop.terms.parity import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.compare.parity_faces import Face

_YEAR = re.compile(r"(?:19|20)\d\d")
_Couple = tuple[str, "Face", str, "Face"]  # the first language and another, with what each has


def said(
    row: Mapping[str, Face | None], state: Standing, base: str, whole: set[str]
) -> tuple[str, tuple[str, ...]]:
    """The reason of a row, and the kinds of difference between its paragraphs."""
    table = parity_words().said
    here = {language: face for language, face in row.items() if face}
    lacking = [language for language in row if language not in here]
    kind = next(iter(here.values())).node.kind.value
    if state is Standing.MISSING:
        return table["missing"].format(langs=", ".join(lacking), kind=kind), ()
    if state is Standing.EXTRA:
        return table["extra"].format(langs=", ".join(here), kind=kind), ()
    if state is Standing.MERGED:
        return _of_merger(here, whole), ()
    told = [
        found
        for language, face in here.items()
        if language != base
        for found in _differences((base, here[base], language, face))
    ]
    return "; ".join(words for _, words in told), tuple(dict.fromkeys(what for what, _ in told))


def _of_merger(here: Mapping[str, Face], whole: set[str]) -> str:
    """Which languages keep in one paragraph what the others cut."""
    keeping = [language for language in here if language in whole]
    cutting = [language for language in here if language not in whole]
    return parity_words().said["merged"].format(langs=", ".join(keeping), others=", ".join(cutting))


def _differences(couple: _Couple) -> Iterator[tuple[str, str]]:
    for what, tells in _TELLING.items():
        facts = tells(couple)
        if facts:
            yield what, parity_words().said[what].format(base=couple[0], lang=couple[2], **facts)


def _kind(couple: _Couple) -> dict[str, str]:
    one, other = couple[1].node.kind, couple[3].node.kind
    return {} if one is other else {"kind": other.value, "other": one.value}


def _label(couple: _Couple) -> dict[str, str]:
    one, other = couple[1], couple[3]
    same = (not one.labels and not other.labels) or not one.labels.isdisjoint(other.labels)
    return {} if same else {"label": other.node.label or "none", "other": one.node.label or "none"}


def _calls(couple: _Couple) -> dict[str, str]:
    one, other = couple[1].calls, couple[3].calls
    return {} if one == other else {"count": str(other), "other": str(one)}


def _figure(couple: _Couple) -> dict[str, str]:
    """The years that only the first language prints: other numbers are written in too many ways."""
    lost = [
        figure for figure in couple[1].figures if _YEAR.fullmatch(figure) and figure not in couple[3].figures
    ]
    return {"figures": ", ".join(sorted(lost))} if lost else {}


_TELLING: dict[str, Callable[[_Couple], dict[str, str]]] = {
    "kind": _kind,
    "label": _label,
    "footnote": _calls,
    "figure": _figure,
}
