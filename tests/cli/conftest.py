"""Faults of ours crash loudly in the tests of the command line."""

import pytest


@pytest.fixture(autouse=True)
def loud(monkeypatch):
    monkeypatch.setenv("CHAPEAU_DEBUG", "1")
