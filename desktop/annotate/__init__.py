"""Anchors: notes find their words again, in the same text and in the next draft."""

from desktop.annotate.anchoring import Finder, anchor, place
from desktop.annotate.carrying import carry

__all__ = ["Finder", "anchor", "carry", "place"]
