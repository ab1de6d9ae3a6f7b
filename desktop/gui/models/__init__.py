"""What the views of the window list."""
