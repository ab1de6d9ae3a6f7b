"""A provision among its neighbours: enough of a document to say where it stands, read in a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import texts as rows
from db.connection import query
from desktop.errors import UnknownThing
from desktop.store.codec import legible, masthead_in, provision_in
from desktop.terms.document import Document

if TYPE_CHECKING:
    from db.connection import Connection


def around(connection: Connection, text: str, node: str) -> Document:
    """The document with only `node`, what stands above it and their unlabelled siblings; no clauses, tables or findings."""
    key, head = rows.key_of(connection, text), rows.head(connection, text)
    if key is None or head is None:
        raise UnknownThing(f"No text {text} stands in the dossier.")
    found = connection.tuples(query("around"), {"text": key, "node": node})
    with legible():
        return Document(
            language=head["language"],
            masthead=masthead_in(head["masthead"]),
            provisions=tuple(map(provision_in, found)),
            format=head["format"],
            pages=head["pages"],
        )
