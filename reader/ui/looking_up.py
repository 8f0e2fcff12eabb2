"""Looking things up: from a click, a key, a link or a list to a card in the panel."""

from collections.abc import Callable
from dataclasses import replace

from reader.glossary.entry import SetPhrase
from reader.ui.article_view.view import ArticleView
from reader.ui.card import Card, CardMaker
from reader.ui.look_up_panel import LookUpPanel
from reader.ui.reading import Reading


class LookingUp:
    """Show the cards of places, set phrases and words; `tell` says what could not be found."""

    def __init__(
        self, cards: CardMaker, view: ArticleView, panel: LookUpPanel, tell: Callable[[str], None]
    ) -> None:
        self._cards = cards
        self._view = view
        self._panel = panel
        self._tell = tell
        self._reading: Reading | None = None
        self._visits: dict[str, int] = {}
        view.activated.connect(self.place)
        panel.linkActivated.connect(self.word)

    @property
    def card(self) -> Card | None:
        """Return the card that is shown."""
        return self._panel.card

    def read(self, reading: Reading) -> None:
        """Begin with an article."""
        self._reading = reading
        self._visits.clear()
        self._panel.show_card(None)

    def place(self, paragraph: int, offset: int) -> None:
        """Show the card of a place: its set phrase, else its word."""
        if self._reading is None:
            return
        card = self._cards.at(self._reading.annotated(paragraph), offset)
        if card is not None:
            self._panel.show_card(card)

    def word(self, word: str) -> None:
        """Show the card of a headword, with the sentence of the card before if it stands there."""
        card = self._cards.of_word(word)
        if card is None:
            self._tell(f"{word} is not in the dictionary")
            return
        before = self._panel.card
        self._panel.show_card(_in_sentence_of(before, card) if before else card)

    def phrase(self, phrase: SetPhrase) -> None:
        """Go to a set phrase's next place at each call, and show its card."""
        if self._reading is None:
            return
        places = self._reading.occurrences.places(phrase)
        visit = self._visits.get(phrase.simplified, 0)
        self._visits[phrase.simplified] = visit + 1
        place = places[visit % len(places)]
        self._view.go_to(place.paragraph, place.start, centre=True)
        self._view.highlight(place.paragraph, place.start, place.end)
        self._view.set_caret(place.paragraph, place.start)
        self._panel.show_card(self.card_of(phrase, place.paragraph, place.start))

    def step(self, *, forward: bool) -> None:
        """Go to the next, or the previous, set phrase from the caret."""
        if self._reading is None:
            return
        found = self._reading.phrase_after(*self._view.caret(), forward=forward)
        if found is None:
            self._tell(f"No {'further' if forward else 'earlier'} set phrase")
            return
        paragraph, match = found
        self._view.set_caret(paragraph, match.start)
        self._view.highlight(paragraph, match.start, match.end)
        self._panel.show_card(self._cards.of_match(self._reading.annotated(paragraph), match))

    def first_card_of(self, phrase: SetPhrase) -> Card:
        """Return a set phrase's card where it first stands in the article."""
        places = self._reading.occurrences.places(phrase) if self._reading else ()
        if not places:
            return self._cards.of_phrase(phrase)
        return self.card_of(phrase, places[0].paragraph, places[0].start)

    def card_of(self, phrase: SetPhrase, paragraph: int, start: int) -> Card:
        """Return a set phrase's card at one of its places."""
        if self._reading is not None:
            annotated = self._reading.annotated(paragraph)
            for match in annotated.matches:
                if match.start == start and match.phrase.simplified == phrase.simplified:
                    return self._cards.of_match(annotated, match)
        return self._cards.of_phrase(phrase)


def _in_sentence_of(before: Card, card: Card) -> Card:
    sentence = before.sentence
    if sentence is None:
        return card
    at = sentence.text.find(card.simplified, sentence.start)
    at = at if at >= 0 else sentence.text.find(card.simplified)
    if at < 0:
        return card
    return replace(card, sentence=sentence._replace(start=at, end=at + len(card.simplified)))
