"""What stands where on a page: running heads, masthead, running text, tables, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop.reading.pdf_figures import figures, is_in, outside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdf_words import Sheet
    from desktop.reading.pdfium import Box

HEAD, FOOT = 0.095, 0.90  # running heads stand above, page and job numbers below
MASTHEAD = 0.36  # a masthead ends above
THICK = 4.5  # points: what is higher is no line; PDFium gives a line twice its breadth
FURNITURE = re.compile(
    r"""\d+\s*/\s*\d+|[-–—]?\s*\d{1,4}\s*[-–—]?|\d{2}-\d{5,6}.{0,4}(\([A-Z]\))?(\s+\d{6})*|\*?\w*\d{6,}\w*\*?|[ivxlc]{1,6}
    |(GE|K|V|M|N|R|S|FCCC|ME)\.\d{2}-\d{4,6}.*|(Please\s+recycle|请回收|Merci\s+de\s+recycler|Se\s+ruega\s+reciclar|Просьба\s+отправить\s+на\s+вторичную|الرجاء\s+إعادة).*|Page\s+\d+(\s+of\s+\d+)?""",
    re.VERBOSE | re.IGNORECASE,
)
SYMBOL = re.compile(r"[A-Z]{1,8}(/[A-Za-z0-9.()*-]+){2,}\*?")
SIGN = re.compile(
    r"\b[A-Z]{1,8}/[A-Z0-9(]|Distr|United Nations|Nations Unies|Naciones Unidas|联合国|Организация Об"
)
NOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,4}|[a-z](?=\s+[\w“\"(]))\s*")
UNDERSCORES = re.compile(r"[_—―]{6,}")


class Rule(NamedTuple):
    """A drawn horizontal line."""

    left: float
    right: float
    y: float
    cuts: tuple[float, ...]  # where it is drawn in pieces, where they begin: the columns of a table


class Page(NamedTuple):
    """A page with its rows, before anything is decided."""

    number: int
    width: float
    height: float
    rows: list[Row]
    rules: list[Rule]
    uprights: list[Box]
    pictures: int
    charts: Sequence[Box] = ()  # whose labels are no running text


class Parts(NamedTuple):
    """A page sorted out. `body` and `notes` are rows from top to bottom."""

    page: Page
    furniture: list[Span]
    masthead: list[Row]
    body: list[Row]
    notes: list[Row]


def page_of(sheet: Sheet, rows: list[Row]) -> Page:
    """The page of a sheet, with its lines drawn in pieces made whole."""
    charts = figures(sheet.drawn, rows, sheet.width * sheet.height)
    drawn = outside(sheet.drawn, charts)
    flat = sorted((box for box in drawn if box[3] - box[1] < THICK), key=lambda box: (round(box[1]), box[0]))
    rules = list(_rules(flat))
    uprights = [box for box in drawn if box[2] - box[0] < THICK < box[3] - box[1]]
    return Page(sheet.number, sheet.width, sheet.height, rows, rules, uprights, sheet.pictures, charts)


def _rules(flat: Iterable[Box]) -> Iterable[Rule]:
    found: Rule | None = None
    for left, top, right, bottom in flat:
        y = (top + bottom) / 2
        cuts = (left,) if right - left > 6 else ()
        if found and abs(found.y - y) < 1.5 and left - found.right < 2:
            found = Rule(min(left, found.left), max(found.right, right), found.y, found.cuts + cuts)
            continue
        if found:
            yield found
        found = Rule(left, right, y, cuts)
    if found:
        yield found


def repeated(pages: Sequence[Page]) -> set[str]:
    """What stands in the head or foot of more than one page, numbers aside."""
    seen = Counter(
        key
        for page in pages
        for key in {_key(span.text) for row in page.rows if _in_margin(row, page) for span in row}
    )
    return {key for key, times in seen.items() if times > 1}


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _in_margin(row: Row, page: Page) -> bool:
    return row[0].bottom < HEAD * page.height or row[0].top > FOOT * page.height


def body_size(pages: Sequence[Page]) -> float:
    """The type most of the text is set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            for span in row:
                sizes[round(span.size, 1)] += len(span.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def parts(page: Page, again: set[str], size: float) -> Parts:
    """Sort the rows of a page; `again` is what other pages repeat, `size` the type of the text."""
    furniture: list[Span] = []
    rows: list[Row] = []
    head = _head_rule(page)
    for row in page.rows:
        aside = [span for span in row if _is_furniture(span, page, again, head) and not _is_mark(span, row)]
        furniture += aside
        if left := [span for span in row if span not in aside]:
            rows.append(left)
    masthead, rest = _split_masthead(page, rows)
    body, notes = _split_notes(page, rest, size)
    return Parts(page, furniture, masthead, body, notes)


def _head_rule(page: Page) -> float:
    """Where the rule under the running head is drawn; the first page has a masthead instead."""
    if page.number == 1:
        return 0.0
    wide = [r.y for r in page.rules if r.right - r.left > 0.6 * page.width and r.y < 0.12 * page.height]
    return min(wide, default=0.0)


def _is_furniture(span: Span, page: Page, again: set[str], head: float) -> bool:
    if span.bottom <= head + 1 or (page.charts and is_in(span, page.charts)):
        return True
    if span.top > FOOT * page.height:
        repeated_here = _key(span.text) in again and not NOTE.match(span.text)
        return bool(FURNITURE.fullmatch(span.text)) or repeated_here
    if span.bottom > HEAD * page.height or page.number == 1:
        return bool(span.top > 0.85 * page.height and re.fullmatch(r"\*\d{6,}\*", span.text))
    return bool(FURNITURE.fullmatch(span.text) or SYMBOL.fullmatch(span.text)) or _key(span.text) in again


def _is_mark(span: Span, row: Row) -> bool:
    """A number much smaller than the words beside it is the mark of a note, however far off they stand."""
    return len(row) > 1 and span is row[0] and span.size < 0.7 * row[1].size


def _split_masthead(page: Page, rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows at the head of the first page that stand in columns, down to the rule under them."""
    if page.number != 1:
        return [], rows
    limit = MASTHEAD * page.height
    many = [n for n, row in enumerate(rows) if len(row) > 1 and row[0].bottom < limit]
    signs = [span for n in many for span in rows[n] if SIGN.search(span.text)]
    if not signs or rows[many[0]][0].top > 0.25 * page.height:
        return [], rows
    wide = [r.y for r in page.rules if r.right - r.left > 0.6 * page.width and r.y < limit]
    under = max(sum(row[0].bottom <= max(wide, default=0) for row in rows), many[-1] + 1)
    while under < len(rows) and rows[under][0].left > 0.5 * page.width and rows[under][0].bottom < limit:
        under += 1
    return rows[:under], rows[under:]


def _split_notes(page: Page, rows: list[Row], size: float) -> tuple[list[Row], list[Row]]:
    start = _notes_start(page, rows, size)
    notes = [row for row in rows[start:] if not UNDERSCORES.fullmatch(row[0].text)]
    return rows[:start], notes


def _notes_start(page: Page, rows: list[Row], size: float) -> int:
    """The first of the rows at the foot of the page that are footnotes."""
    start = len(rows)
    while start and (_is_small(rows[start - 1], size) or UNDERSCORES.fullmatch(rows[start - 1][0].text)):
        start -= 1
    for n in range(start, len(rows)):
        if UNDERSCORES.fullmatch(rows[n][0].text) or _under_short_rule(rows, n, page):
            return n
    marked = (n for n in range(start, len(rows)) if NOTE.match(rows[n][0].text) and len(rows[n]) == 1)
    return next(marked, len(rows))


def notes_under(rows: Sequence[Row], size: float) -> int:
    """How many of the rows that follow a table are its notes."""
    if not rows or not NOTE.match(rows[0][0].text):
        return 0
    return next((n for n, row in enumerate(rows) if not _is_small(row, size)), len(rows))


def _is_small(row: Row, size: float) -> bool:
    return all(span.size < 0.93 * size for span in row)


def _under_short_rule(rows: list[Row], n: int, page: Page) -> bool:
    above = rows[n - 1][0].bottom if n else 0.0
    return any(
        above - 2 <= rule.y <= rows[n][0].top + 2
        and rule.right - rule.left < 0.4 * page.width
        and not (n and _underlines(rule, rows[n - 1]))
        for rule in page.rules
    )


def _underlines(rule: Rule, row: Row) -> bool:
    """A link is drawn with a line under its words: it stands close to them and inside their row."""
    close = rule.y < max(span.bottom for span in row) + 1
    return close and rule.left > row[0].left - 6 and rule.right < row[-1].right + 6
