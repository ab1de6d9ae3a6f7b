"""`chapeau note`: forms, threads, quick notes, the ledger, the matrix and the timeline without a window."""

import json
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.terms.step import finish
from desktop.workspace import Workspace

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
DRAFT = "MPC/COP(3)/L.4"


@pytest.fixture
def chapeau(capsys):
    def chapeau(*words):
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert (code == 2) == bool(err), err
        return out if code == 0 else err

    return chapeau


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "d.chapeau"
    workspace = Workspace.open(path, create=True)
    finish(workspace.import_files([SAMPLE / "adopted.en.docx", SAMPLE / "draft.en.docx"]))
    workspace.close()
    return path


def notes(chapeau, path):
    return json.loads(chapeau("note", "list", path, "--json"))["notes"]


def words_of(chapeau, path, node):
    workspace = Workspace.open(path)
    text = workspace.document(workspace.side(DRAFT).text).by_id[node].text
    workspace.close()
    return text


def test_every_kind_takes_the_fields_of_its_form(chapeau, path):
    on = ("--on", f"{DRAFT}::L.4/op/2")
    chapeau(
        "note",
        "add",
        path,
        *on,
        "--kind",
        "position",
        "keep",
        "--party",
        "EU",
        "--stance",
        "support",
        "--heard",
        "plenary",
    )
    chapeau(
        "note",
        "add",
        path,
        *on,
        "--kind",
        "translation",
        "which",
        "--term",
        "Urges",
        "--variant",
        "zh=促请",
        "--variant",
        "fr=exhorte",
    )
    task = chapeau(
        "note",
        "add",
        path,
        *on,
        "--kind",
        "task",
        "reply",
        "--due",
        "2026-12-01",
        "--assignee",
        "li",
        "--priority",
        "high",
    ).strip()
    chapeau(
        "note",
        "edit",
        path,
        task,
        "--state",
        "in progress",
        "--due",
        "2026-12-02",
        "--tag",
        "a",
        "--author",
        "zhao",
    )
    by_kind = {note["kind"]: note for note in notes(chapeau, path)}
    assert by_kind["position"]["form"] == {"party": "EU", "stance": "support", "heard": "plenary"}
    assert by_kind["translation"]["form"] == {
        "term": "Urges",
        "variants": [["zh", "促请"], ["fr", "exhorte"]],
    }
    assert by_kind["task"]["form"] == {"due": "2026-12-02"}
    said = [by_kind["task"][name] for name in ("assignee", "priority", "state", "tags", "text")]
    assert said == ["li", "high", "in progress", ["a"], "reply"]


def test_an_amendment_knows_the_words_it_was_made_on(chapeau, path):
    chapeau(
        "note",
        "add",
        path,
        "--on",
        f"{DRAFT}::L.4/op/2",
        "--kind",
        "amendment",
        "Encourages",
        "--quote",
        "Urges",
        "--proposer",
        "AU",
    )
    chapeau("note", "add", path, "--on", f"{DRAFT}::L.4/op/2", "--kind", "amendment", "Notes")
    first, second = sorted(notes(chapeau, path), key=lambda note: note["text"])
    assert first["form"] == {"base": "Urges", "proposer": "AU"}
    assert second["form"]["base"] == words_of(chapeau, path, "L.4/op/2")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--kind", "task", "--party", "EU"), "A task has no party"),
        (("--kind", "comment", "--due", "2026"), "A comment has no due"),
        (("--kind", "translation", "--variant", "zh"), "LANGUAGE=WORDS"),
    ],
)
def test_a_field_of_another_form_is_a_sentence(chapeau, path, words, why):
    assert why in chapeau("note", "add", path, "--on", f"{DRAFT}::L.4/op/2", "text", *words)
    assert notes(chapeau, path) == []


