"""The menu on a word, by the right button and by the menu key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.learning.entry_dialog import EntryDialog
from reader.ui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PointAt = Callable[..., QPoint]


def ask(window: MainWindow, where: QPoint, reason: QContextMenuEvent.Reason) -> list[str]:
    """Ask for the menu and give the texts of its items."""
    viewport = window.view.viewport()
    event = QContextMenuEvent(reason, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)
    return [
        a.text().replace("&", "") for a in window.lookup_room.word_menu.menu.actions() if a.text()
    ]


def choose(window: MainWindow, text: str) -> None:
    for action in window.lookup_room.word_menu.menu.actions():
        if action.text().replace("&", "").startswith(text):
            action.trigger()
    window.lookup_room.word_menu.menu.close()


@pytest.fixture
def menu_on(window: MainWindow, point_at: PointAt) -> Callable[..., list[str]]:
    def ask_at(text: str, at: int = 0) -> list[str]:
        return ask(window, point_at(text, at), QContextMenuEvent.Reason.Mouse)

    return ask_at


def test_the_sentence_of_the_word_is_unfolded_from_the_menu(
    window: MainWindow, menu_on: Callable[..., list[str]], point_at: PointAt
) -> None:
    before = point_at("是应对国际")
    assert "Unfold or fold this sentence" in menu_on("重大举措")
    choose(window, "Unfold")
    assert point_at("是应对国际").x() < before.x()


def test_the_right_button_offers_what_can_be_done(
    window: MainWindow, menu_on: Callable[..., list[str]]
) -> None:
    items = menu_on("执行难")
    assert items[:2] == ["Look up 执行难", "Save word"]
    assert {"Add to my glossary…", "Copy word", "Copy sentence"} <= set(items)
    choose(window, "Look up")
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "执行难"


def test_a_word_is_saved_and_copied_from_the_menu(
    window: MainWindow, menu_on: Callable[..., list[str]]
) -> None:
    menu_on("困扰")
    choose(window, "Save")
    assert [word.simplified for word in window.data.saved.words] == ["困扰"]
    menu_on("困扰")
    choose(window, "Copy word")
    assert QGuiApplication.clipboard().text() == "困扰"
    menu_on("困扰")
    choose(window, "Copy sentence")
    sentence = QGuiApplication.clipboard().text()
    assert sentence.startswith("周永康指出")
    assert sentence.endswith("。")


def test_what_is_copied_is_in_the_script_that_is_shown(
    window: MainWindow, menu_on: Callable[..., list[str]]
) -> None:
    window.actions_by_id["toggle_script"].trigger()
    menu_on("困擾")
    choose(window, "Copy word")
    assert QGuiApplication.clipboard().text() == "困擾"


def test_the_menu_key_opens_it_at_the_caret(window: MainWindow) -> None:
    window.view.set_caret(2, window.view.paragraph_text(2).index("困扰"))
    items = ask(window, QPoint(0, 0), QContextMenuEvent.Reason.Keyboard)
    assert items[0] == "Look up 困扰"
    window.lookup_room.word_menu.menu.close()


def test_a_selection_is_what_the_menu_is_about(
    qtbot: QtBot, window: MainWindow, menu_on: Callable[..., list[str]]
) -> None:
    window.view.setFocus()
    window.view.set_caret(2, window.view.paragraph_text(2).index("长期困扰"))
    qtbot.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert menu_on("长期困扰", 1)[0] == "Look up 长期困扰"
    choose(window, "Add to my glossary")
    (dialog,) = window.findChildren(EntryDialog)
    assert dialog.simplified.text() == "长期困扰"
    dialog.reject()


def test_beside_the_text_there_is_no_menu(window: MainWindow) -> None:
    assert ask(window, QPoint(2, 400), QContextMenuEvent.Reason.Mouse) == []
