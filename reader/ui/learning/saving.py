"""Keeping words: save one or all, remove and undo, take them elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.cards.card import Card
from reader.errors import UserError
from reader.glossary.format.entry import SetPhrase
from reader.study.new_words import ArticleWord
from reader.study.words import SavedWord
from reader.ui.article.notice import Notice
from reader.ui.article.open_article import Reading
from reader.ui.base.wording import tr
from reader.ui.learning.saved_words import SavedWords
from reader.ui.lists.glossary_panel import GlossaryPanel
from reader.ui.lists.row_list import Row
from reader.ui.lookup.lookup import LookingUp


class Keeping:
    """Do what the star, the Save button and the pages of the glossary panel ask for."""

    def __init__(
        self,
        saved: SavedWords,
        looking_up: LookingUp,
        glossary: GlossaryPanel,
        notice: Notice,
        tell: Callable[[str], None],
    ) -> None:
        self._saved = saved
        self._looking_up = looking_up
        self._glossary = glossary
        self._notice = notice
        self._tell = tell
        self._reading: Reading | None = None
        glossary.starred.connect(self.star)
        glossary.saveAllRequested.connect(self.save_all)
        glossary.savedRemoved.connect(self.remove)

    def read(self, reading: Reading) -> None:
        """Begin with an article."""
        self._reading = reading

    def save(self) -> None:
        """Save the row that the keys are on, else the card that is shown."""
        row = self._glossary.row_at_keys()
        if row is not None and (card := self._card_of(row.key)):
            self._save([card])
        else:
            self.save_card()

    def save_card(self) -> None:
        """Save the card that is shown."""
        card = self._looking_up.card
        if card is None:
            self._tell(tr("Choose a word first, then save it"))
        else:
            self._save([card])

    def star(self, row: Row) -> None:
        """Save a set phrase or a new word of the article, or remove it if it is saved."""
        kept = self._saved.find(row.headword, row.pinyin)
        if kept is not None:
            self.remove(kept)
        elif card := self._card_of(row.key):
            self._save([card])

    def save_all(self) -> None:
        """Save the article's set phrases that pass the filter and are not saved yet."""
        rows = self._glossary.article.list.rows.rows
        phrases = [row.key for row in rows if not row.saved and isinstance(row.key, SetPhrase)]
        if phrases:
            self._save([self._looking_up.first_card_of(phrase) for phrase in phrases])
        else:
            self._tell(tr("All of these are saved already"))

    def remove(self, word: SavedWord) -> None:
        """Remove a saved word, and offer to put it back."""
        if self._saved.remove(word):
            removed = tr("Removed {word} from the saved words.").format(word=word.simplified)
            self._notice.offer_undo(removed)

    def export_csv(self, parent: QWidget) -> None:
        """Ask for a file and write the saved words to it."""
        from reader.export.csv import csv_bytes
        from reader.files import write_file

        suggested = Path.home() / "tifa-words.csv"
        name, _ = QFileDialog.getSaveFileName(
            parent, tr("Export saved words"), str(suggested), "CSV (*.csv)"
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".csv")
        try:
            write_file(path, csv_bytes(self._saved.words))
        except UserError as error:
            self._notice.tell(error.said(tr))
        else:
            count = len(self._saved.words)
            self._tell(tr("Exported %Ln word(s) to {file}", count).format(file=path.name))

    def _card_of(self, key: object) -> Card | None:
        if isinstance(key, SetPhrase):
            return self._looking_up.first_card_of(key)
        return self._looking_up.card_of_stretch(key.first) if isinstance(key, ArticleWord) else None

    def _save(self, cards: Sequence[Card]) -> None:
        article = self._reading.article if self._reading else None
        title = article.title or article.source if article else ""
        date = article.date.isoformat() if article and article.date else None
        if self._saved.save(cards, title, date):
            self._tell(
                tr("Saved {word}").format(word=cards[0].simplified)
                if len(cards) == 1
                else tr("Saved %Ln set phrase(s)", len(cards))
            )
