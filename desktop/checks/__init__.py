"""One small rule per thing worth noticing; each yields findings."""
