"""Make the Word and PDF files of resources/sample from the words that lie beside them.

python tests/make_sample.py            the Word files
python tests/make_sample.py --pdf      the PDFs too, printed by LibreOffice
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(HOUSE), str(HOUSE / "tests")]

import sample_docx  # noqa: E402
from pypdf import PdfReader, PdfWriter  # noqa: E402
from pypdf.generic import NameObject  # noqa: E402

from desktop.brief.ooxml.package import pack  # noqa: E402

SAMPLE = HOUSE / "resources" / "sample"
NAMES = ("draft.en", "adopted.en", "draft.zh", "adopted.zh")
PRINTED_IN = ("Noto Serif CJK SC", "Noto Serif CJK SC")  # free to embed


def words(name):
    """The words of one text of the sample."""
    return tomllib.loads((SAMPLE / f"{name}.toml").read_text("utf-8"))


def docx(name):
    """The Word file of one text, as bytes."""
    return pack(sample_docx.package(words(name)))


def pdf(name):
    """The same text printed, as bytes; LibreOffice must be installed."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.docx"
        source.write_bytes(pack(sample_docx.package(words(name), PRINTED_IN)))
        command = [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        subprocess.run(
            [*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=180
        )
        return _plain(source.with_suffix(".pdf"), Path(folder) / "plain.pdf")


def _plain(printed, path):
    """The file without the date, the identifiers and the names a printer leaves in it."""
    writer = PdfWriter(clone_from=PdfReader(printed))
    title = (writer.metadata or {}).get("/Title", "")
    writer.metadata = {NameObject("/Title"): title}
    writer._ID = None
    writer.compress_identical_objects()
    writer.write(path)
    return path.read_bytes()


def main():
    for name in NAMES:
        (SAMPLE / f"{name}.docx").write_bytes(docx(name))
    if "--pdf" in sys.argv[1:]:
        if shutil.which("soffice") is None:
            sys.exit(
                "LibreOffice is needed to print the sample: install libreoffice-writer and fonts-noto-cjk."
            )
        for name in NAMES:
            (SAMPLE / f"{name}.pdf").write_bytes(pdf(name))


if __name__ == "__main__":
    main()
