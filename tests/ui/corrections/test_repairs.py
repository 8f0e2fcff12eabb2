"""Words of a file that are repaired: marked on demand, explained in the card, or left alone."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.ui.article_view.document import MarkKind
from reader.ui.settings.settings import REPAIR, SHOW_REPAIRED
from reader.ui.window.main_window import MainWindow


def repaired(window: MainWindow, paragraph: int = 1) -> list[str]:
    text = window.view.paragraph_text(paragraph)
    marks = window.open_article.marks(paragraph)
    return [text[mark.start : mark.end] for mark in marks if mark.kind is MarkKind.REPAIRED]


def words(window: MainWindow, paragraph: int = 1) -> list[str]:
    return [token.text for token in window.open_article.annotated(paragraph).tokens]


def test_repaired_words_are_marked_only_on_demand(window: MainWindow) -> None:
    assert repaired(window) == []
    before = window.view.grab().toImage()
    window.actions_by_id["show_mended"].trigger()
    assert repaired(window) == ["落实", "党"]
    assert repaired(window, 7) == ["党委", "政法委"]
    assert window.view.grab().toImage() != before
    assert window.settings.get(SHOW_REPAIRED)
    window.settings.set(SHOW_REPAIRED, False)
    assert repaired(window) == []
    assert not window.actions_by_id["show_mended"].isChecked()


def test_the_card_and_the_hover_card_say_how_the_words_were_given(
    qtbot: QtBot,
    window: MainWindow,
    click: Callable[..., None],
    point_at: Callable[..., QPoint],
) -> None:
    click("党委政法委", 3)
    assert "In the text given as 党 | 委政 | 法委" in window.lookup_room.panel.body.toPlainText()
    click("困扰")
    assert "given as" not in window.lookup_room.panel.body.toPlainText()
    qtbot.mouseMove(window.view.viewport(), point_at("党委政法委", 3))
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    assert "In the text given as 党 | 委政 | 法委" in window.lookup_room.hover_card.gloss.text()


def test_switched_off_the_words_are_at_once_as_they_were_given_with_the_place_kept(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("贯彻落实", 2)
    place = window.view.place()
    window.settings.set(REPAIR, False)
    assert "落实党" in words(window)
    assert window.view.place() == place
    qtbot.waitUntil(lambda: window.open_article.scanned == 1)
    window.settings.set(REPAIR, True)
    assert "落实党" not in words(window)


def test_a_correction_of_repaired_words_is_no_repair(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["show_mended"].trigger()
    window.view.setFocus()
    window.view.set_caret(1, window.view.paragraph_text(1).index("落实党"))
    qtbot.keyClick(window.view, Qt.Key.Key_J)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert "落实党" in words(window)
    assert repaired(window) == []
