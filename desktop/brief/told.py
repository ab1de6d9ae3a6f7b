"""How a brief and its worker tell each other values: JSON of the terms that their jobs are made of."""

from __future__ import annotations

from desktop.reading.wire import into, know, out
from desktop.terms import annotation, brief, carrying, change, commented, document, pairing

__all__ = ["into", "out"]

know(annotation, brief, carrying, change, commented, document, pairing)
