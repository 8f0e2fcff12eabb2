"""A real window with the real dictionary."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.app import build_window
from reader.ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, indexed_home: Path) -> Iterator[OpenWindow]:
    """Give a function that opens a window on files and waits until its phrases are found."""
    windows = []

    def open_on(*files: Path) -> MainWindow:
        window = build_window(files)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.reading is not None and window.reading.scanned == 1)
        return window

    yield open_on
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """Open the window as at the first start, on the sample article."""
    return open_window()
