"""Which of the six languages a text is written in."""

from __future__ import annotations

import re
from collections import Counter

_SCRIPTS = (
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\ufb50-\ufeff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]+")
_WORD = re.compile(r"[a-zà-ÿ]+")
_SMALL_WORDS = {  # frequent in one of the three and rare in the others
    "en": frozenset(
        ["the", "of", "and", "to", "in", "for", "that", "by", "with", "on", "its", "from", "their", "which"]
    ),
    "fr": frozenset(
        [
            "le",
            "les",
            "des",
            "du",
            "et",
            "dans",
            "pour",
            "que",
            "par",
            "sur",
            "aux",
            "une",
            "est",
            "qui",
            "avec",
            "ses",
            "au",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "los",
            "las",
            "del",
            "y",
            "para",
            "que",
            "por",
            "con",
            "una",
            "se",
            "su",
            "sus",
            "al",
            "como",
            "más",
        ]
    ),
}
_ENOUGH = 40_000  # characters looked at: a document does not change its language after that


def language_of(text: str) -> str:
    """The language of `text` (zh en fr es ru ar), or "" where none is recognised."""
    sample = text[:_ENOUGH]
    latin = sum(map(len, _LATIN.findall(sample)))
    for language, script in _SCRIPTS:
        found = len(script.findall(sample))
        # A Chinese character says as much as a Latin word.
        if found * (4 if language == "zh" else 1) > latin and found > 1:
            return language
    return _latin_language(sample.lower()) if latin else ""


def _latin_language(sample: str) -> str:
    words = Counter(_WORD.findall(sample))
    scores = {language: sum(words[word] for word in small) for language, small in _SMALL_WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else "en"
