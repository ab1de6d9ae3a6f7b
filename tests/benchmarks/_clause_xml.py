"""Verbs and references as the UN's own XML marks them, held against those of desktop.clauses."""

import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from desktop.terms.step import finish
from desktop.workspace import read_document
from tests.benchmarks._shared import SHARED, tools

LANGUAGES = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
NO_VERBS = {"又", "还", "并", "على", "وال", "علىال"}
EMPHASIS = {"italic", "bold", "bold italic"}
_LINK = re.compile(r"https?://(?:docs\.un\.org|undocs\.org)/(?:[a-z]{2}/)?(.+)")


class Marks:
    """What one XML marks: verbs by the text of their paragraph, links by the text of theirs."""

    def __init__(self, path):
        self.reader = tools("akn").Reader(path)
        self.verbs, self.links = {}, defaultdict(list)
        ns = self.ns = tools("akn").NS
        for container in self.reader.root.iter(f"{ns}container"):
            if container.get("name"):
                self._verb(container, container.get("name"))
        for paragraph in self.reader.root.iter(f"{ns}paragraph"):
            if paragraph.findtext(f"{ns}num"):
                self._verb(paragraph, self._emphasis(paragraph))
        for p in self.reader.root.iter(f"{ns}p"):
            self._link(p)

    def _verb(self, element, verb):
        p = next(element.iter(f"{self.ns}p"), None)
        if p is not None and verb and verb.strip():
            self.verbs[_key(self._text(p))] = verb

    def _emphasis(self, element):
        """The emphasised words that the first line of a paragraph begins with."""
        p = next(element.iter(f"{self.ns}p"), None)
        if p is None or (p.text or "").strip():
            return ""
        words = []
        for child in p:
            if child.tag != f"{self.ns}span" or child.get("class") not in EMPHASIS:
                break
            words.append("".join(child.itertext()))
            if (child.tail or "").strip():
                break
        return "".join(words).strip(" ,;:،；：")

    def _text(self, p):
        return tools("akn")._words(p, [])

    def _link(self, p):
        inside = {a for note in p.iter(f"{self.ns}authorialNote") for a in note.iter(f"{self.ns}a")}
        for a in p.iter(f"{self.ns}a"):
            target = _LINK.match(a.get("href") or "")
            if a not in inside and target:
                self.links[_key(self._text(p))].append(("".join(a.itertext()), target[1]))


def _key(text):
    # Arabic footnote calls stand in brackets of their own.
    return re.sub(r"^[()]+|[()]+(?=[.;:,،؛])|[().]+$", "", tools("trees").plain(text))


def _document(reader, folder, name):
    path = Path(folder, f"{name}.txt")
    path.write_text(reader.text(), encoding="utf-8")
    return finish(read_document(path))


def measured(paths):
    """Counts per language and what was missed."""
    counts, misses = defaultdict(Counter), []
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            marks = Marks(path)
            document = _document(marks.reader, folder, path.stem)
            by_text = {_key(p.text): p for p in document.provisions if p.text}
            row = counts[LANGUAGES[path.stem[-1]]]
            missed = [*_verbs(marks, by_text, row), *_links(marks, by_text, row)]
            misses += [(path.stem, *miss) for miss in missed]
    return counts, misses


def _verbs(marks, by_text, row):
    for key, verb in marks.verbs.items():
        provision = by_text.get(key)
        if "".join(verb.split()) in NO_VERBS:  # slips of the XML: the emphasis ends before the verb
            row["slips"] += 1
            continue
        if provision is None:
            row["lost"] += 1
            continue
        want, have = _words(verb), _words(provision.clause.verb)
        if not _words(provision.text).startswith(
            want
        ):  # emphasised in a note, not the paragraph's first words
            row["slips"] += 1
            continue
        row["verbs"] += 1
        row["exact"] += want == have
        row["begun"] += bool(have) and (want.startswith(have) or have.startswith(want))
        row["on a rung"] += provision.clause.strength is not None and provision.clause.verb_class != ""
        if want != have:
            yield "verb", want, have, provision.text[:50]


def _words(text):
    return " ".join(re.sub(r"[\u200e\u200f،,，]", "", text).split()).casefold()


def _links(marks, by_text, row):
    for key, links in marks.links.items():
        provision = by_text.get(key)
        if provision is None:
            continue
        found = [r for r in provision.clause.references if r.symbol]
        texts = [_bare(r.text) for r in found]
        symbols = {_bare(r.symbol) for r in found}
        for words, target in links:
            row["links"] += 1
            cited = any(_bare(words) in text for text in texts)
            row["cited"] += cited
            resolved = _resolves(words, target, symbols)
            row["resolved"] += resolved
            if not resolved:
                yield "link", words, target, f"{texts} in {provision.text[:80]}"
        linked = [_bare(words) for words, _ in links]
        row["found"] += len(found)
        row["linked"] += sum(any(words in text for words in linked) for text in texts)


def _resolves(words, target, symbols):
    """Whether one of `symbols` is what a link names; some links begin or end in the middle of what is printed."""
    whole = _bare(target)
    named = {_bare(words), whole, re.sub(r"^(?:[as]|e)/res/", "", whole)}
    return any(symbol in named or (symbol[:-1] in named and symbol[-1].isalpha()) for symbol in symbols)


def _bare(text):
    return re.sub(r"[\s\u200e\u200f]", "", text).casefold()


def show(misses):
    """Print a row per language; with `misses`, a line for every verb and link not found as printed."""
    paths = sorted(path for path in (SHARED / "corpus" / "un").rglob("*.xml") if path.stem[-1] in LANGUAGES)
    counts, missed = measured(paths)
    print("\nThe UN's XML, as text: verbs of preambular and operative paragraphs, links to documents")
    print(
        f"{'language':10}{'verbs':>7}{'exact':>8}{'begun':>8}{'rung':>8}{'links':>7}{'cited':>8}{'resolved':>9}"
        f"{'of found':>9}{'not in tree':>12}"
    )
    for language, row in sorted(counts.items()):
        print(
            f"{language:10}{row['verbs']:7}{_share(row, 'exact', 'verbs')}{_share(row, 'begun', 'verbs')}"
            f"{_share(row, 'on a rung', 'verbs')}{row['links']:7}{_share(row, 'cited', 'links')}"
            f" {_share(row, 'resolved', 'links')} {_share(row, 'linked', 'found')}{row['lost']:12}"
        )
    for miss in missed if misses else ():
        print("  ", *miss, sep=" | ")


def _share(row, part, whole):
    return f"{row[part] / row[whole] if row[whole] else 1.0:8.4f}"
