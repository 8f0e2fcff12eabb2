"""The look-up panel: what the clicked word or set phrase is, from top to bottom."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.cards.card import Card
from reader.glossary.prominence import Standing, standing
from reader.glossary.rules.people import GLOSSARY as PEOPLE
from reader.lexicon.commonness import commonness
from reader.lexicon.levels import level_name
from reader.ui.base.flow_layout import FlowLayout
from reader.ui.base.labels import PlainLabel, RichLabel, plain_tip
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.lookup.card_body import CardBody
from reader.ui.lookup.card_page import EDIT, READING, WORD, CardPage, style_sheet
from reader.ui.lookup.headword import Headword
from reader.ui.lookup.other_places import OtherPlaces, PlacesRow
from reader.ui.settings.pronunciation import Pronunciation

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

MARGIN_LEFT, MARGIN_RIGHT = 20, 12
GAP = 12


class LookupPanel(QWidget):
    """Show one card, with its links and its buttons."""

    saveRequested = Signal()  # noqa: N815
    knownRequested = Signal()  # noqa: N815
    linkActivated = Signal(str)  # noqa: N815
    editRequested = Signal()  # noqa: N815
    readingRequested = Signal(str)  # noqa: N815
    """Another reading is right here: the one carried, or one to be asked for where it is empty."""

    def __init__(
        self,
        is_saved: Callable[[Card], bool],
        is_known: Callable[[Card], bool],
        can_be_looked_up: Callable[[str], bool],
        other_places: OtherPlaces,
        pronunciation: Pronunciation,
    ) -> None:
        super().__init__()
        self.setObjectName("lookupPanel")
        self._is_saved = is_saved
        self._is_known = is_known
        self._page = CardPage(can_be_looked_up, pronunciation)
        self._pronunciation = pronunciation
        pronunciation.changed.connect(lambda: self.show_card(self._card))
        self._card: Card | None = None
        self._theme: Theme | None = None

        self.head = Headword()
        self.pinyin = RichLabel()
        self.pinyin.setObjectName("pinyin")
        self.pinyin.setProperty("role", "pinyin")
        self.pinyin.setTextInteractionFlags(
            self.pinyin.textInteractionFlags().TextSelectableByMouse
        )
        self.pinyin.setWordWrap(True)
        self.save = QPushButton(tr("Save"))
        self.save.setObjectName("saveButton")
        self.save.clicked.connect(self.saveRequested)
        self.known = _arrow("knownButton", tr("Known"))
        self.known.setCheckable(True)
        self.known.clicked.connect(self.knownRequested)
        self.back = _arrow("lookupBack", tr("Back"))
        self.forward = _arrow("lookupForward", tr("Forward"))
        self.chips = FlowLayout(6, 4)
        self.body = CardBody()
        self.body.anchorClicked.connect(self._follow)
        self.places = PlacesRow(other_places)

        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.head, 1)
        top.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.pinyin, 1)
        below.addWidget(self.known, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.forward, 0, Qt.AlignmentFlag.AlignTop)
        card = QVBoxLayout()
        card.setContentsMargins(MARGIN_LEFT, 16, MARGIN_RIGHT, 8)
        card.setSpacing(8)
        card.addLayout(top)
        card.addLayout(below)
        card.addLayout(self.chips)
        card.addWidget(self.body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(card, 1)
        column.addWidget(self.places)
        self.show_card(None)

    @property
    def card(self) -> Card | None:
        """Return the card that is shown."""
        return self._card

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self._theme = theme
        self.body.document().setDefaultStyleSheet(style_sheet(theme))
        self.body.chart.theme = theme
        self.head.set_families(text_families)
        self.pinyin.setStyleSheet(f"font-size: {scaled(16)}px")
        self.back.setIcon(theme.icon("back", "muted"))
        self.forward.setIcon(theme.icon("forward", "muted"))
        self.places.set_theme(theme, text_families)
        self.show_card(self._card)

    def prepare(self) -> Iterator[None]:
        """Load the style in advance, which the first card would wait for."""
        self.style().objectName()
        yield
        self.body.viewport()
        yield

    def show_card(self, card: Card | None) -> None:
        """Show a card, or what will be here while there is none."""
        self._card = card
        for widget in (self.head, self.pinyin, self.save, self.known, self.back, self.forward):
            widget.setVisible(card is not None)
        self.known.setEnabled(card is not None)
        self.chips.clear()
        if self._theme is None:
            return
        if card is None:
            hint = tr(
                "Click a word or an underlined set phrase to see what it means, "
                "or move with ← → and press Enter."
            )
            self.body.show_page(f'<p class="muted">{hint}</p>', None)
            return
        self.refresh_saved()
        self.head.show_forms(card.simplified, card.traditional)
        self._fit_head()
        self.pinyin.setText(self._pronunciation.html(self._pronunciation.said(card)))
        for text, accent, tip in _chips(card):
            chip = PlainLabel(text)
            chip.setProperty("role", "chipAccent" if accent else "chip")
            chip.setToolTip(plain_tip(tip))
            self.chips.addWidget(chip)
        self.body.show_page(self._page.html(card), card.timeline)

    def refresh_saved(self) -> None:
        """Show whether the card is among the saved words and the known ones."""
        if self._card is None or self._theme is None:
            return
        known = self._is_known(self._card)
        self.known.setChecked(known)
        self.known.setIcon(
            self._theme.icon("known-filled", "jade")
            if known
            else self._theme.icon("known", "muted")
        )
        saved = self._is_saved(self._card)
        self.save.setText(tr("Saved") if saved else tr("Save"))
        self.save.setToolTip(
            tr("Keep this sentence with the saved word") if saved else tr("Save with its sentence")
        )
        self.save.setProperty("role", "saved" if saved else "primary")
        self.save.setIcon(
            self._theme.icon("star-filled", "jade")
            if saved
            else self._theme.icon("star", "on_cinnabar")
        )
        self.save.style().unpolish(self.save)
        self.save.style().polish(self.save)
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the headword to the width."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        room = self.width() - MARGIN_LEFT - MARGIN_RIGHT - GAP - self.save.sizeHint().width()
        self.head.fit(room)

    def _follow(self, url: "QUrl") -> None:
        if url.scheme() == EDIT:
            self.editRequested.emit()
        elif url.scheme() == READING:
            self.readingRequested.emit(unquote(url.toString().removeprefix(f"{READING}:")))
        elif url.scheme() == WORD:
            self.linkActivated.emit(unquote(url.toString().removeprefix(f"{WORD}:")))


def _arrow(name: str, title: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("role", "quiet")
    button.setAccessibleName(title)
    button.setEnabled(False)
    return button


def _chips(card: Card) -> list[tuple[str, bool, str]]:
    """List what one word says each: the text, whether it is accented, and its tip."""
    found = []
    if (phrase := card.phrase) is not None and phrase.glossary == PEOPLE:
        found.append((tr("person"), True, ""))
    elif phrase is not None:
        if standing(phrase) is Standing.FORMULATION:
            found.append((tr("set phrase"), True, ""))
        found += [(tr(phrase.category), False, ""), (tr(phrase.status), False, "")]
    if card.level is not None:
        tip = tr("Its level in HSK 3.0, after the list that the settings name")
        found.append((level_name(card.level), False, tip))
    per_million = card.frequency / 1000
    count = f"{per_million:,.3g}" if per_million < 1000 else f"{per_million:,.0f}"
    tip = tr("About {count} times in a million words").format(count=count)
    found.append((tr(commonness(card.frequency)), False, tip))
    return [chip for chip in found if chip[0]]
