"""Anchors: notes find their words again."""
