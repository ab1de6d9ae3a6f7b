"""Whether one document says the same in six languages: what each clause holds, against the English, paragraph by paragraph.

CHAPEAU_MISSES=fr lists what that language has otherwise.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from desktop.clauses import spell_out
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from tests.benchmarks._shared import SHARED, tools

LANGUAGES = {"E": "en", "C": "zh", "F": "fr", "S": "es", "R": "ru", "A": "ar"}
ASKING = (Kind.OPERATIVE, Kind.SUBPARAGRAPH)
FIELDS = {
    "class": lambda clause: {clause.verb_class} - {""},
    "addressees": lambda clause: {one.id for one in clause.addressees if one.id},
    "references": lambda clause: {one.symbol for one in clause.references if one.symbol},
    "paragraphs": lambda clause: {one.paragraph for one in clause.references if one.paragraph},
    "deadlines": lambda clause: {one.session or one.date for one in clause.deadlines} - {None},
    "qualifiers": lambda clause: {"some"} if clause.qualifiers else set(),
    "amounts": lambda clause: {str(len(clause.amounts))},
}


def run() -> None:
    """Print the table."""
    if not (SHARED / "corpus" / "un").is_dir():
        print("The documents to measure with are not here; nothing was measured.")
        return
    counts, misses = measured()
    print(
        "Same as the English, where either has something: share of paragraphs (preambular: class only)\n"
        f"{'language':10}{'field':14}{'paragraphs':>11}{'same':>7}{'share':>8}"
    )
    for (language, field), row in sorted(counts.items()):
        print(
            f"{language:10}{field:14}{row['either']:11}{row['same']:7}{row['same'] / max(1, row['either']):8.4f}"
        )
    for miss in misses[os.environ.get("CHAPEAU_MISSES", "")]:
        print("  ", *miss, sep=" | ")


def measured():
    """Per language and field, how many paragraphs hold something and how many the same as the English."""
    counts, misses = defaultdict(Counter), defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for paths in _works():
            english = _provisions(paths["E"], folder)
            for letter, path in paths.items():
                for node, other in _provisions(path, folder).items() if letter != "E" else ():
                    if node in english:
                        _hold(counts, misses, LANGUAGES[letter], (english[node], other))
    return counts, misses


def _works():
    works = defaultdict(dict)
    for path in sorted((SHARED / "corpus" / "un").rglob("*.xml")):
        works[path.stem[:-1]][path.stem[-1]] = path
    return [paths for paths in works.values() if "E" in paths]


def _provisions(path, folder):
    file = Path(folder, f"{path.stem}.txt")
    file.write_text(tools("akn").Reader(path).text(), encoding="utf-8")
    document = spell_out(structure(finish(read_plain(file.read_bytes(), file.stem))))
    kinds = (*ASKING, Kind.PREAMBULAR)
    return {p.id: p for p in document.provisions if p.kind in kinds}


def _hold(counts, misses, language, pair):
    for field, said in FIELDS.items():
        if pair[0].kind not in ASKING:
            field = f"preambular {field}"  # noqa: PLW2901
        want, have = (said(provision.clause) for provision in pair)
        if not want and not have:
            continue
        counts[language, field].update(either=1, same=want == have)
        if want != have:
            texts = [provision.text[:150] for provision in pair]
            misses[language].append((field, sorted(want - have), sorted(have - want), pair[0].id, *texts))
