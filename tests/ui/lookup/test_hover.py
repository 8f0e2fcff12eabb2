"""The small card appears after a moment, never covers the word, and leaves with the pointer."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.base.theme import ToneColours, theme
from reader.ui.lookup.hover_card import beside
from reader.ui.settings.settings import HOVER_CARD, TONE_COLOURS
from reader.ui.window.main_window import MainWindow

Hover = Callable[..., None]


@pytest.fixture
def hover(window: MainWindow, point_at: Callable[..., QPoint]) -> Hover:
    """Return a function that moves the pointer over a character; a real move may never arrive."""

    def move(text: str, at: int = 0) -> None:
        where = QPointF(point_at(text, at))
        no_button = Qt.MouseButton.NoButton
        viewport = window.view.viewport()
        event = QMouseEvent(
            *(QEvent.Type.MouseMove, where, viewport.mapToGlobal(where)),
            *(no_button, no_button, Qt.KeyboardModifier.NoModifier),
        )
        QApplication.sendEvent(viewport, event)

    return move


def word_rect(window: MainWindow, text: str) -> QRect:
    for paragraph in range(window.open_article.paragraph_count()):
        at = window.view.paragraph_text(paragraph).find(text)
        if at >= 0:
            rect = window.view.stretch_rect(paragraph, at, at + len(text))
            return rect.translated(window.view.viewport().mapTo(window, QPoint(0, 0)))
    raise AssertionError(text)


def test_a_card_comes_after_a_moment_beside_the_word(
    qtbot: QtBot, window: MainWindow, hover: Hover
) -> None:
    hover("困扰")
    assert not window.lookup_room.hover_card.isVisible()
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    card = window.lookup_room.hover_card
    assert (card.headword.text(), card.pinyin.text()) == ("困扰", "kùnrǎo")
    assert "perplex" in card.gloss.text()
    assert not card.geometry().intersects(word_rect(window, "困扰"))
    assert window.rect().contains(card.geometry())
    assert window.lookup_room.panel.card is None


def test_over_a_set_phrase_the_card_gives_its_english(
    qtbot: QtBot, window: MainWindow, hover: Hover
) -> None:
    hover("执行难", 1)
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    assert window.lookup_room.hover_card.headword.text() == "执行难"
    assert window.lookup_room.hover_card.gloss.text() == "difficulties in enforcing court judgments"


def test_the_card_is_hidden_when_the_pointer_leaves(
    qtbot: QtBot, window: MainWindow, hover: Hover
) -> None:
    hover("困扰")
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    QApplication.sendEvent(window.view.viewport(), QEvent(QEvent.Type.Leave))
    assert not window.lookup_room.hover_card.isVisible()


def test_a_click_pins_the_card_in_the_panel(
    qtbot: QtBot, window: MainWindow, hover: Hover, click: Callable[..., None]
) -> None:
    hover("困扰")
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    click("困扰")
    assert not window.lookup_room.hover_card.isVisible()
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "困扰"
    hover("执行难")
    hover("困扰")
    window.lookup_room.hover.show()
    assert not window.lookup_room.hover_card.isVisible(), "the panel says it already"


def test_enter_pins_the_card_and_other_keys_hide_it(
    qtbot: QtBot, window: MainWindow, hover: Hover
) -> None:
    window.view.setFocus()
    hover("困扰")
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert not window.lookup_room.hover_card.isVisible()
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "困扰"
    hover("执行难")
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    assert not window.lookup_room.hover_card.isVisible()


def test_the_settings_do_without_the_card(qtbot: QtBot, window: MainWindow, hover: Hover) -> None:
    window.settings.set(HOVER_CARD, False)
    assert window.settings.get(HOVER_CARD) is False
    hover("困扰")
    window.lookup_room.hover.show()
    assert not window.lookup_room.hover_card.isVisible()


@given(
    st.integers(0, 1200), st.integers(0, 780), st.integers(10, 300),
    st.integers(60, 320), st.integers(40, 200),
)  # fmt: skip
def test_a_card_stays_in_the_window_and_off_the_word(
    x: int, y: int, width: int, card_width: int, card_height: int
) -> None:
    room = QRect(0, 0, 1280, 820)
    word = QRect(x, y, width, 49).intersected(room)
    size = QSize(card_width, card_height)
    card = QRect(beside(word, size, room), size)
    assert room.contains(card)
    assert not card.intersects(word)


def test_the_card_s_pinyin_has_the_colours_of_its_tones(
    qtbot: QtBot, window: MainWindow, hover: Hover
) -> None:
    window.settings.set(TONE_COLOURS, ToneColours.DUMMITT)
    hover("困扰")
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    shown = window.lookup_room.hover_card.pinyin.text()
    assert theme("light")["dummitt_4"].name() in shown
    assert theme("light")["dummitt_3"].name() in shown
