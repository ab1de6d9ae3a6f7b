"""Versions and languages of a dossier laid beside each other, without a window."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.terms.change import Change, Edit, Op, Pair
from desktop.terms.parity import Standing
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.views.columns import Cell, Going
from desktop.views.versions import Version
from desktop.workspace import Workspace
from desktop.workspace.lockstep import lay_lockstep
from desktop.workspace.rivers import lay_river

DRAFT = """ICHT/COP(9)/L.7

Lighthouses of the outer islands

The Conference of the Parties,
Noting the age of the lighthouses,
1.\tDecides to repair every lighthouse by the tenth session;
2.\tUrges Parties to share spare lamps with each other.
"""
REPORT = """Decision 1/COP.9
Ferries across the strait

The Conference of the Parties,
Recalling decision 4/COP.8,
1.\tRequests the secretariat to keep the ferries running in winter.

Decision 2/COP.9
Lighthouses of the outer islands

The Conference of the Parties,
Noting the age of the lighthouses,
1.\tDecides to repair every lighthouse by the eleventh session;
2.\tUrges Parties to share spare lamps with each other.
"""


def opened(tmp_path):
    workspace = Workspace.open(tmp_path / "one.chapeau", create=True)
    for name, words in (("draft", DRAFT), ("report", REPORT)):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    kept = finish(workspace.import_files([tmp_path / "draft.txt", tmp_path / "report.txt"]))
    return workspace, [one.text.id for one in kept]


def test_a_draft_runs_into_its_decision_in_a_report_of_several(tmp_path):
    workspace, (draft, report) = opened(tmp_path)
    flow = finish(lay_river(workspace, (Version(draft), Version(report, "2/COP.9"))))
    assert not any("ferries" in cell.words for row in flow.rows for cell in row.cells if cell)
    (row,) = [row for row in flow.rows if row.cells[1] and "eleventh" in row.cells[1].words]
    assert row.row.changes == (Change.REWORDED,)
    came = [stretch.text for stretch in row.cells[1].stretches() if stretch.going is Going.CAME]
    assert came == ["eleventh"]
    workspace.close()


def test_a_text_in_lock_step_with_itself_matches_throughout(tmp_path):
    workspace, (_, report) = opened(tmp_path)
    laid = finish(lay_lockstep(workspace, [Version(report, "2/COP.9")] * 2))
    assert {row.state for row in laid.rows} <= {Standing.MATCHED}
    assert [document.language for document in laid.documents] == ["en", "en"]
    workspace.close()


def test_laying_a_river_can_be_stopped_between_two_steps(tmp_path):
    workspace, (draft, report) = opened(tmp_path)
    work = lay_river(workspace, (Version(draft), Version(report, "2/COP.9")))
    assert next(work).total == 2
    work.close()
    assert workspace.texts()
    workspace.close()


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted).map(tuple), max_size=4)


@given(st.text(max_size=30), spans, spans)
def test_the_stretches_of_a_cell_are_its_words_whatever_was_marked(text, came, leaves):
    def pair(of):
        edits = tuple(Edit(Op.REPLACE, span, span, "", "") for span in of)
        return Pair("1", "1", Change.REWORDED, edits=edits)

    cell = Cell(Provision("1", Kind.OPERATIVE, text), pair(came), pair(leaves))
    assert "".join(stretch.text for stretch in cell.stretches()) == text
