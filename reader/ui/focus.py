"""Who has the keys while something lies over the window, and who gets them back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def borrowed_keys(window: QWidget) -> Callable[[], None]:
    """Return what gives the keys back to the widget that has them now, if it is still there."""
    before = window.focusWidget()

    def give_back() -> None:
        if before is not None and isValid(before):
            before.setFocus()

    return give_back
