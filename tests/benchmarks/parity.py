"""How well languages stay in lock-step where one lacks a paragraph, keeps two in one, or has one more; numbers run on."""

from __future__ import annotations

import random
import time
from collections import Counter
from dataclasses import replace

from desktop.clauses import spell_out
from desktop.compare.parity import parity
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from tests.benchmarks._shared import SHARED, document_of_file

UN = SHARED / "corpus" / "un"
LANGUAGES = dict(zip("EFSRAC", ("en", "fr", "es", "ru", "ar", "zh"), strict=True))
BODY = {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH}
HARMS = ("none", "delete", "merge", "add")


def run() -> None:
    """Print the table."""
    if not UN.exists():
        print("the corpus is not beside the repository")
        return
    works = list(_works())
    print(f"{len(works)} works whose six files agree in structure")
    print(f"{'harm':10} {'told right':>10} {'couples wrong':>14} {'of':>7} {'seconds':>8}")
    for harm in HARMS:
        _row(harm, works)


def _row(harm, works):
    counts, start = Counter(), time.perf_counter()
    for n, work in enumerate(works):
        for language in list(work)[1:]:
            counts.update(_tried(work, language, harm, random.Random(f"{n}{language}{harm}")))
    taken = time.perf_counter() - start
    print(
        f"{harm:10} {counts['right']}/{counts['tried']:<6} {counts['wrong']:>12} {counts['couples']:>9} {taken:>8.1f}"
    )


def _tried(work, language, harm, chance):
    base, other = work["en"], work[language]
    row = [p for p in other.provisions if p.kind in BODY and not other.children.get(p.id)]
    at = chance.randrange(len(row) - 1)
    lost, second = row[at], row[at + 1]
    changed, truth = _harmed(other, harm, lost, second)
    rows = finish(parity({"en": base, language: changed})).rows
    found = {(r.nodes["en"], r.nodes[language]) for r in rows}
    numbered = {p.id: n for n, p in enumerate(base.provisions)}
    wanted = {
        (one.id, truth.get(n)) for one, n in ((p, numbered[p.id]) for p in base.provisions if p.kind in BODY)
    }
    body = {p.id for p in base.provisions if p.kind in BODY}
    couples = {(a, b) for a, b in found if a in body}
    more = {r.nodes[language] for r in rows if r.nodes["en"] is None}
    right = couples == wanted and more == ({"more"} if harm == "add" else set())
    return Counter(tried=1, right=right, wrong=len(couples - wanted), couples=len(wanted))


def _harmed(document, harm, lost, second):
    """The document with one harm done, its numbers running on, and which of its nodes stands for which place."""
    truth = {n: p.id for n, p in enumerate(document.provisions)}
    places = {p.id: n for n, p in enumerate(document.provisions)}
    rows = list(document.provisions)
    at = places[lost.id]
    if harm == "delete":
        rows, truth[at] = rows[:at] + rows[at + 1 :], None
    elif harm == "merge":
        joined = replace(lost, text=f"{lost.text} {second.text}")
        rows[at] = joined
        rows = [p for p in rows if p.id != second.id]
        truth[places[second.id]] = lost.id
    elif harm == "add":
        far = document.provisions[places[second.id]]
        words = [p.text for p in rows if p.kind in BODY and p.id not in {lost.id, second.id}]
        rows.insert(places[far.id], replace(lost, id="more", text=words[len(words) // 3]))
    return spell_out(replace(document, provisions=tuple(_renumbered(rows)))), truth


def _renumbered(rows):
    """Operative paragraphs numbered anew from 1."""
    count = 0
    for row in rows:
        if row.kind is Kind.OPERATIVE and row.label:
            count += 1
            yield replace(row, label=f"{count}.")
        else:
            yield row


def _works():
    """The works whose provisions are of the same kinds, one for one, in all six languages."""
    for files in _files():
        read = {
            LANGUAGES[sign]: document_of_file(path)
            for sign, path in sorted(files.items(), key=lambda f: "EFSRAC".index(f[0]))
        }
        kinds = {tuple(p.kind for p in document.provisions if p.kind in BODY) for document in read.values()}
        counts = {len(document.provisions) for document in read.values()}
        if (
            len(read) == 6
            and len(kinds) == len(counts) == 1
            and sum(k in BODY for k in next(iter(kinds))) > 5
        ):
            yield read


def _files():
    found: dict[str, dict[str, object]] = {}
    for path in sorted(UN.rglob("*.xml")):
        sign = path.stem[-1]
        name = path.stem.rsplit("_" if "unea" in path.parts else "-", 1)[0]
        found.setdefault(name, {})[sign] = path
    return found.values()


if __name__ == "__main__":
    run()
