"""Starting the program as a person would, in a process of its own."""

import os
import subprocess
import sys


def started(*words, **environment):
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        env=kept | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_without_a_display_the_window_is_refused_with_a_sentence():
    if sys.platform != "linux":
        import pytest

        pytest.skip("other systems always have a display")
    run = started()
    assert run.returncode == 2
    assert run.stderr.startswith("There is no display")
    assert run.stdout == ""


def test_the_window_opens_and_closes_again(tmp_path):
    run = started(
        "--window", "--prove", QT_QPA_PLATFORM="offscreen", CHAPEAU_CONFIG=str(tmp_path), PYTHONUTF8="1"
    )
    assert run.returncode == 0, run.stderr


def test_the_version_is_said():
    assert started("--version").stdout.startswith("chapeau, version")


def test_a_fault_of_ours_is_a_sentence_and_a_report_never_a_traceback(tmp_path, monkeypatch, capsys):
    from desktop import cli
    from desktop.cli import documents

    def broken(source, part=None):
        raise ZeroDivisionError

    monkeypatch.setattr(documents, "named", broken)
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path))
    monkeypatch.delenv("CHAPEAU_DEBUG")
    assert cli.main(["tree", "x.txt"]) == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    report = next((tmp_path / "log").glob("report-*.txt"))
    assert str(report) in said
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
