"""The menus, made from the table of actions."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.actions import ENCODING, MENUS, RECENT

FILLED = {RECENT: "&Recent", ENCODING: "Text en&coding"}
"""The menus that are filled when they open."""


def make_menus(
    window: QMainWindow,
    actions: Mapping[str, QAction],
    fill: Mapping[str, Callable[[QMenu], None]],
) -> list[QMenu]:
    """Make the menus; a menu bar in the window itself stays hidden behind the menu button."""
    menus = []
    for title, items in MENUS:
        menu = window.menuBar().addMenu(title)
        for item in items:
            if item is None:
                menu.addSeparator()
            elif item in FILLED:
                inner = menu.addMenu(FILLED[item])
                inner.aboutToShow.connect(lambda inner=inner, item=item: fill[item](inner))
            else:
                menu.addAction(actions[item])
        menus.append(menu)
    if not window.menuBar().isNativeMenuBar():
        window.menuBar().hide()
    return menus
