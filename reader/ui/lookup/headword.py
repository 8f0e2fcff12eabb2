"""The head of a card: the headword as large as there is room, its traditional form beside it."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from reader.ui.base.flow_layout import FlowLayout
from reader.ui.base.labels import PlainLabel
from reader.ui.base.sizes import scaled

SIZES = (36, 28, 21)
"""The pixels that a headword may have in the usual font: the largest that fits into one line is
taken."""

BESIDE = 21


class Headword(QWidget):
    """Show a headword and, where it is another, its traditional form."""

    def __init__(self) -> None:
        super().__init__()
        self.simplified = _label("headword", "")
        self.traditional = _label("traditional", "muted")
        self._families: Sequence[str] = ()
        flow = FlowLayout(12, 0)
        flow.addWidget(self.simplified)
        flow.addWidget(self.traditional)
        self.setLayout(flow)

    def set_families(self, families: Sequence[str]) -> None:
        """Apply the faces for Chinese text."""
        self._families = families or self.font().families()

    def show_forms(self, simplified: str, traditional: str) -> None:
        """Show a headword."""
        self.simplified.setText(simplified)
        self.traditional.setText(traditional)
        self.traditional.setVisible(simplified != traditional)

    def fit(self, room: int) -> None:
        """Choose the size for a room of so many pixels; what is too long for one line wraps."""
        sizes = [scaled(size) for size in SIZES]
        size = next((s for s in sizes if self._width(self.simplified, s) <= room), sizes[-1])
        beside = min(size, scaled(BESIDE))
        for label, pixels in ((self.simplified, size), (self.traditional, beside)):
            font = self._font(label, pixels)
            label.setFont(font)
            label.setStyleSheet(f"font-size: {pixels}px")
            natural = QFontMetrics(font).horizontalAdvance(label.text()) + 4
            label.setWordWrap(natural > room)
            label.setMinimumWidth(max(min(natural, room), 0))

    def _width(self, label: PlainLabel, pixels: int) -> int:
        return QFontMetrics(self._font(label, pixels)).horizontalAdvance(label.text()) + 4

    def _font(self, label: PlainLabel, pixels: int) -> QFont:
        font = QFont(list(self._families))
        font.setPixelSize(pixels)
        if label is self.simplified:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def _label(name: str, role: str) -> PlainLabel:
    label = PlainLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextInteractionFlags(label.textInteractionFlags().TextSelectableByMouse)
    return label
