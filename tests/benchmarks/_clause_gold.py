"""The expert's clauses in ../shared/gold, held against those of desktop.clauses."""

import json
from collections import Counter, defaultdict

from tests.benchmarks._shared import SHARED, document_of_file, tools

SOURCES = {
    "COP14-CST-L.1.zh": "COP14-CST-L.1.zh.txt",
    "COP14-5.zh": "COP14-5.zh.txt",
    "COP14-decisions.zh.d1-d16": "COP14-decisions.zh.txt",
    "CRIC20-3.zh": "CRIC20-3.zh.txt",
}
LISTS = ("addressees", "references", "qualifiers", "deadlines")
ASKING = {"operative", "subparagraph"}
FIELDS = ("verb", *LISTS)


class Tally:
    """Gold, found and right pieces, and how many whole lists agree, per field, document and kind."""

    def __init__(self):
        self.pieces = defaultdict(Counter)
        self.misses = []

    def add(self, field, document, kind, want, have):
        common = sum((Counter(want) & Counter(have)).values())
        for key in ((field, document, "all"), (field, "all", kind), (field, "all", "all")):
            self.pieces[key].update(gold=len(want), found=len(have), right=common, lists=1, same=want == have)
        if want != have:
            self.misses.append((field, document, kind, want, have))

    def f1(self, key):
        row = self.pieces[key]
        together = row["gold"] + row["found"]
        return 2 * row["right"] / together if together else 1.0

    def same(self, key):
        row = self.pieces[key]
        return row["same"] / row["lists"] if row["lists"] else 1.0


def measured():
    """The tally over every gold document, and how many labelled provisions were not found in the trees."""
    tally, lost = Tally(), Counter()
    for name, file in SOURCES.items():
        nodes = json.loads((SHARED / "gold" / f"{name}.tree.json").read_text(encoding="utf-8"))["nodes"]
        for node, provision in _pairs(nodes, document_of_file(SHARED / "corpus" / "unccd" / file)):
            if provision is None:
                lost[name] += 1
            _hold(tally, name, node, provision)
    return tally, lost


def _pairs(nodes, document):
    """Every gold node with the provision that the tree scorer would match it with, or None."""
    key = tools("trees").key
    found = defaultdict(list)
    for provision in document.provisions:
        found[key(_as_node(provision))].append(provision)
    for node in nodes:
        if node["kind"] != "table" and any(field in node for field in FIELDS):
            same = found.get(key(node))
            yield node, same.pop(0) if same else None


def _as_node(provision):
    return {
        "kind": provision.kind.value,
        "level": provision.level,
        "label": provision.label,
        "text": provision.text,
    }


def _hold(tally, name, node, provision):
    kind = node["kind"]
    if node.get("verb") or (provision and provision.clause.verb and kind in {"operative", "preambular"}):
        tally.add("verb", name, kind, _bare([node.get("verb")]), _bare([provision and provision.clause.verb]))
    for field in LISTS:
        if field in node or (kind in ASKING and field != "references" and "references" in node):
            tally.add(field, name, kind, _bare(node.get(field, [])), _found(provision, field))


def _found(provision, field):
    if provision is None:
        return []
    pieces = _bare(getattr(piece, "text", piece) for piece in getattr(provision.clause, field))
    if field != "references":
        return pieces
    # A run of decisions is one text with a reference for each.
    return [piece for n, piece in enumerate(pieces) if n == 0 or pieces[n - 1] != piece]


def _bare(texts):
    return ["".join(text.split()) for text in texts if text]


def show(misses):
    """Print the table; with `misses`, a line for everything that is not as the gold has it."""
    tally, lost = measured()
    wanted = {"verb": 0.99, "addressees": 0.95, "references": 0.97, "qualifiers": 0.95, "deadlines": 0.95}
    print(
        "The expert's clauses (zh): F1 of the pieces; verbs: share printed exactly; same: whole lists, in order"
    )
    print(f"{'field':12}{'document':28}{'kind':14}{'gold':>6}{'found':>7}{'right':>7}{'F1':>8}{'same':>8}")
    for field in FIELDS:
        for key in sorted(k for k in tally.pieces if k[0] == field):
            row = tally.pieces[key]
            whole = f"  wanted {wanted[field]}" if key[1:] == ("all", "all") else ""
            print(
                f"{field:12}{key[1]:28}{key[2]:14}{row['gold']:6}{row['found']:7}{row['right']:7}"
                f"{tally.f1(key):8.4f}{tally.same(key):8.4f}{whole}"
            )
    print("labelled provisions the tree does not have:", dict(lost) or "none")
    for field, document, kind, want, have in tally.misses if misses else ():
        print(f"  {field} {document} {kind}: wanted {want} found {have}")
