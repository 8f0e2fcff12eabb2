"""A bug is shown and logged; the user can go on."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.ui.window.crash_report import report_crashes


def test_a_bug_is_written_down_and_its_report_can_be_copied(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log = tmp_path / "cache" / "crash.log"
    report_crashes(log)

    def copy_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (button,) = [b for b in box.buttons() if b.text() == "Copy report"]
        button.click()
        box.close()

    QTimer.singleShot(0, copy_and_close)
    try:
        raise ZeroDivisionError("the bug")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    written = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: the bug" in written
    assert __version__ in written
    assert QGuiApplication.clipboard().text() == written
