"""What is done for every file of a dossier, for the small files of its owner too."""

from db.files import sync_folder

__all__ = ["sync_folder"]
