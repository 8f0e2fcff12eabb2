"""The rows of the settings page: a name, a control, a description, a button to reset."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from reader.ui.base.labels import PlainLabel
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.preferences.setting_controls import make_control
from reader.ui.settings.fields import Choice, Field
from reader.ui.settings.settings import Settings


class LabelledRow(QWidget):
    """Show a control beside its name; `words` is the text that the filter searches."""

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__()
        self.words = name.casefold()
        self.name = PlainLabel(name)
        self.name.setBuddy(control)
        self.reset = QPushButton()
        self.reset.setProperty("role", "quiet")
        self.reset.setAccessibleName(tr("Reset “{setting}”").format(setting=name))
        self.reset.setToolTip(tr("As it was at first"))
        self.reset.setFixedSize(24, 24)
        room = self.reset.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(room)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 4, 0, 4)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(0)
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(control, 0, 1, Qt.AlignmentFlag.AlignRight)
        self.grid.addWidget(self.reset, 0, 2)
        self.grid.setColumnStretch(0, 1)
        self.grid.setRowMinimumHeight(0, 32)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.reset.setIcon(theme.icon("undo", "muted"))


class SettingRow(LabelledRow):
    """Show a setting, and change it as soon as its control changes."""

    def __init__(self, field: Field[Any], settings: Settings) -> None:
        self.control = make_control(field.control)
        label, description = tr(field.label), tr(field.description)
        super().__init__(label, self.control)
        self.field = field
        self._settings = settings
        names = field.control.names.values() if isinstance(field.control, Choice) else ()
        group = tr(field.group.value)
        self.words = " ".join((group, label, description, *map(tr, names))).casefold()
        self.control.setAccessibleName(label)
        self.control.chosen.connect(lambda value: settings.set(field, value))
        self.reset.clicked.connect(self._reset)
        if description:
            self.control.setAccessibleDescription(description)
            explanation = PlainLabel(description)
            explanation.setProperty("role", "muted")
            explanation.setWordWrap(True)
            self.grid.addWidget(explanation, 1, 0, 1, 2)
        self.update_value()

    def update_value(self) -> None:
        """Show the present value of the setting."""
        value = self._settings.get(self.field)
        self.control.show_value(value)
        self.reset.setVisible(value != self.field.default)

    def _reset(self) -> None:
        self._settings.set(self.field, self.field.default)
        self.control.setFocus()
