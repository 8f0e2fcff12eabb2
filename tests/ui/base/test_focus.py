"""The focus returns from what covers the window."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLayoutItem, QLineEdit, QWidget
from shiboken6 import isValid

from reader.ui.window.main_window import MainWindow
from tools.window_texts import CODE

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("action", ["shortcuts", "settings", "correct_reading"])
def test_the_focus_returns_to_the_widget_that_had_it(window: MainWindow, action: str) -> None:
    window.view.set_caret(1, 0)
    window.view.setFocus()
    window.actions_by_id[action].trigger()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view


@pytest.mark.parametrize("action", ["shortcuts", "settings", "correct_reading"])
def test_the_widget_that_had_the_focus_may_be_deleted(window: MainWindow, action: str) -> None:
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


@pytest.mark.parametrize("action", ["join", "split", "correct_reading", "shortcuts"])
@pytest.mark.parametrize("shift", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_tab_stays_within_it(window: MainWindow, action: str, shift: Qt.KeyboardModifier) -> None:
    window.view.set_caret(2, window.view.paragraph_text(2).index("困扰"))
    window.actions_by_id[action].trigger()
    met = [window.focusWidget()]
    while len(met) < 2 or met[-1] not in met[:-1]:
        QTest.keyClick(met[-1] or window, Qt.Key.Key_Tab, shift)
        met.append(window.focusWidget())
    assert window.view not in met
    assert len(set(met)) >= (1 if action == "correct_reading" else 2)
    assert all(part is not None and part.isVisible() for part in met)
    QTest.keyClick(met[-1] or window, Qt.Key.Key_Escape)


def test_escape_closes_the_message_first_and_then_what_is_below(window: MainWindow) -> None:
    window.first_steps.show()
    window.article_room.notice.report("Something went wrong.")
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.article_room.notice.isVisible()
    assert window.first_steps.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.first_steps.isVisible()


def test_a_closed_message_gives_the_focus_to_the_article(window: MainWindow) -> None:
    window.article_room.notice.report("Something went wrong.")
    window.article_room.notice.close_button.setFocus()
    QTest.keyClick(window.article_room.notice.close_button, Qt.Key.Key_Space)
    assert not window.article_room.notice.isVisible()
    assert window.focusWidget() is window.view


def test_it_is_seen_where_they_are(window: MainWindow) -> None:
    window.view.set_caret(2, window.view.paragraph_text(2).index("困扰"))
    window.lookup_room.lookup.word("困扰")
    unseen = [
        part.objectName()
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not differs_with_the_keys(window, part)
    ]
    assert unseen == []


def differs_with_the_keys(window: MainWindow, part: QWidget) -> bool:
    other = window.lookup_room.search if part is window.view else window.view
    other.setFocus()
    without = part.grab().toImage()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    return part.grab().toImage() != without


def made_by_qt(window: MainWindow) -> list[QObject | QLayoutItem]:
    """Return what PySide has wrapped of the window without having made it."""
    layout = window.lookup_room.hover_card.layout()
    assert layout is not None
    items = [layout.itemAt(at) for at in range(layout.count())]
    scroll_bar = window.lookup_room.panel.body.verticalScrollBar()
    return [*filter(None, items), window.menuBar(), scroll_bar]


@pytest.mark.parametrize("action", ["shortcuts", "correct_reading", "join"])
def test_the_rest_of_the_window_outlives_what_lay_over_it(window: MainWindow, action: str) -> None:
    parts = made_by_qt(window)
    for _ in range(3):
        window.view.set_caret(2, window.view.paragraph_text(2).index("困扰"))
        window.view.setFocus()
        window.actions_by_id[action].trigger()
        over = window.focusWidget()
        assert over is not None
        QTest.keyClick(over, Qt.Key.Key_Tab)
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
        del over
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert all(map(isValid, parts))
    for size in ((500, 400), (1280, 820)):
        window.resize(*size)
        QCoreApplication.processEvents()


def test_nobody_asks_qt_for_its_chain_of_focus() -> None:
    names = [path for path in CODE.rglob("*.py") if "InFocusChain" in path.read_text("utf-8")]
    assert names == []
