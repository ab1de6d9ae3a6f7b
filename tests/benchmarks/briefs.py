"""2 000 generated briefs in six languages: whole by our rules, read back as said, clean, and opened by LibreOffice.

BRIEFS_OPENED says how many LibreOffice opens, all of them where it is not set; one start takes a batch of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.brief.validity import faults
from desktop.brief.word import word_bytes
from tests.brief.brief_checks import canaries_in, lines_read, lines_said
from tests.brief.brief_values import WORDS, Maker

COUNT, BATCH = 2000, 80
SIZES = (12, 40, 120, 500)  # the most paragraphs, notes and tables


def maker(seed):
    """The maker of one brief; sizes and languages go through all their pairs."""
    return Maker(seed, SIZES[seed // len(WORDS) % len(SIZES)])


def run() -> None:
    """Print the table."""
    count = int(os.environ.get("BRIEFS", COUNT))
    opened = min(count, int(os.environ.get("BRIEFS_OPENED", count)))
    with TemporaryDirectory() as folder:
        _written(count, opened, Path(folder))
        _opened(Path(folder), opened)


def _written(count, opened, folder):
    """Write them, check them, and keep those that LibreOffice opens."""
    tally, spent = Counter(), Counter()
    for seed in range(count):
        brief = maker(seed).brief()
        began = time.perf_counter()
        data = word_bytes(brief)
        spent["written, with its check"] += time.perf_counter() - began
        began = time.perf_counter()
        tally["faults"] += len(faults(data))
        spent["of it the check"] += time.perf_counter() - began
        tally["not read back after changes"] += lines_read(data, "after") != lines_said(brief, "after")
        tally["not read back before changes"] += lines_read(data, "before") != lines_said(brief, "before")
        tally["traces"] += len(canaries_in(data))
        tally["kilobytes"] += len(data) // 1024
        if seed % count < opened:
            (folder / f"{seed:05}.docx").write_bytes(data)
    print(f"{count} briefs, {tally.pop('kilobytes')} KB")
    for what in ("faults", "not read back after changes", "not read back before changes", "traces"):
        print(f"  {what:<34}{tally[what]:>8}")
    for what, seconds in spent.items():
        print(f"  {what + ', ms each':<34}{1000 * seconds / count:>8.1f}")


def _opened(folder, opened):
    """Have LibreOffice print them all, a batch at a start."""
    if shutil.which("soffice") is None:
        print("  LibreOffice is not installed; none was opened.")
        return
    files = sorted(folder.glob("*.docx"))
    began = time.perf_counter()
    for at in range(0, len(files), BATCH):
        _print(folder, files[at : at + BATCH])
    missing = [file.stem for file in files if not _is_pdf(file.with_suffix(".pdf"))]
    print(
        f"  {'opened by LibreOffice':<34}{opened - len(missing):>8} of {opened} in {time.perf_counter() - began:.0f} s"
    )
    for seed in missing[:10]:
        print("    not opened: seed", seed)


def _print(folder, files):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    nice = [] if shutil.which("nice") is None else ["nice", "-n", "15"]
    subprocess.run([*nice, *command], check=False, capture_output=True, timeout=1800)


def _is_pdf(path):
    return path.exists() and path.read_bytes().startswith(b"%PDF")
