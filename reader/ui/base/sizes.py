"""The size of the interface: the system's font, and everything with text in proportion to it."""

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

USUAL = 13
"""The font size in pixels that all sizes of the interface are designed for, and the least."""

MOST = 20
"""The greatest font size: a larger one would leave no space for the article beside a panel."""


def interface_pixels(system: QFont) -> int:
    """Return the size in pixels of the interface's font for a system font."""
    return min(max(QFontInfo(system).pixelSize(), USUAL), MOST)


def scaled(pixels: int) -> int:
    """Return a size scaled in proportion to the interface's font."""
    return round(pixels * interface_pixels(QGuiApplication.font()) / USUAL)
