"""Two documents → what became of every provision."""
