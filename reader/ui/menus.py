"""The menus, made from the table of actions."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.actions import ENCODING, LANGUAGE, MENUS, RECENT
from reader.ui.languages import LANGUAGES
from reader.ui.settings import LANGUAGE as CHOSEN
from reader.ui.settings import Settings
from reader.ui.wording import to_translate, tr

FILLED = {
    RECENT: to_translate("&Recent"),
    ENCODING: to_translate("Text en&coding"),
    LANGUAGE: to_translate("Lan&guage · 语言"),
}
"""The menus that are filled when they open."""


def make_menus(
    window: QMainWindow,
    actions: Mapping[str, QAction],
    fill: Mapping[str, Callable[[QMenu], None]],
) -> list[QMenu]:
    """Make the menus; a menu bar in the window itself stays hidden behind the menu button."""
    menus = []
    for title, items in MENUS:
        menu = window.menuBar().addMenu(tr(title))
        for item in items:
            if item is None:
                menu.addSeparator()
            elif item in FILLED:
                inner = menu.addMenu(tr(FILLED[item]))
                inner.aboutToShow.connect(lambda inner=inner, item=item: fill[item](inner))
            else:
                menu.addAction(actions[item])
        menus.append(menu)
    if not window.menuBar().isNativeMenuBar():
        window.menuBar().hide()
    return menus


def fill_languages(menu: QMenu, settings: Settings) -> None:
    """Fill a menu with the languages that the interface can have."""
    menu.clear()
    for language, name in LANGUAGES.items():
        action = menu.addAction(tr(name))
        action.setCheckable(True)
        action.setChecked(settings.get(CHOSEN) is language)
        action.triggered.connect(
            lambda _checked=False, language=language: settings.set(CHOSEN, language)
        )
