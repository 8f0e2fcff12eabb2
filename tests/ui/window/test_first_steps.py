"""The first start says in a strip what to try; it is closed for good, and found in Help."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.resources import sample_article
from reader.ui.lists.row_list import RowList
from reader.ui.window.first_steps import STEPS
from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def first(open_window: OpenWindow) -> MainWindow:
    return open_window()


def test_the_very_first_start_says_what_to_try(first: MainWindow) -> None:
    assert first.first_steps.isVisible()
    said = [label.text() for label in first.first_steps.findChildren(QLabel)]
    assert len(STEPS) == 5
    assert any("Ctrl+K" in text for text in said)


def test_escape_in_the_article_closes_it(first: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(first.view, Qt.Key.Key_Escape)
    assert not first.first_steps.isVisible()


def test_a_click_on_its_cross_closes_it(first: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(first.first_steps.done, Qt.MouseButton.LeftButton)
    assert not first.first_steps.isVisible()
    assert first.view.hasFocus()


def test_it_is_not_there_at_the_second_start(open_window: OpenWindow) -> None:
    open_window().close()
    assert not open_window().first_steps.isVisible()


def test_it_is_there_when_the_sample_article_is_opened_by_name(open_window: OpenWindow) -> None:
    assert open_window(sample_article()).first_steps.isVisible()


def test_it_is_not_there_when_a_file_is_opened(open_window: OpenWindow, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("最高人民法院\n各级人民法院要切实解决执行难。\n", encoding="utf-8")
    assert not open_window(article).first_steps.isVisible()


def test_help_brings_it_back(first: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(first.view, Qt.Key.Key_Escape)
    first.actions_by_id["first_steps"].trigger()
    assert first.first_steps.isVisible()


def test_it_names_the_keys_that_the_user_chose(first: MainWindow) -> None:
    first.keys.give("save", ("F9",))
    said = [label.text() for label in first.first_steps.findChildren(QLabel)]
    assert any("F9" in text for text in said)


def test_every_list_says_what_will_be_there(first: MainWindow) -> None:
    assert [rows.objectName() for rows in first.findChildren(RowList) if not rows.empty_text] == []
