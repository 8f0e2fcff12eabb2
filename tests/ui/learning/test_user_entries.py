"""A user entry: written from a selection, matched at once, edited from its card."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from reader.glossary.check import check_glossary
from reader.glossary.format.table import read_glossary
from reader.ui.learning.entry_dialog import EntryDialog
from reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def dialog(window: MainWindow) -> EntryDialog:
    shown = [d for d in window.findChildren(EntryDialog) if d.isVisible()]
    assert len(shown) == 1
    return shown[0]


def begin(qtbot: QtBot, window: MainWindow) -> EntryDialog:
    """Select 长期困扰 by keys and ask for an entry of it."""
    window.view.setFocus()
    window.view.set_caret(2, window.view.paragraph_text(2).index("长期困扰"))
    qtbot.keyClick(window.view, Qt.Key.Key_Right, SHIFT)
    assert window.view.selected_text() == "长期困扰"
    qtbot.keyClick(window.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    return dialog(window)


def add(qtbot: QtBot, window: MainWindow, english: str) -> None:
    shown = begin(qtbot, window)
    qtbot.keyClicks(shown.english, english)
    qtbot.mouseClick(shown.save_button, LEFT)
    scanned(qtbot, window)


def scanned(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.open_article.scanned == 1)


def listed(window: MainWindow) -> list[str]:
    return [row.headword for row in window.learning_room.glossary.article.list.rows.rows]


@pytest.fixture
def mine(indexed_home: Path) -> Path:
    return indexed_home / "glossaries" / "mine.csv"


def test_the_dialog_is_prefilled_from_the_selection(qtbot: QtBot, window: MainWindow) -> None:
    shown = begin(qtbot, window)
    assert shown.simplified.text() == "长期困扰"
    assert shown.traditional.text() == "長期困擾"
    assert shown.pinyin.text() == "chángqī kùnrǎo"
    assert shown.english.text() == ""
    assert shown.focusWidget() is shown.english
    qtbot.mouseClick(shown.cancel_button, LEFT)


def test_the_list_of_categories_shows_that_it_drops_down(qtbot: QtBot, window: MainWindow) -> None:
    shown = begin(qtbot, window)
    shown.category.setCurrentIndex(shown.category.findData(""))
    image = shown.category.grab().toImage()
    middle = image.height() // 2
    right = {
        image.pixel(x, middle + y)
        for x in range(image.width() - 22, image.width() - 6)
        for y in range(-4, 5)
    }
    assert len(right) > 1
    qtbot.mouseClick(shown.cancel_button, LEFT)


def test_an_entry_is_stored_in_a_file_and_matched_at_once(
    qtbot: QtBot, window: MainWindow, mine: Path
) -> None:
    place = window.view.place()
    add(qtbot, window, "to trouble for years; long plague")
    (phrase,) = read_glossary(mine)
    assert (phrase.simplified, phrase.english) == (
        "长期困扰",
        ("to trouble for years", "long plague"),
    )
    assert check_glossary(mine) == []
    assert "长期困扰" in listed(window)
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.phrase is not None
    assert card.phrase.english[0] == "to trouble for years"
    assert card.place is not None
    assert window.view.place() == place
    marks = window.open_article.marks(2) if window.open_article else []
    at = window.view.paragraph_text(2).index("长期困扰")
    assert any((mark.start, mark.end) == (at, at + 4) for mark in marks)


def test_an_entry_is_edited_and_removed_from_its_card(
    qtbot: QtBot, window: MainWindow, mine: Path
) -> None:
    add(qtbot, window, "to trouble")
    assert "Edit this entry" in window.lookup_room.panel.body.toPlainText()
    window.lookup_room.panel.body.anchorClicked.emit(QUrl("edit:"))
    shown = dialog(window)
    assert shown.english.text() == "to trouble"
    shown.english.end(False)
    qtbot.keyClicks(shown.english, " for years")
    qtbot.mouseClick(shown.save_button, LEFT)
    assert [p.english for p in read_glossary(mine)] == [("to trouble for years",)]
    scanned(qtbot, window)
    assert "to trouble for years" in window.lookup_room.panel.body.toPlainText()
    window.actions_by_id["add_entry"].trigger()
    qtbot.mouseClick(dialog(window).remove_button, LEFT)
    scanned(qtbot, window)
    assert read_glossary(mine) == []
    assert "长期困扰" not in listed(window)


def test_what_is_wrong_is_shown_before_anything_is_written(
    qtbot: QtBot, window: MainWindow, mine: Path
) -> None:
    shown = begin(qtbot, window)
    qtbot.mouseClick(shown.save_button, LEFT)
    assert shown.problems.text() == "English is empty."
    assert not mine.exists()
    qtbot.keyClicks(shown.english, "trouble")
    assert not shown.problems.isVisible()
    shown.pinyin.setText("chángqī")
    qtbot.mouseClick(shown.save_button, LEFT)
    assert "syllables" in shown.problems.text()
    assert shown.isVisible()
    qtbot.mouseClick(shown.cancel_button, LEFT)


def test_a_bundled_phrase_is_begun_with_what_is_known_of_it(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("执行难")
    window.actions_by_id["add_entry"].trigger()
    shown = dialog(window)
    assert shown.english.text().startswith("difficulties in enforcing")
    shown.english.setText("my own rendering")
    qtbot.mouseClick(shown.save_button, LEFT)
    scanned(qtbot, window)
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.english == "my own rendering"


def test_user_entries_come_back_at_the_next_start(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    first = open_window()
    add(qtbot, first, "to trouble")
    first.close()
    second = open_window()
    assert "长期困扰" in listed(second)


def test_a_file_that_cannot_be_written_is_reported_in_the_dialog(
    qtbot: QtBot, window: MainWindow, indexed_home: Path
) -> None:
    (indexed_home / "glossaries").write_text("a file where the folder should be")
    shown = begin(qtbot, window)
    qtbot.keyClicks(shown.english, "to trouble")
    qtbot.mouseClick(shown.save_button, LEFT)
    assert shown.problems.isVisible()
    qtbot.mouseClick(shown.cancel_button, LEFT)


def test_without_a_word_there_is_nothing_to_add(window: MainWindow) -> None:
    window.actions_by_id["add_entry"].trigger()
    assert window.findChildren(EntryDialog) == []
