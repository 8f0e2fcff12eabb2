"""Who has the keys while something lies over the window, and who gets them back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_BY_TAB = Qt.FocusPolicy.TabFocus


def focus_restorer(window: QWidget) -> Callable[[], None]:
    """Return what gives the keys back to the widget that has them now, if it is still there."""
    before = window.focusWidget()

    def give_back() -> None:
        if before is not None and isValid(before):
            before.setFocus()

    return give_back


def move_focus_within(part: QWidget, *, forward: bool) -> None:
    """Give the keys to the next widget of a part of the window, or the previous one, in a circle.

    They stay where they are if no other widget of the part can have them.
    """
    step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    start = at = part.focusWidget() or part
    while (following := step(at)) is not None and following is not start:
        at = following
        takes_keys = at.isEnabled() and at.isVisible() and at.focusPolicy() & _BY_TAB
        if takes_keys and part.isAncestorOf(at):
            at.setFocus(Qt.FocusReason.TabFocusReason)
            return
