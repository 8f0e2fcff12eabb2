"""The settings on one page beside the article, which shows each change at once."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.fields import Choice, Field
from reader.ui.setting_controls import make_control
from reader.ui.settings import FIELDS, Settings
from reader.ui.theme import Theme
from reader.ui.wording import tr

WIDTH = 408
MARGIN = 24


class SettingRow(QWidget):
    """Show a setting: its name, what it is changed with, what it does, and the way back."""

    def __init__(self, field: Field[Any], settings: Settings) -> None:
        super().__init__()
        self.field = field
        self._settings = settings
        label, description = tr(field.label), tr(field.description)
        names = field.control.names.values() if isinstance(field.control, Choice) else ()
        group = tr(field.group.value)
        self.words = " ".join((group, label, description, *map(tr, names))).casefold()
        self.control = make_control(field.control)
        self.control.setAccessibleName(label)
        self.control.chosen.connect(lambda value: settings.set(field, value))
        name = QLabel(label)
        name.setBuddy(self.control)
        self.reset = QPushButton()
        self.reset.setProperty("role", "quiet")
        self.reset.setAccessibleName(tr("Reset “{setting}”").format(setting=label))
        self.reset.setToolTip(tr("As it was at first"))
        self.reset.setFixedSize(24, 24)
        self.reset.clicked.connect(self.set_default)
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self.control, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.reset, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowMinimumHeight(0, 32)
        if description:
            self.control.setAccessibleDescription(description)
            said = QLabel(description)
            said.setProperty("role", "muted")
            said.setWordWrap(True)
            grid.addWidget(said, 1, 0, 1, 2)
        self.follow()

    def follow(self) -> None:
        """Show the value that is kept."""
        value = self._settings.get(self.field)
        self.control.show_value(value)
        self.reset.setVisible(value != self.field.default)

    def set_default(self) -> None:
        """Set it as it was at first."""
        self._settings.set(self.field, self.field.default)
        self.control.setFocus()


class SettingsPage(QFrame):
    """Show all settings over the right side of `parent`, those that fit what is typed."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPage")
        self.setAccessibleName(tr("Settings"))
        self._side_of = parent
        self._settings = settings
        self._before: QWidget | None = None
        title = QLabel(tr("Settings"))
        title.setProperty("role", "heading")
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(tr("Close the settings"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(tr("Search the settings"))
        self.filter.setPlaceholderText(tr("Search the settings"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._sift)
        head = QGridLayout()
        head.setContentsMargins(MARGIN, 16, 16, 16)
        head.setVerticalSpacing(8)
        head.addWidget(title, 0, 0)
        head.addWidget(self.close_button, 0, 1, Qt.AlignmentFlag.AlignRight)
        head.addWidget(self.filter, 1, 0, 1, 2)

        self.rows = [SettingRow(field, settings) for field in FIELDS]
        self._headings: list[tuple[QLabel, list[SettingRow]]] = []
        content = QWidget()
        content.setObjectName("settingsContent")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(MARGIN, 0, 8, 16)
        self._column.setSpacing(0)
        order = list(type(FIELDS[0].group))
        by_group = sorted(self.rows, key=lambda row: order.index(row.field.group))
        for group, rows in groupby(by_group, lambda row: row.field.group):
            self._add_group(tr(group.value), list(rows))
        self.none = QLabel(tr("No setting is called that."))
        self.none.setProperty("role", "muted")
        self.none.hide()
        self.reset_all = QPushButton(tr("Reset all settings"))
        self.reset_all.clicked.connect(self._reset_all)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 16, 0, 0)
        foot.addWidget(self.none)
        foot.addWidget(self.reset_all)
        foot.addStretch()
        self._column.addLayout(foot)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        settings.changed.connect(self._follow)
        parent.installEventFilter(self)
        self._follow_changes()
        self.hide()

    def _add_group(self, name: str, rows: list[SettingRow]) -> None:
        heading = QLabel(name)
        heading.setProperty("role", "group")
        heading.setIndent(0)
        self._column.addWidget(heading)
        for row in rows:
            self._column.addWidget(row)
        self._headings.append((heading, rows))

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Take the colours."""
        self.close_button.setIcon(theme.icon("close", "muted"))
        for row in self.rows:
            row.reset.setIcon(theme.icon("undo", "muted"))

    def open(self) -> None:
        """Come up, ready to be searched."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
            self.filter.clear()
        self._place()
        self.show()
        self.raise_()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> bool:
        """Go, and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        return True

    def _sift(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for heading, rows in self._headings:
            for row in rows:
                row.setVisible(all(word in row.words for word in wanted))
            heading.setVisible(any(not row.isHidden() for row in rows))
        nothing = all(heading.isHidden() for heading, _ in self._headings)
        self.none.setVisible(nothing)
        self.reset_all.setVisible(not wanted)

    def _follow(self, field: Field[Any]) -> None:
        for row in self.rows:
            if row.field is field:
                row.follow()
        self._follow_changes()

    def _follow_changes(self) -> None:
        get = self._settings.get
        self.reset_all.setEnabled(any(get(field) != field.default for field in FIELDS))

    def _reset_all(self) -> None:
        for field in FIELDS:
            self._settings.set(field, field.default)
        self.filter.setFocus()

    def _place(self) -> None:
        room = self._side_of.rect()
        room.setLeft(max(room.right() + 1 - WIDTH, 0))
        self.setGeometry(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the side when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
