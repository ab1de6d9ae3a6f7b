"""What the engine says provisions do, held against hand-made trees and the verbs and links of the official XML."""

from __future__ import annotations

import json
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from pathlib import Path

from desktop.clauses import spell_out
from desktop.clauses.reading import ClauseReader
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.step import finish

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LANGUAGES = {"C": "zh", "E": "en", "F": "fr", "S": "es", "R": "ru", "A": "ar"}
PAIRS = (
    ("COP14-CST-L.1.zh", "COP14-CST-L.1.zh"),
    ("COP14-5.zh", "COP14-5.zh"),
    ("CRIC20-3.zh", "CRIC20-3.zh"),
    ("COP14-decisions.zh", "COP14-decisions.zh.d1-d16"),
)


def plain(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return "".join(sign for sign in text if sign.isalnum())


def run():
    """Print both tables."""
    if not SHARED.is_dir():
        print("The documents in ../shared are not here.")
        return
    _against_gold()
    _against_xml()


def _against_gold():
    sums = defaultdict(Counter)
    for text, gold in PAIRS:
        data = (SHARED / "corpus" / "unccd" / f"{text}.txt").read_bytes()
        found = defaultdict(list)
        for p in spell_out(structure(finish(read_plain(data, text)))).provisions:
            found[p.kind.value, plain(p.label), plain(p.text)].append(p.clause)
        for node in json.loads((SHARED / "gold" / f"{gold}.tree.json").read_text("utf-8"))["nodes"]:
            here = found[node["kind"], plain(node.get("label")), plain(node["text"])]
            if here:
                _count(sums, node, here.pop(0))
    print(f"{'field':12} {'gold':>5} {'found':>5} {'right':>5} {'F1':>7}")
    for field, row in sums.items():
        print(f"{field:12} {row['gold']:5} {row['found']:5} {row['right']:5} {_f1(row):7.4f}")


def _count(sums, node, clause):
    said = {
        "verb": [clause.verb] if clause.verb else [],
        "addressees": [a.text for a in clause.addressees],
        "qualifiers": clause.qualifiers,
        "deadlines": [d.text for d in clause.deadlines],
        "references": list(dict.fromkeys(r.text for r in clause.references)),
    }
    for field, words in said.items():
        if field in node:
            want = [node[field]] if isinstance(node[field], str) else node[field] or []
            _add(sums[field], Counter(map(plain, want)), Counter(map(plain, words)))


def _add(row, want, have):
    row["gold"] += sum(want.values())
    row["found"] += sum(have.values())
    row["right"] += sum((want & have).values())


def _f1(row):
    return 2 * row["right"] / (row["gold"] + row["found"]) if row["gold"] + row["found"] else 0.0


def _against_xml():
    print(
        f"\n{'language':10} {'verbs':>6} {'right':>6} {'share':>7}   {'links':>6} {'right':>6} {'recall':>7}"
    )
    for letter, language in LANGUAGES.items():
        verbs, links = Counter(), Counter()
        reader = ClauseReader(language)
        for path in sorted((SHARED / "corpus" / "un").rglob(f"*{letter}.xml")):
            for paragraph in _paragraphs(path):
                text = " ".join("".join(_running(paragraph)).split())
                _verbs(verbs, paragraph, reader, text)
                _links(links, paragraph, reader, text)
        share, recall = (row["right"] / max(row["gold"], 1) for row in (verbs, links))
        print(
            f"{language:10} {verbs['gold']:6} {verbs['right']:6} {share:7.4f}   {links['gold']:6} {links['right']:6} {recall:7.4f}"
        )


def _paragraphs(path):
    return ET.parse(path).getroot().iter(f"{NS}p")


def _running(element):
    yield element.text or ""
    for child in element:
        if child.tag != f"{NS}authorialNote":
            yield from _running(child)
        yield child.tail or ""


def _anchors(element):
    """The links of a paragraph's own words, not of its footnotes."""
    for child in element:
        if child.tag == f"{NS}a":
            yield child
        if child.tag != f"{NS}authorialNote":
            yield from _anchors(child)


def _verbs(row, paragraph, reader, text):
    first = next(iter(paragraph), None)
    if (paragraph.text or "").strip() or first is None or first.get("class") != "italic" or list(first):
        return
    verb = " ".join((first.text or "").split())
    if not verb or len(verb) > 60 or text == verb or text.rstrip("，,، ") == verb:
        return
    row["gold"] += 1
    row["right"] += plain(reader.clause(text).verb) == plain(verb)
    row[verb, reader.clause(text).verb] += plain(reader.clause(text).verb) != plain(verb)


def _links(row, paragraph, reader, text):
    cited = {plain(r.text) for r in reader.phrases(text).references}
    for link in _anchors(paragraph):
        words = plain("".join(link.itertext()))
        if words and any(sign.isdigit() for sign in words):
            row["gold"] += 1
            row["right"] += any(words in text for text in cited)
            row["missed", "".join(link.itertext())] += not any(words in text for text in cited)


if __name__ == "__main__":
    run()
