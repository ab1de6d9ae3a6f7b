"""A decision with all that is known of it → Brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.kinds import Papers, composed
from desktop.terms.brief import Wishes
from desktop.terms.step import finish

if TYPE_CHECKING:
    from desktop.terms.brief import Brief, Matter


def compose(matter: Matter, wishes: Wishes | None = None) -> Brief:
    """The brief on one decision, of the kind wished for: a delegation brief where nobody said.

    No note of a tier that was not asked for stands anywhere in it.
    """
    return finish(composed(Papers((matter,)), wishes or Wishes()))
