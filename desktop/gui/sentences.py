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
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be used now: another program holds the file."),
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
    QT_TRANSLATE_NOOP("sentences", "A river needs at least two versions; choose another."),
    QT_TRANSLATE_NOOP("sentences", "Two to six texts can stand in lock-step; choose others."),
    QT_TRANSLATE_NOOP(
        "sentences", "The four-way check takes four texts: draft and final, in two languages."
    ),
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
    QT_TRANSLATE_NOOP("sentences", "it is encrypted; give the passphrase."),
    QT_TRANSLATE_NOOP("sentences", "it is encrypted to a key; give the file that holds yours."),
    QT_TRANSLATE_NOOP("sentences", "the passphrase does not open it, or it is damaged."),
    QT_TRANSLATE_NOOP("sentences", "the key does not open it, or it is damaged."),
    QT_TRANSLATE_NOOP("sentences", "it is larger than any exchange file."),
    QT_TRANSLATE_NOOP("sentences", "it is no exchange file."),
    QT_TRANSLATE_NOOP("sentences", "it is no exchange file, or it was cut short."),
    QT_TRANSLATE_NOOP("sentences", "it was written by a newer program."),
    QT_TRANSLATE_NOOP("sentences", "it is damaged: what it holds is not what was written."),
    QT_TRANSLATE_NOOP("sentences", "it is no text."),
    QT_TRANSLATE_NOOP("sentences", "something is there already; choose another name."),
    QT_TRANSLATE_NOOP("sentences", "{key} is no public key; one begins with age1."),
    QT_TRANSLATE_NOOP("sentences", "What was given is no secret key; one begins with AGE-SECRET-KEY-1."),
    QT_TRANSLATE_NOOP("sentences", "{file} holds nothing to open or close a file with."),
    QT_TRANSLATE_NOOP("sentences", "{file} was not written: {found}."),
    QT_TRANSLATE_NOOP("sentences", "{file} names no document of this dossier; say which one it is on."),
    QT_TRANSLATE_NOOP("sentences", "No note of these tiers and kinds stands on this document."),
    QT_TRANSLATE_NOOP("sentences", "The notes already stand on this text; name the text to carry them to."),
    QT_TRANSLATE_NOOP("sentences", "gathering notes"),
    QT_TRANSLATE_NOOP("sentences", "looking for what must stay here"),
    QT_TRANSLATE_NOOP("sentences", "encrypting"),
    QT_TRANSLATE_NOOP("sentences", "backing up"),
    QT_TRANSLATE_NOOP("sentences", "merging notes"),
    QT_TRANSLATE_NOOP("sentences", "placing notes"),
    QT_TRANSLATE_NOOP("sentences", "carrying notes over"),
    QT_TRANSLATE_NOOP("sentences", "reading the two texts"),
    QT_TRANSLATE_NOOP("sentences", "looking for proposals"),
    QT_TRANSLATE_NOOP("sentences", "looking for the paragraphs"),
    QT_TRANSLATE_NOOP("sentences", "writing comments"),
    QT_TRANSLATE_NOOP("sentences", "finding the places of comments"),
    QT_TRANSLATE_NOOP("sentences", "reading tracked changes"),
    QT_TRANSLATE_NOOP("sentences", "laying the two texts beside each other"),
    QT_TRANSLATE_NOOP("sentences", "reading the words"),
    QT_TRANSLATE_NOOP("sentences", "pairing footnotes"),
    QT_TRANSLATE_NOOP("sentences", "reading the changes"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} cannot be opened where it stands: an older version of Chapeau wrote it, and it must be brought up to date first; copy it to a folder you can write in and open it there.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} can be read but not changed: the file or its folder cannot be written.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} can be read but not changed here: another window has it open ({why}).",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} was not changed: the file was moved, deleted or replaced by another since it was opened. Open it again.",
    ),
    QT_TRANSLATE_NOOP("sentences", "{path} is encrypted; its passphrase is needed to open it."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} does not open with this passphrase; check the spelling, and the key file where it was encrypted with one.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} cannot be written: the disk is full. Nothing that was kept before is lost; make room and try again.",
    ),
    QT_TRANSLATE_NOOP("sentences", "{path} cannot be opened: the SQLite at hand is too old to be safe."),
    QT_TRANSLATE_NOOP("sentences", "{user} on {host}, since {when}"),
    QT_TRANSLATE_NOOP("sentences", "another window"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "the part of the program that reads it broke down on it; save it again from Word or as a new PDF.",
    ),
    QT_TRANSLATE_NOOP("sentences", "reading it came to no end; save it again from Word or as a new PDF."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "reading it would take more memory than any document is worth; save it again, or split it.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "drawing page {page} broke down; save the document again as a new PDF."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "drawing page {page} came to no end; save the document again as a new PDF."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "drawing page {page} would take more memory than any page is worth; save the document again as a new PDF.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{name} lies in a folder that {service} copies on its own. A copy made while you work may be torn, and two machines may overwrite each other: keep the dossier in another folder and put backups there.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{name} lies on a drive of another machine, where a dossier can be damaged when the line breaks: keep it on this machine and put backups there.",
    ),
    QT_TRANSLATE_NOOP("sentences", "The file is damaged: {fault}."),
    QT_TRANSLATE_NOOP("sentences", "Note {note} is not what was written."),
    QT_TRANSLATE_NOOP("sentences", "A reply to note {note} is not what was written."),
    QT_TRANSLATE_NOOP("sentences", "The place note {note} was carried to is not what was written."),
    QT_TRANSLATE_NOOP("sentences", "What is kept of the action at {node} is not what was written."),
    QT_TRANSLATE_NOOP("sentences", "The record of a change ({act}, {thing}) is not what was written."),
    QT_TRANSLATE_NOOP("sentences", "Provision {node} of {file} is not what was read."),
    QT_TRANSLATE_NOOP("sentences", "What was read of {file} is not what was kept."),
    QT_TRANSLATE_NOOP("sentences", "The original of {file} is not what was imported."),
    QT_TRANSLATE_NOOP(
        "sentences", "The index of notes does not hold what it should; searches may miss some."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The index of provisions does not hold what it should; searches may miss some."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{file} was not used: it is damaged or does not open with this passphrase. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} has no good backup that opens; name another file to restore from.",
    ),
    QT_TRANSLATE_NOOP("sentences", "The newest good copy is {path}; restore it to go on from there."),
    QT_TRANSLATE_NOOP("sentences", "Copies made earlier stand in {path}."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{path} was not changed: the same file bears another name on this disk (a hard link), under which it would stay"
        " readable; make it a copy of its own first.",
    ),
    QT_TRANSLATE_NOOP("sentences", "That is the code of a recovery sheet; take a passphrase of your own."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The passphrase is too short to guard anything; take at least ten letters, or four words.",
    ),
    QT_TRANSLATE_NOOP("sentences", "{path} is not encrypted, so there is nothing to recover."),
    QT_TRANSLATE_NOOP("sentences", "a file of that name is already there."),
    QT_TRANSLATE_NOOP("sentences", "the system refused it ({reason})."),
    QT_TRANSLATE_NOOP("sentences", "it is empty, and opens nothing."),
    QT_TRANSLATE_NOOP("sentences", "it is a dossier; open it as a dossier instead."),
    QT_TRANSLATE_NOOP("sentences", "The brief was not written: it has words of note {note}, which is {tier}."),
    QT_TRANSLATE_NOOP("sentences", "There is no paragraph {names} in the text of the brief."),
    QT_TRANSLATE_NOOP("sentences", "A preset needs a name of at most {n} letters."),
    QT_TRANSLATE_NOOP(
        "sentences", "The presets in {file} cannot be read; the next one that is kept sets the file aside."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The presets kept before could not be read; they were set aside as {file}."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The preset {name} is not as it was kept: its file was damaged on the disk. Choose anew and keep it again.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Name at least one decision or text for the brief."),
    QT_TRANSLATE_NOOP("sentences", "{n} comment is on notes in the bin; they stay there."),
    QT_TRANSLATE_NOOP("sentences", "{n} comments are on notes in the bin; they stay there."),
    QT_TRANSLATE_NOOP(
        "sentences", "The document held {n} tracked change; the copy shows it with all accepted."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The document held {n} tracked changes; the copy shows it with all accepted."
    ),
    QT_TRANSLATE_NOOP("sentences", "The document held {n} comment of its own; the copy does not."),
    QT_TRANSLATE_NOOP("sentences", "The document held {n} comments of its own; the copy does not."),
    QT_TRANSLATE_NOOP("sentences", "The copy was made of the document's words: there is no Word file of it that could be written into."),
    QT_TRANSLATE_NOOP("sentences", "The file reads otherwise than our text in {n} place without tracked changes ({places}); that is not taken over."),
    QT_TRANSLATE_NOOP("sentences", "The file reads otherwise than our text in {n} places without tracked changes ({places}); that is not taken over."),
    QT_TRANSLATE_NOOP("sentences", "{n} tracked change in notes, heads or text that is not understood is not taken over."),
    QT_TRANSLATE_NOOP("sentences", "{n} tracked changes in notes, heads or text that is not understood are not taken over."),
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
