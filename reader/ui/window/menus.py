"""The menus, made from the table of actions."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.base.wording import to_translate, tr
from reader.ui.commands.actions import ENCODING, LANGUAGE, LEVEL, MENUS, RECENT
from reader.ui.settings.fields import Choice, Field
from reader.ui.settings.settings import Settings

T = TypeVar("T")

FILLED = {
    RECENT: to_translate("&Recent"),
    ENCODING: to_translate("Text en&coding"),
    LEVEL: to_translate("My level"),
    LANGUAGE: to_translate("Lan&guage · 语言"),
}
"""The menus that are filled when they open."""


def make_menus(
    window: QMainWindow,
    actions: Mapping[str, QAction],
    fill: Mapping[str, Callable[[QMenu], None]],
) -> list[QMenu]:
    """Make the menus; a menu bar within the window stays hidden, as the menu button shows them.

    Each is made here, not by `addMenu`: PySide may declare an object that Qt has made itself dead
    while it lives.
    """
    menus = []
    for title, items in MENUS:
        menu = QMenu(tr(title), window)
        window.menuBar().addMenu(menu)
        for item in items:
            if item is None:
                menu.addSeparator()
            elif item in FILLED:
                inner = QMenu(tr(FILLED[item]), menu)
                menu.addMenu(inner)
                inner.aboutToShow.connect(partial(fill[item], inner))
            else:
                menu.addAction(actions[item])
        menus.append(menu)
    if not window.menuBar().isNativeMenuBar():
        window.menuBar().hide()
    return menus


def fill_choices(menu: QMenu, settings: Settings, field: Field[T]) -> None:
    """Fill a menu with what a setting can be."""
    assert isinstance(field.control, Choice)
    menu.clear()
    for value, name in field.control.names.items():
        action = menu.addAction(tr(name))
        action.setCheckable(True)
        action.setChecked(settings.get(field) == value)
        action.triggered.connect(lambda _checked=False, value=value: settings.set(field, value))
