"""A crash report says where in the program, and nothing of what was in the document."""

from desktop.workspace.reports import write_report


def broken(words):
    try:
        {}[words]
    except KeyError as error:
        raise ValueError(f"about {words}") from error


def test_a_report_names_places_and_quotes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path))
    canary = "Paragraph of a confidential draft"
    try:
        broken(canary)
    except ValueError as error:
        report = write_report(error, "Qt 6").read_text(encoding="utf-8")
    assert canary not in report
    assert str(tmp_path) not in report
    assert "in broken\nKeyError\n" in report
    assert report.rstrip().endswith("ValueError")
    assert "Qt 6" in report


def test_a_report_of_an_error_that_causes_itself_ends():
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert write_report(first).exists()
