"""The menu on a word of the article, by the right button or the menu key."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.cards.card import Card
from reader.ui.article_view.view import ArticleView
from reader.ui.base.labels import caption
from reader.ui.base.wording import tr
from reader.ui.lookup.lookup import Lookup

ON_WORDS = ("split", "correct_reading")
"""The actions that correct the word at the caret."""

READ_ALOUD = ("read_word", "read_sentence")

ON_CARD = ("save", "known", "add_entry")
"""The actions that do something with the card that is shown, where there are such actions."""


class WordMenu(QObject):
    """Offer what can be done with the word, the set phrase or the selection at a place."""

    def __init__(
        self,
        view: ArticleView,
        lookup: Lookup,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(view)
        self._lookup = lookup
        self._actions = actions
        self._view = view
        self.menu = QMenu(view)
        view.contextRequested.connect(self._open)

    def dismiss(self) -> None:
        """Close the menu and forget the word that it was for."""
        self.menu.close()
        self.menu.clear()

    def _open(self, point: QPoint, paragraph: int, offset: int) -> None:
        card = self._card_at(paragraph, offset)
        if card is None:
            return
        self.menu.clear()
        word = card.simplified if len(card.simplified) <= 12 else f"{card.simplified[:11]}…"
        self._add(tr("&Look up {word}").format(word=caption(word)), lambda: self._lookup.show(card))
        for name in ON_CARD:
            if (action := self._actions.get(name)) is not None:
                self._add(action.text(), partial(self._on_card, card, action))
        self.menu.addSeparator()
        selected = self._view.selection() is not None
        join = tr("&Make one word") if selected else tr("Join with the &next word")
        self._add(join, self._actions["join"].trigger)
        for name in ON_WORDS:
            self._add(self._actions[name].text(), self._actions[name].trigger)
        self.menu.addSeparator()
        if (place := card.place) is not None:
            shown = self._view.paragraph_text(place.paragraph)[place.start : place.end]
            self._add(tr("&Copy word"), lambda: _copy(shown))
        if place is not None and card.sentence is not None:
            start = place.start - card.sentence.start
            end = start + len(card.sentence.text)
            sentence = self._view.paragraph_text(place.paragraph)[start:end]
            self._add(tr("Copy s&entence"), lambda: _copy(sentence))
        for name in READ_ALOUD:
            self._add(self._actions[name].text(), self._actions[name].trigger)
        self._add(self._actions["unfold"].text(), self._actions["unfold"].trigger)
        self.menu.popup(point)

    def _card_at(self, paragraph: int, offset: int) -> Card | None:
        if paragraph < 0:
            return None
        selection = self._view.selection()
        if selection is not None and selection.start <= (paragraph, offset) < selection.end:
            return self._lookup.card_of_selection()
        self._view.set_caret(paragraph, offset)
        return self._lookup.card_at(paragraph, offset)

    def _on_card(self, card: Card, action: QAction) -> None:
        self._lookup.show(card)
        action.trigger()

    def _add(self, text: str, run: Callable[[], object]) -> None:
        self.menu.addAction(text).triggered.connect(lambda _checked=False: run())


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
