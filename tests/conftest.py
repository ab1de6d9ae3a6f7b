"""What every test may ask for."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples at every run, so that a build that passed passes again; `HYPOTHESIS_PROFILE=roving` looks further.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("roving", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_addoption(parser):
    parser.addoption(
        "--accept", action="store_true", help="take the trees found as the right ones (tests/cases)"
    )
