"""A small card beside the word under the pointer: what it is, in a line or two."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.cards.card import Card
from reader.glossary.format.renderings import renderings
from reader.ui.base.flow_layout import FlowLayout
from reader.ui.base.labels import PlainLabel, RichLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.settings.pronunciation import Pronunciation

WIDTH = 320
GLOSSES = 2
LONGEST = 90
"""How many characters of a gloss are shown."""

GAP = 2
EDGE = 6
"""How far the card stays from the window's edge."""


class HoverCard(QFrame):
    """Show a headword, its pinyin and its first glosses; the pointer passes through it."""

    def __init__(self, window: QWidget, pronunciation: Pronunciation) -> None:
        super().__init__(window)
        self._pronunciation = pronunciation
        self._window = window
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.headword = PlainLabel()
        self.pinyin = RichLabel()
        self.pinyin.setProperty("role", "pinyin")
        self.gloss = PlainLabel()
        self.gloss.setWordWrap(True)
        head = FlowLayout(10, 0)
        head.addWidget(self.headword)
        head.addWidget(self.pinyin)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.gloss)
        self.hide()

    def set_theme(self, _theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the faces for Chinese text."""
        font = QFont(text_families or self.font().families())
        font.setPixelSize(scaled(21))
        self.headword.setFont(font)
        self.headword.setStyleSheet(f"font-size: {scaled(21)}px")

    def show_card(self, card: Card, word: QRect) -> None:
        """Show a card beside the word in a rectangle of the window."""
        self.headword.setText(card.simplified)
        self.pinyin.setText(self._pronunciation.html(self._pronunciation.said(card)))
        glosses = [*_glosses(card), *filter(None, [given_as(card)])]
        self.gloss.setText("\n".join(glosses))
        self.gloss.setVisible(bool(glosses))
        self.ensurePolished()
        natural = max(
            self.headword.sizeHint().width() + 10 + self.pinyin.sizeHint().width(),
            max((self.fontMetrics().horizontalAdvance(gloss) for gloss in glosses), default=0),
        )
        width = min(natural + 32, scaled(WIDTH), self._window.width() - 2 * EDGE)
        size = QSize(width, self.heightForWidth(width))
        self.setGeometry(QRect(beside(word, size, self._window.rect()), size))
        self.show()
        self.raise_()


def beside(word: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where a card of a size goes by a word: below, else above, else at its side."""
    room = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    x = max(min(word.left(), room.right() - size.width() + 1), room.left())
    below, above = word.bottom() + 1 + GAP, word.top() - GAP - size.height()
    if below + size.height() - 1 <= room.bottom():
        return QPoint(x, below)
    if above >= room.top():
        return QPoint(x, above)
    right = word.right() + 1 + GAP
    fits_right = right + size.width() - 1 <= room.right()
    y = max(min(word.top(), room.bottom() - size.height() + 1), room.top())
    return QPoint(right if fits_right else max(word.left() - GAP - size.width(), 0), y)


def given_as(card: Card) -> str:
    """Return how the file gave the words of the card's place, if they were repaired."""
    return tr("In the text given as {words}").format(words=card.given) if card.given else ""


def _glosses(card: Card) -> list[str]:
    if card.phrase is not None:
        return [_short(renderings(card.phrase, card.day)[0])]
    senses = [sense.text for entry in card.entries for sense in entry.senses]
    return list(map(_short, senses[:GLOSSES] or filter(None, [card.english])))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
