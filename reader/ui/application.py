"""The one QApplication, and the fonts that it finds on the system."""

import os
import sys
from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.errors import UserError

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
TEXT_FACES = {
    "simplified": ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun"),
    "traditional": ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "MingLiU"),
}
PLAIN_FACES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
)
LATIN_FACES = ("Noto Sans", "Source Sans 3", "Segoe UI", "SF Pro Text", "Open Sans")


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
    font.setFamilies([*interface_families(), *font.families()])
    font.setPixelSize(13)
    made.setFont(font)
    return made


def text_families(script: str) -> list[str]:
    """Return the installed families to set Chinese text in, the best first."""
    return _installed((*TEXT_FACES[script], *PLAIN_FACES))


def interface_families() -> list[str]:
    """Return the installed families for everything but the article, the best first."""
    return _installed((*LATIN_FACES, *PLAIN_FACES))


def plain_families() -> list[str]:
    """Return the installed families that have zhuyin as well as hanzi, the best first."""
    return _installed(PLAIN_FACES)


def has_chinese_font() -> bool:
    """Tell whether any installed font can show simplified Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _installed(families: Iterable[str]) -> list[str]:
    present = set(QFontDatabase.families())
    return [family for family in families if family in present]
