"""Small Word files, made part by part, for the tests of reading them."""

from __future__ import annotations

import io
import zipfile

from desktop.reading.word import read_word
from desktop.terms.block import Role
from desktop.terms.step import finish

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
PARTS = {  # part → its root
    "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
    "settings": "settings", "comments": "comments", "header1": "hdr", "footer1": "ftr",
}  # fmt: skip


def docx(body, **parts):
    """A Word file with `body` as its text; other parts by name: styles=…, numbering=…, header1=…"""
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations([("r0", "officeDocument", "word/document.xml")]),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations([(f"r-{p}", p.rstrip("1"), f"{p}.xml") for p in parts]),
    }
    for part, content in parts.items():
        files[f"word/{part}.xml"] = f"<w:{PARTS[part]} {NAMES}>{content}</w:{PARTS[part]}>"
    return archive(files)


def archive(files, compression=zipfile.ZIP_DEFLATED):
    """A zip archive of files by name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return held.getvalue()


def relations(rows):
    ties = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/relationships/{kind}" Target="{to}"/>' for i, kind, to in rows
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{ties}</Relationships>'


def r(text, properties=""):
    """A run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content="", properties=""):
    """A paragraph of runs, or of plain words."""
    inside = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def listed(text, number, level=0):
    """A paragraph numbered automatically."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at, pattern, style="decimal", start=1, more=""):
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def lists(*kinds, nums=None):
    """The part "numbering": kinds of lists, and the lists (by default one of each kind, from 1)."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{k}</w:abstractNum>' for n, k in enumerate(kinds)
    )
    usual = "".join(num(n + 1, n) for n in range(len(kinds)))
    return abstract + (usual if nums is None else nums)


def num(identity, kind, overrides=""):
    """A list of a kind."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{kind}"/>{overrides}</w:num>'


def restart(at, start=1):
    """What makes a list begin again."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def note(identity, content, mark="<w:r><w:footnoteRef/></w:r>"):
    """A footnote of the part "footnotes"."""
    return f'<w:footnote w:id="{identity}">{p(mark + r(content))}</w:footnote>'


def call(identity, more=""):
    """The call of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{identity}"{more}/></w:r>'


def table(*rows, heads=0):
    """A table of rows of cells; a cell is words or a whole w:tc."""
    made = ""
    for at, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if at < heads else ""
        made += f"<w:tr>{head}{''.join(map(tc, row))}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def tc(content, properties=""):
    """A cell."""
    if content.startswith("<w:tc>"):
        return content
    inside = content if content.startswith(("<w:p>", "<w:tbl>")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def read(body, revisions="after", **parts):
    """The Source of a file made of `body` and `parts`."""
    return finish(read_word(docx(body, **parts), "made.docx", revisions))


def lines(body, revisions="after", **parts):
    """The words of its blocks, each with its label before it; tables as their rows."""
    return [
        b.rows or f"{b.label} {b.text}".strip()
        for b in read(body, revisions, **parts).blocks
        if b.role is not Role.FURNITURE
    ]
