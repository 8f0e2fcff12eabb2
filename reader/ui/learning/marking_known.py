"""What marks words as known: the one looked up, a row's, or all new ones of the article."""

from collections.abc import Callable

from reader.study.known_words import KnownWord
from reader.ui.article.notice import Notice
from reader.ui.base.wording import tr
from reader.ui.learning.known_words import StoredKnownWords
from reader.ui.lists.glossary_panel import GlossaryPanel
from reader.ui.lookup.lookup import Lookup


class KnownActions:
    """Do what the key, the look-up panel and the pages of the glossary panel request."""

    def __init__(
        self,
        known: StoredKnownWords,
        lookup: Lookup,
        glossary: GlossaryPanel,
        notice: Notice,
        report: Callable[[str], None],
    ) -> None:
        self._known = known
        self._lookup = lookup
        self._glossary = glossary
        self._notice = notice
        self._report = report
        glossary.allKnownRequested.connect(self.mark_all)
        glossary.knownRemoved.connect(self.remove)

    def toggle(self) -> None:
        """Mark the row that has the focus as known or not known, else the card that is shown."""
        row = self._glossary.row_at_keys()
        if row is not None:
            self._toggle(row.headword, row.pinyin)
        else:
            self.toggle_card()

    def toggle_card(self) -> None:
        """Mark the card that is shown as known, or as not known."""
        card = self._lookup.card
        if card is None:
            self._report(tr("Choose a word first, then mark it as known"))
        else:
            self._toggle(card.simplified, card.pinyin)

    def mark_all(self) -> None:
        """Mark the new words that pass the filter as known, and offer to undo that."""
        rows = self._glossary.new.list.rows.rows
        if self._known.mark([(row.headword, row.pinyin) for row in rows]):
            marked = tr("Marked %Ln word(s) as known.", len(rows))
            self._notice.offer_undo(marked)

    def remove(self, word: KnownWord) -> None:
        """Mark a word of the list as not known, and offer to undo that."""
        if self._known.unmark([(word.simplified, word.pinyin)]):
            removed = tr("{word} is not known any more.").format(word=word.simplified)
            self._notice.offer_undo(removed)

    def _toggle(self, simplified: str, pinyin: str) -> None:
        word = [(simplified, pinyin)]
        if self._known.has(simplified, pinyin):
            if self._known.unmark(word):
                self._report(tr("{word} is not known any more.").format(word=simplified))
        elif self._known.mark(word):
            self._report(tr("{word} is known from now on.").format(word=simplified))
