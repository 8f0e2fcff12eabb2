"""The window looks as the settings say, whoever changes them."""

from reader.ui.article_view.ruby import PinyinMode
from reader.ui.main_window import MainWindow
from reader.ui.settings import PINYIN, SCRIPT, THEME, ZOOM, Script
from reader.ui.theme import ThemeChoice, theme


def test_a_changed_theme_is_taken_on_everywhere(window: MainWindow) -> None:
    window.settings.set(THEME, ThemeChoice.DARK)
    assert window.actions_by_id["theme_dark"].isChecked()
    assert theme("dark")["page"].name() in window.styleSheet()


def test_changed_pinyin_is_shown_by_the_page_and_by_the_action(window: MainWindow) -> None:
    height = window.view.verticalScrollBar().singleStep()
    window.settings.set(PINYIN, PinyinMode.OFF)
    assert not window.actions_by_id["toggle_pinyin"].isChecked()
    assert window.view.verticalScrollBar().singleStep() < height


def test_a_changed_script_is_shown_by_the_page_and_by_the_action(window: MainWindow) -> None:
    window.settings.set(SCRIPT, Script.TRADITIONAL)
    assert window.actions_by_id["toggle_script"].isChecked()
    assert "執行" in window.view.paragraph_text(0)


def test_a_size_that_the_reader_zooms_to_is_kept(window: MainWindow) -> None:
    window.actions_by_id["zoom_in"].trigger()
    assert window.settings.get(ZOOM) == window.view.zoom() > 1
    window.settings.set(ZOOM, 1.0)
    assert window.view.zoom() == 1
