"""Themes: named colours from a file, and Qt's palette, style sheet and icons in them."""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource
from reader.ui.base.sizes import scaled

ICON_SIZES = (16, 18, 32, 36, 45)
"""The sizes in pixels that the window uses at scales of 100 %, 200 % and 250 %."""

HEADING = 21
"""The size in pixels of the heading of a page of settings or keys."""

WINDOW_ICON_SIZES = (16, 32, 64, 128)


class ThemeChoice(StrEnum):
    """Name a choice of the theme."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ToneColours(StrEnum):
    """Name a colour scheme for the four tones and the neutral one."""

    OFF = "off"
    DUMMITT = "dummitt"
    """Red, orange, green, blue, after Nathan Dummitt's textbook of 2008."""
    PLECO = "pleco"
    """Red, green, blue, purple, as in the dictionary Pleco."""


class Theme:
    """Hold the colours of one theme, `name -> colour`; every theme has the same names."""

    __slots__ = ("colours", "name")

    def __init__(self, name: str, colours: Mapping[str, QColor]) -> None:
        self.name = name
        self.colours = colours

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]

    def tones(self, scheme: ToneColours) -> dict[str, QColor]:
        """Return the colours of a scheme, `tone_1` to `tone_5`, the neutral tone last."""
        if scheme is ToneColours.OFF:
            return {}
        return {f"tone_{tone}": self[f"{scheme}_{tone}"] for tone in range(1, 6)}

    def palette(self) -> QPalette:
        """Return the palette for what the style sheet does not cover."""
        role = QPalette.ColorRole
        palette = QPalette()
        for target, name in {
            role.Window: "panel",
            role.Base: "field",
            role.AlternateBase: "panel",
            role.Button: "panel",
            role.WindowText: "ink",
            role.Text: "ink",
            role.ButtonText: "ink",
            role.BrightText: "cinnabar",
            role.PlaceholderText: "muted",
            role.Highlight: "selection",
            role.HighlightedText: "ink",
            role.Link: "cinnabar",
            role.LinkVisited: "cinnabar",
            role.ToolTipBase: "field",
            role.ToolTipText: "ink",
        }.items():
            palette.setColor(target, self[name])
        return palette

    def style_sheet(self) -> str:
        """Return the window's style sheet in this theme's colours."""
        sheet = resource("resources", "themes", "window.qss").read_text(encoding="utf-8")
        for name, colour in self.colours.items():
            sheet = sheet.replace("{" + name + "}", colour.name())
        return sheet.replace("{heading_size}", f"{scaled(HEADING)}px")

    def icon(self, name: str, colour: str = "ink", sizes: tuple[int, ...] = ICON_SIZES) -> QIcon:
        """Return an icon of the set, drawn in one of the theme's colours, in sizes in pixels."""
        return _icon(name, self[colour].name(), sizes)


@cache
def theme(name: str) -> Theme:
    """Return a shipped theme, `light` or `dark`."""
    text = resource("resources", "themes", f"{name}.json").read_text(encoding="utf-8")
    return Theme(name, {key: QColor(value) for key, value in json.loads(text).items()})


def chosen_theme(choice: ThemeChoice) -> Theme:
    """Return the theme of a choice; `system` is the desktop's, light where that is unknown."""
    if choice is not ThemeChoice.SYSTEM:
        return theme(choice)
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme("dark" if dark else "light")


@cache
def _icon(name: str, colour: str, sizes: tuple[int, ...]) -> QIcon:
    drawing = resource("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(drawing.replace("currentColor", colour).encode())
    icon = QIcon()
    for size in sizes:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
