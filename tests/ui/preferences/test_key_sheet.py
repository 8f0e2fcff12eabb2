"""The sheet of all keys: opened by a key, with the user's changes, closed in many ways."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.base.wording import plain
from reader.ui.commands.actions import ACTIONS
from reader.ui.commands.fixed_keys import FIXED_KEYS
from reader.ui.commands.keys import shown
from reader.ui.preferences.key_sheet import KeySheet, columns_of
from reader.ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def sheet(window: MainWindow) -> KeySheet:
    """Open the sheet by its key."""
    QTest.keyClick(window.view, Key.Key_F1)
    assert window.overlays.keys is not None
    assert window.overlays.keys.isVisible()
    return window.overlays.keys


def texts(sheet: KeySheet) -> list[str]:
    return [label.text() for label in sheet.columns.findChildren(QLabel)]


def test_it_shows_every_action_with_a_key_and_the_keys_of_the_article(sheet: KeySheet) -> None:
    for row in ACTIONS:
        assert (plain(row.text) in texts(sheet)) == bool(row.shortcuts)
        if row.shortcuts:
            assert shown(row.shortcuts[0]) in texts(sheet)
    for name, group in FIXED_KEYS:
        assert name in texts(sheet)
        assert all(fixed.what in texts(sheet) for fixed in group)


def test_the_two_enter_keys_are_one_cap(sheet: KeySheet) -> None:
    assert "Return" not in texts(sheet)
    assert texts(sheet).count("Enter") == 2  # in the article, in the lists


@pytest.mark.parametrize(
    ("heights", "count", "columns"),
    [
        ([5], 3, [0]),
        ([5, 1, 1, 4, 2], 2, [0, 0, 0, 1, 1]),
        ([1, 9, 1, 1, 1], 3, [0, 1, 2, 2, 2]),
        ([4, 4, 4, 1], 3, [0, 1, 2, 2]),
    ],
)
def test_the_columns_are_as_low_as_their_order_lets_them_be(
    heights: list[int], count: int, columns: list[int]
) -> None:
    assert columns_of(heights, count) == columns


def test_its_columns_are_as_low_as_they_can_be_with_all_as_it_looks(
    qtbot: QtBot, sheet: KeySheet, window: MainWindow
) -> None:
    window.resize(1280, 820)
    qtbot.waitUntil(lambda: sheet.geometry() == window.rect())
    groups = [child for child in sheet.columns.children() if isinstance(child, QWidget)]
    heights = [group.heightForWidth(group.width()) for group in groups]
    lefts = sorted({group.x() for group in groups})
    assert len(lefts) == 4
    assert [lefts.index(group.x()) for group in groups] == columns_of(heights, 4)
    assert sheet.scroll_area.verticalScrollBar().maximum() == 0


def test_it_shows_keys_as_the_user_set_them(sheet: KeySheet, window: MainWindow) -> None:
    sheet.close()
    window.keys.give("zoom_reset", ["Ctrl+Y"])
    window.keys.give("find_next", [])
    window.actions_by_id["shortcuts"].trigger()
    assert "Ctrl+Y" in texts(sheet)
    assert "Ctrl+0" not in texts(sheet)
    assert "Find next" not in texts(sheet)


def test_it_covers_the_window_at_every_size(
    qtbot: QtBot, sheet: KeySheet, window: MainWindow
) -> None:
    view = sheet.scroll_area.viewport()
    for width, height in ((1280, 820), (900, 600), (1920, 1080)):
        window.resize(width, height)
        qtbot.waitUntil(lambda: sheet.geometry() == window.rect())
        assert sheet.rect().contains(sheet.sheet.geometry())
        qtbot.waitUntil(lambda: sheet.columns.width() <= view.width())


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F1, Key.Key_Question])
def test_a_key_closes_it_and_restores_the_focus(
    sheet: KeySheet, window: MainWindow, key: Qt.Key
) -> None:
    QTest.keyClick(sheet, key)
    assert not sheet.isVisible()
    assert window.view.hasFocus()


@pytest.mark.parametrize("place", [QPoint(4, 4), QPoint(400, 300)])
def test_a_click_closes_it(qtbot: QtBot, sheet: KeySheet, place: QPoint) -> None:
    clicked = sheet.childAt(place) or sheet
    qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton, pos=clicked.mapFrom(sheet, place))
    assert not sheet.isVisible()


def test_the_window_below_gets_no_keys(sheet: KeySheet, window: MainWindow) -> None:
    zoom, place = window.view.zoom(), window.view.caret()
    QTest.keyClick(sheet, Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(sheet, Key.Key_P)
    QTest.keyClick(sheet, Key.Key_Tab)
    QTest.keyClick(sheet.change_button, Key.Key_S)
    assert (window.view.zoom(), window.view.caret()) == (zoom, place)
    assert not window.data.saved.words


def test_a_small_window_scrolls_it_by_keys(
    qtbot: QtBot, sheet: KeySheet, window: MainWindow
) -> None:
    window.resize(900, 600)
    bar = sheet.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(sheet, Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet, Key.Key_PageUp)
    assert bar.value() == 0


def test_it_opens_the_page_where_keys_are_changed(
    qtbot: QtBot, sheet: KeySheet, window: MainWindow
) -> None:
    QTest.keyClick(sheet, Key.Key_Tab)
    assert sheet.change_button.hasFocus()
    QTest.keyClick(sheet.change_button, Key.Key_Space)
    assert not sheet.isVisible()
    page = window.overlays.settings
    assert page is not None
    assert page.isVisible()
    qtbot.waitUntil(lambda: not page.keys_title.visibleRegion().isEmpty())


def test_an_article_that_opens_meanwhile_closes_it(
    qtbot: QtBot, sheet: KeySheet, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("另一篇文章。", encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(lambda: window.view.paragraph_text(0) == "另一篇文章。")
    assert not sheet.isVisible()
    assert window.focusWidget() is window.view
