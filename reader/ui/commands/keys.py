"""Which keys run which action: those of the table, or those that the user gave it."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton

from reader.ui.base.labels import plain_tip
from reader.ui.base.wording import plain, tr
from reader.ui.commands.actions import ACTIONS
from reader.ui.settings.settings import Settings


def shown(keys: str) -> str:
    """Return keys in Qt's portable notation as they are on the keyboard, Return as Enter."""
    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(keys.replace("Return", "Enter")).toString(native)


def all_shown(keys: Iterable[str]) -> list[str]:
    """Return several keys as they are on the keyboard, none twice."""
    return list(dict.fromkeys(map(shown, keys)))


def pressed(event: QKeyEvent) -> str:
    """Return the keys of an event in Qt's portable notation, `?` without the Shift it takes."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key < 0x7F and not chr(key).isalnum() and key != Qt.Key.Key_Space:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString()


def show_keys(button: QAbstractButton, action: QAction) -> None:
    """Show in a button's tip what its action does and by which keys, now and later."""

    def follow() -> None:
        button.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()


class Keys(QObject):
    """Set the keys of the actions, in Qt's portable notation, and store what the user chose.

    What the user chose for one action is no longer another one's by the table.
    """

    changed = Signal()

    def __init__(self, actions: Mapping[str, QAction], settings: Settings) -> None:
        super().__init__()
        self._actions = actions
        self._settings = settings
        self._by_action: dict[str, tuple[str, ...]] = {}
        self._apply()

    def of(self, action: str) -> tuple[str, ...]:
        """Return the keys of an action, the first of which is shown beside it."""
        return self._by_action[action]

    def holder(self, keys: str) -> str | None:
        """Return the action that keys run."""
        return next((action for action, held in self._by_action.items() if keys in held), None)

    def is_changed(self, action: str) -> bool:
        """Return whether an action has other keys than the table gives it."""
        return self._by_action[action] != DEFAULTS[action]

    def give(self, action: str, keys: Sequence[str]) -> None:
        """Give an action these keys and no others, taking them from those that have them."""
        for other, held in self._by_action.items():
            if other != action and not set(keys).isdisjoint(held):
                self._settings.store_keys(other, [key for key in held if key not in keys])
        self._settings.store_keys(action, None if tuple(keys) == DEFAULTS[action] else keys)
        self._apply()

    def reset(self, *actions: str) -> None:
        """Give actions the table's keys again, but none that the user gave to another."""
        for action in actions:
            self._settings.store_keys(action, None)
        self._apply()

    def _apply(self) -> None:
        chosen = self._settings.user_keys()
        taken: set[str] = set()
        for row in sorted(ACTIONS, key=lambda row: row.id not in chosen):
            wanted = chosen.get(row.id, DEFAULTS[row.id])
            self._by_action[row.id] = held = tuple(key for key in wanted if key not in taken)
            taken.update(held)
            action = self._actions[row.id]
            action.setShortcuts([QKeySequence(key) for key in held])
            name = plain(action.text())
            with_keys = tr("{action} ({keys})")
            action.setToolTip(
                plain_tip(with_keys.format(action=name, keys=shown(held[0])) if held else name)
            )
        self.changed.emit()


DEFAULTS = {
    row.id: tuple(QKeySequence(keys).toString() for keys in row.shortcuts) for row in ACTIONS
}
