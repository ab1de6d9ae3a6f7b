"""Make resources/templates/brief.docx: the looks of a brief, and nothing else.

python tests/make_templates.py
"""

from __future__ import annotations

import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(HOUSE)]

from desktop.brief.ooxml.package import pack  # noqa: E402

TEMPLATE = HOUSE / "resources" / "templates" / "brief.docx"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

NAVY, GREY, LINE, PALE = "1F3A5F", "5B6470", "B8C2CE", "EEF2F6"
INSERTED, DELETED = "0B6B3A", "A61B1B"

# Faces every ministry has: Latin, East Asian, and for Arabic.
TEXT = ("Calibri", "SimSun", "Arial")
DISPLAY = ("Calibri", "SimHei", "Arial")
FONTS = (  # name, what stands for it where it is missing, family, pitch
    ("Calibri", "Carlito", "swiss"),
    ("SimSun", "宋体", "roman"),
    ("SimHei", "黑体", "swiss"),
    ("Arial", "Liberation Sans", "swiss"),
)


def face(faces):
    latin, eastern, complex_script = faces
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{eastern}" w:cs="{complex_script}"/>'


def look(size=None, *, faces=TEXT, bold=False, colour=None, extra=""):
    """The run properties of a style, for Latin, East Asian and right-to-left script alike."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    strike = extra if extra.startswith("<w:strike") else ""
    under = extra if extra.startswith("<w:u ") else ""
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    height = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    return f"{face(faces)}{weight}{strike}{tint}{height}{under}"


def gap(before, after, line=264):
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


KEEP = "<w:keepNext/><w:keepLines/>"


def rule(side, colour=LINE, size=6, space=4):
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


HANGING = (454, 624, 794)  # how far the words of a heading stand from the edge of its number


def hung(level):
    """The indentation of a heading: in the style too, so that it holds where lines run from the right."""
    return f'<w:ind w:left="{HANGING[level]}" w:hanging="{HANGING[level]}"/>'


def counted(level):
    """The level of a heading in the numbering of headings."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>'


