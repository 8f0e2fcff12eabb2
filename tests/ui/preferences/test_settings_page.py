"""All settings on one page: searched, changed and reset by mouse and keys, at once."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui.base.fonts import FontKind, chinese_fonts
from reader.ui.base.languages import Language, apply_language
from reader.ui.base.theme import ThemeChoice, theme
from reader.ui.preferences.setting_controls import NumberSlider
from reader.ui.preferences.setting_rows import SettingRow
from reader.ui.preferences.settings_page import SettingsPage
from reader.ui.settings.fields import Choice, Field, Number, Switch
from reader.ui.settings.settings import (
    FIELDS,
    FONT,
    HOVER_CARD,
    INDENT,
    LANGUAGE,
    MEASURE,
    PINYIN,
    THEME,
    ZOOM,
)
from reader.ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    """Open the settings by their key."""
    QTest.keyClick(window, Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.overlays.settings is not None
    assert window.overlays.settings.isVisible()
    return window.overlays.settings


def row_of(page: SettingsPage, field: Field[Any]) -> SettingRow:
    (row,) = (row for row in page.rows if row.field is field)
    return row


def press(widget: QWidget, *keys: Qt.Key) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(widget.focusProxy() or widget, key)


def shown(page: SettingsPage) -> list[Field[Any]]:
    return [row.field for row in page.rows if row.isVisibleTo(page)]


def test_every_setting_is_on_the_page_under_its_name_and_its_group(page: SettingsPage) -> None:
    texts = [label.text() for label in page.findChildren(QLabel)]
    for field in FIELDS:
        assert field.label in texts
        assert field.description in ("", *texts)
        assert field.group.value in texts


def test_every_control_has_a_name_and_shows_the_setting(
    page: SettingsPage, window: MainWindow
) -> None:
    for row in page.rows:
        named = row.control.slider if isinstance(row.control, NumberSlider) else row.control
        assert named.accessibleName() == row.field.label
    assert row_of(page, ZOOM).control.value.text() == "100%"  # type: ignore[union-attr]
    assert row_of(page, PINYIN).control.currentText() == "All words"  # type: ignore[union-attr]
    assert row_of(page, HOVER_CARD).control.isChecked()  # type: ignore[union-attr]


def test_typing_leaves_the_settings_that_fit(qtbot: QtBot, page: SettingsPage) -> None:
    assert page.filter.hasFocus()
    qtbot.keyClicks(page.filter, "line len")
    assert shown(page) == [MEASURE]
    assert [
        h.text()
        for h in page.findChildren(QLabel)
        if h.property("role") == "group" and h.isVisibleTo(page)
    ] == ["The page"]
    page.filter.clear()
    qtbot.keyClicks(page.filter, "DARK")
    assert shown(page) == [THEME]
    page.filter.clear()
    assert shown(page) == [row.field for row in page.rows]


def test_where_nothing_fits_a_sentence_says_so(qtbot: QtBot, page: SettingsPage) -> None:
    assert not page.none.isVisible()
    qtbot.keyClicks(page.filter, "aspidistra")
    assert shown(page) == []
    assert page.none.isVisible()


def test_a_slider_changes_the_page_at_once(page: SettingsPage, window: MainWindow) -> None:
    press(row_of(page, ZOOM).control, Key.Key_Right, Key.Key_Right)
    assert window.view.zoom() == pytest.approx(1.2)
    assert row_of(page, ZOOM).control.value.text() == "120%"  # type: ignore[union-attr]


def test_a_switch_is_flipped_by_space_and_by_a_click(
    qtbot: QtBot, page: SettingsPage, window: MainWindow
) -> None:
    switch = row_of(page, INDENT).control
    flush = window.view.rect_at(1, 0).left()
    press(switch, Key.Key_Space)
    assert window.view.rect_at(1, 0).left() > flush
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert window.view.rect_at(1, 0).left() == flush


def test_a_name_is_chosen_by_the_arrow_keys(page: SettingsPage, window: MainWindow) -> None:
    press(row_of(page, THEME).control, Key.Key_Down, Key.Key_Down)
    assert window.settings.get(THEME) is ThemeChoice.DARK
    assert theme("dark")["page"].name() in window.styleSheet()


def test_every_font_is_offered_in_its_face(page: SettingsPage, window: MainWindow) -> None:
    fonts: Any = row_of(page, FONT).control
    assert fonts.count() == len(FontKind) + len(chinese_fonts())
    for at in range(fonts.count()):
        face = fonts.itemData(at, Qt.ItemDataRole.FontRole).families()[0]
        assert at < len(FontKind) or face.startswith(chinese_fonts()[at - len(FontKind)])
    press(fonts, Key.Key_End)
    assert window.settings.get(FONT) == chinese_fonts()[-1]


def test_a_change_elsewhere_is_shown(page: SettingsPage, window: MainWindow) -> None:
    window.actions_by_id["zoom_in"].trigger()
    assert row_of(page, ZOOM).control.value.text() == "110%"  # type: ignore[union-attr]


def test_one_setting_is_reset(qtbot: QtBot, page: SettingsPage, window: MainWindow) -> None:
    row = row_of(page, ZOOM)
    assert not row.reset.isVisible()
    press(row.control, Key.Key_Right)
    press(row_of(page, INDENT).control, Key.Key_Space)
    assert row.reset.isVisible()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert window.view.zoom() == 1
    assert not row.reset.isVisible()
    assert window.settings.get(INDENT)


def test_all_settings_are_reset(qtbot: QtBot, page: SettingsPage, window: MainWindow) -> None:
    assert not page.reset_settings.isEnabled()
    press(row_of(page, ZOOM).control, Key.Key_Right)
    press(row_of(page, INDENT).control, Key.Key_Space)
    assert page.reset_settings.isEnabled()
    press(page.reset_settings, Key.Key_Space)
    assert all(window.settings.get(field) == field.default for field in FIELDS)
    assert window.view.zoom() == 1
    assert not page.reset_settings.isEnabled()


def test_escape_closes_it_and_restores_the_focus(page: SettingsPage, window: MainWindow) -> None:
    QTest.keyClick(page.filter, Key.Key_Escape)
    assert not page.isVisible()
    assert window.view.hasFocus()


def test_the_page_stays_at_the_side_of_the_window(
    qtbot: QtBot, page: SettingsPage, window: MainWindow
) -> None:
    for width in (1280, 900):
        window.resize(width, 600)
        qtbot.waitUntil(lambda: page.geometry().right() == window.arrangement.centre.rect().right())
        assert page.height() == window.arrangement.centre.height()


def test_nothing_of_the_page_is_imported_before_it_opens(indexed_home: Path) -> None:
    code = (
        "import sys; from reader.app import build_window; window = build_window();"
        "assert 'reader.ui.preferences.settings_page' not in sys.modules;"
        "window.actions_by_id['settings'].trigger();"
        "assert 'reader.ui.preferences.settings_page' in sys.modules"
    )
    environment = {**os.environ, "TIFA_HOME": str(indexed_home), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, timeout=60)


def test_another_language_leaves_the_page_open_where_it_is(
    qtbot: QtBot, page: SettingsPage, window: MainWindow
) -> None:
    press(row_of(page, LANGUAGE).control, Key.Key_End)
    qtbot.waitUntil(lambda: window.successor is not None and window.successor.isVisible())
    after = window.successor
    assert after is not None
    assert after.overlays.settings is not None
    assert after.overlays.settings.isVisible()
    assert after.focusWidget() is row_of(after.overlays.settings, LANGUAGE).control
    apply_language(Language.ENGLISH)


def test_a_replaced_window_ignores_settings(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.set(LANGUAGE, Language.CHINESE)
    qtbot.waitUntil(lambda: window.successor is not None and window.successor.isVisible())
    apply_language(Language.ENGLISH)
    after = window.successor
    assert after is not None
    qtbot.waitUntil(lambda: not isValid(window))
    for field in FIELDS:
        control = field.control
        if isinstance(control, Choice) and field is not LANGUAGE:
            after.settings.set(field, list(control.names)[-1])
        elif isinstance(control, Number):
            after.settings.set(field, control.most)
        elif isinstance(control, Switch):
            after.settings.set(field, not field.default)
    assert after.view.zoom() > 2
