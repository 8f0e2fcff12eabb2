"""What every test has: a home of its own, no need of a screen, nothing left behind."""

import os
import platform
import shutil
import sqlite3
import sys
import threading
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.lexicon.lexicon import Lexicon

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the window speaks the system's language
os.environ.pop("LANGUAGE", None)

settings.register_profile("tifa", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("tifa")

SECONDS_TO_END = 5.0
"""How long a thread that was asked to stop may take before it counts as left over."""


def pytest_report_header() -> str:
    return (
        f"run on Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not terminalreporter.showheader:
        terminalreporter.write_line(pytest_report_header())


@pytest.fixture(autouse=True)
def home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, connections: list[sqlite3.Connection]
) -> Iterator[Path]:
    """Create for the test a TIFA_HOME of its own; fail it for a window, thread or database left."""
    path = tmp_path / "home"
    monkeypatch.setenv("TIFA_HOME", str(path))
    before = set(threading.enumerate())
    connections.clear()  # those of the session's fixtures
    yield path
    windows = _close_windows()
    threads = [
        thread.name
        for thread in threading.enumerate()
        if thread not in before and not thread.daemon and not _ended(thread)
    ]
    assert not windows, f"windows left open: {windows}"
    assert not threads, f"threads left running: {threads}"
    assert not any(map(_is_open, connections)), "databases left open"


@pytest.fixture(scope="session")
def connections() -> Iterator[list[sqlite3.Connection]]:
    """Record every connection made; Python itself reports one left open only from 3.13 on."""
    connect = sqlite3.connect
    made: list[sqlite3.Connection] = []

    def connect_and_note(*arguments: Any, **options: Any) -> sqlite3.Connection:
        made.append(connect(*arguments, **options))
        return made[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", connect_and_note)
        yield made


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the index of the whole dictionary, once a session; return its folder."""
    from reader.lexicon.lexicon import Lexicon

    cache = tmp_path_factory.mktemp("index")
    Lexicon.open(cache).close()
    return cache


@pytest.fixture(scope="session")
def lexicon(index: Path) -> Iterator["Lexicon"]:
    """Open the whole dictionary."""
    from reader.lexicon.lexicon import Lexicon

    opened = Lexicon.open(index)
    yield opened
    opened.close()


@pytest.fixture
def indexed_home(home: Path, index: Path) -> Path:
    """Give the test's TIFA_HOME an index, so that a start need not build one."""
    shutil.copytree(index, home / "cache", copy_function=os.link)
    return home


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.total_changes  # noqa: B018
    except sqlite3.ProgrammingError:
        return False
    return True


def _ended(thread: threading.Thread) -> bool:
    thread.join(SECONDS_TO_END)
    return not thread.is_alive()


def _close_windows() -> list[str]:
    """Close the windows still open and return what they are called."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if _is_left_over(widget)]
    for widget in left:
        widget.close()
        widget.deleteLater()
    names = [f"{type(widget).__name__} {widget.objectName()!r}" for widget in left]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return names


def _is_left_over(widget: "QWidget") -> bool:
    return widget.isVisible() or (widget.inherits("QMainWindow") and widget.parent() is None)
