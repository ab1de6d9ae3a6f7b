"""The promises of the dossier under faults, a few hundred trials of what `make soak` tries by the thousand."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("cc"),
    reason="calls are made to fail by a library that is compiled for Linux",
)
def test_whatever_fails_the_dossier_keeps_its_promises():
    run = subprocess.run(
        [sys.executable, "-m", "tests.soak", "--small", "--json"], cwd=HOUSE, capture_output=True, text=True
    )
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 0, [row["first"] for row in rows if row["failed"]] or run.stderr[-2000:]
    tried = {row["fault"].partition(":")[0]: 0 for row in rows}
    for row in rows:
        tried[row["fault"].partition(":")[0]] += row["tried"]
    assert tried["kill −9 at every step"] + tried["kill −9 at random moments"] >= 200
    assert tried["the n-th call fails"] >= 50
    assert tried["one bit turned over"] >= 240
