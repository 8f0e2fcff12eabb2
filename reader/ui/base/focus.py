"""The keyboard focus while something covers the window, and afterwards."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_BY_TAB = Qt.FocusPolicy.TabFocus


def focus_restorer(window: QWidget) -> Callable[[], None]:
    """Return a function that gives the focus back to its present widget, if that still exists."""
    before = window.focusWidget()

    def restore() -> None:
        if before is not None and isValid(before):
            before.setFocus()

    return restore


def move_focus_within(part: QWidget, *, forward: bool) -> None:
    """Move the focus to the next or previous widget of a part of the window, in a circle.

    It stays where it is if no other widget of the part can have it.
    """
    step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    start = at = part.focusWidget() or part
    while (following := step(at)) is not None and following is not start:
        at = following
        takes_focus = at.isEnabled() and at.isVisible() and at.focusPolicy() & _BY_TAB
        if takes_focus and part.isAncestorOf(at):
            at.setFocus(Qt.FocusReason.TabFocusReason)
            return
