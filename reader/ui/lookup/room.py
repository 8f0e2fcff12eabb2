"""The room of lookups: the search field, the panel with its cards, the card at the pointer."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, Qt

from reader.annotate import Annotator
from reader.cards.card_maker import CardMaker
from reader.cards.stretch_cards import StretchCards
from reader.glossary.format.entry import SetPhrase
from reader.ui.article.room import ArticleRoom
from reader.ui.base.theme import Theme
from reader.ui.commands.actions import Handler
from reader.ui.commands.host import Host
from reader.ui.commands.keys import show_keys
from reader.ui.lookup.hover import Hover
from reader.ui.lookup.hover_card import HoverCard
from reader.ui.lookup.lookup import Lookup
from reader.ui.lookup.other_places import OtherPlaces
from reader.ui.lookup.panel import LookupPanel
from reader.ui.lookup.search_field import SearchField
from reader.ui.lookup.search_rows import SearchRows
from reader.ui.lookup.word_menu import WordMenu
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import HOVER_CARD, STANDARD


class LookupRoom(QObject):
    """Look up words and set phrases of the open article, and what is searched for.

    `is_saved` and `is_known` say of a headword and its pinyin what the user did with it, `phrases`
    returns the set phrases of all glossaries.
    """

    def __init__(
        self,
        host: Host,
        annotator: Annotator,
        article: ArticleRoom,
        is_saved: Callable[[str, str], bool],
        is_known: Callable[[str, str], bool],
        phrases: Callable[[], Sequence[SetPhrase]],
    ) -> None:
        super().__init__(host.window)
        settings, pronunciation = host.settings, host.pronunciation
        self._cards = cards = CardMaker(annotator, lambda: settings.get(STANDARD))
        self.other_places = OtherPlaces(article.open_article)
        self.panel = LookupPanel(
            lambda card: is_saved(card.simplified, card.pinyin),
            lambda card: is_known(card.simplified, card.pinyin),
            cards.knows,
            self.other_places,
            pronunciation,
        )
        self.lookup = Lookup(
            cards,
            StretchCards(annotator, cards),
            article.open_article,
            article.view,
            self.panel,
            self.other_places,
            host.report,
        )
        self.search = SearchField(
            host.window,
            SearchRows(annotator.lexicon, phrases, pronunciation.written).to,
            host.keys,
        )
        self.word_menu = WordMenu(article.view, self.lookup, host.actions)
        self.hover_card = HoverCard(host.window, pronunciation)
        self.hover = Hover(
            article.view, self.hover_card, self.lookup, lambda: settings.get(HOVER_CARD)
        )
        for close in (self.word_menu.dismiss, self.hover.leave):
            article.open_article.leaving.connect(close)
        settings.changed.connect(self._setting_changed)
        article.scan.progressed.connect(self.other_places.follow_scan)
        article.marks.reached.connect(self.lookup.stretch)
        self.search.chosen.connect(self.lookup.word)
        self.search.left.connect(article.view.setFocus)
        for button, action in (
            (self.panel.known, "known"),
            (self.panel.back, "back"),
            (self.panel.forward, "forward"),
            (self.panel.places.previous, "previous_place"),
            (self.panel.places.next, "next_place"),
        ):
            show_keys(button, host.actions[action])

    @property
    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of this room do."""
        lookup = self.lookup
        return {
            "search": lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "back": lookup.back,
            "forward": lookup.forward,
            "next_place": lambda: lookup.next_place(forward=True),
            "previous_place": lambda: lookup.next_place(forward=False),
            "next_phrase": lambda: lookup.step(forward=True),
            "previous_phrase": lambda: lookup.step(forward=False),
        }

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        for part in (self.panel, self.search, self.hover_card):
            part.set_theme(theme, text_families)

    def prepare(self) -> Iterator[object]:
        """Load what the first card would wait for, in steps of a few milliseconds."""
        return chain(self._cards.prepare(), self.panel.prepare())

    def _setting_changed(self, field: Field[Any]) -> None:
        if field is STANDARD:
            self.lookup.refresh()
