"""How large the interface is: as the system's font, with all that holds text in proportion."""

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

USUAL = 13
"""The font's size in pixels that all sizes of the interface are chosen for, and its least."""

MOST = 20
"""Beyond this a panel beside the article would leave it no room."""


def interface_pixels(system: QFont) -> int:
    """Return the size of the interface's font where the system's is this."""
    return min(max(QFontInfo(system).pixelSize(), USUAL), MOST)


def scaled(pixels: int) -> int:
    """Return a size in proportion to the interface's font."""
    return round(pixels * interface_pixels(QGuiApplication.font()) / USUAL)
