"""Anchors: notes find their words again."""

from desktop.annotate.anchoring import anchor, place

__all__ = ["anchor", "place"]
