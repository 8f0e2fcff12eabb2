"""The look-up panel: what the clicked word or set phrase is, read from top to bottom."""

from collections.abc import Callable, Sequence
from urllib.parse import unquote

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from reader.ui.card import Card
from reader.ui.card_page import CardPage, style_sheet
from reader.ui.theme import Theme


class LookUpPanel(QWidget):
    """Show one card, with its links and its Save button."""

    saveRequested = Signal()  # noqa: N815
    linkActivated = Signal(str)  # noqa: N815

    def __init__(
        self, is_saved: Callable[[Card], bool], can_be_looked_up: Callable[[str], bool]
    ) -> None:
        super().__init__()
        self.setObjectName("lookupPanel")
        self._is_saved = is_saved
        self._page = CardPage(can_be_looked_up)
        self._card: Card | None = None
        self._theme: Theme | None = None

        self.headword = _label("headword")
        self.traditional = _label("traditional", "muted")
        self.pinyin = _label("pinyin", "pinyin")
        self.save = QPushButton("Save")
        self.save.setObjectName("saveButton")
        self.save.clicked.connect(self.saveRequested)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self.body = QTextBrowser()
        self.body.setObjectName("lookupBody")
        self.body.setAccessibleName("Meaning")
        self.body.setOpenLinks(False)
        self.body.document().setDocumentMargin(0)
        self.body.anchorClicked.connect(self._follow)

        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.headword)
        top.addWidget(self.traditional)
        top.addStretch(1)
        top.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.pinyin)
        column.addLayout(self.chips)
        column.addWidget(self.body, 1)
        self.show_card(None)

    @property
    def card(self) -> Card | None:
        """Return the card that is shown."""
        return self._card

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Take the colours, and the faces for Chinese text."""
        self._theme = theme
        self.body.document().setDefaultStyleSheet(style_sheet(theme))
        for label, pixels in ((self.headword, 36), (self.traditional, 21)):
            font = QFont(text_families or label.font().families())
            font.setPixelSize(pixels)
            font.setWeight(QFont.Weight.DemiBold if label is self.headword else QFont.Weight.Normal)
            label.setFont(font)
            label.setStyleSheet(f"font-size: {pixels}px")
        self.pinyin.setStyleSheet("font-size: 16px")
        self.show_card(self._card)

    def show_card(self, card: Card | None) -> None:
        """Show a card, or what will be here while there is none."""
        self._card = card
        for widget in (self.headword, self.traditional, self.pinyin, self.save):
            widget.setVisible(card is not None)
        while (item := self.chips.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        if self._theme is None:
            return
        if card is None:
            self.body.setHtml(
                '<p class="muted">Click a word or an underlined set phrase to see what it means, '
                "or move with ← → and press Enter.</p>"
            )
            return
        self.headword.setText(card.simplified)
        self.traditional.setText(card.traditional if card.traditional != card.simplified else "")
        self.pinyin.setText(card.pinyin)
        for text, accent in _chips(card):
            chip = QLabel(text)
            chip.setProperty("role", "chipAccent" if accent else "chip")
            self.chips.addWidget(chip)
        self.chips.addStretch(1)
        self.body.setHtml(self._page.html(card))
        self.refresh_saved()

    def refresh_saved(self) -> None:
        """Show whether the card is among the saved words."""
        if self._card is None or self._theme is None:
            return
        saved = self._is_saved(self._card)
        self.save.setText("Saved" if saved else "Save")
        self.save.setToolTip(
            "Keep this sentence with the saved word (S)" if saved else "Save with its sentence (S)"
        )
        self.save.setProperty("role", "saved" if saved else "primary")
        self.save.setIcon(
            self._theme.icon("star-filled", "jade")
            if saved
            else self._theme.icon("star", "on_cinnabar")
        )
        self.save.style().unpolish(self.save)
        self.save.style().polish(self.save)

    def _follow(self, url: QUrl) -> None:
        self.linkActivated.emit(unquote(url.toString().removeprefix("word:")))


def _label(name: str, role: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextInteractionFlags(label.textInteractionFlags().TextSelectableByMouse)
    return label


def _chips(card: Card) -> list[tuple[str, bool]]:
    phrase = card.phrase
    if phrase is None:
        return []
    found = [("set phrase", True), (phrase.category, False), (str(phrase.status), False)]
    return [(text, accent) for text, accent in found if text]
