"""The window looks as the settings say, whoever changes them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.article_view.ruby import PinyinMode
from reader.ui.main_window import MainWindow
from reader.ui.settings import PINYIN, SCRIPT, THEME, ZOOM, Script
from reader.ui.theme import ThemeChoice, theme
from reader.ui.toolbar import Segment

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_changed_theme_is_taken_on_everywhere(window: MainWindow) -> None:
    window.settings.set(THEME, ThemeChoice.DARK)
    assert window.actions_by_id["theme_dark"].isChecked()
    assert theme("dark")["page"].name() in window.styleSheet()


def test_changed_pinyin_is_shown_by_the_page_and_by_the_action(window: MainWindow) -> None:
    height = window.view.verticalScrollBar().singleStep()
    window.settings.set(PINYIN, PinyinMode.OFF)
    assert not window.actions_by_id["toggle_pinyin"].isChecked()
    assert window.view.verticalScrollBar().singleStep() < height


def test_pinyin_goes_by_key_and_comes_back_over_the_same_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["pinyin_hover"].trigger()
    qtbot.keyClick(window.view, Qt.Key.Key_P, CONTROL)
    assert window.settings.get(PINYIN) is PinyinMode.OFF
    qtbot.keyClick(window.view, Qt.Key.Key_P, CONTROL)
    assert window.settings.get(PINYIN) is PinyinMode.HOVER


def test_one_key_goes_through_all_ways_to_show_pinyin_with_the_place_kept(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.view.go_to(4, 0)
    seen = []
    for _ in PinyinMode:
        qtbot.keyClick(window.view, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        seen.append(window.settings.get(PINYIN))
        assert window.view.place() == (4, 0)
        assert window.actions_by_id[f"pinyin_{seen[-1]}"].isChecked()
    assert seen == [*list(PinyinMode)[1:], PinyinMode.ALL]


def test_the_toolbar_offers_each_way_and_shows_which_is_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    segments = {
        segment.accessibleName(): segment for segment in window.tool_bar.findChildren(Segment)
    }
    point = segments["Pinyin over the word at the pointer or the caret"]
    qtbot.mouseClick(point, Qt.MouseButton.LeftButton)
    assert window.settings.get(PINYIN) is PinyinMode.HOVER
    window.settings.set(PINYIN, PinyinMode.NEW)
    chosen = [name for name, segment in segments.items() if segment.isChecked()]
    assert chosen[0] == "Pinyin over new words only"
    assert len(chosen) == 2


def test_a_changed_script_is_shown_by_the_page_and_by_the_action(window: MainWindow) -> None:
    window.settings.set(SCRIPT, Script.TRADITIONAL)
    assert window.actions_by_id["toggle_script"].isChecked()
    assert "執行" in window.view.paragraph_text(0)


def test_a_size_that_the_reader_zooms_to_is_kept(window: MainWindow) -> None:
    window.actions_by_id["zoom_in"].trigger()
    assert window.settings.get(ZOOM) == window.view.zoom() > 1
    window.settings.set(ZOOM, 1.0)
    assert window.view.zoom() == 1
