"""The outline of a long article is offered where there is one, and leads to its headings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.article.outline_popup import OutlinePopup
from reader.ui.window.main_window import MainWindow

BODY = "过去一年，面对错综复杂的国际环境和艰巨繁重的国内改革发展稳定任务，各项工作取得新成就。\n"


@pytest.fixture
def report(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    parts = ["政府工作报告\n", BODY]
    for mark in "一二三四":
        parts += [f"{mark}、第{mark}项工作回顾\n", BODY * 8]
    path.write_text("".join(parts), encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(window.article_room.outline.headings))
    return path


def popup(window: MainWindow) -> OutlinePopup | None:
    found = window.findChild(OutlinePopup)
    return found if isinstance(found, OutlinePopup) and found.isVisible() else None


def test_an_article_without_headings_offers_none(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.actions_by_id["outline"].isVisible()
    window.actions_by_id["outline"].trigger()
    assert popup(window) is None


def test_keys_alone_lead_to_a_heading(qtbot: QtBot, window: MainWindow, report: Path) -> None:
    window.view.setFocus()
    qtbot.keyClick(
        window.view,
        Qt.Key.Key_O,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    shown = popup(window)
    assert shown is not None
    texts = [shown.list.item(n).text() for n in range(shown.list.count())]
    assert texts == [f"{mark}、第{mark}项工作回顾" for mark in "一二三四"]
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert popup(window) is None
    paragraph, offset = window.view.caret()
    assert window.view.paragraph_text(paragraph) == "三、第三项工作回顾"
    assert offset == 0
    assert window.focusWidget() is window.view


def test_the_list_opens_at_the_place_in_view(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    window.view.set_caret(window.article_room.outline.headings[2].paragraph + 3, 0)
    window.actions_by_id["outline"].trigger()
    shown = popup(window)
    assert shown is not None
    assert shown.list.currentRow() == 2
    qtbot.keyClick(shown.list, Qt.Key.Key_Escape)
    assert popup(window) is None
    assert window.focusWidget() is window.view


def test_a_click_leads_to_a_heading(qtbot: QtBot, window: MainWindow, report: Path) -> None:
    window.actions_by_id["outline"].trigger()
    shown = popup(window)
    assert shown is not None
    where = shown.list.visualItemRect(shown.list.item(3)).center()
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.view.paragraph_text(window.view.caret()[0]) == "四、第四项工作回顾"


def test_the_list_is_in_the_script_that_is_shown(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    window.actions_by_id["toggle_script"].trigger()
    window.actions_by_id["outline"].trigger()
    shown = popup(window)
    assert shown is not None
    assert shown.list.item(0).text() == "一、第一項工作回顧"
