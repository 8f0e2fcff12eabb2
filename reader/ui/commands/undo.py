"""Changes of what is stored, made and undone: the last one first."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.errors import UserError
from reader.ui.base.wording import tr


class UndoStack(QObject):
    """Hold how to undo what was done; `changed` when there is more or less of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[Callable[[], bool]] = []

    @property
    def possible(self) -> bool:
        """Return whether there is anything to undo."""
        return bool(self._steps)

    def push(self, undo: Callable[[], bool]) -> None:
        """Add how to undo what was just done; `undo` returns whether it succeeded."""
        self._steps.append(undo)
        self.changed.emit()

    def undo(self) -> None:
        """Undo what was done last; if that fails, it stays the last."""
        if self._steps and self._steps[-1]():
            self._steps.pop()
            self.changed.emit()


class StoredChanges(QObject):
    """Make changes through a store that can be undone: the base of the window's stored lists.

    `changed` follows every change of what is on disk, whoever made it. `failed` carries, in words,
    why a change could not be made; it is on disk all or not at all.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        subscribe: Callable[[Callable[[Any], None]], Callable[[], None]],
        undo_stack: UndoStack,
    ) -> None:
        super().__init__()
        self._undo_stack = undo_stack
        self._unsubscribe = subscribe(self._follow)

    def close(self) -> None:
        """Stop following the store."""
        self._unsubscribe()

    def _follow(self, change: object) -> None:
        """Read what is stored now, and signal the change."""
        raise NotImplementedError

    def _attempt(self, change: Callable[[], object]) -> bool:
        """Make a change; return whether it is made, else signal why not."""
        try:
            change()
        except UserError as error:
            self.failed.emit(error.said(tr))
            return False
        return True

    def _undo_by(self, change: Callable[[], object]) -> None:
        """Add the change that undoes what was just done to what can be undone."""
        self._undo_stack.push(lambda: self._attempt(change))
