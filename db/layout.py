"""The marks in the head of the file: that it is a dossier, and of which layout."""

from __future__ import annotations

APPLICATION = 0x43484150  # "CHAP"
LAYOUT = 5  # of the newest migration
