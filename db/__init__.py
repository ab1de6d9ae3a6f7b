"""The dossier file: knows rows, not decisions; the only place with SQL."""
