"""The window: shows what the workspace knows, passes on what the reader asks."""
