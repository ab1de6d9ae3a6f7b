"""What every test may ask for."""

from __future__ import annotations


def pytest_addoption(parser):
    parser.addoption(
        "--accept", action="store_true", help="take the trees found as the right ones (tests/cases)"
    )
