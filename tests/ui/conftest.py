"""A real window with the real dictionary, its index built once for all tests."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.app import build_window
from reader.ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def built_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from reader.lexicon.lexicon import Lexicon

    cache = tmp_path_factory.mktemp("index")
    Lexicon.open(cache).close()
    return cache


@pytest.fixture
def open_window(qtbot: QtBot, home: Path, built_index: Path) -> Iterator[OpenWindow]:
    """Give a function that opens a window on files and waits until its phrases are found."""
    shutil.copytree(built_index, home / "cache")
    windows = []

    def open_on(*files: Path) -> MainWindow:
        window = build_window(files)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
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
