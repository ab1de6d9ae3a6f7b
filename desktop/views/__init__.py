"""What a screen or a table lists, as plain rows."""
