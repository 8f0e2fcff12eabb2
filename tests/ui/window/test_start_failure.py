"""What keeps the window from opening is seen by someone, and no script waits for a click."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.app import Services
from reader.cli import run
from reader.ui.base.languages import Language, apply_language
from reader.ui.settings.settings import LANGUAGE, Settings

ROOT = Path(__file__).parents[3]


@pytest.fixture
def services(home: Path) -> Iterator[Services]:
    with closing(Services()) as services:
        yield services


@pytest.fixture
def unwritable(indexed_home: Path) -> Path:
    """Return a home in which a folder has the name of the file of saved words."""
    (indexed_home / "tifa.sqlite3").mkdir()
    return indexed_home


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[list[list[str]]]:
    """Pretend that there is a screen, and return the texts of the boxes that are shown on it."""
    shown: list[list[str]] = []

    def note(box: QMessageBox) -> None:
        shown.append([box.text(), *box.informativeText().split("\n\n")])

    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(QMessageBox, "exec", note)
    yield shown
    apply_language(Language.ENGLISH)


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Send standard error where nobody reads it, as at a start from an icon."""
    with (tmp_path / "session.log").open("w", encoding="utf-8") as log:
        monkeypatch.setattr(sys, "stderr", log)
        yield
        monkeypatch.undo()


@pytest.mark.usefixtures("nowhere")
def test_without_a_terminal_a_box_says_what_is_wrong_where_and_what_to_do(
    services: Services, unwritable: Path, boxes: list[list[str]]
) -> None:
    assert run([], services) == 1
    ((title, what, where, remedy),) = boxes
    assert title == "Tifa Reader cannot start."
    assert what == "The saved words cannot be opened (Is a directory)."
    assert where == str(unwritable / "tifa.sqlite3")
    assert "TIFA_HOME" in remedy


@pytest.mark.usefixtures("nowhere")
def test_the_box_speaks_the_language_of_the_window(
    services: Services, home: Path, boxes: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    settings = Settings(home / "settings.ini")
    settings.set(LANGUAGE, Language.CHINESE)
    del settings
    (home / "cache").write_text("in the way")
    monkeypatch.setattr("reader.app.prebuilt", lambda: None)
    assert run([], services) == 1
    ((title, what, where, _remedy),) = boxes
    assert title == "Tifa Reader 无法启动。"
    assert what.startswith("词典索引无法写入")
    assert where == str(home / "cache")


def test_where_standard_error_is_read_no_box_is_shown(
    services: Services,
    unwritable: Path,
    boxes: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.console.is_standard_error_read", lambda: True)
    assert run([], services) == 1
    assert boxes == []


def test_without_a_screen_nothing_waits_for_a_click(unwritable: Path) -> None:
    start = subprocess.run(
        [sys.executable, "-m", "reader"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert start.returncode == 1
