"""What was begun for an article is dropped when another one is opened."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.window.main_window import MainWindow

PointAt = Callable[..., QPoint]
SHORT = "人民法院依法獨立公正行使審判權，維護社會公平正義。\n"


def open_another(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(SHORT)
    window.actions_by_id["paste"].trigger()
    assert window.open_article.paragraph_count() == 1


def test_no_card_comes_of_a_word_that_is_gone(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    where = point_at("长期困扰")
    qtbot.mouseMove(window.view.viewport(), where - QPoint(1, 1))
    qtbot.mouseMove(window.view.viewport(), where)
    open_another(window)
    window.lookup_room.hover.show()
    assert not window.lookup_room.hover_card.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_on_a_word_closes(window: MainWindow, point_at: PointAt) -> None:
    where, viewport = point_at("长期困扰"), window.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)
    menu = window.lookup_room.word_menu.menu
    assert menu.isVisible()
    open_another(window)
    assert not menu.isVisible()
    assert menu.actions() == []


def test_a_shorter_article_in_the_other_script_is_opened_from_far_below(
    window: MainWindow,
) -> None:
    window.resize(800, 300)
    window.view.jump_to(window.open_article.paragraph_count() - 1, 0)
    QApplication.processEvents()
    open_another(window)
    QApplication.processEvents()
    assert window.view.paragraph_text(0) == SHORT.strip()
    assert window.view.place() == (0, 0)


def test_a_phrase_can_be_chosen_while_its_places_are_looked_for_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows = window.learning_room.glossary.article.list
    phrase = rows.rows.rows[0].key
    window.open_article.annotate_again()
    rows.chosen.emit(rows.rows.rows[0])
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.phrase == phrase
    qtbot.waitUntil(lambda: window.open_article.scanned == 1)
