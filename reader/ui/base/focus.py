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

    It stays where it is if no other widget of the part can have it. Qt's chain of focus is of no
    use here: PySide takes each widget for a child of the one that was asked for it, and so all of
    the window for dead when the part is.
    """
    stops = [
        widget
        for widget in part.findChildren(QWidget)
        if widget.isEnabled() and widget.isVisible() and widget.focusPolicy() & _BY_TAB
    ]
    if not stops:
        return
    now = part.focusWidget()
    at = stops.index(now) if now in stops else -1 if forward else 0
    stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
