"""Where else in the article the looked-up word is, and the row that leads there."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.cards.card import Card
from reader.glossary.matching.occurrences import Place
from reader.ui.article.open_article import OpenArticle
from reader.ui.base.labels import PlainLabel
from reader.ui.base.slices import Slices
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr

MANY = 999
"""How many places are looked for at most."""


class OtherPlaces(QObject):
    """Look for the places of a card's headword; `changed` whenever more is known."""

    changed = Signal()

    def __init__(self, open_article: OpenArticle) -> None:
        super().__init__(open_article)
        self._open_article = open_article
        self.places: Sequence[Place] = ()
        self.complete = True
        self._card: Card | None = None
        self._slices = Slices(self, self._searched)
        open_article.leaving.connect(lambda: self.of(None))
        open_article.changed.connect(self._search)

    def of(self, card: Card | None) -> None:
        """Look for a card's headword in the article."""
        before, self._card = self._card, card
        if before and card and _forms(before) == _forms(card):
            self.changed.emit()
        else:
            self._search()

    def follow_scan(self) -> None:
        """Add what the background scan has found of a set phrase."""
        if self._card is None or self._card.phrase is None:
            return
        self.places = self._open_article.occurrences.places(self._card.phrase)
        self.complete = self._open_article.scanned == 1
        self.changed.emit()

    @property
    def number(self) -> int:
        """Return which of the places is the card's, from 1, or 0."""
        place = self._card.place if self._card else None
        return self.places.index(place) + 1 if place in self.places else 0

    def next(self, beside: tuple[int, int], *, forward: bool) -> Place | None:
        """Return the next or the previous place from the card's, else from a place beside it."""
        if not self.places:
            return None
        if number := self.number:
            return self.places[(number - 1 + (1 if forward else -1)) % len(self.places)]
        if forward:
            return next((p for p in self.places if p[:2] > beside), self.places[0])
        return next((p for p in reversed(self.places) if p[:2] < beside), self.places[-1])

    def _search(self) -> None:
        self._slices.stop()
        self.places = ()
        self.complete = True
        if self._card is None:
            self.changed.emit()
        elif self._card.phrase is not None:
            self.follow_scan()
        else:
            found: list[Place] = []
            self.places = found
            self._slices.begin(_find(self._open_article, _forms(self._card), found))

    def _searched(self, done: bool) -> None:
        self.complete = done
        self.changed.emit()


class PlacesRow(QWidget):
    """Show how often the word is in the article; two buttons go through its places."""

    stepped = Signal(bool)

    def __init__(self, other_places: OtherPlaces) -> None:
        super().__init__()
        self.setObjectName("placesRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._other_places = other_places
        self.text = PlainLabel()
        self.text.setObjectName("placesText")
        self.text.setProperty("role", "muted")
        self.previous = _button(tr("Previous place of this word"))
        self.next = _button(tr("Next place of this word"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 12, 4)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        self.previous.clicked.connect(lambda: self.stepped.emit(False))
        self.next.clicked.connect(lambda: self.stepped.emit(True))
        other_places.changed.connect(self._show_count)
        self._show_count()

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the colours."""
        self.previous.setIcon(theme.icon("up", "muted"))
        self.next.setIcon(theme.icon("down", "muted"))

    def _show_count(self) -> None:
        where = self._other_places
        count, number = len(where.places), where.number
        self.setVisible(bool(count) or not where.complete)
        for button in (self.previous, self.next):
            button.setVisible(count > (1 if number else 0))
        more = "" if where.complete and count < MANY else "+" if count >= MANY else "…"
        if number and count == 1 and where.complete:
            self.text.setText(tr("Only here in this article"))
        elif number:
            said = tr("{number} of {count} in this article")
            self.text.setText(said.format(number=number, count=f"{count}{more}"))
        elif count:
            self.text.setText(tr("{count} in this article").format(count=f"{count}{more}"))
        else:
            self.text.setText(tr("Looking through this article…"))


def _button(name: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("role", "quiet")
    button.setAccessibleName(name)
    return button


def _forms(card: Card) -> set[str]:
    return {card.simplified, card.traditional}


def _find(open_article: OpenArticle, forms: set[str], found: list[Place]) -> Iterator[None]:
    """Find where a word is between two word boundaries, paragraph by paragraph."""
    for number, paragraph in enumerate(open_article.article.paragraphs):
        starts = sorted((at, form) for form in forms for at in _starts(paragraph.text, form))
        if starts:
            bounds = {0, *(token.end for token in open_article.uncached(number).tokens)}
            found.extend(
                Place(number, at, at + len(form))
                for at, form in starts
                if at in bounds and at + len(form) in bounds
            )
            if len(found) >= MANY:
                del found[MANY:]
                return
        yield


def _starts(text: str, form: str) -> Iterator[int]:
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)
