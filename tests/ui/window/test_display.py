"""The window looks as the settings say, whoever changes them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.article_view.ruby import PinyinMode
from reader.ui.base.fonts import SIMPLIFIED, TRADITIONAL, FontKind, text_families
from reader.ui.base.theme import ThemeChoice, theme
from reader.ui.commands.actions import ACTIONS
from reader.ui.settings.settings import (
    FONT,
    INDENT,
    LEADING,
    MEASURE,
    PINYIN,
    SCRIPT,
    THEME,
    ZOOM,
    Script,
)
from reader.ui.window.main_window import MainWindow
from reader.ui.window.toolbar import Segment

CONTROL = Qt.KeyboardModifier.ControlModifier


def face(window: MainWindow) -> str:
    """Return the family that the article is set in."""
    return window.view.text_viewport.layout.face.raw(21).familyName()


def test_a_changed_theme_is_applied_everywhere(window: MainWindow) -> None:
    window.settings.set(THEME, ThemeChoice.DARK)
    assert window.actions_by_id["theme_dark"].isChecked()
    assert theme("dark")["page"].name() in window.styleSheet()


def test_each_action_has_its_icon_once_the_article_is_painted(window: MainWindow) -> None:
    declared = [row.id for row in ACTIONS if row.icon]
    icons = [window.actions_by_id[name].icon() for name in declared]
    assert not [name for name, icon in zip(declared, icons, strict=True) if icon.isNull()]
    window.settings.set(THEME, ThemeChoice.DARK)
    dark = [window.actions_by_id[name].icon() for name in declared]
    light = {icon.cacheKey() for icon in icons}
    assert light.isdisjoint(icon.cacheKey() for icon in dark)


def test_changed_pinyin_is_shown_by_the_page_and_by_the_action(window: MainWindow) -> None:
    height = window.view.verticalScrollBar().singleStep()
    window.settings.set(PINYIN, PinyinMode.OFF)
    assert not window.actions_by_id["toggle_pinyin"].isChecked()
    assert window.view.verticalScrollBar().singleStep() < height


def test_pinyin_is_hidden_by_key_and_shown_again_over_the_same_words(
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
    window.view.jump_to(4, 0)
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


def test_a_size_that_the_user_zooms_to_is_stored(window: MainWindow) -> None:
    window.actions_by_id["zoom_in"].trigger()
    assert window.settings.get(ZOOM) == window.view.zoom() > 1
    window.settings.set(ZOOM, 1.0)
    assert window.view.zoom() == 1


def test_another_font_is_applied_in_the_variant_of_the_script(window: MainWindow) -> None:
    before = face(window)
    window.settings.set(FONT, FontKind.HEI)
    assert face(window) != before
    assert face(window) == text_families(SIMPLIFIED, FontKind.HEI)[0]
    window.settings.set(SCRIPT, Script.TRADITIONAL)
    assert face(window) == text_families(TRADITIONAL, FontKind.HEI)[0]


def test_an_article_in_traditional_characters_is_set_in_a_font_for_them(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("人民法院應當執行判決，維護憲法和法律的權威。\n" * 3)
    window = open_window(article)
    assert face(window) == text_families(TRADITIONAL)[0]


def test_paragraphs_are_indented_by_two_characters(window: MainWindow) -> None:
    flush = window.view.rect_at(1, 0).left()
    window.settings.set(INDENT, True)
    assert window.view.rect_at(0, 0).left() == flush
    assert window.view.rect_at(1, 0).left() - flush == 2 * 21


def test_a_shorter_line_and_a_higher_one(window: MainWindow) -> None:
    height, wide = window.view.verticalScrollBar().singleStep(), window.view.rect_at(1, 0).left()
    window.settings.set(MEASURE, 20.0)
    window.settings.set(LEADING, 1.5)
    assert window.view.rect_at(1, 0).left() > wide
    assert window.view.verticalScrollBar().singleStep() == round(1.5 * 2.35 * 21) > height


def test_a_narrow_window_has_the_search_field_still(qtbot: QtBot, window: MainWindow) -> None:
    for width in (1280, 900, 820, 1280):
        window.resize(width, 700)
        qtbot.waitUntil(lambda: window.lookup_room.search.isVisible())
        right = window.lookup_room.search.mapTo(
            window, window.lookup_room.search.rect().topRight()
        ).x()
        assert right < width
    texts = [button.text() for button in window.tool_bar.findChildren(QToolButton)]
    assert {"Open…", "Paste"} <= set(texts)


@pytest.mark.parametrize("zoom", [1.0, 2.2, 3.0])
def test_the_title_is_inked_at_every_size(window: MainWindow, zoom: float) -> None:
    window.view.set_zoom(zoom)
    cell = window.view.rect_at(0, 0).toAlignedRect()
    pixels = window.view.viewport().grab(cell).toImage()
    dark = sum(
        pixels.pixelColor(x, y).lightness() < 100
        for x in range(pixels.width())
        for y in range(pixels.height())
    )
    assert dark > pixels.width() * pixels.height() / 20
