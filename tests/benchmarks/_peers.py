"""Other comparers, each asked the same question: which paragraph became which, what happened to it, what is marked in it."""

from __future__ import annotations

import difflib
import io
import re
import tempfile
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.util import find_spec
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HELD = 0.5  # of the letters of the shorter of two paragraphs: so much in common makes them a pair
TOKEN = re.compile(r"[\u3400-\u9fff]|\w+|\s+|[^\w\s]")


@dataclass
class Reading:
    """What a comparer says: pairs of places, and of every place of the new text (1, n) or gone (0, n) what happened."""

    pairs: set[tuple[int, int]] = field(default_factory=set)
    told: dict[tuple[int, int], str] = field(default_factory=dict)


def letters(text):
    """The length of a text without white space."""
    return len("".join(text.split()))


def judged(a, b, pairs, moved):
    """What a reader makes of pairs and moves that a comparer shows."""
    into, of = defaultdict(list), defaultdict(list)
    for one, other in sorted(pairs):
        into[one].append(other)
        of[other].append(one)
    told = {(0, n): "dropped" for n in range(len(a)) if n not in into}
    for n in range(len(b)):
        told[1, n] = _of_one(n, of[n], into, (a, b), moved)
    return Reading(set(pairs), told)


def _of_one(n, origins, into, rows, moved):
    if not origins:
        return "added"
    if len(origins) > 1:
        return "merged"
    one = origins[0]
    if len(into[one]) > 1:
        return "split"
    same = "".join(rows[0][one].split()) == "".join(rows[1][n].split())
    if (one, n) in moved:
        return "moved" if same else "moved_reworded"
    return "unchanged" if same else "reworded"


def from_marks(marks, a, b):
    """The reading of a marked text: a row of (way, words), the way being =, -, + or the name of a move with its side."""
    at, held, moves = [0, 0], defaultdict(int), defaultdict(lambda: (set(), set()))
    for way, words in marks:
        sides = [n for n, sign in enumerate("-+") if way[0] in ("=", sign)]
        for n, piece in enumerate(words.split("\n")):
            for side in sides if n else ():
                at[side] += 1
            if way == "=":
                held[at[0], at[1]] += letters(piece)
            if len(way) > 1 and piece.strip():
                moves[way[1:]][sides[0]].add(at[sides[0]])
    pairs = {
        (i, j)
        for (i, j), much in held.items()
        if i < len(a) and j < len(b) and much >= HELD * max(1, min(letters(a[i]), letters(b[j])))
    }
    moved = {couple for old, new in moves.values() for couple in zip(sorted(old), sorted(new), strict=False)}
    return judged(a, b, pairs | moved, moved)


class Difflib:
    """The standard library's."""

    name = "difflib"
    why_not = ""

    def read(self, a, b):
        """Paragraphs as lines; those of a replaced stretch paired in their order."""
        pairs = set()
        for tag, a0, a1, b0, b1 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if tag in {"equal", "replace"}:
                pairs |= set(zip(range(a0, a1), range(b0, b1), strict=False))
        return judged(a, b, pairs, set())

    def marked(self, a, b):
        """Over words and characters of Chinese."""
        x, y = TOKEN.findall(a), TOKEN.findall(b)
        found = difflib.SequenceMatcher(None, x, y, autojunk=False).get_opcodes()
        return sum(
            letters("".join(x[a0:a1])) + letters("".join(y[b0:b1]))
            for tag, a0, a1, b0, b1 in found
            if tag != "equal"
        )


class DiffMatchPatch:
    """Google's, character by character, cleaned up for reading."""

    name = "diff-match-patch"
    why_not = "" if find_spec("fast_diff_match_patch") else "not installed: pip install fast-diff-match-patch"

    def marks(self, a, b):
        """The marks over two texts."""
        from fast_diff_match_patch import diff

        return [(op, words) for op, words in diff(a, b, counts_only=False, timelimit=60)]

    def read(self, a, b):
        """The texts whole, lines first, as its users are told to."""
        return from_marks(self.marks("\n".join(a), "\n".join(b)), a, b)

    def marked(self, a, b):
        """What it marks in one paragraph."""
        return sum(letters(words) for op, words in self.marks(a, b) if op != "=")


