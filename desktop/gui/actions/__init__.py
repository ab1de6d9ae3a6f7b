"""What a reader can do, as tables: what each thing is called, when it can be done, and what does it."""
