"""What every Word file is made of: elements, parts, relationships, dates, and the ways a line runs."""
