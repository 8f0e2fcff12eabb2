"""The menus that are filled when they open live as long as the window."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from reader.ui.window.main_window import MainWindow


def filled_menus(window: MainWindow) -> list[QMenu]:
    menus = [action.menu() for action in window.tool_bar.menu_button.menu().actions()]
    inner = [
        action.menu() for menu in menus if isinstance(menu, QMenu) for action in menu.actions()
    ]
    return [menu for menu in inner if isinstance(menu, QMenu)]


def test_they_are_filled_whatever_was_collected_and_opened_before(
    window: MainWindow,
) -> None:
    for _ in range(3):
        for action in ("shortcuts", "shortcuts", "legend", "find"):
            window.actions_by_id[action].trigger()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert window.overlays.legend is not None
    window.overlays.legend.close()
    assert len(filled_menus(window)) == 4
    for menu in filled_menus(window):
        menu.aboutToShow.emit()
        assert menu.actions()


def test_the_actions_of_the_tool_bar_live_as_long_as_it(window: MainWindow) -> None:
    for _ in range(3):
        for _ in ("open", "close"):
            window.actions_by_id["shortcuts"].trigger()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        for width in (420, 1280):
            window.resize(width, 600)
            QCoreApplication.processEvents()
    assert all(map(isValid, window.tool_bar.actions()))
