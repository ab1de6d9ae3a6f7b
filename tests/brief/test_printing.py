"""What another word processor makes of our files; skipped where there is none."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from desktop.brief import compose, write_word
from desktop.terms.annotation import Tier
from desktop.terms.brief import Wishes

TESTS = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def text_of(data):
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages))


def test_libreoffice_prints_the_brief_with_every_heading_and_every_footnote(sample, tmp_path):
    brief = compose(sample, Wishes(tuple(Tier), date="2025-11-20"))
    source = write_word(brief, tmp_path / "brief.docx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    printed = text_of(source.with_suffix(".pdf").read_bytes())
    for section in brief.sections:
        assert re.sub(r"\s", "", section.title) in printed
    assert printed.count("MPC/COP(3)/L.4") >= 16


def test_printing_the_sample_again_gives_the_same_words():
    spec = importlib.util.spec_from_file_location("make_sample", TESTS / "make_sample.py")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    kept = (maker.SAMPLE / "draft.zh.pdf").read_bytes()
    assert text_of(maker.pdf("draft.zh")) == text_of(kept)