class XmlDiff:
    """Trees of XML: a paragraph an element."""

    name = "xmldiff"
    why_not = "" if find_spec("xmldiff") else "not installed: pip install xmldiff"

    def tree(self, rows):
        """The rows as one XML document."""
        from lxml import etree

        root = etree.Element("doc")
        for row in rows:
            etree.SubElement(root, "p").text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", row)
        return root

    def read(self, a, b):
        """Its matches; a move where it sends a node elsewhere."""
        from xmldiff import actions, diff

        matches = diff.Differ().match(self.tree(a), self.tree(b))
        nodes = [(x, y) for x, y, *_ in matches if x.tag == y.tag == "p"]
        pairs = {(x.getparent().index(x), y.getparent().index(y)) for x, y in nodes}
        edits = list(diff.Differ().diff(self.tree(a), self.tree(b)))
        sent = any(isinstance(edit, actions.MoveNode) for edit in edits)
        return judged(a, b, pairs, _out_of_row(pairs) if sent else set())

    def marked(self, a, b):
        """It replaces the text of an element whole."""
        return letters(a) + letters(b) if a != b else 0


def _out_of_row(pairs):
    """The pairs that are not of the longest row in order, as its alignment of children has it."""
    row = sorted(pairs)
    other = [b for _, b in row]
    kept = difflib.SequenceMatcher(None, other, sorted(other), autojunk=False).get_matching_blocks()
    stay = {other[n] for block in kept for n in range(block.a, block.a + block.size)}
    return {(a, b) for a, b in row if b not in stay}


class Docxodus:
    """Word files compared by python-redlines (a .NET program in a wheel), moves told."""

    name = "python-redlines"

    def __init__(self):
        self.why_not = ""
        if not find_spec("python_redlines"):
            self.why_not = "not installed: pip install python-redlines[docxodus]"
            return
        from python_redlines import DocxodusEngine

        try:
            self.engine = DocxodusEngine(tempfile.mkdtemp())
        except OSError as error:
            self.why_not = str(error)
        except ImportError as error:
            self.why_not = str(error)

    def marks(self, a, b):
        """The marks in the Word file it writes."""
        data, _, _ = self.engine.run_redline("x", _word(a), _word(b), detect_moves=True)
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            root = ET.fromstring(package.read("word/document.xml"))
        for paragraph in root.iter(f"{W}p"):
            yield from _runs(paragraph, "=", [""])
            ends = {kid.tag.removeprefix(W) for kid in paragraph.findall(f"{W}pPr/{W}rPr/*")}
            yield "-" if ends & {"del", "moveFrom"} else "+" if ends & {"ins", "moveTo"} else "=", "\n"

    def read(self, a, b):
        """The file read back."""
        return from_marks(self.marks(a, b), a, b)

    def marked(self, a, b):
        """What it marks in one paragraph."""
        return sum(letters(words) for way, words in self.marks([a], [b]) if way != "=")


_WAYS = {f"{W}ins": "+", f"{W}del": "-", f"{W}moveFrom": "-", f"{W}moveTo": "+"}


def _runs(element, way, move):
    for child in element:
        if child.tag in {f"{W}moveFromRangeStart", f"{W}moveToRangeStart"}:
            move[0] = child.get(f"{W}name", "")
        elif child.tag in {f"{W}t", f"{W}delText"}:
            yield way, child.text or ""
        elif child.tag != f"{W}pPr":
            marked = _WAYS.get(child.tag, "")
            named = marked + move[0] if child.tag in {f"{W}moveFrom", f"{W}moveTo"} else marked
            yield from _runs(child, named or way, move)


def _word(rows):
    import docx

    document, buffer = docx.Document(), io.BytesIO()
    for row in rows:
        document.add_paragraph(row)
    document.save(buffer)
    return buffer.getvalue()


class Ours:
    """The comparison of this house, given the tree."""

    name = "chapeau"
    why_not = ""

    def of_documents(self, a, b):
        """The reading of two documents, in ids."""
        from desktop.compare import compare
        from desktop.terms.step import finish

        pairs = [pair for pair in finish(compare(a, b)).pairs if not pair.frame]
        told = {p.b or p.a: str(p.change.value).replace("renumbered", "unchanged") for p in pairs}
        return {(p.a, p.b) for p in pairs if p.a and p.b}, told


PEERS = (Difflib, DiffMatchPatch, XmlDiff, Docxodus)


def printed(document, kinds, *, labels):
    """The paragraphs of a document, each on a line."""
    rows = [p for p in document.provisions if p.kind in kinds]
    said = [" ".join(f"{p.label if labels else ''} {p.text}".split()) for p in rows]
    return [p.id for p in rows], said


def in_ids(reading, ids_a, ids_b):
    """A reading in ids instead of places."""
    pairs = {(ids_a[i], ids_b[j]) for i, j in reading.pairs}
    told = {(ids_b if side else ids_a)[n]: said for (side, n), said in reading.told.items()}
    return pairs, told
