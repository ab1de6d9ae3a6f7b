"""Whether there is a screen to open a window on."""

from __future__ import annotations

import os
import sys

NO_DISPLAY = "There is no display to open the window on; `chapeau --help` lists what works without one."


def has_display() -> bool:
    """Whether a window can be shown here, as far as the environment tells."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
