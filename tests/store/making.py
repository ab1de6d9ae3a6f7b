"""Documents to keep, made up or drawn."""

from hypothesis import strategies as st

from desktop.terms.clause import Addressee, Amount, Bracketed, Branch, Clause, Deadline, Reference
from desktop.terms.document import Document, Masthead
from desktop.terms.finding import Finding, Place, Severity
from desktop.terms.provision import Kind, Provision, Table

words = st.text(max_size=30)
maybe = st.none() | words
number = st.none() | st.integers(-(2**40), 2**40)
rows = st.lists(st.lists(words, max_size=3).map(tuple), max_size=3).map(tuple)


def several(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


clauses = st.builds(
    Clause,
    verb=words,
    verb_class=words,
    strength=number,
    addressees=several(st.builds(Addressee, words, words)),
    qualifiers=several(words),
    conditions=several(words),
    deadlines=several(st.builds(Deadline, words, maybe, maybe)),
    references=several(st.builds(Reference, words, maybe, maybe, maybe)),
    amounts=several(words),
    branches=several(st.builds(Branch, words, words, words)),
    sums=several(st.builds(Amount, words, st.floats(0, 1e12), words)),
    brackets=several(st.builds(Bracketed, st.integers(0, 9), st.integers(0, 9), st.integers(1, 9))),
    options=several(words),
)
provisions = st.builds(
    Provision,
    id=words,
    kind=st.sampled_from(Kind),
    text=words,
    label=words,
    parent=words,
    level=number,
    page=number,
    footnotes=several(words),
    table=st.none() | st.builds(Table, words, rows, rows),
    clause=st.just(Clause()) | clauses,
)
findings = st.builds(
    Finding, words, words, st.sampled_from(Severity), words, words, several(st.builds(Place, words, words))
)
mastheads = st.builds(Masthead, symbol=words, language=words, session=number, title=words, submitted_by=words)
documents = st.builds(
    Document, words, mastheads, several(provisions), several(findings), format=words, pages=number
)


def decision(number, *texts, symbol="", language="zh", **masthead):
    """A document with one decision of that number and its operative paragraphs."""
    head = Masthead(symbol=symbol, language=language, **masthead)
    title = Provision(number, Kind.DECISION, "题目", label=f"第{number}/COP.3号决定", parent="doc")
    paragraphs = (
        Provision(f"{number}/op/{n}", Kind.OPERATIVE, text, f"{n}.", number, page=n)
        for n, text in enumerate(texts, 1)
    )
    root = Provision("doc", Kind.DOCUMENT, "", parent="doc")
    return Document(language, head, (root, title, *paragraphs), format="txt")
