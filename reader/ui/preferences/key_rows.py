"""The rows of the settings page that show keys, and change an action's keys by pressing others."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.ui.base.labels import PlainLabel
from reader.ui.base.wording import plain, tr
from reader.ui.commands.actions import ACTIONS, Action
from reader.ui.commands.fixed_keys import Fixed, use_of
from reader.ui.commands.keys import DEFAULTS, Keys, all_shown, pressed, shown
from reader.ui.preferences.setting_rows import LabelledRow

_Key = Qt.Key
_MODIFIERS = (
    *(_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr),
    *(_Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_unknown),
)
NAMES = {row.id: row.text for row in ACTIONS}


class KeyCap(QPushButton):
    """Show keys, and when clicked wait for the keys that replace them."""

    entered = Signal(str)
    """Keys were pressed; empty if the keys shown are to be removed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "key")
        self.setCheckable(True)
        self.setToolTip(tr("Click, then press the keys; Backspace takes them away"))
        self.toggled.connect(self._update_text)
        self._keys_text = ""

    def show_keys(self, keys: str, action: str) -> None:
        """Show keys of an action; empty where more can be added."""
        self._keys_text = shown(keys) if keys else "+"
        self.setAccessibleName(
            tr("Keys of “{action}”: {keys}").format(action=action, keys=self._keys_text)
            if keys
            else tr("More keys for “{action}”").format(action=action)
        )
        self._update_text(self.isChecked())

    def _update_text(self, waiting: bool) -> None:
        self.setText(tr("Press keys…") if waiting else self._keys_text)

    def event(self, event: QEvent) -> bool:
        """Accept every key while waiting, also those of actions."""
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:
                self._enter(event)
            event.accept()
            return True
        return super().event(event)

    def _enter(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _MODIFIERS:
            return
        self.setChecked(False)
        if key in (_Key.Key_Tab, _Key.Key_Backtab):
            self.focusNextPrevChild(key == _Key.Key_Tab)
        elif key in (_Key.Key_Backspace, _Key.Key_Delete) and not event.modifiers().value:
            self.entered.emit("")
        elif key != _Key.Key_Escape:
            self.entered.emit(pressed(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop waiting."""
        self.setChecked(False)
        super().focusOutEvent(event)


class FixedRow(LabelledRow):
    """Show keys that no action can have."""

    def __init__(self, fixed: Fixed) -> None:
        keys = PlainLabel("   ".join(all_shown(fixed.keys)))
        keys.setProperty("role", "muted")
        super().__init__(tr(fixed.what), keys)
        self.words = f"{self.words} {keys.text()}".casefold()
        self.reset.hide()


class KeyRow(LabelledRow):
    """Show and change an action's keys; those of another action need a confirmation."""

    def __init__(self, action: Action, keys: Keys) -> None:
        self._caps_row = QHBoxLayout()
        caps = QWidget()
        caps.setLayout(self._caps_row)
        self._caps_row.setContentsMargins(0, 0, 0, 0)
        self._caps_row.setSpacing(4)
        super().__init__(plain(tr(action.text)), caps)
        self.action = action.id
        self.caps: list[KeyCap] = []
        self._search_text = f"{tr(action.group)} {self.words}".casefold()
        self._keys = keys
        self.message: PlainLabel | None = None
        self.take: QPushButton | None = None
        self._wanted: list[str] = []
        self.reset.clicked.connect(self._reset)
        self.update_keys()

    def update_keys(self) -> None:
        """Show the keys that the action has now."""
        assigned = self._keys.of(self.action)
        while len(self.caps) <= len(assigned):
            cap = KeyCap()
            cap.entered.connect(partial(self._entered, len(self.caps)))
            self._caps_row.addWidget(cap)
            if self.caps:
                QWidget.setTabOrder(self.caps[-1], cap)
            self.caps.append(cap)
        for at, cap in enumerate(self.caps):
            cap.show_keys(assigned[at] if at < len(assigned) else "", self.name.text())
            cap.setVisible(at <= len(assigned))
        self.words = " ".join((self._search_text, *map(shown, assigned))).casefold()
        self.reset.setVisible(self._keys.is_changed(self.action))

    def _entered(self, at: int, keys: str) -> None:
        self._show_message("")
        assigned = list(self._keys.of(self.action))
        if keys in assigned:
            return
        assigned[at : at + 1] = [keys] if keys else []
        holder = self._keys.holder(keys)
        if use := use_of(keys):
            text = tr("{keys} is kept for “{what}”. Choose other keys.")
            self._show_message(text.format(keys=shown(keys), what=tr(use)))
        elif holder is None:
            self._keys.give(self.action, assigned)
        else:
            text = tr("{keys} runs “{action}” so far.")
            self._wanted = assigned
            self._show_message(
                text.format(keys=shown(keys), action=plain(tr(NAMES[holder]))), may_take=True
            )

    def _take(self) -> None:
        self._show_message("")
        self._keys.give(self.action, self._wanted)
        self.caps[0].setFocus()

    def _reset(self) -> None:
        self._keys.reset(self.action)
        self.caps[0].setFocus()
        self._show_message("")
        for keys in DEFAULTS[self.action]:
            if (holder := self._keys.holder(keys)) not in (None, self.action):
                text = tr("{keys} stays with “{action}”.")
                self._show_message(text.format(keys=shown(keys), action=plain(tr(NAMES[holder]))))

    def _show_message(self, sentence: str, *, may_take: bool = False) -> None:
        if self.message is None:
            if not sentence:
                return
            self.message = PlainLabel()
            self.message.setProperty("role", "problem")
            self.message.setWordWrap(True)
            self.take = QPushButton(tr("Take it over"))
            self.take.clicked.connect(self._take)
            row = QHBoxLayout()
            row.addWidget(self.message, 1)
            row.addWidget(self.take)
            self.grid.addLayout(row, 1, 0, 1, 2)
        assert self.take is not None
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.take.setVisible(may_take)
        if may_take:
            self.take.setFocus()
