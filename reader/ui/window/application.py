"""The one QApplication."""

import os
import sys

from PySide6.QtWidgets import QApplication

from reader.errors import UserError
from reader.ui.base.fonts import interface_families
from reader.ui.base.sizes import interface_pixels

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def application() -> QApplication:
    """Return the application, made where there is none yet.

    Raises UserError where there is no screen: Qt itself would end the process.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        raise UserError(
            "There is no screen to open the window on.",
            remedy="Set DISPLAY or WAYLAND_DISPLAY, or use a command (`tifa --help` lists them).",
        )
    made = QApplication([*sys.argv[:1], "-style", "Fusion"])
    made.setApplicationName("tifa")
    made.setApplicationDisplayName("Tifa Reader")
    made.setDesktopFileName("tifa")
    font = made.font()
    font.setPixelSize(interface_pixels(font))
    font.setFamilies([*interface_families(), *font.families()])
    made.setFont(font)
    return made
