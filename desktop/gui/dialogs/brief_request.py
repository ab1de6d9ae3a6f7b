"""What the brief dialog holds as a request, and as a preset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.errors import ChapeauError
from desktop.workspace.presets import Preset
from desktop.workspace.wishes import asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QComboBox

    from desktop.gui.dialogs.brief_options import BriefOptions
    from desktop.gui.dialogs.brief_sides import SideList
    from desktop.gui.dialogs.brief_template import TemplateChooser
    from desktop.gui.dialogs.brief_tiers import TierChooser
    from desktop.terms.dossier import TextEntry
    from desktop.terms.page import Side
    from desktop.workspace import Workspace
    from desktop.workspace.wishes import Asked


class Choices(Protocol):
    """Where the choices are made."""

    decisions: SideList
    columns: SideList
    options: BriefOptions
    tiers: TierChooser
    language: QComboBox
    template: TemplateChooser


def asked(dialog: Choices) -> Asked:
    """The request; of several decisions each is held against its likeliest draft where none was put on the list."""
    sides, listed = dialog.decisions.sides(), dialog.columns.listed()
    several = len(sides) > 1
    columns = listed if several else dialog.columns.sides()
    wishes = {**dialog.options.wishes(), "tiers": dialog.tiers.chosen(), "template": dialog.template.chosen()}
    language = dialog.language.currentData()
    return asked_for(sides, columns, find=several and not listed, language=language, **wishes)


def preset_of(dialog: Choices, texts: Sequence[TextEntry]) -> Preset:
    """The choices, the texts by names that another day finds them under."""
    own = {"language": dialog.language.currentData(), "template": dialog.template.chosen()}
    wishes = {**dialog.options.wishes(), **own}
    on = tuple(_name(side, texts) for side in dialog.decisions.sides())
    against = tuple(_name(side, texts) for side in dialog.columns.sides())
    return Preset(on=on, against=against, tiers=dialog.tiers.chosen(), **wishes)


def _name(side: Side, texts: Sequence[TextEntry]) -> str:
    """A text by symbol and language where that is one text only, else by its id; a decision by its place in it."""
    entry = next(one for one in texts if one.id == side.text)
    alike = [one for one in texts if (one.symbol, one.language) == (entry.symbol, entry.language)]
    name = f"{entry.symbol}@{entry.language}" if entry.symbol and len(alike) == 1 else entry.id
    return f"{name}::{side.node}" if side.node else name


def sides_named(workspace: Workspace, names: Iterable[str]) -> list[Side]:
    """The texts of these names that the dossier has."""
    found = []
    for name in names:
        try:
            found.append(workspace.side(name))
        except ChapeauError:
            continue
    return found
