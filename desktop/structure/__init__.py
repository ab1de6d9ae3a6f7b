"""Blocks → documents and decisions."""
