"""Verbs: the words a paragraph begins with, on the ladder from deciding to noting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.wording import Rung

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.wording import Wording

_HARAKAT = re.compile("[\u064b-\u0652\u0640]*")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_NOTE_MARKS = r"[\s\[{\u2070-\u2079\u00b9\u00b2\u00b3]*"
_NO_RUNG = Rung("", 0, ())


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as printed, with what belongs to it, where it ends and on which rung it stands."""

    text: str
    end: int
    rung: str = ""
    strength: int | None = None


NO_VERB = Verb("", 0)


class Ladder:
    """The verbs of one language, the longest first."""

    def __init__(self, speech: Wording) -> None:
        self.speech = speech
        self._rungs = {self._key(form): rung for rung in reversed(speech.verbs) for form in rung.forms}
        before = "|".join(
            filter(None, [speech.pattern("modifiers", "manner"), _any(speech.words("modifiers", "before"))])
        )
        forms = _any(form for rung in speech.verbs for form in rung.forms)
        space = r"\s+" if speech.spaced else r"\s*"
        edge = r"(?!\w)" if speech.spaced else ""
        after = "|".join(
            filter(None, [_any(speech.words("modifiers", "after")), speech.pattern("modifiers", "tail")])
        )
        tail = f"(?:{space}(?:{after}){edge})*" if after else ""
        lead = f"{_NOTE_MARKS}?(?:{speech.pattern('modifiers', 'opening') or '(?!)'})?"
        modifier = rf"(?:\[(?:{before})\]|(?:{before}){edge})"  # a draft brackets one of which it is not sure
        whole = f"(?P<whole>(?:{modifier}{space})*(?P<verb>{forms}){edge}{tail})"
        choice = rf"(?:\]?\s*[\[/]\s*(?:{forms}){edge}\s*\])*[\]}}]?"
        self._form = re.compile(f"{lead}{whole}{choice}", re.IGNORECASE)
        self._last = re.compile(f"(?P<verb>{forms})\\s*[:：]\\s*$", re.IGNORECASE)
        # No verb is printed longer, with vowel signs or wide spaces either.
        self._longest = 3 * max((len(form) for rung in speech.verbs for form in rung.forms), default=0)
        # A preambular verb has another form than the operative one: it is known by its ending.
        opening = speech.pattern("preamble", "pattern") or "(?!)"
        classes = speech.tables.get("preamble_classes", {})
        strengths = {rung.name: rung for rung in speech.verbs}
        self._participles = [
            (re.compile(str(form), re.IGNORECASE), strengths[name]) for name, form in classes.items()
        ]
        self._opening = re.compile(f"{_NOTE_MARKS}(?:{opening}){edge}{tail}", re.IGNORECASE)

    def verb(self, text: str) -> Verb | None:
        """The verb that `text` begins with, the longest as printed, with its modifiers."""
        found = self._form.match(text)
        if found:
            said = found["whole"].strip()
            # A modifier can make another verb of it: "urges" out of "strongly calls upon" in some languages.
            rung = self._rungs.get(self._key(said)) or self._rungs[self._key(found["verb"])]
            return Verb(said, found.end(), rung.name, rung.strength)
        opening = self._opening.match(text)
        if opening is None:
            return None
        rung = self._preambular(opening[0])
        return Verb(opening[0].strip(" ["), opening.end(), rung.name, rung.strength if rung.name else None)

    def verb_at_end(self, text: str) -> str:
        """The rung of a verb that a chapeau ends with, before its colon, or ""."""
        if not text.rstrip().endswith((":", "：")):
            return ""
        found = self._last.search(text, max(0, len(text) - self._longest))
        return self._rungs[self._key(found["verb"])].name if found else ""

    def _preambular(self, words: str) -> Rung:
        """The rung of a preambular verb, by what of it is named first; a participle nobody listed has none."""
        plain = _HARAKAT.sub("", words)
        found = ((match.start(), rung) for form, rung in self._participles if (match := form.search(plain)))
        return min(found, key=lambda one: one[0], default=(0, _NO_RUNG))[1]

    def _key(self, form: str) -> str:
        form = _HARAKAT.sub("", form).replace("[", "").replace("]", "")
        return " ".join(form.lower().split()) if self.speech.spaced else "".join(form.split())


def _any(words: Iterable[str]) -> str:
    longest = sorted(set(words), key=len, reverse=True)
    return "|".join(map(_form, longest))


def _form(word: str) -> str:
    """A word as it may be printed: any white space for a blank, Arabic with its vowel signs or without."""
    printed = re.escape(word).replace(r"\ ", r"\s+")
    return _LETTER.sub(rf"\g<0>{_HARAKAT.pattern}", _HARAKAT.sub("", printed))
