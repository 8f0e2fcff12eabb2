"""Whoever cannot see the window can use it: each control has a name and says what it is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from reader.ui.window.main_window import MainWindow

CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QSlider),
    *(QTabBar, QTextEdit, QPlainTextEdit),
)
TITLE_BAR = 32
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield the controls below a widget that are ours and offered: not Qt's own parts of them."""
    for widget in root.findChildren(QWidget):
        inside = widget.parentWidget()
        of_qt = isinstance(inside, QLineEdit | QComboBox) or (
            inside is not None and isinstance(inside.parentWidget(), QComboBox)
        )
        of_qt |= isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")
        if isinstance(widget, CONTROLS) and not of_qt and not widget.isHidden():
            yield widget


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        if not interface.text(QAccessible.Text.Name) or interface.role() in NO_ROLE:
            parent = widget.parentWidget()
            found.append(f"{type(widget).__name__} {widget.objectName()} in {parent}")
    return found


def test_every_control_of_the_window_has_a_name_and_a_role(
    window: MainWindow, click: Callable[..., None]
) -> None:
    click("执行难")
    window.actions_by_id["find"].trigger()
    window.article_room.notice.offer_undo("Removed.")
    assert len(list(controls(window))) > 30
    assert unnamed(window) == []


@pytest.mark.parametrize("action", ["settings", "shortcuts", "corrections", "legend", "add_entry"])
def test_every_control_of_what_an_action_opens_has_a_name_and_a_role(
    window: MainWindow, click: Callable[..., None], action: str
) -> None:
    click("执行难")
    window.actions_by_id[action].trigger()
    QApplication.processEvents()
    assert unnamed(window) == []


def test_the_article_has_the_role_of_a_document_and_its_word_is_announced(
    window: MainWindow, click: Callable[..., None]
) -> None:
    interface = QAccessible.queryAccessibleInterface(window.view)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Document
    click("执行难")
    assert window.view.spoken_text.word() == "执行, zhíxíng"


def test_the_window_fits_on_a_usual_screen_at_250_per_cent(
    window: MainWindow, click: Callable[..., None]
) -> None:
    click("执行难")
    QApplication.processEvents()
    least = window.minimumSizeHint()
    assert least.width() <= 1920 / 2.5
    assert least.height() <= 1080 / 2.5 - TITLE_BAR