# id, name, based on, next, paragraph properties, run properties
PARAGRAPHS = (
    ("Normal", "Normal", "", "", gap(0, 120), look(21)),
    ("Body", "Body", "Normal", "Body", gap(0, 120), look(21)),
    (
        "Kind",
        "Brief Kind",
        "Normal",
        "Title",
        f"<w:keepNext/><w:pBdr>{rule('top', NAVY, 18, 8)}</w:pBdr>{gap(0, 60)}",
        look(20, faces=DISPLAY, bold=True, colour=GREY),
    ),
    (
        "Title",
        "Title",
        "Normal",
        "Subtitle",
        f"{KEEP}{gap(0, 60, 252)}",
        look(44, faces=DISPLAY, bold=True, colour=NAVY),
    ),
    (
        "Subtitle",
        "Subtitle",
        "Normal",
        "Body",
        f"{KEEP}{gap(0, 240, 252)}",
        look(28, faces=DISPLAY, colour=NAVY),
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "Body",
        f'{KEEP}{counted(0)}<w:pBdr>{rule("bottom", NAVY, 8, 3)}</w:pBdr>{gap(400, 140, 252)}{hung(0)}<w:outlineLvl w:val="0"/>',
        look(30, faces=DISPLAY, bold=True, colour=NAVY),
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "Body",
        f'{KEEP}{counted(1)}{gap(260, 100, 252)}{hung(1)}<w:outlineLvl w:val="1"/>',
        look(24, faces=DISPLAY, bold=True, colour=NAVY),
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "Body",
        f'{KEEP}{counted(2)}{gap(200, 80, 252)}{hung(2)}<w:outlineLvl w:val="2"/>',
        look(22, faces=DISPLAY, bold=True, colour=NAVY),
    ),
    (
        "Caption",
        "caption",
        "Normal",
        "Chart",
        f"{KEEP}{gap(160, 40, 252)}",
        look(19, faces=DISPLAY, bold=True),
    ),
    ("Chart", "Chart", "Normal", "Body", f"<w:keepLines/>{gap(0, 160, 240)}", look(18)),
    ("Lead", "Lead", "Normal", "Body", f"{KEEP}{gap(200, 80)}", look(21, faces=DISPLAY, bold=True)),
    ("Source", "Source", "Normal", "Small", f"{KEEP}{gap(0, 40)}", look(21)),
    ("Small", "Small", "Normal", "Body", gap(0, 100, 252), look(18, colour=GREY)),
    (
        "ListBullet",
        "List Bullet",
        "Normal",
        "ListBullet",
        (
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            f'{gap(0, 80)}<w:ind w:left="340" w:hanging="340"/>'
        ),
        look(21),
    ),
    (
        "Quote",
        "Quote",
        "Normal",
        "NoteHeading",
        f'<w:keepNext/><w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>{gap(60, 120)}<w:ind w:left="340" w:right="340"/>',
        look(20, colour="333B45"),
    ),
    (
        "NoteHeading",
        "Note Heading",
        "Normal",
        "Note",
        f'{KEEP}{gap(80, 20)}<w:ind w:left="340"/>',
        look(19, faces=DISPLAY, colour=NAVY),
    ),
    (
        "NoteQuote",
        "Note Quote",
        "Normal",
        "Note",
        f'{KEEP}{gap(0, 20)}<w:ind w:left="340"/>',
        look(19, colour=GREY),
    ),
    ("Note", "Note", "Normal", "Note", f'{gap(0, 100)}<w:ind w:left="340"/>', look(21)),
    ("TableText", "Table Text", "Normal", "TableText", gap(50, 50, 252), look(18)),
    (
        "TableHeading",
        "Table Heading",
        "TableText",
        "TableText",
        f"<w:keepNext/>{gap(60, 60, 252)}",
        look(18, faces=DISPLAY, bold=True, colour=NAVY),
    ),
    (
        "TableBand",
        "Table Band",
        "TableText",
        "TableText",
        f"{KEEP}{gap(120, 50, 252)}",
        look(19, faces=DISPLAY, bold=True, colour=NAVY),
    ),
    (
        "FactLabel",
        "Fact Label",
        "TableText",
        "FactLabel",
        gap(40, 40, 252),
        look(18, faces=DISPLAY, colour=GREY),
    ),
    ("FactValue", "Fact Value", "TableText", "FactValue", gap(40, 40, 252), look(19)),
    (
        "TOC1",
        "toc 1",
        "Normal",
        "TOC1",
        f'<w:tabs><w:tab w:val="left" w:pos="454"/></w:tabs>{gap(60, 20)}<w:ind w:left="454" w:hanging="454"/>',
        look(20),
    ),
    (
        "TOC2",
        "toc 2",
        "Normal",
        "TOC2",
        f'<w:tabs><w:tab w:val="left" w:pos="1077"/></w:tabs>{gap(0, 20)}<w:ind w:left="1077" w:hanging="623"/>',
        look(18, colour=GREY),
    ),
    (
        "FootnoteText",
        "footnote text",
        "Normal",
        "FootnoteText",
        f'{gap(0, 20, 240)}<w:ind w:left="227" w:hanging="227"/>',
        look(16, colour="333B45"),
    ),
    ("CommentText", "annotation text", "Normal", "CommentText", gap(0, 0, 240), look(20)),
    (
        "Header",
        "header",
        "Normal",
        "Header",
        f"<w:pBdr>{rule('bottom')}</w:pBdr>{gap(0, 0, 240)}",
        look(16, faces=DISPLAY, colour=GREY),
    ),
    (
        "Footer",
        "footer",
        "Normal",
        "Footer",
        gap(0, 0, 240),
        look(16, faces=DISPLAY, colour=GREY),
    ),
)

