"""Texts beside each other: a comparison or a river told in headlines, in tables and in a Word file of its own."""
