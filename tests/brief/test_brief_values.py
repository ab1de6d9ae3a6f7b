"""Whatever stands in a brief, its file is whole, clean, the same every time, and says it."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.brief.validity import faults
from desktop.brief.word import word_bytes
from tests.brief.brief_checks import (
    canaries_in,
    comments_in,
    exactly,
    lines_read,
    lines_said,
    paragraphs_in,
    paragraphs_said,
)
from tests.brief.brief_nasty import Nasty
from tests.brief.brief_values import CANARIES, Maker, remarks


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**9))
def test_a_brief_of_any_making_is_whole_and_reads_back_as_it_was_said(seed):
    brief = Maker(seed, 12).brief()
    data = word_bytes(brief)
    assert faults(data) == ()
    for how in ("after", "before"):
        assert lines_read(data, how) == lines_said(brief, how)


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**9))
def test_whatever_is_pasted_into_a_brief_it_is_whole_and_says_it_to_the_sign(seed):
    brief = Nasty(seed, 10).brief()
    data = word_bytes(brief)
    assert faults(data) == ()
    for how in ("after", "before"):
        pairs = list(zip(paragraphs_said(brief, how), paragraphs_in(data, how), strict=True))
        assert [said for said, _ in pairs if said is not None] == [
            read for said, read in pairs if said is not None
        ]
    assert comments_in(data) == [exactly(words) for words in remarks(brief)]


@pytest.mark.parametrize("seed", range(6))
def test_the_same_brief_of_any_making_gives_the_same_bytes(seed):
    assert word_bytes(Maker(seed, 40).brief()) == word_bytes(Maker(seed, 40).brief())


def test_nothing_of_the_machine_or_of_another_tier_is_anywhere_in_the_file(monkeypatch, tmp_path):
    for name in ("USER", "USERNAME", "LOGNAME", "HOME", "HOSTNAME", "TMPDIR"):
        monkeypatch.setenv(name, f"{tmp_path}/{CANARIES[0]}")
    for seed in range(12):
        assert not canaries_in(word_bytes(Maker(seed, 30).brief()))


def test_a_canary_that_is_in_a_file_is_found():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("a.xml", CANARIES[1])
    assert canaries_in(buffer.getvalue())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_a_sample_of_them(tmp_path):
    for seed in (1, 4, 5):
        (tmp_path / f"{seed}.docx").write_bytes(word_bytes(Maker(seed, 25).brief()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = [str(one) for one in sorted(tmp_path.glob("*.docx"))]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert all(re.search(rb"%%EOF\s*$", one.read_bytes()) for one in tmp_path.glob("*.pdf"))
    assert len(list(tmp_path.glob("*.pdf"))) == 3
