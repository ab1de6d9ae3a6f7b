"""Sentences of the engine in the language of the window; one that is not listed is shown as it is."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# In braces: what is filled in. What follows a colon as {why} is a sentence of its own in this table.
SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "{file} cannot be read: {why}"),
    QT_TRANSLATE_NOOP("sentences", "{file} cannot be written: {why}"),
    QT_TRANSLATE_NOOP("sentences", "it is empty."),
    QT_TRANSLATE_NOOP("sentences", "the file is empty."),
    QT_TRANSLATE_NOOP("sentences", "it is empty; ask for it to be sent again."),
    QT_TRANSLATE_NOOP("sentences", "it has no pages."),
    QT_TRANSLATE_NOOP("sentences", "it is damaged, or is no PDF."),
    QT_TRANSLATE_NOOP("sentences", "it is protected by a password; save a copy without one and import that."),
    QT_TRANSLATE_NOOP(
        "sentences", "it is protected with a password; open it in Word, remove the password and save it again."
    ),
    QT_TRANSLATE_NOOP("sentences", "it is a damaged .docx or zip file; ask for it to be sent again."),
    QT_TRANSLATE_NOOP("sentences", "part of it is damaged; ask for it to be sent again."),
    QT_TRANSLATE_NOOP("sentences", "it is damaged XML; ask for it to be sent again."),
    QT_TRANSLATE_NOOP("sentences", "it is XML, but not an Akoma Ntoso document."),
    QT_TRANSLATE_NOOP("sentences", "it is larger than {size} MB; split it and open the parts."),
    QT_TRANSLATE_NOOP("sentences", "it unpacks to far more than a document holds, so it was not opened."),
    QT_TRANSLATE_NOOP("sentences", "it holds declarations that no {kind} needs, so it was not opened."),
    QT_TRANSLATE_NOOP(
        "sentences", "it is no Word document inside; open it in Word or LibreOffice and save it as .docx."
    ),
    QT_TRANSLATE_NOOP("sentences", "there is no text in it."),
    QT_TRANSLATE_NOOP(
        "sentences", "there is no text in it; where it holds scanned pages, run text recognition on them first."
    ),
    QT_TRANSLATE_NOOP("sentences", "its encoding is not one of {names}; save it as UTF-8 text."),
    QT_TRANSLATE_NOOP("sentences", "there is no such file; check the name and the folder."),
    QT_TRANSLATE_NOOP("sentences", "you have no permission to read it; ask its owner for access."),
    QT_TRANSLATE_NOOP("sentences", "the system could not open it ({reason})."),
    QT_TRANSLATE_NOOP("sentences", "it is a folder; choose the documents in it."),
    QT_TRANSLATE_NOOP("sentences", "it is a device or a pipe, not a document; save it as a file first."),
    QT_TRANSLATE_NOOP(
        "sentences", "it is an image; run text recognition on it and save the result as PDF or .docx."
    ),
    QT_TRANSLATE_NOOP("sentences", "it is a recording, not a document."),
    QT_TRANSLATE_NOOP("sentences", "it is an archive; unpack it and open the documents in it."),
    QT_TRANSLATE_NOOP("sentences", "it is a program, not a document."),
    QT_TRANSLATE_NOOP(
        "sentences", "it is a spreadsheet; save the sheet you need as PDF or copy it into a .docx."
    ),
    QT_TRANSLATE_NOOP("sentences", "it is a presentation; save it as PDF."),
    QT_TRANSLATE_NOOP("sentences", "it is an e-book; save it as PDF."),
    QT_TRANSLATE_NOOP("sentences", "it is encrypted; decrypt it first."),
    QT_TRANSLATE_NOOP("sentences", "it is a PostScript file; convert it to PDF."),
    QT_TRANSLATE_NOOP("sentences", "it is a dossier or another database; open it as a dossier instead."),
    QT_TRANSLATE_NOOP(
        "sentences", "it is none of the kinds that can be read (PDF, Word .docx, plain text, Akoma Ntoso XML)."
    ),
    QT_TRANSLATE_NOOP("sentences", "it is {kind}; open it in Word or LibreOffice and save it as .docx or print it as PDF."),
    QT_TRANSLATE_NOOP("sentences", "it is {kind}; open it in Word or LibreOffice and save it as .docx."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be opened: there is no such file."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be opened: it is a folder, not a dossier."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be made: the folder it should stand in does not exist."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be opened: it is not a dossier."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} cannot be used: the file is damaged. Nothing was changed; keep it and open a copy made earlier.",
    ),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be opened: it was written by a newer version of Chapeau."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be used: the file or its folder cannot be written."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be used now: another program holds the file."),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be written: the disk is full. What was kept before is safe."),
    QT_TRANSLATE_NOOP(
        "sentences", "{path} cannot be reached: the system refuses the file or the drive is gone."
    ),
    QT_TRANSLATE_NOOP("sentences", "A note needs a paragraph to hang on; choose one first."),
    QT_TRANSLATE_NOOP(
        "sentences", "The last change cannot be taken back or done again: its record is damaged."
    ),
    QT_TRANSLATE_NOOP("sentences", "it is damaged, or not {kind} at all; ask for it to be sent again."),
    QT_TRANSLATE_NOOP(
        "sentences", "its {count} pages are scanned, without text; the text must be recognised (OCR) first."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "its only page is scanned, without text; the text must be recognised (OCR) first."
    ),
    QT_TRANSLATE_NOOP("sentences", "its {count} pages are without any text."),
    QT_TRANSLATE_NOOP("sentences", "its only page is without any text."),
    QT_TRANSLATE_NOOP("sentences", "it needs a name."),
    QT_TRANSLATE_NOOP("sentences", "it is a folder."),
    QT_TRANSLATE_NOOP("sentences", "it is a device, not a file."),
    QT_TRANSLATE_NOOP("sentences", "it is a dossier; choose another name."),
    QT_TRANSLATE_NOOP("sentences", "there is no folder {folder}."),
    QT_TRANSLATE_NOOP("sentences", "the disk is full."),
    QT_TRANSLATE_NOOP(
        "sentences", "it may be open in another program, or the folder may be closed to you."
    ),
    QT_TRANSLATE_NOOP("sentences", "page {number}"),
    QT_TRANSLATE_NOOP("sentences", "Reading paragraphs"),
)  # fmt: skip


def say(sentence: str) -> str:
    """A sentence of the engine, or several, a line each, as the reader shall see them."""
    return "\n".join(_say(line) for line in sentence.split("\n"))


def _say(sentence: str) -> str:
    for pattern, words in _patterns():
        if found := pattern.fullmatch(sentence):
            filled = {
                name: _say(value) if name == "why" else value for name, value in found.groupdict().items()
            }
            return QCoreApplication.translate("sentences", words).format(**filled)
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The table as patterns, those with more words of their own first."""
    ordered = sorted(map(str, SENTENCES), key=lambda words: -len(re.sub(r"{\w+}", "", words)))
    return tuple(
        (re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(words))), words) for words in ordered
    )
