"""By keys alone from one saved word to the next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.window.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


def at_caret(window: MainWindow, length: int) -> str:
    paragraph, offset = window.view.caret()
    return window.view.paragraph_text(paragraph)[offset : offset + length]


def test_w_jumps_through_the_saved_words_and_shows_their_cards(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    for text in ("困扰", "取信于民"):
        click(text)
        qtbot.keyClick(window.view, Qt.Key.Key_S)
    assert [word.simplified for word in window.data.saved.words] == ["取信于民", "困扰"]
    window.view.set_caret(0, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: at_caret(window, 2) == "困扰")
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: at_caret(window, 4) == "取信于民")
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "取信于民"
    assert window.lookup_room.panel.card.phrase is not None
    qtbot.keyClick(window.view, Qt.Key.Key_W, SHIFT)
    qtbot.waitUntil(lambda: at_caret(window, 2) == "困扰")


def test_where_there_is_none_the_window_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.view.set_caret(0, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: window.status.message == "No further saved word")
    assert window.view.caret() == (0, 0)
