"""Acts done again and again while something fails: what the dossier promises, tried thousands of times."""
