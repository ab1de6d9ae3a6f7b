"""The tests, and what is run beside them: benchmarks, pictures of the window, the making of the sample."""
