"""The sample as Word files, written part by part as a word processor would."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

TABS = "<w:tabs>" + "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in (1701, 2268, 2835)) + "</w:tabs>"
ITALIC = {"en": "<w:i/>", "zh": ""}  # Chinese type has no italics

# style id, name, based on, paragraph properties, run properties
STYLES = (
    (
        "Normal",
        "Normal",
        "",
        '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:after="120" w:line="264" w:lineRule="auto"/>',
        "",
    ),
    ("Front", "Front Matter", "Normal", '<w:spacing w:after="0"/>', "<w:b/>"),
    ("FrontLight", "Front Matter Light", "Normal", '<w:spacing w:after="0"/>', ""),
    (
        "Title",
        "Title",
        "Normal",
        '<w:keepNext/><w:spacing w:before="360" w:after="200"/><w:ind w:left="1134" w:right="1134"/>',
        '<w:b/><w:sz w:val="28"/>',
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        '<w:keepNext/><w:spacing w:before="360" w:after="200"/><w:ind w:left="1134" w:right="1134"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:sz w:val="28"/>',
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:ind w:left="1134" w:right="1134"/><w:outlineLvl w:val="1"/>',
        "<w:b/>",
    ),
    (
        "Submitted",
        "Submitted By",
        "Normal",
        '<w:spacing w:before="120" w:after="240"/><w:ind w:left="1134" w:right="1134"/>',
        "<w:b/>",
    ),
    (
        "Single",
        "Single Txt",
        "Normal",
        f'{TABS}<w:ind w:left="1134" w:right="1134"/><w:jc w:val="both"/>',
        "",
    ),
    ("Preamble", "Preamble", "Single", '<w:ind w:left="1134" w:right="1134" w:firstLine="567"/>', ""),
    ("Operative", "Operative Paragraph", "Single", "", ""),
    (
        "Sub",
        "Sub-paragraph",
        "Single",
        '<w:ind w:left="1134" w:right="1134" w:firstLine="567"/>',
        "",
    ),
    ("SubSub", "Sub-paragraph 2", "Single", '<w:ind w:left="1701" w:right="1134" w:firstLine="567"/>', ""),
    (
        "Adoption",
        "Adoption",
        "Single",
        '<w:keepNext/><w:spacing w:after="0"/><w:jc w:val="right"/>',
        "{italic}",
    ),
    ("Cell", "Table Text", "Normal", '<w:spacing w:before="40" w:after="40"/>', '<w:sz w:val="18"/>'),
    (
        "CellHead",
        "Table Heading",
        "Cell",
        "<w:keepNext/>",
        '{italic}<w:sz w:val="16"/>',
    ),
    (
        "FootnoteText",
        "footnote text",
        "Normal",
        '<w:spacing w:after="40"/><w:ind w:left="1134" w:right="1134" w:hanging="170"/>',
        '<w:sz w:val="18"/>',
    ),
    (
        "Header",
        "header",
        "Normal",
        '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4"/></w:pBdr>',
        '<w:b/><w:sz w:val="18"/>',
    ),
    ("Footer", "footer", "Normal", "", '<w:b/><w:sz w:val="18"/>'),
)

# kind of row → style
LOOK = {
    "body": "Front",
    "session": "Front",
    "place": "FrontLight",
    "item": "FrontLight",
    "matter": "Front",
    "report": "Front",
    "addendum": "Front",
    "number": "Heading1",
    "title": "Title",
    "submitted": "Submitted",
    "enacting": "Preamble",
    "preambular": "Preamble",
    "heading": "Heading2",
    "operative": "Operative",
    "subparagraph": "Sub",
    "subparagraph2": "SubSub",
    "adoption": "Adoption",
    "annex": "Heading1",
    "annex_title": "Heading2",
    "annex_paragraph": "Operative",
    "caption": "Single",
}
LEVEL = {"operative": 0, "subparagraph": 1, "subparagraph2": 2, "annex_paragraph": 0}
HAN = "一二三四五六七八九十"
ROMAN = ("i", "ii", "iii", "iv", "v")


def labels(rows, language):
    """Every row with its label: (kind, label, words)."""
    counts = [0, 0, 0]
    for kind, words in rows:
        if kind == "annex":
            counts = [0, 0, 0]
        level = LEVEL.get(kind)
        if level is None:
            yield kind, "", words
            continue
        counts = [*counts[:level], counts[level] + 1, *[0] * (2 - level)]
        yield kind, _label(level, counts[level], language), words


def _label(level, number, language):
    return _FORMS[level](number, language)


_FORMS = (
    lambda number, _: f"{number}.",
    lambda number, _: f"({chr(96 + number)})",
    lambda number, language: f"({HAN[number - 1] if language == 'zh' else ROMAN[number - 1]})",
)


def package(text, faces=("Times New Roman", "SimSun")):
    """The parts of the Word file of one text; `faces` are the Latin and the East Asian typeface."""
    return {
        name: content.encode()
        for name, content in {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations(
                ("officeDocument", "word/document.xml"),
                ("extended-properties", "docProps/app.xml"),
                (
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
            ),
            "docProps/core.xml": _core(text),
            "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
            "word/document.xml": _document(text),
            "word/styles.xml": _styles(text["language"], faces),
            "word/numbering.xml": _numbering(text["language"]),
            "word/footnotes.xml": _footnotes(text),
            "word/settings.xml": f'{HEAD}<w:settings {W}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>',
            "word/header1.xml": f"{HEAD}<w:hdr {W}>{_p('Header', _run(text['symbol']))}</w:hdr>",
            "word/footer1.xml": f"{HEAD}<w:ftr {W}>{_p('Footer', _field('PAGE'))}</w:ftr>",
            "word/_rels/document.xml.rels": _relations(
                ("styles", "styles.xml"),
                ("numbering", "numbering.xml"),
                ("footnotes", "footnotes.xml"),
                ("settings", "settings.xml"),
                ("header", "header1.xml"),
                ("footer", "footer1.xml"),
            ),
        }.items()
    }


def _document(text):
    front = "".join(_paragraph(kind, "", words, text) for kind, words in text["front"])
    body = "".join(
        _paragraph(kind, label, words, text) for kind, label, words in labels(text["body"], text["language"])
    )
    return f"{HEAD}<w:document {W}><w:body>{_masthead(text)}{front}{body}{_table(text['table'])}{_p('Normal', '')}{_SECTION}</w:body></w:document>"


_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
    '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1134" w:header="680" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


SPACE = '<w:spacing w:before="80" w:after="0"/>'


def _masthead(text):
    """The two columns every United Nations document opens with."""
    upper = _tr(
        _tc(2835, _p("FrontLight", _run(text["organisation"], '<w:sz w:val="26"/>')), 4),
        _tc(
            6803,
            _p("FrontLight", _run(text["symbol"], '<w:sz w:val="26"/>'), '<w:jc w:val="right"/>'),
            4,
            span=2,
        ),
    )
    lines = "".join(
        _p("FrontLight", _run(line), SPACE if n == 0 else "") for n, line in enumerate(text["distribution"])
    )
    lower = _tr(
        _tc(6803, _p("Front", _run(text["instrument"], '<w:sz w:val="24"/>'), SPACE), 12, span=2),
        _tc(2835, lines, 12),
    )
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in (2835, 3968, 2835))
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{upper}{lower}</w:tbl>{_p('FrontLight', '')}"
    )


def _tr(*cells, props=""):
    return f"<w:tr><w:trPr><w:cantSplit/>{props}</w:trPr>{''.join(cells)}</w:tr>"


def _tc(width, content, rule=0, span=1):
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    border = (
        f'<w:tcBorders><w:bottom w:val="single" w:sz="{rule}" w:space="0"/></w:tcBorders>' if rule else ""
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{border}</w:tcPr>{content}</w:tc>'


def _table(rows):
    widths = (3402, 1323, 1323, 1323)
    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0"/>' for side in ("top", "bottom", "insideH")
    )
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    made = [_row(row, widths, head=n == 0) for n, row in enumerate(rows)]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="1134" w:type="dxa"/>'
        f'<w:tblBorders>{border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(made)}</w:tbl>'
    )


def _row(row, widths, *, head):
    style = "CellHead" if head else "Cell"
    cells = [
        _tc(w, _p(style, _run(cell), "" if n == 0 else '<w:jc w:val="right"/>'))
        for n, (cell, w) in enumerate(zip(row, widths, strict=True))
    ]
    return _tr(*cells, props="<w:tblHeader/>" if head else "")


def _paragraph(kind, label, words, text):
    automatic = label and text["numbering"] == "automatic"
    number = 2 if kind == "annex_paragraph" else 1
    props = (
        f'<w:numPr><w:ilvl w:val="{LEVEL[kind]}"/><w:numId w:val="{number}"/></w:numPr>' if automatic else ""
    )
    if kind == "annex":
        props += "<w:pageBreakBefore/>"
    typed = f"{_run(label)}<w:r><w:tab/></w:r>" if label and not automatic else ""
    return _p(LOOK[kind], typed + _runs(words), props)


def _p(style, content, props=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{content}</w:p>'


def _runs(words):
    """Words with *italics* and [^1] calls as runs."""
    pieces = re.split(r"(\*[^*]+\*|\[\^\d+\])", words)
    return "".join(_piece(piece) for piece in pieces if piece)


def _piece(piece):
    if piece.startswith("[^"):
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{piece[2:-1]}"/></w:r>'
    if piece.startswith("*"):
        return _run(piece[1:-1], "<w:i/>")
    return _run(piece)


def _run(words, props=""):
    props = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def _field(code):
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _footnotes(text):
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    rules = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    notes = "".join(
        f'<w:footnote w:id="{n}">{_p("FootnoteText", mark + _run(" " + words))}</w:footnote>'
        for n, words in enumerate(text["footnotes"], 1)
    )
    return f"{HEAD}<w:footnotes {W}>{rules}{notes}</w:footnotes>"


def _styles(language, faces):
    latin, eastern = faces
    tag = {"zh": "zh-CN", "en": "en-GB"}[language]
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{eastern}" w:cs="{latin}"/>'
        f'<w:sz w:val="20"/><w:lang w:val="{tag}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    made = "".join(_style(*style) for style in STYLES).replace("{italic}", ITALIC[language])
    reference = (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    return f"{HEAD}<w:styles {W}>{defaults}{made}{reference}</w:styles>"


def _style(ident, name, base, paragraph, run):
    default = ' w:default="1"' if ident == "Normal" else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{ident}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _numbering(language):
    deepest = "chineseCounting" if language == "zh" else "lowerRoman"
    # number format, printed form, left edge and first-line indent: the label stands inside the line
    levels = (("decimal", "%1.", 1134, 0), ("lowerLetter", "(%2)", 1134, 567), (deepest, "(%3)", 1701, 567))
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="tab"/><w:lvlText w:val="{printed}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:firstLine="{first}"/></w:pPr></w:lvl>'
        for n, (form, printed, left, first) in enumerate(levels)
    )
    again = "".join(
        f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>' for n in range(3)
    )
    return (
        f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{made}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>{again}</w:num></w:numbering>'
    )


def _core(text):
    title = next(words for kind, words in text["front"] if kind == "title")
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>{escape(text['symbol'])}</dc:subject><dc:language>{text['language']}</dc:language></cp:coreProperties>"
    )


def _relations(*targets):
    made = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if kind.startswith("http") else f"{RELATED}/{kind}"}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def _content_types():
    parts = (
        ("/word/document.xml", f"{OFFICE}.document.main+xml"),
        ("/word/styles.xml", f"{OFFICE}.styles+xml"),
        ("/word/numbering.xml", f"{OFFICE}.numbering+xml"),
        ("/word/footnotes.xml", f"{OFFICE}.footnotes+xml"),
        ("/word/settings.xml", f"{OFFICE}.settings+xml"),
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