def test_answers_stand_under_their_note(chapeau, path):
    note = chapeau("note", "add", path, "--on", f"{DRAFT}::L.4/op/2", "why?").strip()
    reply = chapeau("note", "reply", path, note, "because", "--author", "li").strip()
    assert [(one["reply"], one["author"], one["text"]) for one in notes(chapeau, path)[0]["replies"]] == [
        (reply, "li", "because")
    ]
    assert "why? (+1)" in chapeau("note", "list", path)
    assert chapeau("note", "reply", path, "none", "because") == "No note none stands in the dossier.\n"
    assert "no such other side" in chapeau("note", "settle", path, note, "text")
    rows = json.loads(chapeau("note", "timeline", path, note, "--json"))["timeline"]
    assert [(row["act"], row["who"], row["after"]) for row in rows] == [
        ("add reply", "li", "because"),
        ("add note", "", "why?"),
    ]
    assert "add reply" in chapeau("note", "timeline", path, "--limit", "1")


def test_a_quick_line_becomes_a_position(chapeau, path):
    chapeau(
        "note", "quick", path, "Norway rl op 3 ‘by 2030’ plenary why not", "--on", DRAFT, "--author", "wei"
    )
    note = notes(chapeau, path)[0]
    assert (note["on"], note["quote"], note["text"]) == (f"{DRAFT}::L.4/op/3", "by 2030", "why not")
    form = note["form"]
    assert (form["party"], form["stance"], form["heard"]) == ("Norway", "red line", "plenary")
    assert form["time"]
    chapeau("note", "quick", path, "EU flex", "--on", f"{DRAFT}::L.4/op/2")
    assert {one["on"] for one in notes(chapeau, path)} == {f"{DRAFT}::L.4/op/2", f"{DRAFT}::L.4/op/3"}
    assert "calls out no paragraph" in chapeau("note", "quick", path, "EU flex", "--on", DRAFT)


def test_the_ledger_says_what_became_of_every_proposal(chapeau, path):
    words = words_of(chapeau, path, "L.4/op/4")
    add = ("note", "add", path, "--kind", "amendment", "--on")
    chapeau(
        *add,
        f"{DRAFT}::L.4/op/4",
        words.replace("Parties", "Parties, as appropriate,", 1),
        "--proposer",
        "AU",
    )
    chapeau(*add, f"{DRAFT}::L.4/op/2", "Recommends", "--quote", "Urges")
    chapeau("note", "quick", path, "EU opp 4c", "--on", DRAFT)
    for drafts in ((), (DRAFT, "MPC/COP(3)/12/Add.1")):
        rows = json.loads(chapeau("note", "ledger", path, *drafts, "--json"))["ledger"]
        told = {row["party"]: (row["survival"], row["outcome"]) for row in rows}
        assert told == {"AU": ("adopted", "won"), "": ("dropped", "lost"), "EU": ("dropped", "won")}
        adopted = next(row for row in rows if row["party"] == "AU")["drafts"][0]
        assert (adopted["document"], adopted["node"]) == ("MPC/COP(3)/12/Add.1", "4/op/5")
        assert "as appropriate" in adopted["quote"]
    assert "as appropriate" in chapeau("note", "ledger", path)
    backwards = json.loads(chapeau("note", "ledger", path, "MPC/COP(3)/12/Add.1", DRAFT, "--json"))["ledger"]
    assert {row["outcome"] for row in backwards} == {"open"}


def test_the_matrix_of_positions_has_a_letter_a_party(chapeau, path):
    for line in ("AU opp 4c", "EU support 4c", "AU supp op 2"):
        chapeau("note", "quick", path, line, "--on", DRAFT)
    table = chapeau("note", "positions", path, DRAFT).splitlines()
    assert table[0].split()[:3] == ["paragraph", "AU", "EU"]
    assert table[2].split()[:3] == ["L.4/op/4/c", "O", "S"]
    told = json.loads(chapeau("note", "positions", path, DRAFT, "--json"))
    assert told["parties"] == ["AU", "EU"]
    assert told["rows"][0]["positions"]["AU"]["stance"] == "support"
