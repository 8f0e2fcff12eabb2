"""The page of settings and keys beside the article; a change applies at once."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.base.focus import focus_restorer
from reader.ui.base.labels import PlainLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.slices import Slices
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.commands.actions import ACTIONS, GROUPS
from reader.ui.commands.fixed_keys import FIXED_KEYS
from reader.ui.commands.keys import Keys
from reader.ui.preferences.key_rows import FixedRow, KeyRow
from reader.ui.preferences.setting_rows import LabelledRow, SettingRow
from reader.ui.settings.fields import Field, Group
from reader.ui.settings.settings import FIELDS, Settings

WIDTH = 408
MARGIN = 24


class SettingsPage(QFrame):
    """Show the settings and keys that match the filter over the right side of `parent`."""

    def __init__(self, parent: QWidget, settings: Settings, keys: Keys) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPage")
        self.setAccessibleName(tr("Settings"))
        self._side_of = parent
        self._settings = settings
        self._keys = keys
        self._theme: Theme | None = None
        self._restore_focus: Callable[[], None] = lambda: None
        self._headings: list[tuple[PlainLabel, list[LabelledRow]]] = []
        self.close_button = QPushButton()
        self.filter = QLineEdit()
        self.none = PlainLabel(tr("No setting is called that."))
        self.none.setProperty("role", "muted")
        self.none.hide()
        self.keys_title = _title(tr("Keys"))
        self.keys_title.setContentsMargins(0, 32, 0, 0)
        self.reset_settings = QPushButton(tr("Reset all settings"))
        self.reset_settings.clicked.connect(self._reset_settings)
        self.reset_keys = QPushButton(tr("Reset all keys"))
        self.reset_keys.clicked.connect(self._reset_keys)

        self._content = content = QWidget()
        content.setObjectName("settingsContent")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(MARGIN, 0, 8, 16)
        self._column.setSpacing(0)
        self._column.addWidget(self.none)
        self._column.addStretch()
        self.rows = [SettingRow(field, settings) for field in FIELDS]
        for group in Group:
            self._add(tr(group.value), [row for row in self.rows if row.field.group is group])
        self._add_button(self.reset_settings)
        self.key_rows: list[KeyRow] = []
        self._keys_to_add = self._add_keys()
        self._adding = Slices(self, lambda _done: None)

        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(scroll, 1)
        settings.changed.connect(self._setting_changed)
        keys.changed.connect(self._keys_changed)
        parent.installEventFilter(self)
        self._update_reset_buttons()
        self.hide()

    def _add_keys(self) -> Iterator[None]:
        """Add the many rows of keys below the settings, one at a time."""
        self._add_widget(self.keys_title)
        for name in GROUPS:
            rows = self._add(tr(name), [])
            for action in ACTIONS:
                if action.group == name:
                    rows.append(row := KeyRow(action, self._keys))
                    self.key_rows.append(row)
                    self._add_widget(row)
                    if self._theme is not None:
                        row.set_theme(self._theme)
                    yield
        for name, fixed in FIXED_KEYS:
            self._add(tr(name), [FixedRow(use) for use in fixed])
            yield
        self._add_button(self.reset_keys)

    def _add_all_keys(self) -> None:
        self._adding.stop()
        for _ in self._keys_to_add:
            pass
        self._column.activate()

    def _head(self) -> QGridLayout:
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(tr("Close the settings"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close)
        self.filter.setAccessibleName(tr("Search the settings"))
        self.filter.setPlaceholderText(tr("Search the settings"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._apply_filter)
        head = QGridLayout()
        head.setContentsMargins(MARGIN, 16, 16, 16)
        head.setVerticalSpacing(8)
        head.addWidget(_title(tr("Settings")), 0, 0)
        head.addWidget(self.close_button, 0, 1, Qt.AlignmentFlag.AlignRight)
        head.addWidget(self.filter, 1, 0, 1, 2)
        return head

    def _add(self, name: str, rows: Sequence[LabelledRow]) -> list[LabelledRow]:
        """Add a group and return its rows, to which more may be added."""
        heading = PlainLabel(name)
        heading.setProperty("role", "group")
        heading.setIndent(0)
        self._add_widget(heading)
        for row in rows:
            self._add_widget(row)
        group = list(rows)
        self._headings.append((heading, group))
        return group

    def _add_button(self, button: QPushButton) -> None:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 16, 0, 0)
        box.addWidget(button)
        box.addStretch()
        self._add_widget(row)

    def _add_widget(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the theme."""
        self.close_button.setIcon(theme.icon("close", "muted"))
        self._theme = theme
        for row in (*self.rows, *self.key_rows):
            row.set_theme(theme)

    def open(self) -> None:
        """Open with the focus in the filter."""
        if not self.isVisible():
            self._restore_focus = focus_restorer(self.window())
            self.filter.clear()
            self._adding.begin(self._keys_to_add)
        self._place()
        self.show()
        self.raise_()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self) -> None:
        """Scroll to the keys."""
        self._add_all_keys()
        self._scroll_later_to(self.keys_title)

    def _scroll_later_to(self, widget: QWidget) -> None:
        """Scroll to a widget once the rows added so far are shown."""
        QTimer.singleShot(0, self, partial(self._scroll_to, widget))

    def _scroll_to(self, widget: QWidget) -> None:
        width = self._scroll.viewport().width()
        self._content.resize(width, self._content.heightForWidth(width))
        self._column.activate()
        self._scroll.verticalScrollBar().setValue(widget.y())

    def follow_page(self, other: "SettingsPage") -> None:
        """Scroll to the setting that has the focus on another page, and focus it."""
        for row, others in zip(self.rows, other.rows, strict=True):
            if others.isAncestorOf(other.window().focusWidget() or other):
                row.control.setFocus()
                self._scroll_later_to(row)

    def close(self) -> bool:
        """Close and restore the focus."""
        self.hide()
        self._restore_focus()
        return True

    def _apply_filter(self, typed: str) -> None:
        wanted = typed.casefold().split()
        if wanted:
            self._add_all_keys()
        for heading, rows in self._headings:
            for row in rows:
                row.setVisible(all(word in row.words for word in wanted))
            heading.setVisible(any(not row.isHidden() for row in rows))
        self.none.setVisible(all(heading.isHidden() for heading, _ in self._headings))
        for whole in (self.reset_settings, self.keys_title, self.reset_keys):
            whole.setVisible(not wanted)

    def _setting_changed(self, field: Field[Any]) -> None:
        for row in self.rows:
            if row.field is field:
                row.update_value()
        self._update_reset_buttons()

    def _keys_changed(self) -> None:
        for row in self.key_rows:
            row.update_keys()
        self._update_reset_buttons()

    def _update_reset_buttons(self) -> None:
        get = self._settings.get
        self.reset_settings.setEnabled(any(get(field) != field.default for field in FIELDS))
        self.reset_keys.setEnabled(any(self._keys.is_changed(row.id) for row in ACTIONS))

    def _reset_settings(self) -> None:
        for field in FIELDS:
            self._settings.set(field, field.default)
        self.filter.setFocus()

    def _reset_keys(self) -> None:
        self._keys.reset(*(row.id for row in ACTIONS))
        self.filter.setFocus()

    def _place(self) -> None:
        room = self._side_of.rect()
        room.setLeft(max(room.right() + 1 - scaled(WIDTH), 0))
        self.setGeometry(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the side when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def _title(text: str) -> PlainLabel:
    title = PlainLabel(text)
    title.setProperty("role", "heading")
    return title
