"""A real window with the real dictionary."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.app import build_window
from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, indexed_home: Path) -> Iterator[OpenWindow]:
    """Return a function that opens a window on files and waits until its phrases are found."""
    windows = []

    def open_on(*files: Path) -> MainWindow:
        window = build_window(files)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.open_article.scanned == 1)
        return window

    yield open_on
    for window in windows:
        last = window
        while last.successor is not None:
            last = last.successor
        last.close()
        last.deleteLater()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """Open the window as at the first start, on the sample article, with the hint closed."""
    opened = open_window()
    opened.first_steps.hide()
    return opened


@pytest.fixture
def point_at(window: MainWindow) -> Callable[..., QPoint]:
    """Return a function that scrolls to a character and returns where in the view it is.

    The character is the one `at` within the first `text` of the article.
    """

    def point(text: str, at: int = 0) -> QPoint:
        for paragraph in range(window.open_article.paragraph_count()):
            offset = window.view.paragraph_text(paragraph).find(text)
            if offset >= 0:
                return window.view.rect_at(paragraph, offset + at).center().toPoint()
        raise AssertionError(f"{text} is not in the article")

    return point


@pytest.fixture
def click(qtbot: QtBot, window: MainWindow, point_at: Callable[..., QPoint]) -> Callable[..., None]:
    """Return a function that clicks a character: the one `at` within the first `text`."""

    def click_on(text: str, at: int = 0) -> None:
        where = point_at(text, at)
        qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=where)

    return click_on
