"""The sample as terms, made from its words: the brief is tested without the reader and the comparison."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path

import pytest

from desktop.terms.annotation import Anchor, Note, NoteKind, Tier
from desktop.terms.brief import Matter
from desktop.terms.change import Change, Comparison, Edit, Op, Pair
from desktop.terms.clause import NO_CLAUSE, Addressee, Clause, Deadline
from desktop.terms.document import Document, Masthead
from desktop.terms.dossier import TextEntry
from desktop.terms.provision import Kind, Provision, Table

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
KINDS = {
    "enacting": Kind.ENACTING,
    "preambular": Kind.PREAMBULAR,
    "heading": Kind.HEADING,
    "operative": Kind.OPERATIVE,
    "subparagraph": Kind.SUBPARAGRAPH,
    "subparagraph2": Kind.SUBPARAGRAPH,
    "adoption": Kind.ADOPTION,
    "annex_paragraph": Kind.PARAGRAPH,
}
ASKS = (
    ("the secretariat", "Requests|Also requests", "secretariat"),
    ("developed country Parties", "Invites", "developed"),
    ("the regional centres", "Invites|Also invites", "centres"),
    ("Parties", "Urges|Encourages|Calls upon|Requests", "parties"),
    ("秘书处", "请|又请", "secretariat"),
    ("发达国家缔约方", "邀请", "developed"),
    ("各区域中心", "邀请|又邀请", "centres"),
    ("缔约方", "敦促|鼓励|促请|请", "parties"),
)
DUE = re.compile(r"by \d+ \w+ \d{4}|at its \w+ session|于\d{4}年\d+月\d+日之前|供缔约方会议第.届会议审议")
STRENGTH = {"Requests": 7, "Urges": 6, "Calls upon": 5, "Encourages": 4, "Invites": 3, "请": 7, "敦促": 6}


def words(name):
    return tomllib.loads((SAMPLE / f"{name}.toml").read_text("utf-8"))


def plain(text):
    return re.sub(r"\[\^(\d)\]", lambda call: "¹²³"[int(call[1]) - 1], text).replace("*", "")


def clause(text):
    for who, verbs, ident in ASKS:
        found = re.match(rf"\[?({verbs}) ?{who}", text)
        if found:
            due = tuple(Deadline(one) for one in DUE.findall(text))
            qualifiers = tuple(word for word in ("as appropriate", "酌情") if word in text)
            conditions = tuple(
                w for w in ("subject to the availability of resources", "视资源具备情况") if w in text
            )
            return Clause(
                verb=found[1],
                strength=STRENGTH.get(found[1], 5),
                addressees=(Addressee(who, ident),),
                deadlines=due,
                qualifiers=qualifiers,
                conditions=conditions,
            )
    return NO_CLAUSE


def document(name):
    text = words(name)
    front = dict(text["front"])
    draft = "number" not in front
    top = "L.4" if draft else "4"
    made = [Provision("doc", Kind.DOCUMENT, "", parent="doc", page=1)]
    made.append(Provision(top, Kind.DECISION, front["title"], front.get("number", ""), "doc", page=1))
    made += provisions(text, top)
    made += [
        Provision(f"{top}/fn/{n}", Kind.FOOTNOTE, note, "¹²³"[n - 1], top, page=n)
        for n, note in enumerate(text["footnotes"], 1)
    ]
    masthead = Masthead(
        symbol=text["symbol"],
        date=text["distribution"][1],
        language=text["language"],
        body=front["body"],
        session=3,
        place_dates=front.get("place", ""),
        agenda_item="6(b)" if draft else "",
        title=front["title"],
        submitted_by=front.get("submitted", "")
        .replace("Draft decision submitted by the ", "")
        .replace("提交的决定草案", ""),
    )
    return Document(text["language"], masthead, tuple(made), format="docx", pages=3)


def provisions(text, top):
    counts, trail, annex = {}, {}, top
    for kind, printed in text["body"]:
        if kind == "annex":
            annex = f"{top}/annex"
            counts = {}
            title = next(words for row, words in text["body"] if row == "annex_title")
            yield Provision(annex, Kind.ANNEX, title, printed, top, page=3)
        elif kind == "caption":
            table = Table(printed, (tuple(text["table"][0]),), tuple(map(tuple, text["table"][1:])))
            yield Provision(f"{annex}/t/1", Kind.TABLE, "", "", annex, page=3, table=table)
        elif kind in KINDS:
            yield provision(kind, plain(printed), (text, top, annex), counts, trail)


def provision(kind, printed, where, counts, trail):
    text, top, annex = where
    level = {"subparagraph": 1, "subparagraph2": 2}.get(kind, 0)
    parent = trail[level - 1] if level else (annex if kind == "annex_paragraph" else top)
    n = counts[parent, kind] = counts.get((parent, kind), 0) + 1
    label = labelled(kind, n, text["language"])
    step = {"operative": f"op/{n}", "preambular": f"pre/{n}", "annex_paragraph": f"p/{n}"}.get(
        kind, f"{kind}/{n}"
    )
    ident = f"{parent}/{label.strip('()')}" if level else f"{parent}/{step}"
    trail[level] = ident
    page = 1 if kind in {"preambular", "enacting"} else 2 + (kind == "annex_paragraph")
    own = clause(printed) if kind == "operative" else NO_CLAUSE
    return Provision(ident, KINDS[kind], printed, label, parent, level or None, page, clause=own)


def labelled(kind, n, language):
    deepest = f"({' 一二三'[n]})" if language == "zh" and n < 4 else f"({'i' * n})"
    forms = {
        "operative": f"{n}.",
        "annex_paragraph": f"{n}.",
        "subparagraph": f"({chr(96 + n)})",
        "subparagraph2": deepest,
    }
    return forms.get(kind, "")


def comparison(language):
    a, b = document(f"draft.{language}"), document(f"adopted.{language}")
    told = tomllib.loads((SAMPLE / "differences.toml").read_text("utf-8"))["difference"]
    pairs = [pair(a, b, row) for row in told]
    known = {one.b for one in pairs} | {one.a for one in pairs}
    same = [Pair(None, p.id, Change.UNCHANGED) for p in b.provisions if p.id not in known]
    return Comparison(a, b, tuple(pairs + same), {"2": "3", "3": "4", "4": "5", "5": "6", "6": "8", "7": "2"})


def pair(a, b, row):
    left = f"L.4/{row['a']}" if "a" in row else None
    right = f"4/{row['b']}" if "b" in row else None
    change = Change(row["change"])
    reworded = left and right and change is Change.REWORDED
    edits = edited(a.by_id[left].text, b.by_id[right].text) if reworded else ()
    return Pair(
        left,
        right,
        change,
        0.9,
        edits,
        tuple(row["meaning"]),
        row.get("direction"),
        "",
        row.get("frame", False),
    )


def edited(old, new):
    pieces = [re.findall(r"\w+|\W", side) if old.isascii() else list(side) for side in (old, new)]
    starts = [[sum(map(len, side[:n])) for n in range(len(side) + 1)] for side in pieces]
    matcher = difflib.SequenceMatcher(None, *pieces, autojunk=False)
    ops = {"replace": Op.REPLACE, "insert": Op.INSERT, "delete": Op.DELETE}
    return tuple(
        Edit(
            ops[op],
            (starts[0][i], starts[0][j]),
            (starts[1][k], starts[1][m]),
            "".join(pieces[0][i:j]),
            "".join(pieces[1][k:m]),
        )
        for op, i, j, k, m in matcher.get_opcodes()
        if op != "equal"
    )


def note(node, kind, tier, text, quote=""):
    return Note(
        f"n{node}{tier}",
        Anchor("t1", node, quote),
        kind,
        text,
        "A. Delegate",
        (),
        tier,
        created="2025-09-10T08:00:00Z",
    )


NOTES = {
    "en": (
        note(
            "4/op/3",
            NoteKind.POSITION,
            Tier.DELEGATION,
            "We asked for Urges.\nWe can live with Encourages if paragraph 5 stands.",
            "Encourages",
        ),
        note("4/op/12", NoteKind.QUESTION, Tier.COALITION, "Which budget line bears the cost?"),
        note("4/op/12", NoteKind.COMMENT, Tier.PERSONAL, "CANARY-OF-THE-INNERMOST-TIER"),
        note("4/op/5/b", NoteKind.AMENDMENT, Tier.PUBLIC, "After “springs”, add “and of streams”."),
    ),
    "zh": (
        note(
            "4/op/3",
            NoteKind.POSITION,
            Tier.DELEGATION,
            "我方曾要求使用“敦促”。\n如第5段不变，可接受“鼓励”。",
            "鼓励",
        ),
        note("4/op/12", NoteKind.QUESTION, Tier.COALITION, "费用由哪个预算项目承担？"),
        note("4/op/12", NoteKind.COMMENT, Tier.PERSONAL, "CANARY-OF-THE-INNERMOST-TIER"),
        note("4/op/5/b", NoteKind.TRANSLATION, Tier.PUBLIC, "“泉水”似应作“泉源”，与序言一致。"),
    ),
}


def entry(ident, name, symbol):
    return TextEntry(ident, symbol, "", "en", "docx", name, "", 3, "", 3, "2025-11-04T00:00:00Z", "ab" * 32)


def matter(language):
    compared = comparison(language)
    return Matter(
        compared.b,
        compared,
        NOTES[language],
        entry("t1", f"adopted.{language}.docx", "MPC/COP(3)/12/Add.1"),
        entry("t0", f"draft.{language}.docx", "MPC/COP(3)/L.4"),
    )


@pytest.fixture(scope="session", params=("en", "zh"))
def sample(request):
    """The sample as a matter, in each language."""
    return matter(request.param)
