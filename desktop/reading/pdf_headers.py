"""The head of a printed table in storeys, as its short rules show them: what spans columns stands over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.reading.pdf_bands import column_of, columns
from desktop.reading.pdf_paragraphs import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.reading.pdf_bands import Column
    from desktop.reading.pdf_lines import Row, Span
    from desktop.reading.pdf_page import Page, Rule

WHOLE = 0.95  # of the table's width: a longer rule is no short one


def storeys(lines: Sequence[Row], places: Sequence[Column], page: Page) -> list[tuple[str, ...]]:
    """The rows of a head that is printed in `lines`; none where no short rule cuts it."""
    spans = [span for row in lines for span in row]
    rules = _short_rules(spans, places, page)
    spanning = [rule for rule in rules if _stands_over(rule, rules, spans)]
    if not spanning:
        return []
    cells: dict[tuple[int, int], list[Span]] = {}
    for span in spans:
        over = _over(span, spanning)
        at = _under(over, places)[0] if over else column_of(span, places)
        cells.setdefault((_storey(span, rules), at), []).append(span)
    height = max(storey for storey, _ in cells) + 1
    return [tuple(text_of(cells.get((n, at), ())) for at in range(len(places))) for n in range(height)]


def _short_rules(spans: Sequence[Span], places: Sequence[Column], page: Page) -> list[Rule]:
    """The rules inside the head that run over two columns or more, but not over all."""
    top, foot = min(span.top for span in spans), max(span.bottom for span in spans)
    whole = places[-1].right - places[0].left if places else 0.0
    inside = [rule for rule in page.rules if top < rule.y < foot and rule.right - rule.left < WHOLE * whole]
    return [rule for rule in inside if len(_under(rule, places)) > 1]


def _under(rule: Rule, places: Sequence[Column]) -> list[int]:
    return [n for n, place in enumerate(places) if rule.left <= (place.left + place.right) / 2 <= rule.right]


def _stands_over(rule: Rule, rules: Sequence[Rule], spans: Sequence[Span]) -> bool:
    """One head stands on the rule, and not a head of every column."""
    on_it = [span for span in spans if _over(span, rules) == rule]
    return bool(on_it) and len(columns([[span, span] for span in on_it])) == 1


def _over(span: Span, rules: Sequence[Rule]) -> Rule | None:
    """The nearest rule that a part of the head stands on."""
    below = [rule for rule in rules if _crosses(rule, span) and rule.y >= (span.top + span.bottom) / 2]
    return min(below, key=lambda rule: rule.y, default=None)


def _storey(span: Span, rules: Sequence[Rule]) -> int:
    """Under how many rules, one below the other, a part of the head stands."""
    level = (span.top + span.bottom) / 2
    return max(
        (1 + _depth(rule, rules) for rule in rules if _crosses(rule, span) and rule.y < level), default=0
    )


def _depth(rule: Rule, rules: Sequence[Rule]) -> int:
    above = (
        other
        for other in rules
        if other.y < rule.y - 2 and other.left < rule.right - 2 and other.right > rule.left + 2
    )
    return max((1 + _depth(other, rules) for other in above), default=0)


def _crosses(rule: Rule, span: Span) -> bool:
    return rule.left <= (span.left + span.right) / 2 <= rule.right
