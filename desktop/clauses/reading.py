"""ClauseReader: reads the clause of one provision in one language."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.clauses.addressees import addressees, first_addressee
from desktop.clauses.amounts import counted
from desktop.clauses.branches import branches
from desktop.clauses.conferences import conferred
from desktop.clauses.deadlines import deadlines
from desktop.clauses.due import due
from desktop.clauses.phrases import Phrases
from desktop.clauses.references import references
from desktop.clauses.verbs import NO_VERB, Ladder
from desktop.terms.clause import NO_CLAUSE, Clause
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from desktop.clauses.verbs import Verb
    from desktop.terms.clause import Addressee, Reference

# Below a chapeau in which the body itself acts, the items say what it asks of others.
_THE_BODY_ACTS = frozenset({"decides", "adopts"})
_ADDRESSING = frozenset({"requests", "urges", "calls_upon", "encourages", "invites", "recommends", "demands"})


class ClauseReader:
    """Reads clauses; made once for a document."""

    def __init__(self, language: str, body: str = "", conference: str = "") -> None:
        self.speech = wording(language)
        self._body = body  # the one whose own sessions are meant
        self._conference = conference  # the one whose decisions are meant where the letters are shared
        self.ladder = _ladder(self.speech.language)
        self._phrases = _phrases(self.speech.language)

    def cited(self, text: str) -> Clause:
        """What a title cites; it asks for nothing."""
        return Clause(references=self._cited(text))

    def phrases(self, text: str) -> Clause:
        """What any text can hold: qualifiers, conditions, deadlines, references, amounts."""
        return self._read(text, NO_VERB) if text else NO_CLAUSE

    def clause(self, text: str) -> Clause:
        """The clause of a paragraph that begins with its verb."""
        verb = self.ladder.verb(text)
        return self._read(text, verb) if verb else self.phrases(text)

    def _read(self, text: str, verb: Verb) -> Clause:
        """The clause of `text`, which begins with `verb`; deadlines only where something is asked."""
        found, language = self._phrases, self.speech.language
        named = found.deadlines(text)
        times = due(language).times(text, named, verb.rung) if named else ()
        conditions, amounts = found.conditions(text), found.amounts(text)
        return Clause(
            verb=verb.text,
            verb_class=verb.rung,
            strength=verb.strength,
            addressees=self._addressed(text, verb) if verb.rung else (),
            qualifiers=found.qualifiers(text),
            conditions=tuple(text[start:end].strip(" ,，") for start, end in conditions),
            deadlines=deadlines(text, times, language, self._body),
            references=self._cited(text),
            amounts=amounts,
            branches=branches(text, conditions, language),
            sums=counted(amounts),
        )

    def _cited(self, text: str) -> tuple[Reference, ...]:
        found = references(text, self.speech)
        return conferred(found, text, self._conference, self.speech.language) if found else found

    def below(self, text: str, chapeau: str, above: Clause | None) -> Clause:
        """The clause of an item below `chapeau`, whose own clause is `above`."""
        if above is None or (above.verb_class in _THE_BODY_ACTS and not above.addressees):
            return self.clause(text)
        clause = self.phrases(text)
        if self.ladder.verb_at_end(chapeau) in _ADDRESSING:
            return replace(clause, addressees=first_addressee(text, self.speech))
        return clause

    def _addressed(self, text: str, verb: Verb) -> tuple[Addressee, ...]:
        named = verb.rung in _ADDRESSING or verb.text.lower().endswith(
            self.speech.words("addressing", "verbs")
        )
        return addressees(text[verb.end :], self.speech) if named else ()


@cache
def _ladder(language: str) -> Ladder:
    return Ladder(wording(language))


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(wording(language))
