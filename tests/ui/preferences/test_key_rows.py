"""Keys are changed by pressing others, and taken from an action only on confirmation."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.article_view.interaction.keyboard import page_of, step_of
from reader.ui.base.wording import plain
from reader.ui.commands.actions import ACTIONS
from reader.ui.commands.fixed_keys import FIXED_KEYS, use_of
from reader.ui.commands.keys import DEFAULTS, pressed
from reader.ui.preferences.key_rows import KeyRow
from reader.ui.preferences.settings_page import SettingsPage
from reader.ui.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    page = window.overlays.open_settings()
    page.show_keys()
    return page


def row_of(page: SettingsPage, action: str) -> KeyRow:
    (row,) = (row for row in page.key_rows if row.action == action)
    return row


def caps(row: KeyRow) -> list[str]:
    return [cap.text() for cap in row.caps if not cap.isHidden()]


def press(
    row: KeyRow, at: int, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier
) -> None:
    """Click a key of a row and press another one."""
    QTest.mouseClick(row.caps[at], Qt.MouseButton.LeftButton)
    QTest.keyClick(row.caps[at], key, modifiers)


def test_every_action_is_on_the_page_with_its_keys(page: SettingsPage) -> None:
    assert {row.action for row in page.key_rows} == {row.id for row in ACTIONS}
    for row in ACTIONS:
        assert row_of(page, row.id).name.text() == plain(row.text)
        assert len(caps(row_of(page, row.id))) == len(row.shortcuts) + 1


def test_an_action_is_found_by_its_name_and_by_its_keys(qtbot: QtBot, page: SettingsPage) -> None:
    for typed in ("normal size", "ctrl+0"):
        page.filter.clear()
        qtbot.keyClicks(page.filter, typed)
        shown = [row.action for row in page.key_rows if row.isVisibleTo(page)]
        assert shown == ["zoom_reset"]


def test_pressed_keys_replace_the_clicked_ones(page: SettingsPage, window: MainWindow) -> None:
    row = row_of(page, "next_saved")
    press(row, 0, Key.Key_Y, CONTROL | SHIFT)
    assert window.keys.of("next_saved") == ("Ctrl+Shift+Y",)
    assert caps(row) == ["Ctrl+Shift+Y", "+"]


def test_keys_are_added_and_removed(page: SettingsPage, window: MainWindow) -> None:
    row = row_of(page, "about")
    press(row, 0, Key.Key_F2)
    press(row, 1, Key.Key_Question, SHIFT | CONTROL)
    assert window.keys.of("about") == ("F2", "Ctrl+?")
    row.caps[1].setFocus()
    QTest.keyClick(row.caps[1], Key.Key_Tab)
    assert row.caps[2].hasFocus()
    press(row, 0, Key.Key_Backspace)
    assert window.keys.of("about") == ("Ctrl+?",)
    assert caps(row) == ["Ctrl+?", "+"]


def test_waiting_ends_by_escape_and_by_tab(page: SettingsPage, window: MainWindow) -> None:
    row = row_of(page, "next_saved")
    press(row, 0, Key.Key_Escape)
    assert caps(row) == ["W", "+"]
    QTest.mouseClick(row.caps[0], Qt.MouseButton.LeftButton)
    assert caps(row) == ["Press keys…", "+"]
    QTest.keyClick(row.caps[0], Key.Key_Shift)
    assert caps(row) == ["Press keys…", "+"]
    QTest.keyClick(row.caps[0], Key.Key_Tab)
    assert caps(row) == ["W", "+"]
    assert row.caps[1].hasFocus()
    assert not window.keys.is_changed("next_saved")
    assert page.isVisible()


def test_keys_of_another_action_need_a_confirmation(
    qtbot: QtBot, page: SettingsPage, window: MainWindow
) -> None:
    row = row_of(page, "about")
    press(row, 0, Key.Key_W)
    assert window.keys.of("about") == ()
    assert window.keys.of("next_saved") == ("W",)
    assert row.message is not None
    assert row.message.text() == "W runs “Next saved word” so far."
    assert row.take is not None
    assert row.take.hasFocus()
    QTest.keyClick(row.take, Key.Key_Space)
    assert window.keys.of("about") == ("W",)
    assert window.keys.of("next_saved") == ()
    assert caps(row_of(page, "next_saved")) == ["+"]
    assert row.message.isHidden()


def test_keys_of_the_article_are_refused_with_a_message(
    page: SettingsPage, window: MainWindow
) -> None:
    row = row_of(page, "about")
    for key, modifiers in ((Key.Key_Right, SHIFT), (Key.Key_Space, SHIFT), (Key.Key_Down, CONTROL)):
        press(row, 0, key, modifiers)
        assert window.keys.of("about") == ()
        assert row.message is not None
        assert "is kept for" in row.message.text()
        assert row.take is not None
        assert row.take.isHidden()


def test_one_action_is_reset_and_keys_it_does_not_get_are_reported(
    qtbot: QtBot, page: SettingsPage, window: MainWindow
) -> None:
    window.keys.give("about", ["W"])
    row = row_of(page, "next_saved")
    assert not row.reset.isHidden()
    row.reset.click()
    assert window.keys.of("next_saved") == ()
    assert row.message is not None
    assert row.message.text() == "W stays with “About Tifa Reader”."
    row_of(page, "about").reset.click()
    assert window.keys.of("next_saved") == ("W",)


def test_all_keys_are_reset(page: SettingsPage, window: MainWindow) -> None:
    assert not page.reset_keys.isEnabled()
    window.keys.give("about", ["W"])
    page.reset_keys.click()
    assert all(window.keys.of(row.id) == DEFAULTS[row.id] for row in ACTIONS)
    assert not page.reset_keys.isEnabled()


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Key.Key_Question, SHIFT, "?"),
        (Key.Key_P, SHIFT, "Shift+P"),
        (Key.Key_Plus, CONTROL | SHIFT, "Ctrl++"),
        (Key.Key_1, CONTROL | Modifier.KeypadModifier, "Ctrl+1"),
        (Key.Key_F5, SHIFT, "Shift+F5"),
        (Key.Key_Space, SHIFT, "Shift+Space"),
    ],
)
def test_pressed_keys_are_named_as_the_table_names_them(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == text


def test_the_keys_of_the_article_are_listed_and_do_something(page: SettingsPage) -> None:
    texts = [label.text() for label in page.findChildren(QLabel)]
    for name, group in FIXED_KEYS:
        assert name in texts
        assert all(fixed.what in texts for fixed in group)
    (_, in_the_article), _ = FIXED_KEYS
    for fixed in in_the_article[:-1]:
        for keys in fixed.keys:
            *modifiers, name = keys.split("+")
            key = getattr(Key, f"Key_{name.replace('Pg', 'Page')}")
            event = QKeyEvent(
                QEvent.Type.KeyPress,
                key,
                CONTROL if "Ctrl" in modifiers else SHIFT if modifiers else Modifier.NoModifier,
            )
            assert step_of(event) or page_of(event)


def test_no_key_of_the_table_is_one_that_no_action_can_have() -> None:
    assert [key for keys in DEFAULTS.values() for key in keys if use_of(key)] == []