CHARACTERS = (
    ("Inserted", "Inserted", f'<w:color w:val="{INSERTED}"/><w:u w:val="single"/>'),
    ("Deleted", "Deleted", f'<w:strike/><w:color w:val="{DELETED}"/>'),
    ("Strong", "Strong", "<w:b/><w:bCs/>"),
    ("Quiet", "Quiet", f'<w:color w:val="{GREY}"/>'),
    ("Tier", "Tier", f'<w:b/><w:bCs/><w:color w:val="{DELETED}"/>'),
    ("Hyperlink", "Hyperlink", f'<w:color w:val="{NAVY}"/><w:u w:val="dotted" w:color="{GREY}"/>'),
    ("CommentReference", "annotation reference", '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
    ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
)

CELLS = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'


def table_border(side, size=4, colour=LINE):
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


TABLES = (
    (
        "BriefGrid",
        "Brief Grid",
        f"<w:tblBorders>{table_border('top', 8, NAVY)}{table_border('bottom', 8, NAVY)}{table_border('insideH')}{table_border('insideV')}</w:tblBorders>{CELLS}",
        (
            f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{table_border("bottom", 8, NAVY)}</w:tcBorders>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr>'
        ),
    ),
    (
        "BriefFacts",
        "Brief Facts",
        f"<w:tblBorders>{table_border('top')}{table_border('bottom')}{table_border('insideH')}</w:tblBorders>{CELLS}",
        "",
    ),
)


def styles():
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{face(TEXT)}<w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{gap(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    plain = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
    )
    paragraphs = "".join(paragraph_style(*one) for one in PARAGRAPHS)
    characters = "".join(
        f'<w:style w:type="character" w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
        for ident, name, run in CHARACTERS
    )
    tables = "".join(
        f'<w:style w:type="table" w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr>{table}</w:tblPr>{conditional}</w:style>"
        for ident, name, table, conditional in TABLES
    )
    return f"{HEAD}<w:styles {W}>{defaults}{plain}{paragraphs}{characters}{tables}</w:styles>"


def paragraph_style(ident, name, base, following, paragraph, run):
    default = ' w:default="1"' if ident == "Normal" else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{ident}"><w:name w:val="{name}"/>{based}{after}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def numbering():
    bullet = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr><w:rPr>{face(TEXT)}<w:color w:val="{NAVY}"/></w:rPr></w:lvl>'
    )
    shown = ("%1.", "%1.%2", "%1.%2.%3")
    headings = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{n + 1}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{hung(n)}</w:pPr></w:lvl>"
        for n, words in enumerate(shown)
    )
    return (
        f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{bullet}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{headings}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def settings():
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    languages = '<w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    modern = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    return f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="compressPunctuation"/>{notes}{modern}{languages}</w:settings>'


def footnotes():
    tight = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    return (
        f'{HEAD}<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p>{tight}<w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:type="continuationSeparator" w:id="0"><w:p>{tight}<w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>'
    )


def font_table():
    made = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, other, family in FONTS
    )
    return f"{HEAD}<w:fonts {W}>{made}</w:fonts>"


SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1276" w:bottom="1304" w:left="1276" w:header="709" w:footer="624" w:gutter="0"/></w:sectPr>'
)


def relations(*targets):
    made = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if kind.startswith("http") else f"{RELATED}/{kind}"}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def content_types():
    parts = (
        ("/word/document.xml", f"{OFFICE}.document.main+xml"),
        ("/word/styles.xml", f"{OFFICE}.styles+xml"),
        ("/word/numbering.xml", f"{OFFICE}.numbering+xml"),
        ("/word/settings.xml", f"{OFFICE}.settings+xml"),
        ("/word/footnotes.xml", f"{OFFICE}.footnotes+xml"),
        ("/word/fontTable.xml", f"{OFFICE}.fontTable+xml"),
        ("/word/header1.xml", f"{OFFICE}.header+xml"),
        ("/word/footer1.xml", f"{OFFICE}.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )
    made = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{made}</Types>'
    )


PARTS = {
    "[Content_Types].xml": content_types,
    "_rels/.rels": lambda: relations(
        ("officeDocument", "word/document.xml"),
        ("extended-properties", "docProps/app.xml"),
        (
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
    ),
    "docProps/app.xml": lambda: (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
    ),
    "docProps/core.xml": lambda: (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
    ),
    "word/document.xml": lambda: f"{HEAD}<w:document {W}><w:body><w:p/>{SECTION}</w:body></w:document>",
    "word/styles.xml": styles,
    "word/numbering.xml": numbering,
    "word/settings.xml": settings,
    "word/footnotes.xml": footnotes,
    "word/fontTable.xml": font_table,
    "word/header1.xml": lambda: (
        f'{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'
    ),
    "word/footer1.xml": lambda: (
        f'{HEAD}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>'
    ),
    "word/_rels/document.xml.rels": lambda: relations(
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("footnotes", "footnotes.xml"),
        ("header", "header1.xml"),
        ("footer", "footer1.xml"),
        ("fontTable", "fontTable.xml"),
    ),
}


def template():
    """The template, as bytes."""
    return pack({name: make().encode() for name, make in PARTS.items()})


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(template())
