"""Workers for the tests: each way of reading apart, and workers that misbehave."""

import sys
from pathlib import Path

from desktop.reading import apart, apart_served, apart_talk
from desktop.terms.step import finish

HOUSE = Path(__file__).resolve().parents[2]
WAYS = {"by a copy": apart.Usual, "in a row": apart_served.Served}
STARTED = """
import json
from desktop.reading import jobs, worker
usual = worker.converse
def converse(questions, answers):
    def say(line):
        answers.write(line.encode() + b"\\n")
        answers.flush()
    questions.read(int(json.loads(questions.readline())["length"]))
    {body}
worker.converse = converse
from desktop.reading import worker_start
worker_start.main({words})
"""


def a_worker_that(monkeypatch, body):
    """Every worker from now on does `body` where ours reads a document."""
    handed = "usual(" in body
    text = (
        STARTED.replace('    questions.read(int(json.loads(questions.readline())["length"]))\n', "")
        if handed
        else STARTED
    )
    monkeypatch.setattr(
        apart_talk, "command", lambda word: [sys.executable, "-c", text.format(body=body, words=[word])]
    )


def read(data, name):
    """The document as it is read apart."""
    reading = apart.Reading(data, name)
    try:
        return finish(reading.source())
    finally:
        reading.end()
