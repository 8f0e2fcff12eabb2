"""Looking things up: from a click, a key, a link or a list to a card in the panel."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.cards.card import Card
from reader.cards.card_maker import CardMaker
from reader.cards.stretch_cards import StretchCards
from reader.glossary.format.entry import SetPhrase
from reader.glossary.matching.occurrences import Place
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.view import ArticleView
from reader.ui.base.wording import tr
from reader.ui.lookup.history import History
from reader.ui.lookup.other_places import OtherPlaces
from reader.ui.lookup.panel import LookupPanel

SETTLED = 180
"""After how many milliseconds of no change a selection is looked up."""


class Lookup(QObject):
    """Show the cards of places, set phrases and words; `report` shows a sentence to the user."""

    def __init__(
        self,
        cards: CardMaker,
        stretches: StretchCards,
        open_article: OpenArticle,
        view: ArticleView,
        panel: LookupPanel,
        other_places: OtherPlaces,
        report: Callable[[str], None],
    ) -> None:
        super().__init__(view)
        self._cards = cards
        self._stretches = stretches
        self._open_article = open_article
        self._view = view
        self._panel = panel
        self._other_places = other_places
        self._report = report
        self._history = History()
        self._visits: dict[str, int] = {}
        self._settled = QTimer(self, interval=SETTLED, singleShot=True)
        self._settled.timeout.connect(self._look_up_selection)
        open_article.opened.connect(self._start_over)
        open_article.changed.connect(self.refresh)
        view.activated.connect(self.place)
        view.selectionChanged.connect(self._settled.start)
        panel.linkActivated.connect(self.word)
        panel.back.clicked.connect(self.back)
        panel.forward.clicked.connect(self.forward)
        panel.places.stepped.connect(lambda forward: self.next_place(forward=forward))

    @property
    def card(self) -> Card | None:
        """Return the card that is shown."""
        return self._panel.card

    def show(self, card: Card) -> None:
        """Show a card, as a further step of the history."""
        self._history.visit(card)
        self._put(card)

    def back(self) -> None:
        """Show the card before."""
        if (card := self._history.back()) is not None:
            self._put(self._renewed(card))

    def forward(self) -> None:
        """Show the card that the user went back from."""
        if (card := self._history.forward()) is not None:
            self._put(self._renewed(card))

    def refresh(self) -> None:
        """Show of the same place what is known of it now."""
        if self.card is not None:
            self._put(self._renewed(self.card))

    def place(self, paragraph: int, offset: int) -> None:
        """Show the card of a place: its set phrase, else its word."""
        if (card := self.card_at(paragraph, offset)) is not None:
            self.show(card)

    def card_at(self, paragraph: int, offset: int) -> Card | None:
        """Return the card of a place: its set phrase's, else its word's."""
        return self._cards.at(self._open_article.annotated(paragraph), paragraph, offset)

    def card_of_selection(self) -> Card | None:
        """Return the card of what is selected within a paragraph."""
        selection = self._view.selection()
        if selection is None or selection.stretch is None:
            return None
        return self.card_of_stretch(Place(*selection.stretch))

    def again(self, headword: str) -> None:
        """Show what is now known of the card's place or of a headword."""
        card = self.card
        place = card.place if card else None
        there = self.card_of_stretch(place) if place else None
        if there is None or there.simplified != headword:
            there = self._cards.of_word(headword) or there
        if there is not None:
            self.show(there)
        else:
            self._history.clear()
            self._put(None)

    def stretch(self, paragraph: int, start: int, end: int) -> None:
        """Show the card of a stretch of text, if it has one."""
        if (card := self.card_of_stretch(Place(paragraph, start, end))) is not None:
            self.show(card)

    def word(self, word: str) -> None:
        """Show the card of a headword, at its place within the card before if it has one there."""
        card = self._word_within(word) or self._cards.of_word(word)
        if card is None:
            self._report(tr("{word} is not in the dictionary").format(word=word))
            return
        before = self._panel.card
        self.show(_in_sentence_of(before, card) if before and not card.place else card)

    def phrase(self, phrase: SetPhrase) -> None:
        """Jump to a set phrase's next place at each call, and show its card."""
        places = self._open_article.occurrences.places(phrase)
        if not places:  # they are being looked for again
            self.show(self._cards.of_phrase(phrase))
            return
        visit = self._visits.get(phrase.simplified, 0)
        self._visits[phrase.simplified] = visit + 1
        place = places[visit % len(places)]
        self._view.show_place(*place)
        self.show(self.card_of(phrase, place.paragraph, place.start))

    def step(self, *, forward: bool) -> None:
        """Jump to the next, or the previous, set phrase from the caret."""
        found = self._open_article.phrase_after(*self._view.caret(), forward=forward)
        if found is None:
            self._report(tr("No further set phrase") if forward else tr("No earlier set phrase"))
            return
        paragraph, match = found
        self._view.show_place(paragraph, match.start, match.end)
        self.show(self._cards.of_match(self._open_article.annotated(paragraph), paragraph, match))

    def next_place(self, *, forward: bool) -> None:
        """Jump to the next, or the previous, place of the looked-up word."""
        card = self.card
        place = self._other_places.next(self._view.caret(), forward=forward)
        if card is None or place is None:
            self._report(tr("Choose a word first, then go to its other places"))
            return
        self._view.show_place(*place)
        there = (
            self.card_of(card.phrase, place.paragraph, place.start)
            if card.phrase
            else self.card_of_stretch(place)
        )
        self.show(there or card)

    def first_card_of(self, phrase: SetPhrase) -> Card:
        """Return a set phrase's card at its first place in the article."""
        places = self._open_article.occurrences.places(phrase)
        if not places:
            return self._cards.of_phrase(phrase)
        return self.card_of(phrase, places[0].paragraph, places[0].start)

    def card_of(self, phrase: SetPhrase, paragraph: int, start: int) -> Card:
        """Return a set phrase's card at one of its places."""
        annotated = self._open_article.annotated(paragraph)
        for match in annotated.matches:
            if match.start == start and match.phrase.simplified == phrase.simplified:
                return self._cards.of_match(annotated, paragraph, match)
        return self._cards.of_phrase(phrase)

    def _start_over(self) -> None:
        self._visits.clear()
        self._history.clear()
        self._cards.day = date = self._open_article.article.date
        self._panel.body.chart.article_year = date.year if date else None
        self._put(None)

    def _look_up_selection(self) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._settled.start()
            return
        selection = self._view.selection()
        if selection is not None and selection.stretch is not None:
            self.stretch(*selection.stretch)

    def _put(self, card: Card | None) -> None:
        self._panel.show_card(card)
        self._panel.back.setEnabled(self._history.can_go_back)
        self._panel.forward.setEnabled(self._history.can_go_forward)
        self._other_places.of(card)

    def _renewed(self, card: Card) -> Card:
        """Return the card of a card's place, by the words and readings that are there now."""
        place = card.place
        if place is None:
            return card
        if card.phrase is not None:
            again = self.card_of(card.phrase, place.paragraph, place.start)
            return again if again.place else self.card_at(*place[:2]) or again
        if card.rule is None:
            return self.card_of_stretch(place) or card
        there = self._open_article.annotated(place.paragraph)
        return self._cards.word_at(there, place.paragraph, place.start) or card

    def card_of_stretch(self, place: Place) -> Card | None:
        """Return the card of a stretch of text, the longest thing that is known of it."""
        return self._stretches.of(self._open_article.annotated(place.paragraph), *place)

    def _word_within(self, word: str) -> Card | None:
        """Return the card of a word within the stretch of the card that is shown."""
        place = self._panel.card.place if self._panel.card else None
        if place is None:
            return None
        text = self._open_article.annotated(place.paragraph).text
        at = text.find(word, place.start, place.end)
        if at < 0:
            return None
        return self.card_of_stretch(Place(place.paragraph, at, at + len(word)))


def _in_sentence_of(before: Card, card: Card) -> Card:
    sentence = before.sentence
    if sentence is None:
        return card
    at = sentence.text.find(card.simplified, sentence.start)
    at = at if at >= 0 else sentence.text.find(card.simplified)
    if at < 0:
        return card
    return card._replace(sentence=sentence._replace(start=at, end=at + len(card.simplified)))
