"""What lay over the window gives the keys back."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.ui.main_window import MainWindow


@pytest.mark.parametrize("action", ["shortcuts", "settings", "correct_reading"])
def test_they_go_back_to_what_had_them(window: MainWindow, action: str) -> None:
    window.view.set_caret(1, 0)
    window.view.setFocus()
    window.actions_by_id[action].trigger()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view


@pytest.mark.parametrize("action", ["shortcuts", "settings", "correct_reading"])
def test_what_had_them_may_be_gone_meanwhile(window: MainWindow, action: str) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    window.actions_by_id[action].trigger()
    over = window.focusWidget()
    assert over is not None
    field.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(over, Qt.Key.Key_Escape)
    assert not over.isVisible()
