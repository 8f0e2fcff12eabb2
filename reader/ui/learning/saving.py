"""What saves words: one or all of an article, removed and undone, exported."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reader.cards.card import Card
from reader.errors import UserError
from reader.glossary.format.entry import SetPhrase
from reader.study.new_words import ArticleWord
from reader.study.words import SavedWord
from reader.ui.article.notice import Notice
from reader.ui.article.open_article import OpenArticle
from reader.ui.base.wording import tr
from reader.ui.learning.saved_words import SavedWords
from reader.ui.lists.glossary_panel import GlossaryPanel
from reader.ui.lists.row_list import ListRow
from reader.ui.lookup.lookup import Lookup


class SaveActions:
    """Do what the star, the Save button and the pages of the glossary panel request."""

    def __init__(
        self,
        saved: SavedWords,
        open_article: OpenArticle,
        lookup: Lookup,
        glossary: GlossaryPanel,
        notice: Notice,
        report: Callable[[str], None],
    ) -> None:
        self._saved = saved
        self._open_article = open_article
        self._lookup = lookup
        self._glossary = glossary
        self._notice = notice
        self._report = report
        glossary.starred.connect(self.star)
        glossary.saveAllRequested.connect(self.save_all)
        glossary.savedRemoved.connect(self.remove)

    def save(self) -> None:
        """Save the row that has the focus, else the card that is shown."""
        row = self._glossary.row_at_keys()
        if row is not None and (card := self._card_of(row.key)):
            self._save([card])
        else:
            self.save_card()

    def save_card(self) -> None:
        """Save the card that is shown."""
        card = self._lookup.card
        if card is None:
            self._report(tr("Choose a word first, then save it"))
        else:
            self._save([card])

    def star(self, row: ListRow) -> None:
        """Save a set phrase or a new word of the article, or remove it if it is saved."""
        saved = self._saved.find(row.headword, row.pinyin)
        if saved is not None:
            self.remove(saved)
        elif card := self._card_of(row.key):
            self._save([card])

    def save_all(self) -> None:
        """Save the article's set phrases that pass the filter and are not saved yet."""
        rows = self._glossary.article.list.rows.rows
        phrases = [row.key for row in rows if not row.saved and isinstance(row.key, SetPhrase)]
        if phrases:
            self._save([self._lookup.first_card_of(phrase) for phrase in phrases])
        else:
            self._report(tr("All of these are saved already"))

    def remove(self, word: SavedWord) -> None:
        """Remove a saved word, and offer to undo that."""
        if self._saved.remove(word):
            removed = tr("Removed {word} from the saved words.").format(word=word.simplified)
            self._notice.offer_undo(removed)

    def export_csv(self, parent: QWidget) -> None:
        """Ask for a file and write the saved words to it."""
        from PySide6.QtWidgets import QFileDialog

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
            words = self._saved.words
            write_file(path, csv_bytes(words))
        except UserError as error:
            self._notice.report(error.said(tr))
        else:
            self._report(tr("Exported %Ln word(s) to {file}", len(words)).format(file=path.name))

    def _card_of(self, key: object) -> Card | None:
        if isinstance(key, SetPhrase):
            return self._lookup.first_card_of(key)
        return self._lookup.card_of_stretch(key.first) if isinstance(key, ArticleWord) else None

    def _save(self, cards: Sequence[Card]) -> None:
        article = self._open_article.article
        date = article.date.isoformat() if article.date else None
        if self._saved.save(cards, article.title or article.source, date):
            self._report(
                tr("Saved {word}").format(word=cards[0].simplified)
                if len(cards) == 1
                else tr("Saved %Ln set phrase(s)", len(cards))
            )
