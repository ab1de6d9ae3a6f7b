"""Chapeau: the desk a delegation works at."""
