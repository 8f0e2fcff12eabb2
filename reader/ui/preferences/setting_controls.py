"""The controls of settings: a list of names, a list of fonts, a switch, a slider."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QWidget

from reader.ui.base.drop_down import DropDown
from reader.ui.base.fonts import KINDS, SIMPLIFIED, chinese_fonts, text_families
from reader.ui.base.labels import PlainLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.wording import tr
from reader.ui.settings.fields import ChineseFont, Choice, Control, Number, Switch

NAMES_WIDTH = 176
VALUE_WIDTH = 88
SAMPLE = "永"


class ChoiceList(DropDown):
    """Offer values by name."""

    chosen = Signal(object)

    def __init__(self, names: Mapping[Any, str]) -> None:
        super().__init__()
        self.setFixedWidth(scaled(NAMES_WIDTH))
        self._values = list(names)
        self.addItems([tr(name) for name in names.values()])
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))

    def show_value(self, value: object) -> None:
        """Show a value, none where it has no name."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class FontList(ChoiceList):
    """Offer kinds of Chinese type and fonts, each name in its own type."""

    def __init__(self) -> None:
        fonts = chinese_fonts()
        super().__init__(KINDS | {font: font for font in fonts})
        for at, font in enumerate((*KINDS, *fonts)):
            face = QFont(self.font())
            face.setFamilies([*text_families(SIMPLIFIED, font), *self.font().families()])
            self.setItemText(at, f"{SAMPLE} {self.itemText(at)}")
            self.setItemData(at, face, Qt.ItemDataRole.FontRole)


class Toggle(QCheckBox):
    """Switch something on or off."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.toggled.connect(self.chosen.emit)

    def show_value(self, value: bool) -> None:
        """Show whether it is on."""
        self.blockSignals(True)
        self.setChecked(value)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Return the size of the switch."""
        return QSize(40, 24)

    def hitButton(self, _point: object) -> bool:
        """Accept a click anywhere."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a track with a knob at the side of its state."""
        palette, role, on = QGuiApplication.palette(), QPalette.ColorRole, self.isChecked()
        accent, quiet = palette.color(role.Link), palette.color(role.PlaceholderText)
        edge = palette.color(role.WindowText) if self.hasFocus() else accent if on else quiet
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(5.5, 3.5, 33, 17)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(accent if on else palette.color(role.Base))
        painter.drawRoundedRect(track, 8.5, 8.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Base) if on else quiet)
        painter.drawEllipse(QRectF(24.5 if on else 8.5, 6.5, 11, 11))


class NumberSlider(QWidget):
    """Offer a range of numbers on a slider, with the value beside it."""

    chosen = Signal(object)

    def __init__(self, number: Number) -> None:
        super().__init__()
        self._number = number
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((number.most - number.least) / number.step))
        self.slider.setFixedWidth(scaled(NAMES_WIDTH) - scaled(VALUE_WIDTH))
        self.value = PlainLabel()
        self.value.setProperty("role", "muted")
        self.value.setFixedWidth(scaled(VALUE_WIDTH))
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.slider)
        row.addWidget(self.value)
        self.setFocusProxy(self.slider)
        self.slider.installEventFilter(self)
        self.slider.valueChanged.connect(
            lambda at: self.chosen.emit(round(number.least + at * number.step, 6))
        )

    def show_value(self, value: float) -> None:
        """Show a number, which may be between two steps."""
        text = tr(self._number.shown).format(value=value)
        self.value.setText(text)
        self.slider.setAccessibleDescription(text)
        self.slider.blockSignals(True)
        self.slider.setValue(round((value - self._number.least) / self._number.step))
        self.slider.blockSignals(False)

    def setAccessibleName(self, name: str) -> None:
        """Set the accessible name of the slider."""
        self.slider.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page."""
        if isinstance(event, QWheelEvent):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


SettingControl = ChoiceList | Toggle | NumberSlider

MAKERS: dict[type, Callable[[Any], SettingControl]] = {
    Choice: lambda choice: ChoiceList(choice.names),
    Switch: lambda _: Toggle(),
    Number: NumberSlider,
    ChineseFont: lambda _: FontList(),
}


def make_control(control: Control[Any]) -> SettingControl:
    """Return a new widget for a kind of setting."""
    return MAKERS[type(control)](control)
