"""Every action of the window, and the menus and the toolbar they stand in."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.gui.actions import comparing, files, keeping, noting, view, work
from desktop.gui.actions.entry import (
    Action,
    has_compared,
    has_decisions,
    has_dossier,
    has_text,
    has_tracked_changes,
    has_two_sides,
    is_elsewhere,
)

ACTIONS = (
    Action("dossier.new", QT_TRANSLATE_NOOP("actions", "New dossier…"), files.new, shortcut="Ctrl+N", icon="new"),
    Action("dossier.open", QT_TRANSLATE_NOOP("actions", "Open dossier…"), files.open_, shortcut="Ctrl+O", icon="open"),
    Action("file.import", QT_TRANSLATE_NOOP("actions", "Import documents…"), files.import_, shortcut="Ctrl+I", icon="import", writes=True),
    Action("file.sample", QT_TRANSLATE_NOOP("actions", "Open the sample"), files.sample),
    Action("brief.write", QT_TRANSLATE_NOOP("actions", "Export brief…"), files.brief, has_text, "Ctrl+B", "brief"),
    Action("file.quit", QT_TRANSLATE_NOOP("actions", "Quit"), files.quit_, shortcut="Ctrl+Q"),
    Action("edit.undo", QT_TRANSLATE_NOOP("actions", "Undo"), work.undo, has_dossier, "Ctrl+Z", "undo", writes=True),
    Action("edit.redo", QT_TRANSLATE_NOOP("actions", "Redo"), work.redo, has_dossier, "Ctrl+Shift+Z", "redo", writes=True),
    Action("edit.cite", QT_TRANSLATE_NOOP("actions", "Copy with citation"), work.copy_cited, has_text, "Ctrl+Alt+C", "copy"),
    Action("note.add", QT_TRANSLATE_NOOP("actions", "Add note"), work.add_note, has_text, "Ctrl+M", "note", writes=True),
    Action("search", QT_TRANSLATE_NOOP("actions", "Search the dossier"), work.search, has_dossier, "Ctrl+F", "search"),
    Action("compare", QT_TRANSLATE_NOOP("actions", "Compare…"), work.compare, has_two_sides, "Ctrl+D", "compare"),
    Action("compare.tracked", QT_TRANSLATE_NOOP("actions", "Compare what was tracked"), work.compare_tracked, has_tracked_changes, "Ctrl+T", "compare"),
    Action("overview", QT_TRANSLATE_NOOP("actions", "Actions requested"), work.overview, has_dossier, "Ctrl+E", "overview"),
    Action("read", QT_TRANSLATE_NOOP("actions", "Back to reading"), work.read, is_elsewhere, "Ctrl+R", "tree"),
    Action("compare.again", QT_TRANSLATE_NOOP("actions", "Back to the comparison"), work.compare_again, has_compared, "Ctrl+Shift+D", "compare"),
    Action("decision.previous", QT_TRANSLATE_NOOP("actions", "Previous decision"), work.previous, has_decisions, "Ctrl+PgUp", "previous"),
    Action("decision.next", QT_TRANSLATE_NOOP("actions", "Next decision"), work.next_, has_decisions, "Ctrl+PgDown", "next"),
    Action("decision.pick", QT_TRANSLATE_NOOP("actions", "Choose a decision"), work.pick, has_decisions, "Ctrl+G"),
    Action("tree.unfold", QT_TRANSLATE_NOOP("actions", "Unfold the tree"), view.unfold, has_text, "Ctrl+Shift+E", "expand"),
    Action("tree.fold", QT_TRANSLATE_NOOP("actions", "Fold the tree"), view.fold, has_text, "Ctrl+Shift+C", "collapse"),
    Action("clause.tell", QT_TRANSLATE_NOOP("actions", "What the paragraph says"), view.tell_clauses, has_text, "F8", on=view.tells_clauses),
    Action("clause.mark", QT_TRANSLATE_NOOP("actions", "Mark what every paragraph says"), view.mark_clauses, has_text, "Shift+F8", on=view.marks_clauses),
    Action("zoom.in", QT_TRANSLATE_NOOP("actions", "Larger"), view.larger, has_text, "Ctrl++", "zoom-in"),
    Action("zoom.out", QT_TRANSLATE_NOOP("actions", "Smaller"), view.smaller, has_text, "Ctrl+-", "zoom-out"),
    Action("zoom.fit", QT_TRANSLATE_NOOP("actions", "Page width"), view.fit, has_text, "Ctrl+0", "fit-width"),
    Action("pane.library", QT_TRANSLATE_NOOP("actions", "Go to the library"), view.go_library, shortcut="Ctrl+1"),
    Action("pane.source", QT_TRANSLATE_NOOP("actions", "Go to the document"), view.go_source, has_text, "Ctrl+2"),
    Action("pane.tree", QT_TRANSLATE_NOOP("actions", "Go to the tree"), view.go_tree, has_text, "Ctrl+3"),
    Action("pane.notes", QT_TRANSLATE_NOOP("actions", "Go to the notes"), view.go_notes, shortcut="Ctrl+4"),
    Action("pane.next", QT_TRANSLATE_NOOP("actions", "Next pane"), view.next_pane, shortcut="F6"),
    Action("pane.previous", QT_TRANSLATE_NOOP("actions", "Previous pane"), view.previous_pane, shortcut="Shift+F6"),
    Action("help.shortcuts", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), view.shortcuts, shortcut="F1", icon="keyboard"),
    Action("help.about", QT_TRANSLATE_NOOP("actions", "About Chapeau"), view.about),
    *comparing.ACTIONS, *noting.ACTIONS, *keeping.ACTIONS,
)  # fmt: skip

MENUS = (  # | is a line, a word in angle brackets a menu the window fills
    (QT_TRANSLATE_NOOP("menus", "&File"), f"dossier.new dossier.open <recent> | file.import file.sample | brief.write | {keeping.MENU} | file.quit"),
    (QT_TRANSLATE_NOOP("menus", "&Edit"), "edit.undo edit.redo | edit.cite | search"),
    (QT_TRANSLATE_NOOP("menus", "&Go"), ("decision.previous decision.next decision.pick | overview read"
        " | pane.library pane.source pane.tree pane.notes | pane.next pane.previous")),
    (QT_TRANSLATE_NOOP("menus", "&Compare"), f"compare compare.tracked compare.again | {comparing.MENU}"),
    (QT_TRANSLATE_NOOP("menus", "&Notes"), f"note.add | {noting.MENU}"),
    (QT_TRANSLATE_NOOP("menus", "&View"), "zoom.in zoom.out zoom.fit | tree.unfold tree.fold | clause.tell clause.mark | <docks> | <look> <scale> <language>"),
    (QT_TRANSLATE_NOOP("menus", "&Help"), "help.shortcuts help.about"),
)  # fmt: skip

TOOLBAR = (
    "file.import | compare overview brief.write read compare.again | note.add search | edit.undo edit.redo"
)
