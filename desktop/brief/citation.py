"""One paragraph with its citation, ready for another program: as plain words, Markdown and rich text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from desktop.brief.labels import labels
from desktop.brief.links import address
from desktop.brief.places import Places
from desktop.brief.runs import label_of
from desktop.terms.printed import as_printed, rows

if TYPE_CHECKING:
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_RIGHT_TO_LEFT = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class Citation:
    """The same words in three forms."""

    plain: str
    markdown: str
    html: str


def citation(document: Document, node: str, language: str = "") -> Citation:
    """A provision of a document as printed with symbol, paragraph and page, the place in words of `language`."""
    provision = document.by_id[node]
    places = Places(_decision(document, provision), labels(language or document.language))
    said, source = _said(provision), places.cited(places.document.by_id[node])
    return Citation(
        plain=f"{said}\n({source})",
        markdown=_markdown(said, source, document),
        html=_html(provision, source, document),
    )


def _decision(document: Document, provision: Provision) -> Document:
    """The decision a provision stands in, else the whole document: places are named within it."""
    home = next((one for one in document.decisions() if provision.id in document.part(one.id).by_id), None)
    return document.part(home.id) if home else document


def _said(provision: Provision) -> str:
    label = "".join(run.text for run in label_of(provision))
    return f"{label}{as_printed(provision)}"


def _markdown(said: str, source: str, document: Document) -> str:
    quoted = "\n".join(f"> {_escaped(line)}" for line in said.split("\n"))
    symbol, link = document.masthead.symbol, _link(document)
    cited = _escaped(source)
    if link and source.startswith(symbol):
        cited = f"[{_escaped(symbol)}]({link}){_escaped(source[len(symbol) :])}"
    return f"{quoted}\n>\n> — {cited}\n"


def _escaped(words: str) -> str:
    return _MARKDOWN.sub(r"\\\1", words)


def _html(provision: Provision, source: str, document: Document) -> str:
    way = ' dir="rtl"' if document.language in _RIGHT_TO_LEFT else ""
    symbol, link = document.masthead.symbol, _link(document)
    cited = escape(source)
    if link and source.startswith(symbol):
        cited = f'<a href="{escape(link)}">{escape(symbol)}</a>{escape(source[len(symbol) :])}'
    lang = f' lang="{document.language}"' if document.language else ""
    return f"<blockquote{lang}{way}>{_body(provision)}</blockquote><p{way}>({cited})</p>"


def _body(provision: Provision) -> str:
    if provision.table is None:
        return f"<p>{escape(_said(provision))}</p>"
    caption = f"<caption>{escape(provision.table.caption)}</caption>" if provision.table.caption else ""
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows(provision.table)
    )
    return f"<table>{caption}{body}</table>"


def _link(document: Document) -> str:
    return address(document.masthead.symbol, document.language)
